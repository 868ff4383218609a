"""Switches for what goes wrong at Discord now and then, so that a test can make it go wrong now."""

import fnmatch

import msgspec

from bot.playground.gateway import Gateway


class Fault(msgspec.Struct):
    """What happens to the next `times` requests that match "METHOD /path" (with * and ?), below /api/v10."""

    pattern: str
    times: int = 1
    status: int | None = None
    delay: float = 0.0
    retry_after: float = 0.0
    after_doing: bool = False
    """True: Discord does what was asked, and only its answer goes wrong."""


class Faults:
    """What is still to go wrong with requests, and what goes wrong with the gateway at once."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway
        self._coming: list[Fault] = []

    def fail(
        self,
        pattern: str,
        *,
        status: int | None = None,
        times: int = 1,
        delay: float = 0.0,
        retry_after: float = 0.0,
        after_doing: bool = False,
    ) -> None:
        """Let matching requests be late, or be answered with `status`, or both; a 429 says `retry_after`."""
        self._coming.append(Fault(pattern, times, status, delay, retry_after, after_doing))

    def next_for(self, method: str, path: str) -> Fault | None:
        """The fault that meets this request; each one counts down."""
        for fault in self._coming:
            if fnmatch.fnmatchcase(f"{method} {path}", fault.pattern):
                fault.times -= 1
                if fault.times <= 0:
                    self._coming.remove(fault)
                return fault
        return None

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
