"""Somebody who asks to be forgotten while they play is not written down again by the round."""

import msgspec

from bot.game.actions import Choose
from bot.game.phases import Open
from bot.host.lobby import Lobby
from tests.examples import BO, CHANNEL, a_round
from tests.fakes import FakeClock, FakeStage, FakeStore

ANA = 1_111_111_111_111_111_111


async def test_nothing_that_is_kept_later_knows_them() -> None:
    clock, store = FakeClock(), FakeStore()
    lobby = Lobby(store=store, stage=FakeStage(clock), clock=clock)
    for channel in (CHANNEL, CHANNEL + 1):
        await lobby.start(a_round(name=f"r{channel}", channel=channel))
    await clock.go_on(10.0)
    for channel in (CHANNEL, CHANNEL + 1):
        host = lobby.find(channel)
        assert host is not None
        for player in (ANA, BO):
            await host.submit(Choose(player, 1, 0, clock.now()))
    await lobby.forget(ANA)
    before = len(store.commits)
    await clock.go_on(60.0)
    later = msgspec.json.encode((store.commits[before:], list(store.rounds.values()))).decode()
    assert str(ANA) not in later
    assert str(BO) in later
    phases = [round_.phase for round_ in lobby]
    assert all(set(phase.answers) <= {BO} for phase in phases if isinstance(phase, Open))


async def test_where_nothing_is_on_nothing_happens() -> None:
    clock, store = FakeClock(), FakeStore()
    await Lobby(store=store, stage=FakeStage(clock), clock=clock).forget(ANA)
    assert store.commits == []
