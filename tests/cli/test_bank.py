import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.bank.reading import read
from bot.cli.bank import bank

INVENTED = Path(__file__).parents[1] / "authoring" / "shows" / "harbor-lights"


@pytest.fixture
def show(tmp_path: Path) -> Path:
    return Path(shutil.copytree(INVENTED, tmp_path / "harbor-lights"))


def run(*arguments: object) -> tuple[int, str, str]:
    """Exit status, what was said, and what was complained of."""
    done = CliRunner().invoke(bank, [str(argument) for argument in arguments])
    return done.exit_code, done.stdout, done.stderr


def spoil(file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def test_building_what_stands_changes_nothing(show: Path) -> None:
    before = (show / "bank.json").read_bytes()
    assert run("build", show) == (0, f"{show}/bank.json: 12 stems in 33 questions; nothing changed.\n", "")
    assert (show / "bank.json").read_bytes() == before


def test_building_says_what_is_different(show: Path) -> None:
    spoil(show / "facts.toml", "She sells it to the mayor.", "To the mayor, of all people.")
    assert run("build", show)[1] == (
        f"{show}/bank.json: 12 stems in 33 questions; 1 changed (ines-sells-the-lighthouse/inverse).\n"
    )
    assert (
        read(show)[0].by_id["ines-sells-the-lighthouse/inverse"].explanation == "To the mayor, of all people."
    )


def test_nothing_is_overwritten_when_anything_is_wrong(show: Path) -> None:
    before = (show / "bank.json").read_bytes()
    spoil(show / "facts.toml", 'relation = "comes_from"', 'relation = "come_from"')
    status, said, complaints = run("build", show)
    assert (status, said) == (1, "")
    assert complaints.splitlines() == [
        (
            f"{show}/facts.toml:23: “milo-from-oslo” uses the relation “come_from”, which nobody defined."
            " Define it in relations.toml, or use one that is there."
        ),
        f"{show}: no bank was written; mend the above and build again.",
    ]
    assert (show / "bank.json").read_bytes() == before


def test_a_clean_show_passes_its_check(show: Path) -> None:
    assert run("check", show, "--sources", show / "articles") == (
        0,
        f"{show}: 12 stems in 33 questions, all well.\n",
        "",
    )


def test_a_show_with_problems_fails_its_check(show: Path) -> None:
    spoil(show / "facts.toml", '"a baker from Oslo"', '"a butcher from Oslo"')
    status, said, complaints = run("check", show, "--sources", show / "articles")
    assert (status, said) == (1, "")
    assert complaints.startswith(
        f"{show}/facts.toml:23: “milo-from-oslo” cites a phrase that is not in port-paper"
    )


def test_the_shipped_shows_are_meant_where_none_is_named() -> None:
    status, said, complaints = run("build")
    assert (status, complaints) == (0, "")
    assert "emily-in-paris/bank.json" in said
    assert "nothing changed" in said


def test_a_folder_that_is_no_show_is_refused(tmp_path: Path) -> None:
    assert run("build", tmp_path) == (
        2,
        "",
        f"{tmp_path} has no show.toml; `python -m bot bank new {tmp_path}` starts a show there.\n",
    )


def test_a_sources_folder_that_is_not_there_is_refused(show: Path) -> None:
    assert run("check", show, "--sources", show / "nowhere") == (
        2,
        "",
        f"There is no folder {show}/nowhere; --sources wants the folder that holds the articles.\n",
    )


def test_a_new_show_is_started_and_says_what_comes_next(tmp_path: Path) -> None:
    status, said, complaints = run("new", tmp_path / "mine")
    assert (status, complaints) == (0, "")
    assert said.splitlines()[-1] == f"Then: python -m bot bank check {tmp_path}/mine"
    assert run("build", tmp_path / "mine")[0] == 0


def test_a_new_show_never_takes_the_place_of_another(show: Path) -> None:
    before = (show / "facts.toml").read_bytes()
    sentence = f"{show}/show.toml is there already; choose a folder without a show.\n"
    assert run("new", show) == (2, "", sentence)
    assert (show / "facts.toml").read_bytes() == before


def test_figures_are_told_to_people_and_to_machines(show: Path) -> None:
    status, said, _ = run("stats", show)
    assert status == 0
    assert said.splitlines()[0] == "harbor-lights: 12 stems in 33 questions"
    assert "  statements that are true: 50%" in said.splitlines()
    assert said.splitlines()[-1] == "  blind players: too few stems to ask"
    status, said, _ = run("stats", "--json", show)
    figures = json.loads(said)
    assert (status, figures["facts"], figures["quotes"], figures["facts_used"]) == (0, 10, 3, 1.0)
    assert figures["blind"] == []
    assert figures["looks"].keys() == {"longest", "far longer", "in the question"}


def test_a_preview_shows_every_question_with_its_source(show: Path) -> None:
    status, said, _ = run("preview", show)
    assert status == 0
    for question in read(show)[0].questions:
        assert f"**{question.text}**" in said
    assert said.count("From: The Port Paper of 3 March 2021.") == 33


def test_figures_of_a_broken_show_are_refused(show: Path) -> None:
    (show / "facts.toml").write_text("[[fact]", encoding="utf-8")
    status, said, complaints = run("stats", show)
    assert (status, said) == (1, "")
    assert complaints.endswith(f"{show} has problems; mend them first.\n")


def test_a_file_of_a_show_is_not_its_folder(show: Path) -> None:
    sentence = f"{show}/facts.toml is a file. Give the folder: {show}\n"
    assert run("check", show / "facts.toml") == (2, "", sentence)


def test_a_file_where_a_new_show_should_be_is_told(show: Path) -> None:
    file = show / "facts.toml"
    assert run("new", file) == (2, "", f"{file} is there already; choose a folder without a show.\n")


def test_a_preview_marks_the_options_that_spoil(show: Path) -> None:
    assert "- Alma (only from season 2)" in run("preview", show)[1].splitlines()


def test_a_preview_shows_the_hint_of_a_line(show: Path) -> None:
    assert "- Hint: About the first day of filming." in run("preview", show)[1].splitlines()
