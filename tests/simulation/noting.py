"""A store with something around it."""

from collections.abc import Callable

from bot.game.daily import DailyAnswer, DailyQuestion
from bot.game.events import AnyEvent, Press, QuestionClosed
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

    async def draw_daily(self, server: int, question: DailyQuestion, now: float) -> None:
        await self.store.draw_daily(server, question, now)

    async def daily(self, server: int, day: int) -> DailyQuestion | None:
        return await self.store.daily(server, day)

    async def answer_daily(self, server: int, day: int, player: int, press: Press) -> None:
        await self.store.answer_daily(server, day, player, press)

    async def daily_answers(self, server: int, player: int) -> tuple[DailyAnswer, ...]:
        return await self.store.daily_answers(server, player)


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
