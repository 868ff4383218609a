"""Articles with what must be found in them marked in the text itself: ⟦Jane Doe!|We won,⟧ or ⟦?|Boo!⟧.

Before the bar stand the speaker, or nothing, and the tier: `!` is sure, `?` is ask.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.authoring.speech import segments_of

HERE = Path(__file__).parent
MARKED = re.compile(r"⟦([^|⟦⟧]*)([!?])\|([^⟦⟧]*)⟧")

Expected = tuple[str, str | None, str, int]
Marked = tuple[str, list[Expected]]


@pytest.fixture
def marked() -> Callable[[str], Marked]:
    """Reads a marked text: the article without its marks, and what must be found in it."""
    return read_marked


@pytest.fixture
def in_folder() -> Callable[[str], list[Marked]]:
    """Every marked article of a folder."""
    return lambda name: [read_marked(file.read_text("utf-8")) for file in sorted((HERE / name).glob("*.txt"))]


@pytest.fixture
def told() -> Callable[[str], list[tuple[str, str | None, str]]]:
    """What is said in an article, by whom, and in which tier."""
    return lambda article: [(found.text, found.speaker, found.tier) for found in segments_of(article)]


def read_marked(text: str) -> Marked:
    article, expected, cursor = "", list[Expected](), 0
    for match in MARKED.finditer(text):
        article += text[cursor : match.start()]
        tier = "sure" if match[2] == "!" else "ask"
        expected.append((match[3], match[1] or None, tier, len(article)))
        article += match[3]
        cursor = match.end()
    return article + text[cursor:], expected
