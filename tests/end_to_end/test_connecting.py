"""Coming online: a refused token, a Discord that is not there yet, an intent that is not allowed."""

import asyncio
import logging
from collections.abc import Generator
from pathlib import Path

import pytest

from bot.app.running import CannotRun, keep_playing, read_bank, store_at
from bot.playground.connecting import point_at
from bot.playground.server import serve
from bot.playground.world import open_world
from tests.end_to_end.night import TOKEN, Night, SkippingLoop


async def test_a_token_that_discord_refuses_is_one_sentence(night: Night, tmp_path: Path) -> None:
    async with store_at(tmp_path / "other.db") as store:
        with pytest.raises(CannotRun, match="Discord refuses this token"):
            await keep_playing(store, read_bank(None), "MTIz.not.mine", asyncio.Event(), SkippingLoop())
    assert not night.playground.is_bot_online


class Heard(logging.Handler):
    """Sets an event at the first line of a log that says this."""

    def __init__(self, words: str, event: asyncio.Event) -> None:
        super().__init__()
        self._words = words
        self._event = event

    def emit(self, record: logging.LogRecord) -> None:
        if self._words in record.getMessage():
            self._event.set()


@pytest.fixture
def waited() -> Generator[asyncio.Event]:
    """Set once the bot says that it will try again."""
    event = asyncio.Event()
    log = logging.getLogger("bot.app.running")
    handler = Heard("Trying again in 1 s", event)
    log.addHandler(handler)
    yield event
    log.removeHandler(handler)


async def test_a_discord_that_is_not_there_yet_is_waited_for(tmp_path: Path, waited: asyncio.Event) -> None:
    stop = asyncio.Event()
    async with serve(open_world(), token=TOKEN) as gone:
        port = gone.port
        point_at(gone.api, gone.gateway)
    async with store_at(tmp_path / "scores.db") as store:
        playing = asyncio.create_task(keep_playing(store, read_bank(None), TOKEN, stop, SkippingLoop()))
        await waited.wait()
        world = open_world()
        async with serve(world, port, token=TOKEN) as playground:
            await playground.people["Ana"].sees(lambda message: bool(message["components"]))
            stop.set()
            await playing


async def test_an_intent_that_is_not_allowed_is_one_sentence(night: Night, tmp_path: Path) -> None:
    night.playground.faults.refuse(4014)
    async with store_at(tmp_path / "other.db") as store:
        with pytest.raises(CannotRun, match="Privileged Gateway Intents"):
            await keep_playing(store, read_bank(None), TOKEN, asyncio.Event(), SkippingLoop())
