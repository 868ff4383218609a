"""What is kept about one person: how they play in a server, and all of their own rows."""

from collections.abc import Iterable
from typing import cast

import aiosqlite
import msgspec

from bot.game.events import Press
from bot.host.remembering import HowMuch, KeptAnswer, Playing

# Questions of the day have no hurry and no runs. A run is of questions that follow each other in a round.
_PLAYING = """
    WITH theirs AS MATERIALIZED (
        SELECT round, awards.question, was_right, seconds FROM awards JOIN rounds ON rounds.id = awards.round
        WHERE awards.player = ? AND rounds.server = ? AND rounds.game != 'daily'
    ),
    placed AS (
        SELECT round, question - row_number() OVER (PARTITION BY round ORDER BY question) AS run
        FROM theirs WHERE was_right
    ),
    runs AS (SELECT count(*) AS length FROM placed GROUP BY round, run)
    SELECT count(DISTINCT round), count(*), coalesce(sum(was_right), 0), avg(iif(was_right, seconds, NULL)),
        min(iif(was_right, seconds, NULL)), coalesce((SELECT max(length) FROM runs), 0)
    FROM theirs
"""

_HOW_MUCH = """
    SELECT count(*), count(DISTINCT server), min(json_extract(presses, '$[0][0]')),
        (SELECT count(*) FROM reports WHERE player = ?1)
    FROM answers JOIN rounds ON rounds.id = answers.round WHERE player = ?1 AND presses != '[]'
"""

_ANSWERS = """
    SELECT server, game, round, answers.question, question_id, presses, was_right, points
    FROM answers
    JOIN rounds ON rounds.id = answers.round
    LEFT JOIN closings USING (round, question)
    LEFT JOIN awards USING (round, question, player)
    WHERE player = ?
    ORDER BY json_extract(presses, '$[0][0]'), round, answers.question
"""


async def playing(connection: aiosqlite.Connection, server: int, player: int) -> Playing:
    """How the person has played in the rounds of a server."""
    [row] = await connection.execute_fetchall(_PLAYING, (player, server))
    return Playing(*row)


async def how_much(connection: aiosqlite.Connection, player: int) -> HowMuch:
    """How much is kept about the person, and since when."""
    [row] = await connection.execute_fetchall(_HOW_MUCH, (player,))
    return HowMuch(*row)


async def answers(connection: aiosqlite.Connection, player: int) -> tuple[KeptAnswer, ...]:
    """Everything that the person has answered, oldest first."""
    rows = cast("Iterable[_Row]", await connection.execute_fetchall(_ANSWERS, (player,)))
    return tuple(
        KeptAnswer(
            server=server,
            game=game,
            round=round_,
            number=number,
            question=question,
            presses=msgspec.json.decode(presses, type=tuple[Press, ...]),
            right=None if was_right is None else bool(was_right),
            points=points,
        )
        for server, game, round_, number, question, presses, was_right, points in rows
    )


_Row = tuple[int, str, str, int, str | None, str, int | None, int | None]
