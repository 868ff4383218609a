"""What was asked: when a server last saw each stem, so that the next round asks something else."""

from collections.abc import Iterable, Mapping
from typing import cast

import aiosqlite

from bot.game.events import QuestionOpened
from bot.game.round import Round
from bot.storage.writing import Statement

_ASK = """
    INSERT INTO asked (server, stem, asked_at) VALUES (?, ?, ?)
    ON CONFLICT (server, stem) DO UPDATE SET asked_at = max(asked_at, excluded.asked_at)
"""


def asking(round_: Round, opened: Iterable[QuestionOpened]) -> Statement:
    """Keep when each of these questions was there to be seen."""
    rows = ((round_.server, round_.questions[event.number - 1].stem, event.opened_at) for event in opened)
    return Statement(_ASK, tuple(rows))


async def last_asked(connection: aiosqlite.Connection, server: int) -> Mapping[str, float]:
    """When each stem was last asked in the server, in seconds since 1970."""
    rows = await connection.execute_fetchall("SELECT stem, asked_at FROM asked WHERE server = ?", (server,))
    return dict(cast("Iterable[tuple[str, float]]", rows))
