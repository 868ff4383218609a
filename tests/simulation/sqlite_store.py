"""The real store over real SQLite in memory, whose connection works in virtual time.

All of `SqliteStore` and its `Writer` runs: what is pretended is how long each hop takes, and when the disk
refuses. A crash rolls back what was not committed, as SQLite does on the next start.
"""

import sqlite3
from collections.abc import Coroutine, Iterable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

import aiosqlite
from msgspec import json

from bot.game.events import Press
from bot.game.phases import Open
from bot.storage.database import Database
from bot.storage.finding import findings
from bot.storage.forgetting import without_person
from bot.storage.migrating import shipped
from bot.storage.store import SqliteStore
from bot.storage.writing import Writer
from tests.simulation.crossings import Bot
from tests.simulation.disks import Disk
from tests.simulation.keeping import Award, Kept, Key

Result = TypeVar("Result")
Row = tuple[Any, ...]


class SqliteLedger:
    """A database in memory."""

    def __init__(self) -> None:
        self._database = sqlite3.connect(":memory:", isolation_level=None)
        self._database.deserialize(_empty())
        self._database.execute("PRAGMA foreign_keys = ON")
        self._database.create_function("without_person", 2, without_person, deterministic=True)

    def open_for(self, bot: Bot, disk: Disk) -> Kept:
        connection = cast("aiosqlite.Connection", VirtualConnection(self._database, bot, disk))
        return SqliteStore(Database(Path("in memory"), connection, connection), Writer(connection))

    def crash(self) -> None:
        self._database.rollback()

    @property
    def awards(self) -> dict[Key, Award]:
        rows = self._database.execute(
            "SELECT round, question, player, was_right, seconds, points FROM awards"
        )
        return {row[:3]: Award(bool(row[3]), row[4], row[5]) for row in rows}

    @property
    def answers(self) -> dict[Key, tuple[Press, ...]]:
        rows = self._database.execute("SELECT round, question, player, presses FROM answers")
        return {row[:3]: json.decode(row[3], type=tuple[Press, ...]) for row in rows}

    @property
    def dailies(self) -> dict[int, tuple[Press, ...]]:
        rows = self._database.execute("SELECT player, presses FROM answers JOIN dailies USING (round)")
        return {player: json.decode(presses, type=tuple[Press, ...]) for player, presses in rows}

    @property
    def openings(self) -> dict[tuple[str, int], Open]:
        rows = self._database.execute("SELECT round, question, phase FROM openings")
        return {row[:2]: json.decode(row[2], type=Open) for row in rows}

    @property
    def closings(self) -> dict[tuple[str, int], float]:
        rows = self._database.execute("SELECT round, question, closed_at FROM closings")
        return {row[:2]: row[2] for row in rows}

    def unfinished(self) -> list[str]:
        return [row[0] for row in self._database.execute("SELECT id FROM rounds WHERE snapshot IS NOT NULL")]

    def untold_of(self) -> list[str]:
        return [row[0] for row in self._database.execute("SELECT DISTINCT round FROM untold")]

    def problems(self) -> tuple[str, ...]:
        return _at_once(findings(cast("aiosqlite.Connection", _AtOnce(self._database)))).problems


class VirtualConnection:
    """The part of aiosqlite's connection that the store uses."""

    def __init__(self, database: sqlite3.Connection, bot: Bot, disk: Disk) -> None:
        self._database = database
        self._bot = bot
        self._disk = disk

    @property
    def in_transaction(self) -> bool:
        return self._database.in_transaction

    async def execute(self, sql: str, parameters: Row = ()) -> None:
        await self._disk.work(self._bot)
        self._database.execute(sql, parameters)

    async def executemany(self, sql: str, rows: Iterable[Row]) -> None:
        await self._disk.work(self._bot)
        self._bot.crossing("statement done")
        self._database.executemany(sql, rows)

    async def commit(self) -> None:
        self._bot.crossing("commit begun")
        await self._disk.sync(self._bot)
        self._database.commit()
        await self._disk.acknowledge(self._bot)

    async def rollback(self) -> None:
        if self._bot.is_alive:
            self._database.rollback()

    async def execute_fetchall(self, sql: str, parameters: Row = ()) -> list[Row]:
        await self._disk.work(self._bot)
        return self._database.execute(sql, parameters).fetchall()


class _AtOnce:
    """The same, for one who looks when all is over."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    async def execute_fetchall(self, sql: str, parameters: Row = ()) -> list[Row]:
        return self._database.execute(sql, parameters).fetchall()

    async def rollback(self) -> None:
        self._database.rollback()


def _at_once(work: Coroutine[object, object, Result]) -> Result:
    """The result of a coroutine that waits for nothing."""
    try:
        work.send(None)
    except StopIteration as done:
        return done.value
    raise AssertionError("it waits for something")


@cache
def _empty() -> bytes:
    """A database after all migrations."""
    database = sqlite3.connect(":memory:", isolation_level=None)
    for migration in shipped():
        database.executescript(migration.sql)
    return database.serialize()
