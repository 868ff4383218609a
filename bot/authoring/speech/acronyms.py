"""Acronyms and initials: what capitals stand for, the Central Board of Films (CBF) or Lowen Tate’s LT."""

import re
from collections.abc import Iterable

from bot.authoring.speech.learning import Known


def acronyms_of(article: str) -> dict[str, str]:
    """What the article says, in brackets behind the whole name, that capitals stand for."""
    found: dict[str, str] = {}
    for match in _IN_BRACKETS.finditer(article):
        words = article[max(0, match.start() - _LONGEST_WHOLE) : match.start()].split()
        for first in range(len(words) - 1, -1, -1):
            letters = "".join(word[0] for word in words[first:] if word[0].isupper())
            if letters == match[1]:
                found[match[1]] = " ".join(words[first:])
                break
    return found


def initials_of(names: Iterable[Known]) -> dict[str, tuple[str, ...]]:
    """The people’s names that initials could stand for."""
    found: dict[str, tuple[str, ...]] = {}
    for known in names:
        letters = "".join(word[0] for word in known.words).upper()
        if not known.is_organisation and not known.name.isupper():
            found[letters] = (*found.get(letters, ()), known.name)
    return found


_LONGEST_WHOLE = 90
_IN_BRACKETS = re.compile(r" \(([A-Z]{2,8})\)")
