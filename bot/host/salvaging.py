"""Rounds on disk that cannot be read any more: each ends, and its channel is told with the standings kept."""

from typing import Protocol

from msgspec import Struct

from bot.game.events import AnyEvent, Ending, RoundEnded
from bot.game.forgetting import NOBODY
from bot.game.phases import Ended
from bot.game.round import Round, Step
from bot.game.rules import Rules
from bot.game.standings import Highlights, Standing
from bot.host.ports import NotSaved


class Remains(Struct, frozen=True, kw_only=True):
    """What is still known of a round that cannot be read: its place, what was closed, and how that stands."""

    id: str
    server: int
    channel: int
    game: str
    asked: int
    standings: tuple[Standing, ...]


class SalvageStore(Protocol):
    """The part of the store that this needs."""

    async def unreadable(self) -> tuple[Remains, ...]:
        """Every round that has not ended and cannot be read."""
        ...

    async def commit(self, round_: Round, events: tuple[AnyEvent, ...]) -> None:
        """Keep what these events changed."""
        ...


async def end_unreadable(store: SalvageStore, now: float) -> None:
    """End them on disk, before the others are picked up: their channels are then told what is untold."""
    for remains in await store.unreadable():
        try:
            await store.commit(*_ended(remains, now))
        except NotSaved:
            return  # the store has logged it; the next start tries again


def _ended(remains: Remains, now: float) -> Step:
    round_ = Round(
        id=remains.id,
        server=remains.server,
        channel=remains.channel,
        game=remains.game,
        show="",
        started_by=NOBODY,
        seed=0,
        rules=Rules(),
        questions=(),
        phase=Ended(),
    )
    ended = RoundEnded(
        because=Ending.UNREADABLE,
        asked=remains.asked,
        total=remains.asked,
        standings=remains.standings,
        highlights=Highlights(),
        ended_at=now,
    )
    return round_, (ended,)
