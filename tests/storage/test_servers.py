"""What moderators chose is there tomorrow, and a server is greeted once."""

import asyncio
from pathlib import Path

from bot.host.server_settings import MayStart, ServerSettings
from bot.storage.store import SqliteStore, open_store
from tests.storage.played import SERVER

CHOSEN = ServerSettings(
    questions=12, answer_time=30, may_start=MayStart.ROLE, role=2**63 - 1, channels=(5, 6), ceiling=1
)


async def test_a_server_that_chose_nothing_has_the_defaults(store: SqliteStore) -> None:
    assert await store.settings(SERVER) == ServerSettings()


async def test_choices_are_there_after_a_restart_and_the_last_ones_stand(path: Path) -> None:
    async with open_store(path) as store:
        await store.save_settings(SERVER, ServerSettings(questions=3))
        await store.save_settings(SERVER, CHOSEN)
        await store.save_settings(SERVER + 1, ServerSettings(ceiling=2))
    async with open_store(path) as store:
        assert await store.settings(SERVER) == CHOSEN
        assert await store.settings(SERVER + 1) == ServerSettings(ceiling=2)


async def test_a_server_is_greeted_once_and_a_restart_does_not_forget_it(path: Path) -> None:
    async with open_store(path) as store:
        assert [await store.greet(SERVER), await store.greet(SERVER)] == [True, False]
    async with open_store(path) as store:
        assert await store.greet(SERVER) is False
        assert await store.greet(SERVER + 1) is True


async def test_two_greetings_at_once_are_one(store: SqliteStore) -> None:
    assert sorted(await asyncio.gather(store.greet(SERVER), store.greet(SERVER))) == [False, True]
