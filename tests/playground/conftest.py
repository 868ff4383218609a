"""A playground, and a small bot in it."""

from collections.abc import AsyncGenerator

import pytest

from bot.playground.server import Playground, serve
from bot.playground.world import open_world
from tests.patience import PATIENCE
from tests.playground.small_bot import TOKEN, SmallBot, connected


@pytest.fixture
async def playground() -> AsyncGenerator[Playground]:
    """A fresh one, on a port of its own, in which a slow machine is waited for."""
    async with serve(open_world(patience=PATIENCE), token=TOKEN) as playground:
        yield playground


@pytest.fixture
async def bot(playground: Playground) -> AsyncGenerator[SmallBot]:
    """A small bot, logged in and ready."""
    async with connected(playground) as bot:
        yield bot
