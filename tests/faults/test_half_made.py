"""A file with a journal beside it: SQLite was killed before it went over to its log, and rolls back."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.storage.restoring import restore
from bot.storage.store import open_store
from tests.storage.played import ANA, NOON, a_round, close_question, everything, started

KILLED = "PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE awards SET points = points + 1; DELETE FROM asked"


async def a_backup(folder: Path, *, players: int = 900) -> Path:
    """Some pages of awards: a backup has no log of its own, so its first change goes through a journal."""
    async with open_store(folder / f"{players}.db") as store:
        round_ = await started(store, a_round())
        await close_question(store, round_, {ANA + player: 100 for player in range(players)})
        return await store.back_up("monday")


def killed_in(path: Path, script: str) -> Path:
    """The file, and what stands beside it, as a process leaves them that dies in the middle of the script."""
    left = path.with_name("left.db")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(script)
        for end in ("", "-journal"):
            shutil.copy(f"{path}{end}", f"{left}{end}")
    return left


async def test_a_bot_killed_over_a_backup_that_it_was_given_starts_again(tmp_path: Path) -> None:
    backup = await a_backup(tmp_path)
    before = everything(backup)
    left = killed_in(backup, KILLED)
    async with open_store(left) as store:
        assert await store.problems() == ()
    assert everything(left) == before


async def test_a_restored_database_is_the_backup_whatever_stood_beside_the_old_one(tmp_path: Path) -> None:
    left = killed_in(await a_backup(tmp_path), KILLED)
    backup = await a_backup(tmp_path, players=800)
    before = everything(backup)
    await restore(backup, left, replace=True, now=NOON)
    async with open_store(left) as store:
        assert await store.problems() == ()
    assert everything(left) == before


async def test_a_bot_killed_while_its_file_was_made_starts_again(tmp_path: Path) -> None:
    path = tmp_path / "bonmot.db"
    path.touch()
    left = killed_in(
        path,
        "PRAGMA cache_size = 1; BEGIN IMMEDIATE; "
        + "; ".join(f"CREATE TABLE half_{number} (id INTEGER)" for number in range(40)),
    )
    async with open_store(left) as store:
        assert await store.problems() == ()
