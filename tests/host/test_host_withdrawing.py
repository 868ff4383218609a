"""Who was told “not saved” has not answered, even where the disk took the press in the end."""

import asyncio

import pytest

from bot.game.actions import AddTime, Choose, Skip
from bot.game.events import (
    Answer,
    AnswerTaken,
    AnswerWithdrawn,
    Press,
    QuestionClosed,
    QuestionOpened,
    TimeAdded,
)
from bot.game.phases import Open
from bot.host.ports import NotSaved
from bot.host.waiting import Outcome
from tests.examples import ANA, BO, EIGHT_O_CLOCK
from tests.fakes import settled
from tests.host.hosting import Hosting

OPENED = EIGHT_O_CLOCK + 10


@pytest.fixture
async def hosting() -> Hosting:
    """An open question, and people who wait for no slow disk."""
    hosting = Hosting(patience=0.0)
    await hosting.start()
    return hosting


async def press_too_long(hosting: Hosting, player: int, option: int = 0) -> None:
    """The press is on its way to a disk that takes it only once its gate is opened."""
    hosting.store.disk.shut()
    press = hosting.press(player, option)
    with pytest.raises(NotSaved):
        await press


async def test_a_press_that_the_disk_took_too_late_is_withdrawn_there_too(hosting: Hosting) -> None:
    await press_too_long(hosting, ANA)
    hosting.store.disk.open()
    await settled()
    assert hosting.players == set()
    assert hosting.store.rounds["r1"] == hosting.host.round
    taken, withdrawn = (event for events in hosting.store.commits[-2:] for event in events)
    assert isinstance(taken, AnswerTaken)
    assert withdrawn == AnswerWithdrawn(number=1, player=ANA, answer=Answer(()))


async def test_the_channel_hears_nothing_of_it(hosting: Hosting) -> None:
    before = tuple(hosting.stage.shown)
    await press_too_long(hosting, ANA)
    hosting.store.disk.open()
    await settled()
    assert tuple(hosting.stage.shown) == before
    assert isinstance(before[-1], QuestionOpened)


async def test_the_answer_before_it_counts_again(hosting: Hosting) -> None:
    await hosting.press(ANA, 2)
    await hosting.clock.go_on(3.0)
    await press_too_long(hosting, ANA, 1)
    hosting.store.disk.open()
    await settled()
    assert isinstance(hosting.host.round.phase, Open)
    assert hosting.host.round.phase.answers == {ANA: Answer((Press(OPENED, 2),))}


async def test_who_pressed_again_has_only_the_press_that_they_were_told_of(hosting: Hosting) -> None:
    await press_too_long(hosting, ANA, 1)
    await hosting.clock.go_on(3.0)
    again = hosting.press(ANA, 2)
    hosting.store.disk.open()
    await settled()
    (taken,) = again.result().events
    assert isinstance(taken, AnswerTaken)
    assert (taken.answer, taken.before) == (Answer((Press(OPENED + 3.0, 2),)), None)
    assert hosting.store.rounds["r1"] == hosting.host.round


async def test_a_question_whose_time_ran_out_meanwhile_closes_without_it(hosting: Hosting) -> None:
    await hosting.press(BO, 2)
    await press_too_long(hosting, ANA, 2)
    await hosting.clock.go_on(21.0)
    hosting.store.disk.open()
    await settled()
    closed = hosting.stage.shown[-1]
    assert isinstance(closed, QuestionClosed)
    assert [row.player for row in closed.results] == [BO]


async def test_a_withdrawal_that_was_not_saved_is_tried_again_before_the_question_closes(
    hosting: Hosting,
) -> None:
    await press_too_long(hosting, ANA, 2)
    hosting.store.disk.open()
    hosting.store.disk.shut()  # only the press, which waited there, gets through
    await settled()
    assert hosting.players == {ANA}
    hosting.store.failing = 1
    hosting.store.disk.open()
    await settled()
    assert hosting.players == {ANA}
    await hosting.clock.go_on(21.0)
    closed = hosting.stage.shown[-1]
    assert isinstance(closed, QuestionClosed)
    assert closed.results == ()


async def test_closing_the_host_withdraws_it_first(hosting: Hosting) -> None:
    await press_too_long(hosting, ANA)
    hosting.store.disk.open()
    await hosting.host.close()
    (kept,) = await hosting.store.unfinished()
    assert isinstance(kept.phase, Open)
    assert kept.phase.answers == {}


async def test_a_press_that_waits_with_the_very_wake_that_closes_its_question_is_withdrawn_first() -> None:
    """In one slow commit with it, the press would be told “not saved” and be paid all the same."""
    hosting = Hosting(patience=0.0)
    presses: list[asyncio.Future[Outcome]] = []

    def press() -> None:
        hosting.store.disk.shut()
        presses.append(hosting.host.submit(Choose(ANA, 1, 2, OPENED + 19.0)))

    hosting.clock.call_later(31.0, press)  # at the moment of the wake, and before it
    await hosting.start()
    await hosting.clock.go_on(21.0)
    assert isinstance(presses[0].exception(), NotSaved)
    hosting.store.disk.open()
    await settled()
    closed = hosting.stage.shown[-1]
    assert isinstance(closed, QuestionClosed)
    assert closed.results == ()


async def test_a_stop_that_waited_too_long_behind_an_answer_stops_nothing() -> None:
    hosting = Hosting(patience=0.0)
    await hosting.start()
    hosting.store.disk.shut()
    press, stop = hosting.press(ANA), hosting.stop(BO)
    await settled()
    hosting.store.disk.open()
    await settled()
    assert isinstance(press.exception(), NotSaved)
    assert isinstance(stop.exception(), NotSaved)
    assert not hosting.host.round.over
    assert hosting.players == set()


async def test_more_time_is_on_disk_before_its_question_closes_so_that_its_points_can_be_counted_anew() -> (
    None
):
    hosting = Hosting()
    await hosting.start()
    before = len(hosting.store.commits)
    more, skipped = hosting.host.submit(AddTime(ANA, 1)), hosting.host.submit(Skip(ANA, 1))
    await more
    await skipped
    kinds = [[type(event) for event in events] for events in hosting.store.commits[before:]]
    assert kinds == [[TimeAdded], [QuestionClosed]]
