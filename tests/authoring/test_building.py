import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.authoring.building import Built, build
from bot.bank.reading import parsed, shipped_shows
from bot.game.answers import Answers
from bot.game.question import Choice, Closest, Option, TrueFalse, Typed

SHIPPED = shipped_shows() / "emily-in-paris"


def built(folder: Path) -> Built:
    found, problems = build(folder)
    assert not problems
    assert found is not None
    return found


def test_building_twice_gives_the_same_bytes() -> None:
    assert built(SHIPPED).content == built(SHIPPED).content


@pytest.mark.parametrize("seed", ["1", "20"])
def test_another_order_of_sets_gives_the_same_bytes(seed: str) -> None:
    """Python shuffles sets and hashes of texts anew in every process; the bank must not notice."""
    script = "from pathlib import Path; from bot.authoring.building import build; import sys;"
    script += "sys.stdout.buffer.write(build(Path(sys.argv[1]))[0].content)"
    command = [sys.executable, "-c", script, str(SHIPPED)]
    done = subprocess.run(  # noqa: S603 (our own interpreter and words)
        command, capture_output=True, check=True, cwd=SHIPPED.parents[1], env={"PYTHONHASHSEED": seed}
    )
    assert done.stdout == (SHIPPED / "bank.json").read_bytes()


def test_the_shipped_bank_is_what_its_facts_make() -> None:
    assert (SHIPPED / "bank.json").read_bytes() == built(SHIPPED).content


def test_what_is_built_can_be_read_back(invented: Path) -> None:
    bank, problems = parsed(built(invented).content, "bank.json")
    assert (bank, problems) == (built(invented).bank, ())


def test_a_fact_is_asked_forward_inverse_and_as_a_statement_with_its_false_twin(invented: Path) -> None:
    questions = built(invented).bank.by_stem["quill-plays-ines"]
    assert {question.text: question.form for question in questions} == {
        "Which character does Nora Quill play?": Choice(
            Option("Ines"),
            (
                Option("Alma", spoils=2),
                Option("Milo", "Bruno Vale plays Milo"),
                Option("Tomas", "Tomas Reed plays Tomas"),
            ),
        ),
        "Who plays Ines?": Choice(
            Option("Nora Quill"),
            (Option("Bruno Vale", "Bruno Vale plays Milo"), Option("Tomas Reed", "Tomas Reed plays Tomas")),
            shown=3,
        ),
        "True or false? Nora Quill plays Ines.": TrueFalse(holds=True),
        "True or false? Nora Quill plays Tomas.": TrueFalse(holds=False),
    }


def test_a_ranking_is_asked_over_all_facts_of_a_relation(invented: Path) -> None:
    second = next(
        question for question in built(invented).bank.questions if question.text.endswith("came second?")
    )
    assert second.text == "Ranked by viewers in their first week, which of these came second?"
    assert second.form == Choice(
        Option("The Ferry"),
        (
            Option("Harbor Lights", "that came third"),
            Option("Low Water", "that came fourth"),
            Option("Tide Tables", "that came first"),
        ),
    )
    assert second.explanation == (
        "From the top: Tide Tables (5 million), The Ferry (4 million), Harbor Lights (3 million)"
        " and Low Water (2 million)."
    )


def test_who_stands_out_is_derived_from_all_facts_of_a_relation(invented: Path) -> None:
    question = built(invented).bank.by_id["plays-stands-out/tomas-reed"]
    assert question.text == "Which cast member shares a first name with the character they play?"
    assert question.explanation == "Tomas Reed plays Tomas. Vale is Milo and Quill is Ines."


def test_a_question_names_its_facts_and_sources_and_the_season_it_spoils(invented: Path) -> None:
    question = built(invented).bank.by_id["ines-sells-the-lighthouse/inverse"]
    assert (question.facts, question.sources, question.spoils, question.theme) == (
        ("ines-sells-the-lighthouse",),
        ("The Port Paper of 3 March 2021",),
        1,
        "Characters & plot",
    )


