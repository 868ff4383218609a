"""The database file: held by one process, examined before anything is written, opened, and closed cleanly.

One connection writes and checkpoints, another only reads. No third one writes, and no second process: the
SQLite that comes with many Pythons (up to 3.51.2) can lose a checkpoint where two of them do.
"""

import logging
import sqlite3
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import aiosqlite
from msgspec import Struct

from bot.storage import backups, forgetting
from bot.storage.cannot_open import CannotOpen
from bot.storage.connecting import read_only
from bot.storage.examining import examined
from bot.storage.locking import locked
from bot.storage.migrating import Migration, migrate, newest, shipped

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
    # What a forgotten person leaves behind is overwritten, not only marked as free.
    "secure_delete = ON",
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
        version = await examined(path, newest(known))
        async with aiosqlite.connect(path, isolation_level=None) as writing:
            await _prepare(writing, path, version, known)
            async with read_only(path) as reading:
                yield Database(path, writing, reading)


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
