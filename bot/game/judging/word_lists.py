"""Lists of words are written as text, since a page of quotation marks is hard to read and to keep."""

import re
from collections.abc import Iterator


def word_set(text: str) -> frozenset[str]:
    """The words of the text, in no order."""
    return frozenset(text.split())


def words_in_order(text: str) -> tuple[str, ...]:
    """The words of the text, in its order."""
    return tuple(text.split())


def entries(text: str) -> Iterator[tuple[str, ...]]:
    """The words of each entry; entries stand between bars."""
    return (tuple(entry.split()) for entry in re.split(r"\s*\|\s*", text.strip()) if entry)
