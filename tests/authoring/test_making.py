from collections.abc import Callable
from pathlib import Path

import pytest

Spoil = Callable[[str, str, str], Path]
Said = Callable[[Path], list[str]]

BROKEN = [
    (
        "facts.toml",
        "Which city does Milo leave for",
        "Which city does {subject leave for",
        (
            "facts.toml:23: “milo-from-oslo”: a brace is not closed in “Which city does {subject leave for"
            " the lighthouse?”. Write {subject}."
        ),
    ),
    (
        "facts.toml",
        'wrong = ["bergen", "trondheim"]',
        'wrong = ["bergen"]',
        (
            "facts.toml:23: warning: “milo-from-oslo” has one wrong option; a choice needs two."
            " Add one or set ways."
        ),
    ),
    (
        "facts.toml",
        'words = { period = "week" }',
        'words = { span = "week" }',
        (
            "facts.toml:42: “harbor-lights-watched-by-3”: nothing to put into {period} of"
            " “How many people watched {subject} in its first {period}?”. Add it under words = { … }."
        ),
    ),
    (
        "facts.toml",
        'wrong = ["bergen", "trondheim"]',
        'wrong = ["oslo", "bergen", "trondheim"]',
        (
            "facts.toml:23: “milo-from-oslo” calls “Oslo” wrong, and nothing proves that it is."
            " Take it out, or ask through a relation that is functional or closed."
        ),
    ),
    (
        "facts.toml",
        'wrong = ["bergen", "trondheim"]',
        'wrong = ["bergen", "trondhiem"]',
        (
            "facts.toml:23: “milo-from-oslo” calls “trondhiem” wrong, which show.toml does not know."
            " Add it under [entities.place], or correct the id."
        ),
    ),
    (
        "facts.toml",
        'wrong = ["bergen", "trondheim"]',
        'among = "towns"',
        (
            "facts.toml:23: “milo-from-oslo” takes wrong options from “towns”, a pool with nobody in it."
            " Put entities of show.toml into that pool, or name another."
        ),
    ),
    (
        "show.toml",
        'themes = ["Characters & plot", ',
        "themes = [",
        (
            "facts.toml:23: “milo-from-oslo/forward” is asked under “Characters & plot”, which show.toml does"
            " not list. Add it to themes, or give the fact another theme."
        ),
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "sentence"), BROKEN)
def test_what_cannot_be_asked_is_told(
    said: Said, spoiled: Spoil, file: str, old: str, new: str, sentence: str
) -> None:
    assert sentence in said(spoiled(file, old, new))
