"""What the `db` commands share: which database, what one sees meanwhile, faults as sentences, lines."""

import asyncio
import sys
from collections.abc import Callable, Coroutine
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, TypeVar

import typer
from rich.console import Console
from rich.progress import Progress

from bot.cli.playing import fail, operators_settings
from bot.storage import operating
from bot.storage.backups import UNFINISHED, flush
from bot.storage.operating import Failed

Done = TypeVar("Done")


def chosen(database: Path | None) -> Path:
    """The database that was named, or the one that the bot uses."""
    return database if database is not None else operators_settings().database


def busy(doing: str) -> AbstractContextManager[object]:
    """A line that moves while something takes long, where there is a terminal to see it."""
    return Console(stderr=True).status(doing)


def done(work: Coroutine[Any, Any, Done]) -> Done:
    """What came of it; one sentence and exit status 1 if nothing did."""
    try:
        return asyncio.run(work)
    except Failed as error:
        fail(str(error))


def print_lines(database: Path, server: int | None) -> None:
    """Write an export to standard output."""
    try:
        _export(database, server, sys.stdout.write)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has gone; what is left in the buffer has nowhere to go either.
        sys.stdout = None
        raise typer.Exit(1) from None


def write_lines(database: Path, server: int | None, to: Path) -> int:
    """Write an export to a new file, whole or not at all; how many lines it has."""
    if to.exists():
        fail(f"{to} is there already; name a new file.")
    unfinished = to.with_name(f"{to.name}{UNFINISHED}")
    try:
        with unfinished.open("w", encoding="utf-8", newline="\n") as file:
            lines = _export(database, server, file.write)
        flush(unfinished)
        unfinished.replace(to)
        flush(to.parent)
    except OSError as error:
        fail(f"{to} could not be written ({error.strerror}); look whether the disk is full.")
    finally:
        unfinished.unlink(missing_ok=True)
    return lines


def counted(number: int, what: str) -> str:
    """`1 round`, `2,000 rounds`."""
    return f"{number:,} {what}" + ("" if number == 1 else "s")


def _export(database: Path, server: int | None, write: Callable[[str], object]) -> int:
    written = 0
    with Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as progress:
        bar = progress.add_task("Exporting …")

        def take(lines: list[str], most: int) -> None:
            nonlocal written
            write("".join(f"{line}\n" for line in lines))
            written += len(lines)
            progress.update(bar, completed=written, total=most)

        done(operating.export(database, server, take))
    return written
