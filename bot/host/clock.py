"""Discord's time, told without trusting the wall clock of the machine."""

import asyncio
from collections.abc import Callable
from typing import Protocol

EPOCH = 1_420_070_400.0  # the first moment of 2015, in seconds since 1970: Discord's snowflakes count from it


def moment_of(snowflake: int) -> float:
    """The moment in a snowflake, in seconds since 1970 (source: Discord's reference, “Snowflakes”)."""
    return (snowflake >> 22) / 1000 + EPOCH


class Loop(Protocol):
    """What the clock needs of an event loop."""

    def time(self) -> float:
        """Seconds that only ever go forward."""
        ...

    def call_later(self, delay: float, callback: Callable[[], None], /) -> asyncio.TimerHandle:
        """Call back in so many of those seconds."""
        ...


class DiscordClock:
    """Anchored on what Discord last said the time was, and advanced by the event loop's own clock.

    What is heard is never later than the truth, only delayed; so the least delayed moment counts.
    """

    def __init__(self, loop: Loop) -> None:
        self._loop = loop
        self._offset: float | None = None

    @property
    def is_set(self) -> bool:
        """Whether Discord has been heard at all."""
        return self._offset is not None

    def heard(self, moment: float) -> None:
        """Take note of a moment (seconds since 1970) that Discord has just named."""
        offset = moment - self._loop.time()
        if self._offset is None or offset > self._offset:
            self._offset = offset

    def now(self) -> float:
        """Seconds since 1970, as Discord counts them.

        Raises:
            LookupError: nothing was heard of Discord yet.
        """
        if self._offset is None:
            raise LookupError("Discord has not been heard yet, so its time is not known.")
        return self._loop.time() + self._offset

    def call_later(self, delay: float, callback: Callable[[], None]) -> asyncio.TimerHandle:
        """Call back in so many seconds; the handle cancels it."""
        return self._loop.call_later(delay, callback)
