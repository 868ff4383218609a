"""Rounds that go on at the same moment take their turns."""

import pytest

from bot.front.pacing import BURST, DRIP, LEAD, TURNS, Budget


class Hours:
    """A loop's time that a test moves."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def test_few_rounds_go_on_at_once_and_of_many_so_many_a_second() -> None:
    budget = Budget(Hours())
    waits = [budget.turn() for _ in range(int(TURNS * (LEAD + 10)) + 1)]
    assert waits[: int(TURNS * LEAD)] == [0.0] * int(TURNS * LEAD)
    assert waits[-1] == pytest.approx(10.0)


def test_whoever_comes_when_the_line_is_gone_need_not_wait() -> None:
    hours = Hours()
    budget = Budget(hours)
    for _ in range(1_000):
        budget.turn()
    hours.now += 60.0
    assert budget.turn() == 0.0


def test_rounds_that_take_their_turns_leave_room_for_other_calls() -> None:
    assert TURNS < BURST / DRIP
