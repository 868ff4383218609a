"""What must have come out of a question, worked out from Discord's own log of presses and nothing else."""

from collections.abc import Iterator
from itertools import chain, combinations
from typing import NamedTuple

from bot.front.words import refusals
from tests.simulation.pretend_discord import Interaction

MOST_UNSURE = 9  # presses of one player on one question that may or may not have counted


class Window(NamedTuple):
    """When a question could be answered: from its card's snowflake to the second printed on it."""

    opened_at: float
    closes_at: float


class Given(NamedTuple):
    """An answer: the option that counts, and the moment at which it was chosen."""

    option: int
    at: float


def counted(press: Interaction) -> bool | None:
    """Whether the player was told that this press counts; None if nothing was told that binds the bot."""
    told = press.told
    if told is None or told == refusals.NOT_SURE or told.startswith("Something went wrong"):
        return None
    if told in (refusals.NOT_SAVED, refusals.ROUND_IS_OVER):
        return False
    return told.removeprefix("**").startswith(("Locked in:", "Changed to", "Still "))


def possible(presses: list[Interaction], window: Window) -> set[Given | None]:
    """All answers that agree with what the player was told; None among them if they may have none."""
    inside = sorted(
        (press for press in presses if window.opened_at <= press.at <= window.closes_at),
        key=_in_order,
    )
    sure = [press for press in inside if counted(press)]
    unsure = [press for press in inside if counted(press) is None and press.heard_at is not None]
    found: set[Given | None] = set()
    for some in _subsets(unsure[-MOST_UNSURE:]):
        found.add(_given(sorted([*sure, *some], key=_in_order)))
    return found


def points(seconds: float, window: Window, run: int, *, streaks: bool) -> int:
    """What a right answer is worth: 100, up to 50 for speed (all of it within 3 s), up to 30 for a run."""
    length = window.closes_at - window.opened_at
    speed = 50 if seconds <= 3.0 or length <= 3.0 else int(50 * (max(0.0, length - seconds) / (length - 3.0)))
    return 100 + speed + (min(30, max(0, run - 2) * 10) if streaks else 0)


def _in_order(press: Interaction) -> tuple[float, int]:
    """Of two presses in one millisecond the later option counts, whichever is heard first."""
    return press.at, int(press.order[3])


def _given(presses: list[Interaction]) -> Given | None:
    """The last press counts; pressing the same again changes nothing."""
    if not presses:
        return None
    option = presses[-1].order[3]
    at = presses[-1].at
    for press in reversed(presses):
        if press.order[3] != option:
            break
        at = press.at
    return Given(int(option), at)


def _subsets(presses: list[Interaction]) -> Iterator[tuple[Interaction, ...]]:
    return chain.from_iterable(combinations(presses, size) for size in range(len(presses) + 1))
