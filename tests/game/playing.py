"""A round that a test plays: the people press, the clock goes on, and every event is kept."""

from typing import TypeVar

from bot.game.actions import AnyAction, Choose, Guess, Opened, Resumed, Stop, Wake
from bot.game.events import AnyEvent
from bot.game.phases import AnyPhase, Open
from bot.game.question import right_text
from bot.game.round import Round
from bot.game.stepping import begin, step
from tests.examples import EIGHT_O_CLOCK

E = TypeVar("E", bound=AnyEvent)
P = TypeVar("P", bound=AnyPhase)


class Playing:
    """A round under way and all that happened in it; `now` is the time it is there."""

    def __init__(self, round_: Round, now: float = EIGHT_O_CLOCK) -> None:
        self.now = now
        self.round, events = begin(round_, now)
        self.events: list[AnyEvent] = list(events)

    def take(self, action: AnyAction, now: float | None = None) -> tuple[AnyEvent, ...]:
        """The events of one action; the time goes on to `now`."""
        self.now = self.now if now is None else now
        self.round, events = step(self.round, action, self.now)
        self.events += events
        return events

    def wake(self) -> tuple[AnyEvent, ...]:
        """The clock calls at the very moment that the round asked for."""
        assert self.round.wakes_at is not None
        return self.take(Wake(), max(self.now, self.round.wakes_at))

    def post(self, *, after: float = 0.0) -> tuple[AnyEvent, ...]:
        """The card stands in the channel, so many seconds after it was asked for."""
        self.now += after
        return self.take(Opened(self.round.number, 5_000 + self.round.number, self.now))

    def open(self) -> None:
        """Go on to the next open question, whose card is posted at once."""
        self.wake()
        self.post()

    def press(self, player: int, text: str, seconds: float) -> tuple[AnyEvent, ...]:
        """A player presses the button of this text, so many seconds after the card; it is heard at once."""
        at = self.phase(Open).opened_at + seconds
        return self.take(self.pressing(player, text, seconds), max(self.now, at))

    def pressing(self, player: int, text: str, seconds: float) -> Choose:
        """That press as an action, not taken yet."""
        at = self.phase(Open).opened_at + seconds
        return Choose(player, self.round.number, self.round.shown(self.round.number).index(text), at)

    def guess(self, player: int, text: str, seconds: float) -> tuple[AnyEvent, ...]:
        """A player sends in what they typed, so many seconds after the card; it is heard at once."""
        at = self.phase(Open).opened_at + seconds
        return self.take(Guess(player, self.round.number, text, at), max(self.now, at))

    def right(self) -> str:
        """The right answer to the question that is on."""
        return right_text(self.round.questions[self.round.number - 1])

    def close(self) -> None:
        """The question that is open closes when it is due."""
        self.phase(Open)
        self.wake()

    def stop(self, player: int) -> tuple[AnyEvent, ...]:
        return self.take(Stop(player))

    def resume(self, *, away: float) -> tuple[AnyEvent, ...]:
        """The bot comes back after so many seconds."""
        return self.take(Resumed(), self.now + away)

    def phase(self, kind: type[P]) -> P:
        """The phase, which is of this kind."""
        assert isinstance(self.round.phase, kind)
        return self.round.phase

    def last(self, kind: type[E]) -> E:
        """The newest event of this kind."""
        return next(event for event in reversed(self.events) if isinstance(event, kind))

    def all(self, kind: type[E]) -> list[E]:
        """All events of this kind, oldest first."""
        return [event for event in self.events if isinstance(event, kind)]
