"""Whole copies of the database, taken while it is in use: checked, and never half a file.

They stand in a folder beside the database, `NAME.backups/`.
"""

import asyncio
import os
import sqlite3
from pathlib import Path

from bot.storage.checking import damage
from bot.storage.connecting import read_only, unchanging

UNFINISHED = ".partial"  # the end of the name of a copy that is being made


class BadBackup(Exception):
    """A copy was made and failed its check; it was not kept."""


def folder_of(database: Path) -> Path:
    """Where the backups of this database stand."""
    return database.with_name(f"{database.name}.backups")


async def back_up(database: Path, name: str) -> Path:
    """Copy the database to `name`.db among its backups, replacing one of that name; gives back where.

    Raises:
        BadBackup, sqlite3.Error, OSError: as `copy` does.
    """
    folder = folder_of(database)
    await asyncio.to_thread(folder.mkdir, exist_ok=True)
    return await copy(database, folder / f"{name}.db")


async def copy(database: Path, to: Path) -> Path:
    """Copy the database to the file `to`, all of it or nothing; gives back `to`.

    The copy is made through a connection of its own that only reads, so writing goes on meanwhile. It is on
    the disk and passed its check before it gets its name.

    Raises:
        BadBackup: the copy failed its check.
        sqlite3.Error, OSError: the disk is full or does not let us.
    """
    unfinished = to.with_name(f"{to.name}{UNFINISHED}")
    await asyncio.to_thread(unfinished.unlink, missing_ok=True)
    try:
        async with read_only(database) as connection:
            await connection.execute_fetchall("VACUUM INTO ?", (str(unfinished),))
        await asyncio.to_thread(flush, unfinished)
        if not await is_good(unfinished):
            raise BadBackup(f"the backup {unfinished} failed its check")
        await asyncio.to_thread(unfinished.replace, to)
    finally:
        await asyncio.to_thread(unfinished.unlink, missing_ok=True)
    await asyncio.to_thread(flush, to.parent)
    return to


async def newest_good(database: Path) -> Path | None:
    """The latest backup that passes its check, by the time it was written; None if there is none."""
    for backup in await newest_first(database):
        if await is_good(backup):
            return backup
    return None


async def newest_first(database: Path) -> list[Path]:
    """All backups of the database, good or bad, by the time at which they were written."""
    return await asyncio.to_thread(_newest_first, folder_of(database))


async def is_good(backup: Path) -> bool:
    """Whether the file is a database whose pages are sound."""
    try:
        async with unchanging(backup) as connection:
            return not await damage(connection)
    except sqlite3.Error:
        return False


def flush(path: Path) -> None:
    """What was written is on the disk; a folder too, where the system can flush one."""
    if path.is_dir() and os.name == "nt":
        return
    file = os.open(path, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def _newest_first(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.db"), key=lambda file: (_written_at(file), file.name), reverse=True)


def _written_at(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except FileNotFoundError:  # someone has just deleted it
        return 0
