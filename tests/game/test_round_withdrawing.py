"""Presses that are taken back: what the player had before them counts again, or nothing does."""

import pytest

from bot.game.actions import Withdraw
from bot.game.events import Answer, AnswerWithdrawn, Press, QuestionClosed
from bot.game.phases import Open
from tests.examples import ANA, BO, EIGHT_O_CLOCK, a_round
from tests.game.playing import Playing

OPENED = EIGHT_O_CLOCK + 10
CHICAGO = 2


@pytest.fixture
def night() -> Playing:
    """The first question of a round, just opened."""
    playing = Playing(a_round())
    playing.open()
    return playing


def test_whose_only_press_is_withdrawn_has_not_answered(night: Playing) -> None:
    before = night.round
    night.press(ANA, "Chicago", 3.0)
    assert night.take(Withdraw(ANA, 1, OPENED + 3.0)) == (
        AnswerWithdrawn(number=1, player=ANA, answer=Answer(())),
    )
    assert night.round == before
    night.close()
    assert night.last(QuestionClosed).results == ()


def test_a_change_of_mind_that_is_withdrawn_leaves_the_answer_before_it(night: Playing) -> None:
    night.press(ANA, "Chicago", 3.0)
    before = night.round
    night.press(ANA, "Boston", 5.0)
    assert night.take(Withdraw(ANA, 1, OPENED + 5.0)) == (
        AnswerWithdrawn(number=1, player=ANA, answer=Answer((Press(OPENED + 3.0, CHICAGO),))),
    )
    assert night.round == before


def test_an_answer_that_was_given_since_stays(night: Playing) -> None:
    night.press(ANA, "Boston", 3.0)
    night.press(ANA, "Chicago", 5.0)
    night.press(BO, "Boston", 3.0)
    night.take(Withdraw(ANA, 1, OPENED + 3.0))
    answers = night.phase(Open).answers
    assert answers[ANA] == Answer((Press(OPENED + 5.0, CHICAGO),))
    assert set(answers) == {ANA, BO}


def test_an_answer_that_was_withdrawn_brings_no_early_close(night: Playing) -> None:
    night.press(ANA, "Chicago", 3.0)
    night.close()
    night.open()
    deadline = night.round.wakes_at
    night.press(ANA, "True", 2.0)
    assert night.round.wakes_at != deadline
    night.take(Withdraw(ANA, 2, night.phase(Open).opened_at + 2.0))
    assert night.round.wakes_at == deadline


@pytest.mark.parametrize(
    ("player", "number", "seconds"), [(BO, 1, 3.0), (ANA, 2, 3.0), (ANA, 0, 3.0), (ANA, 1, 3.125)]
)
def test_what_was_never_taken_cannot_be_withdrawn(
    night: Playing, player: int, number: int, seconds: float
) -> None:
    night.press(ANA, "Chicago", 3.0)
    before = night.round
    assert night.take(Withdraw(player, number, OPENED + seconds)) == ()
    assert night.round == before


def test_after_the_reveal_nothing_is_withdrawn(night: Playing) -> None:
    night.press(ANA, "Chicago", 3.0)
    night.close()
    before = night.round
    assert night.take(Withdraw(ANA, 1, OPENED + 3.0)) == ()
    assert night.round == before


def test_of_two_presses_in_one_millisecond_only_the_one_that_is_meant_is_taken_back() -> None:
    night = Playing(a_round())
    night.open()
    for text in ("Boston", "Chicago"):
        night.press(ANA, text, 3.0)
    boston = night.round.shown(1).index("Boston")
    night.take(Withdraw(ANA, 1, OPENED + 3.0, boston))
    assert night.phase(Open).answers[ANA].option == night.round.shown(1).index("Chicago")
