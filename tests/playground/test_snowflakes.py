"""Ids tell when they were made, rise, and never come again."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.playground.snowflakes import EPOCH, Snowflakes, time_of

moments = st.lists(st.floats(EPOCH, EPOCH + 10**9), min_size=1, max_size=50)


def test_an_id_tells_its_millisecond() -> None:
    snowflakes = Snowflakes(3, lambda: EPOCH + 86_400.25)
    assert [time_of(snowflakes.next()) for _ in range(2)] == [EPOCH + 86_400.25] * 2


@given(moments)
def test_ids_rise_even_if_the_clock_goes_back(times: list[float]) -> None:
    clock = iter(times)
    snowflakes = Snowflakes(1, lambda: next(clock))
    ids = [snowflakes.next() for _ in times]
    assert all(earlier < later for earlier, later in pairwise(ids))


@given(moments, st.integers(1, 2000), st.integers(1, 1023))
def test_no_two_runs_share_an_id(times: list[float], run: int, apart: int) -> None:
    def made(number: int) -> set[int]:
        clock = iter(times)
        snowflakes = Snowflakes(number, lambda: next(clock))
        return {snowflakes.next() for _ in times}

    assert not made(run) & made(run + apart)


def test_a_millisecond_that_is_full_borrows_from_the_next() -> None:
    snowflakes = Snowflakes(1, lambda: EPOCH + 1)
    ids = [snowflakes.next() for _ in range(5000)]
    assert len(set(ids)) == 5000
    assert time_of(ids[-1]) == EPOCH + 1.001
