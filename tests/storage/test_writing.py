"""The writer: everything that waits is committed at once, and a bad write spoils no other."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator
from pathlib import Path

import aiosqlite
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.storage.refusing import CannotKeep, Overloaded
from bot.storage.writing import Statement, Write, Writer, mixed
from tests.patience import PATIENCE
from tests.storage.played import found

INSERT = "INSERT INTO things (id, text) VALUES (?, ?)"
UPSERT = "INSERT INTO things (id, text) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET text = excluded.text"
DELETE = "DELETE FROM things WHERE id = ?"
ALL = "SELECT id, text FROM things ORDER BY id"


@pytest.fixture
async def connection(path: Path) -> AsyncGenerator[aiosqlite.Connection]:
    async with aiosqlite.connect(path, isolation_level=None) as opened:
        await opened.execute_fetchall("PRAGMA journal_mode = WAL")
        await opened.execute("CREATE TABLE things (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT")
        yield opened


def insert(id_: int, text: str | None = "x") -> Write:
    return Write((Statement(INSERT, ((id_, text),)),))


def bad(id_: int) -> Write:
    """A write of two rows whose second is refused."""
    return Write((Statement(INSERT, ((id_, "good"), (-id_, None))),))


async def outcomes(writer: Writer, *writes: Write) -> list[str]:
    """What each write, all handed in together, came to."""
    ends = await asyncio.gather(*(writer.write(write) for write in writes), return_exceptions=True)
    return ["kept" if end is None else type(end).__name__ for end in ends]


async def begins(connection: aiosqlite.Connection) -> list[str]:
    """A list that grows with every transaction from now on."""
    seen: list[str] = []
    await connection.set_trace_callback(lambda sql: seen.append(sql) if sql.startswith("BEGIN") else None)
    return seen


async def test_what_waits_together_is_committed_together(
    connection: aiosqlite.Connection, path: Path
) -> None:
    writer = Writer(connection)
    transactions = await begins(connection)
    assert await outcomes(writer, *(insert(id_) for id_ in range(100))) == ["kept"] * 100
    assert transactions == ["BEGIN IMMEDIATE"]
    assert found(path, "SELECT count(*) FROM things") == [(100,)]


async def test_a_bad_write_is_refused_alone_with_all_of_its_rows(
    connection: aiosqlite.Connection, path: Path
) -> None:
    writes = [bad(id_) if id_ == 37 else insert(id_) for id_ in range(1, 101)]
    ends = await outcomes(Writer(connection), *writes)
    assert [place for place, end in enumerate(ends, start=1) if end == "CannotKeep"] == [37]
    assert found(path, ALL) == [(id_, "x") for id_ in range(1, 101) if id_ != 37]


async def test_halving_costs_two_transactions_a_level(connection: aiosqlite.Connection) -> None:
    transactions = await begins(connection)
    await outcomes(Writer(connection), *(bad(id_) if id_ == 37 else insert(id_) for id_ in range(1, 129)))
    assert len(transactions) == 1 + 2 * 7


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(1, 5), st.booleans()), max_size=20))
def test_of_any_writes_just_the_good_ones_are_kept_and_the_last_one_stands(
    handed_in: list[tuple[int, bool]],
) -> None:
    asyncio.run(_keep_the_good_ones(handed_in))


async def _keep_the_good_ones(handed_in: list[tuple[int, bool]]) -> None:
    async with aiosqlite.connect(":memory:", isolation_level=None) as connection:
        await connection.execute("CREATE TABLE things (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT")
        ends = await outcomes(
            Writer(connection),
            *(
                Write((Statement(UPSERT, ((id_, f"{place}" if good else None),)),))
                for place, (id_, good) in enumerate(handed_in)
            ),
        )
        assert ends == ["kept" if good else "CannotKeep" for _, good in handed_in]
        last = {id_: f"{place}" for place, (id_, good) in enumerate(handed_in) if good}
        assert dict(await connection.execute_fetchall(ALL)) == last


async def test_writes_alone_keep_their_place_among_the_others(
    connection: aiosqlite.Connection, path: Path
) -> None:
    cleared = Write((Statement(UPSERT, ((2, "for a moment"),)), Statement(DELETE, ((1,), (2,)))), alone=True)
    put = [Write((Statement(UPSERT, ((id_, text),)),)) for id_, text in ((1, "old"), (1, "new"), (2, "new"))]
    transactions = await begins(connection)
    assert await outcomes(Writer(connection), put[0], cleared, put[1], put[2]) == ["kept"] * 4
    assert found(path, ALL) == [(1, "new"), (2, "new")]
    assert len(transactions) == 3


statements = st.builds(
    Statement, st.sampled_from("abc"), st.lists(st.tuples(st.integers()), min_size=1, max_size=3).map(tuple)
)


@given(st.lists(st.builds(Write, st.lists(statements, max_size=4).map(tuple)), max_size=8))
def test_mixing_keeps_every_row_the_order_of_each_write_and_the_order_of_each_statement(
    writes: list[Write],
) -> None:
    # Every row is named by its write and its place there, so that each can be found again.
    named = [
        Write(
            tuple(
                Statement(sql, tuple((number, place, row) for row in range(len(rows))))
                for place, (sql, rows) in enumerate(write.statements)
            )
        )
        for number, write in enumerate(writes)
    ]
    carried_out = [(sql, row) for sql, rows in mixed(named) for row in rows]
    for number, write in enumerate(named):
        own = [(sql, row) for sql, row in carried_out if row[0] == number]
        assert own == [(sql, row) for sql, rows in write.statements for row in rows]
    for sql in "abc":
        same = [row for carried, row in carried_out if carried == sql]
        assert same == sorted(same)


async def test_many_writes_alike_are_one_statement() -> None:
    write = Write((Statement("a", ((1,),)), Statement("b", ((2,), (3,)))))
    assert mixed([write] * 50) == [("a", [(1,)] * 50), ("b", [(2,), (3,)] * 50)]


async def test_what_is_called_back_before_its_turn_is_not_written_and_nothing_else_is_touched(
    connection: aiosqlite.Connection, path: Path
) -> None:
    writer, asked = Writer(connection), list[int]()
    transactions = await begins(connection)

    def write(id_: int, *, is_wanted: bool) -> Write:
        return insert(id_)._replace(is_wanted=lambda: asked.append(id_) or is_wanted)

    first = asyncio.create_task(writer.write(insert(1)))
    await asyncio.sleep(0)
    assert await outcomes(
        writer, write(2, is_wanted=False), write(3, is_wanted=True), write(4, is_wanted=False)
    ) == ["NotWanted", "kept", "NotWanted"]
    await first
    assert await outcomes(writer, write(5, is_wanted=False)) == ["NotWanted"]
    assert asked == [2, 3, 4, 5]
    assert found(path, ALL) == [(1, "x"), (3, "x")]
    assert len(transactions) == 2


async def test_what_has_set_out_is_not_asked_again_where_a_bad_write_makes_it_go_twice(
    connection: aiosqlite.Connection, path: Path
) -> None:
    answers = iter((True, False))
    good = insert(1)._replace(is_wanted=lambda: next(answers))
    assert await outcomes(Writer(connection), good, bad(2)) == ["kept", "CannotKeep"]
    assert found(path, ALL) == [(1, "x")]


async def test_a_full_queue_refuses_the_next_write_and_keeps_the_others(
    connection: aiosqlite.Connection, path: Path
) -> None:
    writer = Writer(connection, most_waiting=3)
    assert await outcomes(writer, *(insert(id_) for id_ in range(5))) == [*["kept"] * 3, *["Overloaded"] * 2]
    assert await outcomes(writer, insert(4)) == ["kept"]
    assert found(path, "SELECT id FROM things ORDER BY id") == [(0,), (1,), (2,), (4,)]


async def test_someone_who_stops_waiting_stops_nothing(connection: aiosqlite.Connection, path: Path) -> None:
    writer = Writer(connection)
    patient = asyncio.create_task(writer.write(insert(1)))
    impatient = asyncio.create_task(writer.write(insert(2)))
    await asyncio.sleep(0)  # both have handed theirs in
    impatient.cancel()
    await asyncio.wait((patient, impatient))
    assert (patient.cancelled(), impatient.cancelled()) == (False, True)
    assert found(path, "SELECT id FROM things") == [(1,), (2,)]


async def test_a_refused_write_whose_caller_stopped_waiting_harms_nobody(
    connection: aiosqlite.Connection, path: Path
) -> None:
    writer = Writer(connection)
    impatient = asyncio.create_task(writer.write(bad(1)))
    await asyncio.sleep(0)
    impatient.cancel()
    assert await outcomes(writer, insert(2)) == ["kept"]
    assert found(path, "SELECT id FROM things") == [(2,)]


async def test_closing_keeps_all_that_waits_and_takes_nothing_more(
    connection: aiosqlite.Connection, path: Path
) -> None:
    writer = Writer(connection)
    waiting = [asyncio.create_task(writer.write(insert(id_))) for id_ in range(10)]
    await asyncio.sleep(0)
    await writer.close()
    assert await outcomes(writer, insert(99)) == ["CannotKeep"]
    assert [task.exception() for task in waiting] == [None] * 10
    assert found(path, "SELECT count(*), max(id) FROM things") == [(10, 9)]


async def test_closing_that_is_cut_short_cuts_no_write_short(
    connection: aiosqlite.Connection, path: Path
) -> None:
    writer = Writer(connection)
    waiting = asyncio.create_task(writer.write(insert(1)))
    closing = asyncio.create_task(writer.close())
    await asyncio.sleep(0)  # the write is handed in, and the closing waits for it
    closing.cancel()
    await asyncio.wait((waiting, closing), timeout=PATIENCE)  # reached only if the write was cut short
    assert (closing.cancelled(), waiting.exception()) == (True, None)
    assert found(path, "SELECT id FROM things") == [(1,)]


async def test_closing_that_is_cut_short_again_and_again_still_keeps_all_that_waits(
    connection: aiosqlite.Connection, path: Path
) -> None:
    writer = Writer(connection)
    waiting = [asyncio.create_task(writer.write(insert(id_))) for id_ in range(300)]
    await asyncio.sleep(0)
    closing = asyncio.create_task(writer.close())
    await asyncio.sleep(0)
    while not closing.done():
        closing.cancel()
        await asyncio.sleep(0)
    assert closing.cancelled()
    await asyncio.sleep(0)  # whoever was answered hears of it
    assert [task.done() for task in waiting] == [True] * 300
    assert found(path, "SELECT count(*) FROM things") == [(300,)]


async def test_nobody_who_waits_need_stay_for_their_write_to_be_kept(
    connection: aiosqlite.Connection, path: Path
) -> None:
    writer = Writer(connection)
    waiting = [asyncio.create_task(writer.write(insert(id_))) for id_ in range(100)]
    await asyncio.sleep(0)
    for task in waiting:
        task.cancel()
    await writer.close()
    await asyncio.wait(waiting)
    assert [task.cancelled() for task in waiting] == [True] * 100
    assert found(path, "SELECT count(*) FROM things") == [(100,)]


async def test_of_a_hundred_thousand_writes_at_once_as_many_as_fit_are_kept_and_the_log_says_so_once(
    connection: aiosqlite.Connection, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    writer = Writer(connection, clock=lambda: 0.0)
    parked = [asyncio.create_task(writer.write(insert(id_))) for id_ in range(10_000)]
    await asyncio.sleep(0)
    for id_ in range(10_000, 100_000):
        with pytest.raises(Overloaded):
            await writer.write(insert(id_))  # refused at once: the loop has not turned, nothing is saved yet
    assert caplog.messages == ["Too much at once: 10000 writes wait, so more are refused (1 so far)."]
    await asyncio.gather(*parked)
    assert await outcomes(writer, insert(100_000)) == ["kept"]
    assert found(path, "SELECT count(*), max(id) FROM things") == [(10_001, 100_000)]


async def test_a_minute_later_the_log_says_how_many_were_refused(
    connection: aiosqlite.Connection, caplog: pytest.LogCaptureFixture
) -> None:
    moments = iter([0.0, 59.9, 60.0, 60.1])
    writer = Writer(connection, most_waiting=0, clock=lambda: next(moments))
    assert await outcomes(writer, *(insert(id_) for id_ in range(4))) == ["Overloaded"] * 4
    assert caplog.messages == [
        f"Too much at once: 0 writes wait, so more are refused ({times} so far)." for times in (1, 3)
    ]


async def test_an_idle_writer_has_no_task(connection: aiosqlite.Connection) -> None:
    before = asyncio.all_tasks()
    assert await outcomes(Writer(connection), insert(1)) == ["kept"]
    assert asyncio.all_tasks() == before


async def test_a_refusal_says_why_and_its_cause_is_sqlites_own(connection: aiosqlite.Connection) -> None:
    writer = Writer(connection)
    await writer.write(insert(1))
    with pytest.raises(CannotKeep) as refused:
        await writer.write(insert(1))
    assert str(refused.value) == "It could not be saved: UNIQUE constraint failed: things.id."
    assert isinstance(refused.value.__cause__, sqlite3.IntegrityError)
