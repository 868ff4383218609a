"""What a server's owner does in mid-round: the round goes on where it can, else it ends and is kept."""

from collections.abc import Callable

import pytest

from bot.playground.faults import Fault
from bot.playground.owner import Owner
from tests.end_to_end.faults.table import Table
from tests.end_to_end.night import Night

pytestmark = pytest.mark.asyncio(loop_scope="module")


def silence(owner: Owner, channel: int) -> None:
    owner.forbid(channel, "send_messages")


def hide(owner: Owner, channel: int) -> None:
    owner.forbid(channel, "view_channel")


@pytest.mark.parametrize("shut", [silence, hide])
async def test_a_channel_that_is_shut_to_the_bot_loses_its_round_and_can_have_another(
    night: Night, table: Table, shut: Callable[[Owner, int], None]
) -> None:
    ana, bo = night.people["Ana"], night.people["Bo"]
    await table.answer(bo, await table.begin(bo))
    await table.reveal(1)
    shut(night.playground.world.owner, table.channel)
    night.loop.skip(12)
    await table.until(lambda: not table.is_on)
    assert "I may not post in" in await table.start(ana)
    night.playground.world.owner.forbid(table.channel)
    assert await table.is_free(ana)
    assert await table.wrongs(told=False) == []


async def test_who_presses_on_a_card_of_a_lost_round_reads_that_it_is_over(
    night: Night, table: Table
) -> None:
    bo = night.people["Bo"]
    card = await table.begin(bo)
    hide(night.playground.world.owner, table.channel)
    night.loop.skip(60)
    await table.until(lambda: not table.is_on)
    night.playground.world.owner.forbid(table.channel)
    assert (await table.answer(bo, card)).startswith("That round is over.")


@pytest.mark.parametrize("moment", ["before the first question", "while it is open", "after its reveal"])
async def test_a_channel_that_is_deleted_takes_its_round_along(
    night: Night, table: Table, moment: str
) -> None:
    bo = night.people["Bo"]
    if moment == "before the first question":
        await table.start(bo)
    else:
        await table.answer(bo, await table.begin(bo))
    if moment == "after its reveal":
        await table.reveal(1)
    night.playground.world.owner.delete_channel(table.channel)
    night.loop.skip(60)
    await table.until(lambda: not table.is_on)
    assert await table.wrongs(told=False) == []


async def test_a_round_in_a_thread_is_like_any_other_until_the_thread_is_deleted(
    night: Night, table: Table
) -> None:
    bo, owner = night.people["Bo"], night.playground.world.owner
    thread = Table(night, owner.open_thread(table.channel, "Finale"))
    await thread.answer(bo, await thread.begin(bo))
    assert f"**1 of 1 right:** <@{bo.id}> +1" in await thread.reveal(1)
    owner.delete_channel(thread.channel)
    night.loop.skip(12)
    await thread.until(lambda: not thread.is_on)
    assert await thread.wrongs(told=False) == []
    assert await table.is_free(bo)


async def test_a_card_that_is_deleted_is_revealed_anew(night: Night, table: Table) -> None:
    bo = night.people["Bo"]
    card = await table.begin(bo)
    await table.answer(bo, card)
    night.playground.world.owner.delete_message(table.channel, int(card["id"]))
    assert f"**1 of 1 right:** <@{bo.id}> +1" in await table.reveal(1)
    assert await table.wrongs() == []
    assert await table.stop(bo)


async def test_who_is_banned_in_mid_round_keeps_their_points_and_stops_nobody(
    night: Night, table: Table
) -> None:
    ana = night.people["Ana"]
    cleo = night.people.add("Cleo")
    card = await table.begin(cleo)
    await table.answer(cleo, card)
    night.playground.world.owner.ban(cleo.id)
    await table.answer(ana, card, right=False)
    assert f"**1 of 2 right:** <@{cleo.id}> +1" in await table.reveal(1)
    assert f"**1** <@{cleo.id}> 1" in await table.stop(ana)
    assert await table.wrongs() == []
    assert await table.is_free(ana)


async def test_slowmode_slows_no_bot(night: Night, table: Table) -> None:
    """Bots are unaffected, says Discord's reference of `rate_limit_per_user`; refused once, the bot waits."""
    bo = night.people["Bo"]
    await table.answer(bo, await table.begin(bo))
    night.playground.world.owner.slow_down(table.channel, 30)
    await table.reveal(1)
    night.playground.faults.add(Fault("POST /channels/*/messages", status=429, code=20016, retry_after=0.05))
    await table.answer(bo, await table.next(2))
    assert f"<@{bo.id}> +1" in await table.reveal(2)
    assert await table.wrongs() == []
    assert await table.stop(bo)
