"""One list of all that leaves the process, in order: what it wrote, what it promised, what people could see.

A process that dies leaves nothing else behind. So each cut through this list is one way to die, and two
kills between which nothing was appended are the same kill.
"""

from collections.abc import Callable
from typing import TypeVar

from msgspec import Struct

from bot.game.events import AnyEvent

Kind = TypeVar("Kind", bound="Happening")


class Happening(Struct, frozen=True):
    """The root of all that can happen; never made itself."""


class Created(Happening, frozen=True):
    """A file was made; its name may still be lost."""

    file: str


class Written(Happening, frozen=True):
    """Bytes were handed to the system, which may keep them from the disk until the next sync."""

    file: str
    offset: int
    content: bytes


class Truncated(Happening, frozen=True):
    """A file was cut to this many bytes; that too may be lost."""

    file: str
    size: int


class Synced(Happening, frozen=True):
    """All of this file is on the disk."""

    file: str


class Deleted(Happening, frozen=True):
    """A file was removed; unless `for_good`, its name may come back."""

    file: str
    for_good: bool


class Committed(Happening, frozen=True):
    """A commit returned; `content` is a fingerprint of the whole database since then."""

    content: str


class Started(Happening, frozen=True):
    """A round was opened, and the one who asked was told so."""

    round: str


class NotStarted(Happening, frozen=True):
    """The one who asked for this round was told that it was not saved: it never begins."""

    round: str


class Pressed(Happening, frozen=True):
    """A player pressed or typed; nobody answered them yet."""

    round: str
    number: int
    player: int
    at: float


class Said(Happening, frozen=True):
    """A player typed this into the channel, where it stands; nobody answers that before the reveal."""

    round: str
    number: int
    player: int
    text: str
    at: float


class LockedIn(Happening, frozen=True):
    """The player was told that the press of that moment counts."""

    round: str
    number: int
    player: int
    at: float


class Denied(Happening, frozen=True):
    """The player was told that the press of that moment was not saved: it never counts."""

    round: str
    number: int
    player: int
    at: float


class Chose(Happening, frozen=True):
    """A moderator was told that this is the server's answer time now."""

    server: int
    answer_time: int


class AskedToForget(Happening, frozen=True):
    """A person wants that nothing is kept of them; nobody answered yet. They play no more."""

    player: int


class Forgot(Happening, frozen=True):
    """The person was told that nothing is kept of them any more."""

    player: int


class Posted(Happening, frozen=True):
    """The card of a question stands in its channel; `closes_at` is printed on it."""

    round: str
    number: int
    closes_at: float
    message_id: int
    opened_at: float


class Told(Happening, frozen=True):
    """A channel heard this."""

    round: str
    event: AnyEvent


class History:
    """What happened, and when, by the clock that is given."""

    def __init__(self, time: Callable[[], float]) -> None:
        self.happenings: list[Happening] = []
        self.times: list[float] = []
        self._time = time

    def add(self, happening: Happening) -> None:
        """It happened just now."""
        self.happenings.append(happening)
        self.times.append(self._time())

    def __len__(self) -> int:
        """How much has happened; the number of the next moment."""
        return len(self.happenings)


def all_of(kind: type[Kind], happened: list[Happening]) -> list[Kind]:
    """Everything of one kind, in its order."""
    return [happening for happening in happened if isinstance(happening, kind)]


def made(happened: list[Happening]) -> int:
    """The moment since which there is a database, all tables in it."""
    return next(number for number, one in enumerate(happened, start=1) if isinstance(one, Committed))
