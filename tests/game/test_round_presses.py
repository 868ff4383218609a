"""Which presses count: the last one before the deadline, judged by the moment at which it happened."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.game.actions import AnyAction, Choose
from bot.game.answering import MOST_PRESSES
from bot.game.events import Answer, AnswerTaken, Press, QuestionClosed
from bot.game.phases import Open
from tests.examples import ANA, BO, EIGHT_O_CLOCK, a_round
from tests.game.playing import Playing

OPENED = EIGHT_O_CLOCK + 10
LOS_ANGELES, NEW_YORK, CHICAGO, BOSTON = range(4)


@pytest.fixture
def night() -> Playing:
    """The first question of a round, just opened."""
    playing = Playing(a_round())
    playing.open()
    return playing


def test_a_press_is_taken_with_its_own_time(night: Playing) -> None:
    assert night.press(ANA, "Chicago", 3.875) == (
        AnswerTaken(
            number=1,
            player=ANA,
            answer=Answer((Press(OPENED + 3.875, CHICAGO),)),
            seconds=3.875,
            before=None,
            newcomer=True,
        ),
    )


def test_a_choice_can_be_changed_and_the_last_one_counts_with_its_own_time(night: Playing) -> None:
    night.press(BO, "New York", 4.0)
    assert night.press(BO, "Chicago", 6.25) == (
        AnswerTaken(
            number=1,
            player=BO,
            answer=Answer((Press(OPENED + 4.0, NEW_YORK), Press(OPENED + 6.25, CHICAGO))),
            seconds=6.25,
            before=Press(OPENED + 4.0, NEW_YORK),
            newcomer=True,
        ),
    )


def test_the_same_button_again_keeps_the_first_time(night: Playing) -> None:
    night.press(ANA, "Chicago", 3.875)
    (taken,) = night.press(ANA, "Chicago", 9.0)
    assert isinstance(taken, AnswerTaken)
    assert taken.before is not None
    assert (taken.seconds, taken.before.option, taken.answer.option) == (3.875, CHICAGO, CHICAGO)


def test_who_comes_back_to_an_option_is_timed_from_coming_back(night: Playing) -> None:
    for text, seconds in (("Chicago", 2.0), ("Boston", 5.0), ("Chicago", 7.0), ("Chicago", 8.0)):
        night.press(ANA, text, seconds)
    answer = night.phase(Open).answers[ANA]
    assert (answer.option, answer.at) == (CHICAGO, OPENED + 7.0)


def test_a_press_that_is_delivered_twice_is_heard_once(night: Playing) -> None:
    night.press(ANA, "Chicago", 3.0)
    before = night.round
    assert night.press(ANA, "Chicago", 3.0) == ()
    assert night.round == before


@pytest.mark.parametrize("seconds", [-0.001, 20.001, 3600.0])
def test_a_press_before_the_card_or_after_the_deadline_is_not_heard(night: Playing, seconds: float) -> None:
    assert night.press(ANA, "Chicago", seconds) == ()
    assert night.phase(Open).answers == {}


@pytest.mark.parametrize("seconds", [0.0, 20.0])
def test_the_printed_second_itself_is_still_in_time(night: Playing, seconds: float) -> None:
    assert len(night.press(ANA, "Chicago", seconds)) == 1


def test_a_press_in_time_that_arrives_late_counts_while_the_grace_lasts(night: Playing) -> None:
    (taken,) = night.take(night.pressing(ANA, "Chicago", 19.875), now=OPENED + 20.875)
    assert isinstance(taken, AnswerTaken)
    night.close()
    assert [row.points for row in night.last(QuestionClosed).results] == [100]


def test_a_press_in_time_that_arrives_after_the_close_is_too_late(night: Playing) -> None:
    press = night.pressing(ANA, "Chicago", 19.875)
    night.close()
    assert night.take(press, now=OPENED + 21.5) == ()
    assert night.last(QuestionClosed).results == ()


@pytest.mark.parametrize(("number", "option"), [(0, 0), (2, 0), (-1, 0), (1, -1), (1, 4), (1, 999)])
def test_a_press_on_another_question_or_on_no_option_is_not_heard(
    night: Playing, number: int, option: int
) -> None:
    assert night.take(Choose(ANA, number, option, OPENED + 1.0)) == ()


def test_somebody_new_is_welcomed_once_they_have_no_points_yet(night: Playing) -> None:
    night.press(ANA, "Chicago", 2.0)
    night.close()
    night.open()
    night.press(ANA, "True", 2.0)
    night.press(BO, "True", 2.0)
    assert [(taken.player, taken.newcomer) for taken in night.all(AnswerTaken)] == [
        (ANA, True),
        (ANA, False),
        (BO, True),
    ]


def test_an_answer_does_not_tell_whether_it_is_right(night: Playing) -> None:
    (right,) = night.press(ANA, "Chicago", 2.0)
    (wrong,) = night.press(BO, "Boston", 2.0)
    assert isinstance(right, AnswerTaken)
    assert isinstance(wrong, AnswerTaken)
    same = {name for name in right.__struct_fields__ if getattr(right, name) == getattr(wrong, name)}
    assert same == {"number", "seconds", "before", "newcomer"}


presses = st.lists(
    st.builds(
        Choose,
        player=st.integers(1, 3),
        number=st.just(1),
        option=st.integers(0, 3),
        at=st.integers(-4, 84).map(lambda quarters: OPENED + quarters / 4),
    ),
    max_size=12,
)


@given(presses.flatmap(lambda actions: st.tuples(st.just(actions), st.permutations(actions))))
def test_among_the_presses_heard_before_closing_the_order_of_arrival_changes_nothing(
    arrivals: tuple[list[AnyAction], list[AnyAction]],
) -> None:
    one, other = (heard(actions) for actions in arrivals)
    assert one.last(QuestionClosed) == other.last(QuestionClosed)
    assert one.round == other.round


def test_this_holds_even_for_somebody_who_never_stops_pressing() -> None:
    many = [Choose(ANA, 1, number % 2, OPENED + number / 16) for number in range(3 * MOST_PRESSES)]
    many.append(Choose(ANA, 1, CHICAGO, OPENED + 19.0))
    one, other = heard(many), heard(list(reversed(many)))
    assert [(row.option, row.seconds) for row in one.last(QuestionClosed).results] == [(CHICAGO, 19.0)]
    assert one.last(QuestionClosed) == other.last(QuestionClosed)


def test_what_is_kept_of_somebody_who_never_stops_pressing_is_bounded(night: Playing) -> None:
    for number in range(3 * MOST_PRESSES):
        night.take(Choose(ANA, 1, number % 2, OPENED + number / 16))
    assert len(night.phase(Open).answers[ANA].presses) == MOST_PRESSES


def heard(actions: Sequence[AnyAction]) -> Playing:
    """The first question, with these presses in this order, closed when it was due."""
    playing = Playing(a_round())
    playing.open()
    for action in actions:
        playing.take(action)
    playing.close()
    return playing
