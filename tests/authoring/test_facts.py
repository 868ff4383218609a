from collections.abc import Callable
from pathlib import Path

import pytest

Spoil = Callable[[str, str, str], Path]
Extend = Callable[[str, str], Path]
Said = Callable[[Path], list[str]]

FACT = """
[[fact]]
id = "vale-sails"
subject = "bruno-vale"
relation = "sails_to"
object = "oslo"
support = { port-paper = "from Oslo" }
explanation = "He does."
"""

BROKEN = [
    (
        "facts.toml",
        'relation = "comes_from"',
        'relation = "come_from"',
        (
            "facts.toml:23: “milo-from-oslo” uses the relation “come_from”, which nobody defined."
            " Define it in relations.toml, or use one that is there."
        ),
    ),
    (
        "facts.toml",
        'object = "oslo"',
        'object = "olso"',
        (
            "facts.toml:23: The object of “milo-from-oslo” is “olso”, which show.toml does not know."
            " Add it under [entities.place], or correct the id."
        ),
    ),
    (
        "facts.toml",
        'subject = "milo"',
        'subject = "oslo"',
        (
            "facts.toml:23: The subject of “milo-from-oslo” is a place; “comes_from” wants a character or"
            " person. Use another relation, or list place in its subject kinds."
        ),
    ),
    (
        "facts.toml",
        'id = "quill-plays-ines"',
        'id = "vale-plays-milo"',
        "facts.toml:8: The fact “vale-plays-milo” stands twice. Give one of them another id.",
    ),
    (
        "facts.toml",
        'port-paper = "a baker from Oslo"',
        'the-times = "a baker from Oslo"',
        (
            "facts.toml:23: “milo-from-oslo” cites “the-times”, which show.toml does not know."
            " Add it as a [[source]]."
        ),
    ),
    (
        "facts.toml",
        'as_of = "March 2021"\n',
        "",
        (
            "facts.toml:33: “finch-aged-44” changes with time and does not say when it held."
            ' Add as_of = "October 2020" or so.'
        ),
    ),
    (
        "facts.toml",
        'explanation = "A baker, who inherits a lighthouse."',
        'explanation = "A baker, who inherits a lighthouse."\nalso = ["gone"]',
        (
            "facts.toml:23: “milo-from-oslo” names the fact “gone”, which is not there."
            " Correct the id, or add that fact."
        ),
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "sentence"), BROKEN)
def test_what_is_wrong_with_a_fact_is_told(
    said: Said, spoiled: Spoil, file: str, old: str, new: str, sentence: str
) -> None:
    assert sentence in said(spoiled(file, old, new))


def test_a_broken_relation_is_told_and_its_facts_are_not_blamed(said: Said, extended: Extend) -> None:
    folder = extended(FACT, '[sails_to]\nsubject = ["person"]\nobject = ["place"]\nsays = "So."\n')
    assert said(folder) == [
        (
            "relations.toml:1: “sails_to” has no subjects. Add subjects = …;"
            " questions/README.md lists what may stand here."
        )
    ]


def test_a_relations_file_that_cannot_be_read_is_the_only_thing_told(said: Said, extended: Extend) -> None:
    assert said(extended(FACT, "[sails_to\n")) == [
        (
            "relations.toml:1: This is not TOML: Expected ']' at the end of a table declaration (at line 1,"
            " column 10). Look for a missing quotation mark or bracket."
        )
    ]


def test_who_leans_on_a_fact_that_cannot_be_read_is_not_blamed(said: Said, extended: Extend) -> None:
    broken = FACT.replace('object = "oslo"', 'object = "oslo"\nspoils = "two"').replace(
        "sails_to", "comes_from"
    )
    leaning = (
        FACT.replace("vale-sails", "vale-drifts").replace("sails_to", "comes_from")
        + 'also = ["vale-sails"]\n'
    )
    assert said(extended(broken + leaning, "")) == [
        (
            "facts.toml:84: spoils of “vale-sails” must be a number 0 to 30, not “two”."
            " questions/README.md lists what may stand here."
        )
    ]
