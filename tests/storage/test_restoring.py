"""A backup takes the place of the database whole or not at all, and the old one is never thrown away."""

import asyncio
import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.storage.cannot_open import InUse
from bot.storage.restoring import CannotRestore, restore
from bot.storage.store import open_store
from tests.storage.played import ANA, BO, NOON, a_round, changed, close_question, everything, found, started

RULE = "UPDATE awards SET points = points + 1"

# Restores again and again, each time in a fork that kills itself at its next look at a file or folder.
KILLED_AT_EVERY_STEP = """
import asyncio, os, pathlib, shutil, signal, sys
from bot.storage.restoring import restore

original, work = map(pathlib.Path, sys.argv[1:])

def killed_at(number):
    seen = 0
    def watch(event, arguments):
        nonlocal seen
        if event in {"open", "os.link", "os.rename", "os.remove", "os.mkdir", "sqlite3.connect"}:
            seen += 1
            if seen == number:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(watch)
    folder = work / str(number)
    asyncio.run(restore(folder / "old.db", folder / "bonmot.db", replace=True, now=0.0))

number = status = 1
while status:
    shutil.copytree(original, work / str(number))
    child = os.fork()
    if child == 0:
        killed_at(number)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    number += 1
"""


async def two_databases(path: Path) -> tuple[Path, list[str], list[str]]:
    """A backup and a database that has gone on since: where the backup is, what it holds, what the other."""
    async with open_store(path) as store:
        round_ = await started(store, a_round())
        await close_question(store, round_, {ANA: 100})
        backup = await store.back_up("old")
        before = everything(path)
        await close_question(store, round_, {ANA: 50, BO: 150}, number=2)
        after = everything(path)
    return backup, before, after


async def refusal(backup: Path, path: Path, *, replace: bool = True) -> str:
    with pytest.raises(CannotRestore) as refused:
        await restore(backup, path, replace=replace, now=NOON)
    return str(refused.value)


def remove(path: Path) -> None:
    path.unlink()


def overwrite(path: Path, at: int, noise: bytes) -> None:
    """Damage a file, or make one; without noise it is emptied."""
    if not noise or not path.exists():
        path.write_bytes(noise)
        return
    with path.open("r+b") as file:
        file.seek(at)
        file.write(noise)


def content(path: Path) -> bytes:
    return path.read_bytes()


def files(path: Path) -> list[str]:
    """What stands beside the database and among its backups."""
    return sorted(str(file.relative_to(path.parent)) for file in path.parent.rglob("*") if file.is_file())


async def test_a_database_that_is_gone_comes_back(path: Path) -> None:
    backup, before, _ = await two_databases(path)
    remove(path)
    assert await restore(backup, path, replace=False, now=NOON) is None
    assert everything(path) == before
    async with open_store(path) as store:
        assert await store.problems() == ()


async def test_the_log_alone_of_a_database_that_is_gone_is_not_thrown_away(path: Path) -> None:
    backup, before, _ = await two_databases(path)
    remove(path)
    log_of_it = path.with_name("bonmot.db-wal")
    overwrite(log_of_it, 0, b"answers")
    assert (await refusal(backup, path, replace=False)).startswith(f"{path} is there already.")
    overwrite(log_of_it, 0, b"")
    assert await restore(backup, path, replace=False, now=NOON) is None
    assert everything(path) == before


async def test_a_database_that_is_there_is_left_alone_unless_one_says_so(path: Path) -> None:
    backup, _, after = await two_databases(path)
    said = await refusal(backup, path, replace=False)
    assert said == f"{path} is there already. Say --replace to put it aside and restore."
    assert everything(path) == after


async def test_the_old_database_is_kept_aside_whole(path: Path) -> None:
    backup, before, after = await two_databases(path)
    aside = await restore(backup, path, replace=True, now=NOON)
    assert aside == path.parent / "bonmot.db.backups" / "replaced-2026-11-24T120000Z.db"
    assert (everything(path), everything(aside)) == (before, after)
    assert files(path) == [
        "bonmot.db",
        "bonmot.db.backups/old.db",
        "bonmot.db.backups/replaced-2026-11-24T120000Z.db",
        "bonmot.db.lock",
    ]


