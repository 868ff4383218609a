"""Twenty times the whole bot is killed with SIGKILL, wherever it stands; then the round is played on."""

import asyncio
import random
import signal

from bot.playground.faults import Fault
from tests.end_to_end.faults.lives import Life, Lives, lives_of
from tests.end_to_end.faults.table import Table
from tests.end_to_end.night import Night, answers
from tests.patience import PATIENCE

KILLS = 20
START = 1.0  # seconds that a Python needs to begin anew
LATEST = 14  # requests of a life after which it is killed at the latest


async def test_twenty_kills_lose_nothing_that_was_promised(fresh: Night) -> None:
    chance = random.Random(20)  # noqa: S311 - chance of a test, to be repeated
    table = Table(fresh, fresh.channel)
    async with lives_of(fresh) as lives:
        for _ in range(KILLS):
            life = await lives.begin()
            fresh.playground.faults.add(
                Fault(
                    "*",
                    skip=chance.randrange(LATEST),
                    after_doing=chance.random() < 0.5,
                    cut=True,
                    strike=life.kill,
                )
            )
            playing = asyncio.create_task(play(table, lives, life, chance))
            assert await life.ended == -9
            playing.cancel()
            fresh.playground.faults.clear()
            fresh.loop.skip(START)
        life = await lives.start()
        await asyncio.wait_for(play(table, lives, life, chance, on_and_on=False), PATIENCE)
        assert await table.is_free(fresh.people["Ana"])
        life.send(signal.SIGTERM)
        assert await life.ended == 0
    assert len(table.promises) > KILLS / 2
    assert await table.wrongs() == []


async def play(
    table: Table, lives: Lives, life: Life, chance: random.Random, *, on_and_on: bool = True
) -> None:
    """Answer what is asked and skip what is waited for, until the round is over; on and on, in many."""
    players = [table.night.people[name] for name in ("Ana", "Bo")]
    while on_and_on or table.is_on:
        if not table.night.playground.is_bot_online:
            await asyncio.sleep(0.005)
            continue
        if on_and_on and not table.is_on:
            await players[0].command(table.channel, ["trivia", "start"], {"questions": 5})
        for message in table.night.playground.world.history(table.channel)[-2:]:
            if answers(message):
                for person in players:
                    custom_id = table.choice(message, right=chance.random() < 0.6)
                    await table.press(person, message, custom_id)
        await lives.skip(life, 12)
        await asyncio.sleep(0.01)
