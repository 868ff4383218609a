"""Text to words that compare: case, accents, punctuation, contractions and abbreviations folded away.

    "Dr. Frasier Crane!" -> ["doctor", "frasier", "crane"]        "Rocky II" -> ["rocky", "2"]

Numbers become digits (see `numbers`). All work is bounded: a text that is too long, before or after its
letters are taken apart, has no words.
"""

import re
from typing import Final
from unicodedata import category, decimal, normalize

from bot.game.numbers import NUMERIC, in_digits

LONGEST: Final = 500  # characters; one character can become 18 when it is taken apart

ARTICLES: Final = frozenset({"the", "a", "an"})

# Words on the left are read as the words on the right, in answers and guesses alike.
_RESPELT: Final = {
    "dr": "doctor", "mr": "mister", "mrs": "missus", "prof": "professor", "capt": "captain", "cpt": "captain",
    "sgt": "sergeant", "lt": "lieutenant", "det": "detective", "mt": "mount", "ft": "fort", "vs": "versus",
    "sr": "senior", "ave": "avenue", "blvd": "boulevard", "corp": "corporation", "tv": "television",
    "ok": "okay", "theater": "theatre", "gray": "grey", "color": "colour", "center": "centre",
    "donut": "doughnut", "pyjamas": "pajamas", "mom": "mum", "favorite": "favourite", "ur": "your",
    "im": "i am", "ive": "i have", "its": "it is", "thats": "that is", "whats": "what is", "whos": "who is",
    "hes": "he is", "shes": "she is", "theres": "there is", "heres": "here is", "wheres": "where is",
    "youre": "you are", "theyre": "they are", "youve": "you have", "lets": "let us", "dont": "do not",
    "doesnt": "does not", "didnt": "did not", "isnt": "is not", "wasnt": "was not", "arent": "are not",
    "werent": "were not", "cant": "can not", "cannot": "can not", "couldnt": "could not", "wont": "will not",
    "wouldnt": "would not", "shouldnt": "should not", "havent": "have not", "hasnt": "has not",
    "aint": "is not", "gonna": "going to", "wanna": "want to", "gotta": "got to", "cause": "because",
}  # fmt: skip
_RESPELT_WORDS: Final = {short: tuple(long.split()) for short, long in _RESPELT.items()}
_PLACED: Final = frozenset({"st", "jr", "n"})  # what these stand for depends on where they stand
_WRITTEN_OUT: Final = frozenset(_RESPELT) | _PLACED
_REWRITTEN: Final = _WRITTEN_OUT | NUMERIC

_STROKED: Final = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ŧ": "t",
    "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "×": "x",
})  # fmt: skip
_FRACTIONS: Final = str.maketrans({"½": " 1/2", "¼": " 1/4", "¾": " 3/4"})
_SIGNS: Final = str.maketrans({
    "'": None, "`": None, "&": " and ", "+": " plus ", "%": " percent ", "#": " number ", "$": " dollars ",
    "€": " euros ", "£": " pounds ",
})  # fmt: skip

_SPACED: Final = str.maketrans(dict.fromkeys('.,!?:;"*_|()/-', " "))
_not_plain_signs = re.compile(r"[^a-z .,!?:;\"*_|()/'-]").search
_not_plain_digits = re.compile(r"[^a-z0-9 !?;:*_|()]|\d 000").search
_not_plain_words = re.compile(r"[^a-z ]").search
_any_digit = re.compile(r"\d").search
_pieces = re.compile(r"\d+(?:\.\d+)?|[^\W\d_]+").findall
_grouped = re.compile(r"(?<=\d),(?=\d{3}(?!\d))|(?<=\d)[  ](?=000(?!\d))")
_halves = re.compile(r"(?<![\d/.])(\d{1,9})?[ -]*\b([13])/([24])(?![\d/])")
_minus = re.compile(r"^\s*[-−](?=\d)")
_no_whole = re.compile(r"(?<![^\s$€£~-])\.(?=\d)")
_mentioned = re.compile(r"<(?:a?:\w{2,32}:|[@#][!&]?)\d{15,21}>")  # how Discord writes emoji and mentions
_HALVES: Final = {("1", "2"): ".5", ("1", "4"): ".25", ("3", "4"): ".75"}


def words_of(text: str) -> list[str]:
    """The words of `text`, folded; empty for a text that is too long or has none."""
    if len(text) > LONGEST:
        return []
    plain = text.lower() if text.isascii() else _plain(text)
    if _not_plain_words(plain):
        if _not_plain_signs(plain):
            return _rewritten(_split(plain))
        plain = plain.replace("'", "").translate(_SPACED)
    words = plain.split()
    return words if _REWRITTEN.isdisjoint(words) else _rewritten(words)


def pieces_of(text: str) -> list[str]:
    """The words of `text` before numbers and abbreviations are read: "58M" is "58" and "m"."""
    return [] if len(text) > LONGEST else _split(text.lower() if text.isascii() else _plain(text))


def key_of(words: list[str] | tuple[str, ...]) -> str:
    """The words written together, as they are compared; only numbers stay apart: "euro star" is "eurostar"."""
    joined = "".join(words)
    if joined.isalpha():
        return joined
    key = ""
    for word in words:
        key += f" {word}" if key[-1:].isdigit() and word[:1].isdigit() else word
    return key


def _plain(text: str) -> str:
    """Lower case without accents, stroked letters, full width forms or anything that cannot be seen."""
    composed = normalize("NFKC", text.translate(_FRACTIONS)).replace("⁄", "/")
    if len(composed) > LONGEST:
        return ""
    apart = normalize("NFD", composed.casefold()).translate(_STROKED)
    return "".join(_seen(letter) for letter in apart) if not apart.isascii() else apart


def _seen(letter: str) -> str:
    if letter < "\x7f":
        return letter
    match category(letter):
        case "Mn" | "Cf" | "Me":
            return ""
        case "Nd":
            return str(decimal(letter))
        case _:
            return letter


def _split(plain: str) -> list[str]:
    if _not_plain_digits(plain) is None:
        return _pieces(plain)
    if _any_digit(plain):
        plain = _minus.sub("minus ", _no_whole.sub("0.", _mentioned.sub(" ", plain)))
        plain = _halves.sub(_as_decimal, _grouped.sub("", plain))
    return _pieces(plain.replace(" + ", " and ").translate(_SIGNS))


def _as_decimal(found: re.Match[str]) -> str:
    whole, over, under = found.groups()
    part = _HALVES.get((over, under))
    # A lone "1/4" may as well be a date: only what follows a whole number is surely a fraction.
    return found[0] if part is None or whole is None else f"{whole}{part}"


def _rewritten(words: list[str]) -> list[str]:
    if not _WRITTEN_OUT.isdisjoint(words):
        words = [plain for at, word in enumerate(words) for plain in _respelt(words, at, word)]
    return in_digits(words)


def _respelt(words: list[str], at: int, word: str) -> tuple[str, ...]:
    if word == "n":
        among = at and at + 1 < len(words) and len(words[at - 1]) > 1 and len(words[at + 1]) > 1
        return ("and",) if among else ("n",)
    if word in _PLACED:
        if word == "jr":
            return ("junior",) if at else ("jr",)
        if at and words[at - 1][-1:].isdigit():
            return ("st",)
        return ("saint",) if at + 1 < len(words) else ("street",)
    return _RESPELT_WORDS.get(word) or (word,)
