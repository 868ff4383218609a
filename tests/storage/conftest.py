"""A real database in a folder of the test's own."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from bot.storage.store import SqliteStore, open_store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bonmot.db"


@pytest.fixture
async def store(path: Path) -> AsyncGenerator[SqliteStore]:
    async with open_store(path) as opened:
        yield opened
