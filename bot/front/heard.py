"""What time it is for Discord, heard in the `Date` of each of its HTTP answers."""

from email.utils import parsedate_to_datetime
from types import SimpleNamespace

import aiohttp

from bot.host.clock import DiscordClock


def hearing_dates(clock: DiscordClock) -> aiohttp.TraceConfig:
    """A trace for discord.py's HTTP client: it sets the clock even before the first snowflake is seen."""

    async def heard(
        _session: aiohttp.ClientSession, _context: SimpleNamespace, params: aiohttp.TraceRequestEndParams
    ) -> None:
        date = params.response.headers.get("Date")
        if date:
            clock.heard(parsedate_to_datetime(date).timestamp())

    trace = aiohttp.TraceConfig()
    trace.on_request_end.append(heard)
    return trace
