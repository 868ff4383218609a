"""The check finds what is wrong, and nothing where nothing is."""

from pathlib import Path

import pytest

from bot.storage.store import SqliteStore
from tests.storage.played import BO, a_round, changed, close_question, started


@pytest.fixture(autouse=True)
async def _one_question(store: SqliteStore) -> None:
    await close_question(store, await started(store, a_round()), {BO: 100})


async def test_a_sound_database_has_no_problems(store: SqliteStore) -> None:
    assert await store.problems() == ()


async def test_a_total_that_is_not_the_sum_of_its_awards_is_named(store: SqliteStore, path: Path) -> None:
    changed(path, "UPDATE totals SET points = 101 WHERE game = '' AND period = '2026-W48'")
    assert await store.problems() == (
        f"In server 900 the overall points of player {BO} for “2026-W48” are not the sum of their awards.",
    )


async def test_an_award_without_a_total_is_named_in_each_board(store: SqliteStore, path: Path) -> None:
    changed(path, "DELETE FROM totals WHERE game = 'trivia'")
    assert await store.problems() == tuple(
        f"In server 900 the trivia points of player {BO} for “{period}” are not the sum of their awards."
        for period in ("2026-11", "2026-W48", "all")
    )


async def test_a_board_that_miscounts_its_players_is_named(store: SqliteStore, path: Path) -> None:
    changed(path, "UPDATE boards SET players = 2 WHERE game = '' AND period = 'all'")
    assert await store.problems() == ("The overall board “all” of server 900 counts 2 players, not 1.",)


async def test_a_row_that_refers_to_nothing_is_named(store: SqliteStore, path: Path) -> None:
    changed(path, "INSERT INTO answers VALUES ('nowhere', 1, 5, '[]')")
    assert await store.problems() == ("A row of answers refers to a row of rounds that is not there.",)
