"""Opening: one process, a sound file of ours, or one sentence and nothing changed."""

import asyncio
import os
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.storage.cannot_open import CannotOpen
from bot.storage.database import opened
from bot.storage.migrating import newest, shipped
from bot.storage.store import open_store
from tests.storage.played import ANA, a_round, changed, close_question, found, started

PAGE = 4_096

OPEN_AND_SAY_SO = """
import asyncio, pathlib, sys
from bot.storage.cannot_open import CannotOpen
from bot.storage.store import open_store

async def main():
    try:
        async with open_store(pathlib.Path(sys.argv[1])):
            print("open", flush=True)
            await asyncio.to_thread(sys.stdin.read)
    except CannotOpen as error:
        print(error, flush=True)

asyncio.run(main())
"""


async def other_process(path: Path) -> tuple[asyncio.subprocess.Process, str]:
    """A second process that opens the store, and what it said; it stays until its input ends."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        OPEN_AND_SAY_SO,
        str(path),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    return process, (await process.stdout.readline()).decode().strip()


async def refusal(path: Path) -> str:
    """The sentence with which the store at `path` refuses to open."""
    with pytest.raises(CannotOpen) as refused:
        async with open_store(path):
            pass
    return str(refused.value)


async def fill(path: Path) -> None:
    """Some pages of awards."""
    async with open_store(path) as store:
        round_ = await started(store, a_round())
        await close_question(store, round_, {ANA + player: 100 for player in range(300)})


def put(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def take_away(path: Path) -> None:
    path.unlink()


def content(path: Path) -> bytes | None:
    """Of a file, or None where there is none."""
    return path.read_bytes() if path.exists() else None


def damage(path: Path, at: int = 20 * PAGE, noise: bytes = b"\x5a" * 2 * PAGE) -> None:
    """Overwrite a part of the file."""
    with path.open("r+b") as file:
        file.seek(at)
        file.write(noise)


async def test_a_second_process_is_refused_while_the_first_goes_on(path: Path) -> None:
    async with open_store(path) as store:
        process, said = await other_process(path)
        assert said == (
            f"Another Bon Mot is using {path}. Stop that one first, or give this one another file."
        )
        assert await process.wait() == 0
        round_ = await started(store, a_round())
        assert await store.unfinished() == (round_,)


async def test_a_killed_process_leaves_the_database_to_the_next(path: Path) -> None:
    process, said = await other_process(path)
    assert said == "open"
    assert str(path) in await refusal(path)
    os.kill(process.pid, signal.SIGKILL)
    await process.wait()
    async with open_store(path) as store:
        assert await store.unfinished() == ()


async def test_the_same_process_cannot_open_it_twice(path: Path) -> None:
    async with open_store(path):
        assert (await refusal(path)).startswith("Another Bon Mot is using")


@pytest.mark.parametrize("diary", [b"Dear diary,\n", b"x" * 10_000, b"SQLite format 3\x00" + b"\xff" * 5_000])
async def test_a_file_that_is_no_database_is_left_as_it_is(path: Path, diary: bytes) -> None:
    put(path, diary)
    said = await refusal(path)
    assert said.startswith(f"{path} is not a database or is damaged (")
    assert said.endswith(
        "there is no good backup beside it. Name another file, or restore a backup that is kept elsewhere."
    )
    assert content(path) == diary


@pytest.mark.parametrize(
    ("at", "noise"), [(0, bytes(16)), (20 * PAGE, b"\x5a" * PAGE), (8 * PAGE + 8, b"\x01" * 12)]
)
async def test_a_damaged_page_is_seen_before_anything_is_written(path: Path, at: int, noise: bytes) -> None:
    await fill(path)
    damage(path, at, noise)
    before = content(path)
    refused = await refusal(path)
    assert refused.startswith(f"{path} is ")
    assert refused.endswith("restore a backup that is kept elsewhere.")
    assert "\n" not in refused
    assert content(path) == before


async def test_the_sentence_names_the_newest_backup_that_is_good(path: Path) -> None:
    await fill(path)
    async with open_store(path) as store:
        good = await store.back_up("monday")
        bad = await store.back_up("tuesday")
    os.utime(good, ns=(1, 1))
    damage(bad)
    damage(path)
    assert (await refusal(path)).endswith(
        f"The newest good backup is {good}; to have it back: "
        f"python -m bot db restore {good} --database {path} --replace"
    )


async def test_another_programs_database_is_left_alone(path: Path) -> None:
    changed(path, "CREATE TABLE bookmarks (address TEXT)")
    assert await refusal(path) == (
        f"{path} belongs to another program. Nothing was changed; name another file."
    )
    assert found(path, "SELECT name FROM sqlite_schema") == [("bookmarks",)]


async def test_a_newer_programs_database_is_left_alone(path: Path) -> None:
    await fill(path)
    changed(path, "PRAGMA user_version = 4711")
    assert await refusal(path) == (
        f"{path} was written by a newer Bon Mot (its version 4711, here {newest(shipped())}). "
        "Nothing was changed; start the newer program."
    )


async def test_an_emptied_database_is_not_taken_for_a_new_one(path: Path) -> None:
    await fill(path)
    async with open_store(path) as store:
        backup = await store.back_up("monday")
    put(path, b"")
    said = await refusal(path)
    assert said.startswith(f"{path} is empty, but was not always. Nothing was changed. ")
    assert str(backup) in said
    assert content(path) == b""


async def test_a_database_that_is_gone_is_not_taken_for_a_new_one_where_its_backups_are(path: Path) -> None:
    await fill(path)
    async with open_store(path) as store:
        backup = await store.back_up("monday")
    take_away(path)
    assert await refusal(path) == (
        f"{path} is not there. Nothing was changed. The newest good backup is {backup}; to have it back: "
        f"python -m bot db restore {backup} --database {path} --replace "
        f"To start anew, move the backups away: {backup.parent}"
    )
    assert content(path) is None


async def test_a_log_without_its_database_is_not_thrown_away(path: Path) -> None:
    log = path.with_name("bonmot.db-wal")
    put(log, b"pages")
    assert (await refusal(path)).startswith(f"{path} is not there or empty, but its bonmot.db-wal is")
    assert (content(path), content(log)) == (None, b"pages")


async def test_a_folder_that_is_not_there_is_named(path: Path) -> None:
    assert await refusal(path.parent / "nowhere" / "bonmot.db") == (
        f"{path.parent}/nowhere/bonmot.db.lock cannot be written (No such file or directory). "
        "Make its folder and allow writing there."
    )


async def test_a_folder_is_no_database(path: Path) -> None:
    assert (await refusal(path.parent)).startswith(f"{path.parent} is not a database or is damaged (")


async def test_an_empty_file_becomes_a_new_database(path: Path) -> None:
    put(path, b"")
    async with open_store(path) as store:
        assert await store.problems() == ()


async def test_what_was_kept_is_all_in_one_file_after_closing(path: Path) -> None:
    await fill(path)
    assert sorted(file.name for file in path.parent.iterdir()) == ["bonmot.db", "bonmot.db.lock"]


async def test_the_writing_connection_is_durable_and_the_other_cannot_write(path: Path) -> None:
    await fill(path)
    async with opened(path) as database:
        asked = ("journal_mode", "synchronous", "foreign_keys")
        answers = [list(await database.writing.execute_fetchall(f"PRAGMA {name}")) for name in asked]
        assert answers == [[("wal",)], [(2,)], [(1,)]]
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            await database.reading.execute("DELETE FROM rounds")


async def test_a_database_that_cannot_be_written_is_refused_at_the_start(path: Path) -> None:
    await fill(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as tool:
        tool.execute("BEGIN IMMEDIATE")
        assert await refusal(path) == (
            f"{path} could not be made ready (database is locked). Its contents are unchanged."
        )


async def test_nobody_else_holding_the_file_open_is_harmed(path: Path) -> None:
    """A moderator's tool that looks at the file with a read lock does not stop the bot from writing."""
    await fill(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as tool:
        tool.execute("BEGIN")
        tool.execute("SELECT count(*) FROM rounds").fetchone()
        async with open_store(path) as store:
            round_ = await started(store, a_round("b"))
            assert round_ in await store.unfinished()
