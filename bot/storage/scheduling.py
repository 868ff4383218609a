"""Backups on a schedule, while the bot runs: one every so many hours, the newest good ones kept."""

import asyncio
import logging
import shutil
import sqlite3
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from random import Random, SystemRandom
from typing import TypeVar

from bot.host.lines import Line, wordless
from bot.host.references import new_reference
from bot.storage.backups import UNFINISHED, BadBackup, back_up, folder_of, is_good, newest_first

SETTLING = 60.0  # seconds after the start before the first one: rounds are picked up first
RETRY = 600.0  # seconds until the next try after one that failed
SPARE = 2  # a backup is taken only where it leaves room for another: it must never fill the disk itself
PREFIX = "scheduled-"
DATED = f"{PREFIX}%Y-%m-%dT%H%M%SZ"  # in UTC

log = logging.getLogger(__name__)

Sleep = Callable[[float], Awaitable[object]]
Result = TypeVar("Result")


def free_room(folder: Path) -> int:
    """Bytes that are free on the disk of this folder."""
    return shutil.disk_usage(folder).free


async def keep_backing_up(
    database: Path,
    every: float,
    kept: int,
    sleep: Sleep = asyncio.sleep,
    clock: Callable[[], float] = time.time,
    room: Callable[[Path], int] = free_room,
    chance: Random | None = None,
) -> None:
    """Back the database up `every` so many seconds until cancelled, keeping the newest `kept` good ones.

    Restarts neither put a backup off nor add one: it is due by the age of the one before. One that fails is
    logged and tried again; other backups (by hand, before a migration) are left alone. `chance` makes the
    references under which bugs are logged.
    """
    chance = chance or SystemRandom()
    due = await _surely(_until_due(database, every, clock()), 0.0, chance)
    await sleep(max(SETTLING, due))
    while True:
        done = await _surely(_backed_up(database, clock(), room), False, chance)  # noqa: FBT003 - what comes of a bug
        if done:
            await _surely(_rotate(database, kept), None, chance)
        await sleep(every if done else min(every, RETRY))


async def _surely(work: Awaitable[Result], otherwise: Result, chance: Random) -> Result:
    """What comes of the work; a bug in it is logged, and ends no schedule."""
    try:
        return await work
    except Exception as error:
        line = Line("bug", reference=new_reference(chance), what="scheduled backup")
        log.exception(line, exc_info=wordless(error))
        return otherwise


async def _until_due(database: Path, every: float, now: float) -> float:
    found = await _scheduled(database)
    return min(every, found[0][0] + every - now) if found else 0.0


async def _backed_up(database: Path, now: float, room: Callable[[Path], int]) -> bool:
    name = datetime.fromtimestamp(now, UTC).strftime(DATED)
    try:
        await asyncio.to_thread(_make_ready, database, room)
        backup = await back_up(database, name)
    except (BadBackup, sqlite3.Error, OSError) as error:
        log.warning("The scheduled backup was not made (%s); it is tried again.", error)
        return False
    log.info("The database was backed up to %s.", backup)
    return True


async def _rotate(database: Path, kept: int) -> None:
    """Delete the scheduled backups that are older than the last of the newest good ones."""
    good = 0
    for _, backup in await _scheduled(database):
        if good >= max(1, kept):
            try:
                await asyncio.to_thread(backup.unlink)
            except OSError as error:
                log.warning("The old backup %s could not be deleted (%s).", backup, error.strerror)
        elif await is_good(backup):
            good += 1


async def _scheduled(database: Path) -> list[tuple[float, Path]]:
    """When each was begun, as its name says, and the backup; the newest first."""
    return sorted(
        ((when, backup) for backup in await newest_first(database) if (when := _moment(backup)) is not None),
        reverse=True,
    )


def _moment(backup: Path) -> float | None:
    try:
        return datetime.strptime(backup.stem, DATED).replace(tzinfo=UTC).timestamp()
    except ValueError:
        return None


def _make_ready(database: Path, room: Callable[[Path], int]) -> None:
    for left_by_a_kill in folder_of(database).glob(f"{PREFIX}*{UNFINISHED}"):
        left_by_a_kill.unlink()
    log_of_it = database.with_name(f"{database.name}-wal")
    size = database.stat().st_size + (log_of_it.stat().st_size if log_of_it.exists() else 0)
    if room(database.parent) < SPARE * size:
        raise BadBackup(f"the disk has too little room: {SPARE * size:,} bytes should be free")
