"""The twenty questions of the standard: the shipped bank asks every one of them."""

import pytest

from bot.bank.reading import read, shipped_shows
from bot.game.question import Choice, Closest, TrueFalse, Typed, right_text

BANK, _ = read(shipped_shows() / "emily-in-paris")

STANDARD = [
    ("emily-from-chicago/forward", "Chicago", Choice),
    ("plays-stands-out/camille-razat", "Camille Razat", Choice),
    ("emily-watched-by-58/forward", "58 million", Choice),
    ("emily-watched-by-58/forward-closest", "58 million", Closest),
    ("was_watched_by-ranked/8d5843fc-2", "The Witcher", Choice),
    ("first-at-paramount/true", "True", TrueFalse),
    ("collins-credit/inverse", "Lily Collins", Choice),
    ("camera-work/who-is-it-about", "Steven Fierberg", Choice),
    ("fashion-show-one-day/forward", "One day", Choice),
    ("comes-into-her-own/who-is-it-about", "Camille Razat", Choice),
    ("smile-on-her-face/who-is-it-about", "Lily Collins", Choice),
    ("mind-blowing/finish-the-line", "mind-blowing", Choice),
    ("a-little-bit-obvious/finish-the-line", "obvious", Choice),
    ("insert-the-city/who-said-it", "Lily Collins", Choice),
    ("military-operation/who-said-it", "Darren Star", Choice),
    (
        "friendship-with-emily/whose-line-is-it",
        "The most important thing to me is the friendship with Emily.",
        Choice,
    ),
    ("hard-to-imagine/when-was-it-said", "Soon after season one launched", Choice),
    ("happened_on-ranked/2e3f436b-2", "Star’s “I don’t know yet” to E! News", Choice),
    ("cami-texts-emily/inverse", "Camille", Choice),
    ("emily-meets-alfie/inverse-typed", "Alfie", Typed),
    ("hop-on-the-eurostar/fill-the-blank-typed", "Eurostar", Typed),
]


@pytest.mark.parametrize(("id_", "answer", "form"), STANDARD)
def test_the_standard_is_asked(id_: str, answer: str, form: type) -> None:
    question = BANK.by_id[id_]
    assert (right_text(question), type(question.form)) == (answer, form)


def test_every_line_has_a_hint_that_places_it() -> None:
    assert [
        question.id for question in BANK.questions if question.game == "whosaid" and not question.context
    ] == []
