from collections.abc import Callable
from pathlib import Path

import pytest

from bot.authoring.checking import check
from bot.bank.reading import shipped_shows

Spoil = Callable[[str, str, str], Path]
SHIPPED = shipped_shows() / "emily-in-paris"
ARTICLES = Path(__file__).parents[3] / "shared" / "sources"


def said(folder: Path, sources: Path | None = None) -> list[str]:
    """What a check says, with file names instead of paths; that the bank is older goes without saying."""
    _, problems = check(folder, sources)
    return [
        str(problem).replace(f"{folder}/", "").replace(str(folder), "FOLDER")
        for problem in problems
        if "not the bank that the facts make" not in problem.wrong
    ]


def test_the_invented_show_is_clean(invented: Path) -> None:
    assert said(invented, invented / "articles") == []


@pytest.mark.skipif(not ARTICLES.is_dir(), reason="the articles are not part of the repository")
def test_every_phrase_of_the_shipped_show_stands_in_its_article() -> None:
    assert said(SHIPPED, ARTICLES) == []


def test_the_shipped_show_is_clean_and_nobody_sees_through_it() -> None:
    _, problems = check(SHIPPED, None)
    assert problems == ()


def test_a_bank_that_was_not_built_again_is_told(invented: Path, spoiled: Spoil) -> None:
    folder = spoiled("bank.json", "Ranked by viewers", "Sorted by viewers")
    _, problems = check(folder, None)
    assert [problem.wrong for problem in problems] == ["This is not the bank that the facts make."]
    assert check(invented, None)[1] == ()


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
        "show.toml",
        'date = "2021-03-03"',
        'date = "last week"',
        "show.toml:9: The date of “port-paper” is “last week”. Write it as 2021-03-03, or “undated”.",
    ),
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
        'words = { period = "week" }',
        'words = { span = "week" }',
        (
            "facts.toml:42: “harbor-lights-watched-by-3”: nothing to put into {period} of"
            " “How many people watched {subject} in its first {period}?”. Add it under words = { … }."
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
        "quotes.toml",
        "who = false\nblank",
        'about = { answer = "bruno-vale", among = "bakers" }\nblank',
        (
            "quotes.toml:19: “burned-every-loaf” takes wrong options from “bakers”, a pool with nobody in it."
            " Give about = { among = … } a pool of show.toml, or list them as wrong = [ … ]."
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
]


@pytest.mark.parametrize(("file", "old", "new", "sentence"), BROKEN)
def test_whatever_is_wrong_is_said_with_its_place_and_mend(
    spoiled: Spoil, file: str, old: str, new: str, sentence: str
) -> None:
    assert sentence in said(spoiled(file, old, new))


def test_what_show_toml_lacks_is_told_once_and_no_fact_is_blamed(spoiled: Spoil) -> None:
    (problem,) = said(spoiled("show.toml", 'oslo = { name = "Oslo" }', 'oslo = { nam = "Oslo" }'))
    assert problem == ("show.toml:36: “oslo” has a key “nam” that nothing reads. Did you mean name?")


def test_a_phrase_that_is_not_in_its_article_is_told_with_the_nearest_text(
    invented: Path, spoiled: Spoil
) -> None:
    folder = spoiled("facts.toml", "a baker from Oslo", "a butcher from Oslo")
    assert said(folder, invented / "articles") == [
        (
            "facts.toml:23: “milo-from-oslo” cites a phrase that is not in port-paper: “a butcher from Oslo”."
            " The nearest text there is “Milo, a baker from Oslo”."
        )
    ]


def test_straight_quotation_marks_are_not_curly_ones(invented: Path, spoiled: Spoil) -> None:
    folder = spoiled(
        "facts.toml", '"Bruno Vale as Milo"', "'villain,” Finch, 44, said. \"Nobody in it is ever dry.\"'"
    )
    assert said(folder, invented / "articles") == [
        (
            "facts.toml:1: “vale-plays-milo” cites a phrase that is not in port-paper:"
            ' “villain,” Finch, 44, said. "Nobody in it is ever dry."”.'
            " The nearest text there is “villain,” Finch, 44, said. “Nobody in it is ever dry.””."
        )
    ]


def test_another_text_than_the_cited_one_is_told(invented: Path, spoiled: Spoil) -> None:
    folder = spoiled("articles/port-paper.txt", "3M people", "4M people")
    (sentence,) = said(invented, folder / "articles")
    assert sentence.startswith("show.toml:9: ")
    assert "is not the text that was cited: its SHA-256 is" in sentence


def test_a_missing_facts_file_is_told(spoiled: Spoil) -> None:
    folder = spoiled("facts.toml", "[[fact]]", "[[fact]]")
    (folder / "facts.toml").unlink()
    assert said(folder)[0] == (
        "facts.toml: It could not be read (No such file or directory)."
        " `python -m bot bank new` shows which files a show needs."
    )


def test_a_file_in_another_encoding_is_told(spoiled: Spoil) -> None:
    folder = spoiled("facts.toml", "[[fact]]", "[[fact]]")
    (folder / "facts.toml").write_bytes("[[fact]] # café".encode("latin-1"))
    assert "facts.toml: It is not UTF-8 (invalid continuation byte). Save it as UTF-8." in said(folder)[
        0
    ].replace("unexpected end of data", "invalid continuation byte")
