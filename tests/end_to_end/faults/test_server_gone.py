"""The bot loses the whole server in mid-round: its rounds end, and what was earned is kept."""

from collections.abc import Callable

import pytest

from bot.playground.owner import Owner
from tests.end_to_end.faults.table import Table
from tests.end_to_end.night import Night


@pytest.mark.parametrize("leave", [Owner.kick_bot, Owner.delete_server])
async def test_a_server_that_is_gone_takes_its_rounds_along_and_keeps_their_points(
    fresh: Night, leave: Callable[[Owner], None]
) -> None:
    bo, table = fresh.people["Bo"], Table(fresh, fresh.channel)
    async with fresh.bot():
        await table.answer(bo, await table.begin(bo))
        leave(fresh.playground.world.owner)
        fresh.loop.skip(60)
        await table.until(lambda: not table.is_on)
        assert fresh.playground.is_bot_online
    assert await table.wrongs(told=False) == []
