"""What comes out of a round: facts, committed first and then shown.

An event that opens a question holds nothing of its answer.
"""

from enum import StrEnum

from msgspec import Struct

from bot.game.standings import Highlights, Standing


class Event(Struct, frozen=True, kw_only=True, tag=True):
    """The root of all events; never made itself."""


class RoundStarted(Event, frozen=True):
    """A round was opened; its first question comes at `starts_at`."""

    total: int
    starts_at: float


class Recap(Struct, frozen=True):
    """The question before, in one line, for those who missed its reveal."""

    answer: str
    right: int
    answered: int


class QuestionAsked(Event, frozen=True):
    """Question `number` is to be posted. The second of `closes_at` that its card prints is its deadline."""

    number: int
    total: int
    attempt: int
    theme: str
    text: str
    options: tuple[str, ...]
    spoils: int
    answer_time: float
    closes_at: float
    recap: Recap | None


class QuestionOpened(Event, frozen=True):
    """Question `number` stands in the channel since `opened_at`."""

    number: int
    message_id: int
    opened_at: float


class Press(Struct, frozen=True, array_like=True, order=True):
    """One press of a button: when, and which option."""

    at: float
    option: int


class Answer(Struct, frozen=True):
    """All presses of one player on one question, oldest first. The last one counts."""

    presses: tuple[Press, ...]

    @property
    def option(self) -> int:
        """The option that counts: that of the last press."""
        return self.presses[-1].option

    @property
    def at(self) -> float:
        """When it was chosen: pressing the same button again changes nothing."""
        at = self.presses[-1].at
        for press in reversed(self.presses):
            if press.option != self.option:
                break
            at = press.at
        return at


class AnswerTaken(Event, frozen=True):
    """A player's answer to question `number` stands; `before` is the option it replaces, if any."""

    number: int
    player: int
    answer: Answer
    seconds: float
    before: int | None
    newcomer: bool


class Result(Struct, frozen=True, kw_only=True):
    """What one answer to one question was worth; `bonus` is the part of `points` paid for the run."""

    player: int
    option: int
    right: bool
    seconds: float
    points: int
    bonus: int
    run: int
    ended_run: int = 0


class QuestionClosed(Event, frozen=True):
    """Question `number` is over. `results` has the right ones first, most points first."""

    number: int
    total: int
    message_id: int
    question_id: str
    stem: str
    theme: str
    text: str
    options: tuple[str, ...]
    right: int
    explanation: str
    sources: tuple[str, ...]
    results: tuple[Result, ...]
    standings: tuple[Standing, ...]
    closed_at: float
    next_at: float | None
    still_there: bool


class Ending(StrEnum):
    """Why a round ended."""

    FINISHED = "finished"
    STOPPED = "stopped"
    ABANDONED = "abandoned"
    LOST = "lost"
    INTERRUPTED = "interrupted"


class RoundEnded(Event, frozen=True):
    """The round is over. `unplayed` is the answer of a question that was open and now counts for nobody."""

    because: Ending
    asked: int
    total: int
    standings: tuple[Standing, ...]
    highlights: Highlights
    ended_at: float
    stopped_by: int | None = None
    message_id: int | None = None
    unplayed: str | None = None


AnyEvent = RoundStarted | QuestionAsked | QuestionOpened | AnswerTaken | QuestionClosed | RoundEnded
