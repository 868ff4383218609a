"""One playground with the bot in it for all tests of a file; each test has a channel of its own."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.end_to_end.faults.table import Table
from tests.end_to_end.night import Night, trivia_night


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def house(tmp_path_factory: pytest.TempPathFactory) -> AsyncGenerator[Night]:
    """A night at the pace of our own seconds, so that a slow machine does not fail it; waits are skipped."""
    folder: Path = tmp_path_factory.mktemp("night")
    async with trivia_night(folder, speed=1.0) as night:
        yield night


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def night(house: Night) -> AsyncGenerator[Night]:
    """The night with the bot online."""
    async with house.bot():
        yield house


@pytest.fixture
def table(night: Night) -> Table:
    """A fresh channel, and nothing that is still to go wrong."""
    night.playground.faults.clear()
    return Table(night, night.playground.world.owner.open_channel("table"))
