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
    """Question `number` is to be posted. The second of `closes_at` that its card prints is its deadline.

    Without options the answer is typed; where that is a number, `unit` says what it counts. `after_absence`
    says that the bot was away since the channel last heard of the round.
    """

    number: int
    total: int
    attempt: int
    theme: str
    text: str
    options: tuple[str, ...]
    unit: str | None
    spoils: int
    answer_time: float
    closes_at: float
    recap: Recap | None
    after_absence: bool = False


class QuestionOpened(Event, frozen=True):
    """Question `number` stands in the channel since `opened_at`."""

    number: int
    message_id: int
    opened_at: float


RIGHT, WRONG = 1, 0


class Press(Struct, frozen=True, array_like=True, order=True):
    """One press of a button, or one guess: when, and which option.

    A typed guess has its text, and as its option whether it is `RIGHT`; a number is judged at the close.
    """

    at: float
    option: int
    text: str = ""


class Answer(Struct, frozen=True):
    """All presses of one player on one question, oldest first. The last one counts.

    Only `AnswerWithdrawn` may hold one without presses.
    """

    presses: tuple[Press, ...]

    @property
    def option(self) -> int:
        """The option that counts: that of the last press."""
        return self.presses[-1].option

    @property
    def text(self) -> str:
        """The guess that counts, as it was typed; empty for a button."""
        return self.presses[-1].text

    @property
    def at(self) -> float:
        """When it was chosen: pressing the same button again changes nothing."""
        at = self.presses[-1].at
        for press in reversed(self.presses):
            if (press.option, press.text) != (self.option, self.text):
                break
            at = press.at
        return at


class AnswerTaken(Event, frozen=True):
    """A player's answer to question `number` stands; `before` is the press it replaces, if any."""

    number: int
    player: int
    answer: Answer
    seconds: float
    before: Press | None
    newcomer: bool


class AnswerWithdrawn(Event, frozen=True):
    """A press did not count after all; `answer` is what is left of the player's presses, perhaps none."""

    number: int
    player: int
    answer: Answer


class MoreAsked(Event, frozen=True):
    """A guess was neither right nor wrong, so it does not count yet; `because` says what is wanted."""

    number: int
    player: int
    because: str


class Result(Struct, frozen=True, kw_only=True):
    """What one answer to one question was worth; `bonus` is the part of `points` paid for the run."""

    player: int
    option: int
    text: str = ""
    right: bool
    seconds: float
    points: int
    bonus: int
    run: int
    ended_run: int = 0


class QuestionClosed(Event, frozen=True):
    """Question `number` is over. `results` has the right ones first, most points first.

    `answer` is what was right, as it is told; `right` is its place among the options, where there are any.
    """

    number: int
    total: int
    message_id: int
    question_id: str
    stem: str
    theme: str
    text: str
    options: tuple[str, ...]
    right: int
    answer: str
    explanation: str
    sources: tuple[str, ...]
    results: tuple[Result, ...]
    standings: tuple[Standing, ...]
    closed_at: float
    next_at: float | None
    still_there: bool
    after_absence: bool = False


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


AnyEvent = (
    RoundStarted
    | QuestionAsked
    | QuestionOpened
    | AnswerTaken
    | AnswerWithdrawn
    | MoreAsked
    | QuestionClosed
    | RoundEnded
)
