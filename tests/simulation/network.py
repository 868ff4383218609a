"""Between the bot and Discord: calls that get lost, fail or take effect unheard; a gateway that stumbles."""

import asyncio
from collections.abc import Callable
from math import floor
from random import Random
from typing import TypeVar

from tests.simulation.chance import Plan
from tests.simulation.crossings import Bot
from tests.simulation.loop import Agenda
from tests.simulation.pretend_discord import Interaction, PretendDiscord, Refused, Said
from tests.simulation.story import Story

TRIES = 5  # of discord.py, where Discord answers 429, 500, 502 or 504
RESETS_AFTER = (0.2, 5.0)  # seconds until a lost call is noticed

Result = TypeVar("Result")


class Network:
    """Both ways of one night."""

    def __init__(
        self,
        agenda: Agenda,
        discord: PretendDiscord,
        story: Story,
        plan: Plan,
        calls: Random,
        gateway: Random,
    ) -> None:
        self.is_quiet = False
        self.faults = 0
        # From when to when nothing is heard, in Discord's time.
        self.silences: list[tuple[float, float]] = []
        self._agenda = agenda
        self._discord = discord
        self._story = story
        self._plan = plan
        self._calls = calls
        self._gateway = gateway
        self._bot: Bot | None = None
        # While a connection that will be resumed is down.
        self._replay: list[Interaction | Said] | None = None
        discord.send = self._deliver

    # From the bot to Discord ---------------------------------------------------------------------------

    async def call(
        self, bot: Bot, what: str, effect: Callable[[], Result], *, counted: bool = True
    ) -> Result:
        """A call as discord.py makes it: tried again where Discord itself fails.

        Raises:
            Refused: Discord says no, or failed too often.
            OSError: the connection broke; nobody knows whether the call took effect.
        """
        for tries in range(TRIES):
            try:
                return await self._once(bot, what, effect, counted=counted)
            except Refused as error:
                may_pass = error.retry_after or error.status in (500, 502, 504)
                if not may_pass or tries == TRIES - 1:
                    raise
                pause = error.retry_after or 1.0 + tries * 2
            await asyncio.sleep(pause)
        raise AssertionError("the last try raises")

    async def _once(self, bot: Bot, what: str, effect: Callable[[], Result], *, counted: bool) -> Result:
        if counted:
            await bot.budget.spend()
        if not bot.is_alive:
            raise asyncio.CancelledError
        answer: asyncio.Future[Result] = bot.loop.create_future()
        date = 0.0
        there, back = self._delay(), self._delay()
        fate = self._fate()
        if fate != "fine":
            self.faults += 1

        def come_back(error: Exception | None, result: Result | None) -> None:
            if bot.is_alive and not answer.done():
                if not isinstance(error, OSError):
                    bot.heard(float(floor(date)))
                answer.set_exception(error) if error else answer.set_result(result)  # type: ignore[arg-type]
                bot.crossing(f"{what} answered")

        def arrive() -> None:
            nonlocal date
            date = self._discord.now
            error, result = self._effect(effect, fate, counted=counted)
            if fate in ("lost", "unanswered"):
                self._story.tell(f"{what}: {fate}")
                broken = ConnectionResetError(f"{what}: {fate}")
                self._agenda.after(self._calls.uniform(*RESETS_AFTER), lambda: come_back(broken, None))
            else:
                self._agenda.after(back, lambda: come_back(error, result))
            bot.crossing(f"{what} arrived")

        self._agenda.at(bot.loop.time() + there, arrive)
        return await answer

    def _effect(
        self, effect: Callable[[], Result], fate: str, *, counted: bool
    ) -> tuple[Exception | None, Result | None]:
        if fate == "lost":
            return None, None
        try:
            if counted:
                self._discord.count()
            self._refuse(fate)
            result = effect()
        except Refused as error:
            return error, None
        if fate.startswith("done"):
            return Refused(int(fate.removeprefix("done "))), None
        return None, result

    def _refuse(self, fate: str) -> None:
        if fate.startswith("refused"):
            self._story.tell(f"a call is {fate}")
            raise Refused(int(fate.removeprefix("refused ")), 0, 1.5 if fate.endswith("429") else 0.0)

    def _fate(self) -> str:
        random = self._calls
        draw, kind = random.random(), random.choice(("500", "502", "503", "429"))
        if self.is_quiet:
            return "fine"
        if any(begins <= self._agenda.now < ends for begins, ends in self._plan.outages):
            return "refused 503"
        for fate, share in (
            ("lost", self._plan.lost),
            ("unanswered", self._plan.unanswered),
            (f"refused {kind}", self._plan.failing / 2),
            (f"done {kind}" if kind != "429" else "unanswered", self._plan.failing / 2),
        ):
            if draw < share:
                return fate
            draw -= share
        return "fine"

    def _delay(self) -> float:
        is_slow = self._calls.random() < self._plan.slow and not self.is_quiet
        return self._calls.uniform(0.3, 1.6) if is_slow else self._calls.uniform(0.01, 0.06)

    def announce(self, moment: float) -> None:
        """The bot hears of a message that was posted; of its moment, that is."""
        bot = self._bot
        if bot is not None:
            self._agenda.after(self._gateway.uniform(0.005, 0.05), lambda: bot.is_alive and bot.heard(moment))

    # From Discord to the bot ---------------------------------------------------------------------------

    def connect(self, bot: Bot) -> None:
        """A new session: what came before is not heard any more."""
        self._bot = bot
        self._replay = None
        self._story.tell("the gateway is connected")
        bot.loop.call_soon(bot.ready)

    def disconnect(self, seconds: float, *, is_resumed: bool) -> None:
        """The connection breaks; for so long nothing is heard, and replayed only if it is resumed."""
        bot = self._bot
        if bot is None:
            return
        self.faults += 1
        self._story.tell(
            f"the gateway breaks for {seconds} s, {'resumed' if is_resumed else 'a new session'}"
        )
        self._bot = None
        bot.hears(again=False)
        self.silences.append((self._discord.now, self._discord.now + seconds))
        missed: list[Interaction | Said] = []
        self._replay = missed if is_resumed else None
        self._agenda.after(seconds, lambda: self._reconnect(bot, missed, is_resumed=is_resumed))

    def _reconnect(self, bot: Bot, missed: list[Interaction | Said], *, is_resumed: bool) -> None:
        if self._bot is not None or not bot.is_alive:
            return
        if is_resumed:
            self._bot, self._replay = bot, None
            self._story.tell("the gateway goes on")
        else:
            self.connect(bot)
        for interaction in missed:
            self._arrive(bot, interaction)
        if is_resumed:
            bot.loop.call_soon(lambda: bot.hears(again=True))

    def _deliver(self, interaction: Interaction | Said) -> None:
        random, plan = self._gateway, self._plan
        draws = [random.random() for _ in range(3)]
        delay, later = random.uniform(0.005, 0.05), random.uniform(0.2, 2.5)
        bot = self._bot
        if bot is None:
            if self._replay is not None:
                self._replay.append(interaction)
            return
        if not self.is_quiet:
            if draws[0] < plan.unheard:
                self.faults += 1
                self._story.tell(f"[{interaction.id >> 20 & 0xFFFFFF:x}] is lost on its way")
                return
            if draws[1] < plan.late:
                self.faults += 1
                delay = later
            if draws[2] < plan.twice:
                self.faults += 1
                self._agenda.after(delay + later, lambda: self._arrive(bot, interaction))
        self._agenda.after(delay, lambda: self._arrive(bot, interaction))

    def _arrive(self, bot: Bot, interaction: Interaction | Said) -> None:
        if bot.is_alive and self._bot is bot:
            bot.loop.call_soon(bot.hear, interaction)
        elif bot.is_alive and self._replay is not None:
            self._replay.append(interaction)
