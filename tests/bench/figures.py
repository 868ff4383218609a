"""How a bench tells what it has measured: the p50, the p99 and the most, in milliseconds."""

import sys
from collections.abc import Iterable


def figures(seconds: Iterable[float]) -> str:
    """The p50, the p99 and the most, in milliseconds."""
    found = sorted(seconds)
    return " / ".join(ms(at(found, part)) for part in (0.5, 0.99, 1.0)) if found else "none"


def at(seconds: Iterable[float], part: float) -> float:
    """The percentile."""
    found = sorted(seconds)
    return found[min(len(found) - 1, int(part * len(found)))]


def ms(seconds: float) -> str:
    """In milliseconds, as exact as it is worth."""
    return f"{seconds * 1e3:,.1f}"


def say(line: str) -> None:
    """Print at once, so that one can watch."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
