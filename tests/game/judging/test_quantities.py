"""Amounts with units."""

from decimal import Decimal

import pytest

from bot.game.judging.folding import words_of
from bot.game.judging.quantities import Quantity, quantities


def read(text: str) -> tuple[tuple[Decimal | int, str], ...]:
    return tuple((amount.value, amount.unit) for amount in quantities(words_of(text), text))


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("30 minutes", ((1800, "time"),)),
        ("half an hour", ((1800, "time"),)),
        ("about thirty mins", ((1800, "time"),)),
        ("1 hour and 30 minutes", ((5400, "time"),)),
        ("an hour and a half", ((5400, "time"),)),
        ("30m", ((1800, "time"), (30_000_000, ""))),
        ("a year", ((12, "months"),)),
        ("a decade and a half", ((180, "months"),)),
        ("$1.5M", ((1_500_000, "dollar"),)),
        ("one and a half million bucks", ((1_500_000, "dollar"),)),
        ("half a million", ((500_000, ""),)),
        ("fifty per cent", ((50, "percent"),)),
        ("50%", ((50, "percent"),)),
        ("a dozen episodes", ((12, "episode"),)),
        ("10 episodes", ((10, "episode"),)),
        ("three quarters of an hour", ((2700, "time"),)),
        ("a quarter of a million pounds", ((250_000, "pound"),)),
        ("half a dozen", ((6, ""),)),
        ("2 dozen eggs", ((24, "egg"),)),
        ("hour and a half", ((5400, "time"),)),
        ("over 9000", ((9000, ""),)),
        ("more than 9000", ((9000, ""),)),
        ("6 ft", ((72, "imperial"),)),
        ("2:59:40", ((10_780, "time"),)),
        ("2h 59m 40s", ((10_780, "time"),)),
        ("58 milion", ((58_000_000, ""),)),
        ("sixty-first street", ()),
        ("58-60 million", ()),
        ("10 or 11", ()),
        ("Chicago", ()),
        ("", ()),
    ],
)
def test_amounts_are_read(text: str, amounts: tuple[tuple[float, str], ...]) -> None:
    assert read(text) == amounts


def test_a_measure_needs_its_unit_and_a_count_does_not() -> None:
    assert Quantity(1800, "time", 30).measured
    assert not Quantity(10, "episode", 10).measured
    assert Quantity(5, "dollar", 5).priced


@pytest.mark.parametrize(
    ("text", "mistakable"),
    [
        ("12 miilion", True),
        ("10 dys", True),
        ("28 october", True),
        ("6y", False),
        ("6g", True),
        ("10 episodes", False),
        ("10 minutes", False),
    ],
)
def test_a_misspelt_unit_is_not_taken_for_something_countable(text: str, *, mistakable: bool) -> None:
    assert quantities(words_of(text), text)[0].mistakable == mistakable
