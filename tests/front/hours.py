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
    """What the bot's clock takes for the event loop: SimCord's seconds, and timers that only `pass_by` sets off.

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
        """Let time pass; whatever is due on the way happens at its moment, and is over before time goes on."""
        assert self.env is not None
        until = self.time() + seconds
        while due := self._next_by(until):
            await self.env.advance_time(max(0.0, due.handle.when() - self.time()))
            due.context.run(due.callback)
            await self.env.settle()
        await self.env.advance_time(max(0.0, until - self.time()))

    def forget(self) -> None:
        """Drop every timer, as the end of a process does."""
        self._timers.clear()

    def _next_by(self, moment: float) -> Timer | None:
        self._timers = [timer for timer in self._timers if not timer.handle.cancelled()]
        due = min(self._timers, key=lambda timer: timer.handle.when(), default=None)
        if due is None or due.handle.when() > moment:
            return None
        self._timers.remove(due)
        return due
