"""Guesses and verdicts: every case of the files, and what holds for any question and any guess."""

import string
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from bot.game.answers import Answers, judge
from bot.game.judging.verdicts import EMPTY, REFUSED, SOMETHING_ELSE, TOO_LONG, WHICH_ONE

CASES = Path(__file__).parent / "answers"
SHOWS = Path(__file__).parents[2] / "questions"
ALLOWED = {"right": {"accept"}, "vague": {"prompt"}, "wrong": {"reject", "prompt"}}

LETTERS = st.characters(categories=("Lu", "Ll"), max_codepoint=0x17F)
NAMES = st.lists(st.text(LETTERS, min_size=1, max_size=12), min_size=1, max_size=4).map(" ".join)
KINDS = st.sampled_from(
    [None, "person", "place", "title", "organisation", "number", "date", "duration", "phrase", ""]
)
ACCENTS = ("\u0300", "\u0301", "\u0302", "\u0308", "\u030a")


class Case(NamedTuple):
    question: Answers
    expected: str
    guess: str


def cases(file: str) -> list[Case]:
    found: list[Case] = []
    for case in msgspec.toml.decode((CASES / file).read_bytes())["question"]:
        guesses = {expected: case.pop(expected, []) for expected in ALLOWED}
        question = msgspec.convert(case, Answers)
        found += [Case(question, expected, guess) for expected, some in guesses.items() for guess in some]
    return found


@pytest.mark.parametrize(("question", "expected", "guess"), cases("cases.toml"))
def test_every_case_is_judged_as_a_fair_person_would(question: Answers, expected: str, guess: str) -> None:
    assert judge(question, guess).verdict in ALLOWED[expected]


@pytest.mark.parametrize(
    "file",
    [
        "held_out.toml",
        "second_look.toml",
        "third_look.toml",
        "fourth_look.toml",
        "fifth_look.toml",
        "sixth_look.toml",
        "seventh_look.toml",
        "eighth_look.toml",
    ],
)
def test_of_the_cases_kept_aside_nine_in_ten_right_ones_are_accepted_and_no_wrong_one(file: str) -> None:
    accepted: dict[str, list[bool]] = {expected: [] for expected in ALLOWED}
    for question, expected, guess in cases(file):
        accepted[expected].append(judge(question, guess).verdict == "accept")
    assert sum(accepted["right"]) >= 0.9 * len(accepted["right"])
    assert sum(accepted["wrong"]) == 0
    assert sum(accepted["vague"]) == 0


def test_what_a_moderator_said_comes_first() -> None:
    question = Answers("Mindy Chen", aliases=("the roommate",), refused=("mindy",), others=("Roommate",))
    assert [judge(question, guess).verdict for guess in ("Mindy!", "The Roommate")] == ["reject", "accept"]
    assert judge(question, "MINDY") == REFUSED


def test_a_surname_counts_only_while_nobody_else_has_it() -> None:
    alone = Answers("Niles Crane", kind="character")
    family = Answers("Niles Crane", kind="character", others=("Frasier Crane",))
    assert judge(alone, "crane").verdict == "accept"
    assert judge(family, "crane") == WHICH_ONE
    assert judge(family, "frasier") == SOMETHING_ELSE


def test_what_is_too_long_to_be_read_counts_if_the_question_has_it_letter_by_letter() -> None:
    long = "Rhubarb " * 50
    question = Answers("Chicago", aliases=(long,), refused=(f"not {long}",))
    assert judge(question, long.upper()).verdict == "accept"
    assert judge(question, f"not {long}") == REFUSED
    assert judge(question, f"{long}!") == TOO_LONG


def test_a_guess_without_words_and_one_without_end_are_refused() -> None:
    question = Answers("Chicago")
    assert judge(question, "🎉 !?") == EMPTY
    assert judge(question, "chicago " * 250) == TOO_LONG


