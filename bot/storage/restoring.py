"""Putting a backup in the place of the database: all or nothing, and what was there is kept aside.

    backup ─── copied, checked ───► a file beside the database ─── one rename ───► the database
                                                                       ▲
    what was there ─── a second name for it, among the backups ────────┘ before

A kill at any moment leaves the old database or the new one in its place: never none, never half of one.
"""

import asyncio
import os
import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import aiosqlite

from bot.storage.backups import UNFINISHED, copy, flush, folder_of, is_good
from bot.storage.cannot_open import CannotOpen
from bot.storage.checking import damage, problems
from bot.storage.connecting import read_only, unchanging
from bot.storage.examining import examine_existing
from bot.storage.locking import locked
from bot.storage.migrating import newest, shipped


class CannotRestore(Exception):
    """Nothing was changed; the text is the sentence that the operator reads."""


async def restore(backup: Path, database: Path, *, replace: bool, now: float) -> Path | None:
    """Put the backup in the place of the database; with `replace` even where one is.

    Gives back where the old database is now, None if there was none.

    Raises:
        CannotRestore: the backup is no good, or a database is there and `replace` was not said.
        CannotOpen: the database is in use, or its folder cannot be written.
        BadBackup, sqlite3.Error, OSError: the disk is full or does not let us; the old database is unharmed.
    """
    with locked(database):
        there = await asyncio.to_thread(_something_is_there, database)
        if there and not replace:
            raise CannotRestore(f"{database} is there already. Say --replace to put it aside and restore.")
        new = database.with_name(f"{database.name}.restored")
        try:
            await _take(backup, new)
            aside = await _put_aside(database, now) if there else None
            await asyncio.to_thread(_put_in_place, new, database)
            return await asyncio.to_thread(_finish, aside) if aside else None
        finally:
            await asyncio.to_thread(new.unlink, missing_ok=True)


async def _take(backup: Path, new: Path) -> None:
    """A copy of the backup: its pages are sound, and what they say fits together."""
    try:
        await examine_existing(backup, newest(shipped()))
    except CannotOpen as error:
        raise CannotRestore(f"It cannot be restored from: {error}") from error
    if not await is_good(backup):
        raise CannotRestore(f"{backup} is damaged, so nothing was changed. Take another backup.")
    await copy(backup, new)
    async with unchanging(new) as connection:
        wrong = await problems(connection)
    if wrong:
        raise CannotRestore(f"{backup} is not sound, so nothing was changed. {wrong[0]}")


def _something_is_there(database: Path) -> bool:
    log_of_it = _with(database, "-wal")  # whoever only looked may have left an empty one
    return database.exists() or (log_of_it.exists() and log_of_it.stat().st_size > 0)


async def _put_aside(database: Path, now: float) -> Path:
    """Give the old database a second name among its backups, as yet an unfinished one."""
    moment = datetime.fromtimestamp(now, UTC)
    aside = folder_of(database) / f"replaced-{moment:%Y-%m-%dT%H%M%SZ}.db{UNFINISHED}"
    await asyncio.to_thread(aside.parent.mkdir, exist_ok=True)
    await _fold(database)
    await asyncio.to_thread(_keep, database, aside)
    return aside


async def _fold(database: Path) -> None:
    """Bring what is in the log beside a sound database into its file, so that the file alone is all of it."""
    try:
        async with read_only(database) as connection:
            if await damage(connection):
                return
    except sqlite3.Error:
        return  # a damaged database is never written: its two files are kept as they are
    async with aiosqlite.connect(database, timeout=0.2, isolation_level=None) as connection:
        [[is_busy, *_]] = await connection.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
    if is_busy:
        raise CannotRestore(f"Someone is looking at {database}, so nothing was changed. Try again when done.")


def _keep(database: Path, aside: Path) -> None:
    for end in ("", "-wal", "-journal"):
        file, kept = _with(database, end), _with(aside, end)
        kept.unlink(missing_ok=True)
        if file.exists():
            try:
                os.link(file, kept)
            except OSError:  # not every file system knows second names
                shutil.copy2(file, kept)
                flush(kept)
    flush(aside.parent)


def _put_in_place(new: Path, database: Path) -> None:
    for end in ("-wal", "-shm", "-journal"):  # a log of the old database must not be taken for one of the new
        _with(database, end).unlink(missing_ok=True)
    new.replace(database)
    flush(database.parent)


def _finish(aside: Path) -> Path:
    """The final name of what was put aside."""
    finished = aside.with_name(aside.name.removesuffix(UNFINISHED))
    for end in ("-wal", "-journal", ""):
        if _with(aside, end).exists():
            _with(aside, end).replace(_with(finished, end))
    flush(aside.parent)
    return finished


def _with(path: Path, end: str) -> Path:
    return path.with_name(path.name + end)
