"""What an operator does with a database that a bot has open: looking is free, changing must wait."""

import asyncio
from pathlib import Path

import pytest

from bot.storage import operating
from bot.storage.operating import Failed
from bot.storage.store import SqliteStore, open_store
from tests.storage.played import ANA, NOON, a_round, everything, started

A_BOT = "a bot is using the database. Stop it, do this again, and start it."


async def lines_of(path: Path) -> list[str]:
    """An export of everything."""
    taken: list[str] = []
    await operating.export(path, None, lambda lines, _: taken.extend(lines))
    return taken


async def test_looking_and_copying_are_free_while_the_bot_writes(store: SqliteStore, path: Path) -> None:
    found, copied, lines, *_ = await asyncio.gather(
        operating.check(path),
        operating.back_up(path, None, NOON),
        lines_of(path),
        *(started(store, a_round(f"round-{number}")) for number in range(100)),
    )
    assert found.problems == ()
    assert copied == path.parent / "bonmot.db.backups" / "by-hand-2026-11-24T120000Z.db"
    assert set(everything(copied)) <= set(everything(path))
    assert all(line.startswith('{"kind":"') for line in lines)
    assert (len(await store.unfinished()), await store.problems()) == (100, ())


async def test_changing_waits_until_the_bot_is_stopped(store: SqliteStore, path: Path) -> None:
    await started(store, a_round())
    backup, before = await store.back_up("before"), everything(path)
    with pytest.raises(Failed, match=f"Nothing was restored: {A_BOT}"):
        await operating.restore(backup, path, replace=True, now=NOON)
    with pytest.raises(Failed, match=f"They are not forgotten everywhere: {A_BOT}"):
        await operating.forget(path, ANA, in_backups=True)
    assert (everything(path), everything(backup)) == (before, before)


async def test_an_export_that_its_reader_breaks_off_is_no_fault(store: SqliteStore, path: Path) -> None:
    await started(store, a_round())

    def enough(lines: list[str], most: int) -> None:
        raise BrokenPipeError(most, lines[0])

    with pytest.raises(BrokenPipeError):
        await operating.export(path, None, enough)
    await started(store, a_round("b"))
    assert await store.problems() == ()


async def test_a_database_that_cannot_be_read_to_the_end_is_called_damaged(path: Path) -> None:
    async with open_store(path) as store:
        await asyncio.gather(*(started(store, a_round(f"round-{number}")) for number in range(100)))
    spoil(path)
    damaged = r"the database is damaged \(.*\)\. Stop the bot and put a backup in its place: python -m bot db"
    with pytest.raises(Failed, match=f"The backup was not made: {damaged}"):
        await operating.back_up(path, None, NOON)
    with pytest.raises(Failed, match=f"was not exported whole: {damaged}"):
        await lines_of(path)


def spoil(path: Path) -> None:
    """Rubbish in the last pages of the file; the tables are named in the first."""
    content = path.read_bytes()
    sound = len(content) - 4 * 4096
    path.write_bytes(content[:sound] + b"\xaa" * 4 * 4096)
