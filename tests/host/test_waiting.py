"""What people wait for is on disk within two seconds, or they are told that it is not."""

import asyncio

import pytest

from bot.host.ports import NotSaved
from bot.host.waiting import soon
from tests.fakes import settled


async def test_what_is_kept_in_time_is_given_back() -> None:
    async def keep() -> str:
        return "kept"

    assert await soon(keep()) == "kept"


async def test_what_takes_too_long_is_told_not_saved_and_goes_on() -> None:
    disk, kept = asyncio.Event(), []

    async def keep() -> None:
        await disk.wait()
        kept.append("settings")

    with pytest.raises(NotSaved):
        await soon(keep(), patience=0.0)
    disk.set()
    await settled()
    assert kept == ["settings"]


async def test_what_cannot_be_kept_says_why() -> None:
    async def keep() -> None:
        raise NotSaved

    with pytest.raises(NotSaved):
        await soon(keep())
