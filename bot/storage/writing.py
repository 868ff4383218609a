"""The one writer: it takes everything that waits, commits it once, and then answers everyone.

    write ──► waiting ──► batch ──► BEGIN IMMEDIATE, one executemany a statement, COMMIT ──► answered
                            ▲               │ fails: ROLLBACK
                            └── each half ◄─┘ until the bad write stands alone

It drains on demand: with nothing to write, no task of it exists. A caller who stops waiting stops nothing:
what was handed in is written, unless it says just before its batch begins that it is not wanted any more.

While the disk is full, or the file cannot be written for another reason that no write is to blame for, all
that waits is refused at once, by one try. Whoever comes next is the next try, so that writing goes on by
itself as soon as it can.
"""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable, Iterable
from typing import NamedTuple

import aiosqlite

from bot.host.ports import IsWanted, NotWanted, always
from bot.storage.refusing import CannotKeep, Damaged, DiskTrouble, Overloaded, refusal
from bot.storage.seldom import Seldom

MOST_WAITING = 10_000

log = logging.getLogger(__name__)

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
    before it is done before and all that came later after. `is_wanted` is asked once, when its turn has come.
    """

    statements: tuple[Statement, ...]
    alone: bool = False
    is_wanted: IsWanted = always


class Writer:
    """Writes through one connection that nothing else uses, opened with `isolation_level=None`."""

    def __init__(
        self,
        connection: aiosqlite.Connection,
        most_waiting: int = MOST_WAITING,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._connection = connection
        self._most_waiting = most_waiting
        self._waiting: deque[_Waiting] = deque()
        self._draining: asyncio.Task[None] | None = None
        self._closed = False
        self._trouble: str | None = None
        self._trouble_is_told = False
        self._troubles = Seldom(clock)
        self._shed = Seldom(clock)
        self._damaged = Seldom(clock)

    @property
    def trouble(self) -> str | None:
        """Why nothing could be kept at the last try, in SQLite's words; None as long as all is well."""
        return self._trouble

    async def write(self, write: Write) -> None:
        """Keep a write; on return it is on disk.

        Raises:
            NotWanted: it was not wanted any more when its turn came.
            Overloaded: it was not even taken.
            DiskTrouble: nothing at all can be kept at the moment.
            Damaged: it needs a part of the file that cannot be read.
            CannotKeep: none of it was kept.
        """
        if self._closed:
            raise CannotKeep("The store is closed, so nothing more is kept.")
        if len(self._waiting) >= self._most_waiting:
            self._shed.warn(
                "Too much at once: %s writes wait, so more are refused (%s so far).", self._most_waiting
            )
            raise Overloaded(f"{len(self._waiting)} writes are waiting already; this one was not taken.")
        waiting = _Waiting(write, asyncio.get_running_loop().create_future())
        self._waiting.append(waiting)
        if self._draining is None:
            self._draining = asyncio.create_task(self._drain())
        await waiting.answered

    async def close(self) -> None:
        """Take nothing more, and return when all that waited was answered, even if this is cancelled."""
        self._closed = True
        cut_short: asyncio.CancelledError | None = None
        while self._draining is not None and not self._draining.done():
            try:
                # Waiting, not awaiting: were this cancelled, so would be the drain, in mid-write.
                await asyncio.wait({self._draining})
            except asyncio.CancelledError as error:
                cut_short = error
        if cut_short is not None:
            raise cut_short

    async def _drain(self) -> None:
        while self._waiting:
            if batch := [waiting for waiting in self._next_batch() if _is_wanted(waiting)]:
                await self._keep(batch)
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
            match refusal(error):
                case DiskTrouble():  # halving would only ask again and again
                    self._is_in_trouble(error)
                    _refuse(batch, error)
                case _ if len(batch) > 1:
                    middle = len(batch) // 2
                    await self._keep(batch[:middle])
                    await self._keep(batch[middle:])
                case Damaged():
                    self._damaged.warn("%s: stop the bot and restore a backup (%s refused so far).", error)
                    _refuse(batch, error)
                case _:
                    _refuse(batch, error)
        else:
            self._is_well()
            for waiting in batch:
                if not waiting.answered.done():
                    waiting.answered.set_result(None)

    def _is_in_trouble(self, error: Exception) -> None:
        self._trouble = str(error)
        if not self._trouble_is_told and self._troubles.is_due():  # a nearly full disk comes and goes
            log.error("Nothing can be saved (%s). What comes is refused until it can.", error)
            self._trouble_is_told = True

    def _is_well(self) -> None:
        self._trouble = None
        if self._trouble_is_told:
            log.warning("Saving works again.")
            self._trouble_is_told = False

    async def _commit(self, batch: list["_Waiting"]) -> None:
        if self._connection.in_transaction:  # the disk failed even a rollback
            await self._connection.rollback()
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


def _is_wanted(waiting: _Waiting) -> bool:
    if waiting.write.is_wanted():
        return True
    if not waiting.answered.done():
        waiting.answered.set_exception(NotWanted("It was called back before the disk was touched."))
    return False


def _refuse(batch: list[_Waiting], error: Exception) -> None:
    for waiting in batch:
        if not waiting.answered.done():
            waiting.answered.set_exception(refusal(error))
