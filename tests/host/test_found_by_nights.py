"""What nights in the simulation have brought up, as the lowest tests that show it."""

import asyncio
from typing import Any

import pytest

from bot.game.actions import Choose, Guess
from bot.game.answers import Answers
from bot.game.events import AnswerTaken, QuestionAsked, QuestionClosed
from bot.game.phases import Open, Revealed
from bot.game.question import Typed
from bot.game.rules import Rules
from bot.game.stepping import begin
from bot.host.host import PAUSE_AFTER_FAILURE
from bot.host.lobby import Lobby
from bot.host.ports import NotSaved
from bot.host.waiting import NotYet
from tests.examples import ANA, BO, EIGHT_O_CLOCK, a_round, question
from tests.fakes import FakeClock, FakeStage, FakeStore, settled
from tests.host.hosting import Hosting

TYPED = question("Who runs the champagne house?", Typed(Answers("Camille")))


async def test_of_a_start_that_failed_after_its_starter_was_told_nothing_is_left_to_complain() -> None:
    complaints: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: complaints.append(context))
    clock, store = FakeClock(), FakeStore()
    store.failing = 1
    store.sync.shut()
    with pytest.raises(NotYet):
        await Lobby(store=store, stage=FakeStage(clock), clock=clock, patience=0.0).start(a_round())
    store.sync.open()
    await settled()
    assert complaints == []


async def test_a_card_that_is_found_too_late_is_asked_anew_once() -> None:
    hosting = Hosting()
    hosting.stage.answers.shut()
    await hosting.start()
    await hosting.fall_over(away=3.0)
    (known,) = hosting.stage.cards.items()
    hosting.stage.cards[known[0]] = type(known[1])(known[1].message_id, known[1].opened_at + 18.0)
    await hosting.come_back()
    assert [event.attempt for event in hosting.stage.shown if isinstance(event, QuestionAsked)] == [2]
    assert isinstance(hosting.host.round.phase, Open)


async def test_the_clock_that_calls_while_the_disk_stalls_does_not_close_before_answers_that_wait() -> None:
    """A call of the clock that came too early stood before them, and was due by the time it was heard."""
    hosting = Hosting()
    await hosting.start()
    hosting.store.failing = 1
    with pytest.raises(NotSaved):
        await hosting.press(ANA)  # so the clock calls again in a moment
    hosting.store.sync.shut()
    hosting.press(ANA)
    await hosting.clock.go_on(PAUSE_AFTER_FAILURE)
    press = hosting.press(BO)
    await hosting.clock.go_on(30.0)
    hosting.store.sync.open()
    await settled()
    (taken,) = (await press).events
    assert isinstance(taken, AnswerTaken)
    await hosting.clock.go_on(1.0)
    assert isinstance(hosting.host.round.phase, Revealed)


@pytest.mark.parametrize("away", [2.0, 300.0])
async def test_what_was_typed_below_a_card_that_is_found_after_a_kill_is_read_back(away: float) -> None:
    """Also where its time ran out meanwhile: else it would be asked anew, as if nobody had answered."""
    begun, _ = begin(a_round((TYPED,), rules=Rules(aloud=True)), EIGHT_O_CLOCK)
    hosting = Hosting(begun)
    hosting.stage.answers.shut()
    await hosting.start()
    await hosting.fall_over(away=away)
    hosting.stage.typed = [Guess(ANA, 1, "Camille", EIGHT_O_CLOCK + 11, aloud=True)]
    await hosting.come_back()
    await hosting.clock.go_on(60.0)
    (closed,) = (event for event in hosting.stage.shown if isinstance(event, QuestionClosed))
    assert [(row.player, row.seconds) for row in closed.results] == [(ANA, 1.0)]
    assert QuestionAsked not in hosting.shown


@pytest.mark.parametrize(("deaf", "expected"), [({0}, [ANA]), (set[int](), [])])
async def test_a_question_whose_time_runs_out_while_nothing_is_heard_is_read_in_the_channel_first(
    deaf: set[int], expected: list[int]
) -> None:
    hosting = Hosting(begin(a_round((TYPED,), rules=Rules(aloud=True)), EIGHT_O_CLOCK)[0])
    hosting.host.deaf = deaf
    await hosting.start()
    hosting.stage.typed = [Guess(ANA, 1, "Camille", EIGHT_O_CLOCK + 11, aloud=True)]
    hosting.host.submit(Guess(BO, 1, "Camille", EIGHT_O_CLOCK + 12, aloud=True))
    await hosting.clock.go_on(60.0)
    (closed,) = (event for event in hosting.stage.shown if isinstance(event, QuestionClosed))
    assert [row.player for row in closed.results] == [*expected, BO]


async def test_a_question_that_is_asked_anew_is_asked_once_where_two_breaks_were_read_back() -> None:
    hosting = Hosting(begin(a_round((TYPED,), rules=Rules(aloud=True)), EIGHT_O_CLOCK)[0])
    await hosting.start()
    hosting.stage.answers.shut()
    hosting.host.listen_back()
    await hosting.clock.go_on(60.0)
    hosting.store.failing = 1
    hosting.stage.answers.open()
    await settled()
    hosting.host.listen_back()
    await settled()
    await hosting.clock.go_on(PAUSE_AFTER_FAILURE)
    assert [event.attempt for event in hosting.stage.shown if isinstance(event, QuestionAsked)] == [1, 2]


async def test_where_the_opening_is_not_kept_for_long_the_clock_closes_nothing_before_what_was_said() -> None:
    begun, _ = begin(a_round((TYPED,), rules=Rules(aloud=True), alone=True), EIGHT_O_CLOCK)
    hosting = Hosting(begun)
    hosting.stage.answers.shut()
    await hosting.start()
    hosting.store.failing = 10
    hosting.stage.answers.open()
    for player in (ANA, BO):
        await hosting.clock.go_on(3.5)
        hosting.host.submit(Guess(player, 1, "Camille", hosting.clock.now(), aloud=True))
    await hosting.clock.go_on(30.0)
    (closed,) = (event for event in hosting.stage.shown if isinstance(event, QuestionClosed))
    assert {row.player for row in closed.results} == {ANA, BO}


async def test_what_was_pressed_while_the_bot_stood_still_is_heard_before_its_question_closes() -> None:
    hosting = Hosting()
    await hosting.start()
    await hosting.clock.stand_still(40.0)
    press = hosting.host.submit(Choose(ANA, 1, 0, EIGHT_O_CLOCK + 20))  # read from the socket only now
    await settled()
    assert isinstance((await press).events[0], AnswerTaken)
    await hosting.clock.go_on(1.0)
    assert isinstance(hosting.host.round.phase, Revealed)
