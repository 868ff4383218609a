"""What the host needs of the world around it; `storage` and `front` provide it."""

import asyncio
from collections.abc import Callable
from typing import Protocol

from msgspec import Struct

from bot.game.actions import Guess
from bot.game.events import AnyEvent
from bot.game.round import Round


class Clock(Protocol):
    """Discord's time, and the loop's timer in the same seconds."""

    def now(self) -> float:
        """Seconds since 1970, as Discord counts them."""
        ...

    def call_later(self, delay: float, callback: Callable[[], None]) -> asyncio.TimerHandle:
        """Call back in so many of those seconds; the handle cancels it."""
        ...


class Stage(Protocol):
    """Where events are shown. One call at a time for each round, in the order of the events."""

    @property
    def is_short(self) -> bool:
        """Whether so much is to be shown everywhere that messages should be saved."""
        ...

    def turn(self) -> float:
        """Seconds until there is room for what a round will show when it goes on; asked once each time."""
        ...

    async def show(self, round_: Round, events: tuple[AnyEvent, ...]) -> "Posted | None":
        """Tell the channel; gives back the card of a question that was posted.

        Raises:
            CannotShow: the channel can no longer be spoken in.
        """
        ...

    async def overheard(self, round_: Round) -> "tuple[Guess, ...]":
        """What was typed into the channel since the open question's card, as far as can still be read."""
        ...

    async def say_goodbye(self, round_: Round) -> None:
        """Tell the channel that the bot goes away for a moment and that the round goes on after it."""
        ...

    async def find(self, round_: Round) -> "Posted | None":
        """The card of the question that is being asked, if it already stands in the channel."""
        ...


class Posted(Struct, frozen=True):
    """A card that stands in the channel, and the moment in its message's snowflake."""

    message_id: int
    opened_at: float


class CannotShow(Exception):
    """The stage may no longer speak in the channel; its text is a sentence for the log."""


class NotSaved(Exception):
    """Something could not be kept on disk, so it did not happen."""


class NotWanted(NotSaved):
    """It was called back before the disk was touched."""


IsWanted = Callable[[], bool]


def always() -> bool:
    """Nobody ever calls it back."""
    return True


class RoundStore(Protocol):
    """Rounds on disk."""

    async def commit(self, round_: Round, events: tuple[AnyEvent, ...], is_wanted: IsWanted = always) -> None:
        """Keep what these events changed; on return it is on disk, all of it or (on an error) none.

        `round_` is the round after the events. A boundary (any event that is not about one answer) stores
        it whole; between boundaries each answer is one row. `QuestionClosed` writes awards and totals.
        A reveal and the end of a round are kept until the channel was `told`.

        `is_wanted` is asked once, just before the disk is touched: after a yes nobody can call it back.

        Raises:
            NotWanted: the answer was no, so none of it is kept.
        """
        ...

    async def unfinished(self) -> tuple[Round, ...]:
        """Every round that has not ended, with the answers taken since its last boundary."""
        ...

    async def untold(self) -> "tuple[Untold, ...]":
        """What was committed and not yet told: of rounds that are on, and of some that have ended."""
        ...

    async def told(self, round_id: str, events: tuple[AnyEvent, ...]) -> None:
        """Note that the round's channel has heard these events."""
        ...


class Untold(Struct, frozen=True):
    """Reveals, and perhaps the end, that the channel of `round` has not heard; in order."""

    round: Round
    events: tuple[AnyEvent, ...]
