"""One trivia night for each test."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest_asyncio

from tests.end_to_end.night import Night, trivia_night


@pytest_asyncio.fixture
async def night(tmp_path: Path) -> AsyncGenerator[Night]:
    async with trivia_night(tmp_path) as playing:
        yield playing
