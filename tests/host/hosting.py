"""A host with its world made of memory, and the moves that tests make."""

import asyncio

from bot.game.actions import Choose, Stop
from bot.game.events import AnyEvent
from bot.game.phases import Open
from bot.game.round import Round
from bot.game.stepping import begin
from bot.host.host import Host
from bot.host.keeping import WatchedStore
from bot.host.waiting import PATIENCE, Outcome
from bot.host.watching import Watch
from tests.examples import CHANNEL, EIGHT_O_CLOCK, a_round
from tests.fakes import FakeClock, FakeStage, FakeStore, settled


class Hosting:
    """One round, hosted; `ended` keeps every round that was said to be over."""

    def __init__(self, round_: Round | None = None, *, patience: float = PATIENCE) -> None:
        self.clock = FakeClock()
        self.stage = FakeStage(self.clock)
        self.store = FakeStore()
        self.watch = Watch(self.clock.now)
        self.ended: list[Round] = []
        started = round_ or begin(a_round(), EIGHT_O_CLOCK)[0]
        self.store.rounds[started.id] = started
        self.host = self._host(started, patience)

    async def start(self) -> None:
        """The first question opens, at ten seconds past eight."""
        self.host.wake_when_due()
        await self.clock.go_on(10.0)

    def press(self, player: int, option: int = 0, *, number: int = 1) -> asyncio.Future[Outcome]:
        """A player presses a button now."""
        return self.host.submit(Choose(player, number, option, self.clock.now()))

    def stop(self, player: int) -> asyncio.Future[Outcome]:
        return self.host.submit(Stop(player))

    async def fall_over(self, *, away: float) -> None:
        """The process dies at once; so many seconds later another one picks the round up from disk."""
        self.clock = FakeClock(self.clock.now() + away)
        cards, self.stage = self.stage.cards, FakeStage(self.clock)
        self.stage.cards = cards
        (kept,) = await self.store.unfinished()
        self.host = self._host(kept, PATIENCE)

    async def come_back(self) -> None:
        self.host.resume(await self.store.untold())
        await settled()

    @property
    def players(self) -> set[int]:
        """Who has an answer to the open question."""
        assert isinstance(self.host.round.phase, Open)
        return set(self.host.round.phase.answers)

    @property
    def shown(self) -> list[type[AnyEvent]]:
        """The kinds of what the channel was told."""
        return [type(event) for event in self.stage.shown]

    def _host(self, round_: Round, patience: float) -> Host:
        assert round_.channel == CHANNEL
        return Host(
            round_,
            store=WatchedStore(self.store, self.watch),
            stage=self.stage,
            clock=self.clock,
            ended=self.ended.append,
            patience=patience,
            watch=self.watch,
        )
