"""Titles of works and nicknames: “Emily in Paris” is no speech, nor is Dwayne “The Hammer” Kowalski's."""

import re

from bot.authoring.speech.quotations import Quotation


def is_title(text: str, *, may_exclaim: bool = False) -> bool:
    """Whether every word that counts has a capital and no sentence ends: Emily in Paris."""
    words = _END.sub("", text).split()
    big = [word for word in words if word.lower() not in _SMALL]
    ended = text.endswith(("!", "?", "…")) and not may_exclaim
    return (
        not ended and 0 < len(words) <= _LONGEST and bool(big) and not any(word[0].islower() for word in big)
    )


def is_nickname(article: str, quotation: Quotation) -> bool:
    """Whether it stands inside a name: Dwayne “The Hammer” Kowalski."""
    text = article[quotation.start : quotation.end]
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


def is_named_work(article: str, quotation: Quotation) -> bool:
    """Whether it is a title of several words; “Merry Christmas,” at the start of a sentence is speech."""
    text = article[quotation.start : min(quotation.end, quotation.start + 120)]
    owned = _OWNED.search(article[max(0, quotation.opened - 30) : quotation.opened]) is not None
    if len(text.split()) < _SEVERAL or not is_title(text, may_exclaim=owned):
        return False
    if owned:
        return True
    before = article[max(0, quotation.opened - 3) : quotation.opened].rstrip(" ")
    return (bool(before) and before[-1] not in ".!?\r\n:,") or text[-1] not in ",.—"


_SEVERAL = 2
_LONGEST_NICKNAME = 30
_LONGEST = 16
_SMALL = frozenset(
    ["a", "an", "the", "and", "or", "of", "in", "on", "at", "to", "for", "with", "by", "from", "vs", "as"]
)
# What owns or names a work, so that even “Wait, What?” is its title: NBC’s, the musical.
_OWNED = re.compile(
    r"(?:['’]s|\b(?:album|book|comedy|documentary|essay|film|memoir|movie|musical|novel|play|podcast|poem|show"
    r"|song),?) \Z"
)
_END = re.compile(r"[,.!?…;:]+$")
