"""Why something could not be kept: the disk, the file, too much at once, or the write itself."""

import sqlite3

from bot.host.ports import NotSaved


class CannotKeep(NotSaved):
    """A write was not kept, none of it; the text is a sentence for the log, the cause SQLite's reason."""


class Overloaded(CannotKeep):
    """Too many writes wait already; this one was not taken."""


class DiskTrouble(CannotKeep):
    """Nothing can be kept at the moment: the disk is full, the file locked or the like. Later it may be."""


class Damaged(CannotKeep):
    """This write needs a page of the file that is damaged; what needs others is kept as ever."""


# Reasons that no write is to blame for: each would meet them.
_OF_THE_DISK = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_NOTADB,
    }
)


def refusal(error: Exception) -> CannotKeep:
    """What the writer of something that failed with this error is told."""
    sentence = f"It could not be saved: {error}."
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case code if code in _OF_THE_DISK:
            refused: CannotKeep = DiskTrouble(sentence)
        case sqlite3.SQLITE_CORRUPT:
            refused = Damaged(sentence)
        case _:
            refused = CannotKeep(sentence)
    refused.__cause__ = error
    return refused
