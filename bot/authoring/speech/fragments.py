"""Which quotations are speech: not titles, nicknames and “scare” quotes, nor what nobody really said."""

import re

from bot.authoring.speech.attribution import Attribution
from bot.authoring.speech.quotations import Quotation
from bot.authoring.speech.titles import is_named_work, is_nickname, is_title


def is_speech(article: str, quotation: Quotation, attribution: Attribution) -> bool:
    """Whether a quotation is worth listing as something that a person said."""
    text = article[quotation.start : quotation.end]
    if attribution.nobody or not any(letter.isalpha() for letter in text[:200]):
        return False
    if is_nickname(article, quotation) or _is_common_name(article, quotation):
        return False
    if attribution.speaker is None and text[-1].isalnum() and len(text.split()) <= _SCARE:
        return False
    if is_named_work(article, quotation):
        return False
    if attribution.close:
        return True
    if is_title(text):
        return False
    return attribution.cue is not None or _is_sentence(text) or len(text.split()) >= _LONG_FRAGMENT


_LONG_FRAGMENT = 3
_SCARE = 1


_COMMON_NAME = re.compile(
    r"(?:\bso-called|\bknown as|(?:,|\b(?:is|was|were|are|been)) (?:dubbed|nicknamed))"
    r"(?: (?:the|a|an))?\s*\Z",
    re.IGNORECASE,
)
_LONGEST_LEAD = 40


def _is_common_name(article: str, quotation: Quotation) -> bool:
    """Whether it is what something is called by everybody: the so-called “heart of the harbor”."""
    return bool(_COMMON_NAME.search(article[max(0, quotation.opened - _LONGEST_LEAD) : quotation.opened]))


def _is_sentence(text: str) -> bool:
    """Whether it reads as somebody's sentence: a capital first, an end mark last, two words or more."""
    return text[0].isupper() and text[-1] in ".!?…,—" and len(text.split()) > 1
