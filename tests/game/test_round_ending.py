"""How a round ends before its last question."""

import pytest

from bot.game.actions import AnyAction, Lost, Opened, Resumed, Stop, Wake
from bot.game.events import Ending, QuestionClosed, RoundEnded
from bot.game.phases import Asking, GetReady, Open, Revealed
from bot.game.standings import Fastest, Highlights, Standing
from tests.examples import ANA, BO, DEV, EIGHT_O_CLOCK, a_round
from tests.game.playing import Playing

OPENED = EIGHT_O_CLOCK + 10


@pytest.mark.parametrize(
    ("action", "because", "by"),
    [(Stop(DEV), Ending.STOPPED, DEV), (Lost("The channel was deleted."), Ending.LOST, None)],
)
def test_in_every_phase_a_round_can_be_stopped_or_lost(
    action: AnyAction, because: Ending, by: int | None
) -> None:
    ends = {type(night.round.phase): end(night, action) for night in in_each_phase()}
    assert set(ends) == {GetReady, Asking, Open, Revealed}
    assert {(ended.because, ended.stopped_by) for ended in ends.values()} == {(because, by)}
    assert [ended.asked for ended in ends.values()] == [0, 0, 0, 1]


def test_a_stop_says_the_standings_so_far_and_the_open_question_counts_for_nobody() -> None:
    night = Playing(a_round())
    night.open()
    night.press(ANA, "Chicago", 2.0)
    night.press(BO, "Boston", 2.0)
    night.close()
    night.open()
    night.press(BO, "True", 1.0)
    assert night.stop(BO) == (
        RoundEnded(
            because=Ending.STOPPED,
            asked=1,
            total=5,
            standings=(Standing(1, ANA, 150), Standing(2, BO, 0)),
            highlights=Highlights(fastest=Fastest(ANA, 2.0)),
            ended_at=night.now,
            stopped_by=BO,
            message_id=5_002,
            unplayed="True",
        ),
    )


def test_only_an_open_question_is_given_away_at_the_end() -> None:
    ends = [end(night, Stop(ANA)) for night in in_each_phase()]
    assert [(ended.unplayed, ended.message_id) for ended in ends] == [
        (None, None),
        (None, None),
        ("Chicago", 5_001),
        (None, None),
    ]


def test_nothing_follows_the_end() -> None:
    night = Playing(a_round())
    night.open()
    press = night.pressing(ANA, "Chicago", 1.0)
    night.stop(ANA)
    over = night.round
    for action in (press, Wake(), Stop(ANA), Lost("Gone."), Resumed(), Opened(1, 7, OPENED)):
        assert night.take(action, OPENED + 30) == ()
        assert night.round == over
    assert over.wakes_at is None


def test_a_stopped_round_knows_how_far_it_came() -> None:
    night = Playing(a_round())
    assert night.round.number == 0
    night.open()
    assert night.round.number == 1
    night.close()
    night.open()
    assert night.round.number == 2
    night.stop(ANA)
    assert night.round.number == 1
    assert [closed.number for closed in night.all(QuestionClosed)] == [1]


def test_it_is_known_when_a_question_closed_or_will_close() -> None:
    night = Playing(a_round())
    assert night.round.closed_at(1) is None
    night.wake()
    assert night.round.closed_at(1) is None
    night.post()
    assert night.round.closed_at(1) == OPENED + 20
    night.close()
    assert night.round.closed_at(1) == OPENED + 20
    assert night.round.closed_at(2) is None


def in_each_phase() -> list[Playing]:
    """A round that gets ready, one that asks, one that is open, one after its first reveal."""
    nights = [Playing(a_round()) for _ in range(4)]
    for count, night in enumerate(nights):
        for move in (night.wake, night.post, night.close)[:count]:
            move()
    return nights


def end(night: Playing, action: AnyAction) -> RoundEnded:
    (ended,) = night.take(action)
    assert isinstance(ended, RoundEnded)
    assert night.round.over
    return ended
