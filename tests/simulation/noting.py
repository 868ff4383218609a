"""A store with something around it."""

from collections.abc import Callable

from bot.game.events import AnyEvent, QuestionClosed
from bot.game.round import Round
from bot.host.ports import IsWanted, Untold, always
from tests.simulation.keeping import Kept


class Wrapped:
    """A store that hands everything on."""

    def __init__(self, store: Kept) -> None:
        self.store = store

    async def commit(self, round_: Round, events: tuple[AnyEvent, ...], is_wanted: IsWanted = always) -> None:
        await self.store.commit(round_, events, is_wanted)

    async def unfinished(self) -> tuple[Round, ...]:
        return await self.store.unfinished()

    async def untold(self) -> tuple[Untold, ...]:
        return await self.store.untold()

    async def told(self, round_id: str, events: tuple[AnyEvent, ...]) -> None:
        await self.store.told(round_id, events)

    async def forget(self, player: int) -> None:
        await self.store.forget(player)


class Noting(Wrapped):
    """It notes which questions were closed, and when that set out for the disk, once it is kept."""

    def __init__(
        self, store: Kept, note: Callable[[str, int, float], None], now: Callable[[], float]
    ) -> None:
        super().__init__(store)
        self._note = note
        self._now = now

    async def commit(self, round_: Round, events: tuple[AnyEvent, ...], is_wanted: IsWanted = always) -> None:
        begun_at = self._now()
        await super().commit(round_, events, is_wanted)
        for event in events:
            if isinstance(event, QuestionClosed):
                self._note(round_.id, event.number, begun_at)
