"""Forgetting a person: every row of theirs goes, and the totals with it.

Backups made before keep them until they are replaced, or forget them too (`forgetting_backups`).
"""

from collections.abc import Container, Iterable
from typing import cast

import aiosqlite
import msgspec

from bot.storage.writing import Statement, Write

NOBODY = 0  # Discord gives this id to no one


# By table: one that an older database does not have yet is passed over.
_FORGETTING = {
    "rounds": """
        UPDATE rounds SET snapshot = without_person(snapshot, ?1)
        WHERE snapshot IS NOT NULL AND instr(snapshot, ?1)
    """,
    "untold": """
        UPDATE untold SET event = without_person(event, ?1), snapshot = without_person(snapshot, ?1)
        WHERE instr(event, ?1) OR instr(snapshot, ?1)
    """,
    # Where only the first is paid and it was them, nobody comes after them: nothing is left to count anew.
    "openings": """
        DELETE FROM openings WHERE json_extract(rules, '$.style') = 'first' AND EXISTS (
            SELECT 1 FROM awards WHERE awards.round = openings.round AND awards.question = openings.question
            AND player = ?1 AND points > 0
        )
    """,
    "awards": "DELETE FROM awards WHERE player = ?1",
    "answers": "DELETE FROM answers WHERE player = ?1",
    "reports": "DELETE FROM reports WHERE player = ?1",
}

# Others may have named them.
_NAMED = {"reports": f"UPDATE reports SET said = replace(said, ?1, '{NOBODY}') WHERE instr(said, ?1)"}  # noqa: S608 - our own number


def forgetting(player: int, tables: Container[str] = _FORGETTING) -> Write:
    """Delete what is kept about a player; a round that is on keeps its place without them."""
    return Write(
        tuple(
            Statement(sql, ((player,),))
            for table, sql in (*_FORGETTING.items(), *_NAMED.items())
            if table in tables
        ),
        alone=True,
    )


async def named_in_guesses(connection: aiosqlite.Connection, player: int) -> Statement:
    """Take the person out of what others typed; looked for beforehand, for it reads every answer."""
    rows = await connection.execute_fetchall(
        "SELECT round, question, player FROM answers WHERE instr(presses, ?)", (str(player),)
    )
    return Statement(_UNNAME, tuple((player, *row) for row in rows))


_UNNAME = f"""
    UPDATE answers SET presses = replace(presses, ?, '{NOBODY}')
    WHERE round = ? AND question = ? AND player = ?
"""  # noqa: S608 - our own number


async def is_mentioned(connection: aiosqlite.Connection, player: int) -> bool:
    """Whether any table holds the player's id: as a number of its own, or anywhere in a text."""
    columns = cast("Iterable[tuple[str, str, str]]", await connection.execute_fetchall(_COLUMNS))
    for table, column, kind in columns:
        where = f'"{column}" = ?' if kind == "INTEGER" else f'instr("{column}", ?)'
        sql = f'SELECT EXISTS (SELECT 1 FROM "{table}" WHERE {where})'  # noqa: S608 - names of our own tables
        [[is_there]] = await connection.execute_fetchall(sql, (player,))
        if is_there:
            return True
    return False


_COLUMNS = """
    SELECT tables.name, columns.name, columns.type
    FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
    WHERE tables.type = 'table' AND (columns.name = 'player' OR columns.type = 'TEXT')
"""


async def teach(connection: aiosqlite.Connection) -> None:
    """Give the connection `without_person`, so that a snapshot is read and changed in one transaction."""
    await connection.create_function(  # pyright: ignore[reportUnknownMemberType] - aiosqlite says only `Callable`
        "without_person", 2, without_person, deterministic=True
    )


def without_person(snapshot: str | None, player: int) -> str | None:
    """JSON without a person: keys, items and rows of theirs go, elsewhere `NOBODY` takes their place.

    It knows no shape, so it serves a snapshot that nobody can resume any more as well.
    """
    if snapshot is None:
        return None
    try:
        tree = msgspec.json.decode(snapshot)
    except msgspec.DecodeError:
        return snapshot.replace(str(player), str(NOBODY))
    return msgspec.json.encode(_without(tree, player)).decode()


def _without(tree: object, player: int) -> object:
    if isinstance(tree, dict):
        branches = cast("dict[str, object]", tree)
        return {
            key: None if _is_theirs(value, player) else _without(value, player)
            for key, value in branches.items()
            if key != str(player)
        }
    if isinstance(tree, list):
        items = cast("list[object]", tree)
        return [_without(item, player) for item in items if item != player and not _is_theirs(item, player)]
    return NOBODY if tree == player else tree


def _is_theirs(item: object, player: int) -> bool:
    """Whether this is about the person: a result, a place in the standings, the fastest answer."""
    return isinstance(item, dict) and cast("dict[str, object]", item).get("player") == player
