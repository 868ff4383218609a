"""Amounts with units: "half an hour" is "30 minutes", "$1.5M" is "one and a half million dollars".

Quantity(1800, "time")     Quantity(1500000, "dollar")     Quantity(10, "episode")     Quantity(24, "")
"""

import re
from decimal import Decimal
from typing import Final

from msgspec import Struct

from bot.game.judging.dates import MONTHS
from bot.game.judging.folding import ARTICLES, pieces_of
from bot.game.judging.number_words import ORDINAL, SCALES
from bot.game.judging.numbers import in_digits, plain_number
from bot.game.judging.spelling import nearest
from bot.game.judging.word_lists import word_set

_TIME: Final = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "fortnight": 1209600}
_MONTHS: Final = {"month": 1, "year": 12, "decade": 120, "century": 1200, "centurie": 1200}
_LENGTHS: Final = {
    "mm": 1,
    "cm": 10,
    "metre": 1000,
    "meter": 1000,
    "km": 10**6,
    "kilometre": 10**6,
    "kilometer": 10**6,
}
_IMPERIAL: Final = {"inch": 1, "inche": 1, "foot": 12, "feet": 12, "yard": 36, "mile": 63360}
_SCALED: Final = {"time": _TIME, "months": _MONTHS, "length": _LENGTHS, "imperial": _IMPERIAL}
_MEASURES: Final = {
    unit: (measure, factor) for measure, units in _SCALED.items() for unit, factor in units.items()
}
_SPELT: Final = {
    "sec": "second", "min": "minute", "hr": "hour", "wk": "week", "yr": "year", "mo": "month",
    "buck": "dollar", "usd": "dollar", "people": "person", "viewer": "person", "gbp": "pound",
    "eur": "euro", "mi": "mile", "kg": "kilogram", "lb": "pound", "pct": "percent", "ep": "episode",
}  # fmt: skip
_AFTER_DIGITS: Final = {
    "s": "second", "m": "minute", "h": "hour", "d": "day", "w": "week", "y": "year",
}  # fmt: skip
# A guess with none of these and without a digit is no amount.
AMOUNT_WORDS: Final = word_set("half quarter dozen couple") | set(_MEASURES)
_UNCOUNTED: Final = (*_MEASURES, *SCALES, *MONTHS)
_SHORT_UNIT: Final = 5  # letters
_MOST_DIGITS: Final = 30
_CURRENCIES: Final = frozenset({"dollar", "euro", "pound", "percent"})
_ABOUT: Final = word_set("about around roughly approximately approx circa ca only exactly over nearly almost")
_AFTER_UNIT: Final = word_set("long old total altogether each")


_WORTH_A_LOOK: Final = (
    _ABOUT | _AFTER_UNIT | {"half", "quarter", "quarters", "dozen", "couple", "cent", "a", "an", "than"}
)  # fmt: skip
# Words that an amount may hold beside its number and what is counted.
_UNITS: Final = set(_MEASURES) | set(_SPELT) | set(_SPELT.values()) | _CURRENCIES
IN_QUANTITIES: Final = (
    _WORTH_A_LOOK | AMOUNT_WORDS | _UNITS | {f"{unit}s" for unit in _UNITS} | {"of", "and", "per"}
)
_ends_in_order = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE).search
_in_order = re.compile(rf"\b(?:\d+(?:st|nd|rd|th)|{'|'.join(ORDINAL)})\b", re.IGNORECASE).search
_glued = re.compile(r"\d ?[smhdwySMHDWY]\b").search


_clock = re.compile(r"\s*(\d{1,3}):([0-5]\d):([0-5]\d)\s*").fullmatch


class Quantity(Struct, frozen=True):
    """A value of a measure, of a currency, of countable things, or of nothing said."""

    value: Decimal | int  # in the smallest unit of its measure
    unit: str
    number: Decimal | int  # as it was said

    @property
    def measured(self) -> bool:
        """Whether the number alone would not do: 30 minutes are not 30 hours."""
        return self.unit in _SCALED

    @property
    def priced(self) -> bool:
        """Whether it is money or a share."""
        return self.unit in _CURRENCIES

    @property
    def mistakable(self) -> bool:
        """Whether what is counted may be a slip of something else: "12 milion", "10 dys"."""
        if not self.unit or self.measured or self.priced:
            return False
        within = 1 if len(self.unit) <= _SHORT_UNIT else 2
        return len(self.unit) <= 2 or nearest(self.unit, _UNCOUNTED, within) is not None  # noqa: PLR2004 - "6y"


def quantities(words: list[str], text: str = "") -> tuple[Quantity, ...]:
    """The ways to read all of the folded words as one amount; by its text "30m" may be minutes as well."""
    if ":" in text and (found := _clock(text)):
        hours, minutes, seconds = map(int, found.groups())
        return (Quantity(hours * 3600 + minutes * 60 + seconds, "time", hours),)
    reading = _read(_prepared(words))
    if reading and reading.unit and in_order(text):
        return ()  # "sixty-first street" counts no streets
    if not _glued(text):
        return (reading,) if reading else ()
    units = _with_units([word for word in pieces_of(text) if word not in _ABOUT])
    return tuple(dict.fromkeys(one for one in (_read(in_digits(units)), reading) if one))


