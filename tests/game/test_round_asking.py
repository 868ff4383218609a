"""From the start card to an open question."""

from bot.game.actions import Opened, Wake
from bot.game.events import Ending, QuestionAsked, QuestionClosed, QuestionOpened, RoundEnded, RoundStarted
from bot.game.phases import Asking, GetReady, Open
from bot.game.rules import Rules
from bot.game.stepping import MOST_CARDS, must_wait
from tests.examples import ANA, CITY, EIGHT_O_CLOCK, FIVE, NETWORK, a_round
from tests.game.playing import Playing


def test_people_have_ten_seconds_to_gather() -> None:
    night = Playing(a_round(), now=EIGHT_O_CLOCK + 0.25)
    assert night.events == [RoundStarted(total=5, starts_at=EIGHT_O_CLOCK + 11)]
    assert night.round.phase == GetReady(EIGHT_O_CLOCK + 11)
    assert night.round.wakes_at == EIGHT_O_CLOCK + 11


def test_a_clock_that_calls_too_early_changes_nothing() -> None:
    night = Playing(a_round())
    assert night.take(Wake(), EIGHT_O_CLOCK + 9.99) == ()
    assert night.round.phase == GetReady(EIGHT_O_CLOCK + 10)


def test_the_deadline_is_a_whole_second_chosen_when_the_card_is_made() -> None:
    night = Playing(a_round())
    (asked,) = night.take(Wake(), EIGHT_O_CLOCK + 10.25)
    assert asked == QuestionAsked(
        number=1,
        total=5,
        attempt=1,
        theme="characters",
        text=CITY.text,
        options=("Los Angeles", "New York", "Chicago", "Boston"),
        unit=None,
        spoils=0,
        answer_time=20.0,
        closes_at=EIGHT_O_CLOCK + 31,
        recap=None,
    )
    assert night.round.phase == Asking(1, 1, EIGHT_O_CLOCK + 31)


def test_a_question_opens_at_the_moment_in_its_cards_snowflake() -> None:
    night = Playing(a_round())
    night.wake()
    opened = Opened(1, message_id=77, opened_at=EIGHT_O_CLOCK + 10.125)
    assert night.take(opened, EIGHT_O_CLOCK + 12) == (
        QuestionOpened(number=1, message_id=77, opened_at=EIGHT_O_CLOCK + 10.125),
    )
    assert night.round.phase == Open(1, 1, 77, EIGHT_O_CLOCK + 10.125, EIGHT_O_CLOCK + 30)


def test_only_the_stage_moves_a_question_on_that_is_being_posted() -> None:
    night = Playing(a_round())
    night.wake()
    assert night.round.wakes_at is None
    assert night.take(Wake(), EIGHT_O_CLOCK + 500) == ()
    assert isinstance(night.round.phase, Asking)


def test_the_card_of_another_question_opens_nothing() -> None:
    night = Playing(a_round())
    night.wake()
    assert night.take(Opened(2, 77, EIGHT_O_CLOCK + 10)) == ()
    assert night.take(Opened(0, 77, EIGHT_O_CLOCK + 10)) == ()


def test_a_card_that_is_reported_twice_opens_once() -> None:
    night = Playing(a_round())
    night.open()
    night.press(ANA, "Chicago", 2.0)
    before = night.round
    assert night.take(Opened(1, 78, EIGHT_O_CLOCK + 14)) == ()
    assert night.round == before


def test_a_card_that_came_too_late_to_be_fair_is_asked_anew() -> None:
    night = Playing(a_round())
    night.wake()
    (again,) = night.post(after=15.5)
    assert isinstance(again, QuestionAsked)
    assert (again.number, again.attempt, again.closes_at) == (1, 2, EIGHT_O_CLOCK + 46)
    night.post(after=0.5)
    assert night.round.phase == Open(1, 2, 5_001, EIGHT_O_CLOCK + 26, EIGHT_O_CLOCK + 46)


def test_a_card_with_five_seconds_left_is_fair_enough() -> None:
    night = Playing(a_round())
    night.wake()
    night.post(after=15.0)
    assert night.phase(Open).closes_at - night.phase(Open).opened_at == 5.0


def test_a_card_late_by_the_whole_window_never_opens_a_question_that_is_over() -> None:
    night = Playing(a_round())
    night.wake()
    night.post(after=600.0)
    assert night.phase(Asking).closes_at == EIGHT_O_CLOCK + 630


def test_a_press_on_a_card_that_is_being_posted_waits_for_it() -> None:
    night = Playing(a_round())
    night.open()
    press = night.pressing(ANA, "Chicago", 1.0)
    assert not must_wait(night.round, press)
    waiting = Playing(a_round())
    waiting.wake()
    assert must_wait(waiting.round, press)
    assert not must_wait(waiting.round, Wake())


def test_a_statement_gets_three_quarters_of_the_time() -> None:
    night = Playing(a_round((NETWORK,), rules=Rules(answer_time=30.0)))
    night.open()
    assert night.phase(Open).closes_at == night.phase(Open).opened_at + 23.0


def test_where_messages_are_to_be_saved_the_next_question_comes_with_the_reveal_and_has_more_time() -> None:
    night = Playing(a_round())
    night.open()
    assert night.round.wakes_at is not None
    closed, asked = night.take(Wake(lean=True), night.round.wakes_at)
    assert isinstance(closed, QuestionClosed)
    assert isinstance(asked, QuestionAsked)
    assert (asked.number, asked.closes_at - night.now) == (2, 15 + 6)
    assert night.round.above == closed


def test_a_reveal_stands_above_one_card_only() -> None:
    night = Playing(a_round())
    night.open()
    assert night.round.wakes_at is not None
    closed, _ = night.take(Wake(lean=True), night.round.wakes_at)
    night.post()
    assert night.round.above == closed
    night.close()
    night.open()
    assert (night.round.number, night.round.above) == (3, None)


def test_a_card_that_came_too_late_leaves_its_reveal_to_the_one_before() -> None:
    night = Playing(a_round())
    night.open()
    assert night.round.wakes_at is not None
    night.take(Wake(lean=True), night.round.wakes_at)
    night.post(after=20.0)
    assert (night.phase(Asking).attempt, night.round.above) == (2, None)


def test_the_last_reveal_is_lean_by_itself() -> None:
    night = Playing(a_round(FIVE[:1]))
    night.open()
    assert night.round.wakes_at is not None
    closed, ended = night.take(Wake(lean=True), night.round.wakes_at)
    assert isinstance(closed, QuestionClosed)
    assert isinstance(ended, RoundEnded)


def test_a_question_whose_cards_all_came_too_late_ends_the_round_rather_than_being_asked_for_ever() -> None:
    night = Playing(a_round())
    night.wake()
    for _ in range(MOST_CARDS - 1):
        (again,) = night.post(after=20.0)
        assert isinstance(again, QuestionAsked)
    (ended,) = night.post(after=20.0)
    assert isinstance(ended, RoundEnded)
    assert ended.because is Ending.LOST
