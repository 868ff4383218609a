"""A full disk, a locked file, a damaged page: what was kept stays, and writing goes on afterwards."""

import asyncio
import sqlite3
import sys
from collections.abc import AsyncGenerator
from contextlib import closing
from pathlib import Path

import aiosqlite
import pytest

from bot.host.remembering import Period
from bot.storage.refusing import CannotKeep
from bot.storage.store import open_store
from bot.storage.writing import Statement, Write, Writer
from tests.storage.played import ANA, NOON, SERVER, a_round, close_question, found, started

INSERT = "INSERT INTO things (id, text) VALUES (?, ?)"
PAGE = 4_096

FULL = "Nothing can be saved (database or disk is full). What comes is refused until it can."
LOCKED = "Nothing can be saved (database is locked). What comes is refused until it can."
AGAIN = "Saving works again."

# A process whose files may not grow: what the kernel does then is what it does when a disk is full.
A_FULL_DISK = """
import asyncio, logging, pathlib, resource, sys
from bot.host.remembering import Period
from bot.storage.refusing import CannotKeep
from bot.storage.store import open_store
from bot.storage.store import open_store
from tests.storage.played import a_round, started

async def main():
    logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s")
    path = pathlib.Path(sys.argv[1])
    async with open_store(path) as store:
        await started(store, a_round("before"))
        size = path.with_name(path.name + "-wal").stat().st_size
        _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 1000, most))
        ends = await asyncio.gather(
            *(started(store, a_round(f"during-{n}")) for n in range(20)), return_exceptions=True
        )
        kinds = sorted({type(end).__name__ for end in ends})
        print(kinds, [round_.id for round_ in await store.unfinished()])
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        await started(store, a_round("after"))
        print([round_.id for round_ in await store.unfinished()], await store.problems())

asyncio.run(main())
"""


@pytest.fixture
async def connection(path: Path) -> AsyncGenerator[aiosqlite.Connection]:
    async with aiosqlite.connect(path, isolation_level=None) as opened:
        await opened.execute_fetchall("PRAGMA journal_mode = WAL")
        await opened.execute_fetchall("PRAGMA busy_timeout = 10")
        await opened.execute("CREATE TABLE things (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT")
        yield opened


def overwrite(path: Path, page: int) -> None:
    """Damage a page of the file."""
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(b"\x5a" * PAGE)


def insert(id_: int, text: str = "x") -> Write:
    return Write((Statement(INSERT, ((id_, text),)),))


async def outcomes(writer: Writer, *writes: Write) -> list[str]:
    """What each write, all handed in together, came to."""
    ends = await asyncio.gather(*(writer.write(write) for write in writes), return_exceptions=True)
    return ["kept" if end is None else type(end).__name__ for end in ends]


async def begins(connection: aiosqlite.Connection) -> list[str]:
    """A list that grows with every transaction from now on."""
    seen: list[str] = []
    await connection.set_trace_callback(lambda sql: seen.append(sql) if sql.startswith("BEGIN") else None)
    return seen


