"""Early verdicts: what is told from a guess at a glance is never what a closer look would take for one."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.game.answers import Answers
from bot.game.judging.beside import is_beside
from bot.game.judging.folding import plain_words, words_of
from bot.game.judging.weighing import weighed
from bot.game.judging.word_lists import words_in_order

QUESTIONS = tuple(
    case
    for file in sorted((Path(__file__).parents[1] / "answers").glob("*.toml"))
    for case in msgspec.toml.decode(file.read_bytes())["question"]
)
MARKS = ("right", "vague", "wrong")
GUESSES = tuple(guess for case in QUESTIONS for mark in MARKS for guess in case.get(mark, []))
AROUND = ("", "", "is it", "i think it was", "the", "im sure its", "lol", "definitely", "please", "imo")
SPOKEN = words_in_order(
    "one two second half a an and of million thousand quarter hours minutes years october june the for is it "
    "nineteen ninety season episode couple dozen weeks in with"
)
COUNTED = ("two years", "1.5 million", "half an hour", "October 2", "Season 2", "201", "12 weeks")


def beside(question: Answers, guess: str) -> bool:
    words, key = plain_words(guess.lower())
    return bool(words) and key not in question.known.verdicts and is_beside(question.known, words, key)


@pytest.mark.parametrize(
    ("answer", "guess", "expected"),
    [
        ("Chicago", "boston", True),
        ("Chicago", "what time does the next episode start", True),
        ("Chicago", "chciago", False),
        ("Chicago", "chicagooo", False),
        ("Kate", "is it maybe kate or something", False),
        ("Walter White", "white", False),
        ("two years", "a couple of years", False),
        ("25 October", "octobre", False),
    ],
)
def test_only_what_cannot_be_meant_is_beside(answer: str, guess: str, *, expected: bool) -> None:
    assert beside(Answers(answer), guess) is expected


@given(st.sampled_from(QUESTIONS), st.sampled_from(AROUND), st.sampled_from(AROUND), st.data())
def test_nothing_that_a_closer_look_takes_is_beside(
    case: dict[str, list[str]], before: str, after: str, data: st.DataObject
) -> None:
    question = msgspec.convert({key: case[key] for key in case.keys() - set(MARKS)}, Answers)
    said = data.draw(st.sampled_from([*case.get("right", []), *case.get("vague", []), *GUESSES]))
    guess = f"{before} {said} {after}".strip()
    if weighed(question.known, guess, words_of(guess)).verdict == "accept":
        assert not beside(question, guess)


@given(st.sampled_from(COUNTED), st.lists(st.sampled_from(SPOKEN), min_size=1, max_size=6).map(" ".join))
def test_no_number_or_date_in_words_is_beside(answer: str, guess: str) -> None:
    question = Answers(answer)
    if weighed(question.known, guess, words_of(guess)).verdict == "accept":
        assert not beside(question, guess)
