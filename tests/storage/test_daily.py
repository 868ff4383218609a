"""The question of the day on disk: one for each server and day, answers that count once, points after it."""

import asyncio
from pathlib import Path

import pytest

from bot.game.daily import DailyAnswer, DailyQuestion, Turnout, begins_at, day_of
from bot.game.events import Press
from bot.host.ports import NotSaved
from bot.host.remembering import Board, Period, Row
from bot.storage.store import SqliteStore, open_store
from tests.storage.played import (
    ANA,
    BO,
    CLEO,
    NOON,
    SERVER,
    a_round,
    close_question,
    everything,
    found,
    started,
)

TODAY = day_of(NOON)
RIGHT, WRONG = 2, 0
AWARDS = "SELECT round, player, was_right, points FROM awards ORDER BY round, player"


def asked(day: int = TODAY, name: str = "city") -> DailyQuestion:
    return DailyQuestion(
        day=day,
        question_id=name,
        stem=f"stem of {name}",
        theme="Characters",
        text="Which city?",
        options=("Boston", "New York", "Chicago"),
        right=RIGHT,
        explanation="Chicago.",
        sources=("an article",),
    )


async def drawn(store: SqliteStore, *days: int, server: int = SERVER) -> None:
    for day in days:
        await store.draw_daily(server, asked(day), begins_at(day) + 60)


async def press(store: SqliteStore, day: int, player: int, option: int, at: float = NOON) -> None:
    await store.answer_daily(SERVER, day, player, Press(at, option))


async def board(store: SqliteStore, now: float, game: str | None = "daily", server: int = SERVER) -> Board:
    return await store.board(server, Period.ALL_TIME, game, CLEO, now)


async def test_the_first_question_of_a_day_is_kept_and_counts_as_asked(store: SqliteStore) -> None:
    assert await store.daily(SERVER, TODAY) is None
    await asyncio.gather(
        store.draw_daily(SERVER, asked(name="first"), NOON),
        store.draw_daily(SERVER, asked(name="second"), NOON),
    )
    assert await store.daily(SERVER, TODAY) == asked(name="first")
    assert await store.last_asked(SERVER) == {"stem of first": NOON}
    assert (await store.daily(SERVER + 1, TODAY), await store.unfinished()) == (None, ())


async def test_the_later_of_two_presses_counts_whichever_comes_first(store: SqliteStore) -> None:
    await drawn(store, TODAY)
    await press(store, TODAY, ANA, WRONG, NOON + 1)
    await press(store, TODAY, ANA, RIGHT, NOON + 2)
    await press(store, TODAY, BO, RIGHT, NOON + 2)
    await press(store, TODAY, BO, WRONG, NOON + 1)
    assert await store.daily_answers(SERVER, ANA) == (DailyAnswer(TODAY, RIGHT, is_right=True),)
    assert await store.daily_answers(SERVER, BO) == (DailyAnswer(TODAY, RIGHT, is_right=True),)


async def test_points_are_given_when_the_day_is_over_and_once(store: SqliteStore, path: Path) -> None:
    await drawn(store, TODAY)
    await press(store, TODAY, ANA, RIGHT)
    await press(store, TODAY, BO, WRONG)
    assert await board(store, begins_at(TODAY + 1) - 0.1) == Board((), None, 0)
    after = begins_at(TODAY + 1)
    boards = await asyncio.gather(*(board(store, after) for _ in range(5)))
    assert boards[-1] == await board(store, after) == Board((Row(1, ANA, 100), Row(2, BO, 0)), None, 2)
    round_id = f"daily-{SERVER}-{TODAY}"
    assert found(path, AWARDS) == [(round_id, ANA, 1, 100), (round_id, BO, 0, 0)]
    assert await store.problems() == ()


