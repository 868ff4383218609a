"""The real store on a disk that is watched: its SQL, its writer and its migrations, run by apsw.

`RecordedConnection` stands where an aiosqlite connection stands otherwise. It does its work between two
pauses instead of in a thread, so that a run is the same every time; whatever waits meanwhile is as in life.
"""
# pyright: reportUnknownMemberType=false
# (apsw's stub names Buffer, which is Python 3.12's)

import sqlite3
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar, cast

import aiosqlite
import apsw

from bot.storage.database import PRAGMAS, Database
from bot.storage.forgetting import teach
from bot.storage.migrating import Migration, migrate, shipped
from tests.faults.disk import Recorder
from tests.faults.fingerprints import fingerprint
from tests.faults.history import Committed, History

Pause = Callable[[], Awaitable[None]]
Found = TypeVar("Found")
Values = Sequence[int | float | str | None]

OFTEN = "wal_autocheckpoint = 24"  # pages: so that checkpoints are met in a short night, too


async def at_once() -> None:
    """No pause at all."""


@asynccontextmanager
async def recorded(
    path: Path,
    history: History,
    pause: Pause = at_once,
    *,
    pragmas: tuple[str, ...] = PRAGMAS,
    migrations: tuple[Migration, ...] | None = None,
) -> AsyncGenerator[Database]:
    """The database at `path`, every change of its files noted in `history`; each call takes two pauses.

    It is made ready as `bot.storage.database.opened` does, but for the examination, lock and backup.
    """
    recorder = Recorder(history)
    writing = RecordedConnection(path, recorder, history, pause)
    reading = None
    try:
        for pragma in (*pragmas, OFTEN):
            await writing.execute_fetchall(f"PRAGMA {pragma}")
        [[version]] = await writing.execute_fetchall("PRAGMA user_version")
        await migrate(as_aiosqlite(writing), cast("int", version), migrations or shipped())
        await teach(as_aiosqlite(writing))
        reading = RecordedConnection(path, recorder, history, pause)
        yield Database(path, as_aiosqlite(writing), as_aiosqlite(reading))
    finally:
        if reading is not None:
            reading.shut()
        writing.shut()


class RecordedConnection:
    """What `bot.storage` uses of an aiosqlite connection with `isolation_level=None`."""

    def __init__(self, path: Path, recorder: Recorder, history: History, pause: Pause) -> None:
        self._connection = apsw.Connection(str(path), vfs=recorder.name)
        self._history = history
        self._pause = pause

    @property
    def in_transaction(self) -> bool:
        return self._connection.in_transaction

    async def execute(self, sql: str, values: Values = ()) -> None:
        await self._do(lambda: self._rows(sql, values))

    async def executemany(self, sql: str, rows: Iterable[Values]) -> None:
        await self._do(lambda: list(self._connection.executemany(sql, rows)))

    async def executescript(self, sql: str) -> None:
        await self._do(lambda: self._rows(sql))

    async def execute_fetchall(self, sql: str, values: Values = ()) -> list[Sequence[object]]:
        return await self._do(lambda: self._rows(sql, values))

    async def create_function(
        self, name: str, values: int, function: Callable[..., str | None], *, deterministic: bool
    ) -> None:
        self._connection.create_scalar_function(name, function, values, deterministic=deterministic)

    async def commit(self) -> None:
        def commit() -> None:
            if self.in_transaction:
                self._rows("COMMIT")
                self._history.add(Committed(fingerprint(self._rows)))

        await self._do(commit)

    async def rollback(self) -> None:
        await self._do(lambda: self._rows("ROLLBACK") if self.in_transaction else [])

    def shut(self) -> None:
        """Close it, which checkpoints if it is the last one."""
        self._connection.close()

    async def _do(self, work: Callable[[], Found]) -> Found:
        await self._pause()
        try:
            return work()
        except apsw.ConstraintError as error:
            raise sqlite3.IntegrityError(str(error)) from error
        except apsw.Error as error:
            raise sqlite3.OperationalError(str(error)) from error
        finally:
            await self._pause()

    def _rows(self, sql: str, values: Values = ()) -> list[Sequence[object]]:
        return list(self._connection.execute(sql, values))


def as_aiosqlite(connection: RecordedConnection) -> aiosqlite.Connection:
    """It has all that the store asks for, and fails loudly if that should grow."""
    return cast("aiosqlite.Connection", connection)
