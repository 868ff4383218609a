"""What may be kept of an answer, worked out from what its player was told and nothing else."""

from collections.abc import Iterable
from typing import NamedTuple

from bot.front.words import leading, refusals
from bot.game.events import HINT, Press
from bot.game.rules import Style
from tests.simulation.leading import SHOWN
from tests.simulation.pretend_discord import Interaction

PROMISES = ("Locked in:", "Changed to", "Still ")


class Window(NamedTuple):
    """When a question could be answered: from its card's snowflake to its deadline."""

    opened_at: float
    closes_at: float

    def holds(self, moment: float) -> bool:
        """Whether something pressed or said at this moment is in time."""
        return self.opened_at <= moment <= self.closes_at


class Touch(NamedTuple):
    """One press, guess or request for a hint. `counts` is what its player knows: None if nobody told them."""

    press: Press
    counts: bool | None

    @property
    def is_hint(self) -> bool:
        """Whether a hint was asked for."""
        return self.press.option == HINT


def is_unsure(interaction: Interaction) -> bool:
    """Whether nothing was told that binds the bot, of something that it may have heard."""
    told = interaction.told
    if told is None or told == refusals.NOT_SURE or told.startswith("Something went wrong"):
        return interaction.heard_at is not None
    return False


def may_have_done(interaction: Interaction, *told: str) -> bool:
    """Whether the bot may have done what was wanted: it said so in these words, or nothing that binds."""
    return is_unsure(interaction) or (interaction.told or "").startswith(told)


def counts(interaction: Interaction) -> bool | None:
    """Whether the player was told that this answer counts."""
    if is_unsure(interaction):
        return None
    return (interaction.told or "").removeprefix("**").startswith(PROMISES)


def hint_counts(interaction: Interaction) -> bool | None:
    """Whether the player was given the hint that they asked for, or it was shown to all."""
    if is_unsure(interaction):
        return None
    told = interaction.told or ""
    return told == SHOWN or told.endswith(leading.HALF)


def disagreement(kept: Iterable[Press], touches: list[Touch], style: Style) -> str:
    """In what these presses of one player differ from what they were told; empty if in nothing."""
    presses = set(kept)
    if foreign := presses - {touch.press for touch in touches if touch.counts is not False}:
        return f"{_listed(foreign)} was not pressed, or was told not to count"
    given, hints = ([touch for touch in touches if touch.is_hint is kind] for kind in (False, True))
    if any(touch.counts for touch in hints) and sum(press.option == HINT for press in presses) != 1:
        return "the hint that was given is not kept once"
    sure = {touch.press for touch in given if touch.counts}
    answers = {press for press in presses if press.option != HINT}
    if style is Style.FIRST:
        return _not_the_first(sure, answers)
    missing = sure - presses
    return f"{_listed(missing)} was told to count" if missing else ""


def _not_the_first(sure: set[Press], answers: set[Press]) -> str:
    if len(answers) > 1:
        return "more than the first press is kept"
    if not sure:
        return ""
    if not answers or min(answers) > min(sure):
        return f"{_listed({min(sure)})} was told to be locked in, and is not what is kept"
    return ""


def _listed(presses: set[Press]) -> str:
    return ", ".join(f"{press.option}{press.text and f' “{press.text}”'} at {press.at}" for press in presses)
