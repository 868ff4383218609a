"""What may count, worked out from what players were told."""

import pytest

from bot.front.words import refusals
from bot.host.clock import EPOCH
from tests.simulation.oracle import Given, Window, points, possible
from tests.simulation.pretend_discord import Interaction

OPENED = EPOCH + 1_000_000.0
WINDOW = Window(OPENED, OPENED + 10)
LOCKED = "Locked in: A · this (1.0 s)."


def press(seconds: float, option: int, told: str | None) -> Interaction:
    """A press so many seconds after the opening, which reached the bot."""
    id_ = round((OPENED + seconds - EPOCH) * 1000) << 22
    interaction = Interaction(id_, 1, 1, ("answer", "r", "1", str(option)))
    interaction.told = told
    interaction.heard_at = OPENED + seconds
    return interaction


@pytest.mark.parametrize(
    ("presses", "expected"),
    [
        ([], {None}),
        ([press(1, 0, LOCKED)], {Given(0, OPENED + 1)}),
        ([press(1, 0, LOCKED), press(2, 1, "**Changed to B · that** (2.0 s).")], {Given(1, OPENED + 2)}),
        ([press(1, 0, LOCKED), press(2, 0, "Still A · this (1.0 s).")], {Given(0, OPENED + 1)}),
        ([press(1, 2, LOCKED), press(1, 0, "Still C · that (1.0 s).")], {Given(2, OPENED + 1)}),
        ([press(1, 0, LOCKED), press(2, 1, refusals.NOT_SAVED)], {Given(0, OPENED + 1)}),
        ([press(1, 0, LOCKED), press(2, 1, None)], {Given(0, OPENED + 1), Given(1, OPENED + 2)}),
        ([press(1, 0, None)], {None, Given(0, OPENED + 1)}),
        ([press(-1, 0, LOCKED), press(11, 0, LOCKED)], {None}),
    ],
)
def test_an_answer_that_agrees_with_what_was_told(
    presses: list[Interaction], expected: set[Given | None]
) -> None:
    assert possible(presses, WINDOW) == expected


@pytest.mark.parametrize(
    ("seconds", "run", "expected"),
    [(0.0, 1, 150), (3.0, 1, 150), (6.5, 1, 125), (10.0, 3, 110), (1.0, 9, 180)],
)
def test_points_are_for_knowing_speed_and_runs(seconds: float, run: int, expected: int) -> None:
    assert points(seconds, WINDOW, run, streaks=True) == expected
