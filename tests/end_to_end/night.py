"""A trivia night over loopback: the real discord.py client and the playground.

Its seconds are ours, so that a slow machine misses no deadline; what would only be waited for is skipped.
"""

import asyncio
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from bot.app.running import keep_playing, read_bank, store_at
from bot.bank.bank import Bank
from bot.front.knowing import guessing, is_answer, knowing
from bot.game.question import Closest, Typed
from bot.host.watching import Watch
from bot.playground.components import walk
from bot.playground.connecting import point_at
from bot.playground.people import Person
from bot.playground.players import Minds, text_of
from bot.playground.replies import Failed, Json, Reply, Shown
from bot.playground.server import Playground, serve
from bot.playground.world import open_world

TOKEN = "MTIz.end.toend"
BUTTON = 2


class Alarm:
    """A callback that is due at a moment of a `SkippingLoop`."""

    def __init__(self, loop: "SkippingLoop", when: float, callback: Callable[[], None]) -> None:
        self.when = when
        self._loop = loop
        self._callback = callback
        self._handle: asyncio.TimerHandle | None = None

    def wind(self, delay: float) -> None:
        """Ring in so many seconds, and no longer when it was to ring before."""
        if self._handle:
            self._handle.cancel()
        self._handle = asyncio.get_running_loop().call_later(delay, self._ring)

    def cancel(self) -> None:
        """Do not ring."""
        self._loop.alarms.discard(self)
        if self._handle:
            self._handle.cancel()

    def _ring(self) -> None:
        self._loop.alarms.discard(self)
        self._callback()


class SkippingLoop:
    """The running loop, whose seconds can be skipped."""

    def __init__(self) -> None:
        self.alarms: set[Alarm] = set()
        self._loop = asyncio.get_running_loop()
        self._skipped = 0.0

    def time(self) -> float:
        return self._loop.time() + self._skipped

    def call_later(self, delay: float, callback: Callable[[], None], /) -> Alarm:
        alarm = Alarm(self, self.time() + delay, callback)
        self.alarms.add(alarm)
        alarm.wind(delay)
        return alarm

    def skip(self, seconds: float) -> None:
        """Let so many seconds pass at once."""
        self._skipped += seconds
        for alarm in sorted(self.alarms, key=lambda alarm: alarm.when):
            alarm.wind(max(0.0, alarm.when - self.time()))


class Night:
    """A playground, and a bot in it that can be stopped and started again on the same database."""

    def __init__(self, playground: Playground, bank: Bank, database: Path, loop: SkippingLoop) -> None:
        self.loop = loop
        self.database = database
        self.playground = playground
        self.watch = Watch()
        self.people = playground.people
        self.channel = playground.channel("trivia")
        self.right_label = knowing(bank)
        self.minds = Minds(
            knows=self.right_label, guesses=guessing(bank), is_answer=is_answer, later=loop.call_later
        )
        self._bank = bank

    @asynccontextmanager
    async def bot(self, *, listening: bool = False) -> AsyncGenerator[None]:
        """The bot, online; on leaving it is told to stop, as Ctrl-C does."""
        stop = asyncio.Event()
        async with store_at(self.database) as store:
            played = keep_playing(
                store, self._bank, TOKEN, stop, self.loop, listening=listening, watch=self.watch
            )
            playing = asyncio.create_task(played)
            try:
                await self._until(lambda: self.playground.is_bot_online, playing)
                yield
            finally:
                stop.set()
                await playing

    async def start(self, person: Person, game: str = "trivia", questions: int = 5) -> str:
        """The text of the start card."""
        return said(await person.command(self.channel, [game, "start"], {"questions": questions}))

    async def card(self, person: Person, *wanted: str) -> Json:
        """The newest card that this person sees with all these texts on it."""
        return await person.sees(lambda message: all(text in text_of(message) for text in wanted))

    async def asked(self, person: Person, *wanted: str) -> Json:
        """Skip to the next question; its card, on which these texts are."""
        self.loop.skip(12)
        return await self.card(person, *wanted)

    async def revealed(self, person: Person, *wanted: str) -> Json:
        """Skip to the end of the question that is open; its reveal, on which these texts are."""
        self.loop.skip(60)
        return await self.card(person, *wanted)

    async def answer(self, person: Person, card: Json, *, right: bool = True) -> str:
        """Press the right answer, or a wrong one; gives back the private line."""
        labels = answers(card)
        known = self.right_label(text_of(card), labels)
        label = known if right else next(label for label in labels if label != known)
        assert label is not None
        return said(await person.press_label(card, label))

    async def _until(self, holds: Callable[[], bool], playing: asyncio.Task[None]) -> None:
        while not holds():
            if playing.done():
                playing.result()
            await asyncio.sleep(0.01)


@asynccontextmanager
async def trivia_night(folder: Path, bank: Bank | None = None) -> AsyncGenerator[Night]:
    """A playground with this bank (or the shipped one, with buttons only)."""
    loop = SkippingLoop()
    began, began_at = time.time(), loop.time()
    world = open_world(folder / "night.json", clock=lambda: began + loop.time() - began_at)
    async with serve(world, token=TOKEN) as playground:
        point_at(playground.api, playground.gateway)
        yield Night(playground, bank or with_buttons(read_bank(None)), folder / "night.db", loop)


def with_buttons(bank: Bank) -> Bank:
    """Which questions come depends on the time: whoever only presses buttons plays these."""
    kept = tuple(one for one in bank.questions if not isinstance(one.form, Typed | Closest))
    return replace(bank, questions=kept)


def answers(card: Json) -> list[str]:
    """The labels of a card's answer buttons that can be pressed."""
    buttons = [each for each in walk(card["components"]) if each["type"] == BUTTON]
    return [each["label"] for each in buttons if not each["disabled"] and ":answer:" in each["custom_id"]]


def said(reply: Reply) -> str:
    """The text of a message that answered an interaction."""
    assert isinstance(reply, Shown), reply
    return text_of(reply.message)


def refused(reply: Reply) -> str:
    """Why the playground refused what a person tried."""
    assert isinstance(reply, Failed), reply
    return reply.sentence
