"""The question of the day: days in UTC, and streaks that say nothing of today's answer."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.game.daily import DailyAnswer, Streaks, begins_at, day_of, streaks

TODAY = 20_781


def at(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


def test_a_day_begins_at_midnight_in_utc_and_ends_with_the_next() -> None:
    assert day_of(at("2026-11-24T00:00:00")) == day_of(at("2026-11-24T23:59:59.999")) == TODAY
    assert begins_at(TODAY) == at("2026-11-24T00:00:00")
    assert day_of(begins_at(TODAY + 1)) == TODAY + 1


@pytest.mark.parametrize(
    ("answered", "right", "expected"),
    [
        ({}, {}, Streaks(0, 0)),
        ({0}, {0}, Streaks(1, 0)),
        ({0, 1, 2}, {1, 2}, Streaks(3, 2)),
        ({1, 2}, {2}, Streaks(2, 0)),
        ({0, 1, 2, 4, 5}, {1, 2, 4, 5}, Streaks(3, 2)),
        ({2, 3}, {2, 3}, Streaks(0, 0)),
    ],
)
def test_a_streak_reaches_back_from_today_or_yesterday_to_the_first_day_missed(
    answered: set[int], right: set[int], expected: Streaks
) -> None:
    answers = [DailyAnswer(TODAY - ago, 0, ago in right) for ago in answered]
    assert streaks(answers, TODAY) == expected


@given(st.sets(st.integers(TODAY - 40, TODAY - 1)), st.sets(st.integers(TODAY - 40, TODAY - 1)))
def test_what_is_said_is_the_same_whether_todays_answer_is_right_or_wrong(
    days: set[int], right: set[int]
) -> None:
    before = [DailyAnswer(day, 1, day in right) for day in sorted(days)]
    told = {streaks([*before, DailyAnswer(TODAY, 1, is_right)], TODAY) for is_right in (True, False)}
    assert len(told) == 1
    assert told.pop().answered == streaks(before, TODAY).answered + 1
