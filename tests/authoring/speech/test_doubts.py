"""What keeps a name beside a verb of saying from being believed, and what does not."""

from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[str, str | None, str]]]


@pytest.mark.parametrize(
    "article",
    [
        "Jo Star did not say whether it was “a dream come true.”",
        "Jo Star said that until Al Moon agrees, it is “too early to go on.”",
        "Al Moon thinks that Jo Star said it was “too early to go on.”",
        "To the “Maple Street family,” Jo Star said he would stay.",
        "Jo Star says that she has had “thank you” calls.",
        "Jo Star said Al Moon took her arm and, in a low voice, said: “I am still here.”",
        "Jo Star added that Al Moon surfaced after an hour, yelled “there is a shark!”",
        "Jo Star called a meeting on Al Moon’s claim that it was “too early to go on.”",
        "According to what Jo Star said, “it came from over there,” the employee testified.",
        "“You have to be tougher,” Jo Star recalls her editor telling her.",
        "Jo Star wrote of a friend who stopped and told her, “You have to be tougher.”",
        "Jo Star said that Al Moon was late when he said it was “too early to go on.”",
    ],
)
def test_a_name_is_asked_about_where_the_sentence_leaves_a_doubt(article: str, told: Told) -> None:
    assert [tier for _, _, tier in told(article)] == ["ask"]


@pytest.mark.parametrize(
    "article",
    [
        "When police called, Jo Star told them: “I am still here.”",
        "On a form that was confirmed by officials, Jo Star wrote: “I am still here.”",
        "At a hearing of the United States Senate, Jo Star said: “I am still here.”",
        "Jo Star, who said nothing last week, said: “I am still here.”",
    ],
)
def test_another_verb_of_saying_is_no_doubt_where_it_is_not_another_s(article: str, told: Told) -> None:
    assert told(article) == [("I am still here.", "Jo Star", "sure")]


def test_under_whom_somebody_serves_is_not_who_speaks(told: Told) -> None:
    article = "Al Long, the minister of Lowe under Jo Star, told Radio Lowe that it was “a dream of mine.”"
    assert told(article) == [("a dream of mine.", "Al Long", "sure")]


def test_a_day_before_a_name_is_no_doubt(told: Told) -> None:
    article = "On Monday Jo Star said it was “a dream of mine.”"
    assert told(article) == [("a dream of mine.", "Jo Star", "sure")]


def test_a_further_fragment_is_asked_about_where_another_name_comes_between(told: Told) -> None:
    article = "Jo Star said it was “very good” in a reply that led Al Moon to quip it was a “broken record.”"
    assert [tier for _, _, tier in told(article)] == ["sure", "ask"]


def test_who_sits_in_a_chair_is_not_what_a_meeting_calls_for(told: Told) -> None:
    article = "A meeting chaired by Irish leader Jo Star called for a “quick return of the envoy.”"
    assert told(article) == [("quick return of the envoy.", None, "ask")]


def test_an_answer_of_one_word_after_a_question_is_the_asker_s(told: Told) -> None:
    article = "“Which community, Mr Moon?” Jo Star asked. “Parrots?”"
    assert told(article) == [
        ("Which community, Mr Moon?", "Jo Star", "sure"),
        ("Parrots?", "Jo Star", "sure"),
    ]


def test_a_title_that_exclaims_is_no_speech(told: Told) -> None:
    article = "“I like it,” Jo Star said on Radio Lowe’s “Wait, Wait, Go On!” The show is loud."
    assert told(article) == [("I like it,", "Jo Star", "sure")]


def test_a_long_title_is_no_speech(told: Told) -> None:
    article = (
        "“I like it,” said Jo Star, author of “Mice on Film: The Definitive Story of Small Cinema Stars.”"
    )
    assert told(article) == [("I like it,", "Jo Star", "sure")]


def test_a_title_between_commas_is_no_speech(told: Told) -> None:
    article = "In her new book, “Make Tin a Millionaire,” Jo Star wrote that “tin is a patient metal.”"
    assert told(article) == [("tin is a patient metal.", "Jo Star", "sure")]


def test_two_single_marks_are_a_double_one(told: Told) -> None:
    article = "''I don't like it,'' said Jo Star. ''It's too loud.''"
    assert told(article) == [("I don't like it,", "Jo Star", "sure"), ("It's too loud.", "Jo Star", "sure")]


def test_two_opening_marks_are_one(told: Told) -> None:
    assert told("“”It is unfair,” said Jo Star.") == [("It is unfair,", "Jo Star", "sure")]
