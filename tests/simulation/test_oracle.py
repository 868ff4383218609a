"""What may be kept, worked out from what players were told; and what it is worth."""

import pytest

from bot.front.words import leading, refusals
from bot.game.events import HINT, RIGHT, WRONG, Press
from bot.game.question import Choice, Closest, Form, Option
from bot.game.rules import Rules, Style
from bot.host.clock import EPOCH
from tests.examples import question
from tests.simulation.keeping import Award
from tests.simulation.oracle import Touch, Window, counts, disagreement, hint_counts
from tests.simulation.paying import Asked, given, paid, run_points, speed_points
from tests.simulation.pretend_discord import Interaction
from tests.simulation.wishes import NUMBER, TYPED

OPENED = EPOCH + 1_000_000.0
WINDOW = Window(OPENED, OPENED + 10)
LOCKED = "**Locked in: A · this** (1.0 s). You can change it until time's up; your last press counts."


def told(text: str | None, *, is_heard: bool = True) -> Interaction:
    """A press whose player read this, or nothing."""
    interaction = Interaction(1 << 40, 1, 1, ("answer", "r", "1", "0"))
    interaction.told = text
    interaction.heard_at = OPENED if is_heard else None
    return interaction


@pytest.mark.parametrize(
    ("interaction", "expected"),
    [
        (told(LOCKED), True),
        (told("**Changed to B · that** (2.0 s)."), True),
        (told("Still A · this (1.0 s)."), True),
        (told("Too late: question 1 closed 0.4 s before your press."), False),
        (told(refusals.NOT_SAVED), False),
        (told(refusals.NOT_SURE), None),
        (told(None), None),
        (told(None, is_heard=False), False),
    ],
)
def test_what_a_player_knows_of_their_press(interaction: Interaction, expected: bool | None) -> None:  # noqa: FBT001 - one of three
    assert counts(interaction) is expected


def test_what_a_player_knows_of_a_hint() -> None:
    lines = [f"A word.\n{leading.HALF}", leading.NO_HINT, None]
    assert [hint_counts(told(line)) for line in lines] == [True, False, None]


A1, B2, HINT3 = Press(OPENED + 1, 0), Press(OPENED + 2, 1), Press(OPENED + 3, HINT)
SURE, UNSURE, DENIED = True, None, False


@pytest.mark.parametrize(
    ("kept", "touches", "style", "is_fine"),
    [
        ([A1], [Touch(A1, SURE)], Style.EVERYONE, True),
        ([], [Touch(A1, SURE)], Style.EVERYONE, False),
        ([A1], [], Style.EVERYONE, False),
        ([A1], [Touch(A1, DENIED)], Style.EVERYONE, False),
        ([A1], [Touch(A1, UNSURE)], Style.EVERYONE, True),
        ([], [Touch(A1, UNSURE)], Style.EVERYONE, True),
        ([B2], [Touch(A1, SURE), Touch(B2, SURE)], Style.EVERYONE, False),
        ([A1, HINT3], [Touch(A1, SURE), Touch(HINT3, SURE)], Style.EVERYONE, True),
        ([A1], [Touch(A1, SURE), Touch(HINT3, SURE)], Style.EVERYONE, False),
        ([A1], [Touch(A1, SURE), Touch(HINT3, DENIED)], Style.EVERYONE, True),
        ([A1], [Touch(B2, SURE), Touch(A1, SURE)], Style.FIRST, True),
        ([B2], [Touch(B2, SURE), Touch(A1, SURE)], Style.FIRST, False),
        ([A1], [Touch(B2, SURE), Touch(A1, UNSURE)], Style.FIRST, True),
        ([A1, B2], [Touch(A1, SURE), Touch(B2, SURE)], Style.FIRST, False),
    ],
)
def test_rows_agree_with_what_was_told(
    kept: list[Press],
    touches: list[Touch],
    style: Style,
    is_fine: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert (disagreement(kept, touches, style) == "") is is_fine


def test_the_last_press_counts_from_when_it_was_first_chosen() -> None:
    again = Press(OPENED + 4, 1)
    assert given((A1, B2, again)) == B2
    assert given((again, HINT3, B2, A1)) == B2
    assert given((HINT3,)) is None


ANA, BO = 1, 2
CHOICE = Choice(Option("right"), (Option("wrong"),))


def right(seconds: float, points: int) -> Award:
    return Award(was_right=True, seconds=seconds, points=points)


def wrong(seconds: float) -> Award:
    return Award(was_right=False, seconds=seconds, points=0)


def asked(form: Form, rules: Rules, hint_at: float | None = None) -> Asked:
    return Asked(question("?", form), ("right", "wrong"), rules, WINDOW, hint_at)


@pytest.mark.parametrize(
    ("asked", "kept", "expected"),
    [
        (
            asked(CHOICE, Rules()),
            {ANA: (A1,), BO: (B2,)},
            {ANA: right(1.0, 150), BO: wrong(2.0)},
        ),
        (asked(CHOICE, Rules()), {ANA: (A1, HINT3)}, {ANA: right(1.0, 75)}),
        (asked(CHOICE, Rules(style=Style.FIRST)), {ANA: (A1, HINT3)}, {ANA: right(1.0, 150)}),
        (asked(CHOICE, Rules(), OPENED + 0.5), {ANA: (A1,)}, {ANA: right(1.0, 75)}),
        (asked(CHOICE, Rules(), OPENED + 1.5), {ANA: (A1,)}, {ANA: right(1.0, 150)}),
        (
            asked(CHOICE, Rules(style=Style.FIRST)),
            {ANA: (Press(OPENED + 5, 0),), BO: (A1,)},
            {ANA: right(5.0, 0), BO: right(1.0, 150)},
        ),
        (
            asked(TYPED, Rules()),
            {ANA: (Press(OPENED + 1, RIGHT, "the hill"),), BO: (Press(OPENED + 1, WRONG, "Louvre"),)},
            {ANA: right(1.0, 150), BO: wrong(1.0)},
        ),
        (
            asked(Closest(NUMBER, "58 million", "million"), Rules()),
            {ANA: (Press(OPENED + 1, WRONG, "60"),), BO: (Press(OPENED + 1, WRONG, "57"),)},
            {ANA: wrong(1.0), BO: right(1.0, 150)},
        ),
    ],
)
def test_awards_follow_from_rows(
    asked: Asked, kept: dict[int, tuple[Press, ...]], expected: dict[int, Award]
) -> None:
    assert paid(asked, kept, {}) == expected


def test_points_are_for_speed_and_runs() -> None:
    assert [speed_points(seconds, WINDOW) for seconds in (0.0, 3.0, 6.5, 10.0)] == [150, 150, 125, 100]
    assert [run_points(run) for run in (1, 3, 4, 9)] == [0, 10, 20, 30]
