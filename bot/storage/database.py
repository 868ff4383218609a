"""The database file: held by one process, examined before anything is written, opened, and closed cleanly.

One connection writes and checkpoints, another only reads. No third one writes, and no second process: the
SQLite that comes with many Pythons (up to 3.51.2) can lose a checkpoint where two of them do.
"""

import asyncio
import logging
import sqlite3
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import aiosqlite
from msgspec import Struct

from bot.storage import backups, checking, forgetting
from bot.storage.cannot_open import CannotOpen
from bot.storage.connecting import read_only, single_value
from bot.storage.locking import locked
from bot.storage.migrating import Migration, migrate, newest, shipped

APPLICATION = 0x426F6E4D  # “BonM”, as the first migration writes it

log = logging.getLogger(__name__)

PRAGMAS = (
    # Readers never wait for the writer nor it for them, and a commit is one append and one fsync.
    "journal_mode = WAL",
    # An acknowledged answer survives a power cut. NORMAL loses acknowledged commits.
    "synchronous = FULL",
    # On macOS a plain fsync stops short of the disk; elsewhere this changes nothing.
    "fullfsync = ON",
    # SQLite does not enforce REFERENCES unless told to.
    "foreign_keys = ON",
    # Nobody else writes, but someone may look at the file with a tool that locks it for a moment.
    "busy_timeout = 1000",
    # A long read makes the log grow; afterwards it shrinks to this many bytes again.
    "journal_size_limit = 16777216",
)


class Database(Struct, frozen=True):
    """An open database: `writing` belongs to the writer alone, `reading` is for every question."""

    path: Path
    writing: aiosqlite.Connection
    reading: aiosqlite.Connection


@asynccontextmanager
async def opened(path: Path, migrations: tuple[Migration, ...] | None = None) -> AsyncGenerator[Database]:
    """Open the database at `path`, made or migrated as needed.

    Raises:
        CannotOpen: it is used by another process, is damaged, is no database of ours or a newer one, or the
            disk does not let us; nothing was changed.
    """
    known = shipped() if migrations is None else migrations
    with locked(path):
        version = await _examined(path, known)
        async with aiosqlite.connect(path, isolation_level=None) as writing:
            await _prepare(writing, path, version, known)
            async with read_only(path) as reading:
                yield Database(path, writing, reading)


async def _examined(path: Path, known: tuple[Migration, ...]) -> int:
    """The version of the database, 0 for a new one; read only, so that whatever is wrong stays as it is."""
    if await asyncio.to_thread(_size, path) == 0:
        await _check_nothing_is_lost(path)
        return 0
    try:
        async with read_only(path) as connection:
            faults = await checking.damage(connection)
            version = await single_value(connection, "PRAGMA user_version")
            application = await single_value(connection, "PRAGMA application_id")
            tables = await single_value(connection, "SELECT count(*) FROM sqlite_schema")
    except sqlite3.Error as error:
        raise CannotOpen(
            f"{path} is not a database or is damaged ({error}). {await _advice(path)}"
        ) from error
    if faults:
        raise CannotOpen(f"{path} is damaged ({faults[0]}). {await _advice(path)}")
    if tables and application != APPLICATION:
        raise CannotOpen(f"{path} belongs to another program. Nothing was changed; name another file.")
    if version > newest(known):
        raise CannotOpen(
            f"{path} was written by a newer Bon Mot (its version {version}, here {newest(known)}). "
            "Nothing was changed; start the newer program."
        )
    return version


async def _prepare(
    writing: aiosqlite.Connection, path: Path, version: int, known: tuple[Migration, ...]
) -> None:
    try:
        for pragma in PRAGMAS:
            await writing.execute_fetchall(f"PRAGMA {pragma}")
        await _try_to_write(writing)
        if 0 < version < newest(known):
            kept = await backups.back_up(path, f"before-version-{newest(known):04}")
            log.info("the database was backed up to %s before it changes", kept)
        await migrate(writing, version, known)
        await forgetting.teach(writing)
    except (sqlite3.Error, OSError, backups.BadBackup) as error:
        raise CannotOpen(f"{path} could not be made ready ({error}). Its contents are unchanged.") from error


async def _try_to_write(writing: aiosqlite.Connection) -> None:
    """A file that may only be read opens without complaint, and would refuse the first answer instead."""
    await writing.execute_fetchall("BEGIN IMMEDIATE")
    await writing.rollback()


async def _check_nothing_is_lost(path: Path) -> None:
    """An absent or empty file is a new database, unless what stands beside it says otherwise."""
    if await asyncio.to_thread(_size, path.with_name(f"{path.name}-wal")):
        raise CannotOpen(
            f"{path} is not there or empty, but its {path.name}-wal is: they belong together. "
            "Nothing was changed; put the database back beside it, or move that file away to start anew."
        )
    if await asyncio.to_thread(path.exists) and await backups.newest_good(path):
        raise CannotOpen(f"{path} is empty, but was not always. {await _advice(path)}")


def _size(path: Path) -> int:
    """In bytes; 0 of a file that is not there."""
    return path.stat().st_size if path.exists() else 0


async def _advice(path: Path) -> str:
    good = await backups.newest_good(path)
    if good is None:
        return "Nothing was changed, and there is no backup beside it."
    return (
        f"Nothing was changed. The newest good backup is {good}: move {path.name} and its -wal and -shm "
        "files aside and copy the backup to its place."
    )
