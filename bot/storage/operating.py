"""What an operator does with a database (`python -m bot db`): each a function, each fault a sentence."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import aclosing, asynccontextmanager, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import aiosqlite
from msgspec import Struct

from bot.storage import backups, exporting, restoring
from bot.storage.cannot_open import CannotOpen, InUse
from bot.storage.connecting import read_only
from bot.storage.examining import examine_existing
from bot.storage.finding import Findings, findings
from bot.storage.forgetting import is_mentioned
from bot.storage.forgetting_backups import Holding, backups_holding, forget_in
from bot.storage.migrating import newest, shipped
from bot.storage.refusing import CannotKeep
from bot.storage.restoring import CannotRestore
from bot.storage.store import open_store


class Failed(Exception):
    """It was not done; the text is the one sentence that the operator reads, with what to do."""


class Forgotten(Struct, frozen=True):
    """Whether anything was kept about the person, in how many backups they were forgotten, and where not."""

    was_known: bool
    rewritten: int
    still: Holding


async def check(database: Path) -> Findings:
    """Look through all that a database holds; a bot may run meanwhile.

    Raises:
        Failed: it is not a database of ours.
    """
    with _explained(f"{database} could not be read"):
        async with _reading(database) as connection:
            return await findings(connection)


async def back_up(database: Path, to: Path | None, now: float) -> Path:
    """Make a checked copy, among the backups or as the file `to`; a bot may run meanwhile. Gives back where.

    Raises:
        Failed: there is a file already, or the disk does not let us.
    """
    with _explained("The backup was not made"):
        await examine_existing(database, newest(shipped()))
        if to is None:
            return await backups.back_up(
                database, f"by-hand-{datetime.fromtimestamp(now, UTC):%Y-%m-%dT%H%M%SZ}"
            )
        if await asyncio.to_thread(to.exists):
            raise Failed(f"{to} is there already; name a new file.")
        return await backups.copy(database, to)


async def restore(backup: Path, database: Path, *, replace: bool, now: float) -> Path | None:
    """Put a backup in the place of the database; gives back where the old one is now, if there was one.

    Raises:
        Failed: nothing was changed.
    """
    with _explained("Nothing was restored"):
        return await restoring.restore(backup, database, replace=replace, now=now)


async def export(database: Path, server: int | None, take: Callable[[list[str], int], None]) -> None:
    """Hand over the lines of an export, some at a time, with how many there are at most; a bot may run.

    Raises:
        Failed: it is not a database of ours, or cannot be read to the end.
    """
    with _explained(f"{database} was not exported whole"):
        async with _reading(database) as connection:
            most = await exporting.how_many(connection)
            async with aclosing(exporting.exported(connection, server)) as batches:
                async for lines in batches:
                    take(lines, most)


async def forget(database: Path, player: int, *, in_backups: bool) -> Forgotten:
    """Delete all that is kept about a person; with `in_backups` there too.

    Raises:
        Failed: a bot is using the database, or the disk does not let us.
    """
    with _explained("They are not forgotten everywhere"):
        await examine_existing(database, newest(shipped()))
        async with open_store(
            database
        ) as store:  # for as long as the backups take, so that no bot makes more
            async with read_only(database) as connection:
                was_known = await is_mentioned(connection, player)
            await store.forget(player)
            holding = await backups_holding(database, player)
            if not in_backups:
                return Forgotten(was_known, 0, holding)
            for backup in holding.known:
                await forget_in(backup, player)
            return Forgotten(was_known, len(holding.known), await backups_holding(database, player))


@asynccontextmanager
async def _reading(database: Path) -> AsyncGenerator[aiosqlite.Connection]:
    await examine_existing(database, newest(shipped()))
    async with read_only(database) as connection:
        yield connection


@contextmanager
def _explained(what: str) -> Generator[None]:
    try:
        yield
    except InUse as error:
        raise Failed(f"{what}: a bot is using the database. Stop it, do this again, and start it.") from error
    except (CannotOpen, CannotRestore) as error:
        raise Failed(str(error)) from error
    except BrokenPipeError:  # no fault: whoever reads an export has seen enough
        raise
    except (backups.BadBackup, CannotKeep, sqlite3.Error, OSError) as error:
        if _is_damage(error):
            raise Failed(
                f"{what}: the database is damaged ({error}). Stop the bot and put a backup in its place: "
                "python -m bot db restore"
            ) from error
        raise Failed(
            f"{what} ({error}). Look whether the disk is full and the folder may be written."
        ) from error


def _is_damage(error: Exception) -> bool:
    """Whether pages of the database cannot be read, for which no disk is to blame any more."""
    code = getattr(error.__cause__ if isinstance(error, CannotKeep) else error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
