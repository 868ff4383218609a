"""Texts compared as a reader hears them: without accents, case, punctuation and articles."""

import re
import unicodedata

_WORD = re.compile(r"\w+")
_ARTICLES = {"the", "a", "an"}


def folded(text: str) -> str:
    """The text's words; the text itself where that leaves nothing."""
    plain = text.casefold()
    if not plain.isascii():
        letters = unicodedata.normalize("NFKD", plain)
        plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    words = _WORD.findall(plain)
    return " ".join(word for word in words if word not in _ARTICLES) or plain.strip()


def overlap(one: str, other: str) -> float:
    """How much of their words two texts share, from 0 to 1."""
    ones, others = set(folded(one).split()), set(folded(other).split())
    return len(ones & others) / max(1, len(ones | others))
