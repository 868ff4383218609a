"""What the log is told of a round: its turns, and nothing of what one player does."""

from bot.game.actions import AddTime, GoOn, Guess, Pause
from bot.game.events import RoundEnded, RoundStarted
from bot.host.journal import line_of
from tests.examples import ANA, BO, a_round
from tests.game.playing import Playing

ABOUT = "round=r1 server=800 channel=801"


def journal(night: Playing) -> list[str]:
    """The lines of all that has happened."""
    return [str(line) for event in night.events if (line := line_of(event, night.round))]


def test_a_round_that_is_paused_and_given_more_time_says_so() -> None:
    night = Playing(a_round())
    night.open()
    night.take(AddTime(ANA, 1))
    night.press(BO, "Chicago", 3.0)
    night.take(Pause(ANA))
    night.close()
    night.take(GoOn(ANA))
    assert journal(night) == [
        f"round-started {ABOUT} game=trivia questions=5",
        f"question-asked {ABOUT} number=1 attempt=1",
        f"time-added {ABOUT} number=1",
        f"question-closed {ABOUT} number=1 question=city answered=1 right=1",
        f"break-begun {ABOUT} number=1",
        f"break-ended {ABOUT} number=1",
    ]


def test_what_one_player_does_and_types_is_not_told() -> None:
    night = Playing(a_round())
    night.open()
    night.press(BO, "Chicago", 3.0)
    night.take(Guess(ANA, 1, "Boston", night.now))
    assert journal(night) == [
        f"round-started {ABOUT} game=trivia questions=5",
        f"question-asked {ABOUT} number=1 attempt=1",
    ]


def test_a_round_that_ends_unplayed_says_why() -> None:
    night = Playing(a_round())
    night.stop(ANA)
    assert [type(event) for event in night.events] == [RoundStarted, RoundEnded]
    assert journal(night)[-1] == f"round-ended {ABOUT} because=stopped asked=0 players=0"
