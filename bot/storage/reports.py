"""Reports: what people say is wrong with a question, one for each person and question, the last one."""

from collections.abc import Iterable
from typing import cast

import aiosqlite
import msgspec

from bot.host.looking_back import Report
from bot.storage.writing import Statement

_FILE = """
    INSERT INTO reports (server, question_id, player, id, question, answer, sources, said, reported_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (server, question_id, player) DO UPDATE SET
        id = excluded.id, question = excluded.question, answer = excluded.answer, sources = excluded.sources,
        said = excluded.said, reported_at = excluded.reported_at
    WHERE excluded.id > id
"""

_DISMISS = "DELETE FROM reports WHERE server = ? AND id BETWEEN ? AND ?"

_COLUMNS = "server, question_id, player, id, question, answer, sources, said, reported_at"

_NEWEST = f"SELECT {_COLUMNS} FROM reports WHERE server = ? AND id < ? ORDER BY id DESC LIMIT ?"  # noqa: S608 - our own columns

_BY = f"SELECT {_COLUMNS} FROM reports WHERE player = ? ORDER BY id"  # noqa: S608 - likewise

_HOW_MANY = "SELECT count(*) FROM reports WHERE server = ?"

NEWEST = 2**63 - 1  # no snowflake is larger


def filing(report: Report) -> Statement:
    """Keep a report in place of the person's last one about the same question."""
    row = (
        report.server,
        report.question_id,
        report.player,
        report.id,
        report.question,
        report.answer,
        msgspec.json.encode(report.sources).decode(),
        report.said,
        report.at,
    )
    return Statement(_FILE, (row,))


def dismissing(server: int, first: int, last: int) -> Statement:
    """Delete the server's reports with ids from `first` to `last`."""
    return Statement(_DISMISS, ((server, first, last),))


async def newest(
    connection: aiosqlite.Connection, server: int, before: int | None, most: int
) -> tuple[Report, ...]:
    """The server's newest reports, or the newest of those with smaller ids than `before`."""
    return await _reports(connection, _NEWEST, (server, NEWEST if before is None else before, most))


async def reports_of(connection: aiosqlite.Connection, player: int) -> tuple[Report, ...]:
    """What one person has reported in all servers, oldest first."""
    return await _reports(connection, _BY, (player,))


async def how_many(connection: aiosqlite.Connection, server: int) -> int:
    """How many reports the server has."""
    [[count]] = await connection.execute_fetchall(_HOW_MANY, (server,))
    return int(count)


async def _reports(connection: aiosqlite.Connection, sql: str, values: tuple[int, ...]) -> tuple[Report, ...]:
    rows = cast("Iterable[_Row]", await connection.execute_fetchall(sql, values))
    return tuple(
        Report(
            server=server,
            question_id=question_id,
            player=player,
            id=id_,
            question=question,
            answer=answer,
            sources=msgspec.json.decode(sources, type=tuple[str, ...]),
            said=said,
            at=at,
        )
        for server, question_id, player, id_, question, answer, sources, said, at in rows
    )


_Row = tuple[int, str, int, int, str, str, str, str, float]
