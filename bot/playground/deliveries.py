"""How events reach the bot: each once, at once and in order, unless a test wants one to go astray."""

import fnmatch
from collections.abc import Callable
from enum import Enum, auto
from typing import assert_never

import msgspec

from bot.playground.replies import Json

Tell = Callable[[str, Json], None]
"""Tell the bot of an event."""


class Mishap(Enum):
    """What can happen to an event on its way."""

    LOST = auto()
    DOUBLED = auto()
    LATE = auto()
    """It arrives when the test lets it."""
    SWAPPED = auto()
    """It arrives after the event that follows it."""


class Astray(msgspec.Struct):
    """The next `times` events whose name matches (with * and ?), and what happens to them."""

    pattern: str
    mishap: Mishap
    times: int


class Deliveries:
    """Hands events on, those of a test's choice badly."""

    def __init__(self) -> None:
        self._coming: list[Astray] = []
        self._held: list[Callable[[], None]] = []
        self._late: list[Callable[[], None]] = []

    def spoil(self, pattern: str, mishap: Mishap, *, times: int = 1) -> None:
        """Let this happen to the next such events."""
        self._coming.append(Astray(pattern, mishap, times))

    def arrive(self) -> None:
        """Let all that is late arrive now."""
        late, self._late = self._late, []
        for tell in late:
            tell()

    def deliver(self, event: str, payload: Json, tell: Tell) -> None:
        """Tell the bot of the event, once unless something happens to it on its way."""
        astray = self._next_for(event)
        if astray is None:
            tell(event, payload)
        elif self._goes_astray(astray, lambda: tell(event, payload)):
            return
        self._let_go()

    def _goes_astray(self, astray: Astray, tell: Callable[[], None]) -> bool:
        """Whether the bot heard nothing of it, so that what is held goes on waiting."""
        match astray.mishap:
            case Mishap.LOST:
                return True
            case Mishap.DOUBLED:
                tell()
                tell()
                return False
            case Mishap.LATE:
                self._late.append(tell)
                return True
            case Mishap.SWAPPED:
                self._held.append(tell)
                return True
            case _:
                assert_never(astray.mishap)

    def _let_go(self) -> None:
        held, self._held = self._held, []
        for told in held:
            told()

    def _next_for(self, event: str) -> Astray | None:
        for astray in self._coming:
            if fnmatch.fnmatchcase(event, astray.pattern):
                astray.times -= 1
                if astray.times <= 0:
                    self._coming.remove(astray)
                return astray
        return None