@given(st.text(max_size=400), st.text(max_size=400), KINDS, st.lists(st.text(max_size=30), max_size=4))
@example("1e20000000", "1e20000000", "number", [])
@example("ﷺ" * 300, "ﷺ" * 300, None, [])
@example("፩", "፩", "number", [])
@example("½" * 300, "and a half " * 30, "duration", [])
def test_any_guess_at_any_question_gets_a_verdict(
    answer: str, guess: str, kind: str | None, others: list[str]
) -> None:
    question = Answers(
        answer, kind=kind, others=tuple(others), aliases=tuple(others[:1]), prompts=tuple(others[1:2])
    )
    assert judge(question, guess).verdict in {"accept", "reject", "prompt"}


@given(NAMES, KINDS, st.lists(NAMES, max_size=5))
def test_the_answer_itself_is_always_right(answer: str, kind: str | None, others: list[str]) -> None:
    assert judge(Answers(answer, kind=kind, others=tuple(others)), answer).verdict == "accept"


@given(
    NAMES,
    KINDS,
    st.sampled_from(["{}", "{}!", "  {} ", "“{}”", "**{}**", "||{}||", "({})", "{} 🎉", "`{}`?"]),
    st.data(),
)
def test_case_accents_and_what_stands_around_change_nothing(
    answer: str, kind: str | None, around: str, data: st.DataObject
) -> None:
    guess = data.draw(st.sampled_from([answer.upper(), answer.lower(), answer.title(), answer.swapcase()]))
    accent = data.draw(st.sampled_from(("", *ACCENTS)))
    guess = "".join(letter + accent if letter.isalpha() else letter for letter in guess)
    assert judge(Answers(answer, kind=kind), around.format(guess)).verdict == "accept"


@given(NAMES, st.lists(NAMES, min_size=1, max_size=5), KINDS)
def test_no_other_entity_is_ever_accepted(answer: str, others: list[str], kind: str | None) -> None:
    question = Answers(answer, others=tuple(others), kind=kind)
    for other in others:
        for guess in (other, other.lower(), f"is it {other}?"):
            same = (
                judge(Answers(answer, kind=kind), guess).because
                == judge(Answers(answer, kind=kind), answer).because
            )
            assert same or judge(question, guess).verdict != "accept"


@given(st.from_regex(r"[A-Za-z ]{0,12}[0-9]{1,6}[A-Za-z ]{0,12}", fullmatch=True), KINDS, st.data())
def test_another_digit_is_another_answer(answer: str, kind: str | None, data: st.DataObject) -> None:
    at = data.draw(st.sampled_from([at for at, letter in enumerate(answer) if letter.isdigit()]))
    digit = data.draw(st.sampled_from(sorted(set(string.digits) - {answer[at]})))
    guess = answer[:at] + digit + answer[at + 1 :]
    assume(guess != answer)
    assert judge(Answers(answer, kind=kind), guess).verdict != "accept"


@given(NAMES, NAMES, KINDS)
def test_judging_twice_gives_the_same_verdict(answer: str, guess: str, kind: str | None) -> None:
    question = Answers(answer, kind=kind)
    assert judge(question, guess) == judge(question, guess) == judge(Answers(answer, kind=kind), guess)


def test_no_entity_of_a_shipped_show_is_taken_for_another() -> None:
    taken: list[tuple[str, str]] = []
    for file in SHOWS.glob("*/show.toml"):
        for kind, entities in msgspec.toml.decode(file.read_bytes())["entities"].items():
            texts = {
                entity["name"]: {entity["name"], *entity.get("aliases", ())} for entity in entities.values()
            }
            for name, own in texts.items():
                question = Answers(
                    name, aliases=tuple(sorted(own)), others=tuple(texts.keys() - {name}), kind=kind
                )
                others = {text for other, some in texts.items() if other != name for text in some} - own
                taken += [
                    (name, text) for text in sorted(others) if judge(question, text).verdict == "accept"
                ]
                taken += [(name, text) for text in sorted(own) if judge(question, text).verdict != "accept"]
    assert taken == []
