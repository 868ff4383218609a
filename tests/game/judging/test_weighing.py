"""The closer look: what is neither right nor wrong is asked about, and what is wrong is not."""

import pytest

from bot.game.answers import Answers, judge
from bot.game.judging.verdicts import (
    CHECK_SPELLING,
    NOT_THAT,
    ONLY_THE_NAME,
    PARTIAL,
    THE_ANSWER,
    UNIQUE_PART,
    Verdict,
)


@pytest.mark.parametrize(
    ("answer", "kind", "guess", "verdict"),
    [
        ("Chandler Bing", "person", "chandler muriel bing", ONLY_THE_NAME),
        ("Monica Geller", "person", "monica geller-bing", ONLY_THE_NAME),
        ("Louis XIV", "person", "king louis the 14th of france", ONLY_THE_NAME),
        ("Walter White", "person", "walter white jr", NOT_THAT),
        ("Gideon Vale", "person", "gideon vale and petra vale", NOT_THAT),
        ("Marie Curie", "person", "mary curie", CHECK_SPELLING),
        ("Marie Curie", "person", "pierre curie", NOT_THAT),
        ("Philip Seymour Hoffman", "person", "prince philip", PARTIAL),
        ("second", "ordinal", "the two towers", NOT_THAT),
        ("second", "ordinal", "2nd", THE_ANSWER),
        ("007", "character", "seven", NOT_THAT),
        ("New York City", "place", "city", NOT_THAT),
        ("Reykjavík", "place", "iceland", NOT_THAT),
        ("Reykjavík", "place", "reykjavik, iceland", THE_ANSWER),
        ("Albuquerque, New Mexico", "place", "albuquerque is it", UNIQUE_PART),
        ("Central Perk", "place", "perk", PARTIAL),
    ],
)
def test_more_or_less_than_a_name_is_asked_about(
    answer: str, kind: str, guess: str, verdict: Verdict
) -> None:
    assert judge(Answers(answer, kind=kind), guess) == verdict


def test_a_time_is_the_same_however_it_is_told() -> None:
    marathon = Answers("2:59:40", kind="duration")
    said = ("2h 59m 40s", "2 hours 59 minutes and 40 seconds", "2:59:41", "3 hours")
    assert [judge(marathon, guess).verdict for guess in said] == ["accept", "accept", "reject", "reject"]


def test_an_initial_may_be_left_out_and_a_number_may_not() -> None:
    walter = Answers("Walter White", kind="person")
    assert judge(walter, "walter h white").verdict == "accept"
    assert judge(walter, "walter 2 white").verdict != "accept"


def test_a_river_without_a_name_is_no_answer() -> None:
    assert judge(Answers("River Danube", kind="place"), "river river").verdict == "reject"
