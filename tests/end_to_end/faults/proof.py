"""What must hold after any fault: nothing that a player was promised is lost, and nothing counts twice.

A promise is the private line “Locked in”: the database is asked whether it was kept.
"""

import json
import re
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from bot.playground.components import walk
from bot.playground.players import text_of
from bot.playground.replies import Json
from bot.storage import checking
from bot.storage.connecting import read_only

PROMISED = ("Locked in: ", "Changed to ", "Still ")

_ANSWER = "SELECT presses FROM answers WHERE round = ? AND question = ? AND player = ?"
_CLOSED = "SELECT count(*) FROM closings WHERE round = ? AND question = ?"
_AWARDS = "SELECT count(*) FROM awards WHERE round = ? AND question = ? AND player = ?"
_ON = "SELECT count(*) FROM rounds WHERE channel = ? AND snapshot IS NOT NULL"
_CLOSINGS = """
    SELECT closings.round, closings.question FROM closings JOIN rounds ON rounds.id = closings.round
    WHERE channel = ?
"""
_ENDED = "SELECT count(*) FROM rounds WHERE channel = ? AND ended_at IS NOT NULL"
_STRAY = """
    SELECT round, question, player FROM awards
    EXCEPT SELECT round, question, player FROM answers WHERE presses != '[]'
"""


class Answered(NamedTuple):
    """Who answered which question of which round."""

    round: str
    question: int
    player: int


Promises = Mapping[Answered, frozenset[int]]
"""The option that each player was told last to be theirs, and those pressed since without a sure answer."""


def is_promise(line: str) -> bool:
    """Does this private line promise that an answer stands?"""
    return line.lstrip("*").startswith(PROMISED)


def pressed(custom_id: str, player: int) -> tuple[Answered, int]:
    """What a button of a card stands for: `bm1:answer:ROUND:QUESTION:OPTION`."""
    found = re.fullmatch(r"bm1:(?:answer|change):(\w+):(\d+):(\d+)", custom_id)
    assert found, custom_id
    return Answered(found[1], int(found[2]), player), int(found[3])


async def wrongs(database: Path, promises: Promises) -> list[str]:
    """A sentence for each thing that is not as it must be; none if all is well."""
    async with read_only(database) as connection:
        damage = await checking.problems(connection)
    with closing(_opened(database)) as kept:
        broken = [
            sentence
            for answered, possible in promises.items()
            if (sentence := _broken(kept, answered, possible)) is not None
        ]
        stray = [f"{row} was given points without an answer" for row in kept.execute(_STRAY)]
    return [*damage, *broken, *stray]


def unseen(database: Path, channel: int, history: Iterable[Json]) -> list[str]:
    """A sentence for each question that was closed, and for rounds that ended, unknown to the channel."""
    shown = [(text_of(message), ids_of(message)) for message in history]
    revealed = {id_ for text, ids in shown if " · closed" in text for id_ in ids}
    with closing(_opened(database)) as kept:
        closed = kept.execute(_CLOSINGS, (channel,)).fetchall()
        ended = kept.execute(_ENDED, (channel,)).fetchone()[0]
    standings = sum(any(id_.startswith("bm1:again:") for id_ in ids) for _, ids in shown)
    unrevealed = [
        f"question {question} of {round_} was closed and not revealed"
        for round_, question in closed
        if f"bm1:answer:{round_}:{question}:0" not in revealed
    ]
    return unrevealed if standings >= ended else [*unrevealed, f"{ended} rounds ended, {standings} were told"]


def ids_of(message: Json) -> list[str]:
    """The custom_ids of all buttons of a message."""
    return [each["custom_id"] for each in walk(message["components"]) if "custom_id" in each]


def is_on(database: Path, channel: int) -> bool:
    """Is a round on in this channel, as far as the disk knows?"""
    with closing(_opened(database)) as kept:
        return kept.execute(_ON, (channel,)).fetchone()[0] > 0


def _opened(database: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)


def _broken(kept: sqlite3.Connection, answered: Answered, possible: frozenset[int]) -> str | None:
    rows = kept.execute(_ANSWER, answered).fetchall()
    if len(rows) != 1:
        return f"{answered} was promised and stands {len(rows)} times"
    last = json.loads(rows[0][0])[-1][1]
    if last not in possible:
        return f"{answered} was promised one of {sorted(possible)} and has {last}"
    is_closed = kept.execute(_CLOSED, answered[:2]).fetchone()[0]
    awards = kept.execute(_AWARDS, answered).fetchone()[0]
    return (
        None
        if awards == is_closed
        else f"{answered} has {awards} awards of a question closed {is_closed} times"
    )
