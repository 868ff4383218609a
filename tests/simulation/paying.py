"""What answers are worth: the rules once more, in as few words as possible, from the presses kept."""

from collections.abc import Mapping
from typing import NamedTuple

from bot.game.events import HINT, Press
from bot.game.question import Closest, Question, Typed
from bot.game.rules import Rules, Style
from tests.simulation.keeping import Award
from tests.simulation.oracle import Window
from tests.simulation.wishes import NUMBER, NUMBERS, RIGHT, WORDS

Presses = tuple[Press, ...]


class Asked(NamedTuple):
    """A question as it stood when it closed; everyone has seen its hint since `hint_at`, if at all."""

    question: Question
    shown: tuple[str, ...]
    rules: Rules
    window: Window
    hint_at: float | None


def given(presses: Presses) -> Press | None:
    """The answer that counts: the last press, at the moment at which it was chosen."""
    answers = sorted(press for press in presses if press.option != HINT)
    if not answers:
        return None
    since = answers[-1]
    for press in reversed(answers):
        if (press.option, press.text) != (since.option, since.text):
            break
        since = press
    return since


def right_ones(asked: Asked, answers: Mapping[int, Press]) -> set[int]:
    """The players who were right."""
    match asked.question.form:
        case Closest():
            off = {player: _off(press) for player, press in answers.items()}
            return {player for player in off if off[player] == min(off.values())}
        case Typed():
            return {player for player, press in answers.items() if WORDS[press.text]}
        case _:
            return {
                player for player, press in answers.items() if asked.shown[press.option] in (RIGHT, "True")
            }


def first_of(right: set[int], answers: Mapping[int, Press]) -> int | None:
    """Who was right first; the smaller id in one moment."""
    return min(right, key=lambda player: (answers[player].at, player), default=None)


def paid(asked: Asked, kept: Mapping[int, Presses], runs: Mapping[int, int]) -> dict[int, Award]:
    """The awards of a question; `runs` are the right answers in a row that each player came with."""
    answers = {player: press for player, presses in kept.items() if (press := given(presses))}
    right = right_ones(asked, answers)
    first = first_of(right, answers)
    awards: dict[int, Award] = {}
    for player, press in answers.items():
        seconds = press.at - asked.window.opened_at
        is_paid = player in right and (asked.rules.style is not Style.FIRST or player == first)
        points = 0
        if is_paid:
            points = speed_points(seconds, asked.window) // (
                2 if _is_helped(asked, kept[player], press) else 1
            )
            points += run_points(runs.get(player, 0) + 1) if asked.rules.streaks else 0
        awards[player] = Award(player in right, seconds, points)
    return awards


def speed_points(seconds: float, window: Window) -> int:
    """100 for a right answer, and up to 50 for speed: all of it within 3 s."""
    length = window.closes_at - window.opened_at
    speed = 50 if seconds <= 3.0 or length <= 3.0 else int(50 * (max(0.0, length - seconds) / (length - 3.0)))
    return 100 + speed


def run_points(run: int) -> int:
    """10 from the third right answer in a row, up to 30."""
    return min(30, max(0, run - 2) * 10)


def _is_helped(asked: Asked, presses: Presses, answer: Press) -> bool:
    """A hint halves; after a press that is final it changes nothing."""
    last = max(press for press in presses if press.option != HINT)
    own = any(
        press.option == HINT and (asked.rules.style is not Style.FIRST or press.at <= last.at)
        for press in presses
    )
    return own or (asked.hint_at is not None and answer.at >= asked.hint_at)


def _off(press: Press) -> float:
    number = NUMBERS[press.text]
    assert number is not None
    return abs(number - NUMBER)
