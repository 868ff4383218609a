"""What wrong options are instead, so that a hint can say so."""

from pathlib import Path

from bot.authoring.building import build
from bot.bank.reading import shipped_shows
from bot.game.question import Choice, Option, Question

SHIPPED = shipped_shows() / "emily-in-paris"


def reasons(question: Question) -> dict[str, str]:
    assert isinstance(question.form, Choice)
    return {option.text: option.because for option in question.form.wrong}


def shipped(id_: str) -> Question:
    built, _ = build(SHIPPED)
    assert built is not None
    return built.bank.by_id[id_]


def test_a_number_is_said_to_be_somebody_elses() -> None:
    assert reasons(shipped("emily-watched-by-58/forward")) == {
        "70 million": "that was Lupin",
        "76 million": "that was The Witcher",
        "82 million": "that was Bridgerton",
    }


def test_what_another_relation_says_of_an_option_is_its_reason() -> None:
    assert reasons(shipped("star-created-the-show/inverse")) == {
        "Andrew Fleming": "Andrew Fleming was credited as an executive producer",
        "Lilly Burns": "Lilly Burns was credited as an executive producer",
        "Steven Fierberg": "Steven Fierberg is the director of photography",
        "Tony Hernandez": "Tony Hernandez was credited as an executive producer",
    }
    assert reasons(shipped("first-at-paramount/forward"))["Jax Media"] == "Tony Hernandez is with Jax Media"
    assert reasons(shipped("first-at-paramount/forward"))["HBO"] == ""


def test_a_reason_never_spoils_more_than_it_must() -> None:
    form = shipped("fierberg-photographs/inverse").form
    assert isinstance(form, Choice)
    assert form.wrong[0] == Option("Andrew Fleming", "Andrew Fleming was credited as an executive producer")


def test_what_one_reason_tells_is_not_asked_in_the_same_round() -> None:
    outlets = {"told-e-news-of-tough-choices", "told-harpers-of-hopes", "told-oprahmag-of-love-interest"}
    assert outlets <= set(shipped("told-tvline-about-the-ending/forward").gives_away)


def test_reasons_from_a_relation_that_is_not_there_are_told(tmp_path: Path) -> None:
    """A typing mistake in because_from must not go unseen."""
    for name in ("show.toml", "facts.toml"):
        content = (Path(__file__).parent / "shows" / "harbor-lights" / name).read_text(encoding="utf-8")
        asking = content.replace("difficulty = 1", 'because_from = ["works_for"], difficulty = 1', 1)
        (tmp_path / name).write_text(asking, encoding="utf-8")
    _, problems = build(tmp_path)
    assert [(problem.line, problem.wrong) for problem in problems] == [
        (23, "“milo-from-oslo” takes reasons from the relation “works_for”, which nobody defined.")
    ]
