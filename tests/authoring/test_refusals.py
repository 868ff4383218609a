"""Ten questions that a generator must refuse to make."""

from collections.abc import Callable
from pathlib import Path

from bot.authoring.building import build
from bot.bank.drawing import Wanted, playable
from bot.bank.reading import read, shipped_shows
from bot.game.question import Choice, Closest, TrueFalse, Typed

Extend = Callable[[str, str], Path]
SHIPPED = shipped_shows() / "emily-in-paris"


def refused(folder: Path) -> list[str]:
    """What is said against a folder, without the place."""
    _, problems = build(folder)
    return [problem.wrong for problem in problems]


def asked(folder: Path, fact: str) -> list[str]:
    """The texts that a fact is asked in."""
    built, problems = build(folder)
    assert not problems
    assert built is not None
    return [question.text for question in built.bank.questions if question.facts[0] == fact]


def test_where_else_was_it_filmed_has_no_wrong_options(extended: Extend) -> None:
    fact = """
[[fact]]
id = "filmed-in-oslo"
subject = "season two"
relation = "was_filmed_in"
object = "oslo"
support = { port-paper = "a baker from Oslo" }
forward = { text = "Where was season two filmed?", wrong = ["bergen", "trondheim"] }
"""
    assert refused(extended(fact, "")) == [
        "“filmed-in-oslo” calls “Bergen” wrong, and nothing proves that it is.",
        "“filmed-in-oslo” calls “Trondheim” wrong, and nothing proves that it is.",
    ]


def test_who_directs_it_is_not_asked_when_there_may_be_others(extended: Extend) -> None:
    relations = """
[directs]
subject = ["person"]
object = ["title"]
subjects = "open"
objects = "open"
theme = "Cast & crew"
says = "{subject} directs {object}."
inverse = { text = "Who directs {object}?" }
statement = { text = "{subject} directs {object}." }
"""
    fact = """
[[fact]]
id = "finch-directs"
subject = "ada-finch"
relation = "directs"
object = "harbor-lights"
support = { port-paper = "its creator Ada Finch" }
"""
    assert refused(extended(fact, relations)) == [
        "“finch-directs” makes no question: nothing provably wrong stands beside its answer."
    ]
    built, _ = build(extended(fact, relations))
    assert built is not None
    assert not any("direct" in question.text for question in built.bank.questions)


def test_what_somebody_did_not_create_needs_a_cited_creator(extended: Extend) -> None:
    fact = """
[[fact]]
id = "finch-created-harbor-lights"
subject = "ada-finch"
relation = "created"
object = "harbor-lights"
support = { port-paper = "its creator Ada Finch" }
forward = { text = "Which of these did Ada Finch create?", wrong = ["tide-tables", "low-water"] }
"""
    assert refused(extended(fact, "")) == [
        "“finch-created-harbor-lights” calls “Tide Tables” wrong, and nothing proves that it is.",
        "“finch-created-harbor-lights” calls “Low Water” wrong, and nothing proves that it is.",
    ]


def test_what_every_fan_knows_and_no_article_says_is_not_asked(extended: Extend) -> None:
    fact = """
[[fact]]
id = "finch-plays-alma"
subject = "ada-finch"
relation = "plays"
object = "alma"
support = {}
"""
    assert refused(extended(fact, "")) == ["“finch-plays-alma” cites nothing."]


def test_how_many_seasons_there_are_must_say_as_of_when(extended: Extend) -> None:
    relations = """
[has_seasons]
subject = ["title"]
object = ["number"]
subjects = "open"
objects = "functional"
time_bound = true
theme = "By the numbers"
says = "{subject} has {object} seasons."
forward = { text = "How many seasons does {subject} have?" }
"""
    fact = """
[[fact]]
id = "two-seasons"
subject = "harbor-lights"
relation = "has_seasons"
object = "million-2"
support = { port-paper = "back for a second season" }
"""
    assert refused(extended(fact, relations)) == [
        "“two-seasons” changes with time and does not say when it held."
    ]
    dated = fact + 'as_of = "March 2021"\n'
    assert refused(extended(dated, relations)) == [
        "“two-seasons” held in March 2021, and “How many seasons does Harbor Lights have?” does not say so."
    ]


def test_what_articles_disagree_on_is_only_asked_as_somebodys_word(extended: Extend) -> None:
    facts = """
[[fact]]
id = "from-bergen"
subject = "ines"
relation = "comes_from"
object = "bergen"
disagrees_with = ["from-trondheim"]
support = { port-paper = "his sister, Ines" }

[[fact]]
id = "from-trondheim"
subject = "ines"
relation = "comes_from"
object = "trondheim"
disagrees_with = ["from-bergen"]
support = { port-paper = "his sister, Ines" }
ways = ["statement"]
statement = { text = "The Port Paper says that {subject} comes from {object}.", twin = "oslo" }
"""
    folder = extended(facts, "")
    assert asked(folder, "from-bergen") == []
    assert asked(folder, "from-trondheim") == [
        "True or false? The Port Paper says that Ines comes from Oslo.",
        "True or false? The Port Paper says that Ines comes from Trondheim.",
    ]


def test_the_shipped_show_asks_neither_its_genre_nor_whose_girlfriend() -> None:
    bank, _ = read(SHIPPED)
    genres = [question.text for question in bank.questions if question.facts[0].startswith("genre-")]
    assert genres == [
        "True or false? An article of October 2020 calls Emily in Paris a half-hour sitcom.",
        "True or false? An article of October 2020 calls Emily in Paris a half-hour drama.",
    ]
    assert not [question.text for question in bank.questions if "girlfriend" in question.text]


def test_no_wrong_option_spoils_more_than_the_ceiling_allows() -> None:
    bank, _ = read(SHIPPED)
    texts = bank.by_id["cami-texts-emily/inverse"]
    assert isinstance(texts.form, Choice)
    assert "Alfie" in [option.text for option in texts.form.wrong]
    for question in playable(bank, Wanted(game="trivia", count=10, ceiling=1)):
        assert question.spoils <= 1
        assert "Alfie" not in question.text + question.explanation
        match question.form:
            case Choice(wrong=wrong):
                assert "Alfie" not in [option.text for option in wrong]
            case TrueFalse() | Typed() | Closest():
                continue


def test_an_age_is_asked_with_its_date() -> None:
    bank, _ = read(SHIPPED)
    ages = [
        question.text for question in bank.questions if question.facts[0].endswith(("aged-31", "aged-59"))
    ]
    assert len(ages) == 8
    assert all("October 2020" in text for text in ages)


def test_one_line_is_one_item_however_it_is_printed(spoiled: Callable[[str, str, str], Path]) -> None:
    again = """
[[quote]]
id = "season-two-line"
speaker = "bruno-vale"
who = false
source = "port-paper"
text = "We burned two loaves"
context = "Once."

[[quote]]
id = "season-2-line"
speaker = "bruno-vale"
who = false
source = "port-paper"
text = "We burned 2 loaves"
context = "Twice."

[[quote]]
id = "burned-every-loaf\""""
    folder = spoiled("quotes.toml", '[[quote]]\nid = "burned-every-loaf"', again.lstrip())
    assert refused(folder) == ["“season-2-line” is the line of “season-two-line” once more."]
