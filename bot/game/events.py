"""What comes out of a round: facts, committed first and then shown.

An event that opens a question holds nothing of its answer.
"""

from enum import StrEnum

from msgspec import Struct

from bot.game.standings import Highlights, Standing, TeamStanding


class Event(Struct, frozen=True, kw_only=True, tag=True):
    """The root of all events; never made itself."""


class RoundStarted(Event, frozen=True):
    """A round was opened; its first question comes at `starts_at`."""

    total: int
    starts_at: float


class Recap(Struct, frozen=True):
    """The question before, in one line, for those who missed its reveal; of numbers the nearest are right."""

    answer: str
    right: int
    answered: int
    is_number: bool = False


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


RIGHT, WRONG, HINT = 1, 0, -1


class Press(Struct, frozen=True, array_like=True, order=True):
    """One press of a button, or one guess: when, and which option.

    A typed guess has its text, and as its option whether it is `RIGHT`; a number is judged at the close.
    A hint that was asked for stands among them with the option `HINT`.
    """

    at: float
    option: int
    text: str = ""


class Answer(Struct, frozen=True):
    """All presses of one player on one question, oldest first. The last one counts.

    One that holds nothing but a hint answers nothing yet.
    """

    presses: tuple[Press, ...]

    @property
    def is_given(self) -> bool:
        """Whether anything was answered, and not only a hint asked for."""
        return any(press.option != HINT for press in self.presses)

    @property
    def is_hinted(self) -> bool:
        """Whether a hint was asked for."""
        return any(press.option == HINT for press in self.presses)

    @property
    def is_helped(self) -> bool:
        """Whether a hint was asked for before the press that counts, or in the same moment."""
        return any(press.option == HINT and press.at <= self.last.at for press in self.presses)

    @property
    def last(self) -> Press:
        """The press that counts; there must be one."""
        return next(press for press in reversed(self.presses) if press.option != HINT)

    @property
    def option(self) -> int:
        """The option that counts: that of the last press."""
        return self.last.option

    @property
    def text(self) -> str:
        """The guess that counts, as it was typed; empty for a button."""
        return self.last.text

    @property
    def at(self) -> float:
        """When it was chosen: pressing the same button again changes nothing."""
        counts = self.last
        at = counts.at
        for press in reversed(self.presses):
            if press.option == HINT:
                continue
            if (press.option, press.text) != (counts.option, counts.text):
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


class HintGiven(Event, frozen=True):
    """A player asked for a hint: a right answer now earns half. `hints.hint_to` says what it tells."""

    number: int
    player: int
    answer: Answer


class HintShown(Event, frozen=True):
    """Question `number` shows its hint to everyone: right answers from `at` on earn half."""

    number: int
    at: float


class SkipVoted(Event, frozen=True):
    """One more player would rather go on: `votes` of the `needed` have said so."""

    number: int
    votes: int
    needed: int


class TimeAdded(Event, frozen=True):
    """Question `number` closes later: at `closes_at`."""

    number: int
    message_id: int
    closes_at: float


class BreakAsked(Event, frozen=True):
    """There will be a break as soon as the open question is over."""

    by: int


class BreakBegun(Event, frozen=True):
    """Nothing comes before somebody says so; at `until` the round ends."""

    number: int
    by: int
    until: float


class BreakEnded(Event, frozen=True):
    """The round goes on, with the next question at `next_at`."""

    next_at: float


class TeamsChanged(Event, frozen=True):
    """Who plays for which team, by player."""

    teams: dict[int, int]


class MoreAsked(Event, frozen=True):
    """A guess was neither right nor wrong, so it does not count yet; `because` says what is wanted."""

    number: int
    player: int
    because: str


class Result(Struct, frozen=True, kw_only=True):
    """What one answer to one question was worth; `bonus` is the part of `points` paid for the run.

    In a round where only the first right answer is paid, the later ones are `right` with 0 points.
    """

    player: int
    option: int
    text: str = ""
    right: bool
    seconds: float
    points: int
    bonus: int
    run: int
    ended_run: int = 0
    hinted: bool = False


class QuestionClosed(Event, frozen=True):
    """Question `number` is over. `results` has the right ones first, most points first.

    `answer` is what was right, as it is told; `right` is its place among the options, where there are any.
    `unit` is what a number counts, where one was asked for: then the nearest were right. `out` are those who
    are out of a sudden death by this question; `teams` are as they stand after it.
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
    skipped_by: int | None = None
    votes: int = 0  # to skip, where those closed it
    out: tuple[int, ...] = ()
    teams: tuple[TeamStanding, ...] = ()
    unit: str | None = None


class Ending(StrEnum):
    """Why a round ended."""

    FINISHED = "finished"
    STOPPED = "stopped"
    ABANDONED = "abandoned"
    LOST = "lost"
    INTERRUPTED = "interrupted"
    LEFT = "left"
    UNREADABLE = "unreadable"


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
    teams: tuple[TeamStanding, ...] = ()


AnyEvent = (
    RoundStarted
    | QuestionAsked
    | QuestionOpened
    | AnswerTaken
    | HintGiven
    | HintShown
    | SkipVoted
    | TimeAdded
    | BreakAsked
    | BreakBegun
    | BreakEnded
    | TeamsChanged
    | MoreAsked
    | QuestionClosed
    | RoundEnded
)
