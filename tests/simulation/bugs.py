"""The bot's log while a night lasts: a trace of anything but our own faults is a bug."""

import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from bot.host.ports import NotSaved
from tests.simulation.pretend_discord import Refused

EXPECTED = (Refused, OSError, sqlite3.Error, NotSaved)
NAMES = {"CannotShow", "Refused", "ConnectionResetError", "OperationalError", "CannotKeep", "DiskTrouble"}


@contextmanager
def heard(bug: Callable[[str], None]) -> Iterator[None]:
    """While it lasts, the bot's log is read here and nowhere else."""
    log = logging.getLogger("bot")
    before, log.propagate = log.propagate, False
    reader = _Reader(bug)
    log.addHandler(reader)
    try:
        yield
    finally:
        log.removeHandler(reader)
        log.propagate = before


class _Reader(logging.Handler):
    def __init__(self, bug: Callable[[str], None]) -> None:
        super().__init__(logging.ERROR)
        self._bug = bug

    def emit(self, record: logging.LogRecord) -> None:
        """Take note of a bug."""
        error = record.exc_info[1] if record.exc_info else None
        if error is not None and not _is_ours(error):
            self._bug(f"The bot logged a bug: {record.getMessage()} ({error!r})")


def _is_ours(error: BaseException) -> bool:
    """Whether this is a fault of the simulation; the bot's log may know no more of an error than its name."""
    return isinstance(error, EXPECTED) or str(error) in NAMES