def test_a_fact_can_be_asked_without_options(extended: Callable[[str, str], Path]) -> None:
    more = """
[[fact]]
id = "alma-buys-it-back"
subject = "alma"
relation = "does"
object = "buys it back"
spoils = 2
words = { when = "In season two" }
support = { port-paper = "In season two, a stranger called Alma buys it back." }
inverse = { typed = "only", accepts = ["the stranger"] }
"""
    (question,) = built(extended(more, "")).bank.by_stem["alma-buys-it-back"]
    assert question.id == "alma-buys-it-back/inverse-typed"
    assert question.text == "In season two, who buys it back?"
    assert question.form == Typed(
        Answers("Alma", aliases=("the stranger",), others=("Ines", "Milo", "Tomas"), kind="character")
    )


def test_a_number_can_be_asked_for_itself(spoiled: Callable[[str, str, str], Path]) -> None:
    folder = spoiled(
        "show.toml", 'name = "3 million", value = 3,', 'name = "3 million", value = 3, unit = "million",'
    )
    facts = folder / "facts.toml"
    cited = 'support = { port-paper = "watched by 3M people in its first week" }\n'
    closest = f"{cited}forward = {{ closest = true }}\n"
    facts.write_text(facts.read_text(encoding="utf-8").replace(cited, closest), encoding="utf-8")
    question = built(folder).bank.by_id["harbor-lights-watched-by-3/forward-closest"]
    assert question.form == Closest(3, "3 million", "million")


def test_questions_that_rest_on_one_fact_give_each_other_away(invented: Path) -> None:
    bank = built(invented).bank
    ranked = next(question for question in bank.questions if question.id.startswith("was_watched_by-ranked"))
    assert set(ranked.gives_away) == {
        "harbor-lights-watched-by-3",
        "low-water-watched-by-2",
        "the-ferry-watched-by-4",
        "tide-tables-watched-by-5",
    }
    assert ranked.stem in bank.by_id["the-ferry-watched-by-4/forward"].gives_away


def test_a_text_that_names_both_ends_of_a_fact_gives_it_away(invented: Path) -> None:
    who_stands_out = built(invented).bank.by_id["plays-stands-out/tomas-reed"]
    assert {"vale-plays-milo", "quill-plays-ines"} <= set(who_stands_out.gives_away)


def test_a_new_fact_leaves_unrelated_questions_untouched(
    invented: Path, extended: Callable[[str, str], Path]
) -> None:
    before = built(invented).bank.by_id
    more = """
[[fact]]
id = "harbor-lights-returns-in-may"
subject = "the return of Harbor Lights"
relation = "is_described_as"
object = "May"
support = { port-paper = "back for a second season in May" }
forward = { text = "In which month does Harbor Lights return?", wrong = ["April", "August", "June"] }
"""
    after = built(extended(more, "")).bank.by_id
    assert {id_: after[id_] for id_ in before} == dict(before)
    assert set(after) - set(before) == {"harbor-lights-returns-in-may/forward"}


def test_a_new_rival_joins_pools_and_changes_no_id(
    invented: Path, extended: Callable[[str, str], Path]
) -> None:
    before = built(invented).bank.by_id
    more = """
[[fact]]
id = "finch-wrote-alma"
subject = "ada-finch"
relation = "plays"
object = "alma"
spoils = 2
support = { port-paper = "a stranger called Alma" }
"""
    after = built(extended(more, "")).bank.by_id
    assert set(before) <= set(after)


def test_every_shipped_question_is_traceable_and_explained() -> None:
    found = built(SHIPPED)
    cited = {source.cited_as for source in found.material.show.sources.values()}
    known = {*found.material.facts, *found.material.quotes}
    for question in found.bank.questions:
        assert set(question.facts) <= known
        assert set(question.sources) <= cited
        assert question.facts
        assert question.sources
        assert question.explanation


@pytest.mark.parametrize(
    ("what", "least"), [("facts", 130), ("stems", 120), ("variants", 200), ("quotes", 60)]
)
def test_the_shipped_show_is_large_enough_for_weeks(what: str, least: int) -> None:
    found = built(SHIPPED)
    sizes = {
        "facts": len(found.material.facts),
        "stems": len(found.bank.by_stem),
        "variants": len(found.bank.questions),
        "quotes": sum(question.game == "whosaid" for question in found.bank.questions),
    }
    assert sizes[what] >= least
