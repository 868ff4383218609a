"""What a file is before anyone writes to it: a sound database of ours that we know, or one sentence."""

import asyncio
import sqlite3
from contextlib import suppress
from pathlib import Path
from shlex import quote

import aiosqlite

from bot.storage import backups, checking
from bot.storage.cannot_open import CannotOpen
from bot.storage.connecting import read_only, single_value

APPLICATION = 0x426F6E4D  # “BonM”, as the first migration writes it


async def examined(path: Path, newest: int) -> int:
    """The version of the database, 0 for a new one; read only, so that whatever is wrong stays as it is.

    Raises:
        CannotOpen: it is damaged, another program's, newer than `newest`, or only a part of it is there.
    """
    await _roll_back(path)
    if await asyncio.to_thread(_size, path) == 0:
        await _check_nothing_is_lost(path)
        return 0
    version, faults = await _version_and_faults(path)
    if faults:
        raise CannotOpen(f"{path} is damaged ({faults[0]}). {await _advice(path)}")
    _check_version(path, version, newest)
    return version


async def examine_existing(path: Path, newest: int) -> None:
    """Make sure that there is a database of ours; its pages are not looked at.

    Raises:
        CannotOpen: there is none, it is another program's, or a newer one.
    """
    if await asyncio.to_thread(_size, path) == 0:
        raise CannotOpen(f"There is no database {path}. Name another with --database, or start the bot once.")
    version, _ = await _version_and_faults(path, thorough=False)
    _check_version(path, version, newest)


async def _roll_back(path: Path) -> None:
    """Let SQLite undo what a killed process had only begun, which a connection that only reads may not.

    That happens while a file is made and at the first start over a backup, before the database has a log.
    """
    if await asyncio.to_thread(_size, path.with_name(f"{path.name}-journal")):
        with suppress(sqlite3.Error):  # what is wrong is said by the examination
            async with aiosqlite.connect(path, isolation_level=None) as connection:
                await connection.execute_fetchall("SELECT count(*) FROM sqlite_schema")


async def _version_and_faults(path: Path, *, thorough: bool = True) -> tuple[int, list[str]]:
    """Its `user_version` and what is wrong with its pages; an error if it is no database of ours."""
    try:
        async with read_only(path) as connection:
            faults = await checking.damage(connection) if thorough else []
            version = await single_value(connection, "PRAGMA user_version")
            application = await single_value(connection, "PRAGMA application_id")
            tables = await single_value(connection, "SELECT count(*) FROM sqlite_schema")
    except sqlite3.Error as error:
        raise CannotOpen(
            f"{path} is not a database or is damaged ({error}). {await _advice(path)}"
        ) from error
    if tables and application != APPLICATION and not faults:
        raise CannotOpen(f"{path} belongs to another program. Nothing was changed; name another file.")
    return version, faults


def _check_version(path: Path, version: int, newest: int) -> None:
    if version > newest:
        raise CannotOpen(
            f"{path} was written by a newer Bon Mot (its version {version}, here {newest}). "
            "Nothing was changed; start the newer program."
        )


async def _check_nothing_is_lost(path: Path) -> None:
    """An absent or empty file is a new database, unless what stands beside it says otherwise."""
    if await asyncio.to_thread(_size, path.with_name(f"{path.name}-wal")):
        raise CannotOpen(
            f"{path} is not there or empty, but its {path.name}-wal is: they belong together. "
            "Nothing was changed; put the database back beside it, or move that file away to start anew."
        )
    if await backups.newest_good(path):
        what = "is empty, but was not always" if await asyncio.to_thread(path.exists) else "is not there"
        raise CannotOpen(
            f"{path} {what}. {await _advice(path)} To start anew, move the backups away: "
            f"{backups.folder_of(path)}"
        )


def _size(path: Path) -> int:
    """In bytes; 0 of a file that is not there."""
    return path.stat().st_size if path.exists() else 0


async def _advice(path: Path) -> str:
    good = await backups.newest_good(path)
    if good is None:
        return (
            "Nothing was changed, and there is no good backup beside it. Name another file, or restore a "
            "backup that is kept elsewhere."
        )
    return (
        f"Nothing was changed. The newest good backup is {good}; to have it back: "
        f"python -m bot db restore {quote(str(good))} --database {quote(str(path))} --replace"
    )
