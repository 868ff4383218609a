"""Migrations: each with its number, all of them or none, and a backup first."""

import asyncio
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import aiosqlite
import pytest

from bot.game.actions import AnyAction, Choose, Opened, Wake
from bot.game.events import AnswerTaken
from bot.game.phases import Open
from bot.game.round import Round
from bot.game.stepping import begin, step
from bot.storage import rounds
from bot.storage.cannot_open import CannotOpen
from bot.storage.database import opened
from bot.storage.migrating import Migration, migrate, newest, shipped
from bot.storage.store import open_store
from tests.storage.played import ANA, NOON, a_round, everything, found, moved

FIRST, *_ = shipped()
SECOND = Migration(2, "CREATE TABLE extra (id INTEGER PRIMARY KEY); INSERT INTO extra VALUES (5)")

KILLED_HALF_WAY = """
import asyncio, os, pathlib, signal, sys
import aiosqlite
from bot.storage.migrating import Migration, migrate

async def main():
    async with aiosqlite.connect(pathlib.Path(sys.argv[1]), isolation_level=None) as connection:
        await connection.create_function("die", 0, lambda: os.kill(os.getpid(), signal.SIGKILL))
        await migrate(connection, 1, (Migration(2, "CREATE TABLE extra (id INTEGER)"),
                                      Migration(3, "INSERT INTO servers VALUES (7, '{}'); SELECT die()")))

asyncio.run(main())
"""


async def open_with(path: Path, *migrations: Migration) -> None:
    async with opened(path, migrations):
        pass


async def broken(path: Path, *migrations: Migration) -> str:
    """The sentence with which opening fails over these migrations."""
    with pytest.raises(CannotOpen) as refused:
        await open_with(path, *migrations)
    return str(refused.value)


def version(path: Path) -> int:
    [(number,)] = found(path, "PRAGMA user_version")
    assert isinstance(number, int)
    return number


def test_the_shipped_migrations_are_numbered_without_a_gap() -> None:
    assert [migration.number for migration in shipped()] == list(range(1, newest(shipped()) + 1))


async def test_a_new_database_has_the_newest_version_and_needs_no_backup(path: Path) -> None:
    await open_with(path, FIRST, SECOND)
    assert (version(path), found(path, "SELECT id FROM extra")) == (2, [(5,)])
    assert not path.with_name("bonmot.db.backups").exists()


async def test_a_migration_is_carried_out_once(path: Path) -> None:
    await open_with(path, FIRST)
    await open_with(path, FIRST, SECOND)
    await open_with(path, FIRST, SECOND)
    assert (version(path), found(path, "SELECT id FROM extra")) == (2, [(5,)])


async def test_the_database_is_backed_up_before_it_changes(path: Path) -> None:
    await open_with(path, FIRST)
    before = everything(path)
    await open_with(path, FIRST, SECOND)
    backup = path.parent / "bonmot.db.backups" / "before-version-0002.db"
    assert (everything(backup), version(backup)) == (before, 1)


@pytest.mark.parametrize(
    "fault",
    ["CREATE TABLE half (id INTEGER); CREATE TABLE half (id INTEGER)", "DROP TABLE nothing", "NO SQL AT ALL"],
)
async def test_of_several_migrations_with_a_fault_none_is_kept(path: Path, fault: str) -> None:
    await open_with(path, FIRST)
    before = everything(path)
    said = await broken(path, FIRST, SECOND, Migration(3, fault))
    assert said.startswith(f"{path} could not be made ready (")
    assert (everything(path), version(path)) == (before, 1)


async def test_a_connection_whose_migration_failed_can_go_on(path: Path) -> None:
    async with aiosqlite.connect(path, isolation_level=None) as connection:
        with pytest.raises(sqlite3.Error):
            await migrate(connection, 0, (FIRST, Migration(2, "NO SQL AT ALL")))
        await migrate(connection, 0, (FIRST, SECOND))
    assert (version(path), found(path, "SELECT id FROM extra")) == (2, [(5,)])


async def test_a_migration_that_would_leave_rows_referring_to_nothing_is_not_kept(path: Path) -> None:
    await open_with(path, FIRST)
    before = everything(path)
    said = await broken(path, FIRST, Migration(2, "INSERT INTO answers VALUES ('nowhere', 1, 5, '[]')"))
    assert (
        said == f"{path} could not be made ready (1 rows would refer to nothing). Its contents are unchanged."
    )
    assert everything(path) == before


async def test_a_table_can_be_rebuilt_while_others_refer_to_it(path: Path) -> None:
    await open_with(path, FIRST)
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT INTO rounds VALUES ('a', 1, 2, 'trivia', 1, '{}', NULL, NULL, NULL)")
        connection.execute("INSERT INTO answers VALUES ('a', 1, 5, '[]')")
    connection.close()
    rebuild = Migration(
        2,
        """CREATE TABLE new_rounds (id TEXT PRIMARY KEY, server INTEGER) STRICT;
        INSERT INTO new_rounds SELECT id, server FROM rounds;
        DROP VIEW counted;
        DROP TRIGGER award_given; DROP TRIGGER award_changed; DROP TRIGGER award_taken_back;
        DROP TABLE rounds;
        ALTER TABLE new_rounds RENAME TO rounds;""",
    )
    await open_with(path, FIRST, rebuild)
    assert found(path, "SELECT * FROM rounds JOIN answers ON round = id") == [("a", 1, "a", 1, 5, "[]")]


async def test_a_round_that_the_first_version_left_open_goes_on_in_the_newest(path: Path) -> None:
    await open_with(path, FIRST)
    round_, events = begin(a_round(), NOON)
    round_ = played(round_, Wake(), Opened(1, 5_001, NOON + 10.5), Choose(ANA, 1, 0, NOON + 12))
    with closing(sqlite3.connect(path)) as connection, connection:
        for sql, rows in (rounds.saving(round_, events), rounds.answering(round_, [taken(round_, ANA)])):
            connection.executemany(sql, rows)
    before = everything(path)
    async with open_store(path) as store:
        assert await store.unfinished() == (round_,)
        round_ = await moved(store, round_, Wake(), Wake())
        assert await store.unfinished() == (round_,)
        assert await store.problems() == ()
    assert found(path, "SELECT question, player FROM awards") == [(1, ANA)]
    backup = path.parent / "bonmot.db.backups" / f"before-version-{newest(shipped()):04}.db"
    assert (everything(backup), version(backup)) == (before, 1)


def played(round_: Round, *actions: AnyAction) -> Round:
    for action in actions:
        round_, _ = step(round_, action, round_.wakes_at or NOON + 13)
    return round_


def taken(round_: Round, player: int) -> AnswerTaken:
    """What was said when this player's answer to the open question was taken."""
    assert isinstance(round_.phase, Open)
    answer = round_.phase.answers[player]
    return AnswerTaken(number=1, player=player, answer=answer, seconds=1.5, before=None, newcomer=True)


async def test_a_process_killed_half_way_through_leaves_the_old_version_whole(path: Path) -> None:
    await open_with(path, FIRST)
    before = everything(path)
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", KILLED_HALF_WAY, str(path))
    assert await process.wait() == -signal.SIGKILL
    assert (everything(path), version(path)) == (before, 1)
    await open_with(path, FIRST, SECOND)
    assert version(path) == 2
