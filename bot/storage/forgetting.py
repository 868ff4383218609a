"""Forgetting a person: every row of theirs goes, and the totals with it.

Backups made before keep them until they are replaced.
"""

from typing import cast

import aiosqlite
import msgspec

from bot.storage.writing import Statement, Write

NOBODY = 0  # Discord gives this id to no one


def forgetting(player: int) -> Write:
    """Delete what is kept about a player; a round that is on keeps its place without them."""
    return Write(
        (
            Statement(
                "UPDATE rounds SET snapshot = without_person(snapshot, ?1)"
                " WHERE snapshot IS NOT NULL AND instr(snapshot, ?1)",
                ((player,),),
            ),
            Statement(
                "UPDATE untold SET event = without_person(event, ?1), snapshot = without_person(snapshot, ?1)"
                " WHERE instr(event, ?1) OR instr(snapshot, ?1)",
                ((player,),),
            ),
            Statement("DELETE FROM awards WHERE player = ?", ((player,),)),
            Statement("DELETE FROM answers WHERE player = ?", ((player,),)),
        ),
        alone=True,
    )


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
        return {key: _without(value, player) for key, value in branches.items() if key != str(player)}
    if isinstance(tree, list):
        items = cast("list[object]", tree)
        return [_without(item, player) for item in items if item != player and not _is_theirs(item, player)]
    return NOBODY if tree == player else tree


def _is_theirs(item: object, player: int) -> bool:
    """Whether this is a row about the person: a result, or a place in the standings."""
    return isinstance(item, dict) and cast("dict[str, object]", item).get("player") == player
