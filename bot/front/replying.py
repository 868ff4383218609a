"""Answering an interaction over a connection that may break just then: Discord closes idle ones."""

import logging
from collections.abc import Awaitable, Callable

import aiohttp

log = logging.getLogger(__name__)


async def surely(reply: Callable[[], Awaitable[object]]) -> None:
    """Reply, and once more if the connection broke.

    If the first reply did get there, the second is refused as one too many (40060), which is no error.
    """
    try:
        await reply()
    except (aiohttp.ClientError, OSError) as error:
        log.info("a reply is sent again, since the connection broke (%s)", type(error).__name__)
        await reply()
