from collections import Counter
from collections.abc import Callable
from pathlib import Path

from bot.authoring.building import build
from bot.authoring.whosaid import quote_questions
from bot.bank.reading import shipped_shows
from bot.game.question import Choice, Option, Question, right_text

SHIPPED = shipped_shows() / "emily-in-paris"


def shipped() -> dict[str, Question]:
    built, _ = build(SHIPPED)
    assert built is not None
    return dict(built.bank.by_id)


def test_who_said_it_prints_how_the_line_goes_on() -> None:
    question = shipped()["insert-the-city/who-said-it"]
    assert (question.text, right_text(question), question.theme, question.twist) == (
        "“It’s Emily in … and then insert the city.”",
        "Lily Collins",
        "Who said it?",
        "who said it",
    )
    assert question.explanation == (
        "“… She could just take the train and go all over Europe, and Mindy and her could go together.”"
        " She imagined Emily and Mindy taking the train."
    )


def test_who_is_it_about_offers_people_of_one_sort() -> None:
    question = shipped()["camera-work/who-is-it-about"]
    assert question.text == "“His camera work is just so beautiful.” Which colleague is Darren Star praising?"
    assert question.form == Choice(
        Option("Steven Fierberg"), (Option("Andrew Fleming"), Option("Tony Hernandez")), 3
    )


def test_a_blank_at_the_end_is_to_finish_and_one_within_to_fill() -> None:
    questions = shipped()
    finish = questions["mind-blowing/finish-the-line"]
    assert finish.text == (
        "Lily Collins on the show’s success: “And then to be number one in the world still, it is ____.”"
    )
    assert right_text(finish) == "mind-blowing"
    fill = questions["little-sprouts/fill-the-blank"]
    assert "in terms of little ____ that come from the characters" in fill.text


def test_when_it_was_said_offers_occasions_in_their_order() -> None:
    question = shipped()["hard-to-imagine/when-was-it-said"]
    assert isinstance(question.form, Choice)
    assert question.form.right == Option("Soon after season one launched", rank=1)
    assert [option.rank for option in question.form.wrong] == [2, 3]


def test_whose_line_offers_lines_of_others_with_their_owners() -> None:
    question = shipped()["friendship-with-emily/whose-line-is-it"]
    assert question.text == "Which of these lines is Ashley Park’s?"
    assert right_text(question) == "The most important thing to me is the friendship with Emily."
    assert isinstance(question.form, Choice)
    assert all(option.because.endswith("said that") for option in question.form.wrong)


def test_who_is_heard_seldom_is_offered_seldom() -> None:
    asked = [question for question in shipped().values() if question.twist == "who said it"]
    right = Counter(right_text(question) for question in asked)
    offered = Counter(
        option.text
        for question in asked
        if isinstance(question.form, Choice)
        for option in question.form.wrong
    )
    assert right["Ashley Park"] == 3
    assert offered["Ashley Park"] < len(asked) / 2


def test_a_line_and_its_twists_share_a_stem() -> None:
    questions = shipped().values()
    assert all(question.stem == question.facts[0] for question in questions if question.game == "whosaid")


def test_nobody_is_asked_for_who_has_no_rivals(spoiled: Callable[[str, str, str], Path]) -> None:
    built, problems = build(spoiled("quotes.toml", "who = false\n", ""))
    assert [problem.wrong for problem in problems] == [
        "“Who said it?” is not asked: it needs three speakers, and the quotes have 1."
    ]
    assert built is not None
    places = {id_: built.material.places[f"quote:{id_}"] for id_ in built.material.quotes}
    drafts = quote_questions(built.material.show, built.material.quotes, places)
    assert [draft.question.id for draft in drafts] == ["burned-every-loaf/fill-the-blank"]


def test_how_a_line_goes_on_comes_first(spoiled: Callable[[str, str, str], Path]) -> None:
    folder = spoiled(
        "quotes.toml", 'context = "About the first day', 'after = "All."\ncontext = "About the first day'
    )
    built, _ = build(folder)
    assert built is not None
    question = built.bank.by_id["burned-every-loaf/fill-the-blank"]
    assert question.explanation == "“… All.” About the first day of filming."
