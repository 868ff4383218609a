"""A restart with a question open in every channel: how long until each hears answers again."""

import asyncio
import os
import signal
import time
from pathlib import Path

from tests.bench.bot_process import bot_process
from tests.bench.crowd import QUESTIONS, STARTS, Crowd, Press
from tests.bench.figures import figures, say
from tests.bench.loopback import loopback, online
from tests.end_to_end.faults.proof import is_promise, wrongs

TOO_LATE = ("Too late: ", "Sorry, ")  # how a running round answers what came after its question had closed
LATECOMER = 50  # a player who has not answered before
LONGEST = 30.0  # seconds after the last start until every round must have a question
SOON = 10.0  # seconds within which every channel is to hear answers again


async def measure_restart(folder: Path, rounds: int, players: int) -> None:
    """Kill the bot when every channel has a question, start it again, and press in each until it is heard."""
    async with loopback(rounds) as discord:
        crowd = Crowd(discord, players)
        async with bot_process(discord, folder) as bot:
            await online(discord)
            await crowd.start_rounds(STARTS, QUESTIONS, "relaxed")
            until = time.monotonic() + LONGEST
            while len(crowd.newest) < rounds and time.monotonic() < until:  # noqa: ASYNC110 - nobody counts
                await asyncio.sleep(0.05)
            crowd.is_playing = False
            await bot.end(signal.SIGKILL)
        killed_at = time.monotonic()
        on, rounds = rounds, len(crowd.newest)
        say(f"\n{on:,} rounds were to start, {rounds:,} have a question, {len(crowd.open):,} an open one:")
        say("the bot is killed")
        before, worst = discord.limits.counted.total(), discord.limits.busiest
        async with bot_process(discord, folder) as bot:
            await online(discord)
            ready_at = time.monotonic()
            say(f"ready (READY was sent) after {ready_at - killed_at:.1f} s; load {os.getloadavg()[0]:.1f}")
            answered, locked = await heard_again(crowd, ready_at)
            calls, busiest = discord.limits.counted.total() - before, discord.limits.busiest
            say(f"    counted calls in the {SOON:.0f} s after that: {calls}")
            await bot.end(signal.SIGTERM)
    soon = sum(after <= SOON for after in answered.values())
    say(f"channels that answered within {SOON:.0f} s: {soon:,} of {rounds:,}")
    say(f"    first answer after READY, p50 / p99 / most: {figures(answered.values())} ms")
    say(f"    an answer locked in: {len(locked):,} channels, {figures(locked.values())} ms")
    say(f"busiest second: {worst} of 50 before the kill, {busiest} with the start after it,")
    say(f"    {discord.limits.busiest} with the goodbyes in {rounds:,} channels at the end")
    for problem in await wrongs(folder / "bench.db", crowd.promises):
        say(problem)
    say(f"answers that were locked in and looked for on disk: {len(crowd.promises):,}")


async def heard_again(crowd: Crowd, ready_at: float) -> tuple[dict[int, float], dict[int, float]]:
    """Seconds until each channel told somebody where a press stands, and until it locked one in."""
    answered: dict[int, float] = {}
    locked: dict[int, float] = {}

    def heard(one: Press) -> None:
        after = time.monotonic() - ready_at
        if is_promise(one.text) or one.text.startswith(TOO_LATE):
            answered.setdefault(one.place, after)
        if is_promise(one.text):
            locked.setdefault(one.place, after)

    crowd.on_heard = heard
    places = sorted(crowd.newest)
    for again in range(int(SOON)):
        for turn, place in enumerate(places):
            await asyncio.sleep(max(0.0, ready_at + again + turn / len(places) - time.monotonic()))
            if place not in locked:
                card = crowd.newest[place]
                crowd.press(place, LATECOMER, card, card.ways[0])
    await asyncio.sleep(max(0.0, ready_at + SOON - time.monotonic()))
    crowd.on_heard = lambda _: None
    return answered, locked
