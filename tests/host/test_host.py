"""One round's host: commit first, then answer, then show; and nobody waits for the channel."""

import asyncio
from typing import TypeGuard

import pytest

from bot.game.actions import Wake
from bot.game.events import (
    AnswerTaken,
    Ending,
    QuestionAsked,
    QuestionClosed,
    QuestionOpened,
    RoundEnded,
)
from bot.game.phases import Asking, Open, Revealed
from bot.host.ports import NotSaved
from tests.examples import ANA, BO, CLEO, DEV, EIGHT_O_CLOCK, FIVE
from tests.fakes import settled
from tests.host.hosting import Hosting


async def test_a_whole_round_is_played_by_the_clock_alone() -> None:
    hosting = Hosting()
    await hosting.start()
    for number in range(1, len(FIVE) + 1):
        await hosting.press(ANA, 0, number=number)
        await hosting.clock.go_on(29.0)
    question = [QuestionAsked, QuestionOpened, QuestionClosed]
    assert hosting.shown == [*question * len(FIVE), RoundEnded]
    assert [type(event) for events in hosting.store.commits for event in events if not is_press(event)] == [
        *question * len(FIVE),
        RoundEnded,
    ]
    assert [round_.id for round_ in hosting.ended] == ["r1"]
    assert hosting.clock.timers == []


async def test_a_question_opens_when_its_card_stands_in_the_channel() -> None:
    hosting = Hosting()
    hosting.host.wake_when_due()
    await hosting.clock.go_on(9.0)
    assert hosting.stage.shown == []
    await hosting.clock.go_on(1.0)
    assert hosting.host.round.phase == Open(1, 1, 5_001, EIGHT_O_CLOCK + 10, EIGHT_O_CLOCK + 30)


async def test_everything_that_waits_is_committed_at_once() -> None:
    hosting = Hosting()
    await hosting.start()
    before = len(hosting.store.commits)
    presses = [hosting.press(player) for player in range(1, 101)]
    outcomes = await asyncio.gather(*presses)
    assert [len(events) for events in hosting.store.commits[before:]] == [100]
    assert [event.player for outcome in outcomes for event in outcome.events if is_press(event)] == [
        *range(1, 101)
    ]


async def test_what_comes_during_a_commit_goes_into_the_next_one() -> None:
    hosting = Hosting()
    await hosting.start()
    before = len(hosting.store.commits)
    hosting.store.disk.shut()
    first = hosting.press(ANA)
    await settled()
    others = [hosting.press(player) for player in (BO, CLEO, DEV)]
    await settled()
    hosting.store.disk.open()
    await asyncio.gather(first, *others)
    assert [len(events) for events in hosting.store.commits[before:]] == [1, 3]


async def test_a_press_is_answered_only_when_it_is_on_disk() -> None:
    hosting = Hosting()
    await hosting.start()
    hosting.store.disk.shut()
    press = hosting.press(ANA)
    await settled()
    assert not press.done()
    assert hosting.players == set()
    hosting.store.disk.open()
    outcome = await press
    assert outcome.round == hosting.host.round == hosting.store.rounds["r1"]
    assert [type(event) for event in outcome.events] == [AnswerTaken]


async def test_nothing_is_shown_before_it_is_on_disk() -> None:
    hosting = Hosting()
    hosting.store.disk.shut()
    await hosting.start()
    assert hosting.stage.shown == []
    hosting.store.disk.open()
    await settled()
    assert hosting.shown == [QuestionAsked, QuestionOpened]


async def test_a_press_that_changes_nothing_is_answered_without_a_commit() -> None:
    hosting = Hosting()
    await hosting.start()
    await hosting.press(ANA)
    before = len(hosting.store.commits)
    outcome = await hosting.press(ANA)
    late = await hosting.press(BO, number=4)
    assert (outcome.events, late.events) == ((), ())
    assert len(hosting.store.commits) == before


async def test_the_channel_is_not_told_who_pressed_what() -> None:
    hosting = Hosting()
    await hosting.start()
    await hosting.press(ANA)
    await settled()
    assert hosting.shown == [QuestionAsked, QuestionOpened]


async def test_a_slow_stage_holds_up_no_answer() -> None:
    hosting = Hosting()
    await hosting.start()
    await hosting.press(ANA)
    hosting.stage.answers.shut()
    await hosting.clock.go_on(21.0)
    assert isinstance(hosting.host.round.phase, Revealed)
    late = await hosting.press(BO)
    assert late.events == ()
    stopped = await hosting.stop(ANA)
    assert [type(event) for event in stopped.events] == [RoundEnded]
    assert hosting.shown[-1] is QuestionClosed
    hosting.stage.answers.open()
    await settled()
    assert hosting.shown[-1] is RoundEnded


