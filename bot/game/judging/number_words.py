"""The words that numbers are written in, and what each of them may go on with."""

from typing import Final

from bot.game.judging.word_lists import words_in_order

UNITS: Final = words_in_order(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
TENS: Final = words_in_order("twenty thirty forty fifty sixty seventy eighty ninety")
ORDINAL_UNITS: Final = words_in_order(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
ORDINAL_TENS: Final = words_in_order(
    "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
)
DECADES: Final = {
    word: 10 * ten
    for ten, word in enumerate(
        words_in_order("twenties thirties forties fifties sixties seventies eighties nineties"), 2
    )
}
CARDINAL: Final = (
    dict(zip(UNITS, range(20), strict=True))
    | dict(zip(TENS, range(20, 100, 10), strict=True))
    | {"fourty": 40}
)
ORDINAL: Final = dict(zip(ORDINAL_UNITS, range(20), strict=True)) | dict(
    zip(ORDINAL_TENS, range(20, 100, 10), strict=True)
)
SCALES: Final = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
AFTER_DIGITS: Final = {  # these are scales only when digits stand before them
    "k": 10**3, "grand": 10**3, "m": 10**6, "mil": 10**6, "mill": 10**6, "mn": 10**6, "mm": 10**6,
    "b": 10**9, "bn": 10**9, "bil": 10**9, "tn": 10**12,
}  # fmt: skip
SUFFIXES: Final = frozenset({"st", "nd", "rd", "th"})
NUMBERED: Final = frozenset(
    {"season", "series", "episode", "chapter", "part", "volume", "act", "grade", "round"}
)
SHORT_LABELS: Final = {
    "s": "season", "series": "season", "e": "episode", "ep": "episode", "eps": "episode", "vol": "volume",
    "pt": "part", "ch": "chapter", "no": "number",
}  # fmt: skip
MOST_DIGITS: Final = 15


def _roman(number: int) -> str:
    parts = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
    text = ""
    for value, letters in parts:
        text += letters * (number // value)
        number %= value
    return text


# Single letters are left alone, and so are words and names that only look like numerals.
_NO_NUMERALS: Final = frozenset({"v", "x", "l", "li", "xl", "liv"})
ROMAN: Final = {
    numeral: str(number) for number in range(2, 60) if (numeral := _roman(number)) not in _NO_NUMERALS
}

NUMERIC: Final = frozenset(CARDINAL) | set(ORDINAL) | set(SCALES) | set(ROMAN) | set(DECADES)


# What a number can go on with; where none of these follows, its first word is all of it.
GOES_ON: Final = (
    frozenset(CARDINAL) | set(ORDINAL) | set(SCALES) | set(AFTER_DIGITS) | set(DECADES) | SUFFIXES
    | {"and", "point", "oh", "o", "s"}
)  # fmt: skip
AFTER_A_UNIT: Final = frozenset(SCALES) | {"and", "point"}
AFTER_A_FIGURE: Final = AFTER_A_UNIT | set(AFTER_DIGITS) | SUFFIXES | {"s"}
STARTS: Final = frozenset({"a", "an", "second"}) | set(SCALES) | set(DECADES)
ALONE: Final[dict[str, tuple[str, frozenset[str]]]] = (
    {word: (str(value), AFTER_A_UNIT if value < 10 else GOES_ON) for word, value in CARDINAL.items()}  # noqa: PLR2004 - the digits
    | {word: (str(value), frozenset[str]()) for word, value in ORDINAL.items() if word != "second"}
    | {word: (value, frozenset[str]()) for word, value in ROMAN.items()}
    | {str(number): (str(number), AFTER_A_FIGURE) for number in range(3000)}
)
# What a last word of one letter may stand for: "Rocky V" is "Rocky 5".
NUMERALS: Final = {"i": "1", "v": "5", "x": "10"}
# Every word that a number may hold, swallow or put elsewhere.
IN_NUMBERS: Final = (
    GOES_ON | STARTS | NUMBERED | frozenset(SHORT_LABELS) | frozenset(NUMERALS) | {"half", "x"}
)  # fmt: skip
