"""What is counted of rounds, people, the disk and Discord, and what the log is told meanwhile."""

import asyncio
import logging

import pytest

from bot.game.actions import AnyAction, Guess, Stop
from bot.game.events import AnyEvent
from bot.host.counts import Answers, Calls, Commits, Counts, Errors, Rounds
from bot.host.ports import CannotShow, NotSaved
from bot.host.spread import Figures
from bot.host.waiting import NotYet, Outcome
from bot.host.watching import LAST_ERRORS, MOST_ROUTES, Watch
from tests.examples import ANA, BO, a_round
from tests.fakes import settled
from tests.game.playing import Playing

NONE = Figures(count=0, p50=0.0, p99=0.0, most=0.0)
ABOUT = "round=r1 server=800 channel=801"


class Watched:
    """A round under a watch; the test sets the watch's seconds."""

    def __init__(self) -> None:
        self.now = 0.0
        self.watch = Watch(lambda: self.now)
        self.night = Playing(a_round())
        self._seen = 0

    def commit(self, seconds: float = 0.002) -> None:
        """What happened since the last commit is kept, in so many seconds."""
        since = self.now
        self.now += seconds
        self.watch.committed(self.night.round, self._new(), since)
        self._seen = len(self.night.events)

    async def answer(self, action: AnyAction, seconds: float = 0.004) -> None:
        """Somebody's action is taken, and answered after so many seconds."""
        events = self.night.take(action)
        await self._answer(action, Outcome(self.night.round, events), seconds)

    async def refuse(self, action: AnyAction, error: Exception) -> None:
        """Somebody's action comes to nothing."""
        await self._answer(action, error, 2.0)

    async def _answer(self, action: AnyAction, answer: Outcome | Exception, seconds: float) -> None:
        result: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        result.add_done_callback(self.watch.answered(action))
        self.now += seconds
        if isinstance(answer, Exception):
            result.set_exception(answer)
            result.exception()
        else:
            result.set_result(answer)
        await settled()

    def _new(self) -> tuple[AnyEvent, ...]:
        return tuple(self.night.events[self._seen :])


def lines(log: pytest.LogCaptureFixture) -> list[str]:
    return [f"{record.levelname} {record.getMessage()}" for record in log.records]


def test_a_watch_that_has_seen_nothing_tells_nothing() -> None:
    assert Watch(lambda: 5.0).counts() == Counts(
        up_for=0.0,
        rounds=Rounds(open=0, started=0, resumed=0, ended={}, questions_asked=0, questions_closed=0),
        answers=Answers(taken=0, more_asked=0, late=0, not_saved=0, not_sure=0),
        acknowledgement=NONE,
        commits=Commits(seconds=NONE, events=NONE, failed=0),
        loop_lag=NONE,
        discord=Calls(by_route={}, rate_limited=0, connects=0, resumes=0),
        errors=Errors(count=0, last={}),
    )


