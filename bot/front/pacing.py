"""Never more calls to Discord than it allows: 50 a second for all servers, answers to presses not counted.

Calls wait their turn in the order in which they came, our own and those that discord.py tries again.
"""

from types import SimpleNamespace

import aiohttp
from aiolimiter import AsyncLimiter

# The limiter lets a burst through and then drips, so a second sees both: at most 8 + 40.
BURST, DRIP = 8, 0.2  # calls, and the seconds in which as many drip
UNCOUNTED = ("/interactions/", "/webhooks/")


def paced(trace: aiohttp.TraceConfig, limiter: AsyncLimiter | None = None) -> aiohttp.TraceConfig:
    """The trace, which now also holds counted calls back until there is room for them."""
    room = limiter or AsyncLimiter(BURST, DRIP)

    async def wait(
        _session: aiohttp.ClientSession, _context: SimpleNamespace, call: aiohttp.TraceRequestStartParams
    ) -> None:
        if not any(part in call.url.path for part in UNCOUNTED):
            await room.acquire()

    trace.on_request_start.append(wait)
    return trace
