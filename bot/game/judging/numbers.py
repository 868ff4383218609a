"""Numbers of any kind to digits: "fifty-eight million", "58M", "II", "the second season", "S02E05".

    ["two", "hundred", "and", "one"] -> ["201"]        ["second", "season"] -> ["season", "2"]

A number is read from its words once, left to right; scales must fall, so that no text makes a huge one.
"""

from decimal import Decimal
from typing import Final, NamedTuple

from msgspec import Struct

from bot.game.judging.number_words import (
    AFTER_DIGITS,
    ALONE,
    CARDINAL,
    DECADES,
    GOES_ON,
    MOST_DIGITS,
    NUMBERED,
    ORDINAL,
    ROMAN,
    SCALES,
    SHORT_LABELS,
    STARTS,
    SUFFIXES,
    UNITS,
)


class _Run(NamedTuple):
    text: str
    end: int
    ordinal: bool = False


def in_digits(words: list[str]) -> list[str]:
    """The words with every number written in digits, and what a number labels in one order and spelling."""
    read: list[str] = []
    at, end = 0, len(words)
    while at < end:
        word = words[at]
        alone = ALONE.get(word)
        if alone is None and word not in STARTS and not word[0].isdigit():
            read.append(word)
            at += 1
            continue
        if alone is not None and (at + 1 == end or words[at + 1] not in alone[1]):
            text, at, ordinal = alone[0], at + 1, word in ORDINAL
        else:
            text, at, ordinal = _number_at(words, at)
        if read and text[0].isdigit():
            _relabel(read)
        if ordinal and at < end and words[at] in NUMBERED:
            read.append(SHORT_LABELS.get(words[at], words[at]))
            at += 1
        read.append(text)
    return read


def plain_number(value: Decimal) -> str:
    """`value` in digits without an exponent or idle zeros."""
    return f"{value:f}".rstrip("0").rstrip(".") if value != value.to_integral_value() else f"{value:.0f}"


def _relabel(read: list[str]) -> None:
    """Write out what labels the number that comes next."""
    if read[-1] in SHORT_LABELS:
        read[-1] = SHORT_LABELS[read[-1]]
    elif read[-1] == "x" and len(read) > 1 and read[-2].isdigit():
        read[-2:] = ["season", read[-2], "episode"]  # 2x05


def _number_at(words: list[str], at: int) -> _Run:
    """The number that may begin here, or else the word itself."""
    word = words[at]
    if word == "second" and at and words[at - 1][-1:].isdigit():
        return _Run(word, at + 1)  # a unit of time: "30 second"
    if word in ROMAN:
        return _Run(ROMAN[word], at + 1)
    if word in DECADES:
        return _Run(f"{DECADES[word]}s", at + 1)
    starts = word[0].isdigit() or word in CARDINAL or word in ORDINAL or word in SCALES
    if not starts and not (word in {"a", "an"} and at + 1 < len(words) and words[at + 1] in SCALES):
        return _Run(word, at + 1)
    if len(word) > MOST_DIGITS and word[0].isdigit():
        return _Run(word.lstrip("0") or "0", at + 1)
    if word.isdigit() and (simple := _simple(words, at)):
        return simple
    reader = _Reader(words, at if starts else at + 1)
    while reader.take():
        pass
    return _Run(reader.text(), reader.at, reader.ordinal)


def _simple(words: list[str], at: int) -> _Run | None:
    """The commonest numbers without ado: "58000", "58 million", "90 s"."""
    word, after = words[at], words[at + 1] if at + 1 < len(words) else ""
    if after not in GOES_ON:
        # Two idle zeros are there on purpose: "007" is no 7.
        return _Run(word if word[:2] == "00" else str(int(word)), at + 1)
    if after == "s" and word[-1] == "0":
        return _Run(f"{int(word)}s", at + 2)
    scale = SCALES.get(after) or AFTER_DIGITS.get(after)
    ends = at + 2 == len(words) or words[at + 2] not in GOES_ON
    return _Run(str(int(word) * scale), at + 2) if scale and ends else None


