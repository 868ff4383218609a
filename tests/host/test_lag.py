"""The lag of the event loop is felt once a second, and no longer than somebody wants to know."""

from bot.host.lag import feeling_lag
from tests.fakes import FakeClock


class Seconds:
    """The test's clock, as an event loop; `late` is by how much its timers go off too late."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.late = 0.0
        self.call_later = self.clock.call_later

    def time(self) -> float:
        return self.clock.now() + self.late


async def test_a_loop_that_is_on_time_is_felt_once_a_second_as_no_lag() -> None:
    felt: list[float] = []
    loop = Seconds()
    with feeling_lag(loop, felt.append):
        await loop.clock.go_on(3.5)
    assert felt == [0.0, 0.0, 0.0]


async def test_a_loop_that_was_blocked_is_felt_by_as_much_and_once() -> None:
    felt: list[float] = []
    loop = Seconds()
    with feeling_lag(loop, felt.append):
        await loop.clock.go_on(0.5)
        loop.late = 5.0
        await loop.clock.go_on(2.0)
    assert felt == [5.0, 0.0]


async def test_afterwards_no_timer_is_left() -> None:
    loop = Seconds()
    with feeling_lag(loop, list[float]().append):
        await loop.clock.go_on(1.5)
    assert loop.clock.timers == []
