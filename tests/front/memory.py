"""The real store, whose disk can be full for a while."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.game.events import AnyEvent
from bot.game.round import Round
from bot.host.ports import IsWanted, always
from bot.storage.database import opened
from bot.storage.store import SqliteStore
from bot.storage.writing import CannotKeep, Writer


class Memory(SqliteStore):
    """A store that keeps no round while its disk is full."""

    is_full = False

    @property
    def trouble(self) -> str | None:
        return "The disk is full." if self.is_full else None

    async def commit(self, round_: Round, events: tuple[AnyEvent, ...], is_wanted: IsWanted = always) -> None:
        if self.is_full:
            raise CannotKeep("The disk is full.")
        await super().commit(round_, events, is_wanted)


@asynccontextmanager
async def open_memory(path: Path) -> AsyncGenerator[Memory]:
    """As `open_store` does."""
    async with opened(path) as database:
        writer = Writer(database.writing)
        try:
            yield Memory(database, writer)
        finally:
            await writer.close()
