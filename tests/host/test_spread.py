"""A spread tells percentiles that are never below the truth, and at most one step above it."""

from hypothesis import given
from hypothesis import strategies as st

from bot.host.spread import COUNTS, SECONDS, Figures, Spread


def spread(amounts: list[float], steps: tuple[float, ...] = SECONDS) -> Figures:
    measured = Spread(steps)
    for amount in amounts:
        measured.add(amount)
    return measured.figures()


def test_of_nothing_there_is_nothing_to_tell() -> None:
    assert spread([]) == Figures(count=0, p50=0.0, p99=0.0, most=0.0)


def test_one_slow_one_in_a_hundred_moves_the_greatest_and_not_the_rest() -> None:
    assert spread([0.002] * 99 + [1.4]) == Figures(count=100, p50=0.002, p99=0.002, most=1.4)


def test_two_slow_ones_in_a_hundred_are_seen() -> None:
    assert spread([0.002] * 98 + [1.4, 1.4]) == Figures(count=100, p50=0.002, p99=1.4, most=1.4)


def test_what_is_beyond_the_last_step_counts_as_the_greatest() -> None:
    assert spread([500.0, 900.0]) == Figures(count=2, p50=900.0, p99=900.0, most=900.0)


def test_small_numbers_are_told_as_they_are() -> None:
    assert spread([1, 2, 2, 3], COUNTS) == Figures(count=4, p50=2, p99=3, most=3)


@given(st.lists(st.floats(0.0001, 70.0), min_size=1))
def test_a_percentile_is_at_most_one_step_above_the_truth(amounts: list[float]) -> None:
    told = spread(amounts)
    ordered = sorted(amounts)
    for percentile, percent in ((told.p50, 50), (told.p99, 99)):
        truth = ordered[-(-len(ordered) * percent // 100) - 1]
        assert truth - 1e-6 <= percentile <= 5 / 3 * truth + 1e-6 or percentile == told.most
    assert (told.count, told.most) == (len(amounts), round(ordered[-1], 6))
