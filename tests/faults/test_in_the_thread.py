"""A kill while aiosqlite's thread is at work: what was acknowledged by then is in the files as they are then.

The copies are made in the thread itself, between and within statements, while the event loop goes on.
"""

import asyncio
import shutil
from pathlib import Path

from bot.game.actions import Wake
from bot.game.events import AnyEvent
from bot.game.round import Round
from bot.host.ports import IsWanted, always
from bot.storage.database import opened
from bot.storage.store import SqliteStore, open_store
from bot.storage.writing import Writer
from tests.storage import played
from tests.storage.played import ANA, BO, CLEO, a_round, answered, moved, started

STEPS = 60  # of SQLite's machine between two looks
EVERY = 12  # looks between two copies

Kept = dict[str, list[Round]]


class Noting(SqliteStore):
    """Keeps by heart what was handed in, and how much of it was acknowledged."""

    offered: Kept
    acknowledged: dict[str, int]

    async def commit(self, round_: Round, events: tuple[AnyEvent, ...], is_wanted: IsWanted = always) -> None:
        self.offered.setdefault(round_.id, []).append(round_)
        await super().commit(round_, events, is_wanted)
        self.acknowledged[round_.id] = len(self.offered[round_.id])


class Copies:
    """Copies of the files at some moments, each with what was acknowledged before."""

    def __init__(self, path: Path, store: Noting) -> None:
        self.taken: list[tuple[Path, dict[str, int]]] = []
        self._path = path
        self._store = store
        self._looks = 0

    def look(self, *_: object) -> bool:
        """Called in the thread; copies now and then, and lets SQLite go on."""
        self._looks += 1
        if self._looks % EVERY == 0:
            known = dict(self._store.acknowledged)
            folder = self._path.with_name(f"copy-{len(self.taken)}")
            folder.mkdir()
            for end in ("", "-wal", "-shm"):
                shutil.copy(f"{self._path}{end}", folder / f"{self._path.name}{end}")
            self.taken.append((folder / self._path.name, known))
        return False


async def test_a_kill_within_a_statement_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    path = tmp_path / "bonmot.db"
    async with opened(path) as database:
        writer = Writer(database.writing)
        store = Noting(database, writer)
        store.offered, store.acknowledged = {}, {}
        copies = Copies(path, store)
        await database.writing.set_progress_handler(copies.look, STEPS)
        await database.writing.set_trace_callback(copies.look)  # pyright: ignore[reportUnknownMemberType] - untyped
        await asyncio.gather(*(a_question(store, f"round-{number}") for number in range(8)))
        await writer.close()
    assert len(copies.taken) > 20
    for copy, known in copies.taken:
        await check(copy, known, store.offered)


async def a_question(store: SqliteStore, name: str) -> None:
    """A round's first question: asked, answered by three, closed."""
    round_ = await played.opened(store, await started(store, a_round(name)))
    await moved(store, await answered(store, round_, {ANA: 0, BO: 1, CLEO: 2}), Wake())


async def check(copy: Path, known: dict[str, int], offered: Kept) -> None:
    """Each round is as it was when it was last acknowledged, or as it was handed in after that."""
    async with open_store(copy) as store:
        assert await store.problems() == ()
        found = {round_.id: round_ for round_ in await store.unfinished()}
    for name, states in offered.items():
        acknowledged = known.get(name, 0)
        assert (name in found) or acknowledged == 0
        if name in found:
            assert found[name] in states[max(0, acknowledged - 1) : acknowledged + 1]
