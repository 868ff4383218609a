"""Reveals: what was asked and answered in the rounds of the last month, so that players can look back."""

from collections.abc import Iterable
from typing import cast

import aiosqlite
import msgspec

from bot.game.events import Answer, Press, QuestionClosed
from bot.game.lookback import OwnAnswer, Reveal, reveal_of
from bot.game.round import Round
from bot.storage.writing import Statement

KEPT_FOR = 30 * 86_400.0  # seconds
MOST_AT_ONCE = 100  # rows deleted with the end of a round: twice what the longest can add

_KEEP = """
    INSERT INTO reveals (round, question, reveal, closed_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (round, question) DO NOTHING
"""

_LET_GO = f"""
    DELETE FROM reveals WHERE (round, question) IN (
        SELECT round, question FROM reveals WHERE closed_at < ? ORDER BY closed_at LIMIT {MOST_AT_ONCE}
    )
"""  # noqa: S608 - our own number

_REVEAL = """
    SELECT reveal FROM rounds JOIN reveals ON reveals.round = rounds.id
    WHERE server = ? AND rounds.id = ? AND reveals.question = ?
"""

_OWN = """
    SELECT reveal, presses, was_right, points
    FROM rounds
    JOIN reveals ON reveals.round = rounds.id
    LEFT JOIN awards ON awards.round = rounds.id AND awards.question = reveals.question AND awards.player = ?3
    LEFT JOIN answers
        ON answers.round = awards.round AND answers.question = awards.question AND answers.player = ?3
    WHERE server = ?1 AND rounds.id = ?2
    ORDER BY reveals.question
"""


def keeping(round_: Round, closed: Iterable[QuestionClosed]) -> Statement:
    """Keep these questions as they were told."""
    return Statement(
        _KEEP,
        tuple(
            (
                round_.id,
                event.number,
                msgspec.json.encode(
                    reveal_of(event, round_.questions[event.number - 1], round_.game)
                ).decode(),
                event.closed_at,
            )
            for event in closed
        ),
    )


def letting_go(now: float) -> Statement:
    """Delete what has been kept for long enough, so much of it at once."""
    return Statement(_LET_GO, ((now - KEPT_FOR,),))


async def reveal(connection: aiosqlite.Connection, server: int, round_id: str, number: int) -> Reveal | None:
    """One question of a round in that server; None if it is not kept, or not any more."""
    for (found,) in await connection.execute_fetchall(_REVEAL, (server, round_id, number)):
        return msgspec.json.decode(found, type=Reveal)
    return None


async def own_answers(
    connection: aiosqlite.Connection, server: int, round_id: str, player: int
) -> tuple[OwnAnswer, ...]:
    """All closed questions of a round in that server, with what the player made of them."""
    rows = cast("Iterable[_Row]", await connection.execute_fetchall(_OWN, (server, round_id, player)))
    return tuple(
        OwnAnswer(msgspec.json.decode(found, type=Reveal), _counting(presses), bool(was_right), points or 0)
        for found, presses, was_right, points in rows
    )


def _counting(presses: str | None) -> Press | None:
    """The press that counted."""
    answer = Answer(msgspec.json.decode(presses, type=tuple[Press, ...])) if presses else Answer(())
    return answer.last if answer.is_given else None


_Row = tuple[str, str | None, int | None, int | None]
