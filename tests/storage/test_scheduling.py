"""Backups by themselves while the bot runs: on time, the newest good ones kept, no failure in the way."""

import asyncio
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.storage.backups import newest_first, newest_good
from bot.storage.scheduling import keep_backing_up
from bot.storage.store import SqliteStore
from tests.storage.played import NOON, a_round, everything, started

HOUR = 3600.0
DAY = 24 * HOUR
ROOMY = 10**12  # bytes


class Waiting:
    """A clock that stands still but for who sleeps by it; the schedule ends with the last of its sleeps."""

    def __init__(self, sleeps: int) -> None:
        self.now = NOON
        self.slept: list[float] = []
        self._sleeps = sleeps

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds
        if len(self.slept) >= self._sleeps:
            raise asyncio.CancelledError


async def kept_backing_up(
    path: Path, waiting: Waiting, *, kept: int = 7, room: Callable[[Path], int] = lambda _: ROOMY
) -> None:
    """The schedule of a day, until the last sleep."""
    with pytest.raises(asyncio.CancelledError):
        await keep_backing_up(path, DAY, kept, waiting.sleep, lambda: waiting.now, room)


async def names(path: Path) -> list[str]:
    return sorted(backup.name for backup in await newest_first(path))


def named(days_ago: float) -> str:
    """What a scheduled backup is called that was begun so many days before noon."""
    return f"scheduled-{datetime.fromtimestamp(NOON - days_ago * DAY, UTC):%Y-%m-%dT%H%M%SZ}"


async def test_the_first_one_comes_once_the_rounds_are_picked_up_and_then_one_each_day(
    store: SqliteStore, path: Path
) -> None:
    await started(store, a_round())
    waiting = Waiting(sleeps=3)
    await kept_backing_up(path, waiting)
    assert waiting.slept == [60.0, DAY, DAY]
    assert await names(path) == ["scheduled-2026-11-24T120100Z.db", "scheduled-2026-11-25T120100Z.db"]
    assert everything((await newest_first(path))[0]) == everything(path)


@pytest.mark.parametrize(
    ("days", "wait"), [(0.25, 18 * HOUR), (0.9999, 60.0), (9.0, 60.0), (-5.0, DAY), (1.0, 60.0)]
)
async def test_a_restart_neither_puts_a_backup_off_nor_adds_one(
    store: SqliteStore, path: Path, days: float, wait: float
) -> None:
    await store.back_up(named(days))
    await store.back_up("by-hand")
    waiting = Waiting(sleeps=1)
    await kept_backing_up(path, waiting)
    assert waiting.slept == [wait]


async def test_the_newest_good_ones_are_kept_and_those_of_others_are_left_alone(
    store: SqliteStore, path: Path
) -> None:
    for days_ago in range(1, 6):
        await store.back_up(named(days_ago))
    await store.back_up("before-version-0002")
    put(path.with_name("bonmot.db.backups") / f"{named(1)}.db", b"broken by the disk")
    await kept_backing_up(path, Waiting(sleeps=2), kept=3)
    assert await names(path) == [
        "before-version-0002.db",
        "scheduled-2026-11-21T120000Z.db",
        "scheduled-2026-11-22T120000Z.db",
        "scheduled-2026-11-23T120000Z.db",  # the broken one counts for nothing, and goes with the others
        "scheduled-2026-11-24T120100Z.db",
    ]


@pytest.mark.usefixtures("store")
async def test_the_last_good_one_is_never_deleted(path: Path) -> None:
    await kept_backing_up(path, Waiting(sleeps=3), kept=0)
    assert await names(path) == ["scheduled-2026-11-25T120100Z.db"]
    assert await newest_good(path) is not None


async def test_one_that_fails_is_logged_and_tried_again_and_harms_no_other(
    store: SqliteStore, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await store.back_up(named(3))
    rooms = iter([5, ROOMY])
    waiting = Waiting(sleeps=3)
    await kept_backing_up(path, waiting, kept=1, room=lambda _: next(rooms))
    assert waiting.slept == [60.0, 600.0, DAY]
    [said] = caplog.messages
    assert said.startswith("The scheduled backup was not made (the disk has too little room: ")
    assert await names(path) == ["scheduled-2026-11-24T121100Z.db"]


async def test_a_database_that_is_gone_stops_nothing(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    waiting = Waiting(sleeps=3)
    await kept_backing_up(path, waiting)
    assert waiting.slept == [60.0, 600.0, 600.0]
    assert [message.partition(" (")[0] for message in caplog.messages] == [
        "The scheduled backup was not made"
    ] * 2


async def test_what_a_killed_one_left_is_swept_away(store: SqliteStore, path: Path) -> None:
    folder = (await store.back_up("by-hand")).parent
    for name in ("scheduled-2026.db.partial", "by-hand.db.partial"):
        put(folder / name, b"half")
    await kept_backing_up(path, Waiting(sleeps=2))
    assert sorted(file.name for file in folder.iterdir()) == [
        "by-hand.db",
        "by-hand.db.partial",  # perhaps someone is making it right now
        "scheduled-2026-11-24T120100Z.db",
    ]


def put(file: Path, content: bytes) -> None:
    file.write_bytes(content)


async def test_a_bug_is_logged_under_a_reference_and_ends_no_schedule(
    store: SqliteStore, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await started(store, a_round())
    rooms = iter([ZeroDivisionError("a bug"), ROOMY])

    def room(_folder: Path) -> int:
        if isinstance(found := next(rooms), Exception):
            raise found
        return found

    waiting = Waiting(sleeps=3)
    await kept_backing_up(path, waiting, room=room)
    assert waiting.slept == [60.0, 600.0, DAY]
    assert await names(path) == ["scheduled-2026-11-24T121100Z.db"]
    [logged] = [record for record in caplog.records if record.levelname == "ERROR"]
    assert re.fullmatch(r'bug reference=\w{6} what="scheduled backup"', logged.getMessage())
    assert logged.exc_info is not None
    assert repr(logged.exc_info[1]) == "Wordless('ZeroDivisionError')"
