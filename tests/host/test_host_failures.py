"""Where the disk or the channel fails: nobody was told otherwise, and no channel is stuck."""

import logging

import pytest

from bot.game.events import Ending, QuestionAsked, QuestionOpened, RoundEnded
from bot.game.phases import Asking, GetReady
from bot.host.ports import NotSaved
from tests.examples import ANA, BO, CLEO, EIGHT_O_CLOCK
from tests.fakes import settled
from tests.host.hosting import Hosting


async def test_when_a_commit_fails_the_old_round_stands_and_everyone_is_told() -> None:
    hosting = Hosting()
    await hosting.start()
    await hosting.press(ANA)
    before = hosting.host.round
    hosting.store.failing = 1
    presses = [hosting.press(BO), hosting.press(CLEO)]
    for press in presses:
        with pytest.raises(NotSaved):
            await press
    assert hosting.host.round == before == hosting.store.rounds["r1"]


async def test_after_a_failed_commit_pressing_again_counts() -> None:
    hosting = Hosting()
    await hosting.start()
    hosting.store.failing = 1
    with pytest.raises(NotSaved):
        await hosting.press(ANA)
    assert len((await hosting.press(ANA)).events) == 1
    assert hosting.players == {ANA}


async def test_a_stop_that_is_not_on_disk_stops_nothing() -> None:
    hosting = Hosting()
    await hosting.start()
    hosting.store.failing = 1
    with pytest.raises(NotSaved):
        await hosting.stop(ANA)
    assert not hosting.host.round.over
    assert hosting.ended == []
    assert hosting.shown == [QuestionAsked, QuestionOpened]


async def test_a_failed_commit_is_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    hosting = Hosting()
    await hosting.start()
    hosting.store.failing = 1
    with pytest.raises(NotSaved):
        await hosting.press(ANA)
    assert [record.getMessage() for record in caplog.records] == [
        "not-saved round=r1 server=800 channel=801 events=1"
    ]


async def test_a_call_of_the_clock_that_was_not_saved_is_tried_again_a_second_later() -> None:
    hosting = Hosting()
    hosting.store.failing = 2
    await hosting.start()
    assert hosting.host.round.phase == GetReady(EIGHT_O_CLOCK + 10)
    assert hosting.stage.shown == []
    await hosting.clock.go_on(1.0)
    assert hosting.stage.shown == []
    await hosting.clock.go_on(1.0)
    assert hosting.shown == [QuestionAsked, QuestionOpened]


async def test_what_the_stage_reported_is_not_forgotten_when_it_was_not_saved() -> None:
    hosting = Hosting()
    hosting.stage.answers.shut()
    await hosting.start()
    hosting.store.failing = 1
    hosting.stage.answers.open()
    await settled()
    assert isinstance(hosting.host.round.phase, Asking)
    await hosting.clock.go_on(1.0)
    assert hosting.shown == [QuestionAsked, QuestionOpened]
    assert len((await hosting.press(ANA)).events) == 1


async def test_a_stage_that_may_not_speak_ends_the_round_once_with_its_standings() -> None:
    hosting = Hosting()
    await hosting.start()
    await hosting.press(ANA, 2)
    hosting.stage.refuse()
    await hosting.clock.go_on(21.0)
    assert [round_.id for round_ in hosting.ended] == ["r1"]
    ended = hosting.store.commits[-1][-1]
    assert isinstance(ended, RoundEnded)
    assert ended.because is Ending.LOST
    assert [(row.player, row.points) for row in ended.standings] == [(ANA, 150)]


async def test_a_stage_that_cannot_show_the_end_does_not_end_the_round_twice() -> None:
    hosting = Hosting()
    await hosting.start()
    hosting.stage.refuse()
    await hosting.stop(ANA)
    await settled()
    assert [round_.id for round_ in hosting.ended] == ["r1"]
    ended = hosting.store.commits[-1][-1]
    assert isinstance(ended, RoundEnded)
    assert ended.because is Ending.STOPPED


async def test_whatever_goes_wrong_on_the_stage_no_channel_is_stuck(caplog: pytest.LogCaptureFixture) -> None:
    hosting = Hosting()
    hosting.stage.fail()
    await hosting.start()
    assert hosting.host.round.over
    assert len(hosting.ended) == 1
    assert {record.levelno for record in caplog.records} == {logging.ERROR}
    assert "ZeroDivisionError" in caplog.text


async def test_a_failing_stage_holds_up_no_answer() -> None:
    hosting = Hosting()
    await hosting.start()
    hosting.stage.fail()
    outcome = await hosting.press(ANA)
    assert len(outcome.events) == 1
