"""Forgetting a person in the backups too: a copy of each forgets, is checked, and takes its place."""

import asyncio
import os
import sqlite3
from pathlib import Path

import aiosqlite
from msgspec import Struct

from bot.storage.backups import UNFINISHED, BadBackup, copy, newest_first
from bot.storage.checking import problems
from bot.storage.connecting import read_only, tables
from bot.storage.forgetting import forgetting, is_mentioned, named_in_guesses, teach


class Holding(Struct, frozen=True):
    """The backups that hold a person, and those that cannot be read, so that nobody knows."""

    known: tuple[Path, ...]
    unreadable: tuple[Path, ...]


async def backups_holding(database: Path, player: int) -> Holding:
    """Which backups of the database hold the person, the newest first."""
    known: list[Path] = []
    unreadable: list[Path] = []
    for backup in await newest_first(database):
        try:
            async with read_only(backup) as connection:
                if await is_mentioned(connection, player):
                    known.append(backup)
        except sqlite3.Error:
            unreadable.append(backup)
    return Holding(tuple(known), tuple(unreadable))


async def forget_in(backup: Path, player: int) -> None:
    """Make the backup one that never knew the person; its age stays, so that the newest is still the newest.

    Raises:
        BadBackup: what would be left is not sound; the backup is unchanged.
        sqlite3.Error, OSError: the disk is full or does not let us; the backup is unchanged.
    """
    written = await asyncio.to_thread(backup.stat)
    working = backup.with_name(f"{backup.name}.forgetting{UNFINISHED}")
    try:
        await copy(backup, working)
        await _forget(working, player)
        await asyncio.to_thread(os.utime, working, ns=(written.st_atime_ns, written.st_mtime_ns))
        await asyncio.to_thread(working.replace, backup)
        await asyncio.to_thread(backup.with_name(f"{backup.name}-wal").unlink, missing_ok=True)
    finally:
        await asyncio.to_thread(working.unlink, missing_ok=True)


async def _forget(file: Path, player: int) -> None:
    async with aiosqlite.connect(file, isolation_level=None) as connection:
        for pragma in ("secure_delete = ON", "synchronous = FULL", "foreign_keys = ON"):
            await connection.execute_fetchall(f"PRAGMA {pragma}")
        await teach(connection)
        await connection.execute("BEGIN IMMEDIATE")
        unnaming = await named_in_guesses(connection, player)
        for sql, rows in (*forgetting(player, await tables(connection)).statements, unnaming):
            await connection.executemany(sql, rows)
        await connection.commit()
        if await is_mentioned(connection, player) or await problems(connection):
            raise BadBackup(f"{file} is not sound once they are forgotten")
