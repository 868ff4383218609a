"""Standings over all rounds of a server, read from the maintained totals."""

from collections.abc import Iterable
from typing import cast

import aiosqlite

from bot.host.remembering import Board, Period, Row
from bot.storage.periods import name_of

# One query, so that all of it is of one moment. Whoever is among the first has everyone better there too, so
# that their rank among the first is their place; everyone else's place is how many are better, and one.
_BOARD = """
    WITH board AS NOT MATERIALIZED (
        SELECT player, points FROM totals WHERE server = :server AND game = :game AND period = :period
    ),
    first AS MATERIALIZED (SELECT player, points FROM board ORDER BY points DESC, player LIMIT :size)
    SELECT 'top', rank() OVER (ORDER BY points DESC) AS place, player, points FROM first
    UNION ALL
    SELECT 'own', 1 + (SELECT count(*) FROM board AS other WHERE other.points > own.points), player, points
    FROM board AS own WHERE player = :player
    UNION ALL
    SELECT 'players', players, 0, 0 FROM boards
    WHERE server = :server AND game = :game AND period = :period
"""


async def board(
    connection: aiosqlite.Connection,
    server: int,
    period: Period,
    game: str | None,
    player: int,
    now: float,
    size: int,
) -> Board:
    """The best `size` players, the row of `player` if they have one, and how many have."""
    asked = {
        "server": server,
        "game": game or "",
        "period": name_of(period, now),
        "player": player,
        "size": size,
    }
    rows = cast("Iterable[tuple[str, int, int, int]]", await connection.execute_fetchall(_BOARD, asked))
    top: list[Row] = []
    own: Row | None = None
    players = 0
    for part, place, whose, points in rows:
        match part:
            case "top":
                top.append(Row(place, whose, points))
            case "own":
                own = Row(place, whose, points)
            case _:
                players = place
    return Board(tuple(top), own, players)
