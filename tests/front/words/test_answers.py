"""The private line in cases that a whole round seldom meets."""

import pytest

from bot.front.words.answers import acknowledgement
from bot.game.actions import Choose
from bot.host.waiting import Outcome
from tests.front.questions import TRIVIA
from tests.front.rounds import Played, a_round, answered, asked, next_asked

ANA = 7


def said(played: Played, number: int, at: float) -> str:
    """What Ana reads when her press on this question led to nothing."""
    return acknowledgement(Choose(ANA, number, 0, at), Outcome(played.round, ()))


@pytest.fixture
def first() -> Played:
    """The first question was closed."""
    return answered(asked(a_round(TRIVIA[:2])), {ANA: 1})


def test_a_press_on_the_card_before_says_which_question_is_on(first: Played) -> None:
    closed_at = first.round.closed[0].closed_at
    assert said(next_asked(first), 1, closed_at + 12.5) == (
        "Too late: question 1 closed 12.5 s before your press. Question 2 is on."
    )


def test_a_press_just_after_the_close_promises_the_next_question(first: Played) -> None:
    closed_at = first.round.closed[0].closed_at
    assert said(first, 1, closed_at + 0.02) == (
        "Too late: question 1 closed 0.1 s before your press. The next one is coming."
    )


def test_a_press_after_the_last_question_promises_nothing(first: Played) -> None:
    played = answered(next_asked(first), {ANA: 0})
    closed_at = played.round.closed[1].closed_at
    assert said(played, 2, closed_at + 2) == "Too late: question 2 closed 2.0 s before your press."


def test_a_press_on_a_question_that_never_opened_says_so(first: Played) -> None:
    assert said(first, 2, 0.0) == "That question is not open, so this press did not count."


def test_an_answer_in_time_that_came_after_the_reveal_is_not_called_late(first: Played) -> None:
    closed_at = first.round.closed[0].closed_at
    assert said(first, 1, closed_at - 0.3) == (
        "Sorry, your answer reached me only after question 1 had closed, so it does not count."
        " The next one is coming."
    )
