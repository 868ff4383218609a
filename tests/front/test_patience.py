"""Nobody waits for the disk longer than Discord waits for an answer."""

import pytest

from bot.front.patience import in_time
from bot.host.ports import NotSaved
from bot.host.refusals import Refusal
from tests.fakes import Gate, settled


async def test_what_is_kept_in_time_is_kept() -> None:
    kept: list[str] = []

    async def keep() -> None:
        kept.append("it")

    await in_time(keep(), "Not yet.")
    assert kept == ["it"]


async def test_what_takes_too_long_goes_on_and_is_said_to_be_unsure() -> None:
    disk = Gate()
    kept: list[str] = []

    async def keep() -> None:
        await disk.passed()
        kept.append("it")

    disk.shut()
    with pytest.raises(Refusal, match="Not yet"):
        await in_time(keep(), "Not yet.", patience=0.0)
    disk.open()
    await settled()
    assert kept == ["it"]


async def test_what_cannot_be_kept_is_heard() -> None:
    async def refuse() -> None:
        raise NotSaved

    with pytest.raises(NotSaved):
        await in_time(refuse(), "Not yet.")
