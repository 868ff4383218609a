"""Antecedents: where “he” or “she” can be only one person, because nobody else is about.

Jane Doe, a farmer, lost her barn.    Doe, named as what the sentence is about
“It was old,” she said.               nobody else since, and nobody called “he”
"""

import re
from collections.abc import Container
from itertools import pairwise

from bot.authoring.speech.callings import ROLES
from bot.authoring.speech.lone_names import RELATIVES
from bot.authoring.speech.vocabulary import DETERMINERS, UNNAMED


def is_alone(between: str, name: str, pronoun: str, others: Container[str]) -> bool:
    """Whether the words from a person's naming up to the pronoun bring nobody else into play.

    `others` are the words of all other people's names.
    """
    if len(between.split()) > _FARTHEST or between.count("\n\n") > _MOST_BREAKS or "?" in between:
        return False
    own = set(name.split())
    words = _WORD.findall(_APPOSED.sub(" ", between, count=1))
    if any(_OTHER[pronoun].fullmatch(word) or _KIN.fullmatch(word) for word in words):
        return False
    return not any(word in others and word not in own for word in words) and not _has_somebody(words)


def _has_somebody(words: list[str]) -> bool:
    """Whether somebody without a name is about: a judge, the officers."""
    return any(
        word.islower() and before.lower() in DETERMINERS and (word in ROLES or word in UNNAMED)
        for before, word in pairwise(words)
    )


_FARTHEST = 80
_MOST_BREAKS = 2
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_OTHER = {
    "he": re.compile(r"she|her|hers|herself", re.IGNORECASE),
    "she": re.compile(r"he|him|his|himself", re.IGNORECASE),
}
_KIN = re.compile(rf"(?:{RELATIVES}|friend|lawyer|spokes\w+|man|woman|boy|girl|son|child)s?", re.IGNORECASE)
_APPOSED = re.compile(r", (?:an?|the|who|whose|its|their) [^,.]*,")
