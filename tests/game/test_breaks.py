"""What those in charge do to a round: skip, more time, a break; and what players can vote for."""

import pytest

from bot.game.actions import AddTime, GoOn, Pause, Skip, VoteSkip, Wake
from bot.game.events import (
    BreakAsked,
    BreakBegun,
    BreakEnded,
    Ending,
    QuestionAsked,
    QuestionClosed,
    RoundEnded,
    SkipVoted,
    TimeAdded,
)
from bot.game.phases import Break, Open, Revealed
from bot.game.rules import Rules
from tests.examples import ANA, BO, CLEO, EIGHT_O_CLOCK, FIVE, a_round
from tests.game.playing import Playing


def opened(rules: Rules | None = None) -> Playing:
    night = Playing(a_round(rules=rules))
    night.open()
    return night


def test_a_skipped_question_closes_at_once_and_what_was_locked_in_counts() -> None:
    night = opened()
    night.press(BO, "Chicago", 2.0)
    (closed,) = night.take(Skip(ANA, 1), night.now + 1)
    assert isinstance(closed, QuestionClosed)
    assert (closed.skipped_by, [row.points for row in closed.results]) == (ANA, [150])
    assert night.take(Skip(ANA, 1)) == ()


def test_enough_votes_skip_a_question_and_each_player_has_one() -> None:
    night = opened(Rules(skip_votes=2))
    assert night.take(VoteSkip(ANA, 1)) == (SkipVoted(number=1, votes=1, needed=2),)
    assert night.take(VoteSkip(ANA, 1)) == ()
    voted, closed = night.take(VoteSkip(BO, 1))
    assert voted == SkipVoted(number=1, votes=2, needed=2)
    assert isinstance(closed, QuestionClosed)
    assert (closed.skipped_by, closed.votes) == (None, 2)


def test_where_nobody_is_asked_votes_change_nothing() -> None:
    assert opened().take(VoteSkip(ANA, 1)) == ()


def test_more_time_moves_the_deadline_and_stops_at_two_minutes() -> None:
    night = opened()
    before = night.phase(Open)
    (added,) = night.take(AddTime(ANA, 1))
    assert added == TimeAdded(number=1, message_id=before.message_id, closes_at=before.closes_at + 15)
    assert night.round.wakes_at == before.closes_at + 15 + 1
    while night.take(AddTime(ANA, 1)):
        pass
    assert 105 < night.phase(Open).closes_at - before.opened_at <= 120


def test_a_question_whose_time_is_up_gets_no_more() -> None:
    night = opened()
    assert night.take(AddTime(ANA, 1), night.phase(Open).closes_at + 0.5) == ()


def test_a_break_during_a_question_begins_when_it_is_over() -> None:
    night = opened()
    night.press(BO, "Chicago", 2.0)
    assert night.take(Pause(ANA)) == (BreakAsked(by=ANA),)
    assert night.take(Pause(ANA)) == ()
    closed, begun = night.wake()
    assert isinstance(closed, QuestionClosed)
    assert closed.next_at is None
    assert begun == BreakBegun(number=1, by=ANA, until=night.now + 900)
    assert night.round.number == 1


def test_after_a_break_the_next_question_comes() -> None:
    night = opened()
    night.close()
    (begun,) = night.take(Pause(ANA))
    assert isinstance(begun, BreakBegun)
    assert night.take(Wake(), night.now + 60) == ()
    (ended,) = night.take(GoOn(BO))
    assert ended == BreakEnded(next_at=night.now + 3)
    assert night.phase(Revealed).number == 1
    (asked,) = night.wake()
    assert isinstance(asked, QuestionAsked)
    assert asked.number == 2


def test_a_break_before_the_first_question_leads_to_the_first_question() -> None:
    night = Playing(a_round())
    night.take(Pause(ANA))
    assert night.phase(Break).number == 0
    night.take(GoOn(ANA), EIGHT_O_CLOCK + 100)
    (asked,) = night.wake()
    assert isinstance(asked, QuestionAsked)
    assert asked.number == 1


def test_a_break_that_nobody_ends_ends_the_round_with_its_standings() -> None:
    night = opened()
    night.press(BO, "Chicago", 2.0)
    night.take(Pause(ANA))
    night.wake()
    (ended,) = night.wake()
    assert isinstance(ended, RoundEnded)
    assert (ended.because, [row.points for row in ended.standings]) == (Ending.LEFT, [150])


def test_there_is_no_break_after_the_last_question() -> None:
    night = Playing(a_round(FIVE[:1]))
    night.open()
    assert night.take(Pause(ANA)) == ()


@pytest.mark.parametrize("action", [Skip(ANA, 2), AddTime(ANA, 2), GoOn(ANA), VoteSkip(CLEO, 2)])
def test_what_is_meant_for_another_moment_changes_nothing(action: Skip | AddTime | GoOn | VoteSkip) -> None:
    night = opened(Rules(skip_votes=2))
    before = night.round
    assert night.take(action) == ()
    assert night.round == before
