"""How a measured amount is spread, in a few fixed steps: however much is measured, it stays this small."""

from bisect import bisect_left

from msgspec import Struct

SECONDS = tuple(
    float(f"{step}e{power}") for power in range(-4, 2) for step in (1, 1.5, 2, 3, 5, 7)
)  # from a tenth of a millisecond to a minute
COUNTS = (1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 500, 700, 1_000, 2_000, 5_000, 10_000)


class Figures(Struct, frozen=True):
    """Half of all amounts were at most `p50`, 99 of 100 at most `p99`, and the greatest was `most`."""

    count: int
    p50: float
    p99: float
    most: float


class Spread:
    """Amounts, each put on the first step that is not below it."""

    def __init__(self, steps: tuple[float, ...]) -> None:
        self._steps = steps
        self._counts = [0] * (len(steps) + 1)
        self._most = 0.0

    def add(self, amount: float) -> None:
        """One more."""
        self._counts[bisect_left(self._steps, amount)] += 1
        self._most = max(self._most, amount)

    def figures(self) -> Figures:
        """As it is spread by now; a percentile is told by the step that it lies on, never below the truth."""
        p50, p99, most = (round(amount, 6) for amount in (self._at_most(50), self._at_most(99), self._most))
        return Figures(sum(self._counts), p50, p99, most)

    def _at_most(self, percent: int) -> float:
        wanted = -(-sum(self._counts) * percent // 100)
        for step, count in zip((*self._steps, self._most), self._counts, strict=True):
            wanted -= count
            if wanted <= 0:
                return min(step, self._most)
        raise AssertionError("the last step is above all")
