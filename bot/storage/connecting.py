"""Connections that only read: for boards, backups and everything else that asks."""

from pathlib import Path

import aiosqlite


def read_only(path: Path) -> aiosqlite.Connection:
    """A connection, to be entered with `async with`, that can change nothing."""
    return _connected(path, "mode=ro")


def unchanging(path: Path) -> aiosqlite.Connection:
    """Likewise for a file that nobody writes to: SQLite leaves no files of its own beside it."""
    return _connected(path, "mode=ro&immutable=1")


async def single_value(connection: aiosqlite.Connection, sql: str) -> int:
    """The whole number that a query with one row of one column finds."""
    [[value]] = await connection.execute_fetchall(sql)
    return int(value)


def _connected(path: Path, how: str) -> aiosqlite.Connection:
    return aiosqlite.connect(f"{path.absolute().as_uri()}?{how}", uri=True, isolation_level=None)
