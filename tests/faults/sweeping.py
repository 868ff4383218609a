"""What both sweeps do alike: choose some of all cuts, and report what came of them."""

import sys
import tempfile
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import TypeVar

Cut = TypeVar("Cut")


def some_of(every: list[Cut], count: int, seed: int) -> list[Cut]:
    """So many of them, in their order; fewer only if there are."""
    picked = Random(seed).sample(range(len(every)), min(count, len(every)))  # noqa: S311 - the same again
    return [every[place] for place in sorted(picked)]


@contextmanager
def scratch() -> Generator[Path]:
    """A folder that is gone afterwards, in memory where that can be: a pretend disk needs no real one."""
    memory = Path("/dev/shm")  # noqa: S108 - what is made in it has a name of its own
    with tempfile.TemporaryDirectory(prefix="faults-", dir=memory if memory.is_dir() else None) as folder:
        yield Path(folder)


def reported(faults: Mapping[str, list[str]], summary: str) -> int:
    """Print the faults, by the command that shows each again, and the summary; gives back the exit code."""
    for command, found in faults.items():
        say(*found, f"    {command}")
    say(f"{summary}: {len(faults)} with faults")
    return 1 if faults else 0


def say(*lines: str) -> None:
    """Print them at once."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()
