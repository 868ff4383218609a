"""Counted calls wait their turn, and rounds save messages where they wait for long."""

import asyncio

from bot.front.pacing import BURST, DRIP, LONG, REMEMBERED, Budget

MOST = 50  # calls that Discord allows in any second
BUNCHED = 0.125  # seconds by which calls may catch up with each other on their way


class Hours:
    """A loop's time that a test moves."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


async def test_a_few_calls_need_not_wait_and_the_budget_is_not_short() -> None:
    budget = Budget(asyncio.get_running_loop().time)
    for _ in range(BURST):
        await budget.spend()
    assert not budget.is_short


async def test_a_call_that_waited_for_long_makes_the_budget_short_for_a_minute() -> None:
    hours = Hours()
    budget = Budget(hours)
    for _ in range(BURST):
        await budget.spend()
    late = asyncio.create_task(budget.spend())
    await asyncio.sleep(0)
    hours.now += LONG
    await late
    assert budget.is_short
    hours.now += REMEMBERED
    assert not budget.is_short


async def test_calls_go_in_the_order_in_which_they_came() -> None:
    budget, gone = Budget(asyncio.get_running_loop().time), list[int]()

    async def call(number: int) -> None:
        await budget.spend()
        gone.append(number)

    await asyncio.gather(*(call(number) for number in range(3 * BURST)))
    assert gone == list(range(3 * BURST))


def test_no_second_can_see_more_calls_than_discord_allows() -> None:
    """A burst, and what drips in that second, seen at the other end."""
    assert BURST + (1 + BUNCHED) * BURST / DRIP <= MOST
