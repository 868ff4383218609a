"""Which quotations are speech: not titles, nicknames and “scare” quotes, nor what nobody really said."""

from bot.authoring.speech.attribution import Attribution
from bot.authoring.speech.quotations import Quotation
from bot.authoring.speech.titles import is_title


def is_speech(article: str, quotation: Quotation, attribution: Attribution) -> bool:
    """Whether a quotation is worth listing as something that a person said."""
    text = article[quotation.start : quotation.end]
    if attribution.nobody or not any(letter.isalpha() for letter in text[:200]):
        return False
    if _is_nickname(article, quotation, text):
        return False
    if attribution.speaker is None and text[-1].isalnum() and len(text.split()) <= _SCARE:
        return False
    if attribution.close and not (is_title(text) and len(text.split()) > 1):
        return True
    if is_title(text):
        return False
    return attribution.cue is not None or _is_sentence(text) or len(text.split()) >= _LONG_FRAGMENT


_LONG_FRAGMENT = 3
_SCARE = 2
_LONGEST_NICKNAME = 30


def _is_nickname(article: str, quotation: Quotation, text: str) -> bool:
    """Whether it stands inside a name: Dwayne “The Hammer” Kowalski."""
    before = article[max(0, quotation.opened - 30) : quotation.opened].split()
    after = article[quotation.closed : quotation.closed + 2]
    return (
        len(text) <= _LONGEST_NICKNAME
        and text[0].isupper()
        and text[-1].isalpha()
        and bool(before)
        and before[-1][0].isupper()
        and before[-1].isalpha()
        and after[:1] == " "
        and after[1:].isupper()
    )


def _is_sentence(text: str) -> bool:
    """Whether it reads as somebody's sentence: a capital first, an end mark last, two words or more."""
    return text[0].isupper() and text[-1] in ".!?…,—" and len(text.split()) > 1
