"""Rounds: whole at each boundary, and between boundaries one row an answer."""

import logging
from collections.abc import Iterable
from typing import cast

import aiosqlite
import msgspec

from bot.game.events import Answer, AnswerTaken, AnyEvent, HintGiven, Press, RoundEnded
from bot.game.phases import Open
from bot.game.round import Round, restored
from bot.game.standings import Tally, standings
from bot.host.salvaging import Remains
from bot.storage.writing import Statement

log = logging.getLogger(__name__)

FORMAT = 1  # the shape of a snapshot; a change that older ones cannot be read with takes the next number

_SAVE = """
    INSERT INTO rounds (id, server, channel, game, format, snapshot, question, ended_at, because)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
        format = excluded.format, snapshot = excluded.snapshot, question = excluded.question,
        ended_at = excluded.ended_at, because = excluded.because
"""

_ANSWER = """
    INSERT INTO answers (round, question, player, presses) VALUES (?, ?, ?, ?)
    ON CONFLICT (round, question, player) DO UPDATE SET presses = excluded.presses
"""

_UNFINISHED = """
    SELECT id, server, channel, format, snapshot, (
        SELECT '[' || coalesce(group_concat('[' || player || ',' || presses || ']'), '') || ']'
        FROM answers WHERE answers.round = rounds.id AND answers.question = rounds.question
    )
    FROM rounds WHERE snapshot IS NOT NULL ORDER BY id
"""  # the JSON is put together as text: SQLite's own functions fail the whole query over one bad row

_PLAYED = """
    SELECT game, (SELECT count(*) FROM closings WHERE closings.round = rounds.id)
    FROM rounds WHERE id = ?
"""

_POINTS = "SELECT player, sum(points) FROM awards WHERE round = ? GROUP BY player"


def saving(round_: Round, events: Iterable[AnyEvent]) -> Statement:
    """Keep the round whole, as it is after the events; of one that ended only that it was played."""
    phase = round_.phase
    ended = next((event for event in events if isinstance(event, RoundEnded)), None)
    return Statement(
        _SAVE,
        (
            (
                round_.id,
                round_.server,
                round_.channel,
                round_.game,
                FORMAT,
                None if ended else _json(round_),
                phase.number if isinstance(phase, Open) else None,
                ended.ended_at if ended else None,
                ended.because.value if ended else None,
            ),
        ),
    )


def answering(round_: Round, changed: Iterable[AnswerTaken | HintGiven]) -> Statement:
    """Keep each answer as it now is, in place of what the player had said to that question before."""
    rows = tuple((round_.id, event.number, event.player, _json(event.answer.presses)) for event in changed)
    return Statement(_ANSWER, rows)


async def unfinished(connection: aiosqlite.Connection) -> tuple[Round, ...]:
    """Every round that has not ended, with its answers; one that cannot be read is reported and left."""
    rows = cast("Iterable[_Kept]", await connection.execute_fetchall(_UNFINISHED))
    return tuple(round_ for round_ in map(_read, rows) if round_ is not None)


async def unreadable(connection: aiosqlite.Connection) -> tuple[str, ...]:
    """The rounds that have not ended and cannot be read."""
    rows = cast("Iterable[_Kept]", await connection.execute_fetchall(_UNFINISHED))
    return tuple(row[0] for row in rows if not _is_readable(row))


async def remains(connection: aiosqlite.Connection) -> tuple[Remains, ...]:
    """What is still known of those, each of which is reported: awards do not stand in a snapshot."""
    rows = cast("Iterable[_Kept]", await connection.execute_fetchall(_UNFINISHED))
    found: list[Remains] = []
    for id_, server, channel, *_ in [row for row in rows if _read(row) is None]:
        [(game, asked)] = await connection.execute_fetchall(_PLAYED, (id_,))
        points = cast("Iterable[tuple[int, int]]", await connection.execute_fetchall(_POINTS, (id_,)))
        table = standings({player: Tally(points=total) for player, total in points})
        found.append(Remains(id=id_, server=server, channel=channel, game=game, asked=asked, standings=table))
    return tuple(found)


_Kept = tuple[str, int, int, int, str, str]
_Answers = list[tuple[int, tuple[Press, ...]]]


def _read(row: _Kept) -> Round | None:
    id_, server, channel, format_, _, _ = row
    if format_ != FORMAT:
        log.error("round %s (server %s, channel %s): no reader of format %s", id_, server, channel, format_)
        return None
    try:
        return _decoded(row)
    except msgspec.DecodeError:
        log.exception("round %s (server %s, channel %s) cannot be read", id_, server, channel)
        return None


def _is_readable(row: _Kept) -> bool:
    try:
        _decoded(row)
    except msgspec.DecodeError:
        return False
    return row[3] == FORMAT


def _decoded(row: _Kept) -> Round:
    *_, snapshot, answers = row
    given = msgspec.json.decode(answers, type=_Answers)
    round_ = msgspec.json.decode(snapshot, type=Round)
    return restored(round_, {player: Answer(presses) for player, presses in given if presses})


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
