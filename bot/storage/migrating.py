"""From the version a database has to the one this program knows: numbered files of SQL, all or none."""

from importlib.resources import files

import aiosqlite
from msgspec import Struct


class Migration(Struct, frozen=True):
    """One numbered change of the schema."""

    number: int
    sql: str


def shipped() -> tuple[Migration, ...]:
    """The migrations that come with the program, in their order."""
    found = [
        Migration(int(file.name[:4]), file.read_text(encoding="utf-8"))
        for file in files("bot.storage").joinpath("migrations").iterdir()
        if file.name.endswith(".sql")
    ]
    return tuple(sorted(found, key=lambda migration: migration.number))


def newest(migrations: tuple[Migration, ...]) -> int:
    """The version that a database has after all of them."""
    return max((migration.number for migration in migrations), default=0)


async def migrate(connection: aiosqlite.Connection, version: int, migrations: tuple[Migration, ...]) -> None:
    """Carry out what comes after `version`, each with its number, in one transaction.

    References are not enforced meanwhile, so that a table can be rebuilt; they are checked before the end.
    """
    pending = [migration for migration in migrations if migration.number > version]
    if not pending:
        return
    steps = [f"{migration.sql}\n;PRAGMA user_version = {migration.number};" for migration in pending]
    await connection.execute_fetchall("PRAGMA foreign_keys = OFF")
    try:
        await connection.executescript("\n".join(("BEGIN IMMEDIATE;", *steps)))
        await _check_references(connection)
        await connection.commit()
    except BaseException:
        await connection.rollback()
        raise
    finally:
        await connection.execute_fetchall("PRAGMA foreign_keys = ON")


async def _check_references(connection: aiosqlite.Connection) -> None:
    broken = list(await connection.execute_fetchall("PRAGMA foreign_key_check"))
    if broken:
        raise aiosqlite.IntegrityError(f"{len(broken)} rows would refer to nothing")
