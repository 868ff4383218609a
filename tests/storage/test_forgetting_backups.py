"""Backups forget a person too: of whatever version they are, whole or not at all, and none grows younger."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.storage.backups import BadBackup
from bot.storage.forgetting_backups import Holding, backups_holding, forget_in
from bot.storage.migrating import shipped
from bot.storage.store import SqliteStore
from tests.storage.played import ANA, BO, CLEO, a_round, changed, close_question, everything, found, started

FIRST, *_ = shipped()


async def a_backup(store: SqliteStore, name: str, *players: int) -> Path:
    """A backup in which these players, and those of earlier ones, have points."""
    round_ = await started(store, a_round(name))
    await close_question(store, round_, dict.fromkeys(players, 100))
    backup = await store.back_up(name)
    os.utime(backup, ns=(len(name), len(name)))
    return backup


async def test_only_those_that_hold_the_person_are_named_the_newest_first(
    store: SqliteStore, path: Path
) -> None:
    await a_backup(store, "z", BO)
    older, newer = await a_backup(store, "yy", CLEO), await a_backup(store, "xxx", BO)
    damaged = await store.back_up("damaged")
    damaged.write_bytes(b"rubbish " * 1000)
    holding = await backups_holding(path, CLEO)
    assert holding == Holding(known=(newer, older), unreadable=(damaged,))


async def test_a_backup_without_the_person_is_as_if_they_had_never_been_there(
    store: SqliteStore, path: Path
) -> None:
    backup = await a_backup(store, "monday", ANA, BO)
    await forget_in(backup, ANA)
    await store.forget(ANA)
    assert everything(backup) == everything(path)
    assert [ANA.to_bytes(8, "big") in backup.read_bytes(), backup.stat().st_mtime_ns] == [False, 6]
    assert await backups_holding(path, ANA) == Holding(known=(), unreadable=())
    assert sorted(file.name for file in backup.parent.iterdir()) == ["monday.db"]


async def test_a_backup_of_the_first_version_forgets_and_stays_of_that_version(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(f"{FIRST.sql}; PRAGMA user_version = 1")
    snapshot = f'{{"started_by": {ANA}}}'
    changed(path, "INSERT INTO rounds VALUES ('a', 1, 2, 'trivia', 1, ?, NULL, NULL, NULL)", snapshot)
    changed(path, "INSERT INTO closings VALUES ('a', 1, 'q', 0, '2026-11', '2026-W48')")
    for player, points in ((ANA, 150), (BO, 100)):
        changed(path, "INSERT INTO awards VALUES ('a', 1, ?, 1, 2.5, ?)", player, points)
    await forget_in(path, ANA)
    assert found(path, "SELECT player, points FROM awards") == [(BO, 100)]
    assert found(path, "SELECT snapshot FROM rounds") == [('{"started_by":0}',)]
    assert found(path, "SELECT DISTINCT player FROM totals") == [(BO,)]
    assert found(path, "PRAGMA user_version") == [(1,)]


async def test_a_backup_that_would_not_be_sound_afterwards_is_left_as_it_is(store: SqliteStore) -> None:
    backup = await a_backup(store, "monday", ANA, BO)
    changed(backup, "UPDATE totals SET points = 7 WHERE player = ?", BO)
    before = everything(backup)
    with pytest.raises(BadBackup):
        await forget_in(backup, ANA)
    assert everything(backup) == before
