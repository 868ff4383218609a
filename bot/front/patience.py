"""Waiting for something to be kept, but no longer than Discord waits for our answer."""

from collections.abc import Awaitable

from bot.host.refusals import Refusal
from bot.host.waiting import PATIENCE, NotYet, soon


async def in_time(keeping: Awaitable[None], otherwise: str, patience: float = PATIENCE) -> None:
    """Wait until it is kept; where that takes too long it goes on, and the person reads `otherwise`.

    Raises:
        Refusal: it takes too long.
        NotSaved: it could not be kept.
    """
    try:
        await soon(keeping, patience)
    except NotYet as error:
        raise Refusal(otherwise) from error
