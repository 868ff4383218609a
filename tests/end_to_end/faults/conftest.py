"""One playground with the bot in it for all tests of a file, each with a channel of its own; or a fresh one.

A file uses one of the two: there is only one address at which discord.py looks for Discord.
"""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.end_to_end.faults.table import Table
from tests.end_to_end.night import Night, trivia_night


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def night(tmp_path_factory: pytest.TempPathFactory) -> AsyncGenerator[Night]:
    """A night with the bot online, at the pace of our own seconds: a slow machine does not fail it."""
    async with trivia_night(tmp_path_factory.mktemp("night")) as night, night.bot():
        yield night


@pytest.fixture
def table(night: Night) -> Table:
    """A fresh channel, and nothing that is still to go wrong."""
    night.playground.faults.clear()
    return Table(night, night.playground.world.owner.open_channel("table"))


@pytest_asyncio.fixture
async def fresh(tmp_path: Path) -> AsyncGenerator[Night]:
    """A night of this test alone, whose bot is still to be started."""
    async with trivia_night(tmp_path) as night:
        yield night
