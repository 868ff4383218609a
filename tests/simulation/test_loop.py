"""Virtual time: nothing waits, and the world goes on while the bot is busy."""

import asyncio

from tests.simulation.loop import Agenda, VirtualLoop


def test_an_hour_goes_by_at_once() -> None:
    loop = VirtualLoop(Agenda())
    loop.run_until_complete(asyncio.sleep(3600))
    assert 3600 <= loop.time() < 3600.1
    loop.close()


def test_timers_and_happenings_come_in_the_order_of_their_moments() -> None:
    agenda, order = Agenda(), list[str]()
    loop = VirtualLoop(agenda)
    loop.call_later(2.0, order.append, "the bot at 2")
    agenda.at(1.0, lambda: order.append("the world at 1"))
    agenda.at(3.0, lambda: order.append("the world at 3"))
    loop.call_later(4.0, loop.stop)
    loop.run_forever()
    assert order == ["the world at 1", "the bot at 2", "the world at 3"]
    loop.close()


def test_the_world_goes_on_while_the_bot_is_blocked_and_is_heard_afterwards() -> None:
    agenda, heard = Agenda(), list[tuple[float, float]]()
    loop = VirtualLoop(agenda)
    agenda.at(1.0, lambda: loop.call_soon(loop.block, 5.0))
    agenda.at(2.0, lambda: _deliver(loop, agenda.now, heard))
    loop.call_later(7.0, loop.stop)
    loop.run_forever()
    [(happened_at, heard_at)] = heard
    assert happened_at == 2.0
    assert 6.0 <= heard_at < 6.1
    loop.close()


def test_a_loop_with_nothing_ahead_stops() -> None:
    loop = VirtualLoop(Agenda())
    loop.call_soon(lambda: None)
    loop.run_forever()
    assert loop.time() < 0.1
    loop.close()


def _deliver(loop: VirtualLoop, now: float, heard: list[tuple[float, float]]) -> None:
    loop.call_soon(lambda: heard.append((now, loop.time())))
