from collections.abc import Callable
from pathlib import Path

import pytest

Spoil = Callable[[str, str, str], Path]
Said = Callable[[Path], list[str]]

BROKEN = [
    (
        "facts.toml",
        "difficulty = 1",
        'difficulty = "easy"',
        (
            "facts.toml:23: forward.difficulty of “milo-from-oslo” must be a number 1 to 5, not “easy”."
            " questions/README.md lists what may stand here."
        ),
    ),
    (
        "facts.toml",
        'ways = ["forward"]',
        'ways = ["foward"]',
        (
            "facts.toml:23: ways of “milo-from-oslo” is “foward”; it knows forward, inverse, statement."
            " Did you mean forward?"
        ),
    ),
    (
        "facts.toml",
        "spoils = 1",
        "spoils = -1",
        (
            "facts.toml:74: spoils of “ines-sells-the-lighthouse” must be a number 0 to 30, not “-1”."
            " questions/README.md lists what may stand here."
        ),
    ),
    (
        "facts.toml",
        "spoils = 1",
        'spoils = "one"',
        (
            "facts.toml:74: spoils of “ines-sells-the-lighthouse” must be a number 0 to 30, not “one”."
            " questions/README.md lists what may stand here."
        ),
    ),
    (
        "facts.toml",
        "spoils = 1",
        "spoiler = 1",
        (
            "facts.toml:74: “ines-sells-the-lighthouse” has a key “spoiler” that nothing reads."
            " Did you mean spoils?"
        ),
    ),
    (
        "facts.toml",
        'id = "the-ferry-watched-by-4"',
        'id = the-ferry-watched-by-4"',
        (
            "facts.toml:67: This is not TOML: Invalid value (at line 67, column 6)."
            " Look for a missing quotation mark or bracket."
        ),
    ),
    (
        "show.toml",
        "[entities.place]",
        "[entities.palace]",
        (
            "show.toml:36: kind of “oslo” is “palace”; it knows character, date, duration, group, number,"
            " organisation, person, place, role, title, words. Did you mean place?"
        ),
    ),
    (
        "show.toml",
        'title = "Harbor Lights"\n',
        "",
        "show.toml:1: The file has no title. Add title = …; questions/README.md lists what may stand here.",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "sentence"), BROKEN)
def test_a_table_that_cannot_be_read_is_told_in_words(
    said: Said, spoiled: Spoil, file: str, old: str, new: str, sentence: str
) -> None:
    assert sentence in said(spoiled(file, old, new))
