"""Lines of the log that would come in thousands: each at most once in a while, with its number of times."""

import logging
from collections.abc import Callable

QUIET = 60.0  # seconds between two lines about the same thing

log = logging.getLogger(__name__)


class Seldom:
    """Something that is said at most once in `QUIET` seconds of `clock`."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._next = float("-inf")
        self._times = 0

    def warn(self, sentence: str, about: object) -> None:
        """Log the sentence, which has a place for `about` and one for how many times it was to be said."""
        self._times += 1
        if self.is_due():
            log.warning(sentence, about, self._times)

    def is_due(self) -> bool:
        """Whether it may be said now; whoever asks says it."""
        now = self._clock()
        if now < self._next:
            return False
        self._next = now + QUIET
        return True
