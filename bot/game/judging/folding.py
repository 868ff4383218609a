"""Text to words that compare: case, accents, punctuation, contractions and abbreviations folded away.

    "Dr. Frasier Crane!" -> ["doctor", "frasier", "crane"]        "Rocky II" -> ["rocky", "2"]

Numbers become digits (see `numbers`). All work is bounded: a text that is too long, before or after its
letters are taken apart, has no words.
"""

import re
from typing import Final
from unicodedata import digit, normalize

from bot.game.judging.number_words import NUMERIC
from bot.game.judging.numbers import in_digits

LONGEST: Final = 300  # characters
_ROOM: Final = 40  # for what becomes longer when it is taken apart: one character can become 18
_MOST_WORDS: Final = 64
_MOST_NUMBERS: Final = 12

ARTICLES: Final = frozenset({"the", "a", "an"})

# Words on the left are read as the words on the right, in answers and guesses alike.
_RESPELT: Final = {
    "dr": "doctor", "mr": "mister", "mrs": "missus", "prof": "professor", "capt": "captain", "cpt": "captain",
    "sgt": "sergeant", "lt": "lieutenant", "det": "detective", "mt": "mount", "vs": "versus", "sr": "senior",
    "ave": "avenue", "blvd": "boulevard", "corp": "corporation", "tv": "television", "ok": "okay",
    "theater": "theatre", "gray": "grey", "color": "colour", "center": "centre", "donut": "doughnut",
    "pyjamas": "pajamas", "mom": "mum", "favorite": "favourite", "ur": "your", "im": "i am", "ive": "i have",
    "its": "it is", "thats": "that is", "whats": "what is", "whos": "who is", "hes": "he is",
    "shes": "she is", "theres": "there is", "heres": "here is", "wheres": "where is", "youre": "you are",
    "theyre": "they are", "youve": "you have", "lets": "let us", "dont": "do not", "doesnt": "does not",
    "didnt": "did not", "isnt": "is not", "wasnt": "was not", "arent": "are not", "werent": "were not",
    "cant": "can not", "cannot": "can not", "couldnt": "could not", "wont": "will not",
    "wouldnt": "would not", "shouldnt": "should not", "havent": "have not", "hasnt": "has not",
    "aint": "is not", "gonna": "going to", "wanna": "want to", "gotta": "got to", "youll": "you will",
    "theyll": "they will", "itll": "it will", "ya": "you", "doin": "doing", "goin": "going",
    "nothin": "nothing", "somethin": "something", "cause": "because", "madam": "madame", "milion": "million",
    "millon": "million", "mllion": "million", "bilion": "billion", "billon": "billion", "thousnd": "thousand",
    "thousend": "thousand", "thosand": "thousand", "hundered": "hundred", "hunderd": "hundred",
    "hundrd": "hundred", "ninteen": "nineteen", "nineten": "nineteen", "ninty": "ninety",
    "fiveteen": "fifteen", "fiften": "fifteen", "eightteen": "eighteen", "forteen": "fourteen",
    "tweleve": "twelve", "thirten": "thirteen", "thriteen": "thirteen", "eigth": "eighth",
    "twelth": "twelfth", "nineth": "ninth", "fith": "fifth", "utd": "united", "univ": "university",
    "dept": "department", "intl": "international", "bros": "brothers", "mph": "miles per hour",
    "kph": "kilometers per hour", "kmh": "kilometers per hour",
}  # fmt: skip
_RESPELT_WORDS: Final = {short: tuple(long.split()) for short, long in _RESPELT.items()}
_PLACED: Final = frozenset({"st", "jr", "n", "ft", "u"})  # what these stand for depends on where they stand
_WRITTEN_OUT: Final = frozenset(_RESPELT) | _PLACED
REWRITTEN: Final = _WRITTEN_OUT | NUMERIC

_STROKED: Final = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ŧ": "t",
    "’": "'", "‘": "'", "ʼ": "'", "´": "'", "×": "x",
}  # fmt: skip
_FRACTIONS: Final = {"½": " 1/2", "¼": " 1/4", "¾": " 3/4"}
_SIGNS: Final = {code: chr(code) for code in range(128)} | str.maketrans({
    "'": None, "`": None, "&": " and ", "+": " plus ", "%": " percent ", "#": " number ", "$": " dollars ",
    "€": " euros ", "£": " pounds ",
})  # fmt: skip

# Bytes translate fastest. What this table lets stand beside letters (digits, and signs that are read as
# words) makes a text one that is not plain.
_SPACED: Final = bytes(
    code if not chr(code).isascii() or chr(code).isalnum() or chr(code) in "`&+%#$" else ord(" ")
    for code in range(256)
)
# Marks over, under and around letters, and what has no width at all.
_unseen = re.compile(
    "[\u00ad\u0300-\u036f\u0591-\u05c7\u061c\u064b-\u065f\u0670\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef]+"
)
_stroked = re.compile(f"[{''.join(_STROKED)}]")
_fraction = re.compile(f"[{''.join(_FRACTIONS)}]")
# The second part are digits that are no decimals, such as the Ethiopic ones.
_foreign_digit = re.compile(
    "[^\\D0-9]|[\u1369-\u1371\u19da\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792"
    "\U00010a40-\U00010a43\U00010e60-\U00010e68\U00011052-\U0001105a]"
)
_not_plain_digits = re.compile(r"[^a-z0-9 !?;:*_|()]|\d 000").search
_any_digit = re.compile(r"\d").search
_any_sign = re.compile("['`&+%#$€£]").search
_pieces = re.compile(r"\d+(?:\.\d+)?|[^\W\d_]+").findall
_grouped = re.compile(r"(?<=\d),(?=\d{3}(?!\d))|(?<=\d)[  ](?=000(?!\d))")
_halves = re.compile(r"(?<![\d/.])(\d{1,9})?[ -]*\b([13])/([24])(?![\d/])")
_minus = re.compile(r"^\s*[-−](?=\d)")
_no_whole = re.compile(r"(?<![^\s$€£~-])\.(?=\d)")
_before_christ = re.compile(r"(?<=\d )b\.\s?c\.(?:\s?(e)\.)?")  # not 44 billion of something
_mentioned = re.compile(r"<(?:a?:\w{2,32}:|[@#][!&]?)\d{15,21}>")  # how Discord writes emoji and mentions
_HALVES: Final = {("1", "2"): ".5", ("1", "4"): ".25", ("3", "4"): ".75"}


