"""A database of the first version, filled as that version did, and migrated: every write noted.

What the first version wrote is written here as it was, for a migration never changes once it has shipped.
"""

import asyncio
from pathlib import Path

import msgspec

from bot.game.events import Press
from bot.game.phases import Open
from bot.game.round import Round
from bot.storage.migrating import newest, shipped
from bot.storage.writing import Statement, Write, Writer
from tests.faults.history import Happening, History
from tests.faults.recording import recorded
from tests.storage.played import ANA, BO, NOON, SERVER, a_round


def step_by_step(database: Path) -> list[Happening]:
    """All that happened: one version after the other, as the bot was updated."""
    return asyncio.run(_upgraded(database, tuple(range(1, newest(shipped()) + 1))))


def at_once(database: Path) -> list[Happening]:
    """Likewise, from the first version straight to the newest."""
    return asyncio.run(_upgraded(database, (1, newest(shipped()))))


async def _upgraded(path: Path, versions: tuple[int, ...]) -> list[Happening]:
    history = History(lambda: NOON)
    for version in versions:
        async with recorded(path, history, migrations=shipped()[:version]) as database:
            if version == 1:
                writer = Writer(database.writing)
                await writer.write(Write(_first_version()))
                await writer.close()
    return history.happenings


def _first_version() -> tuple[Statement, ...]:
    """A round with an open question and two answers to it, one that was paid and ended, and choices."""
    open_ = msgspec.structs.replace(a_round("open"), phase=Open(1, 1, 5_001, NOON, NOON + 20.0))
    presses = [
        (player, _json((Press(NOON + seconds, 0),))) for seconds, player in enumerate((ANA, BO), start=1)
    ]
    players = (ANA, BO, *range(2_000, 2_060))
    return (
        Statement(
            "INSERT INTO rounds VALUES (?, ?, 901, 'trivia', 1, ?, ?, ?, ?)",
            (("open", SERVER, _json(open_), 1, None, None), ("paid", SERVER, None, None, NOON, "finished")),
        ),
        Statement(
            "INSERT INTO answers VALUES (?, 1, ?, ?)",
            (*(("open", *row) for row in presses), *(("paid", player, presses[0][1]) for player in players)),
        ),
        Statement("INSERT INTO closings VALUES ('paid', 1, 'q', ?, '2026-11', '2026-W48')", ((NOON,),)),
        Statement(
            "INSERT INTO awards VALUES ('paid', 1, ?, 1, 2.5, 100)", tuple((player,) for player in players)
        ),
        Statement("INSERT INTO servers VALUES (?, '{\"answer_time\": 30}')", ((SERVER,),)),
        Statement("INSERT INTO asked VALUES (?, 'stem-1', ?)", ((SERVER, NOON),)),
    )


def _json(value: Round | tuple[Press, ...]) -> str:
    return msgspec.json.encode(value).decode()
