"""Servers: what their moderators chose, and whether they were greeted."""

from collections.abc import Iterable
from typing import cast

import aiosqlite
import msgspec

from bot.host.server_settings import ServerSettings
from bot.storage.writing import Statement

_CHOOSE = """
    INSERT INTO servers (server, settings) VALUES (?, ?)
    ON CONFLICT (server) DO UPDATE SET settings = excluded.settings
"""


def choosing(server: int, settings: ServerSettings) -> Statement:
    """Keep the server's choices."""
    return Statement(_CHOOSE, ((server, msgspec.json.encode(settings).decode()),))


def greeting(server: int) -> Statement:
    """Note that the server was greeted; an `IntegrityError` if it had been before."""
    return Statement("INSERT INTO greetings (server) VALUES (?)", ((server,),))


async def settings(connection: aiosqlite.Connection, server: int) -> ServerSettings:
    """The server's choices; the defaults where it made none."""
    for row in await connection.execute_fetchall("SELECT settings FROM servers WHERE server = ?", (server,)):
        return msgspec.json.decode(row[0], type=ServerSettings)
    return ServerSettings()


async def unreadable(connection: aiosqlite.Connection) -> tuple[int, ...]:
    """The servers whose choices cannot be read."""
    rows = cast("Iterable[tuple[int, str]]", await connection.execute_fetchall("SELECT * FROM servers"))
    return tuple(server for server, settings in rows if not _is_readable(settings))


def _is_readable(settings: str) -> bool:
    try:
        msgspec.json.decode(settings, type=ServerSettings)
    except msgspec.DecodeError:
        return False
    return True


async def was_greeted(connection: aiosqlite.Connection, server: int) -> bool:
    """Whether the server has heard the bot's hello."""
    return bool(
        list(await connection.execute_fetchall("SELECT 1 FROM greetings WHERE server = ?", (server,)))
    )
