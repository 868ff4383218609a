"""Nobody waits for the disk longer than Discord waits for an answer."""

import asyncio

import pytest

from bot.front.patience import in_time
from bot.host.ports import NotSaved
from bot.host.refusals import Refusal
from bot.host.waiting import PATIENCE
from tests.fakes import FakeClock, Gate, settled


async def test_what_is_kept_in_time_is_kept() -> None:
    clock = FakeClock()
    await in_time(clock, Gate().passed(), "Not yet.")
    assert clock.timers == []


async def test_what_takes_too_long_goes_on_and_is_said_to_be_unsure() -> None:
    clock, disk = FakeClock(), Gate()
    kept: list[str] = []

    async def keep() -> None:
        await disk.passed()
        kept.append("it")

    disk.shut()
    waiting = asyncio.create_task(in_time(clock, keep(), "Not yet."))
    await clock.go_on(PATIENCE - 0.1)
    assert not waiting.done()
    await clock.go_on(0.2)
    with pytest.raises(Refusal, match="Not yet"):
        await waiting
    disk.open()
    await settled()
    assert kept == ["it"]


async def test_what_cannot_be_kept_is_heard() -> None:
    async def refuse() -> None:
        raise NotSaved

    with pytest.raises(NotSaved):
        await in_time(FakeClock(), refuse(), "Not yet.")
