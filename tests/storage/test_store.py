"""The store as a whole: what it is for the host, and what leaving it means."""

import asyncio
from pathlib import Path

import pytest

from bot.game.stepping import begin
from bot.host.remembering import Store
from bot.storage.refusing import CannotKeep
from bot.storage.store import SqliteStore, open_store
from tests.storage.played import NOON, a_round, everything


async def test_it_is_what_the_host_asks_for(store: SqliteStore) -> None:
    port: Store = store
    assert await port.unfinished() == ()


async def test_leaving_the_store_keeps_what_was_handed_in_and_takes_nothing_more(path: Path) -> None:
    rounds = [begin(a_round(f"{number}"), NOON) for number in range(20)]
    async with open_store(path) as store:
        commits = [asyncio.create_task(store.commit(*begun)) for begun in rounds]
        await asyncio.sleep(0)  # all are handed in, none is on disk
    assert [commit.exception() for commit in commits] == [None] * 20
    with pytest.raises(CannotKeep, match="closed"):
        await store.commit(*rounds[0])
    async with open_store(path) as store:
        assert {round_.id for round_ in await store.unfinished()} == {f"{number}" for number in range(20)}


async def test_no_events_are_no_write(store: SqliteStore, path: Path) -> None:
    before = everything(path)
    await store.commit(a_round(), ())
    assert everything(path) == before
