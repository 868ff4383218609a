"""Knowing counts most, speed a little, a run of right answers a little more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.game.scoring import points_for, streak_bonus

windows = st.floats(4, 140)


@pytest.mark.parametrize(
    ("seconds", "window", "points"),
    [
        (0.0, 20.0, 150),
        (3.0, 20.0, 150),
        (3.875, 20.0, 147),
        (6.25, 20.0, 140),
        (9.625, 20.0, 130),
        (11.5, 20.0, 125),
        (20.0, 20.0, 100),
        (9.0, 15.0, 125),
        (15.0, 15.0, 100),
    ],
)
def test_the_bonus_is_full_for_three_seconds_and_then_falls_in_a_line(
    seconds: float, window: float, points: int
) -> None:
    assert points_for(seconds=seconds, window=window) == points


def test_where_there_is_no_time_to_fall_everyone_gets_the_full_bonus() -> None:
    assert points_for(seconds=2.5, window=2.0) == 150


@given(windows, st.floats(0, 1))
def test_a_right_answer_in_time_is_never_worth_more_than_one_and_a_half_of_another(
    window: float, part: float
) -> None:
    assert 100 <= points_for(seconds=window * part, window=window) <= 150


@given(windows, st.floats(0, 140), st.floats(0, 140))
def test_who_is_quicker_never_gets_less(window: float, one: float, other: float) -> None:
    quick, slow = sorted((one, other))
    assert points_for(seconds=quick, window=window) >= points_for(seconds=slow, window=window)


def test_the_third_in_a_row_adds_ten_the_fourth_twenty_the_fifth_and_all_later_ones_thirty() -> None:
    assert [streak_bonus(run) for run in range(9)] == [0, 0, 0, 10, 20, 30, 30, 30, 30]
