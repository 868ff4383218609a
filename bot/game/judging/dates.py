"""Dates as people write them: "2 October 2020", "Oct 2nd", "2020-10-02", "2/10" (two dates), "the 90s"."""

import re
from typing import Final, Literal

from msgspec import Struct
from rapidfuzz.distance import OSA

from bot.game.judging.folding import ARTICLES
from bot.game.judging.word_lists import entries, word_set, words_in_order

MONTHS: Final = words_in_order(
    "january february march april may june july august september october november december"
)
_NUMBER_OF: Final = (
    {month: number for number, month in enumerate(MONTHS, 1)}
    | {month[:3]: number for number, month in enumerate(MONTHS, 1)}
    | {"sept": 9}
)
WEEKDAYS: Final = {
    day: tuple(shorts)
    for day, *shorts in entries(
        "monday mon|tuesday tue tues|wednesday wed|thursday thu thur thurs|friday fri|saturday sat|sunday sun"
    )
}
_IGNORED: Final = (
    word_set("of in on year month ad ce date")
    | WEEKDAYS.keys()
    | {short for shorts in WEEKDAYS.values() for short in shorts}
    | ARTICLES
)
DATE_WORDS: Final = _IGNORED | set(_NUMBER_OF)  # all that a date may hold beside digits, spelt well
_LAST_DAY: Final = 31
_YEARS: Final = range(1000, 2200)
_TWO_DIGITS: Final = frozenset(str(number) for number in range(100))  # of a year, beside a month
_THIS_CENTURY: Final = 50  # '49 is 2049, '50 is 1950

_MOST_PARTS: Final = 3

_signs = re.compile(r"[-/.'’]").search
_iso = re.compile(r"\D*(\d{4})-(\d{1,2})-(\d{1,2})\D*").fullmatch
_slashed = re.compile(r"[^\d/.-]*(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?[^\d/.-]*[.!?]*").fullmatch
_stopped = re.compile(r"\D*\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})\D*").fullmatch
_month_and_year = re.compile(r"\D*(0?[1-9]|1[0-2])[/.](\d{4})\D*").fullmatch
_short_year = re.compile(r"\D*['’](\d\d)(?!\d|['’]?s)\D*").fullmatch


class Day(Struct, frozen=True):
    """What is said of a day: its year, month and day as far as they are, or a decade by its first year."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    decade: int | None = None


Comparison = Literal["same", "unclear", "other"]
_STARTS: Final = frozenset(month[:3] for month in MONTHS)


def days(text: str, words: list[str]) -> tuple[Day, ...]:
    """The ways to read a text and its folded words as one date, and nothing else."""
    if not _signs(text):
        return _spoken(words)
    if found := _iso(text):
        year, month, day = (int(part) for part in found.groups())
        return _valid(Day(year, month, day))
    if found := _slashed(text):
        first, second = int(found[1]), int(found[2])
        year = _full_year(found[3]) if found[3] else None
        return tuple(dict.fromkeys((*_valid(Day(year, first, second)), *_valid(Day(year, second, first)))))
    if found := _month_and_year(text):
        return (Day(int(found[2]), int(found[1])),)
    if found := _short_year(text):
        return (Day(_full_year(found[1])),)
    return _spoken(words)


def may_name_a_month(words: list[str]) -> bool:
    """Whether it is worth while to read these words as a date, though they hold no digit.

    Such a date is a month and little else: "in October", "the month of October".
    """
    return words[-1][:3] in _STARTS or (len(words) > 1 and any(word[:3] in _STARTS for word in words))


def compared(answer: Day, readings: tuple[Day, ...], text: str = "") -> Comparison | None:
    """Whether a guess with these readings is the answer, may yet be, or cannot be; None: it has none."""
    if not readings:
        return None
    # Who writes stops puts the day first, in nearly all of the world: "3.10.1990" is in October.
    if readings == (answer,) or (readings[-1] == answer and _stopped(text)):
        return "same"
    if answer in readings or any(_agree(answer, reading) for reading in readings):
        return "unclear"
    return "other"


def is_date(day: Day) -> bool:
    """Whether an answer that reads so is surely a date and no other number or name."""
    return day.month is not None and (day.day is not None or day.year is not None)


def _agree(one: Day, other: Day) -> bool:
    """Whether both say something of the same part, and nothing that differs."""
    pairs = (
        (one.year, other.year),
        (one.month, other.month),
        (one.day, other.day),
        (one.decade, other.decade),
    )
    said = [(mine, theirs) for mine, theirs in pairs if mine is not None and theirs is not None]
    return bool(said) and all(mine == theirs for mine, theirs in said)


def _spoken(words: list[str]) -> tuple[Day, ...]:
    parts: dict[str, int] = {}
    words = [word for word in words if word not in _IGNORED]
    if len(words) > _MOST_PARTS:
        return ()
    for word in words:
        found = _part(word)
        if found is None or found[0] in parts:
            return ()
        parts[found[0]] = found[1]
    if not parts or ("month" not in parts and ("day" in parts or words[0] in _TWO_DIGITS)):
        return ()
    return _valid(Day(**parts))


def _part(word: str) -> tuple[str, int] | None:
    if word.isdigit() and len(word) <= 4:  # noqa: PLR2004 - the digits of a year
        number = int(word)
        if number in _YEARS:
            return "year", number
        if _LAST_DAY < number < _YEARS.start // 10:
            return "year", _full_year(word)
        return ("day", number) if 1 <= number <= _LAST_DAY else None
    if word.endswith("0s") and word[:-1].isdigit() and len(word) in {3, 5}:
        decade = int(word[:-1])
        return "decade", decade if decade in _YEARS else 1900 + decade
    month = _NUMBER_OF.get(word) or _misspelt_month(word)
    return ("month", month) if month else None


def _misspelt_month(word: str) -> int | None:
    if len(word) < 5:  # noqa: PLR2004 - "june" and "july" are too near
        return None
    near = [
        number for number, month in enumerate(MONTHS, 1) if OSA.distance(word, month, score_cutoff=1) <= 1
    ]
    return near[0] if len(near) == 1 else None


def _full_year(text: str) -> int:
    year = int(text)
    return year if year >= 100 else year + (2000 if year < _THIS_CENTURY else 1900)  # noqa: PLR2004 - two digits


def _valid(day: Day) -> tuple[Day, ...]:
    month, number = day.month, day.day
    if month is not None and not 1 <= month <= len(MONTHS):
        return ()
    return () if number is not None and not 1 <= number <= _LAST_DAY else (day,)
