"""What a channel has not heard yet: reveals and last standings, from their commit until they were shown."""

import logging
from collections.abc import Iterable
from itertools import groupby
from typing import cast

import aiosqlite
import msgspec

from bot.game.events import AnyEvent, QuestionClosed, RoundEnded
from bot.game.round import Round
from bot.host.ports import Untold
from bot.storage.writing import Statement

log = logging.getLogger(__name__)

THE_END = 0  # in the place of a question's number

_KEEP = "INSERT OR IGNORE INTO untold (round, question, event, snapshot) VALUES (?, ?, ?, ?)"

# Whoever has heard the end has heard all; the snapshot goes with the end, and nothing is read without it.
_TOLD = "DELETE FROM untold WHERE round = ?1 AND (question = ?2 OR ?2 = 0)"

# An end comes after all questions. Snapshots of other formats are not read, as in `rounds`.
_UNTOLD = """
    SELECT rounds.id, untold.event, coalesce(
        rounds.snapshot, (SELECT snapshot FROM untold WHERE round = rounds.id AND question = 0)
    )
    FROM untold JOIN rounds ON rounds.id = untold.round
    WHERE rounds.format = ? AND coalesce(
        rounds.snapshot, (SELECT snapshot FROM untold WHERE round = rounds.id AND question = 0)
    ) IS NOT NULL
    ORDER BY rounds.id, untold.question = 0, untold.question
"""

_Row = tuple[str, str, str]


def keeping(round_: Round, events: Iterable[QuestionClosed | RoundEnded]) -> Statement:
    """Keep these events until the channel has heard them; with the end goes the round as it was."""
    return Statement(
        _KEEP,
        tuple(
            (
                round_.id,
                _place(event),
                msgspec.json.encode(event).decode(),
                msgspec.json.encode(round_).decode() if isinstance(event, RoundEnded) else None,
            )
            for event in events
        ),
    )


def telling(round_id: str, events: Iterable[AnyEvent]) -> Statement:
    """The channel has heard these events."""
    return Statement(
        _TOLD,
        tuple(
            (round_id, _place(event)) for event in events if isinstance(event, QuestionClosed | RoundEnded)
        ),
    )


async def untold(connection: aiosqlite.Connection, format_: int) -> tuple[Untold, ...]:
    """By round, what its channel has not heard, in order; what cannot be read is reported and left."""
    rows = cast("Iterable[_Row]", await connection.execute_fetchall(_UNTOLD, (format_,)))
    read = (_read(id_, tuple(of_round)) for id_, of_round in groupby(rows, key=lambda row: row[0]))
    return tuple(found for found in read if found is not None)


def _place(event: QuestionClosed | RoundEnded) -> int:
    return event.number if isinstance(event, QuestionClosed) else THE_END


def _read(id_: str, rows: tuple[_Row, ...]) -> Untold | None:
    try:
        events = tuple(msgspec.json.decode(row[1], type=QuestionClosed | RoundEnded) for row in rows)
        return Untold(msgspec.json.decode(rows[0][2], type=Round), events)
    except msgspec.DecodeError:
        log.exception("round %s: what its channel has not heard cannot be read", id_)
        return None
