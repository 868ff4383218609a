"""Never more calls to Discord than it allows: 50 a second for all servers, answers to presses not counted.

Calls wait their turn in the order in which they came, our own and those that discord.py tries again. Where
they begin to wait, rounds become lean: a reveal rides on the next question's card.
"""

import asyncio
from collections.abc import Callable
from types import SimpleNamespace

import aiohttp
from aiolimiter import AsyncLimiter

# The limiter lets a burst through and then drips, so a second sees both: 4 + 38. The rest is for the way, on
# which calls catch up with each other: seen at the other end, 8 + 40 made 51 of a second.
BURST, DRIP = 4, 0.105  # calls, and the seconds in which as many drip
LONG = 0.5  # seconds that a call waits where the budget is short
TURNS = 36  # rounds that may go on in a second; the rest of the calls is for all else
LEAD = 2.0  # seconds by which rounds may be ahead of that, so that few of them never wait
REMEMBERED = 60.0  # seconds for which it then counts as short
UNCOUNTED = ("/interactions/", "/webhooks/")


class Budget:
    """The calls that are still allowed; `time` is the event loop's."""

    def __init__(self, time: Callable[[], float]) -> None:
        self._limiter = AsyncLimiter(BURST, DRIP)
        self._line = asyncio.Lock()
        self._time = time
        self._waited_at = float("-inf")
        self._last_turn = float("-inf")
        self._waiting = 0

    @property
    def is_short(self) -> bool:
        """Whether a call had to wait for long in the last minute."""
        return self._time() - self._waited_at < REMEMBERED

    def turn(self) -> float:
        """Seconds until one more round may go on; whoever asks has that place in the line."""
        now = self._time()
        # A busy loop lets fewer calls through: those that wait already come first.
        self._last_turn = max(self._last_turn + 1 / TURNS, now + self._waiting / TURNS - LEAD)
        return max(0.0, self._last_turn - now)

    async def spend(self) -> None:
        """Return when one more call may be made."""
        came_at = self._time()
        self._waiting += 1
        try:
            # One at a time: among several, the limiter would let later calls overtake.
            async with self._line:
                await self._limiter.acquire()
        finally:
            self._waiting -= 1
        if self._time() - came_at >= LONG:
            self._waited_at = self._time()


def paced(trace: aiohttp.TraceConfig, budget: Budget) -> aiohttp.TraceConfig:
    """The trace, which now also holds counted calls back until there is room for them."""

    async def wait(
        _session: aiohttp.ClientSession, _context: SimpleNamespace, call: aiohttp.TraceRequestStartParams
    ) -> None:
        if not any(part in call.url.path for part in UNCOUNTED):
            await budget.spend()

    trace.on_request_start.append(wait)
    return trace
