"""The disk of a night: how long things take there, when it refuses, and what a crash leaves of it."""

import asyncio
import sqlite3
from random import Random

from tests.simulation.chance import Plan
from tests.simulation.crossings import Bot
from tests.simulation.loop import Agenda
from tests.simulation.story import Story

STALL = (1.5, 6.0)  # seconds


class Disk:
    """Latency and faults; the bot that writes is named in every call, since it may be dead by then."""

    def __init__(self, agenda: Agenda, story: Story, plan: Plan, random: Random) -> None:
        self.is_quiet = False
        self.faults = 0
        self._agenda = agenda
        self._story = story
        self._plan = plan
        self._random = random

    async def work(self, bot: Bot) -> None:
        """A moment's work."""
        await self._wait(bot, self._random.uniform(0.0001, 0.001))

    async def sync(self, bot: Bot) -> None:
        """The work before the moment of a commit; after it, what was written is safe.

        Raises:
            sqlite3.OperationalError: the disk refuses; nothing was written.
        """
        seconds = self._random.uniform(0.0005, 0.004)
        stalls, refuses = (self._random.random() for _ in range(2))
        stall = self._random.uniform(*STALL)
        if not self.is_quiet and stalls < self._plan.stalls:
            self.faults += 1
            self._story.tell(f"the disk stalls for {stall:.1f} s")
            seconds += stall
        await self._wait(bot, seconds)
        if self.is_quiet:
            return
        is_full = any(begins <= self._agenda.now < ends for begins, ends in self._plan.full)
        if is_full or refuses < self._plan.refused:
            self.faults += 1
            self._story.tell("the disk is full" if is_full else "the disk refuses")
            error = sqlite3.OperationalError("database or disk is full" if is_full else "disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL if is_full else sqlite3.SQLITE_IOERR
            raise error

    async def acknowledge(self, bot: Bot) -> None:
        """From a commit to the bot's hearing of it: a crash loses nothing that is written."""
        bot.crossing("commit kept")
        await self.work(bot)

    async def _wait(self, bot: Bot, seconds: float) -> None:
        if not bot.is_alive:
            raise asyncio.CancelledError
        done: asyncio.Future[None] = bot.loop.create_future()

        def end() -> None:
            if bot.is_alive and not done.done():
                done.set_result(None)

        self._agenda.at(bot.loop.time() + seconds, end)
        await done
