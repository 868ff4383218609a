"""How late the event loop is: felt once a second, by a timer that notes when it really went off."""

from collections.abc import Callable, Generator
from contextlib import contextmanager

from bot.host.clock import Loop

EVERY = 1.0  # seconds


@contextmanager
def feeling_lag(loop: Loop, lagged: Callable[[float], None]) -> Generator[None]:
    """Tell `lagged` once a second by how many seconds the loop was late."""
    feeler = _Feeler(loop, lagged)
    try:
        yield
    finally:
        feeler.stop()


class _Feeler:
    def __init__(self, loop: Loop, lagged: Callable[[float], None]) -> None:
        self._loop = loop
        self._lagged = lagged
        self._wait()

    def stop(self) -> None:
        self._timer.cancel()

    def _wait(self) -> None:
        self._due = self._loop.time() + EVERY
        self._timer = self._loop.call_later(EVERY, self._feel)

    def _feel(self) -> None:
        self._lagged(max(0.0, self._loop.time() - self._due))
        self._wait()
