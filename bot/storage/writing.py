"""The one writer: it takes everything that waits, commits it once, and then answers everyone.

    write ──► waiting ──► batch ──► BEGIN IMMEDIATE, one executemany a statement, COMMIT ──► answered
                            ▲               │ fails: ROLLBACK
                            └── each half ◄─┘ until the bad write stands alone

It drains on demand: with nothing to write, no task of it exists. A caller who stops waiting stops nothing:
what was handed in is written.
"""

import asyncio
import sqlite3
from collections import deque
from collections.abc import Iterable
from typing import NamedTuple

import aiosqlite

from bot.host.ports import NotSaved

MOST_WAITING = 10_000

Value = int | float | str | None
Row = tuple[Value, ...]


class Statement(NamedTuple):
    """One statement of SQL, and the rows it is carried out for, in order."""

    sql: str
    rows: tuple[Row, ...]


class Write(NamedTuple):
    """Statements that are kept together or not at all, in their order.

    Writes that wait together are mixed: the rows of one statement keep the order in which they came, those
    of different statements only within their own write. A write `alone` is mixed with none, so all that came
    before it is done before and all that came later after.
    """

    statements: tuple[Statement, ...]
    alone: bool = False


class CannotKeep(NotSaved):
    """A write was not kept, none of it; the text is a sentence for the log, the cause SQLite's reason."""


class Overloaded(CannotKeep):
    """Too many writes wait already; this one was not taken."""


class Writer:
    """Writes through one connection that nothing else uses, opened with `isolation_level=None`."""

    def __init__(self, connection: aiosqlite.Connection, most_waiting: int = MOST_WAITING) -> None:
        self._connection = connection
        self._most_waiting = most_waiting
        self._waiting: deque[_Waiting] = deque()
        self._draining: asyncio.Task[None] | None = None
        self._closed = False

    async def write(self, write: Write) -> None:
        """Keep a write; on return it is on disk.

        Raises:
            Overloaded: it was not even taken.
            CannotKeep: none of it was kept.
        """
        if self._closed:
            raise CannotKeep("The store is closed, so nothing more is kept.")
        if len(self._waiting) >= self._most_waiting:
            raise Overloaded(f"{len(self._waiting)} writes are waiting already; this one was not taken.")
        waiting = _Waiting(write, asyncio.get_running_loop().create_future())
        self._waiting.append(waiting)
        if self._draining is None:
            self._draining = asyncio.create_task(self._drain())
        await waiting.answered

    async def close(self) -> None:
        """Take nothing more, and return when all that waited was answered."""
        self._closed = True
        if self._draining is not None:
            # Waiting, not awaiting: were this cancelled, the drain would be cancelled with it in mid-write.
            await asyncio.wait({self._draining})

    async def _drain(self) -> None:
        while self._waiting:
            await self._keep(self._next_batch())
        self._draining = None

    def _next_batch(self) -> list["_Waiting"]:
        batch = [self._waiting.popleft()]
        if not batch[0].write.alone:
            while self._waiting and not self._waiting[0].write.alone:
                batch.append(self._waiting.popleft())
        return batch

    async def _keep(self, batch: list["_Waiting"]) -> None:
        try:
            await self._commit(batch)
        except Exception as error:  # noqa: BLE001 - whatever it is, those who wait must hear of it
            if len(batch) == 1 or _concerns_all(error):
                _refuse(batch, error)
            else:
                middle = len(batch) // 2
                await self._keep(batch[:middle])
                await self._keep(batch[middle:])
        else:
            for waiting in batch:
                if not waiting.answered.done():
                    waiting.answered.set_result(None)

    async def _commit(self, batch: list["_Waiting"]) -> None:
        await self._connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in mixed(waiting.write for waiting in batch):
                await self._connection.executemany(*statement)
            await self._connection.commit()
        except BaseException:
            await self._connection.rollback()
            raise


def mixed(writes: Iterable[Write]) -> list[tuple[str, list[Row]]]:
    """The statements of several writes, each SQL as seldom as the order within every write allows.

    Rows join the last group of their SQL, unless it stands before the group of their own write's previous
    statement; then they open a new one. So the rows of one SQL stay in the order of the writes.
    """
    groups: list[tuple[str, list[Row]]] = []
    last: dict[str, int] = {}
    for write in writes:
        earliest = 0
        for sql, rows in write.statements:
            place = last.get(sql, -1)
            if place < earliest:
                place = last[sql] = len(groups)
                groups.append((sql, []))
            groups[place][1].extend(rows)
            earliest = place
    return groups


class _Waiting(NamedTuple):
    write: Write
    answered: asyncio.Future[None]


# Reasons that lie in the disk or the file, not in a write: halving would only ask again and again.
_OF_THE_DISK = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_NOTADB,
    }
)


def _concerns_all(error: Exception) -> bool:
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in _OF_THE_DISK


def _refuse(batch: list[_Waiting], error: Exception) -> None:
    for waiting in batch:
        if not waiting.answered.done():
            refused = CannotKeep(f"It could not be saved: {error}.")
            refused.__cause__ = error
            waiting.answered.set_exception(refused)
