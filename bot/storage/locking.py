"""One process a database: a lock on a file beside it, gone with the process however it ends."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from bot.storage.cannot_open import CannotOpen, InUse


@contextmanager
def locked(database: Path) -> Generator[None]:
    """Hold the database for this process.

    The lock file is never removed: a second process could hold the old one while a third makes a new one.

    Raises:
        InUse: another process holds it.
        CannotOpen: the folder cannot be written.
    """
    beside = database.with_name(f"{database.name}.lock")
    try:
        file = beside.open("ab")
    except OSError as error:
        raise CannotOpen(
            f"{beside} cannot be written ({error.strerror}). Make its folder and allow writing there."
        ) from error
    with file:
        try:
            _take(file)
        except OSError as error:
            raise InUse(
                f"Another Bon Mot is using {database}. Stop that one first, or give this one another file."
            ) from error
        yield


if sys.platform == "win32":
    import msvcrt

    def _take(file: BinaryIO) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
