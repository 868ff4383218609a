"""Writing a bank to its file: whole or not at all, and what is different afterwards."""

import os
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from bot.bank.bank import Bank
from bot.bank.reading import UnreadableBank, read
from bot.game.question import Question


class Changes(Struct, frozen=True):
    """The ids of questions that a build adds, takes away and words anew."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    reworded: tuple[str, ...]

    def __str__(self) -> str:
        """What changed, in words."""
        if not (self.added or self.removed or self.reworded):
            return "nothing changed"
        named = (("new", self.added), ("gone", self.removed), ("changed", self.reworded))
        return ", ".join(f"{len(ids)} {what} ({_few(ids)})" for what, ids in named if ids)


def changes(file: Path, bank: Bank) -> Changes:
    """What a bank would change in the file that stands there now."""
    before = _standing(file)
    return Changes(
        added=tuple(id_ for id_ in bank.by_id if id_ not in before),
        removed=tuple(id_ for id_ in before if id_ not in bank.by_id),
        reworded=tuple(
            id_ for id_, question in bank.by_id.items() if id_ in before and before[id_] != question
        ),
    )


def _standing(file: Path) -> Mapping[str, Question]:
    try:
        return read(file)[0].by_id
    except UnreadableBank:
        return {}


def write(file: Path, content: bytes) -> None:
    """Put the content in the file's place in one move; the old file stands until the new one is whole.

    Raises:
        OSError: the folder cannot be written.
    """
    beside = file.with_name(f".{file.name}.new")
    try:
        with beside.open("wb") as new:
            new.write(content)
            new.flush()
            os.fsync(new.fileno())
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


def _few(ids: tuple[str, ...]) -> str:
    shown = ", ".join(ids[:3])
    return shown if len(ids) <= len(ids[:3]) else f"{shown}, …"
