"""Guesses of a number: what was typed, and who came nearest."""

import re
from collections.abc import Mapping

from bot.game.events import Answer
from bot.game.question import Closest

MOST_CHARACTERS = 40
POWERS = {"thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "b": 1e9}
NUMBER = re.compile(r"(\d{1,3}(?:[, ]\d{3})+|\d{1,15})(?:\.(\d{1,6}))?\s*([a-z]*)")


def number_in(text: str, asked: Closest) -> float | None:
    """The one number that was typed, in the unit that is asked for (`58`, `58M`, `58,000,000`), or None."""
    if len(text) > MOST_CHARACTERS:
        return None
    found = NUMBER.findall(text.casefold())
    if len(found) != 1:
        return None
    whole, fraction, word = found[0]
    value = float(f"{re.sub('[, ]', '', whole)}.{fraction or 0}")
    power = POWERS.get(asked.unit.partition(" ")[0], 1.0)
    if word in POWERS:
        return value * POWERS[word] / power
    # Whoever writes all the zeros means them.
    return value / power if power > 1 and value >= power / 10 else value


def nearest(asked: Closest, answers: Mapping[int, Answer]) -> set[int]:
    """The players whose numbers are nearest; the speed of each then settles the tie."""
    off = {player: _distance(asked, answer) for player, answer in answers.items()}
    least = min(off.values(), default=0.0)
    return {player for player, distance in off.items() if distance == least}


def _distance(asked: Closest, answer: Answer) -> float:
    number = number_in(answer.text, asked)
    return abs(number - asked.number) if number is not None else float("inf")
