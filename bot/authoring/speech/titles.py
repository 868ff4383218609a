"""Titles of works: “Emily in Paris” is no speech."""

import re


def is_title(text: str) -> bool:
    """Whether every word that counts has a capital and no sentence ends: Emily in Paris."""
    words = _END.sub("", text).split()
    big = [word for word in words if word.lower() not in _SMALL]
    ended = text.endswith(("!", "?", "…")) or (text.endswith(".") and len(words) > _SHORT)
    return (
        not ended and 0 < len(words) <= _LONGEST and bool(big) and not any(word[0].islower() for word in big)
    )


_LONGEST = 8
_SHORT = 3
_SMALL = frozenset(
    ["a", "an", "the", "and", "or", "of", "in", "on", "at", "to", "for", "with", "by", "from", "vs", "as"]
)
_END = re.compile(r"[,.!?…;:]+$")
