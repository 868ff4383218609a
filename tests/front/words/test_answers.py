"""The private line in cases that a whole round seldom meets."""

import pytest
from msgspec.structs import replace

from bot.front.words.answers import acknowledgement, why_not
from bot.game.actions import Choose, Guess, Opened, Pause
from bot.game.events import QuestionAsked
from bot.game.rules import Rules, Style
from bot.host.waiting import Outcome
from tests.front.questions import TRIVIA
from tests.front.questions_of_each_kind import TYPED
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
        "Sorry, that reached me only after question 1 had closed, so it does not count."
        " The next one is coming."
    )


@pytest.mark.parametrize(("style", "may"), [(Style.EVERYONE, True), (Style.FIRST, False)])
def test_another_guess_is_offered_where_it_would_count(style: Style, *, may: bool) -> None:
    played = asked(replace(a_round(TYPED), rules=Rules(style=style)))
    question = played.last(QuestionAsked)
    opened_at = question.closes_at - question.answer_time
    guess = Guess(ANA, 1, "Ingrid", opened_at + 2)
    opened = played.after(Opened(1, 5, opened_at), opened_at)
    assert why_not(opened.round, 1, ANA, guess.at) is None
    then = why_not(opened.after(guess, opened_at + 2).round, 1, ANA, guess.at)
    assert then == (None if may else "Your first guess is final: Ingrid.")


def test_a_late_press_in_a_break_is_told_of_it(first: Played) -> None:
    closed_at = first.round.closed[0].closed_at
    in_a_break = first.after(Pause(ANA), closed_at + 2)
    assert said(in_a_break, 1, closed_at + 3) == (
        "Too late: question 1 closed 3.0 s before your press. There is a break now."
    )
