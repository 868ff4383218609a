"""Boards: who leads, with the asker's own row, in the week, in the month and ever."""

from datetime import UTC, datetime

from bot.host.remembering import Board, Period, Row
from bot.storage.store import SqliteStore
from tests.storage.played import ANA, BO, CLEO, NOON, SERVER, a_round, close_question, started


def at(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


async def test_a_server_where_nobody_played_has_an_empty_board(store: SqliteStore) -> None:
    board = await store.board(SERVER, Period.ALL_TIME, None, ANA, NOON)
    assert board == Board(top=(), own=None, players=0)


async def test_equal_points_share_a_place_and_the_next_place_is_skipped(store: SqliteStore) -> None:
    await close_question(store, await started(store, a_round()), {3: 90, 2: 120, 1: 120, 4: 0})
    board = await store.board(SERVER, Period.ALL_TIME, None, 3, NOON)
    assert board.top == (Row(1, 1, 120), Row(1, 2, 120), Row(3, 3, 90), Row(4, 4, 0))


async def test_the_askers_own_row_comes_along_from_wherever_it_stands(store: SqliteStore) -> None:
    points = {player: 10 * (player // 2) for player in range(2, 50)}
    await close_question(store, await started(store, a_round()), points)
    board = await store.board(SERVER, Period.MONTH, "trivia", 5, NOON, size=3)
    first = (Row(1, 48, 240), Row(1, 49, 240), Row(3, 46, 230))
    assert board == Board(top=first, own=Row(45, 5, 20), players=48)


async def test_each_server_has_a_board_of_its_own(store: SqliteStore) -> None:
    await close_question(store, await started(store, a_round("a", server=1)), {ANA: 120})
    await close_question(store, await started(store, a_round("b", server=2)), {BO: 80})
    board = await store.board(2, Period.ALL_TIME, None, ANA, NOON)
    assert board == Board(top=(Row(1, BO, 80),), own=None, players=1)


async def test_a_week_begins_on_monday_and_a_month_on_its_first_in_utc(store: SqliteStore) -> None:
    round_ = await started(store, a_round())
    await close_question(store, round_, {ANA: 1}, number=1, at=at("2026-11-29T23:59:59.9"))
    await close_question(store, round_, {BO: 2}, number=2, at=at("2026-11-30T00:00:00"))
    await close_question(store, round_, {CLEO: 4}, number=3, at=at("2026-12-01T00:00:00"))

    async def players(period: Period, moment: str) -> set[int]:
        board = await store.board(SERVER, period, None, ANA, at(moment))
        return {row.player for row in board.top}

    assert await players(Period.WEEK, "2026-11-28T12:00:00") == {ANA}
    assert await players(Period.WEEK, "2026-12-06T12:00:00") == {BO, CLEO}
    assert await players(Period.MONTH, "2026-11-02T12:00:00") == {ANA, BO}
    assert await players(Period.MONTH, "2026-12-31T12:00:00") == {CLEO}
    assert await players(Period.ALL_TIME, "2030-01-01T00:00:00") == {ANA, BO, CLEO}
