"""The fact that questions/README.md shows is one that can be built as it stands."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

from bot.authoring.building import build
from bot.bank.reading import shipped_shows

GUIDE = shipped_shows() / "README.md"


def test_the_fact_of_the_guide_speaks_of_its_own_show_only(extended: Callable[[str, str], Path]) -> None:
    folder = extended("", "")
    facts = folder / "facts.toml"
    others = [
        block
        for block in facts.read_text(encoding="utf-8").split("[[fact]]")
        if '\nid = "milo-from-oslo"\n' not in block
    ]
    facts.write_text("[[fact]]".join(others) + "\n" + _fact_of_the_guide(), encoding="utf-8")
    built, problems = build(folder)
    assert not problems
    assert built is not None
    assert {question.text for question in built.bank.by_stem["milo-from-oslo"]} == {
        "Which city does Milo leave for the lighthouse?",
        "True or false? Milo comes from Oslo.",
        "True or false? Milo comes from Bergen.",
    }


def _fact_of_the_guide() -> str:
    _, _, rest = GUIDE.read_text(encoding="utf-8").partition("       [[fact]]\n")
    fact, _, _ = rest.partition("\n\n")
    return "[[fact]]\n" + dedent(fact) + "\n"
