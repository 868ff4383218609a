"""`db export`: everything that is kept as JSON Lines, one object a line with its `kind`, always in one order.

Discord's ids are texts, since many readers of JSON round numbers of that size.
"""

from collections.abc import AsyncGenerator, Iterable
from typing import cast

import aiosqlite

from bot.storage.connecting import single_value, tables

AT_ONCE = 500  # lines in memory

_DATABASE = "SELECT json_object('kind', 'database', 'version', user_version) FROM pragma_user_version"

# By the table, each in the order of its rows, so that nothing is sorted. `:server` NULL is all of them.
KINDS = {
    "servers": """
    SELECT json_object(
        'kind', 'server', 'server', format('%d', server),
        'settings', CASE WHEN json_valid(settings) THEN json(settings) ELSE settings END
    )
    FROM servers WHERE :server IS NULL OR server = :server ORDER BY server
    """,
    "greetings": """
    SELECT json_object('kind', 'greeting', 'server', format('%d', server))
    FROM greetings WHERE :server IS NULL OR server = :server ORDER BY server
    """,
    "asked": """
    SELECT json_object('kind', 'asked', 'server', format('%d', server), 'stem', stem, 'asked_at', asked_at)
    FROM asked WHERE :server IS NULL OR server = :server ORDER BY server, stem
    """,
    "dailies": """
    SELECT json_object(
        'kind', 'daily', 'server', format('%d', server), 'day', day, 'round', round,
        'asked', CASE WHEN json_valid(question) THEN json(question) ELSE question END
    )
    FROM dailies WHERE :server IS NULL OR server = :server ORDER BY server, day
    """,
    "rounds": """
    SELECT json_object(
        'kind', 'round', 'round', id, 'server', format('%d', server), 'channel', format('%d', channel),
        'game', game, 'ended_at', ended_at, 'because', because, 'format', format,
        'snapshot', CASE WHEN json_valid(snapshot) THEN json(snapshot) ELSE snapshot END
    )
    FROM rounds WHERE :server IS NULL OR server = :server ORDER BY id
    """,
    "closings": """
    SELECT json_object(
        'kind', 'question', 'round', closings.round, 'question', closings.question,
        'question_id', question_id, 'closed_at', closed_at, 'month', month, 'week', week
    )
    FROM rounds CROSS JOIN closings ON closings.round = rounds.id
    WHERE :server IS NULL OR server = :server ORDER BY rounds.id, closings.question
    """,
    "answers": """
    SELECT json_object(
        'kind', 'answer', 'round', round, 'question', answers.question, 'player', format('%d', player),
        'presses', CASE WHEN json_valid(presses) THEN json(presses) ELSE presses END
    )
    FROM rounds CROSS JOIN answers ON round = rounds.id
    WHERE :server IS NULL OR server = :server ORDER BY rounds.id, answers.question, player
    """,
    "awards": """
    SELECT json_object(
        'kind', 'award', 'round', round, 'question', awards.question, 'player', format('%d', player),
        'right', json(iif(was_right, 'true', 'false')), 'seconds', seconds, 'points', points
    )
    FROM rounds CROSS JOIN awards ON round = rounds.id
    WHERE :server IS NULL OR server = :server ORDER BY rounds.id, awards.question, player
    """,
    "reports": """
    SELECT json_object(
        'kind', 'report', 'server', format('%d', server), 'question_id', question_id,
        'player', format('%d', player), 'reported_at', reported_at, 'question', question, 'answer', answer,
        'sources', CASE WHEN json_valid(sources) THEN json(sources) ELSE sources END, 'said', said
    )
    FROM reports WHERE :server IS NULL OR server = :server ORDER BY server, question_id, player
    """,
    "totals": """
    SELECT json_object(
        'kind', 'total', 'server', format('%d', server), 'game', nullif(game, ''), 'period', period,
        'player', format('%d', player), 'points', points, 'awards', awards
    )
    FROM totals WHERE :server IS NULL OR server = :server ORDER BY server, game, period, player
    """,
}


async def how_many(connection: aiosqlite.Connection) -> int:
    """How many lines an export of all servers has."""
    there = await tables(connection)
    counts = [f"(SELECT count(*) FROM {table})" for table in KINDS if table in there]  # noqa: S608 - our own names
    return await single_value(connection, f"SELECT 1 + {' + '.join(counts)}")


async def exported(connection: aiosqlite.Connection, server: int | None) -> AsyncGenerator[list[str]]:
    """The lines, some at a time, all of one moment: of everything, or of one server."""
    await connection.execute_fetchall("BEGIN")
    try:
        there = await tables(connection)
        for sql in (_DATABASE, *(sql for table, sql in KINDS.items() if table in there)):
            async with connection.execute(sql, {"server": server}) as cursor:
                while rows := cast("Iterable[tuple[str]]", await cursor.fetchmany(AT_ONCE)):
                    yield [line for (line,) in rows]
    finally:
        await connection.rollback()
