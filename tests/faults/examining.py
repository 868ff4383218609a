"""What the real store makes of the files that a dead process left."""

import sqlite3
from pathlib import Path

from bot.game.closing import end
from bot.game.events import Ending
from bot.storage.cannot_open import CannotOpen
from bot.storage.store import SqliteStore, open_store
from tests.faults import promises
from tests.faults.fingerprints import fingerprint_of, fingerprint_of_nothing
from tests.faults.history import Committed, Happening, all_of
from tests.faults.lives import DATABASE
from tests.storage.played import NOON


async def examined(
    folder: Path, files: dict[str, bytes], happened: list[Happening], rest: list[Happening]
) -> list[str]:
    """What is wrong with the files that are found after `happened`, if `rest` would have come next.

    They hold the last commit that returned or the one after it, whole; the store opens them, finds nothing
    wrong, has all that was promised, and can go on.
    """
    faults = _torn(put(folder / "raw", files), happened, rest)
    database = put(folder / "opened", files)
    try:
        async with open_store(database) as store:
            faults += await store.problems()
            faults += promises.kept(database, happened)
            faults += await _stuck(store)
    except (CannotOpen, sqlite3.Error) as error:
        faults.append(f"{error!r}")
    return faults


def put(folder: Path, files: dict[str, bytes]) -> Path:
    """Write the files; gives back where the database is, or would be."""
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder / DATABASE


def _torn(database: Path, happened: list[Happening], rest: list[Happening]) -> list[str]:
    """Whether the database is as no commit left it, or as an older one did."""
    before = [fingerprint_of_nothing(), *(commit.content for commit in all_of(Committed, happened))]
    after = [commit.content for commit in all_of(Committed, rest)]
    try:
        found = fingerprint_of(database)
    except sqlite3.Error as error:
        return [f"it cannot be read: {error}"]
    if found in {before[-1], *after[:1]}:
        return []
    return ["an acknowledged commit is lost" if found in before else "it is as no commit left it"]


async def _stuck(store: SqliteStore) -> list[str]:
    """Whether a round that was on cannot be brought to an end."""
    for round_ in await store.unfinished():
        await store.commit(*end(round_, Ending.STOPPED, NOON))
    stuck = [f"round {round_.id} cannot end" for round_ in await store.unfinished()]
    return [*stuck, *await store.problems()]