def words_of(text: str) -> list[str]:
    """The words of `text`, folded; empty for a text that is too long or has none."""
    if len(text) > LONGEST:
        return []
    words, _ = plain_words(text.lower())
    return read(words) if words else read_all(text)


def read_all(text: str) -> list[str]:
    """The words of a text, not too long, that has no plain words as it is written."""
    if text.isascii():
        return _rewritten(_split(text.lower()))
    lowered = _plain(text)
    words, _ = plain_words(lowered)
    return read(words) if words else _rewritten(_split(lowered))


def read(words: list[str]) -> list[str]:
    """Plain words with numbers in digits and abbreviations in full; none of too many."""
    if len(words) > _MOST_WORDS:
        return []
    return words if REWRITTEN.isdisjoint(words) else _rewritten(words)


def plain_words(text: str) -> tuple[list[str], str]:
    """The words of a text in lower case that holds but letters from a to z and idle signs, and their key.

    None for any other text.
    """
    words = text.rstrip("!?. ").split()
    key = "".join(words)
    if key.isalpha() and key.isascii():
        return words, key
    if not text.isascii():
        text = text.replace("’", "'")
    if key.isalnum() or not text.isascii():
        return [], ""
    words = text.encode().translate(_SPACED, b"'").decode().split()
    key = "".join(words)
    return (words, key) if key.isalpha() else ([], "")


def pieces_of(text: str) -> list[str]:
    """The words of `text` before numbers and abbreviations are read: "58M" is "58" and "m"."""
    return [] if len(text) > LONGEST else _split(text.lower() if text.isascii() else _plain(text))


def key_of(words: list[str] | tuple[str, ...]) -> str:
    """The words written together, as they are compared: "euro star" is "eurostar". Numbers stay apart."""
    joined = "".join(words)
    if joined.isalpha() or sum(map(str.isalpha, words)) >= len(words) - 1:
        return joined
    key = ""
    for word in words:
        key += f" {word}" if key[-1:].isdigit() and word[:1].isdigit() else word
    return key


def _plain(text: str) -> str:
    """Lower case without accents, stroked letters, full width forms or anything that cannot be seen."""
    composed = normalize("NFKC", _fraction.sub(lambda found: _FRACTIONS[found[0]], text)).replace("⁄", "/")
    if len(composed) > _ROOM + 2 * len(text):
        return ""
    apart = _stroked.sub(lambda found: _STROKED[found[0]], normalize("NFD", composed.casefold()))
    if not apart.isascii():
        apart = _foreign_digit.sub(lambda found: str(digit(found[0])), _unseen.sub("", apart))
    return apart


def _split(plain: str) -> list[str]:
    if _not_plain_digits(plain):
        if _any_digit(plain):
            plain = _with_plain_numbers(plain)
        if _any_sign(plain):
            plain = plain.replace(" + ", " and ").translate(_SIGNS)
    pieces = _pieces(plain)
    if len(pieces) <= _MOST_NUMBERS:
        return pieces
    # Nobody answers with a page of numbers, and each costs more to read than a word.
    many = len(pieces) > _MOST_WORDS or sum(not piece.isalpha() for piece in pieces) > _MOST_NUMBERS
    return [] if many else pieces


def _with_plain_numbers(text: str) -> str:
    """Without mentions, and with "-5", ".5", "58,000", "58 000" and "2 1/2" in digits and a point."""
    if "<" in text:
        text = _mentioned.sub(" ", text)
    if "." in text:
        text = _no_whole.sub("0.", text)
    if "-" in text or "−" in text:
        text = _minus.sub("minus ", text)
    if "," in text or " 000" in text or " 000" in text:
        text = _grouped.sub("", text)
    if "." in text and " b" in text:
        text = _before_christ.sub(r"bc\1", text)
    return _halves.sub(_as_decimal, text) if "/" in text else text


def _as_decimal(found: re.Match[str]) -> str:
    whole, over, under = found.groups()
    part = _HALVES.get((over, under))
    # A lone "1/4" may as well be a date: only what follows a whole number is surely a fraction.
    return found[0] if part is None or whole is None else f"{whole}{part}"


def _rewritten(words: list[str]) -> list[str]:
    return in_digits(words if _WRITTEN_OUT.isdisjoint(words) else _written_out(words))


def _written_out(words: list[str]) -> list[str]:
    written: list[str] = []
    for at, word in enumerate(words):
        if (plain := _RESPELT_WORDS.get(word)) is not None:
            written += plain
        else:
            written.append(_placed(words, at) if word in _PLACED else word)
    return written


def _placed(words: list[str], at: int) -> str:
    word, before, after = words[at], words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
    match word:
        case "n":
            return "and" if len(before) > 1 and len(after) > 1 else word
        case "u":
            return "you" if len(before) > 1 and len(after) != 1 else word
        case "ft":
            return "feet" if before[-1:].isdigit() else "fort"
        case "jr":
            return "junior" if before else word
        case _:
            if before[-1:].isdigit():
                return word  # 21st
            return "saint" if after else "street"