def test_a_round_is_counted_and_each_of_its_turns_is_one_line(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    watched = Watched()
    night = watched.night
    watched.commit()
    assert watched.watch.counts().rounds.open == 1
    night.open()
    watched.commit()
    night.press(ANA, "Chicago", 2.0)
    night.press(BO, "Boston", 3.0)
    watched.commit(0.025)
    night.close()
    watched.commit()
    night.stop(ANA)
    watched.commit()
    counts = watched.watch.counts()
    assert counts.rounds == Rounds(
        open=0, started=1, resumed=0, ended={"stopped": 1}, questions_asked=1, questions_closed=1
    )
    assert counts.answers.taken == 2
    assert counts.commits.seconds == Figures(count=5, p50=0.002, p99=0.025, most=0.025)
    assert counts.commits.events == Figures(count=5, p50=1, p99=2, most=2)
    assert counts.up_for == 0.033
    assert lines(caplog) == [
        f"INFO round-started {ABOUT} game=trivia questions=5",
        f"INFO question-asked {ABOUT} number=1 attempt=1",
        f"INFO question-closed {ABOUT} number=1 question=city answered=2 right=1",
        f"INFO round-ended {ABOUT} because=stopped asked=1 players=2",
    ]


async def test_an_acknowledgement_is_measured_and_a_late_press_is_counted() -> None:
    watched = Watched()
    night = watched.night
    night.open()
    in_time = night.pressing(ANA, "Chicago", 19.0)
    await watched.answer(in_time)
    await watched.answer(in_time)  # Discord may deliver it twice
    late = night.pressing(BO, "Chicago", 20.5)
    await watched.answer(late)
    night.close()
    await watched.answer(Guess(BO, 1, "Chicago", late.at), 0.08)
    await watched.answer(Stop(ANA))
    counts = watched.watch.counts()
    assert (counts.answers.late, counts.answers.not_saved) == (2, 0)
    assert counts.acknowledgement == Figures(count=5, p50=0.005, p99=0.08, most=0.08)


async def test_a_press_that_was_not_saved_is_counted_and_not_measured() -> None:
    watched = Watched()
    watched.night.open()
    press = watched.night.pressing(ANA, "Chicago", 19.0)
    await watched.refuse(press, NotSaved())
    await watched.refuse(press, NotYet())
    await watched.refuse(press, NotYet())
    await watched.refuse(press, ZeroDivisionError())
    counts = watched.watch.counts()
    assert (counts.answers.not_saved, counts.answers.not_sure, counts.acknowledgement) == (1, 2, NONE)


async def test_one_who_stops_waiting_is_not_measured() -> None:
    watch = Watch()
    result: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
    result.add_done_callback(watch.answered(Stop(ANA)))
    result.cancel()
    await settled()
    assert watch.counts().acknowledgement == NONE


def test_what_the_disk_refuses_is_one_line_and_what_is_a_bug_has_its_trace(
    caplog: pytest.LogCaptureFixture,
) -> None:
    watched = Watched()
    watched.watch.not_saved(watched.night.round, (), NotSaved("The disk is full."))
    watched.watch.not_saved(watched.night.round, (), ZeroDivisionError("what somebody typed"))
    assert watched.watch.counts().commits.failed == 2
    assert lines(caplog) == [
        f'ERROR not-saved {ABOUT} events=0 because="The disk is full."',
        f"ERROR not-saved {ABOUT} events=0",
    ]
    assert "Wordless: ZeroDivisionError" in caplog.text
    assert "what somebody typed" not in caplog.text


def test_a_round_that_was_picked_up_is_open_and_counted_once_as_such(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    watched = Watched()
    watched.night.open()
    watched.watch.resumed(watched.night.round)
    watched.watch.lost(watched.night.round, CannotShow("Missing Access"))
    rounds = watched.watch.counts().rounds
    assert (rounds.open, rounds.resumed, rounds.started) == (1, 1, 0)
    assert lines(caplog) == [
        f"INFO round-resumed {ABOUT} phase=Open number=1",
        f'WARNING round-lost {ABOUT} because="Missing Access"',
    ]


def test_a_bug_on_the_stage_has_its_trace(caplog: pytest.LogCaptureFixture) -> None:
    watched = Watched()
    watched.watch.lost(watched.night.round, ZeroDivisionError("what somebody typed"))
    assert lines(caplog) == [f"ERROR round-lost {ABOUT}"]
    assert "Wordless: ZeroDivisionError" in caplog.text
    assert "what somebody typed" not in caplog.text


def test_what_goes_wrong_without_harm_has_its_trace(caplog: pytest.LogCaptureFixture) -> None:
    watched = Watched()
    watched.watch.stumbled(watched.night.round, "looking for its card", ZeroDivisionError("what was typed"))
    assert lines(caplog) == [f'ERROR stumbled {ABOUT} what="looking for its card"']
    assert "Wordless: ZeroDivisionError" in caplog.text
    assert "what was typed" not in caplog.text


def test_the_log_hears_of_a_long_lag_only(caplog: pytest.LogCaptureFixture) -> None:
    watch = Watch()
    for seconds in (0.001, 0.4, 5.0):
        watch.lagged(seconds)
    assert watch.counts().loop_lag == Figures(count=3, p50=0.5, p99=5.0, most=5.0)
    assert lines(caplog) == ["WARNING loop-lagged seconds=5"]


def test_calls_are_counted_by_route_and_status() -> None:
    watch = Watch()
    for status in ("200", "200", "429"):
        watch.called("POST /channels/*/messages", status)
    watch.called("PATCH /channels/*/messages/*", "429")
    watch.connected()
    watch.reconnected()
    assert watch.counts().discord == Calls(
        by_route={
            "PATCH /channels/*/messages/*": {"429": 1},
            "POST /channels/*/messages": {"200": 2, "429": 1},
        },
        rate_limited=2,
        connects=1,
        resumes=1,
    )


def test_however_much_is_called_and_fails_the_watch_stays_small() -> None:
    watch = Watch()
    for number in range(1_000):
        watch.called(f"GET /{number}", "200")
        watch.failed(f"R{number}", ValueError("what somebody wrote"))
    counts = watch.counts()
    assert (len(counts.discord.by_route), counts.discord.by_route["others"]) == (
        MOST_ROUTES + 1,
        {"200": 1_000 - MOST_ROUTES},
    )
    assert (counts.errors.count, len(counts.errors.last)) == (1_000, LAST_ERRORS)
    assert counts.errors.last["R999"] == "ValueError"