async def test_a_full_disk_is_asked_once_for_all_that_waits_and_writing_goes_on_when_there_is_room(
    connection: aiosqlite.Connection, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    [[pages]] = await connection.execute_fetchall("PRAGMA page_count")
    await connection.execute_fetchall(f"PRAGMA max_page_count = {pages}")
    writer, transactions = Writer(connection), await begins(connection)
    large = [insert(id_, "x" * 9_000) for id_ in range(8)]
    assert await outcomes(writer, *large) == ["DiskTrouble"] * 8
    assert (writer.trouble, transactions) == ("database or disk is full", ["BEGIN IMMEDIATE"])
    assert await outcomes(writer, *large) == ["DiskTrouble"] * 8
    await connection.execute_fetchall("PRAGMA max_page_count = 1000")
    assert await outcomes(writer, *large) == ["kept"] * 8
    assert (writer.trouble, caplog.messages) == (None, [FULL, AGAIN])
    assert found(path, "SELECT count(*) FROM things") == [(8,)]


async def test_trouble_that_comes_and_goes_is_not_told_each_time(
    connection: aiosqlite.Connection, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    moments = iter([0.0, 1.0, 59.0, 60.0])
    writer = Writer(connection, clock=lambda: next(moments))
    with closing(sqlite3.connect(path, isolation_level=None)) as tool:
        for id_ in range(4):
            tool.execute("BEGIN IMMEDIATE")
            assert await outcomes(writer, insert(id_)) == ["DiskTrouble"]
            tool.execute("ROLLBACK")
            assert writer.trouble == "database is locked"
            assert await outcomes(writer, insert(id_)) == ["kept"]
            assert writer.trouble is None
    assert caplog.messages == [LOCKED, AGAIN] * 2


@pytest.mark.skipif(sys.platform == "win32", reason="there the kernel has no limit on the size of files")
async def test_a_store_whose_disk_is_full_refuses_and_reads_and_goes_on_when_there_is_room(
    path: Path,
) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", A_FULL_DISK, str(path), stdout=asyncio.subprocess.PIPE
    )
    said, _ = await process.communicate()
    assert said.decode().splitlines() == [
        "ERROR Nothing can be saved (disk I/O error). What comes is refused until it can.",
        "['DiskTrouble'] ['before']",
        f"WARNING {AGAIN}",
        "['after', 'before'] ()",
    ]


async def test_a_file_that_someone_else_locks_refuses_all_that_waits_and_takes_it_afterwards(
    connection: aiosqlite.Connection, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    writer, transactions = Writer(connection), await begins(connection)
    with closing(sqlite3.connect(path, isolation_level=None)) as tool:
        tool.execute("BEGIN IMMEDIATE")
        assert await outcomes(writer, *(insert(id_) for id_ in range(50))) == ["DiskTrouble"] * 50
        assert (writer.trouble, transactions) == ("database is locked", ["BEGIN IMMEDIATE"])
    assert await outcomes(writer, *(insert(id_) for id_ in range(50))) == ["kept"] * 50
    assert (writer.trouble, caplog.messages) == (None, [LOCKED, AGAIN])


async def test_a_fault_of_the_disk_leaves_no_transaction_open_behind_it(
    connection: aiosqlite.Connection, path: Path
) -> None:
    """As after a rollback that the disk failed too: what was open is ended before the next write begins."""
    await connection.execute("BEGIN")
    await connection.execute(INSERT, (1, "never acknowledged"))
    assert await outcomes(Writer(connection), insert(2)) == ["kept"]
    assert found(path, "SELECT id FROM things") == [(2,)]


async def test_a_damaged_page_refuses_what_needs_it_and_nothing_else(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with closing(sqlite3.connect(path)) as made:
        made.execute("CREATE TABLE things (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT")
        made.execute("CREATE TABLE others (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT")
        made.commit()
        [(page,)] = made.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'others'")
    overwrite(path, page)
    async with aiosqlite.connect(path, isolation_level=None) as connection:
        writer = Writer(connection)
        spoiled = Write((Statement("INSERT INTO others VALUES (?, ?)", ((7, "x"),)),))
        ends = await outcomes(writer, insert(1), spoiled, insert(2), spoiled, insert(3))
    assert ends == ["kept", "Damaged", "kept", "Damaged", "kept"]
    assert writer.trouble is None
    assert caplog.messages == [
        "database disk image is malformed: stop the bot and restore a backup (1 refused so far)."
    ]
    assert found(path, "SELECT id FROM things") == [(1,), (2,), (3,)]


async def test_a_damaged_page_that_a_reader_meets_stops_that_reader_and_nobody_else(path: Path) -> None:
    async with open_store(path) as store:
        round_ = await started(store, a_round())
        await close_question(store, round_, {ANA + player: 100 for player in range(500)})
    [(page,)] = found(path, "SELECT rootpage FROM sqlite_schema WHERE name = 'totals_by_points'")
    async with open_store(path) as store:
        overwrite(path, int(str(page)))
        with pytest.raises(sqlite3.DatabaseError, match="malformed"):
            await store.board(SERVER, Period.ALL_TIME, None, ANA, NOON)
        assert await store.unfinished() == (round_,)
        other = await started(store, a_round("b"))
        assert await store.unfinished() == (round_, other)
        assert (await store.problems())[0].startswith("The file is damaged: ")


async def test_a_refusal_for_trouble_says_why(connection: aiosqlite.Connection) -> None:
    await connection.execute_fetchall("PRAGMA query_only = ON")
    with pytest.raises(CannotKeep, match=r"^It could not be saved: attempt to write a readonly database\.$"):
        await Writer(connection).write(insert(1))
