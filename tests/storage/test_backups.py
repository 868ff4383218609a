"""A backup is a whole, checked copy, taken while the store goes on."""

import asyncio
import os
from pathlib import Path

import pytest

from bot.storage.backups import newest_good
from bot.storage.store import SqliteStore
from tests.storage.played import ANA, a_round, close_question, everything, found, started


async def test_a_backup_holds_all_that_was_kept_before_it(store: SqliteStore, path: Path) -> None:
    await close_question(store, await started(store, a_round()), {ANA: 100})
    backup = await store.back_up("monday")
    assert backup == path.parent / "bonmot.db.backups" / "monday.db"
    assert everything(backup) == everything(path)


async def test_writing_goes_on_while_a_backup_is_taken_and_it_is_of_one_moment(store: SqliteStore) -> None:
    round_ = await started(store, a_round())
    backup, *_ = await asyncio.gather(
        store.back_up("monday"),
        *(close_question(store, round_, {ANA: 10, ANA + 1: 20}, number=number) for number in (1, 2, 3)),
    )
    [(awards, totals)] = found(
        backup,
        "SELECT (SELECT sum(points) FROM awards), sum(points) FROM totals WHERE game || period = 'all'",
    )
    assert awards == totals
    assert await store.problems() == ()


async def test_a_new_backup_takes_the_place_of_the_old_one_of_its_name(store: SqliteStore) -> None:
    await store.back_up("monday")
    round_ = await started(store, a_round())
    backup = await store.back_up("monday")
    assert found(backup, "SELECT id FROM rounds") == [(round_.id,)]
    assert [file.name for file in backup.parent.iterdir()] == ["monday.db"]


async def test_what_a_killed_backup_left_is_swept_away_and_never_taken_for_one(
    store: SqliteStore, path: Path
) -> None:
    folder = path.parent / "bonmot.db.backups"
    folder.mkdir()
    (folder / "monday.db.partial").write_bytes(b"half")
    assert await newest_good(path) is None
    backup = await store.back_up("monday")
    assert [file.name for file in folder.iterdir()] == ["monday.db"]
    assert await newest_good(path) == backup


async def test_the_newest_good_one_is_by_time_and_not_a_broken_one(store: SqliteStore, path: Path) -> None:
    old, new = await store.back_up("zebra"), await store.back_up("ant")
    broken = old.with_name("broken.db")
    broken.write_bytes(b"not a database at all")
    for moment, file in enumerate((old, new, broken), start=1):
        os.utime(file, ns=(moment, moment))
    assert await newest_good(path) == new
    assert sorted(file.name for file in old.parent.iterdir()) == ["ant.db", "broken.db", "zebra.db"]


async def test_a_name_that_is_taken_by_a_folder_fails_and_harms_nothing(
    store: SqliteStore, path: Path
) -> None:
    (path.parent / "bonmot.db.backups" / "monday.db").mkdir(parents=True)
    with pytest.raises(OSError, match="monday"):
        await store.back_up("monday")
    round_ = await started(store, a_round())
    assert await store.unfinished() == (round_,)
    assert [file.name for file in (path.parent / "bonmot.db.backups").iterdir()] == ["monday.db"]
