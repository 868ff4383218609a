"""One life of the bot, from a start to a kill or an orderly end, on an event loop of its own."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from math import floor
from typing import Protocol

from bot.front.pacing import Budget
from bot.host.clock import DiscordClock
from bot.host.lobby import Lobby
from bot.host.ports import Clock
from tests.simulation.crossings import Bot
from tests.simulation.front import Front
from tests.simulation.keeping import Kept
from tests.simulation.loop import Agenda, VirtualLoop
from tests.simulation.pretend_discord import Interaction, PretendDiscord, Said
from tests.simulation.simulated_stage import SimulatedStage

SHARD = 0  # the one connection that there is
GOODBYE = 10.0  # seconds that ending may take


class World(Protocol):
    """What a life is given by its night."""

    agenda: Agenda
    discord: PretendDiscord
    ears: list[tuple[int, float]]

    def lobby(self, store: Kept, stage: SimulatedStage, clock: Clock) -> Lobby: ...
    def stage(self, bot: Bot, clock: Clock) -> SimulatedStage: ...
    def store(self, bot: Bot) -> Kept: ...
    def front(self, bot: Bot, rooms: tuple[Lobby, Kept, SimulatedStage], clock: DiscordClock) -> Front: ...
    def crossing(self, where: str) -> None: ...
    def connected(self, bot: Bot) -> None: ...
    def bug(self, sentence: str) -> None: ...


class Life:
    """The bot while it lives: the real lobby and hosts, between a stage and a store of the world."""

    def __init__(self, world: World, number: int) -> None:
        self.number = number
        self.is_alive = True
        self.is_closing = False
        self.loop = VirtualLoop(world.agenda)
        self.budget = Budget(self.loop.time)
        self._world = world
        self._tasks: dict[asyncio.Task[object], None] = {}
        self.loop.set_task_factory(self._task)
        self.loop.set_exception_handler(self._complain)
        clock = DiscordClock(self.loop)
        store = world.store(self)
        self.stage = world.stage(self, clock)
        self.lobby = world.lobby(store, self.stage, clock)
        self._clock = clock
        self._front = world.front(self, (self.lobby, store, self.stage), clock)

    def run(self) -> None:
        """Live until the end, whatever it is."""
        self.loop.call_soon(lambda: self._do(self._begin()))
        self.loop.run_forever()
        self.is_alive = False
        self._bury()

    def ready(self) -> None:
        """A session with the gateway began."""
        if self.is_alive:
            self._world.ears.append((self.number, self._world.discord.now))
            self.lobby.listen_back()
            self.hears(again=True)

    def hears(self, *, again: bool) -> None:
        """The gateway broke, or it goes on and has told what was missed."""
        if again:
            self.lobby.deaf.discard(SHARD)
        elif self.is_alive:
            self.lobby.deaf.add(SHARD)

    def hear(self, happened: Interaction | Said) -> None:
        """Take an interaction or a person's message in."""
        if isinstance(happened, Said):
            self._do(self._front.overhear(happened))
        else:
            self._do(self._front.answer(happened))

    def heard(self, moment: float) -> None:
        """Discord has named a moment."""
        self._clock.heard(moment)

    def kill(self) -> None:
        """The process is gone: nothing more of it takes effect, and what is on its way still arrives."""
        self._end()

    def close(self) -> None:
        """The process is told to end."""
        if not self.is_closing:
            self.is_closing = True
            self._do(self._close())

    def block(self, seconds: float) -> None:
        """Something keeps the loop busy."""
        self.loop.call_soon(self.loop.block, seconds)

    def crossing(self, where: str) -> None:
        """Something passes between bot and world: a point at which the bot may die."""
        if self.is_alive:
            self._world.crossing(where)

    async def _begin(self) -> None:
        self._clock.heard(float(floor(self._world.discord.now)))  # the Date of Discord's first answer
        self.lobby.deaf.add(SHARD)
        await self.lobby.resume()
        self._world.connected(self)

    async def _close(self) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self.lobby.close(), GOODBYE)
        self._end()

    def _end(self) -> None:
        self.is_alive = False
        self.loop.stop()

    def _do(self, work: Coroutine[object, object, None]) -> None:
        task = self.loop.create_task(work)
        task.add_done_callback(self._check)

    def _check(self, task: "asyncio.Task[None]") -> None:
        if self.is_alive and not task.cancelled() and (error := task.exception()):
            self._world.bug(f"A task of the bot failed: {error!r}.")

    def _task(self, loop: asyncio.AbstractEventLoop, work: object, **more: object) -> "asyncio.Task[object]":
        task = asyncio.Task(work, loop=loop, **more)  # type: ignore[arg-type]
        self._tasks[task] = None
        task.add_done_callback(self._tasks.pop)
        return task

    def _complain(self, _loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
        if self.is_alive:
            self._world.bug(
                f"The event loop complains: {context.get('message')} {context.get('exception')!r}."
            )

    def _bury(self) -> None:
        """End what is left of its tasks, with nothing around them that they could still change."""
        self.loop.leave_the_world()
        while self._tasks:
            for task in tuple(self._tasks):
                task.cancel()
            self.loop.call_soon(self.loop.stop)
            self.loop.run_forever()
        self.loop.close()
