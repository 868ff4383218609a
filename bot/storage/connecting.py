"""Connections that only read: for boards, backups and everything else that asks."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import aiosqlite


def read_only(path: Path) -> AbstractAsyncContextManager[aiosqlite.Connection]:
    """A connection that can change nothing; whoever is cancelled within it stops its query too."""
    return _connected(f"{path.absolute().as_uri()}?mode=ro")


def unchanging(path: Path) -> AbstractAsyncContextManager[aiosqlite.Connection]:
    """Likewise for a file that nobody writes to: SQLite leaves no files of its own beside it."""
    return _connected(f"{path.absolute().as_uri()}?mode=ro&immutable=1")


async def single_value(connection: aiosqlite.Connection, sql: str) -> int:
    """The whole number that a query with one row of one column finds."""
    [[value]] = await connection.execute_fetchall(sql)
    return int(value)


async def tables(connection: aiosqlite.Connection) -> frozenset[str]:
    """The tables that the database has; an older one lacks some."""
    rows = await connection.execute_fetchall("SELECT name FROM sqlite_schema WHERE type = 'table'")
    return frozenset(name for (name,) in rows)


@asynccontextmanager
async def _connected(address: str) -> AsyncGenerator[aiosqlite.Connection]:
    async with aiosqlite.connect(address, uri=True, isolation_level=None) as connection:
        try:
            yield connection
        except asyncio.CancelledError:
            # Closing waits for what runs, and a backup of gigabytes would outlast the ten seconds of an end.
            await connection.interrupt()
            raise
