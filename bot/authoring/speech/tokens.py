"""Words and marks of a stretch of narrative, and where its sentences begin and end."""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from bot.authoring.speech.vocabulary import ABBREVIATIONS, SUFFIXES


class Token(Struct, frozen=True, gc=False):
    """A word or a single mark of the article; `end` is one past its last character."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        """The word in small letters, with a plain apostrophe and without an abbreviation's point."""
        return _lowered(self.text)

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a number, not a mark."""
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """Whether it could be a part of a name: Rimi, al-Rimi, d’Arcy."""
        return self.text[0].isupper() or (
            not self.text[-1].isdigit() and _PREFIXED.match(self.text) is not None
        )

    @property
    def is_possessive(self) -> bool:
        """Whether it owns what follows: Smith's, the Rovers'."""
        return self.text.endswith(("'s", "’s", "‘s", "s'", "s’", "s‘"))


def tokens_of(article: str, start: int, end: int) -> tuple[Token, ...]:
    """The words and marks between two offsets of the article."""
    return tuple(_each(article, start, end))


def bare(text: str) -> str:
    """A name's word without its possessive ending and, unless it is an initial, without a final point."""
    for ending in ("'s", "’s", "‘s"):
        text = text.removesuffix(ending)
    if text.endswith(("s'", "s’", "s‘")):
        text = text[:-1]
    return text


def last_boundary(article: str, start: int, end: int) -> int:
    """Where the last sentence of the stretch begins; `end` if the stretch ends with a whole one."""
    ends = sentence_ends(article, start, end)
    return ends[-1] if ends else start


def first_boundary(article: str, start: int, end: int) -> int:
    """Where the first sentence of the stretch ends: `end` if nothing ends it."""
    for match in _END.finditer(article, start, end):
        if _ends_a_sentence(article, match, start):
            return match.start()
    return end


def sentence_ends(article: str, start: int, end: int) -> list[int]:
    """The offsets at which a next sentence would begin."""
    return [
        match.end() for match in _END.finditer(article, start, end) if _ends_a_sentence(article, match, start)
    ]


_APOSTROPHES = "'’‘"
_PREFIXED = re.compile(r"(?:(?:a[dlnrstz]|ash|el|[uo][lr]|bin|ibn)-|[dl]['’])[^\W\da-z_]")
_WORD = rf"[^\W_]+(?:[-&{_APOSTROPHES}][^\W_]+)*(?:(?<=s)[{_APOSTROPHES}](?=\s))?"
_TOKEN = re.compile(rf"(?:[^\W\d_]\.){{2,}}|\d+(?:[.,]\d+)*(?:[-%][^\W_]+)*|({_WORD})(\.?)|[^\w\s]")
_INITIAL = re.compile(r"\.\s+[^\W\d_]")
# A sentence ends at a mark that is followed by space, unless an abbreviation, an initial or E! owns the mark.
_END = re.compile(r"[.!?…][)\]]?(?:\s+|$)")


def _each(article: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(article, start, end):
        first, last = match.span()
        if match.group(2) and not _owns_point(article, match.group(1), last - 1):
            yield Token(match.group(1), first, last - 1)
            yield Token(".", last - 1, last)
        else:
            yield Token(match.group(), first, last)


def _owns_point(article: str, word: str, point: int) -> bool:
    """Whether the point after a word is its own: Dr. or the Q. of Jane Q. Doe."""
    if len(word) == 1:
        return word.isalpha() and _INITIAL.match(article, point) is not None
    return word.lower() in ABBREVIATIONS


@lru_cache(maxsize=1 << 15)
def _lowered(text: str) -> str:
    return text.lower().replace("’", "'").replace("‘", "'").rstrip(".")


def _ends_a_sentence(article: str, match: re.Match[str], start: int) -> bool:
    following = article[match.end() : match.end() + 1]
    if following and (following.islower() or following in ",;:"):
        return False
    if article[match.start()] not in ".!":
        return True
    before = article[max(start, match.start() - 14) : match.start()]
    owner = before.rsplit(maxsplit=1)[-1].lstrip("(“\"‘'") if before and not before[-1].isspace() else ""
    letters = owner.lower()
    if article[match.start()] == "!":
        return len(owner) != 1
    if owner == "I":
        return True
    if (len(owner) == 1 and owner.isalpha()) or "." in owner:
        return not following
    return letters not in ABBREVIATIONS or letters in SUFFIXES or not (following and following.isupper())
