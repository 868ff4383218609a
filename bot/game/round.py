"""A round as it stands: all that a step needs to know, and all that is stored of it."""

from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from bot.game.events import Answer, AnyEvent, QuestionClosed
from bot.game.phases import AnyPhase, Asking, Break, Ended, GetReady, Open, Revealed
from bot.game.question import Closest, Question, options
from bot.game.right import first_right
from bot.game.rules import Rules, Style
from bot.game.standings import Tally


class Closed(Struct, frozen=True):
    """What stays of a question after its reveal."""

    number: int
    closed_at: float
    players: tuple[int, ...]
    right: int


class Round(Struct, frozen=True, kw_only=True):
    """A run of questions in one channel, from start to standings; `questions` are in the order of play.

    `alone` says that nobody else can be waited for, so that even the first question may close early;
    `was_away`, that the bot was and that the channel has not been told. `break_for` wants a break after the
    open question. `teams` are by player; `out` is who has lost a sudden death.
    `above` is the reveal that stands on the card of the question that is on, where messages are saved.
    `wished` (how many questions), `pace`, `theme` and `twist` are what was asked for, so that it can be
    played again.
    """

    id: str
    server: int
    channel: int
    game: str
    show: str
    started_by: int
    seed: int
    rules: Rules
    questions: tuple[Question, ...]
    phase: AnyPhase
    tallies: dict[int, Tally] = {}
    closed: tuple[Closed, ...] = ()
    nobody_in_a_row: int = 0
    alone: bool = False
    was_away: bool = False
    break_for: int | None = None
    teams: dict[int, int] = {}
    out: tuple[int, ...] = ()
    above: QuestionClosed | None = None
    ceiling: int | None = None
    wished: int = 0
    pace: str = ""
    theme: str = ""
    twist: str = ""

    @property
    def wakes_at(self) -> float | None:
        """When the clock should call back, or None where only the stage can move the round on."""
        match self.phase:
            case GetReady(starts_at=starts_at):
                return starts_at
            case Open() as open_:
                return _closing_time(self, open_)
            case Revealed(next_at=next_at):
                return next_at
            case Break(until=until):
                return until
            case Asking() | Ended():
                return None
            case _:
                assert_never(self.phase)

    @property
    def total(self) -> int:
        """How many questions the round has."""
        return len(self.questions)

    @property
    def number(self) -> int:
        """The question that is open or was asked last, counted from 1; 0 before the first."""
        match self.phase:
            case Asking(number=number) | Open(number=number) | Revealed(number=number) | Break(number=number):
                return number
            case GetReady() | Ended():
                return len(self.closed)
            case _:
                assert_never(self.phase)

    def shown(self, number: int) -> tuple[str, ...]:
        """The options of question `number`, in the order in which this round shows them."""
        return options(self.questions[number - 1], self.seed)

    @property
    def is_listening(self) -> bool:
        """Whether a guess typed into the channel would be heard now."""
        phase = self.phase
        return self.rules.aloud and isinstance(phase, Asking | Open) and not self.shown(phase.number)

    def closed_at(self, number: int) -> float | None:
        """When question `number` closed to answers; None if it never opened or still can be answered."""
        if isinstance(self.phase, Open) and self.phase.number == number:
            return self.phase.closes_at
        return next((row.closed_at for row in self.closed if row.number == number), None)

    @property
    def over(self) -> bool:
        """Whether the round has ended."""
        return isinstance(self.phase, Ended)


Step = tuple[Round, tuple[AnyEvent, ...]]


def restored(snapshot: Round, answers: dict[int, Answer]) -> Round:
    """The round as it stood: its last snapshot, and the answers taken since."""
    phase = snapshot.phase
    if not isinstance(phase, Open):
        return snapshot
    # What is older was for an earlier card of the same question.
    since = {
        player: Answer(tuple(press for press in answer.presses if press.at >= phase.opened_at))
        for player, answer in answers.items()
    }
    kept = {player: answer for player, answer in since.items() if answer.presses}
    return replace(snapshot, phase=replace(phase, answers=kept))


def _closing_time(round_: Round, phase: Open) -> float:
    """The deadline and its grace; earlier when everyone who lately took part has answered."""
    rules = round_.rules
    deadline = phase.closes_at + rules.grace
    given = phase.given
    question = round_.questions[phase.number - 1]
    if rules.style is Style.FIRST and not isinstance(question.form, Closest):
        first = first_right(question, round_.seed, given)
        return min(deadline, first[0] + rules.grace) if first else deadline
    lately = {player for closed in round_.closed[-2:] for player in closed.players} - set(round_.out)
    everyone_is_in = (bool(lately) or round_.alone) and bool(given) and lately <= given.keys()
    if rules.early_close and everyone_is_in:
        return min(deadline, phase.opened_at + rules.early_close_after)
    return deadline
