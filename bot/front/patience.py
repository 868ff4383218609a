"""Waiting for something to be kept, but no longer than Discord waits for our answer."""

import asyncio
from collections.abc import Coroutine

from bot.host.ports import Clock
from bot.host.refusals import Refusal
from bot.host.waiting import PATIENCE


async def in_time(clock: Clock, keeping: Coroutine[None, None, None], otherwise: str) -> None:
    """Wait until it is kept; where that takes too long it goes on, and the person reads `otherwise`.

    Raises:
        Refusal: it takes too long.
        NotSaved: it could not be kept.
    """
    kept = asyncio.create_task(keeping)
    waited = asyncio.Event()
    kept.add_done_callback(lambda _: waited.set())
    timer = clock.call_later(PATIENCE, waited.set)
    try:
        await waited.wait()
    finally:
        timer.cancel()
    if not kept.done():
        kept.add_done_callback(lambda task: task.cancelled() or task.exception())  # nobody waits any more
        raise Refusal(otherwise)
    kept.result()
