"""An action and the one who waits for it; a person's patience is shorter than Discord's three seconds."""

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

from msgspec import Struct

from bot.game.actions import AnyAction
from bot.game.events import AnyEvent
from bot.game.round import Round
from bot.host.ports import NotSaved

PATIENCE = 2.0  # seconds until what is not on disk is taken back; Discord wants an answer within 3


Kept = TypeVar("Kept")


class NotYet(NotSaved):
    """Something is on its way to the disk and may still get there, but nobody waits any longer."""


async def soon(keeping: Awaitable[Kept], patience: float = PATIENCE) -> Kept:
    """The result of keeping something; it goes on when the patience is over, so twice must do no harm.

    Raises:
        NotYet: it is not on disk yet, and may still get there.
    """
    task = asyncio.ensure_future(keeping)
    await asyncio.wait({task}, timeout=patience)
    if not task.done():
        task.add_done_callback(lambda late: late.cancelled() or late.exception())
        raise NotYet
    return task.result()


class Outcome(Struct, frozen=True):
    """What an action led to: its own events, and the round after them."""

    round: Round
    events: tuple[AnyEvent, ...]


class Waiting:
    """An action and the one who waits for it; `patience` in seconds, or None where nobody is to be told.

    Until it `is_under_way` to the disk, whoever loses patience calls it back: it does not count, for sure.
    """

    def __init__(self, action: AnyAction, *, patience: float | None) -> None:
        loop = asyncio.get_running_loop()
        self.action = action
        self.is_under_way = False
        self.result: asyncio.Future[Outcome] = loop.create_future()
        self.is_patient = patience is None
        self._timer = None if patience is None else loop.call_later(patience, self._lose_patience)

    @property
    def gave_up(self) -> bool:
        """Whether nobody waits for it any more: they were told that it was not saved, or may not be."""
        return self.result.done()

    def answer(self, outcome: Outcome) -> None:
        """Tell the one who waits; too late if they gave up."""
        self._settle()
        if not self.result.done():
            self.result.set_result(outcome)

    def fail(self, error: Exception | None = None) -> None:
        """Tell the one who waits that it did not count."""
        self._settle()
        if not self.result.done():
            self.result.set_exception(error or NotSaved())
            self.result.exception()  # somebody may have stopped waiting; that is no bug to log

    def _lose_patience(self) -> None:
        self.fail(NotYet() if self.is_under_way else NotSaved())

    def _settle(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
