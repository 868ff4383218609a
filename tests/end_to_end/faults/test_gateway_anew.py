"""A connection that cannot be resumed, and one that begins with news before it says where it is."""

import asyncio

from bot.playground.deliveries import Mishap
from tests.end_to_end.faults.table import Table
from tests.end_to_end.night import Night


async def test_after_a_session_that_is_gone_the_round_goes_on_and_only_what_was_missed_is_missing(
    fresh: Night,
) -> None:
    """discord.py waits its five seconds before it identifies anew; they are our own and cannot be skipped."""
    ana, bo, table = fresh.people["Ana"], fresh.people["Bo"], Table(fresh, fresh.channel)
    async with fresh.bot():
        card = await table.begin(bo)
        await table.answer(bo, card)
        fresh.playground.faults.invalidate(resumable=False)
        unheard = asyncio.create_task(table.answer(ana, card))
        await table.until(lambda: not fresh.playground.is_bot_online)
        await table.until(lambda: fresh.playground.is_bot_online)
        assert "Locked in" in await table.answer(ana, card)
        unheard.cancel()
        reveal = await table.reveal(1)
        assert f"**2 of 2 right:** <@{bo.id}> +1" in reveal
        assert table.cards("Hello! I am Bon Mot") == 1
        assert await table.wrongs() == []


async def test_a_round_can_be_started_before_the_bot_was_told_of_the_server(fresh: Night) -> None:
    bo, table = fresh.people["Bo"], Table(fresh, fresh.channel)
    fresh.playground.faults.spoil("GUILD_CREATE", Mishap.LATE)
    async with fresh.bot():
        await table.answer(bo, await table.begin(bo))
        fresh.playground.faults.arrive()
        assert f"**1 of 1 right:** <@{bo.id}> +1" in await table.reveal(1)
        assert await table.wrongs() == []
