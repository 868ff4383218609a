"""Rounds that go on at the same moment take their turns."""

import asyncio

import pytest

from bot.front.pacing import BURST, DRIP, LEAD, TURNS, Budget
from bot.front.stage import DiscordStage
from tests.front.questions import TRIVIA
from tests.front.rounds import a_round, asked
from tests.front.world import World


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


async def test_calls_that_wait_already_come_before_the_next_round() -> None:
    hours = Hours()
    budget = Budget(hours)
    calls = [asyncio.create_task(budget.spend()) for _ in range(BURST + int(TURNS * (LEAD + 5)))]
    await asyncio.sleep(0)
    assert budget.turn() == pytest.approx(5.0)
    for call in calls:
        call.cancel()
    await asyncio.gather(*calls, return_exceptions=True)
    hours.now += 10.0
    assert budget.turn() == 0.0


def test_rounds_that_take_their_turns_leave_room_for_other_calls() -> None:
    assert TURNS < BURST / DRIP


@pytest.mark.parametrize(("late", "waited"), [(0.0, []), (30.0, [7.0])])
async def test_a_question_whose_card_came_too_late_goes_back_in_line_before_it_is_asked_anew(
    world: World, late: float, waited: list[float]
) -> None:
    class Crowded(Budget):
        def turn(self) -> float:
            return 7.0

    pauses: list[float] = []

    async def pause(seconds: float) -> None:
        pauses.append(seconds)

    budget = Crowded(asyncio.get_running_loop().time)
    stage = DiscordStage(world.bot, world.bot.clock, budget, pause=pause)
    room = a_round(TRIVIA, server=world.server.id, channel=world.lounge.id)
    played = asked(room, world.env.now().timestamp() - late)
    await stage.show(played.round, played.events)
    assert pauses == waited
