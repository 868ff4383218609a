"""The question of the day: which day it is, what was asked, and how long a player has kept it up.

A day is a whole number of days since 1 January 1970, in UTC, so that it is the same for everyone in a server.
"""

from collections.abc import Container, Iterable
from itertools import count

from msgspec import Struct

POINTS = 100  # of a right answer, fast or slow

DAY = 86_400.0  # seconds


class DailyQuestion(Struct, frozen=True, kw_only=True):
    """What a server is asked on one day, whole, so that it stays the same whatever becomes of the bank.

    `options` are in the order in which they are shown, `right` is the place of the right one.
    """

    day: int
    question_id: str
    stem: str
    theme: str
    text: str
    options: tuple[str, ...]
    right: int
    explanation: str
    sources: tuple[str, ...]


class DailyAnswer(Struct, frozen=True):
    """What one player pressed last on one day, and whether that was right."""

    day: int
    option: int
    is_right: bool


class Turnout(Struct, frozen=True):
    """How many players answered a day's question, and how many of them were right."""

    answered: int
    right: int


class Streaks(Struct, frozen=True):
    """Days in a row that a player answered, today included; and was right, up to yesterday."""

    answered: int
    right: int


def day_of(moment: float) -> int:
    """The day of a moment in seconds since 1970."""
    return int(moment // DAY)


def begins_at(day: int) -> float:
    """The first moment of a day, in seconds since 1970; with it the day before is over."""
    return day * DAY


def streaks(answers: Iterable[DailyAnswer], today: int) -> Streaks:
    """How long the player has kept it up; a day that was missed begins a streak anew, today is still on.

    Whether today's answer is right stays out of it: nobody is told before the day is over.
    """
    given = tuple(answers)
    return Streaks(
        answered=_in_a_row({answer.day for answer in given}, today),
        right=_in_a_row({answer.day for answer in given if answer.is_right and answer.day < today}, today),
    )


def _in_a_row(days: Container[int], today: int) -> int:
    last = today if today in days else today - 1
    return next(length for length in count() if last - length not in days)
