"""What the host needs of the world, made of memory: a clock that the test sets, a stage, a store.

Each can be told to hold back, to fail, or to refuse; none of them ever waits for real time.
"""

import asyncio
from collections.abc import Callable

from bot.game.actions import Guess
from bot.game.events import AnyEvent, QuestionAsked, QuestionClosed, RoundEnded
from bot.game.phases import Asking, Open
from bot.game.round import Round
from bot.host.ports import CannotShow, IsWanted, NotWanted, Posted, Untold, always
from tests.examples import EIGHT_O_CLOCK

TURNS = 50  # of the event loop: more than anything here takes, and done in a millisecond


async def settled() -> None:
    """Let every task run until it waits for something that only the test can bring about."""
    for _ in range(TURNS):
        await asyncio.sleep(0)


class Gate:
    """Lets everyone through until it is shut."""

    def __init__(self) -> None:
        self._opened = asyncio.Event()
        self._opened.set()

    def shut(self) -> None:
        """Whoever comes now must wait."""
        self._opened.clear()

    def open(self) -> None:
        """Let through all who wait, and all who come."""
        self._opened.set()

    async def passed(self) -> None:
        await self._opened.wait()


class FakeClock:
    """Discord's time as the test sets it; timers fire when the test lets the time go by."""

    def __init__(self, now: float = EIGHT_O_CLOCK) -> None:
        self._now = now
        self._timers: list[tuple[asyncio.TimerHandle, Callable[[], None]]] = []

    def now(self) -> float:
        return self._now

    def call_later(self, delay: float, callback: Callable[[], None]) -> asyncio.TimerHandle:
        handle = asyncio.TimerHandle(self._now + delay, callback, (), asyncio.get_running_loop())
        self._timers.append((handle, callback))
        return handle

    @property
    def timers(self) -> list[float]:
        """When the timers that were not cancelled will fire."""
        return sorted(handle.when() for handle, _ in self._timers if not handle.cancelled())

    async def go_on(self, seconds: float) -> None:
        """So many seconds go by; each timer fires at its own time."""
        until = self._now + seconds
        await settled()
        while self.timers and self.timers[0] <= until:
            self._now = max(self._now, self.timers[0])
            self._fire()
            await settled()
        self._now = until

    async def stand_still(self, seconds: float) -> None:
        """The process does nothing for so many seconds; then all that is due fires at once."""
        self._now += seconds
        self._fire()
        await settled()

    def _fire(self) -> None:
        due = [entry for entry in self._timers if entry[0].when() <= self._now]
        self._timers = [entry for entry in self._timers if entry not in due]
        for handle, callback in due:
            if not handle.cancelled():
                callback()


class FakeStage:
    """Keeps what was shown; a card is posted at once, but the stage's answer can be held back.

    `error` is raised by everything that is asked of it from now on.
    """

    def __init__(self, clock: FakeClock) -> None:
        self.shown: list[AnyEvent] = []
        self.goodbyes: list[str] = []
        self.typed: list[Guess] = []
        self.is_short = False
        self.line = 0.0
        self.cards: dict[tuple[str, int], Posted] = {}
        self.answers = Gate()
        self.error: Exception | None = None
        self._clock = clock

    def refuse(self) -> None:
        """The stage may no longer speak."""
        self.error = CannotShow("The channel was deleted.")

    def fail(self) -> None:
        """Something is broken that nobody thought of."""
        self.error = ZeroDivisionError("A bug.")

    def turn(self) -> float:
        return self.line

    async def show(self, round_: Round, events: tuple[AnyEvent, ...]) -> Posted | None:
        if self.error is None:
            self.shown += events
        posted = [self._post(round_, event) for event in events if isinstance(event, QuestionAsked)]
        await self.answers.passed()
        if self.error:
            raise self.error
        return posted[-1] if posted else None

    async def overheard(self, round_: Round) -> tuple[Guess, ...]:
        await self.answers.passed()
        if self.error:
            raise self.error
        assert isinstance(round_.phase, Open)
        return tuple(self.typed)

    async def say_goodbye(self, round_: Round) -> None:
        self.goodbyes.append(round_.id)
        await self.answers.passed()
        if self.error:
            raise self.error

    async def find(self, round_: Round) -> Posted | None:
        await self.answers.passed()
        if self.error:
            raise self.error
        assert isinstance(round_.phase, Asking)
        return self.cards.get((round_.id, round_.phase.number))

    def _post(self, round_: Round, asked: QuestionAsked) -> Posted:
        posted = Posted(5_000 + len(self.cards) + 1, self._clock.now())
        self.cards[round_.id, asked.number] = posted
        return posted


class FakeStore:
    """Keeps rounds in memory; the next commits can be made to fail, or to take their time.

    At `disk` they wait for their turn and can be called back; at `sync` they are under way.
    """

    def __init__(self) -> None:
        self.commits: list[tuple[AnyEvent, ...]] = []
        self.rounds: dict[str, Round] = {}
        self.to_tell: list[tuple[str, AnyEvent]] = []
        self.disk = Gate()
        self.sync = Gate()
        self.failing = 0

    async def commit(self, round_: Round, events: tuple[AnyEvent, ...], is_wanted: IsWanted = always) -> None:
        await self.disk.passed()
        if not is_wanted():
            raise NotWanted
        await self.sync.passed()
        if self.failing:
            self.failing -= 1
            raise OSError("The disk is full.")
        self.commits.append(events)
        self.rounds[round_.id] = round_
        self.to_tell += [
            (round_.id, event) for event in events if isinstance(event, QuestionClosed | RoundEnded)
        ]

    async def untold(self) -> tuple[Untold, ...]:
        of_round = {
            id_: tuple(event for owner, event in self.to_tell if owner == id_) for id_, _ in self.to_tell
        }
        return tuple(Untold(self.rounds[id_], events) for id_, events in of_round.items())

    async def told(self, round_id: str, events: tuple[AnyEvent, ...]) -> None:
        self.to_tell = [
            entry for entry in self.to_tell if entry not in [(round_id, event) for event in events]
        ]

    async def unfinished(self) -> tuple[Round, ...]:
        return tuple(round_ for round_ in self.rounds.values() if not round_.over)
