"""Somebody who asks to be forgotten while they play is not written down again by the round."""

import msgspec
import pytest

from bot.game.actions import Choose
from bot.game.events import AnswerTaken
from bot.game.phases import Open
from bot.host.forgetting import forget
from bot.host.lobby import Lobby
from bot.host.ports import NotSaved
from tests.examples import BO, CHANNEL, a_round
from tests.fakes import FakeClock, FakeStage, FakeStore, settled

ANA = 1_111_111_111_111_111_111


class Forgetful(FakeStore):
    """Notes whom it was asked to forget; it can be made to refuse."""

    def __init__(self) -> None:
        super().__init__()
        self.forgot: list[int] = []
        self.refuses = False

    async def forget(self, player: int) -> None:
        if self.refuses:
            raise NotSaved
        self.forgot.append(player)


async def test_nothing_that_is_kept_later_knows_them() -> None:
    clock, store = FakeClock(), Forgetful()
    lobby = Lobby(store=store, stage=FakeStage(clock), clock=clock)
    for channel in (CHANNEL, CHANNEL + 1):
        await lobby.start(a_round(name=f"r{channel}", channel=channel))
    await clock.go_on(10.0)
    for channel in (CHANNEL, CHANNEL + 1):
        host = lobby.find(channel)
        assert host is not None
        for player in (ANA, BO):
            await host.submit(Choose(player, 1, 0, clock.now()))
    await forget(lobby, store, ANA)
    assert store.forgot == [ANA, ANA]
    before = len(store.commits)
    await clock.go_on(60.0)
    later = msgspec.json.encode((store.commits[before:], list(store.rounds.values()))).decode()
    assert str(ANA) not in later
    assert str(BO) in later
    phases = [round_.phase for round_ in lobby]
    assert all(set(phase.answers) <= {BO} for phase in phases if isinstance(phase, Open))


async def test_where_nothing_is_on_nothing_happens() -> None:
    clock, store = FakeClock(), Forgetful()
    await forget(Lobby(store=store, stage=FakeStage(clock), clock=clock), store, ANA)
    assert (store.commits, store.forgot) == ([], [ANA])


async def test_until_the_disk_has_forgotten_them_nothing_of_theirs_is_saved_and_then_they_play_anew() -> None:
    clock, store = FakeClock(), Forgetful()
    lobby = Lobby(store=store, stage=FakeStage(clock), clock=clock)
    await lobby.start(a_round())
    await clock.go_on(10.0)
    host = lobby.find(CHANNEL)
    assert host is not None
    async with lobby.unhearing(ANA):
        before = len(store.commits)
        with pytest.raises(NotSaved):
            await host.submit(Choose(ANA, 1, 0, clock.now()))
        with pytest.raises(NotSaved):
            await lobby.start(msgspec.structs.replace(a_round(name="r2", channel=9), started_by=ANA))
        assert store.commits[before:] == []
    (taken,) = (await host.submit(Choose(ANA, 1, 0, clock.now()))).events
    assert isinstance(taken, AnswerTaken)


async def test_what_waited_for_its_card_is_forgotten_too() -> None:
    clock, store = FakeClock(), Forgetful()
    stage = FakeStage(clock)
    lobby = Lobby(store=store, stage=stage, clock=clock)
    await lobby.start(a_round())
    stage.answers.shut()
    await clock.go_on(10.0)
    host = lobby.find(CHANNEL)
    assert host is not None
    press = host.submit(Choose(ANA, 1, 0, clock.now()))
    await settled()
    await forget(lobby, store, ANA)
    stage.answers.open()
    with pytest.raises(NotSaved):
        await press
    await settled()
    assert isinstance(host.round.phase, Open)
    assert host.round.phase.answers == {}


async def test_where_the_disk_refuses_what_was_locked_in_stays_and_counts() -> None:
    clock, store = FakeClock(), Forgetful()
    lobby = Lobby(store=store, stage=FakeStage(clock), clock=clock)
    await lobby.start(a_round())
    await clock.go_on(10.0)
    host = lobby.find(CHANNEL)
    assert host is not None
    await host.submit(Choose(ANA, 1, 0, clock.now()))
    store.refuses = True
    with pytest.raises(NotSaved):
        await forget(lobby, store, ANA)
    assert isinstance(host.round.phase, Open)
    assert set(host.round.phase.answers) == {ANA}


async def test_nobody_is_forgotten_twice_at_once() -> None:
    clock, store = FakeClock(), Forgetful()
    lobby = Lobby(store=store, stage=FakeStage(clock), clock=clock)
    async with lobby.unhearing(ANA):
        with pytest.raises(NotSaved):
            async with lobby.unhearing(ANA):
                pass