class _Reader(Struct):
    """Reads one number: `room` is what may still be added to `current` (below a hundred: its units)."""

    words: list[str]
    at: int
    total: Decimal = Decimal(0)
    current: Decimal | None = None
    room: int = 10**15
    scale: int = 10**15
    digits: bool = False
    ordinal: bool = False
    decade: bool = False
    year: bool = False

    def text(self) -> str:
        return plain_number(self.total + (self.current or 0)) + ("s" if self.decade else "")

    def take(self) -> bool:
        """Read one more word of the number; False where it ends."""
        if self.ordinal or self.decade or self.at >= len(self.words):
            return False
        word = self.words[self.at]
        if word[0].isdigit():
            return self._take_digits(word)
        if self.digits and word in SUFFIXES and self.words[self.at - 1][-1:].isdigit():
            self.ordinal = True
            self.at += 1
            return False
        if word in SCALES or (word in AFTER_DIGITS and self._after_digits()):
            return self._take_scale(SCALES.get(word) or AFTER_DIGITS[word])
        if word in CARDINAL:
            return self._take_value(CARDINAL[word])
        if word in ORDINAL:
            return self._take_ordinal(word)
        return self._take_joint(word)

    def _after_digits(self) -> bool:
        return self.digits and self.words[self.at - 1][-1:].isdigit()

    def _take_digits(self, word: str) -> bool:
        if (
            self.current is not None
            or len(word) > MOST_DIGITS
            or (self.total and Decimal(word) >= self.scale)
        ):
            return False
        self.current, self.room, self.digits = Decimal(word), 0, True
        self.at += 1
        return True

    def _take_value(self, value: int) -> bool:
        if self.current is None:
            if self.total and value >= self.scale:
                return False
            self.current = Decimal(value)
        elif 0 < value < self.room:
            self.current += value
        elif self._opens_a_year() and value >= 10:  # noqa: PLR2004 - two digits and two digits: "nineteen ninety"
            self.current, self.year = self.current * 100 + value, True
        else:
            return False
        self.room = 10 if value >= 20 else 0  # noqa: PLR2004 - after "twenty", units may follow
        self.at += 1
        return True

    def _opens_a_year(self) -> bool:
        """Whether two digits have been said, as in "nineteen" of "nineteen ninety-four"."""
        return not self.year and not self.digits and not self.total and self.current in _TWO_DIGITS

    def _take_ordinal(self, word: str) -> bool:
        # After a number "second" is a unit of time, except in "twenty second".
        if self.current is not None and (self.digits or self.room == 0):
            return False
        self.ordinal = self._take_value(ORDINAL[word])
        return False

    def _take_scale(self, scale: int) -> bool:
        if scale == 100:  # noqa: PLR2004 - hundreds multiply what was said; the others close a group
            if self.current is None and self.total and self.scale <= scale:
                return False
            if self.current is not None and (self.current >= scale or self.year):
                return False
            self.current, self.room = (1 if self.current is None else self.current) * Decimal(100), 100
        elif scale >= self.scale or (self.current is None and self.total):
            return False
        else:
            self.total += (1 if self.current is None else self.current) * Decimal(scale)
            self.current, self.scale, self.room = None, scale, scale
        self.at += 1
        return True

    def _take_joint(self, word: str) -> bool:
        after = self.words[self.at + 1 : self.at + 3]
        if word == "and" and after == ["a", "half"] and self.current is not None:
            self.current += Decimal("0.5")
            self.at += 3
            scale = SCALES.get(self.words[self.at]) if self.at < len(self.words) else None
            return scale is not None and self._take_scale(scale)
        if word == "and" and self.room >= 100 and self._said() and after[:1] and _below_100(after[0]):  # noqa: PLR2004 - "two hundred and one"
            self.at += 1
            return True
        if word == "point" and self.current is not None and after[:1] and after[0] in CARDINAL:
            return self._take_decimals()
        if word in {"oh", "o"} and after[:1] and after[0] in UNITS[1:10] and self._opens_a_year():
            self.current, self.room, self.year = (self.current or 0) * Decimal(100), 10, True
            self.at += 1
            return True
        if word in DECADES and self._opens_a_year():
            self.current, self.decade = (self.current or 0) * Decimal(100) + DECADES[word], True
            self.at += 1
        elif word == "s" and self._after_digits() and self.words[self.at - 1].endswith("0"):
            self.decade = True
            self.at += 1
        return False

    def _said(self) -> bool:
        return self.current is not None or bool(self.total)

    def _take_decimals(self) -> bool:
        self.at += 1
        step = Decimal(1)
        if self.words[self.at] not in UNITS[:10]:
            hundredths = _Reader(self.words[self.at : self.at + 2], 0)  # "one point twenty-one"
            while hundredths.take():
                pass
            self.current = (self.current or 0) + Decimal(hundredths.text()) / 100
            self.at += hundredths.at
            step = _FINEST
        while self.at < len(self.words) and self.words[self.at] in UNITS[:10] and step > _FINEST:
            step /= 10
            self.current = (self.current or 0) + step * CARDINAL[self.words[self.at]]
            self.at += 1
        self.room, self.digits = 0, True
        return True


_TWO_DIGITS: Final = range(10, 100)
_FINEST: Final = Decimal("0.00001")


def _below_100(word: str) -> bool:
    return word in CARDINAL or word in ORDINAL or (word.isdigit() and len(word) <= 2)  # noqa: PLR2004 - two digits
