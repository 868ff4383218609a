"""How a round is paced and paid: the defaults of a good trivia night, and the seconds a question gets."""

from enum import StrEnum

from msgspec import Struct

from bot.game.question import Choice, Closest, Question, TrueFalse, Typed

READ_FREELY = 160  # characters that anyone reads within the usual time
READ_A_SECOND = 18  # characters read in each second beyond that
READ_AT_MOST = 20.0  # seconds


class Style(StrEnum):
    """Who scores."""

    EVERYONE = "everyone"
    FIRST = "first"  # each player's first press counts, and of the right ones only the first is paid
    SUDDEN = "sudden"  # a miss is out; the last one standing wins
    TEAMS = "teams"  # the mean of a team's players counts


class Hints(StrEnum):
    """Who sees a hint."""

    OFF = "off"
    PRIVATE = "private"
    PUBLIC = "public"


class Rules(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The rules of one round; every duration is in seconds.

    `aloud` says that guesses typed into the channel are heard, not only those sent in by a form; `skip_votes`
    is how many players must want to skip a question (0: they are not asked). `lean_time` is added to a
    question whose card also reveals the one before.
    """

    get_ready: float = 10.0
    answer_time: float = 20.0
    reveal_pause: float = 8.0
    grace: float = 1.0
    early_close: bool = True
    early_close_after: float = 8.0
    least_time: float = 5.0
    streaks: bool = True
    empty_warning: int = 2
    empty_limit: int = 3
    stale_after: float = 3600.0
    aloud: bool = False
    style: Style = Style.EVERYONE
    hints: Hints = Hints.PRIVATE
    skip_votes: int = 0
    more_time: float = 15.0
    most_time: float = 120.0
    lean_time: float = 6.0
    longest_break: float = 900.0
    after_break: float = 3.0


def time_for(question: Question, shown: tuple[str, ...], rules: Rules) -> float:
    """Seconds to answer: less for true or false, more where one types, and more for a long text."""
    match question.form:
        case TrueFalse():
            base = rules.answer_time * 0.75
        case Typed() | Closest():
            base = rules.answer_time * 1.5
        case Choice():
            base = rules.answer_time
    length = len(question.text) + sum(len(text) for text in shown)
    return base + min(READ_AT_MOST, max(0, length - READ_FREELY) // READ_A_SECOND)
