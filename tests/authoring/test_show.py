from collections.abc import Callable
from pathlib import Path

import pytest

Spoil = Callable[[str, str, str], Path]
Said = Callable[[Path], list[str]]

BROKEN = [
    (
        "show.toml",
        'date = "2021-03-03"',
        'date = "last week"',
        "show.toml:9: The date of “port-paper” is “last week”. Write it as 2021-03-03, or “undated”.",
    ),
    (
        "show.toml",
        'tomas = { name = "Tomas" }',
        'tomas = { name = "Ines" }',
        "show.toml:26: “tomas” and “ines” are both called “ines”. Take that alias from one of them.",
    ),
    (
        "show.toml",
        'million-2 = { name = "2 million", value = 2,',
        'million-2 = { name = "2 million",',
        "show.toml:41: “million-2” has no value. Add value = …, so that options stand in order.",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "sentence"), BROKEN)
def test_what_is_wrong_with_a_show_is_told(
    said: Said, spoiled: Spoil, file: str, old: str, new: str, sentence: str
) -> None:
    assert sentence in said(spoiled(file, old, new))
