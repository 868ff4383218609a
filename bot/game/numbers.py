"""Numbers in words, of any kind, to digits: "fifty-eight million", "58M", "II", "the second season", "S02E05".

    ["two", "hundred", "and", "one"] -> ["201"]        ["second", "season"] -> ["season", "2"]

A number is read from its words once, left to right; scales must fall, so that no text makes a huge one.
"""

from decimal import Decimal
from typing import Final, NamedTuple

from msgspec import Struct

_UNITS: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINAL_UNITS: Final = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_ORDINAL_TENS: Final = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()
_DECADES: Final = {
    word: 10 * ten
    for ten, word in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)
}
_CARDINAL: Final = (
    dict(zip(_UNITS, range(20), strict=True))
    | dict(zip(_TENS, range(20, 100, 10), strict=True))
    | {"fourty": 40}
)
_ORDINAL: Final = dict(zip(_ORDINAL_UNITS, range(20), strict=True)) | dict(
    zip(_ORDINAL_TENS, range(20, 100, 10), strict=True)
)
SCALES: Final = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_AFTER_DIGITS: Final = {  # these are scales only when digits stand before them
    "k": 10**3, "grand": 10**3, "m": 10**6, "mil": 10**6, "mill": 10**6, "mn": 10**6, "mm": 10**6,
    "b": 10**9, "bn": 10**9, "bil": 10**9, "tn": 10**12,
}  # fmt: skip
_SUFFIXES: Final = frozenset({"st", "nd", "rd", "th"})
_NUMBERED: Final = frozenset(
    {"season", "series", "episode", "chapter", "part", "volume", "act", "grade", "round"}
)
_SHORT_LABELS: Final = {
    "s": "season", "series": "season", "e": "episode", "ep": "episode", "eps": "episode", "vol": "volume",
    "pt": "part", "ch": "chapter", "no": "number",
}  # fmt: skip
_MOST_DIGITS: Final = 15


