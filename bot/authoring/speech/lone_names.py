"""Lone names: single words that stand for a speaker, and whether each can be believed.

Her mother, Tess, runs a shop     Tess is a first name whose surname is left out
talks in Moscow                   Moscow is a place
Consistent with the plan, it …    Consistent is only the start of a sentence
"""

import re
from functools import cached_property


class LoneNames:
    """What one article makes of names of a single word."""

    def __init__(self, article: str) -> None:
        self._article = article
        self._doubtful: dict[str, bool] = {}

    def is_doubtful(self, name: str) -> bool:
        """Whether it may be a relative’s first name, a place, or no name at all."""
        if name not in self._doubtful:
            word = re.escape(name)
            self._doubtful[name] = (
                self._has(rf"\b(?:{RELATIVES}),? {word}\b")
                or self._has(rf"\b(?:in|from|to|at|near|across|against) {word}\b")
                or not self._has(rf"[\w,;:—–] {word}\b|\b{word}(?: \([^()]*\))?,? (?:{_SAID})\b")
            )
        return self._doubtful[name]

    def begins_with_noun(self, name: str) -> bool:
        """Whether the first of three words or more is also used as a noun: Administrator Jo Doe."""
        first, *rest = name.split()
        if name not in self._doubtful:
            self._doubtful[name] = len(rest) > 1 and self._has(rf"\b{re.escape(first.lower())}s?\b")
        return self._doubtful[name]

    @cached_property
    def shared_surnames(self) -> frozenset[str]:
        """The surnames that a relative named without one may bear as well: “Jo Star’s mother Tess”."""
        return frozenset(match[1] for match in _SHARED.finditer(self._article))

    @cached_property
    def has_relatives(self) -> bool:
        """Whether somebody’s relative is named without a surname: “Her mother, Tess, …”."""
        return self._has(rf"\b(?:{RELATIVES}), [^\W\da-z_]\w+,")

    def _has(self, pattern: str) -> bool:
        return re.search(pattern, self._article) is not None


RELATIVES = (
    "mother|father|mum|mom|dad|son|daughter|wife|husband|brother|sister|cousin|aunt|uncle|niece|nephew|twin|"
    "grandmother|grandfather|granddaughter|grandson|fiancée?|widow|widower|partner|girlfriend|boyfriend"
)
_SHARED = re.compile(
    rf"([^\W\da-z_][\w-]+)['’]s (?:[a-z-]+ ){{0,2}}(?:{RELATIVES}),? [^\W\da-z_]\w+\b(?! [^\W\da-z_])"
)
_SAID = (
    "said|says|told|tells|wrote|writes|added|adds|announced|called|calls|asked|asks|tweeted|posted|replied"
)
