"""Early verdicts: what is told from a guess at a glance is what a closer look finds."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.game.answers import Answers
from bot.game.judging.folding import plain_words, words_of
from bot.game.judging.glancing import at_a_glance
from bot.game.judging.verdicts import Verdict
from bot.game.judging.weighing import weighed
from bot.game.judging.word_lists import words_in_order


class Case(NamedTuple):
    question: Answers
    welcome: tuple[str, ...]  # guesses that are accepted or asked about


def cases() -> Iterator[Case]:
    for file in sorted((Path(__file__).parents[1] / "answers").glob("*.toml")):
        for case in msgspec.toml.decode(file.read_bytes())["question"]:
            right, vague, wrong = (case.pop(mark, []) for mark in ("right", "vague", "wrong"))
            question = msgspec.convert(case, Answers)
            GUESSES.extend((*right, *vague, *wrong))
            yield Case(question, (question.answer, *right, *vague))


GUESSES: list[str] = []
CASES = tuple(cases())
AROUND = ("", "", "is it", "i think it was", "the", "im sure its", "lol", "definitely", "please", "imo")
SPOKEN = words_in_order(
    "one two second half a an and of million thousand quarter hours minutes years october june the for is it "
    "nineteen ninety season episode couple dozen weeks in with"
)
TALK = words_in_order(
    "what who is it the a my i you we no not so that this was one of them easy know think sister would even"
)
COUNTED = ("two years", "1.5 million", "half an hour", "October 2", "Season 2", "201", "12 weeks")


def glanced(question: Answers, guess: str) -> Verdict | None:
    words, key = plain_words(guess.lower())
    return at_a_glance(question.known, words, key) if words else None


def agree(question: Answers, guess: str) -> bool:
    """Whether a glance finds nothing, or what a closer look finds: the same verdict, and to ask the same.

    A known form letter by letter needs no look: "two and ahalf men", in which a closer one sees a number.
    """
    words, key = plain_words(guess.lower())
    glance = at_a_glance(question.known, words, key) if words else None
    if glance is None or key in question.known.verdicts:
        return True
    look = weighed(question.known, guess, words_of(guess))
    return glance == look or glance.verdict == look.verdict != "prompt"


@pytest.mark.parametrize(
    ("answer", "guess", "verdict"),
    [
        ("Chicago", "boston", "reject"),
        ("Chicago", "what time does the next episode start", "reject"),
        ("Chicago", "chciago", None),
        ("Chicago", "chicagooo", None),
        ("Chicago", "is it chicago?", "accept"),
        ("Chicago", "i think Chicago lol", "accept"),
        ("Lost", "lol that one was easy", "reject"),
        ("Kate", "is it maybe kate or something", "accept"),
        ("Kate", "kate's", None),
        ("Easy Rider", "easy", None),
        ("Walter White", "white", "accept"),
        ("Walter White", "walter hartwell white", None),
        ("two years", "a couple of years", None),
        ("25 October", "octobre", None),
    ],
)
def test_only_what_is_sure_is_told_at_a_glance(answer: str, guess: str, verdict: str | None) -> None:
    found = glanced(Answers(answer), guess)
    assert (found.verdict if found else None) == verdict


@given(st.sampled_from(CASES), st.sampled_from(AROUND), st.sampled_from(AROUND), st.data())
def test_a_glance_and_a_closer_look_agree(case: Case, before: str, after: str, data: st.DataObject) -> None:
    said = data.draw(st.sampled_from(case.welcome) | st.sampled_from(GUESSES))
    assert agree(case.question, f"{before} {said} {after}".strip())


@given(st.sampled_from(CASES), st.lists(st.sampled_from(TALK), max_size=5), st.data())
def test_they_agree_on_talk_that_holds_words_of_the_answer(
    case: Case, talk: list[str], data: st.DataObject
) -> None:
    question = case.question
    own = [word for word in (*question.known.whole, *words_of(question.answer)) if word.isalpha()]
    words = data.draw(
        st.permutations([*talk, *data.draw(st.lists(st.sampled_from([*own, "x"]), max_size=3))])
    )
    assert agree(question, " ".join(words))


@given(
    st.sampled_from(CASES),
    st.data(),
    st.lists(st.tuples(st.integers(0, 30), st.sampled_from(["", "a", "ee", "t", "o", "nn"])), max_size=4),
)
def test_they_agree_on_slips(case: Case, data: st.DataObject, slips: list[tuple[int, str]]) -> None:
    guess = data.draw(st.sampled_from(case.welcome))
    for at, letters in slips:
        guess = guess[:at] + letters + guess[at + 1 :]
    assert agree(case.question, guess)


@given(st.sampled_from(COUNTED), st.lists(st.sampled_from(SPOKEN), min_size=1, max_size=6).map(" ".join))
@example("two years", "two a half years")
def test_they_agree_on_numbers_and_dates_in_words(answer: str, guess: str) -> None:
    assert agree(Answers(answer), guess)