def _roman(number: int) -> str:
    parts = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
    text = ""
    for value, letters in parts:
        text += letters * (number // value)
        number %= value
    return text


# Single letters are left alone, and so are words and names that only look like numerals.
_ROMAN: Final = {_roman(number): str(number) for number in range(2, 60)}
for _word in ("v", "x", "l", "li", "xl", "liv"):
    _ROMAN.pop(_word, None)

NUMERIC: Final = frozenset(_CARDINAL) | set(_ORDINAL) | set(SCALES) | set(_ROMAN) | set(_DECADES)


# What a number can go on with; where none of these follows, its first word is all of it.
_GOES_ON: Final = (
    frozenset(_CARDINAL) | set(_ORDINAL) | set(SCALES) | set(_AFTER_DIGITS) | set(_DECADES) | _SUFFIXES
    | {"and", "point", "oh", "o", "s"}
)  # fmt: skip
_AFTER_A_UNIT: Final = frozenset(SCALES) | {"and", "point"}
_AFTER_A_FIGURE: Final = _AFTER_A_UNIT | set(_AFTER_DIGITS) | _SUFFIXES | {"s"}
_STARTS: Final = frozenset({"a", "an", "second"}) | set(SCALES) | set(_DECADES)
_ALONE: Final[dict[str, tuple[str, frozenset[str]]]] = (
    {word: (str(value), _AFTER_A_UNIT if value < 10 else _GOES_ON) for word, value in _CARDINAL.items()}  # noqa: PLR2004 - the digits
    | {word: (str(value), frozenset[str]()) for word, value in _ORDINAL.items() if word != "second"}
    | {word: (value, frozenset[str]()) for word, value in _ROMAN.items()}
    | {str(number): (str(number), _AFTER_A_FIGURE) for number in range(3000)}
)
# What a last word of one letter may stand for: "Rocky V" is "Rocky 5".
NUMERALS: Final = {"i": "1", "v": "5", "x": "10"}


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
        alone = _ALONE.get(word)
        if alone is None and word not in _STARTS and not word[0].isdigit():
            read.append(word)
            at += 1
            continue
        if alone is not None and (at + 1 == end or words[at + 1] not in alone[1]):
            run = _Run(alone[0], at + 1, word in _ORDINAL)
        else:
            run = _number_at(words, at)
        if run is None:
            read.append(word)
            at += 1
            continue
        _add(read, run)
        at = run.end
        if run.ordinal and at < end and words[at] in _NUMBERED:
            read.insert(len(read) - 1, _SHORT_LABELS.get(words[at], words[at]))
            at += 1
    return read


def plain_number(value: Decimal) -> str:
    """`value` in digits without an exponent or idle zeros."""
    return f"{value:f}".rstrip("0").rstrip(".") if value != value.to_integral_value() else f"{value:.0f}"


def _add(read: list[str], run: _Run) -> None:
    if read and read[-1] in _SHORT_LABELS:
        read[-1] = _SHORT_LABELS[read[-1]]
    elif read and read[-1] == "x" and len(read) > 1 and read[-2].isdigit():
        read[-2:] = ["season", read[-2], "episode"]  # 2x05
    read.append(run.text)


def _number_at(words: list[str], at: int) -> _Run | None:
    word = words[at]
    if word == "second" and at and words[at - 1][-1:].isdigit():
        return None  # a unit of time: "30 second"
    if word in _ROMAN:
        return _Run(_ROMAN[word], at + 1)
    if word in _DECADES:
        return _Run(f"{_DECADES[word]}s", at + 1)
    starts = word[0].isdigit() or word in _CARDINAL or word in _ORDINAL or word in SCALES
    if not starts and not (word in {"a", "an"} and at + 1 < len(words) and words[at + 1] in SCALES):
        return None
    if len(word) > _MOST_DIGITS and word[0].isdigit():
        return _Run(word.lstrip("0") or "0", at + 1)
    if alone := _scaled(words, at):
        return alone
    reader = _Reader(words, at if starts else at + 1)
    while reader.take():
        pass
    return _Run(reader.text(), reader.at, reader.ordinal)


def _scaled(words: list[str], at: int) -> _Run | None:
    """The commonest number of several words without ado: "58 million"."""
    scale = SCALES.get(words[at + 1]) or _AFTER_DIGITS.get(words[at + 1]) if at + 1 < len(words) else None
    ends = at + 2 == len(words) or (at + 2 < len(words) and words[at + 2] not in _GOES_ON)
    if scale and ends and words[at].isdigit():
        return _Run(str(int(words[at]) * scale), at + 2)
    return None


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
        if self.digits and word in _SUFFIXES and self.words[self.at - 1][-1:].isdigit():
            self.ordinal = True
            self.at += 1
            return False
        if word in SCALES or (word in _AFTER_DIGITS and self._after_digits()):
            return self._take_scale(SCALES.get(word) or _AFTER_DIGITS[word])
        if word in _CARDINAL:
            return self._take_value(_CARDINAL[word])
        if word in _ORDINAL:
            return self._take_ordinal(word)
        return self._take_joint(word)

    def _after_digits(self) -> bool:
        return self.digits and self.words[self.at - 1][-1:].isdigit()

    def _take_digits(self, word: str) -> bool:
        if self.current is not None or len(word) > _MOST_DIGITS or (self.total and Decimal(word) >= self.scale):
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
        self.ordinal = self._take_value(_ORDINAL[word])
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
        if word == "point" and self.current is not None and after[:1] and after[0] in _UNITS[:10]:
            return self._take_decimals()
        if word in {"oh", "o"} and after[:1] and after[0] in _UNITS[1:10] and self._opens_a_year():
            self.current, self.room, self.year = (self.current or 0) * Decimal(100), 10, True
            self.at += 1
            return True
        if word in _DECADES and self._opens_a_year():
            self.current, self.decade = (self.current or 0) * Decimal(100) + _DECADES[word], True
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
        while self.at < len(self.words) and self.words[self.at] in _UNITS[:10] and step > _FINEST:
            step /= 10
            self.current = (self.current or 0) + step * _CARDINAL[self.words[self.at]]
            self.at += 1
        self.room, self.digits = 0, True
        return True


_TWO_DIGITS: Final = range(10, 100)
_FINEST: Final = Decimal("0.00001")


def _below_100(word: str) -> bool:
    return word in _CARDINAL or word in _ORDINAL or (word.isdigit() and len(word) <= 2)  # noqa: PLR2004 - two digits
