"""Calls to Discord that are made again where Discord fails, and given up where it says no."""

import asyncio
import logging
import math
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import TypeVar

import aiohttp
import discord

from bot.host.ports import CannotShow, Clock

log = logging.getLogger(__name__)

# Seconds before trying again when Discord itself fails: it has bad quarters of an hour, which no round should
# end by.
PAUSES = (2.0, 5.0, 15.0, 30.0, *(60.0,) * 14)
SILENCE = 30.0  # seconds without an answer after which a call is made anew; aiohttp would wait for 300
GONE = (10008, 30046)  # the message was deleted, or is too old for more edits

Result = TypeVar("Result")


class Gone(Exception):
    """The message was deleted, or is too old for more edits."""


class TooLate(Exception):
    """What was to be said is of no use any more."""


class Calls:
    """Makes calls until they succeed; `pause` waits so many seconds, by the clock if not given."""

    def __init__(self, clock: Clock, pause: Callable[[float], Awaitable[None]] | None = None) -> None:
        self._clock = clock
        self._pause = self._sleep if pause is None else pause

    async def trying(self, call: Callable[[], Awaitable[Result]], until: float = math.inf) -> Result:
        """The call's result; tried again where Discord fails, given up where it says no.

        Raises:
            CannotShow: Discord says no, or failed too often.
            TooLate: it is later than `until`, and the call has failed so far.
            Gone: the message that the call was about cannot be edited any more.
        """
        for pause in (*PAUSES, None):
            try:
                return await self._heard(call)
            except discord.HTTPException as error:
                if error.code in GONE:
                    raise Gone from error
                if pause is None or not _may_pass(error):
                    raise CannotShow(str(error)) from error
                log.warning("Discord failed (%s); trying again in %.0f s", error.status, pause)
            except (aiohttp.ClientError, OSError) as error:
                if pause is None:
                    raise CannotShow(str(error)) from error
                log.warning("Discord was not reached (%s); trying again in %.0f s", error, pause)
            await self._pause(pause)
            if self._clock.now() > until:
                raise TooLate
        raise AssertionError("the last try raises")

    async def wait(self, seconds: float) -> None:
        """Let so many seconds pass before anything else is called."""
        await self._pause(seconds)

    async def _heard(self, call: Callable[[], Awaitable[Result]]) -> Result:
        """The call's result, unless Discord says nothing for too long.

        The call is then left to itself: discord.py 2.7.1, stopped while it sits out a global limit, would let
        no other call through any more.
        """
        asking = asyncio.ensure_future(call())
        silence = asyncio.ensure_future(self._sleep(SILENCE))
        try:
            await asyncio.wait({asking, silence}, return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:
            asking.cancel()
            raise
        finally:
            silence.cancel()
        if not asking.done():
            asking.add_done_callback(lambda late: late.cancelled() or late.exception())
            raise TimeoutError("no answer")
        return asking.result()

    async def _sleep(self, seconds: float) -> None:
        over = asyncio.Event()
        timer = self._clock.call_later(seconds, over.set)
        try:
            await over.wait()
        finally:
            timer.cancel()


def _may_pass(error: discord.HTTPException) -> bool:
    """Whether waiting may help: Discord itself failed, or its edge asks for fewer calls."""
    return error.status in (HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS) or (
        error.status >= HTTPStatus.INTERNAL_SERVER_ERROR
    )
