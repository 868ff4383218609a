"""Discord's time, told without trusting the wall clock of the machine."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from bot.host.clock import DiscordClock, moment_of
from tests.fakes import FakeClock


class FakeLoop:
    """A loop whose seconds the test sets; its timers are those of a fake clock."""

    def __init__(self) -> None:
        self.seconds = 1_000.0
        self.timers = FakeClock(now=0.0)

    def time(self) -> float:
        return self.seconds

    def call_later(self, delay: float, callback: Callable[[], None], /) -> asyncio.TimerHandle:
        return self.timers.call_later(delay, callback)


def test_a_snowflake_holds_its_moment_to_the_millisecond() -> None:
    # The example of Discord's own reference.
    assert moment_of(175928847299117063) == pytest.approx(
        datetime(2016, 4, 30, 11, 18, 25, 796_000, tzinfo=UTC).timestamp(), abs=1e-6
    )


def test_the_clock_goes_on_from_what_discord_said() -> None:
    loop = FakeLoop()
    clock = DiscordClock(loop)
    clock.heard(5_000.0)
    loop.seconds += 2.5
    assert clock.now() == 5_002.5


def test_what_was_delayed_least_counts() -> None:
    loop = FakeLoop()
    clock = DiscordClock(loop)
    clock.heard(5_000.0)
    loop.seconds += 1.0
    clock.heard(5_000.5)
    assert clock.now() == 5_001.0
    clock.heard(5_001.25)
    assert clock.now() == 5_001.25


def test_before_discord_was_heard_nobody_knows_the_time() -> None:
    clock = DiscordClock(FakeLoop())
    assert not clock.is_set
    with pytest.raises(LookupError, match="not been heard"):
        clock.now()
    clock.heard(5_000.0)
    assert clock.is_set


async def test_timers_are_the_loops_and_can_be_cancelled() -> None:
    loop = FakeLoop()
    called: list[str] = []
    DiscordClock(loop).call_later(3.0, lambda: called.append("kept"))
    DiscordClock(loop).call_later(3.0, lambda: called.append("cancelled")).cancel()
    await loop.timers.go_on(2.9)
    assert called == []
    await loop.timers.go_on(0.1)
    assert called == ["kept"]
