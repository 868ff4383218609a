"""What Discord's HTTP answers tell: what time it is there, and how each call fared."""

import re
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from types import SimpleNamespace

import aiohttp

from bot.host.clock import DiscordClock
from bot.host.watching import Watch

_VERSION = re.compile(r"^/api/v\d+")
_TOKEN = re.compile(r"^/(interactions|webhooks)/\d+/[^/]+")
_ID = re.compile(r"(?<=/)\d+(?=/|$)")


def hearing(clock: DiscordClock, watch: Watch) -> aiohttp.TraceConfig:
    """A trace for discord.py's HTTP client: it sets the clock even before the first snowflake is seen."""

    async def heard(
        _session: aiohttp.ClientSession, _context: SimpleNamespace, answer: aiohttp.TraceRequestEndParams
    ) -> None:
        status = answer.response.status
        if status != HTTPStatus.SWITCHING_PROTOCOLS:  # that is the gateway, no call
            watch.called(route(answer.method, answer.url.path), str(status))
        if date := answer.response.headers.get("Date"):
            clock.heard(parsedate_to_datetime(date).timestamp())

    async def not_heard(
        _session: aiohttp.ClientSession, _context: SimpleNamespace, call: aiohttp.TraceRequestExceptionParams
    ) -> None:
        watch.called(route(call.method, call.url.path), "no answer")

    trace = aiohttp.TraceConfig()
    trace.on_request_end.append(heard)
    trace.on_request_exception.append(not_heard)
    return trace


def route(method: str, path: str) -> str:
    """The kind of a call, without the ids and the token in its address."""
    path = _TOKEN.sub(r"/\1/*/*", _VERSION.sub("", path))
    return f"{method} {_ID.sub('*', path)}"
