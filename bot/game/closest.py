"""Guesses of a number: what was typed, and who came nearest."""

import re
from collections.abc import Mapping

from bot.game.events import Answer
from bot.game.judging.folding import words_of
from bot.game.question import Closest

MOST_CHARACTERS = 40
POWERS = {"thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "b": 1e9}
FIGURES = re.compile(r"\d{1,15}(?:\.\d{1,6})?")
BESIDE = frozenset(
    ("about", "around", "roughly", "maybe", "perhaps", "probably", "i", "think", "guess", "say")
)
NUMBER = re.compile(r"(\d{1,3}(?:[, ]\d{3})+|\d{1,15})(?:\.(\d{1,6}))?\s*([a-z]*)")


def number_in(text: str, asked: Closest) -> float | None:
    """The one number that was typed, in the unit that is asked for (`58`, `58M`, `fifty-eight`), or None."""
    if len(text) > MOST_CHARACTERS:
        return None
    found = NUMBER.findall(text.casefold())
    if len(found) != 1:
        return None if found else _in_words(text, asked)
    whole, fraction, word = found[0]
    value = float(f"{re.sub('[, ]', '', whole)}.{fraction or 0}")
    return value * POWERS[word] / _power(asked) if word in POWERS else _in_unit(value, asked)


def nearest(asked: Closest, answers: Mapping[int, Answer]) -> set[int]:
    """The players whose numbers are nearest; the speed of each then settles the tie."""
    off = {player: _distance(asked, answer) for player, answer in answers.items()}
    least = min(off.values(), default=0.0)
    return {player for player, distance in off.items() if distance == least}


def _in_words(text: str, asked: Closest) -> float | None:
    """The number that is written in words, if nothing else is: “no one” is none."""
    words = words_of(text)
    numbers = [word for word in words if FIGURES.fullmatch(word)]
    beside = {word for word in words if word not in numbers}
    if len(numbers) != 1 or not beside <= BESIDE.union(asked.unit.casefold().split()):
        return None
    return _in_unit(float(numbers[0]), asked)


def _in_unit(value: float, asked: Closest) -> float:
    """Whoever writes all the zeros means them."""
    power = _power(asked)
    return value / power if power > 1 and value >= power / 10 else value


def _power(asked: Closest) -> float:
    return POWERS.get(asked.unit.partition(" ")[0], 1.0)


def _distance(asked: Closest, answer: Answer) -> float:
    number = number_in(answer.text, asked)
    return abs(number - asked.number) if number is not None else float("inf")