async def test_points_count_among_all_games_and_in_the_week_in_which_the_answer_comes_out(
    store: SqliteStore,
) -> None:
    sunday = TODAY + 5
    await close_question(store, await started(store, a_round()), {ANA: 150})
    await drawn(store, sunday)
    await press(store, sunday, ANA, RIGHT)
    monday = begins_at(sunday + 1)
    assert (await board(store, monday, None)).top == (Row(1, ANA, 250),)
    assert (await store.board(SERVER, Period.WEEK, None, ANA, monday)).top == (Row(1, ANA, 100),)
    assert (await store.board(SERVER, Period.WEEK, None, ANA, monday - 1)).top == (Row(1, ANA, 150),)
    assert (await board(store, monday, "trivia")).top == (Row(1, ANA, 150),)


async def test_days_that_nobody_looked_back_on_are_settled_together(store: SqliteStore) -> None:
    await drawn(store, TODAY - 9, TODAY - 4, TODAY)
    for day in (TODAY - 9, TODAY - 4, TODAY):
        await press(store, day, ANA, RIGHT)
    assert (await board(store, NOON)).top == (Row(1, ANA, 200),)
    assert (await board(store, begins_at(TODAY + 1))).top == (Row(1, ANA, 300),)


async def test_a_press_that_comes_after_the_points_is_not_kept(store: SqliteStore, path: Path) -> None:
    await drawn(store, TODAY)
    await press(store, TODAY, ANA, RIGHT)
    await store.settle_dailies(SERVER, TODAY + 1)
    before = everything(path)
    for player in (ANA, BO):
        with pytest.raises(NotSaved):
            await press(store, TODAY, player, WRONG, NOON + 9)
    assert everything(path) == before


async def test_a_day_without_a_question_takes_no_answer(store: SqliteStore) -> None:
    with pytest.raises(NotSaved):
        await press(store, TODAY, ANA, RIGHT)


async def test_the_last_question_before_today_comes_with_how_it_went(store: SqliteStore) -> None:
    assert await store.daily_before(SERVER, TODAY) is None
    await drawn(store, TODAY - 3, TODAY)
    assert await store.daily_before(SERVER, TODAY) == (asked(TODAY - 3), Turnout(0, 0))
    for player, option in ((ANA, RIGHT), (BO, WRONG), (CLEO, RIGHT)):
        await press(store, TODAY - 3, player, option)
    assert await store.daily_before(SERVER, TODAY) == (asked(TODAY - 3), Turnout(3, 2))


async def test_answers_are_told_by_day_and_server(store: SqliteStore) -> None:
    await drawn(store, TODAY - 1, TODAY)
    await drawn(store, TODAY, server=SERVER + 1)
    await press(store, TODAY, ANA, WRONG)
    await press(store, TODAY - 1, ANA, RIGHT)
    await store.answer_daily(SERVER + 1, TODAY, ANA, Press(NOON, RIGHT))
    assert await store.daily_answers(SERVER, ANA) == (
        DailyAnswer(TODAY - 1, RIGHT, is_right=True),
        DailyAnswer(TODAY, WRONG, is_right=False),
    )
    assert (await board(store, begins_at(TODAY + 1), server=SERVER + 1)).top == (Row(1, ANA, 100),)


async def test_who_is_forgotten_leaves_nothing_settled_or_not(store: SqliteStore, path: Path) -> None:
    await drawn(store, TODAY - 1, TODAY)
    for day in (TODAY - 1, TODAY):
        await press(store, day, ANA, RIGHT)
        await press(store, day, BO, RIGHT)
    await store.settle_dailies(SERVER, TODAY)
    await store.forget(ANA)
    assert [line for line in everything(path) if str(ANA) in line] == []
    assert await board(store, begins_at(TODAY + 1)) == Board((Row(1, BO, 200),), None, 1)
    assert await store.problems() == ()


async def test_all_of_it_outlives_the_bot(path: Path) -> None:
    async with open_store(path) as store:
        await drawn(store, TODAY)
        await press(store, TODAY, ANA, RIGHT)
    async with open_store(path) as store:
        await store.draw_daily(SERVER, asked(name="of a rebuilt bank"), NOON + 3600)
        assert await store.daily(SERVER, TODAY) == asked()
        assert (await board(store, begins_at(TODAY + 1))).top == (Row(1, ANA, 100),)
