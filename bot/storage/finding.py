"""`db check`: what a database holds, and everything that is wrong with it. It only reads."""

from collections.abc import Iterable
from typing import cast

import aiosqlite
import msgspec
from msgspec import Struct

from bot.storage import checking, rounds, servers
from bot.storage.connecting import single_value, tables
from bot.storage.recounting import Award, closed_questions, recounted

MOST = 10  # sentences of a kind

_UNANSWERED = """
    SELECT round, question, player FROM awards LEFT JOIN answers USING (round, question, player)
    WHERE coalesce(presses, '[]') = '[]' LIMIT 10
"""

_WITH_OPENINGS = "SELECT DISTINCT round FROM openings ORDER BY round"


class Findings(Struct, frozen=True, kw_only=True):
    """How much there is, of how many awards the answers were counted again, and what is wrong."""

    rounds: int
    unfinished: int
    answers: int
    awards: int
    recounted: int
    problems: tuple[str, ...]


async def findings(connection: aiosqlite.Connection) -> Findings:
    """Look at everything, all of one moment: a bot may write meanwhile."""
    await connection.execute_fetchall("BEGIN")
    try:
        if damaged := await checking.damage(connection, thorough=True):
            sentences = tuple(f"The file is damaged: {line}." for line in damaged[:MOST])
            return Findings(rounds=0, unfinished=0, answers=0, awards=0, recounted=0, problems=sentences)
        again, differing = await _recounted(connection)
        return Findings(
            rounds=await single_value(connection, "SELECT count(*) FROM rounds"),
            unfinished=await single_value(
                connection, "SELECT count(*) FROM rounds WHERE snapshot IS NOT NULL"
            ),
            answers=await single_value(connection, "SELECT count(*) FROM answers"),
            awards=await single_value(connection, "SELECT count(*) FROM awards"),
            recounted=again,
            problems=(
                *await checking.problems(connection),
                *await _unreadable(connection),
                *await _unanswered(connection),
                *differing,
            ),
        )
    finally:
        await connection.rollback()


async def _unreadable(connection: aiosqlite.Connection) -> list[str]:
    return [
        *(
            f"Round {id_} cannot be read, so it cannot go on; the others can."
            for id_ in (await rounds.unreadable(connection))[:MOST]
        ),
        *(
            f"The settings of server {server} cannot be read."
            for server in (await servers.unreadable(connection))[:MOST]
        ),
    ]


async def _unanswered(connection: aiosqlite.Connection) -> list[str]:
    rows = cast("Iterable[_Place]", await connection.execute_fetchall(_UNANSWERED))
    return [
        f"Player {player} has an award for question {number} of round {id_}, but no answer."
        for id_, number, player in rows
    ]


async def _recounted(connection: aiosqlite.Connection) -> tuple[int, list[str]]:
    """Of how many awards the answers were counted again, and where these give something else."""
    again = 0
    differing: list[str] = []
    if "openings" not in await tables(connection):
        return 0, []
    for (id_,) in await connection.execute_fetchall(_WITH_OPENINGS):
        try:
            questions = await closed_questions(connection, id_)
        except msgspec.DecodeError as error:
            differing.append(f"The answers of round {id_} cannot be read ({error}).")
            continue
        for question, found in recounted(questions):
            again += len(found)
            for result in found:
                kept = question.awards.get(result.player)
                if kept != Award(result.right, result.seconds, result.points):
                    has = f"{kept.points} points" if kept else "no award"
                    differing.append(
                        f"Player {result.player} has {has} for question {question.phase.number} of round "
                        f"{id_}; their answer is worth {result.points}."
                    )
    return again, differing[:MOST]


_Place = tuple[str, int, int]