async def test_presses_on_a_card_whose_arrival_is_not_known_yet_wait_for_it() -> None:
    hosting = Hosting()
    hosting.stage.answers.shut()
    await hosting.start()
    await hosting.clock.go_on(0.5)
    press = hosting.press(ANA)
    await settled()
    assert isinstance(hosting.host.round.phase, Asking)
    assert not press.done()
    hosting.stage.answers.open()
    (taken,) = (await press).events
    assert isinstance(taken, AnswerTaken)
    assert taken.seconds == 0.5
    assert [type(event) for event in hosting.store.commits[-1]] == [QuestionOpened, AnswerTaken]


async def test_presses_on_a_card_are_answered_when_the_round_is_stopped_meanwhile() -> None:
    hosting = Hosting()
    hosting.stage.answers.shut()
    await hosting.start()
    press = hosting.press(ANA)
    await settled()
    await hosting.stop(BO)
    assert (await press).events == ()


async def test_a_press_that_waited_too_long_for_its_card_does_not_count() -> None:
    hosting = Hosting(patience=0.0)
    hosting.stage.answers.shut()
    await hosting.start()
    with pytest.raises(NotSaved):
        await hosting.press(ANA)
    hosting.stage.answers.open()
    await settled()
    assert hosting.players == set()


async def test_a_press_that_waited_too_long_for_the_disk_never_gets_there() -> None:
    hosting = Hosting(patience=0.0)
    await hosting.start()
    hosting.store.disk.shut()
    await hosting.clock.go_on(21.0)
    with pytest.raises(NotSaved):
        await hosting.press(BO)
    hosting.store.disk.open()
    await settled()
    assert [event for events in hosting.store.commits for event in events if is_press(event)] == []


async def test_after_its_end_a_round_answers_that_nothing_happened() -> None:
    hosting = Hosting()
    await hosting.start()
    press, stop, late = hosting.press(ANA), hosting.stop(ANA), hosting.press(BO)
    ended = next(event for event in (await stop).events if isinstance(event, RoundEnded))
    assert (ended.because, ended.stopped_by) == (Ending.STOPPED, ANA)
    assert len((await press).events) == 1
    assert (await late).events == ()
    assert (await hosting.press(CLEO)).events == ()
    assert len(hosting.ended) == 1


async def test_a_clock_that_calls_once_too_often_does_no_harm() -> None:
    hosting = Hosting()
    await hosting.start()
    for _ in range(3):
        assert (await hosting.host.submit(Wake())).events == ()
    assert hosting.clock.timers == [EIGHT_O_CLOCK + 31]


async def test_a_host_that_waits_keeps_no_task() -> None:
    hosting = Hosting()
    await hosting.start()
    await hosting.press(ANA)
    await settled()
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_closing_commits_what_was_taken_and_shows_what_was_committed() -> None:
    hosting = Hosting()
    await hosting.start()
    press = hosting.press(ANA)
    stop = hosting.stop(ANA)
    await hosting.host.close()
    assert press.done()
    assert stop.done()
    assert hosting.shown[-1] is RoundEnded


async def test_after_closing_a_press_is_told_that_it_was_not_saved_and_no_timer_is_left() -> None:
    hosting = Hosting()
    await hosting.start()
    await hosting.host.close()
    with pytest.raises(NotSaved):
        await hosting.press(ANA)
    assert hosting.clock.timers == []
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_closing_while_the_disk_is_full_leaves_nobody_waiting() -> None:
    hosting = Hosting()
    hosting.stage.answers.shut()
    await hosting.start()
    press = hosting.press(ANA)
    await settled()
    hosting.store.failing = 99
    hosting.stage.answers.open()
    await hosting.host.close()
    assert isinstance(press.exception(), NotSaved)
    assert hosting.clock.timers == []


async def test_a_press_that_was_waiting_for_a_commit_that_failed_during_closing_is_told_so() -> None:
    hosting = Hosting()
    await hosting.start()
    hosting.store.disk.shut()
    presses = [hosting.press(ANA)]
    await settled()
    presses.append(hosting.press(BO))
    closing = asyncio.create_task(hosting.host.close())
    await settled()
    hosting.store.failing = 1
    hosting.store.disk.open()
    await closing
    assert [type(press.exception()) for press in presses] == [NotSaved, NotSaved]


def is_press(event: object) -> TypeGuard[AnswerTaken]:
    return isinstance(event, AnswerTaken)
