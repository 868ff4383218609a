"""A round survives the bot: same question, same deadline, nothing lost, nothing counted twice."""

import msgspec
import pytest
from msgspec.structs import replace

from bot.game.actions import Opened, Resumed
from bot.game.events import Ending, QuestionAsked, QuestionClosed, RoundEnded
from bot.game.phases import Asking, Open
from bot.game.round import Round, restored
from tests.examples import ANA, BO, EIGHT_O_CLOCK, a_round
from tests.game.playing import Playing

OPENED = EIGHT_O_CLOCK + 10


def test_a_snapshot_and_the_answers_since_are_the_round() -> None:
    night = Playing(a_round())
    night.open()
    snapshot = msgspec.json.encode(night.round)
    night.press(ANA, "Boston", 1.0)
    night.press(BO, "Chicago", 2.0)
    night.press(ANA, "Chicago", 3.0)
    answers = night.phase(Open).answers
    assert restored(msgspec.json.decode(snapshot, type=Round), answers) == night.round


def test_answers_of_a_question_that_is_over_are_left_where_they_are() -> None:
    night = Playing(a_round())
    night.open()
    night.press(ANA, "Chicago", 1.0)
    answers = night.phase(Open).answers
    night.close()
    assert restored(night.round, answers) == night.round


def test_an_open_question_goes_on_with_the_same_deadline() -> None:
    night = Playing(a_round())
    night.open()
    night.press(ANA, "Chicago", 3.0)
    before = night.round
    assert night.resume(away=10.0) == ()
    assert night.round == replace(before, was_away=True)
    night.press(BO, "Chicago", 15.0)
    night.close()
    assert [(row.player, row.seconds) for row in night.last(QuestionClosed).results] == [
        (ANA, 3.0),
        (BO, 15.0),
    ]


def test_an_open_question_that_nobody_answered_yet_goes_on_too() -> None:
    night = Playing(a_round())
    night.open()
    before = night.round
    assert night.resume(away=20.0) == ()
    assert night.round == replace(before, was_away=True)


def test_a_question_that_expired_meanwhile_is_revealed_and_counted_if_anyone_had_answered() -> None:
    night = Playing(a_round())
    night.open()
    night.press(ANA, "Chicago", 3.0)
    assert night.resume(away=600.0) == ()
    night.close()
    closed = night.last(QuestionClosed)
    assert (closed.closed_at, closed.results[0].points) == (OPENED + 20, 150)
    assert closed.next_at == night.now + 8


def test_a_question_that_expired_meanwhile_is_asked_again_if_nobody_had_answered() -> None:
    night = Playing(a_round())
    night.open()
    (again,) = night.resume(away=600.0)
    assert isinstance(again, QuestionAsked)
    assert (again.number, again.attempt, again.closes_at) == (1, 2, OPENED + 620)
    assert night.round.nobody_in_a_row == 0


def test_a_question_whose_card_was_not_found_is_asked_anew() -> None:
    night = Playing(a_round())
    night.wake()
    (again,) = night.resume(away=5.0)
    assert isinstance(again, QuestionAsked)
    assert (again.number, again.attempt, again.closes_at) == (1, 2, OPENED + 25)


def test_a_card_that_was_found_but_expired_unanswered_is_asked_anew() -> None:
    night = Playing(a_round())
    night.wake()
    night.take(Opened(1, 77, OPENED + 0.5), OPENED + 300)
    (again,) = night.take(Resumed())
    assert isinstance(again, QuestionAsked)
    assert (again.number, again.attempt, night.phase(Asking).closes_at) == (1, 2, OPENED + 320)


def test_getting_ready_and_the_pause_after_a_reveal_end_as_soon_as_the_bot_is_back() -> None:
    night = Playing(a_round())
    assert night.resume(away=60.0) == ()
    night.wake()
    assert (night.phase(Asking).number, night.phase(Asking).closes_at) == (1, EIGHT_O_CLOCK + 80)
    night.post()
    night.close()
    assert night.resume(away=60.0) == ()
    night.wake()
    assert night.phase(Asking).number == 2


@pytest.mark.parametrize("moves", [0, 1, 2, 3])
def test_a_round_that_waited_over_an_hour_ends_with_its_standings(moves: int) -> None:
    night = Playing(a_round())
    for move in (night.wake, night.post, night.close)[:moves]:
        move()
    night.resume(away=3600.0 + 60.0)
    assert night.last(RoundEnded).because is Ending.INTERRUPTED


@pytest.mark.parametrize("moves", [0, 1, 2, 3])
def test_a_round_that_waited_half_an_hour_goes_on(moves: int) -> None:
    night = Playing(a_round())
    for move in (night.wake, night.post, night.close)[:moves]:
        move()
    night.resume(away=1800.0)
    assert not night.round.over


def test_a_long_night_is_counted_once_however_often_the_bot_falls_over() -> None:
    steady, falling = Playing(a_round()), Playing(a_round())
    for _ in range(5):
        for night in (steady, falling):
            night.open()
            night.press(ANA, night.right(), 4.0)
            fall_over(night, falling)
            night.press(BO, night.right(), 7.0)
            fall_over(night, falling)
            night.close()
            fall_over(night, falling)
    assert falling.last(RoundEnded) == steady.last(RoundEnded)
    assert [replace(event, after_absence=False) for event in falling.all(QuestionClosed)] == steady.all(
        QuestionClosed
    )


def test_the_channel_is_told_once_that_the_bot_was_away() -> None:
    night = Playing(a_round())
    night.open()
    night.press(ANA, "Chicago", 3.0)
    night.resume(away=10.0)
    night.close()
    night.open()
    night.close()
    assert [event.after_absence for event in night.all(QuestionClosed)] == [True, False]
    assert [event.after_absence for event in night.all(QuestionAsked)] == [False, False]


def fall_over(night: Playing, falling: Playing) -> None:
    """The bot is started again, with the round as it stood on disk."""
    if night is falling:
        night.round = msgspec.json.decode(msgspec.json.encode(night.round), type=Round)
        night.resume(away=0.5)
        night.now -= 0.5
