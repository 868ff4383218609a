"""A pretend server with the bot in it."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.front.questions import BANK
from tests.front.world import World, open_world


@pytest.fixture
async def world(tmp_path: Path) -> AsyncGenerator[World]:
    async with open_world(tmp_path, BANK) as opened:
        yield opened
