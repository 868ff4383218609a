"""Connections that read: whoever stops waiting for a long query stops the query too."""

import asyncio
from pathlib import Path

from bot.storage.connecting import read_only
from tests.storage.played import changed

ENDLESS = "WITH RECURSIVE n (n) AS (SELECT begun() UNION ALL SELECT 1 FROM n) SELECT count(*) FROM n"


async def test_who_is_cancelled_in_a_query_without_end_is_free_at_once(path: Path) -> None:
    changed(path, "CREATE TABLE things (id INTEGER)")
    loop, begun = asyncio.get_running_loop(), asyncio.Event()

    async def ask() -> None:
        async with read_only(path) as connection:
            await connection.create_function(
                "begun", 0, lambda: loop.call_soon_threadsafe(begun.set) and None
            )
            await connection.execute_fetchall(ENDLESS)

    asking = asyncio.create_task(ask())
    await begun.wait()
    asking.cancel()
    await asyncio.wait({asking})  # without an interrupt it would wait for ever
    assert asking.cancelled()
