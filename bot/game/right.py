"""Who is right: by the option that counts, by what was typed, or by coming nearest."""

from collections.abc import Mapping
from typing import assert_never

from bot.game.closest import nearest
from bot.game.events import RIGHT, Answer
from bot.game.question import Choice, Closest, Question, TrueFalse, Typed, options, right_text


def right_players(question: Question, seed: int, given: Mapping[int, Answer]) -> set[int]:
    """Of the players who answered, those whose answer is right."""
    match question.form:
        case Choice() | TrueFalse():
            right = options(question, seed).index(right_text(question))
        case Typed():
            right = RIGHT
        case Closest() as asked:
            return nearest(asked, given)
        case _:
            assert_never(question.form)
    return {player for player, answer in given.items() if answer.option == right}


def first_right(question: Question, seed: int, given: Mapping[int, Answer]) -> tuple[float, int] | None:
    """When the first right answer was given, and by whom; the smaller id goes first in the same moment."""
    return min(((given[player].at, player) for player in right_players(question, seed, given)), default=None)
