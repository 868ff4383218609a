"""Time for the bot that passes only where a test says so."""

import asyncio
import contextvars
from collections.abc import Callable
from typing import NamedTuple

from simcord.env import Env


class Timer(NamedTuple):
    """Something to be called at its moment, in the context in which it was asked for."""

    handle: asyncio.TimerHandle
    callback: Callable[[], None]
    context: contextvars.Context


class Hours:
    """What the bot's clock takes for the event loop: SimCord's seconds, and timers that `pass_by` sets off.

    SimCord's own timers also go off after as many real seconds, and its settling waits for the short ones.
    """

    def __init__(self) -> None:
        self.env: Env | None = None
        self._timers: list[Timer] = []

    def time(self) -> float:
        return self.env.backend.clock.elapsed if self.env else 0.0

    def call_later(self, delay: float, callback: Callable[[], None], /) -> asyncio.TimerHandle:
        context = contextvars.copy_context()
        loop = asyncio.get_running_loop()
        handle = asyncio.TimerHandle(self.time() + delay, callback, (), loop, context)
        self._timers.append(Timer(handle, callback, context))
        return handle

    async def pass_by(self, seconds: float) -> None:
        """Let time pass; whatever is due happens at its moment, and is over before time goes on."""
        until = self.time() + seconds
        while await self._next_happens(until):
            pass
        await self._go_on_to(until)

    async def pass_until(self, holds: Callable[[], bool], at_most: float) -> bool:
        """Let time pass until something holds; False if it does not within so many seconds."""
        until = self.time() + at_most
        while not holds():
            if not await self._next_happens(until):
                return False
        return True

    def forget(self) -> None:
        """Drop every timer, as the end of a process does."""
        self._timers.clear()

    async def _next_happens(self, until: float) -> bool:
        due = self._next_by(until)
        if due is None or self.env is None:
            return False
        await self._go_on_to(due.handle.when())
        due.context.run(due.callback)
        await self.env.settle()
        return True

    async def _go_on_to(self, moment: float) -> None:
        assert self.env is not None
        await self.env.advance_time(max(0.0, moment - self.time()))

    def _next_by(self, moment: float) -> Timer | None:
        self._timers = [timer for timer in self._timers if not timer.handle.cancelled()]
        due = min(self._timers, key=lambda timer: timer.handle.when(), default=None)
        if due is None or due.handle.when() > moment:
            return None
        self._timers.remove(due)
        return due
