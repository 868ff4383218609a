from collections.abc import Callable
from pathlib import Path

import pytest

from bot.authoring.building import build

Spoil = Callable[[str, str, str], Path]
Said = Callable[[Path], list[str]]

BROKEN = [
    (
        "quotes.toml",
        "who = false\nblank",
        'about = { answer = "bruno-vale", among = "bakers" }\nblank',
        (
            "quotes.toml:19: “burned-every-loaf” takes wrong options from “bakers”, a pool with nobody in it."
            " Give about = { among = … } a pool of show.toml, or list them as wrong = [ … ]."
        ),
    ),
    (
        "quotes.toml",
        'speaker = "ada-finch"',
        'speaker = "ada-flinch"',
        (
            "quotes.toml:1: “weather-is-the-villain” names “ada-flinch”, which show.toml does not know."
            " Add it there, or correct the id."
        ),
    ),
    (
        "quotes.toml",
        'answer = "loaf"',
        'answer = "bread"',
        (
            "quotes.toml:19: The blank of “burned-every-loaf” (“bread”) should stand in its line exactly"
            " once. Choose other words to leave out."
        ),
    ),
    (
        "quotes.toml",
        'text = "I cannot bake at all,"',
        'text = "Vale cannot bake at all,"',
        (
            "quotes.toml:10: “cannot-bake” names its own speaker, Bruno Vale."
            " Cut the line so that the name is not in it."
        ),
    ),
    (
        "quotes.toml",
        "who = false\nblank",
        'facts = ["baker"]\nwho = false\nblank',
        (
            "quotes.toml:19: “burned-every-loaf” names the fact “baker”, which is not there."
            " Correct the id, or add that fact."
        ),
    ),
    (
        "quotes.toml",
        'invented = ["letter", "rope", "sail"]',
        'wrong = ["letter"]',
        (
            "quotes.toml:19: The blank of “burned-every-loaf” has too few wrong words."
            ' Give it two in wrong or invented, or set typed = "only".'
        ),
    ),
    (
        "quotes.toml",
        'context = "About the first day of filming."',
        'context = "About a loaf."',
        (
            "quotes.toml:19: The context of “burned-every-loaf” says “loaf”, which is an answer."
            " Word the hint without it."
        ),
    ),
    (
        "quotes.toml",
        'context = "About preparing for his part."\nexplanation = "He plays a baker."\nwho = false',
        'context = "How Vale prepared."',
        (
            "quotes.toml:10: The context of “cannot-bake” says “Bruno Vale”, which is an answer."
            " Word the hint without it."
        ),
    ),
    (
        "quotes.toml",
        'text = "I cannot bake at all,"',
        'text = "I wanted a show in which the weather is the villain,"',
        (
            "quotes.toml:10: “cannot-bake” is the line of “weather-is-the-villain” once more."
            " Keep one of them, and name the other article in its also_in."
        ),
    ),
    (
        "quotes.toml",
        'text = "We burned every loaf on the first day."',
        'text = "The Ferry burned every loaf."\nabout = { answer = "the-ferry", among = "cast" }',
        (
            "quotes.toml:19: “burned-every-loaf” names The Ferry, whom it is about."
            " Cut the line so that the name is not in it, or leave out about."
        ),
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "sentence"), BROKEN)
def test_what_is_wrong_with_a_quote_is_told(
    said: Said, spoiled: Spoil, file: str, old: str, new: str, sentence: str
) -> None:
    assert sentence in said(spoiled(file, old, new))


def test_lines_of_one_stem_are_one_persons(said: Said, spoiled: Spoil) -> None:
    folder = spoiled(
        "quotes.toml", 'id = "weather-is-the-villain"', 'id = "weather-is-the-villain"\nstem = "talk"'
    )
    with (folder / "quotes.toml").open("a", encoding="utf-8") as file:
        file.write('[[quote]]\nid = "dry"\nstem = "talk"\nspeaker = "bruno-vale"\nsource = "port-paper"\n')
        file.write('text = "Nobody in it is ever dry."\nwho = false\n')
    assert said(folder) == [
        (
            "quotes.toml:28: “dry” shares the stem “talk” with a line of “ada-finch”."
            " Give each speaker’s lines stems of their own."
        )
    ]


def test_lines_that_ask_the_same_share_a_stem(spoiled: Spoil) -> None:
    built, _ = build(
        spoiled("quotes.toml", 'id = "burned-every-loaf"', 'id = "burned-every-loaf"\nstem = "vale"')
    )
    assert built is not None
    assert built.bank.by_id["burned-every-loaf/fill-the-blank"].stem == "vale"
    assert built.bank.speakers["vale"] == "Bruno Vale"


def test_the_context_of_a_line_reaches_its_questions(invented: Path) -> None:
    built, _ = build(invented)
    assert built is not None
    assert built.bank.by_id["burned-every-loaf/fill-the-blank"].context == "About the first day of filming."
