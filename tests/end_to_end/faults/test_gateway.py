"""The gateway breaks, repeats itself, mixes up or forgets: a press is answered once and counts once."""

import asyncio
import re
from collections.abc import Callable, Generator

import pytest

from bot.host.clock import moment_of
from bot.playground.deliveries import Mishap
from bot.playground.faults import Faults
from bot.playground.players import text_of
from bot.playground.replies import Json, Shown
from tests.end_to_end.faults.table import Table
from tests.end_to_end.night import Night
from tests.patience import PATIENCE

pytestmark = pytest.mark.asyncio(loop_scope="module")
SHORTLY = 5.0  # seconds before a question closes: a slow machine presses in time, too


@pytest.fixture(autouse=True)
def unhurried(night: Night) -> Generator[None]:
    """How long an answer may take is no matter here, and some seconds are skipped meanwhile."""
    world = night.playground.world
    before, world.patience = world.patience, PATIENCE
    yield
    world.patience = before


@pytest.mark.parametrize(
    "broken", [Faults.drop, Faults.reconnect, lambda faults: faults.invalidate(resumable=True)]
)
async def test_a_press_during_a_break_that_is_resumed_is_locked_in(
    night: Night, table: Table, broken: Callable[[Faults], None]
) -> None:
    ana, bo = night.people["Ana"], night.people["Bo"]
    card = await table.begin(ana)
    broken(night.playground.faults)
    assert "Locked in" in await table.answer(bo, card)
    assert f"<@{bo.id}> +1" in await table.reveal(1)
    assert await table.wrongs() == []
    assert "Stopped by" in await table.stop(ana)
    assert await table.is_free(ana)


async def test_a_press_that_comes_twice_counts_once(night: Night, table: Table) -> None:
    bo = night.people["Bo"]
    card = await table.begin(bo)
    night.playground.faults.spoil("INTERACTION_CREATE", Mishap.DOUBLED)
    assert "Locked in" in await table.answer(bo, card)
    assert f"**1 of 1 right:** <@{bo.id}> +1" in await table.reveal(1)
    assert await table.wrongs() == []
    assert await table.stop(bo)


async def test_a_start_that_comes_twice_starts_one_round(night: Night, table: Table) -> None:
    bo = night.people["Bo"]
    night.playground.faults.spoil("INTERACTION_CREATE", Mishap.DOUBLED)
    assert "First question" in await table.start(bo)
    assert await table.stop(bo)
    assert await table.is_free(night.people["Ana"])


async def test_two_presses_in_the_wrong_order_count_by_their_own_times(night: Night, table: Table) -> None:
    bo = night.people["Bo"]
    card = await table.begin(bo)
    night.playground.faults.spoil("INTERACTION_CREATE", Mishap.SWAPPED)
    wrong, right = (table.choice(card, right=right) for right in (False, True))
    first = asyncio.create_task(bo.press(table.channel, int(card["id"]), wrong))
    await asyncio.sleep(0)
    night.loop.skip(0.5)
    second = await bo.press(table.channel, int(card["id"]), right)
    assert isinstance(await first, Shown)
    assert isinstance(second, Shown)
    assert f"**1 of 1 right:** <@{bo.id}> +1" in await table.reveal(1)
    assert await table.wrongs() == []
    assert await table.stop(bo)


async def test_a_press_that_is_lost_on_the_way_can_be_made_again(night: Night, table: Table) -> None:
    bo = night.people["Bo"]
    card = await table.begin(bo)
    night.playground.faults.spoil("INTERACTION_CREATE", Mishap.LOST)
    unheard = asyncio.create_task(table.answer(bo, card))
    await asyncio.sleep(0)
    assert "Locked in" in await table.answer(bo, card)
    unheard.cancel()
    assert f"**1 of 1 right:** <@{bo.id}> +1" in await table.reveal(1)
    assert await table.wrongs() == []
    assert await table.stop(bo)


async def test_a_press_that_arrives_late_counts_with_the_time_at_which_it_was_made(
    night: Night, table: Table
) -> None:
    bo = night.people["Bo"]
    card = await table.begin(bo)
    night.playground.faults.spoil("INTERACTION_CREATE", Mishap.LATE)
    late = asyncio.create_task(table.answer(bo, card))
    await asyncio.sleep(0)
    made_after = night.playground.world.clock() - moment_of(int(card["id"]))
    night.loop.skip(2)
    night.playground.faults.arrive()
    taken = re.match(r"\*\*Locked in: .*\*\* \((\d+\.\d) s\)\.", await late)
    assert taken
    assert float(taken[1]) < made_after + 0.1
    assert f"**1 of 1 right:** <@{bo.id}> +1" in await table.reveal(1)
    assert await table.wrongs() == []
    assert await table.stop(bo)


async def test_a_press_in_time_that_arrives_after_the_reveal_is_told_why_it_does_not_count(
    night: Night, table: Table
) -> None:
    bo = night.people["Bo"]
    card = await table.begin(bo)
    closes_at = deadline(card)
    night.loop.skip(closes_at - night.playground.world.clock() - SHORTLY)
    night.playground.faults.spoil("INTERACTION_CREATE", Mishap.LATE)
    late = asyncio.create_task(table.answer(bo, card))
    await asyncio.sleep(0)
    night.loop.skip(SHORTLY + 1.5)
    await table.card("Nobody answered this one.")
    night.playground.faults.arrive()
    assert (await late).startswith("Sorry, that reached me only after question 1 had closed")
    assert await table.wrongs() == []
    assert await table.stop(bo)


def deadline(card: Json) -> float:
    """The second that is printed on a card."""
    found = re.search(r"Time's up <t:(\d+):R>", text_of(card))
    assert found
    return float(found[1])
