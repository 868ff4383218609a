"""Two channels of a pretend Discord: a stage that takes its time, and remembers what stands there."""

import asyncio
from collections.abc import Callable
from random import Random

from bot.game.actions import Guess
from bot.game.events import AnyEvent, QuestionAsked
from bot.game.phases import Asking, Open
from bot.game.round import Round
from bot.host import ports
from bot.host.ports import Clock
from tests.faults.history import Happening, History, Posted, Said, Told, all_of


class Stage:
    """A `bot.host.ports.Stage`; `audience` hears what the channels hear, at that moment.

    What stood in the channels before, by the happenings `before`, still stands there.
    """

    is_short = False

    def __init__(
        self,
        history: History,
        clock: Clock,
        chance: Random,
        audience: Callable[[Round, AnyEvent], None],
        before: list[Happening],
    ) -> None:
        self._history = history
        self._clock = clock
        self._chance = chance
        self._audience = audience
        self._before = before
        self._cards = all_of(Posted, before)

    def turn(self) -> float:
        return 0.0

    async def show(self, round_: Round, events: tuple[AnyEvent, ...]) -> ports.Posted | None:
        posted = None
        for event in events:
            await self.network()
            if isinstance(event, QuestionAsked):
                posted = self._post(round_, event)
            self._history.add(Told(round_.id, event))
            self._audience(round_, event)
        await self.network()
        return posted

    async def find(self, round_: Round) -> ports.Posted | None:
        await self.network()
        assert isinstance(round_.phase, Asking)
        return self._card(round_.id, round_.phase.number, round_.phase.closes_at)

    async def overheard(self, round_: Round) -> tuple[Guess, ...]:
        await asyncio.sleep(
            0.02
        )  # were it slower, the question could be closed before: see test_heard_back.py
        assert isinstance(round_.phase, Open)
        here = (round_.id, round_.phase.number)
        return tuple(
            Guess(said.player, said.number, said.text, said.at, aloud=True)
            for said in all_of(Said, [*self._before, *self._history.happenings])
            if (said.round, said.number) == here and said.at >= round_.phase.opened_at
        )

    async def say_goodbye(self, round_: Round) -> None:
        await self.network()
        assert not round_.over

    async def network(self) -> None:
        """A request or an answer is under way; now and then for seconds."""
        slow = self._chance.random() < 0.03
        await asyncio.sleep(self._chance.uniform(2.0, 6.0) if slow else self._chance.uniform(0.02, 0.2))

    def _post(self, round_: Round, asked: QuestionAsked) -> ports.Posted:
        known = self._card(round_.id, asked.number, asked.closes_at)
        if known is not None:  # as with a nonce: the same card is not posted twice
            return known
        message_id = 5_000 + len(self._cards)
        card = Posted(round_.id, asked.number, asked.closes_at, message_id, self._clock.now())
        self._cards.append(card)
        self._history.add(card)
        return ports.Posted(card.message_id, card.opened_at)

    def _card(self, round_id: str, number: int, closes_at: float) -> ports.Posted | None:
        wanted = (round_id, number, closes_at)
        return next(
            (
                ports.Posted(card.message_id, card.opened_at)
                for card in self._cards
                if (card.round, card.number, card.closes_at) == wanted
            ),
            None,
        )
