"""Names of a single word: which of them are believed."""

from collections.abc import Callable

import pytest

from bot.authoring.speech import Person, segments_of

Told = Callable[[str], list[tuple[str, str | None, str]]]


@pytest.mark.parametrize(
    "article",
    [
        "Rivoa said it was “not to be blamed.” Talks in Rivoa go on.",
        "Consistent with its plan, the bank sold, suggesting “weakness in the markets.”",
        "Jo Star came with her daughter Tess. “It was loud,” Tess said.",
        "The novelist Lady Antonia Star came. “It was loud,” Lady Antonia said.",
        "Ida Star sang. Her mother, Tess, taught her. “It was loud,” Mrs. Star said.",
        "Kim Star’s mother Tess wept. “It was loud,” Ms Star said.",
        "The Central Board of Films (CBF) met. “It was loud,” the CBF said.",
        "“It was loud,” her Honour said.",
    ],
)
def test_a_single_word_is_asked_about_where_it_may_be_less_than_a_name(article: str, told: Told) -> None:
    assert [tier for _, _, tier in told(article)] == ["ask"]


@pytest.mark.parametrize(
    ("article", "speaker"),
    [
        ("“It was loud,” Vantor said.", "Vantor"),
        ("“It was loud,” said the singer Tess.", "Tess"),
        ("Lowe Network RX's rival fell. “It was loud,” RX said.", "RX"),
    ],
)
def test_a_single_word_that_nothing_speaks_against_is_sure(article: str, speaker: str, told: Told) -> None:
    assert told(article) == [("It was loud,", speaker, "sure")]


def test_capitals_are_what_the_article_says_that_they_stand_for(told: Told) -> None:
    article = "The Central Board of Films (CBF) met. “It was loud,” the CBF said."
    assert told(article)[0][1] == "Central Board of Films"


def test_a_first_word_that_is_a_surname_is_the_longer_name_and_asked_about(told: Told) -> None:
    article = "Al Moon met Qiu Lanying in the street. “It was loud,” Qiu said."
    assert told(article) == [("It was loud,", "Qiu Lanying", "ask")]


def test_whom_the_show_lists_is_believed_by_a_single_name() -> None:
    article = "Talks in Cherla go on. “It was loud,” Cherla said."
    found = segments_of(article, (Person("Cherla"),))
    assert [(segment.speaker, segment.tier) for segment in found] == [("Cherla", "sure")]
