"""Whole copies of the database, taken while it is in use: checked, and never half a file.

They stand in a folder beside the database, `NAME.backups/`.
"""

import asyncio
import os
import sqlite3
from pathlib import Path

from bot.storage.checking import damage
from bot.storage.connecting import read_only, unchanging


class BadBackup(Exception):
    """A copy was made and failed its check; it was not kept."""


async def back_up(database: Path, name: str) -> Path:
    """Copy the database to `name`.db among its backups, replacing one of that name; gives back where.

    The copy is made through a connection of its own that only reads, so writing goes on meanwhile.

    Raises:
        BadBackup: the copy failed its check.
        sqlite3.Error, OSError: the disk is full or does not let us.
    """
    folder = _folder(database)
    await asyncio.to_thread(folder.mkdir, exist_ok=True)
    unfinished = folder / f"{name}.partial"
    await asyncio.to_thread(unfinished.unlink, missing_ok=True)
    try:
        await _copy(database, unfinished)
        finished = await asyncio.to_thread(unfinished.replace, folder / f"{name}.db")
    finally:
        await asyncio.to_thread(unfinished.unlink, missing_ok=True)
    await asyncio.to_thread(_flush, folder)
    return finished


async def newest_good(database: Path) -> Path | None:
    """The latest backup that passes its check, by the time it was written; None if there is none."""
    found = await asyncio.to_thread(_newest_first, _folder(database))
    for backup in found:
        if await _is_good(backup):
            return backup
    return None


async def _copy(database: Path, to: Path) -> None:
    """A copy that is on the disk and passed its check."""
    async with read_only(database) as connection:
        await connection.execute_fetchall("VACUUM INTO ?", (str(to),))
    await asyncio.to_thread(_flush, to)
    if not await _is_good(to):
        raise BadBackup(f"the backup {to} failed its check")


def _folder(database: Path) -> Path:
    return database.with_name(f"{database.name}.backups")


def _newest_first(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.db"), key=lambda file: (file.stat().st_mtime_ns, file.name), reverse=True)


async def _is_good(backup: Path) -> bool:
    try:
        async with unchanging(backup) as connection:
            return not await damage(connection)
    except sqlite3.Error:
        return False


def _flush(path: Path) -> None:
    """What was written is on the disk; a folder too, where the system can flush one."""
    if path.is_dir() and os.name == "nt":
        return
    file = os.open(path, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)
