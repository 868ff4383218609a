"""Virtual time: an event loop that never sleeps, inside a world that goes on beside it.

    agenda   what happens outside the bot: Discord, the network, people, faults
    loop     what the bot does; where it has nothing to do, its time jumps to the next happening or timer

A bot that is blocked lets its own time go by and nothing else: what happened meanwhile has happened in time,
and reaches the bot when it is free again.
"""

import asyncio
from collections.abc import Callable
from heapq import heappop, heappush
from math import inf

TURN = 1e-6  # seconds that a turn of the loop takes: who waits for a moment by asking again comes to an end

Happening = Callable[[], object]


class Agenda:
    """What will happen, by its moment; what falls on one moment happens in the order it was planned."""

    def __init__(self) -> None:
        self.now = 0.0
        self._planned: list[tuple[float, int, Happening]] = []
        self._count = 0

    @property
    def next_at(self) -> float:
        """The moment of the next happening; infinite if nothing is planned."""
        return self._planned[0][0] if self._planned else inf

    def at(self, moment: float, happening: Happening) -> None:
        """Plan something for a moment; one that is past comes next."""
        heappush(self._planned, (moment, self._count, happening))
        self._count += 1

    def after(self, seconds: float, happening: Happening) -> None:
        """Plan something for so many seconds from now."""
        self.at(self.now + seconds, happening)

    def go_on(self, until: float) -> None:
        """Let everything happen up to this moment."""
        while self.next_at <= until:
            moment, _, happening = heappop(self._planned)
            self.now = max(self.now, moment)
            happening()
        self.now = max(self.now, until)


class VirtualLoop(asyncio.BaseEventLoop):
    """The event loop of one life of the bot: its own selector, and what it selects is the next moment."""

    def __init__(self, agenda: Agenda) -> None:
        super().__init__()
        self._agenda: Agenda | None = agenda
        self._now = agenda.now
        self._selector = self
        self._clock_resolution = 1e-9

    def time(self) -> float:
        """Seconds that this loop has seen go by."""
        return self._now

    def block(self, seconds: float) -> None:
        """Whatever runs now takes this long and lets nothing else run."""
        self._now += seconds

    def leave_the_world(self) -> None:
        """From now on nothing happens outside, and time goes by for timers alone."""
        self._agenda = None

    def select(self, timeout: float | None) -> tuple[()]:
        """Let time go by until there is something to do for the bot."""
        self._now += TURN
        agenda = self._agenda or Agenda()
        agenda.go_on(self._now)
        if self._ready or self._stopping or timeout == 0:
            return ()
        until = inf if timeout is None else self._now + timeout
        if agenda.next_at <= until and agenda.next_at < inf:
            self._now = agenda.next_at
            agenda.go_on(self._now)
        elif until < inf:
            self._now = until
        else:
            self.stop()  # nothing will ever happen again
        return ()

    def _process_events(self, _events: tuple[()]) -> None:
        """Nothing is ever read from a socket here."""

    def _write_to_self(self) -> None:
        """Nobody calls from another thread."""
