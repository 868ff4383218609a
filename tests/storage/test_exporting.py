"""An export has everything that is kept, whatever version the database is of."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.storage import operating
from bot.storage.exporting import KINDS
from bot.storage.migrating import shipped
from bot.storage.store import SqliteStore
from tests.storage.played import ANA, a_round, changed, close_question, found, started

FIRST, *_ = shipped()
WORKING = {
    "boards",  # how many rows `totals` has
    "openings",  # what awards can be counted again from
    "reveals",  # what players look back on
    "untold",  # what a channel is still to be told
}


async def exported(path: Path, server: int | None = None) -> list[dict[str, object]]:
    lines: list[str] = []
    await operating.export(path, server, lambda batch, _: lines.extend(batch))
    return [json.loads(line) for line in lines]


async def test_every_table_is_exported_or_only_of_use_to_the_bot(store: SqliteStore, path: Path) -> None:
    assert await store.problems() == ()
    tables = {str(name) for (name,) in found(path, "SELECT name FROM sqlite_schema WHERE type = 'table'")}
    assert tables == KINDS.keys() | WORKING


async def test_a_table_is_read_in_parts_and_no_row_is_lost(store: SqliteStore, path: Path) -> None:
    await close_question(
        store, await started(store, a_round()), {ANA + player: 100 for player in range(1234)}
    )
    awards = [line for line in await exported(path) if line["kind"] == "award"]
    assert [line["player"] for line in awards] == [str(ANA + player) for player in range(1234)]
    assert awards[0] == {
        "kind": "award",
        "round": "a",
        "question": 1,
        "player": str(ANA),
        "right": True,
        "seconds": 2.5,
        "points": 100,
    }


async def test_what_is_no_json_any_more_is_exported_as_the_text_it_is(store: SqliteStore, path: Path) -> None:
    await started(store, a_round())
    changed(path, "UPDATE rounds SET snapshot = '{broken'")
    [round_] = [line for line in await exported(path) if line["kind"] == "round"]
    assert round_["snapshot"] == "{broken"


async def test_an_older_database_is_looked_at_and_exported_as_far_as_it_goes(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(f"{FIRST.sql};PRAGMA user_version = 1")
        connection.execute("INSERT INTO greetings VALUES (5)")
        connection.commit()
    assert await exported(path) == [
        {"kind": "database", "version": 1},
        {"kind": "greeting", "server": "5"},
    ]
    assert (await operating.check(path)).problems == ()
