"""Discord's ids: milliseconds since 2015, then who made it, then a count within the millisecond."""

from collections.abc import Callable

EPOCH = 1_420_070_400.0
"""The first second of 2015 (UTC), in Unix seconds: the time of snowflake 0."""

RUNS = 1 << 10
_COUNTS = 1 << 12


class Snowflakes:
    """Ids in rising order. `run` fills Discord's worker and process bits, so no two runs share an id.

    That holds even if this machine's clock is set back between two runs (up to 1,024 runs apart).
    """

    def __init__(self, run: int, clock: Callable[[], float]) -> None:
        self._run = run % RUNS
        self._clock = clock
        self._millisecond = 0
        self._count = 0

    def next(self) -> int:
        """One more id, made now; a full millisecond borrows from the next one."""
        now = int((self._clock() - EPOCH) * 1000)
        if now > self._millisecond:
            self._millisecond, self._count = now, 0
        elif self._count == _COUNTS:
            self._millisecond, self._count = self._millisecond + 1, 0
        self._count += 1
        return self._millisecond << 22 | self._run << 12 | self._count - 1


def time_of(snowflake: int) -> float:
    """When this id was made, in Unix seconds."""
    return EPOCH + (snowflake >> 22) / 1000
