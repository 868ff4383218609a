"""Dates as people write them."""

import pytest

from bot.game.judging.dates import Day, compared, days
from bot.game.judging.folding import words_of

SECOND = Day(2020, 10, 2)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("2 October 2020", (SECOND,)),
        ("Friday, Oct. 2nd, 2020", (SECOND,)),
        ("the second of october twenty twenty", (SECOND,)),
        ("octobre 2 2020", (SECOND,)),
        ("2020-10-02", (SECOND,)),
        ("2/10/2020", (Day(2020, 2, 10), SECOND)),
        ("25/12", (Day(None, 12, 25),)),
        ("2/2", (Day(None, 2, 2),)),
        ("October 2020", (Day(2020, 10),)),
        ("10/2020", (Day(2020, 10),)),
        ("sep 22 94", (Day(1994, 9, 22),)),
        ("'94", (Day(1994),)),
        ("1994", (Day(1994),)),
        ("the 90s", (Day(decade=1990),)),
        ("the 1990s", (Day(decade=1990),)),
        ("2020-13-40", ()),
        ("October 2 or 3", ()),
        ("94", ()),
        ("Chicago", ()),
    ],
)
def test_dates_are_read(text: str, readings: tuple[Day, ...]) -> None:
    assert days(text, words_of(text)) == readings


@pytest.mark.parametrize(
    ("readings", "comparison"),
    [
        ((SECOND,), "same"),
        ((Day(2020, 2, 10), SECOND), "unclear"),
        ((Day(None, 10, 2),), "unclear"),
        ((Day(2020),), "unclear"),
        ((Day(2021, 10, 2),), "other"),
        ((Day(None, 10, 3),), "other"),
        ((), None),
    ],
)
def test_a_date_that_says_less_is_unclear_and_one_that_differs_is_another(
    readings: tuple[Day, ...], comparison: str | None
) -> None:
    assert compared(SECOND, readings) == comparison


@pytest.mark.parametrize(
    ("text", "comparison"),
    [("2.10.2020", "same"), ("02.10.20!", "same"), ("10.2.2020", "unclear"), ("2/10/2020", "unclear")],
)
def test_who_writes_stops_puts_the_day_first(text: str, comparison: str) -> None:
    assert compared(SECOND, days(text, words_of(text)), text) == comparison
