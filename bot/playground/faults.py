"""Switches for what goes wrong at Discord now and then, so that a test can make it go wrong now."""

import fnmatch
from collections.abc import Callable
from typing import Literal

import msgspec

from bot.playground.deliveries import Mishap
from bot.playground.gateway import Gateway

Scope = Literal["user", "global", "shared"]
"""Whose limit a 429 speaks of: this bot's on a route, this bot's on all routes, everybody's."""


class Fault(msgspec.Struct):
    """What happens to requests that match "METHOD /path" (with * and ?), below /api/v10.

    `skip` of them pass untouched, then `times` meet it. It waits `delay` seconds, and answers with `status`
    and Discord's own `code`, if it has a status; with `cut` it answers nothing at all.
    """

    pattern: str
    times: int = 1
    skip: int = 0
    status: int | None = None
    code: int = 0
    delay: float = 0.0
    retry_after: float = 0.0
    scope: Scope = "user"
    via: bool = True
    """False: the answer comes from Discord's edge, without its Via."""
    cut: bool = False
    """The connection breaks in place of an answer."""
    after_doing: bool = False
    """True: Discord does what was asked, and only its answer goes wrong."""
    strike: Callable[[], None] | None = None
    """Called at that moment."""

    @property
    def spoils_the_answer(self) -> bool:
        """Does the bot hear something else than Discord's answer, or nothing?"""
        return self.status is not None or self.cut


class Faults:
    """What is still to go wrong with requests, and what goes wrong with the gateway at once."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway
        self._coming: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Let this happen to requests that are still to come."""
        self._coming.append(fault)

    def clear(self) -> None:
        """Let no more requests fail."""
        self._coming.clear()

    def next_for(self, method: str, path: str) -> Fault | None:
        """The fault that meets this request; each one counts down."""
        for fault in self._coming:
            if fnmatch.fnmatchcase(f"{method} {path}", fault.pattern):
                if fault.skip > 0:
                    fault.skip -= 1
                    continue
                fault.times -= 1
                if fault.times <= 0:
                    self._coming.remove(fault)
                return fault
        return None

    def spoil(self, event: str, mishap: Mishap, *, times: int = 1) -> None:
        """Let the next events of this name (with * and ?) be lost, come twice, late or in the wrong order."""
        self._gateway.deliveries.spoil(event, mishap, times=times)

    def arrive(self) -> None:
        """Let all events that are late arrive now."""
        self._gateway.deliveries.arrive()

    def reconnect(self) -> None:
        """Op 7: ask every connection to come again and resume."""
        self._gateway.reconnect()

    def invalidate(self, *, resumable: bool) -> None:
        """Op 9: end every session; unless it is resumable, what happens meanwhile is lost."""
        self._gateway.invalidate(resumable=resumable)

    def drop(self) -> None:
        """Cut every connection, without a word."""
        self._gateway.drop()

    def allow_intents(self, privileged: int) -> None:
        """The privileged intents switched on in the developer portal; others close with 4014."""
        self._gateway.allowed_intents = privileged

    def refuse(self, code: int) -> None:
        """Close every connection that identifies with this code; 0 lets them in again."""
        self._gateway.refuses_with = code
