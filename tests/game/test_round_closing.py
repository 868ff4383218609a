"""When a question closes, and what its reveal says."""

import pytest

from bot.game.events import Ending, QuestionClosed, RoundEnded
from bot.game.phases import Asking, Ended, Open, Revealed
from bot.game.rules import Rules
from bot.game.standings import Standing
from tests.examples import ANA, BO, CITY, CLEO, DEV, EIGHT_O_CLOCK, a_round
from tests.game.playing import Playing

OPENED = EIGHT_O_CLOCK + 10


def test_a_question_closes_a_second_after_its_deadline_so_that_answers_in_flight_are_heard() -> None:
    night = first_question()
    assert night.round.wakes_at == OPENED + 21
    night.close()
    assert night.last(QuestionClosed).closed_at == OPENED + 20
    assert night.round.phase == Revealed(1, OPENED + 29)


def test_a_reveal_says_everything_that_was_asked() -> None:
    night = first_question()
    night.press(ANA, "Chicago", 20.0)
    night.press(BO, "Boston", 3.0)
    night.close()
    closed = night.last(QuestionClosed)
    assert closed == QuestionClosed(
        number=1,
        total=5,
        message_id=5_001,
        question_id="city",
        stem="stem of city",
        theme="characters",
        text=CITY.text,
        options=("Los Angeles", "New York", "Chicago", "Boston"),
        right=2,
        answer="Chicago",
        explanation=CITY.explanation,
        sources=CITY.sources,
        results=closed.results,
        standings=(Standing(1, ANA, 100), Standing(2, BO, 0)),
        closed_at=OPENED + 20,
        next_at=OPENED + 29,
        still_there=False,
    )


def test_the_first_question_waits_for_people_who_are_still_coming() -> None:
    night = first_question()
    night.press(ANA, "Chicago", 1.0)
    assert night.round.wakes_at == OPENED + 21


def test_one_person_alone_need_not_wait_even_at_the_first_question() -> None:
    night = Playing(a_round(alone=True))
    night.open()
    assert night.round.wakes_at == OPENED + 21
    night.press(ANA, "Chicago", 1.0)
    assert night.round.wakes_at == OPENED + 8


def test_a_question_closes_when_everyone_of_the_last_one_is_in_and_eight_seconds_have_passed() -> None:
    night = first_question()
    answer_all(night, ANA, BO)
    night.open()
    opened = night.phase(Open).opened_at
    night.press(ANA, "True", 2.0)
    assert night.round.wakes_at == opened + 16
    night.press(BO, "False", 3.0)
    assert night.round.wakes_at == opened + 8
    night.close()
    assert night.last(QuestionClosed).closed_at == opened + 8


def test_when_the_last_of_them_comes_after_eight_seconds_it_closes_at_once() -> None:
    night = first_question()
    answer_all(night, ANA, BO)
    night.open()
    opened = night.phase(Open).opened_at
    night.press(ANA, "True", 2.0)
    night.press(BO, "True", 11.5)
    night.close()
    assert night.last(QuestionClosed).closed_at == opened + 11.5


def test_who_missed_the_last_question_but_played_the_one_before_is_waited_for() -> None:
    night = first_question()
    answer_all(night, ANA, BO)
    night.open()
    answer_all(night, ANA)
    night.open()
    night.press(ANA, night.right(), 1.0)
    assert night.round.wakes_at == night.phase(Open).closes_at + 1
    night.press(BO, night.right(), 2.0)
    assert night.round.wakes_at == night.phase(Open).opened_at + 8


def test_who_missed_two_questions_is_not_waited_for() -> None:
    night = first_question()
    answer_all(night, ANA, BO)
    for _ in "ab":
        night.open()
        answer_all(night, ANA)
    night.open()
    night.press(ANA, night.right(), 1.0)
    assert night.round.wakes_at == night.phase(Open).opened_at + 8


def test_somebody_new_does_not_stand_for_those_who_are_waited_for() -> None:
    night = first_question()
    answer_all(night, ANA)
    night.open()
    night.press(CLEO, "True", 1.0)
    night.press(DEV, "True", 1.0)
    assert night.round.wakes_at == night.phase(Open).closes_at + 1


def test_early_closing_can_be_switched_off() -> None:
    night = Playing(a_round(rules=Rules(early_close=False), alone=True))
    for _ in "ab":
        night.open()
        night.press(ANA, night.right(), 2.0)
        assert night.round.wakes_at == night.phase(Open).closes_at + 1
        night.close()


def test_a_short_question_never_waits_longer_than_its_deadline() -> None:
    night = Playing(a_round(rules=Rules(answer_time=6.0), alone=True))
    night.open()
    night.press(ANA, "Chicago", 1.0)
    assert night.round.wakes_at == OPENED + 7


def test_a_clock_that_calls_late_takes_nothing_from_anyone() -> None:
    night = first_question()
    night.press(ANA, "Chicago", 3.0)
    night.now = OPENED + 100
    night.close()
    assert night.last(QuestionClosed).closed_at == OPENED + 20
    assert night.last(QuestionClosed).next_at == OPENED + 108
    assert night.round.tallies[ANA].points == 150


def test_the_next_question_comes_on_a_whole_second_never_sooner_than_the_pause() -> None:
    night = first_question()
    night.now = OPENED + 21.25
    night.close()
    assert night.last(QuestionClosed).next_at == OPENED + 30


def test_a_run_is_broken_by_a_question_that_was_left_out() -> None:
    night = first_question()
    answer_all(night, ANA, BO)
    night.open()
    answer_all(night, ANA)
    night.open()
    answer_all(night, ANA, BO)
    runs = {row.player: row.run for row in night.last(QuestionClosed).results}
    assert runs == {ANA: 3, BO: 1}


def test_the_second_empty_reveal_asks_whether_anyone_is_there_and_the_third_ends_the_round() -> None:
    night = Playing(a_round())
    for _ in "abc":
        night.open()
        night.close()
    assert [closed.still_there for closed in night.all(QuestionClosed)] == [False, True, False]
    assert night.last(QuestionClosed).next_at is None
    ended = night.last(RoundEnded)
    assert (ended.because, ended.asked, ended.standings) == (Ending.ABANDONED, 3, ())
    assert night.round.phase == Ended()


def test_one_answer_is_enough_for_the_round_to_go_on() -> None:
    night = Playing(a_round())
    for answered in (False, False, True, False, False):
        night.open()
        if answered:
            night.press(ANA, night.right(), 1.0)
        night.close()
    assert [closed.still_there for closed in night.all(QuestionClosed)] == [False, True, False, False, False]
    assert night.last(RoundEnded).because is Ending.FINISHED


@pytest.mark.parametrize("empty_before", [0, 1, 2])
def test_after_the_last_question_a_round_is_finished_even_if_nobody_answered(empty_before: int) -> None:
    night = Playing(a_round(a_round().questions[: empty_before + 1]))
    for _ in range(empty_before + 1):
        night.open()
        night.close()
    assert not night.last(QuestionClosed).still_there
    assert night.last(RoundEnded).because is Ending.FINISHED


def test_the_question_after_the_reveal_is_the_next_one() -> None:
    night = first_question()
    night.close()
    night.wake()
    assert night.phase(Asking).number == night.round.number == 2


def first_question() -> Playing:
    night = Playing(a_round())
    night.open()
    return night


def answer_all(night: Playing, *players: int) -> None:
    """These players answer right, quickly, and the question closes."""
    for player in players:
        night.press(player, night.right(), 2.0)
    night.close()