async def test_what_a_killed_bot_left_in_its_log_is_kept_aside_too(path: Path) -> None:
    backup, before, _ = await two_databases(path)
    killed = "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", f"{killed}; os._exit(9)", str(path), RULE
    )
    await process.wait()
    assert "bonmot.db-wal" in files(path)
    aside = await restore(backup, path, replace=True, now=NOON)
    assert aside is not None
    assert (everything(path), "bonmot.db-wal" in files(path)) == (before, False)
    assert found(aside, "SELECT sum(points) FROM awards") == [(303,)]


async def test_a_damaged_database_is_kept_aside_as_it_is_and_never_written(path: Path) -> None:
    backup, before, _ = await two_databases(path)
    overwrite(path, 4_096 * 3, b"\x5a" * 4_096)
    damaged = content(path)
    aside = await restore(backup, path, replace=True, now=NOON)
    assert aside is not None
    assert (everything(path), content(aside)) == (before, damaged)


@pytest.mark.parametrize(
    ("at", "noise", "said"),
    [
        (0, b"Dear diary, today", "It cannot be restored from: {} is not a database or is damaged ("),
        (4_096 * 3, b"\x5a" * 4_096, "{} is damaged, so nothing was changed. Take another backup."),
    ],
)
async def test_a_bad_backup_is_refused_and_nothing_changes(
    path: Path, at: int, noise: bytes, said: str
) -> None:
    backup, _, after = await two_databases(path)
    overwrite(backup, at, noise)
    before = files(path)
    assert (await refusal(backup, path)).startswith(said.format(backup))
    assert (everything(path), files(path)) == (after, before)


async def test_a_backup_whose_points_do_not_add_up_is_refused(path: Path) -> None:
    backup, _, after = await two_databases(path)
    changed(backup, "UPDATE totals SET points = 1000")
    said = await refusal(backup, path)
    assert said.startswith(
        f"{backup} is not sound, so nothing was changed. In server 900 the overall points of"
    )
    assert everything(path) == after


async def test_a_backup_that_is_not_there_is_named(path: Path) -> None:
    _, _, after = await two_databases(path)
    assert "There is no database nowhere.db" in await refusal(Path("nowhere.db"), path)
    assert everything(path) == after


async def test_a_database_in_use_is_not_replaced(path: Path) -> None:
    backup, _, _ = await two_databases(path)
    async with open_store(path) as store:
        with pytest.raises(InUse):
            await restore(backup, path, replace=True, now=NOON)
        assert await store.problems() == ()


async def test_a_database_that_someone_looks_at_is_not_replaced_under_their_eyes(path: Path) -> None:
    backup, _, after = await two_databases(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as tool:
        tool.execute("BEGIN")
        tool.execute("SELECT count(*) FROM rounds").fetchone()
        with closing(sqlite3.connect(path)) as other, other:
            other.execute("INSERT INTO greetings VALUES (5)")
        said = await refusal(backup, path)
    assert said.startswith(f"Someone is looking at {path}, so nothing was changed.")
    assert found(path, "SELECT server FROM greetings") == [(5,)]
    assert len(everything(path)) == len(after) + 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="it forks")
async def test_a_kill_at_any_step_leaves_the_old_database_or_the_new_one_whole(
    path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    backup, before, after = await two_databases(path)
    backup.rename(path.with_name("old.db"))
    work = tmp_path_factory.mktemp("killed")
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", KILLED_AT_EVERY_STEP, str(path.parent), str(work)
    )
    assert await process.wait() == 0
    outcomes = [await _outcome(folder / "bonmot.db", before, after) for folder in sorted(work.iterdir())]
    assert len(outcomes) > 20
    assert set(outcomes) == {"old", "new, old aside"}


async def _outcome(path: Path, before: list[str], after: list[str]) -> str:
    async with open_store(path) as store:
        assert await store.problems() == ()
    held = everything(path)
    if held == after:
        return "old"
    [aside] = [file for file in path.parent.rglob("replaced-*") if not file.name.endswith(("-wal", "-shm"))]
    assert everything(aside) == after
    return "new, old aside" if held == before else "neither"
