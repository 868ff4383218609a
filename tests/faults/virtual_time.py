"""An event loop whose time stands still while there is work, and jumps to the next timer when there is none.

An hour of play takes a second, and the same play takes the same turns every time.
"""

import asyncio
import selectors
from collections.abc import Coroutine
from typing import TypeVar

Result = TypeVar("Result")


class Standstill(Exception):
    """Everyone waits for someone else, and no timer will end it."""


def run(main: Coroutine[object, object, Result]) -> Result:
    """What the coroutine gives back, in virtual time.

    Raises:
        Standstill: it would never have ended.
    """
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(main)


class VirtualLoop(asyncio.SelectorEventLoop):
    """A loop for one thread, whose `time` begins at 0."""

    def __init__(self) -> None:
        self._now = 0.0
        super().__init__(_Impatient(self))

    def time(self) -> float:
        """Seconds since the loop was made, had the waiting been real."""
        return self._now

    def skip(self, seconds: float) -> None:
        """Nothing happens for so long."""
        self._now += seconds


class _Impatient(selectors.SelectSelector):
    """Instead of waiting, it lets the time go by."""

    def __init__(self, loop: VirtualLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise Standstill("Nothing is ready and no timer is set.")
        if timeout > 0:
            self._loop.skip(timeout)
        return super().select(0)
