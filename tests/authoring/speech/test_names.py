"""Which of the capitals before a verb of saying are the name."""

from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[str, str | None, str]]]


@pytest.mark.parametrize(
    ("article", "speaker"),
    [
        ("“We won,” said Will Star.", "Will Star"),
        ("“We won,” said Theresa May.", "Theresa May"),
        ("A forecaster at the Lowe Weather Bureau Jo Star came.\n\n“We won,” Mr Star said.", "Jo Star"),
        ("Federal Bank of Lowe City President Jo Q. Star, who is 60, said: “We won.”", "Jo Q. Star"),
        ("Secretary of State Jo Star said: “We won.”", "Jo Star"),
        ("Representatives Jo Star of Ohio and Al Moon met.\n\n“We won,” said Mr. Star.", "Jo Star"),
        ("Leg-spinner Jo Star said: “We won.”", "Jo Star"),
        ("Businessmen Jo Star and Al Moon met.\n\n“We won,” said Mr Star.", "Jo Star"),
        ("Muslim Jo Star leads.\n\n“We won,” said Mr Star.", "Jo Star"),
        ("Advocate Jo Star said: “We won.”", "Jo Star"),
        ("Opening the case, Jo Star KC said: “We won.”", "Jo Star"),
        ("Opening the case, Jo Star, MBE, KC, said: “We won.”", "Jo Star"),
        ("Daoud Hassan al-Star came.\n\n“We won,” Al-Star said.", "Daoud Hassan al-Star"),
        ("Irfan Star and Mohd. Al Moon met.\n\n“We won,” said Mr Moon.", "Mohd. Al Moon"),
        ("Acme, which sells tin, wants what its head, Jo Star, calls “a space for joy.”", "Jo Star"),
        ("LOWE, Ohio (AP) — “We won,” said Jo Star.", "Jo Star"),
        ("Jo Star Blasts Critics Over Long Delays\n\nJo Star came.\n\n“We won,” Star said.", "Jo Star"),
    ],
)
def test_the_name_is_what_is_left_without_what_somebody_is(article: str, speaker: str, told: Told) -> None:
    assert [(who, tier) for _, who, tier in told(article)] == [(speaker, "sure")]


@pytest.mark.parametrize(
    ("article", "speaker"),
    [
        ("The mayor of Lowe Jo Star rose.\n\n“We won,” said Mr Star.", "Jo Star"),
        ("Jo Star sang. Beatle Jo Star said: “We won.”", "Jo Star"),
        ("Gardener Jo Ann Star is 60. The gardeners won.\n\n“We won,” Jo Ann said.", "Jo Ann Star"),
        ("Digger Al Moon was glad.\n\n“We won,” said Mr Moon.", "Digger Al Moon"),
        ("Juan Carlos rules. “We won,” King Juan said.", "Juan Carlos"),
        ("Jo Star lost. “We won,” said Al Star.", "Al Star"),
    ],
)
def test_a_name_that_may_have_a_word_too_many_or_too_few_is_asked_about(
    article: str, speaker: str, told: Told
) -> None:
    assert [(who, tier) for _, who, tier in told(article)] == [(speaker, "ask")]


def test_a_place_before_its_people_is_nobody(told: Told) -> None:
    article = "New South Lowe firefighters are hopeful, predicting “a very nasty night.”"
    assert told(article) == [("a very nasty night.", None, "ask")]


def test_an_owner_inside_an_organisation_s_name_is_part_of_it(told: Told) -> None:
    article = "“We won,” the Lowe County Sheriff’s Department said in a statement."
    assert told(article) == [("We won,", "Lowe County Sheriff’s Department", "sure")]


def test_half_of_an_organisation_s_name_is_nobody_s(told: Told) -> None:
    assert told("“We won,” the Department said.") == [("We won,", None, "ask")]
