"""What must hold of a database at any time, and what does not."""

import aiosqlite

_PARTED = """
    WITH summed AS (
        SELECT server, game, period, player, sum(points) AS points, count(*) AS awards
        FROM awards JOIN counted USING (round, question)
        GROUP BY server, game, period, player
    ),
    kept AS (SELECT server, game, period, player, points, awards FROM totals)
    SELECT server, game, period, player FROM (SELECT * FROM summed EXCEPT SELECT * FROM kept)
    UNION
    SELECT server, game, period, player FROM (SELECT * FROM kept EXCEPT SELECT * FROM summed)
    LIMIT 10
"""

_MISCOUNTED = """
    SELECT server, game, period, players, (
        SELECT count(*) FROM totals
        WHERE totals.server = boards.server AND totals.game = boards.game AND totals.period = boards.period
    ) AS there
    FROM boards WHERE players != there
    LIMIT 10
"""


async def problems(connection: aiosqlite.Connection) -> tuple[str, ...]:
    """A sentence for each thing that is wrong, ten of a kind at most; none for a sound database."""
    if pages := await damage(connection):
        return tuple(f"The file is damaged: {page}." for page in pages[:10])
    astray = list(await connection.execute_fetchall("PRAGMA foreign_key_check"))[:10]
    parted = await connection.execute_fetchall(_PARTED)
    miscounted = await connection.execute_fetchall(_MISCOUNTED)
    return (
        *(f"A row of {row[0]} refers to a row of {row[2]} that is not there." for row in astray),
        *(
            f"In server {server} the {game or 'overall'} points of player {player} for “{period}”"
            " are not the sum of their awards."
            for server, game, period, player in parted
        ),
        *(
            f"The {game or 'overall'} board “{period}” of server {server} counts {said} players, not {there}."
            for server, game, period, said, there in miscounted
        ),
    )


async def damage(connection: aiosqlite.Connection, *, thorough: bool = False) -> list[str]:
    """What SQLite finds wrong with the pages of the file, in its words; nothing if all is well.

    `thorough` also compares every index with its table, which takes several times as long.
    """
    check = "integrity_check" if thorough else "quick_check"
    rows = await connection.execute_fetchall(f"PRAGMA {check}(10)")
    lines = [line for row in rows for line in str(row[0]).splitlines()]
    return [line for line in lines if line != "ok" and not line.startswith("***")]
