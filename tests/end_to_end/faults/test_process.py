"""The process itself: blocked, on a machine with a wrong clock, told to stop, or out of disk."""

import asyncio
import resource
import signal

from bot.app.running import GOODBYE
from bot.playground.players import text_of
from tests.end_to_end.faults.bot_process import BLOCKED, TRULY
from tests.end_to_end.faults.lives import lives_of
from tests.end_to_end.faults.table import Table
from tests.end_to_end.night import Night

ENDLESS = resource.RLIM_INFINITY


async def test_a_wall_clock_that_jumps_by_an_hour_closes_nothing_early(fresh: Night) -> None:
    ana, bo, table = fresh.people["Ana"], fresh.people["Bo"], Table(fresh, fresh.channel)
    async with lives_of(fresh) as lives:
        life = await lives.start()
        await table.start(bo)
        await lives.skip(life, 12)
        card = await table.card("Question 1 of 5", "Time's up")
        await table.answer(bo, card)
        life.send(signal.SIGUSR1)
        await lives.skip(life, 5)
        assert "Locked in" in await table.answer(ana, card, right=False)
        await lives.skip(life, 20)
        await table.card("Question 1 of 5 · closed", f"**1 of 2 right:** <@{bo.id}> +1")
        await lives.skip(life, 12)
        assert "Locked in" in await table.answer(bo, await table.card("Question 2 of 5", "Time's up"))
        assert await table.wrongs() == []
        life.send(signal.SIGTERM)
        assert await life.ended == 0


async def test_a_bot_that_stood_still_for_five_seconds_counts_what_was_pressed_meanwhile(
    fresh: Night,
) -> None:
    ana, bo, table = fresh.people["Ana"], fresh.people["Bo"], Table(fresh, fresh.channel)
    async with lives_of(fresh) as lives:
        life = await lives.start()
        await table.start(bo)
        await lives.skip(life, 12)
        card = await table.card("Question 1 of 5", "Time's up")
        life.send(signal.SIGUSR2)
        too_late_for_discord = asyncio.create_task(table.answer(bo, card))
        await asyncio.sleep(0)
        fresh.loop.skip(BLOCKED - TRULY)
        assert "Locked in" in await table.answer(ana, card, right=False)
        assert "Still" in await table.answer(bo, card)
        too_late_for_discord.cancel()
        await lives.skip(life, 60)
        await table.card("Question 1 of 5 · closed", f"**1 of 2 right:** <@{bo.id}> +1")
        assert await table.wrongs() == []


async def test_a_bot_that_is_told_to_stop_says_so_and_goes_on_with_the_round_afterwards(fresh: Night) -> None:
    bo, table = fresh.people["Bo"], Table(fresh, fresh.channel)
    async with lives_of(fresh) as lives:
        life = await lives.start()
        await table.start(bo)
        await lives.skip(life, 12)
        card = await table.card("Question 1 of 5", "Time's up")
        await table.answer(bo, card)
        life.send(signal.SIGTERM)
        assert await asyncio.wait_for(life.ended, GOODBYE) == 0
        assert "This round goes on where it stands" in text_of(await table.card("I am restarting"))
        life = await lives.start()
        assert "Still" in await table.answer(bo, card)
        await lives.skip(life, 60)
        await table.card("Question 1 of 5 · closed", f"**1 of 1 right:** <@{bo.id}> +")
        assert await table.wrongs() == []


async def test_while_the_disk_is_full_nothing_is_promised_and_then_the_round_goes_on(fresh: Night) -> None:
    """The limit of the file's size that the system sets a process is as good as a full disk."""
    ana, bo, table = fresh.people["Ana"], fresh.people["Bo"], Table(fresh, fresh.channel)
    elsewhere = Table(fresh, fresh.playground.channel("general"))
    log = fresh.database.with_name(f"{fresh.database.name}-wal")
    async with lives_of(fresh) as lives:
        life = await lives.start()
        await table.start(bo)
        await lives.skip(life, 12)
        card = await table.card("Question 1 of 5", "Time's up")
        assert "Locked in" in await table.answer(ana, card)
        resource.prlimit(life.id, resource.RLIMIT_FSIZE, (log.stat().st_size, ENDLESS))
        assert (await table.answer(bo, card)).startswith("That was not saved")
        assert (await elsewhere.start(bo)).startswith("That was not saved")
        await lives.skip(life, 60)
        resource.prlimit(life.id, resource.RLIMIT_FSIZE, (ENDLESS, ENDLESS))
        await lives.skip(life, 2)
        await table.card("Question 1 of 5 · closed", f"**1 of 1 right:** <@{ana.id}> +")
        assert "First question" in await elsewhere.start(bo)
        assert await table.wrongs() == []
