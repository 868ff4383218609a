"""`python -m bot` as an operator runs it: killed twice, started beside itself, and told to stop."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process

from tests.end_to_end.faults.lives import ROOT
from tests.end_to_end.faults.table import Table
from tests.end_to_end.night import TOKEN, Night


async def bot_of(night: Night) -> Process:
    """The bot of this night, just started."""
    settings = {
        "DISCORD_TOKEN": TOKEN,
        "DISCORD_API": night.playground.api,
        "DISCORD_GATEWAY": night.playground.gateway,
        "BON_MOT_DATABASE": str(night.database),
        "BACKUP_HOURS": "0",
    }
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", cwd=ROOT, env=os.environ | settings, stdout=PIPE, stderr=PIPE
    )


async def online(night: Night, table: Table) -> Process:
    """The bot, once it is there."""
    process = await bot_of(night)
    await table.until(lambda: night.playground.is_bot_online)
    return process


async def gone(night: Night, table: Table, process: Process) -> None:
    """Kill the bot, and wait until Discord has noticed."""
    process.kill()
    await process.wait()
    await table.until(lambda: not night.playground.is_bot_online)


async def test_a_bot_that_is_killed_twice_and_told_to_stop_plays_one_round(fresh: Night) -> None:
    bo, table = fresh.people["Bo"], Table(fresh, fresh.channel)
    process = await online(fresh, table)
    assert "First question" in await table.start(bo)
    await gone(fresh, table, process)
    fresh.loop.skip(30)

    process = await online(fresh, table)
    card = await table.card("Question 1 of 5", "Time's up")
    assert "Locked in" in await table.answer(bo, card)
    await gone(fresh, table, process)
    fresh.loop.skip(30)

    process = await online(fresh, table)
    await table.card("Question 1 of 5 · closed", f"**1 of 1 right:** <@{bo.id}> +")
    second = await bot_of(fresh)
    _, said = await second.communicate()
    assert (second.returncode, "Another Bon Mot is using" in said.decode()) == (1, True)

    process.send_signal(signal.SIGTERM)
    _, said = await process.communicate()
    assert (process.returncode, "Stopped. Scores are kept." in said.decode()) == (0, True)
    await table.card("I am restarting")
    assert await table.wrongs() == []
