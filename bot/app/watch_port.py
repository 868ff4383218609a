"""The counters as JSON on a port of this machine, for those who run the bot; nothing can be changed there."""

import errno
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from typing import cast

import msgspec
from aiohttp import web
from aiohttp.typedefs import Handler

from bot.host.counts import Counts

LOOPBACK = "127.0.0.1"
OWN_NAMES = {LOOPBACK, "localhost"}


class PortTaken(Exception):
    """The port is in use; the text is a sentence for the operator."""


@asynccontextmanager
async def counts_on(port: int, counts: Callable[[], Counts]) -> AsyncGenerator[int]:
    """Answer `GET /` on this port of 127.0.0.1 with the counters; gives the port (0 asks for any free one).

    Raises:
        PortTaken: something else uses it.
    """

    async def read(_request: web.Request) -> web.Response:
        return web.Response(body=msgspec.json.encode(counts()), content_type="application/json")

    door = web.Application(middlewares=[_only_own_names])
    door.router.add_get("/", read)
    runner = web.AppRunner(door, access_log=None)
    await runner.setup()
    try:
        yield await _listen(runner, port)
    finally:
        await runner.cleanup()


async def _listen(runner: web.AppRunner, port: int) -> int:
    try:
        await web.TCPSite(runner, LOOPBACK, port).start()
    except OSError as error:
        raise PortTaken(
            f"WATCH_PORT is {port}, but that port cannot be opened ({_reason(error)}). Choose another, or "
            "leave it empty."
        ) from error
    return int(cast("tuple[str, int]", runner.addresses[0])[1])


def _reason(error: OSError) -> str:
    in_use = error.errno == errno.EADDRINUSE
    return "something else uses it" if in_use else (error.strerror or str(error)).lower()


@web.middleware
async def _only_own_names(request: web.Request, handler: Handler) -> web.StreamResponse:
    """A web site may give a name of its own to 127.0.0.1, so as to be read by its visitors' browsers."""
    if request.host.partition(":")[0] not in OWN_NAMES:
        raise web.HTTPForbidden(text="The counters are read under the name 127.0.0.1.\n")
    return await handler(request)
