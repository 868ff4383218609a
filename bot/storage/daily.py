"""The question of the day: what a server was asked, who answered what, and the points when the day is over.

A day's question is one of a round of its own that nobody hosts, so that answers, awards and totals are kept,
summed and forgotten like all others.
"""

from collections.abc import Iterable
from typing import cast

import aiosqlite
import msgspec

from bot.game.daily import POINTS, DailyAnswer, DailyQuestion, Turnout, begins_at
from bot.game.events import Ending, Press
from bot.storage.periods import month_of, week_of
from bot.storage.rounds import FORMAT
from bot.storage.writing import Statement, Write

GAME = "daily"
NOWHERE = 0  # in the place of a channel: it is answered in all of them

_ROUND = """
    INSERT INTO rounds (id, server, channel, game, format, snapshot, question, ended_at, because)
    VALUES (?, ?, ?, ?, ?, NULL, NULL, ?, ?) ON CONFLICT (id) DO NOTHING
"""

_DRAW = """
    INSERT INTO dailies (server, day, round, question, question_id, right_option) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (server, day) DO NOTHING
"""

# Only if it is the one that was kept.
_ASK = """
    INSERT INTO asked (server, stem, asked_at)
    SELECT server, ?1, ?2 FROM dailies WHERE server = ?3 AND day = ?4 AND question_id = ?5
    ON CONFLICT (server, stem) DO UPDATE SET asked_at = max(asked_at, excluded.asked_at)
"""

# No round is found, so nothing is kept, once the points are given. The later of two presses counts, in
# whichever order they come.
_ANSWER = """
    INSERT INTO answers (round, question, player, presses)
    VALUES ((SELECT round FROM dailies WHERE server = ? AND day = ? AND settled = 0), 1, ?, ?)
    ON CONFLICT (round, question, player) DO UPDATE SET presses = excluded.presses
    WHERE json_extract(excluded.presses, '$[0][0]') >= json_extract(answers.presses, '$[0][0]')
"""

_UNSETTLED = "SELECT day, round, question_id FROM dailies WHERE server = ? AND day < ? AND settled = 0"

_CLOSE = """
    INSERT INTO closings (round, question, question_id, closed_at, month, week) VALUES (?, 1, ?, ?, ?, ?)
    ON CONFLICT (round, question) DO NOTHING
"""

_AWARD = """
    INSERT INTO awards (round, question, player, was_right, seconds, points)
    SELECT round, 1, player, is_right, 0.0, is_right * ?1 FROM (
        SELECT round, player, json_extract(presses, '$[#-1][1]') = right_option AS is_right
        FROM dailies JOIN answers USING (round)
        WHERE round = ?2
    )
    WHERE true
    ON CONFLICT (round, question, player) DO NOTHING
"""

_SETTLE = "UPDATE dailies SET settled = 1 WHERE round = ?"

_QUESTION = "SELECT question FROM dailies WHERE server = ? AND day = ?"

_BEFORE = """
    SELECT dailies.question, count(player), total(json_extract(presses, '$[#-1][1]') = right_option)
    FROM (SELECT * FROM dailies WHERE server = ? AND day < ? ORDER BY day DESC LIMIT 1) AS dailies
    LEFT JOIN answers USING (round)
    GROUP BY round
"""

# (By the days, of which there are few; a player may have given any number of answers in rounds.)
_ANSWERS = """
    SELECT day, option, option = right_option FROM (
        SELECT day, right_option, json_extract(presses, '$[#-1][1]') AS option
        FROM dailies CROSS JOIN answers
        ON answers.round = dailies.round AND answers.question = 1 AND player = ?2
        WHERE server = ?1
    )
    ORDER BY day
"""


def drawing(server: int, question: DailyQuestion, now: float) -> Write:
    """Keep what the server is asked, unless that day has its question already."""
    day, round_id = question.day, _round_id(server, question.day)
    over = begins_at(day + 1)
    json = msgspec.json.encode(question).decode()
    return Write(
        (
            Statement(_ROUND, ((round_id, server, NOWHERE, GAME, FORMAT, over, Ending.FINISHED.value),)),
            Statement(_DRAW, ((server, day, round_id, json, question.question_id, question.right),)),
            Statement(_ASK, ((question.stem, now, server, day, question.question_id),)),
        )
    )


def answering(server: int, day: int, player: int, press: Press) -> Write:
    """Keep the press in place of what the player had pressed before it; none once the day is settled."""
    presses = msgspec.json.encode((press,)).decode()
    return Write((Statement(_ANSWER, ((server, day, player, presses),)),))


async def settling(connection: aiosqlite.Connection, server: int, today: int) -> Write | None:
    """Give the points of all days before today that still have none; None if there is no such day.

    They count in the week and the month in which the answer comes out.
    """
    rows = cast(
        "Iterable[tuple[int, str, str]]", await connection.execute_fetchall(_UNSETTLED, (server, today))
    )
    unsettled = tuple((round_id, question_id, begins_at(day + 1)) for day, round_id, question_id in rows)
    if not unsettled:
        return None
    closings = tuple((round_id, id_, at, month_of(at), week_of(at)) for round_id, id_, at in unsettled)
    return Write(
        (
            Statement(_CLOSE, closings),
            Statement(_AWARD, tuple((POINTS, round_id) for round_id, _, _ in unsettled)),
            Statement(_SETTLE, tuple((round_id,) for round_id, _, _ in unsettled)),
        )
    )


async def question(connection: aiosqlite.Connection, server: int, day: int) -> DailyQuestion | None:
    """What the server was asked on that day."""
    for row in await connection.execute_fetchall(_QUESTION, (server, day)):
        return msgspec.json.decode(row[0], type=DailyQuestion)
    return None


async def before(
    connection: aiosqlite.Connection, server: int, day: int
) -> tuple[DailyQuestion, Turnout] | None:
    """What the server was asked on the last day before this one that had a question, and how it went."""
    for asked, answered, right in await connection.execute_fetchall(_BEFORE, (server, day)):
        return msgspec.json.decode(asked, type=DailyQuestion), Turnout(answered, int(right))
    return None


async def answers(connection: aiosqlite.Connection, server: int, player: int) -> tuple[DailyAnswer, ...]:
    """What the player answered in the server, by day."""
    rows = cast(
        "Iterable[tuple[int, int, int]]", await connection.execute_fetchall(_ANSWERS, (server, player))
    )
    return tuple(DailyAnswer(day, option, bool(is_right)) for day, option, is_right in rows)


def _round_id(server: int, day: int) -> str:
    return f"{GAME}-{server}-{day}"
