"""A whole database as one short text, to tell whether two hold the same."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from hashlib import sha256
from pathlib import Path

Query = Callable[[str], Iterable[Sequence[object]]]


def fingerprint(query: Query) -> str:
    """Of the version, the schema and every row that `query` can read."""
    version = [tuple(row) for row in query("PRAGMA user_version")]
    schema = sorted(
        tuple(row) for row in query("SELECT type, name, sql FROM sqlite_schema WHERE sql NOT NULL")
    )
    tables = [name for kind, name, _ in schema if kind == "table"]
    rows = [sorted(repr(tuple(row)) for row in query(f"SELECT * FROM {table}")) for table in tables]  # noqa: S608 - our own names
    return sha256(repr((version, schema, rows)).encode()).hexdigest()


def fingerprint_of(database: Path) -> str:
    """Of a file, as SQLite recovers it; an absent one is empty.

    Raises:
        sqlite3.Error: it cannot be read.
    """
    with closing(sqlite3.connect(database)) as connection:
        return fingerprint(connection.execute)


def fingerprint_of_nothing() -> str:
    """Of a database that was never written."""
    with closing(sqlite3.connect(":memory:")) as connection:
        return fingerprint(connection.execute)