def in_order(text: str) -> bool:
    """Whether a number in it is a "seventh" and no "seven"."""
    return _ends_in_order(text) is not None and _in_order(text) is not None


def known_unit(quantity: Quantity) -> bool:
    """Whether the unit is one that is measured or paid in, or none: "30 Rock" is not an amount."""
    return not quantity.unit or quantity.measured or quantity.priced


def _prepared(words: list[str]) -> list[str]:
    """Without "about", and with "half an hour" as a number of hours."""
    if _WORTH_A_LOOK.isdisjoint(words):
        return words
    words = [word for word in words if word not in _ABOUT]
    while words and words[-1] in _AFTER_UNIT:
        words.pop()
    if words[:2] == ["more", "than"]:
        words = words[2:]
    if words[1:2] == ["dozen"] and words[0].isdigit() and len(words[0]) < _MOST_DIGITS:
        words = [str(12 * int(words[0])), *words[2:]]
    if words[-2:] == ["per", "cent"]:
        words[-2:] = ["percent"]
    return _counted(words)


def _counted(words: list[str]) -> list[str]:
    """Parts and dozens as numbers."""
    match words:
        case ["half", "a" | "an", *rest] | ["a" | "an", "half", *rest] | ["half", *rest] if rest:
            return _times(Decimal("0.5"), rest)
        case ["a", "quarter", "of", *rest] | ["quarter", "of", *rest] if rest:
            return _times(Decimal("0.25"), rest)
        case ["3", "quarters", "of", *rest] if rest:
            return _times(Decimal("0.75"), rest)
        case ["a" | "an" | "1", unit, "and", "a", "half"] | [unit, "and", "a", "half"] if _is_measure(unit):
            return ["1.5", unit]
        case ["a" | "an", unit, *rest] if _is_measure(unit):
            return ["1", unit, *rest]
        case ["a", "dozen", *rest] | ["dozen", *rest]:
            return ["12", *rest]
        case ["a", "couple", "of", *rest] | ["a", "couple", *rest]:
            return ["2", *rest]
        case _:
            return words


def _is_measure(unit: str) -> bool:
    return _singular(unit) in _MEASURES


def _times(part: Decimal, rest: list[str]) -> list[str]:
    rest = rest[1:] if rest[0] in ARTICLES else rest
    if rest[:1] == ["dozen"]:
        rest = ["12", *rest[1:]]
    if rest and rest[0].isdigit():
        return [plain_number(part * int(rest[0])), *rest[1:]]
    return [f"{part}", *rest]


def _with_units(words: list[str]) -> list[str]:
    return [
        _AFTER_DIGITS[word] if word in _AFTER_DIGITS and at and words[at - 1][-1:].isdigit() else word
        for at, word in enumerate(words)
    ]


def _read(words: list[str]) -> Quantity | None:
    """One amount, or several of one measure ("1 hour 30 minutes"), and nothing else."""
    if len(words) == 1 and words[0].isdigit() and len(words[0]) <= _MOST_DIGITS:
        return Quantity(int(words[0]), "", int(words[0]))
    total: Quantity | None = None
    words = [word for word in words if word not in ARTICLES]
    while words:
        part, words = _part(words)
        if part is None or (total and (total.unit != part.unit or not part.measured)):
            return None
        total = part if total is None else Quantity(total.value + part.value, part.unit, total.number)
        words = words[1:] if words and words[0] == "and" else words
    return total


def _part(words: list[str]) -> tuple[Quantity | None, list[str]]:
    if words[0][0].isdigit():
        number, rest = words[0], words[1:]
        unit, rest = (rest[0], rest[1:]) if rest and rest[0].isalpha() else ("", rest)
    elif len(words) == 2 and _singular(words[0]) in _CURRENCIES:  # noqa: PLR2004 - "$5" is folded to "dollars 5"
        (unit, number), rest = words, []
    else:
        return None, words
    if len(number) > _MOST_DIGITS:
        return None, words
    try:
        value = int(number) if number.isdigit() else Decimal(number)
    except ArithmeticError:
        return None, words
    if unit and rest and rest[0].isalpha() and rest[0] != "and":
        return None, words
    unit = _singular(unit)
    measure, factor = _MEASURES.get(unit, (unit, 1))
    return Quantity(value * factor, measure, value), rest


def _singular(word: str) -> str:
    word = _SPELT.get(word, word)
    word = word[:-1] if len(word) > 2 and word.endswith("s") and word not in _MEASURES else word  # noqa: PLR2004 - "is" is not a plural
    return _SPELT.get(word, word)
