"""What nights in the simulation have brought up, as the lowest tests that show it."""

import asyncio
from typing import Any

import pytest

from bot.game.events import QuestionAsked
from bot.game.phases import Open
from bot.host.host import PAUSE_AFTER_FAILURE
from bot.host.lobby import Lobby
from bot.host.ports import NotSaved
from tests.examples import ANA, a_round
from tests.fakes import FakeClock, FakeStage, FakeStore, settled
from tests.host.hosting import Hosting


def a_lobby(clock: FakeClock, store: FakeStore) -> Lobby:
    """A lobby whose people wait for no slow disk."""
    return Lobby(store=store, stage=FakeStage(clock), clock=clock, patience=0.0)


async def start_too_slowly(lobby: Lobby, store: FakeStore) -> None:
    """The start is on its way to a disk that takes it only once its gate is opened."""
    store.disk.shut()
    with pytest.raises(NotSaved):
        await lobby.start(a_round())


async def test_a_start_that_was_not_saved_is_taken_back_although_the_disk_refuses_that_at_first() -> None:
    clock, store = FakeClock(), FakeStore()
    await start_too_slowly(a_lobby(clock, store), store)
    store.disk.open()
    store.disk.shut()  # only the start, which waited there, gets through
    await settled()
    store.failing = 1
    store.disk.open()
    await settled()
    await clock.go_on(PAUSE_AFTER_FAILURE)
    assert await store.unfinished() == ()


async def test_while_a_start_is_taken_back_nobody_is_told_to_join_it() -> None:
    clock, store = FakeClock(), FakeStore()
    lobby = a_lobby(clock, store)
    await start_too_slowly(lobby, store)
    with pytest.raises(NotSaved):
        await lobby.start(a_round(name="r2"))
    store.disk.open()
    await settled()
    await lobby.start(a_round(name="r3"))
    assert [round_.id for round_ in await store.unfinished()] == ["r3"]


async def test_closing_takes_back_a_start_that_was_not_saved() -> None:
    clock, store = FakeClock(), FakeStore()
    lobby = a_lobby(clock, store)
    await start_too_slowly(lobby, store)
    closing = asyncio.create_task(lobby.close())
    await settled()
    assert not closing.done()
    store.disk.open()
    await closing
    assert await store.unfinished() == ()


async def test_of_a_start_that_failed_after_its_starter_was_told_nothing_is_left_to_complain() -> None:
    complaints: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: complaints.append(context))
    clock, store = FakeClock(), FakeStore()
    await start_too_slowly(a_lobby(clock, store), store)
    store.failing = 1
    store.disk.open()
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


async def test_closing_tries_again_to_withdraw_what_its_player_was_told_is_not_saved() -> None:
    hosting = Hosting(patience=0.0)
    await hosting.start()
    hosting.store.disk.shut()
    with pytest.raises(NotSaved):
        await hosting.press(ANA)
    hosting.store.disk.open()
    hosting.store.disk.shut()  # only the press, which waited there, gets through
    await settled()
    hosting.store.failing = 1
    closing = asyncio.create_task(hosting.host.close())
    hosting.store.disk.open()
    await settled()
    await hosting.clock.go_on(PAUSE_AFTER_FAILURE)
    await closing
    (kept,) = await hosting.store.unfinished()
    assert isinstance(kept.phase, Open)
    assert kept.phase.answers == {}


async def test_closing_withdraws_what_the_disk_has_just_refused_to_withdraw() -> None:
    hosting = Hosting(patience=0.0)
    await hosting.start()
    hosting.store.disk.shut()
    with pytest.raises(NotSaved):
        await hosting.press(ANA)
    hosting.store.disk.open()
    hosting.store.disk.shut()  # only the press, which waited there, gets through
    await settled()
    hosting.store.failing = 1
    hosting.store.disk.open()
    await settled()
    closing = asyncio.create_task(hosting.host.close())
    await settled()
    await hosting.clock.go_on(PAUSE_AFTER_FAILURE)
    await closing
    (kept,) = await hosting.store.unfinished()
    assert isinstance(kept.phase, Open)
    assert kept.phase.answers == {}
