"""Whole rounds of every kind and style, played by three people, and the calls that they cost."""

import asyncio
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import discord
from simcord.actors import MemberActor

from bot.front.pacing import Budget
from bot.game.question import Question, right_text
from bot.game.rules import Style
from tests.front.questions import LINES, bank_of
from tests.front.questions_of_each_kind import CHOICES, NUMBERS, STATEMENTS, TYPED, YEARS
from tests.front.world import World, answer_buttons, buttons, open_world

TYPING = "Type your answer"
FORMS = ("Hint · half points", "Context · half points")


class Night(NamedTuple):
    """A kind of round: its questions, its style, and whether the bot nears its budget meanwhile."""

    name: str
    questions: tuple[Question, ...]
    style: Style = Style.EVERYONE
    is_short: bool = False


class Cost(NamedTuple):
    """What a round cost: its questions, and the counted calls by their routes."""

    questions: int
    calls: Counter[str]

    @property
    def a_question(self) -> float:
        """Counted calls a question, start and standings included."""
        return self.calls.total() / self.questions


class ShortBudget(Budget):
    """A budget that is short all the time, and holds nothing back."""

    @property
    def is_short(self) -> bool:
        return True

    def turn(self) -> float:
        return 0.0


MIXED = (CHOICES[0], STATEMENTS[0], TYPED[0], *YEARS[:2])  # one in five may be typed

QUOTES = Night("quotes", LINES)
KINDS = (
    Night("choices", CHOICES),
    Night("true or false", STATEMENTS),
    Night("typed", (TYPED[0], *STATEMENTS[:4])),
    Night("closest number", (NUMBERS[0], *STATEMENTS[:4])),
    Night("years in order", YEARS),
    QUOTES,
)
STYLES = tuple(Night(f"all kinds, style {style.value}", MIXED, style) for style in Style)
LEAN = (Night("all kinds, lean", MIXED, is_short=True), Night("quotes, lean", LINES, is_short=True))


async def cost_of(folder: Path, night: Night) -> Cost:
    """Play a whole round of five questions, with hints and a change of mind at each of them."""
    budget = ShortBudget(asyncio.get_running_loop().time) if night.is_short else None
    async with open_world(folder, bank_of(*night.questions), budget=budget) as world:
        people = world.people("Ana", "Bo", "Cleo")
        before = len(world.counted_calls())
        asked = await _play(world, people, night)
        return Cost(asked, Counter(world.counted_calls()[before:]))


async def _play(world: World, people: list[MemberActor], night: Night) -> int:
    game = night.questions[0].game
    style = {"style": night.style.value} if game == "trivia" else {}
    await people[0].slash(world.lounge, f"{game} start", questions=5, **style)
    if night.style is Style.TEAMS:
        for at, person in enumerate(people):
            await person.click(world.cards()[-1], label=f"Join team {('North', 'South')[at % 2]}")
    answered: set[int] = set()
    while "Play again" not in buttons(world.cards()[-1]):
        card = world.cards()[-1]
        if card.id in answered or "Time's up" not in world.read(card):
            await world.wait(2.0)
            continue
        answered.add(card.id)
        for at, person in enumerate(people):
            await _answer(world, person, card, night.questions, after=2.0 + at / 4)
    await world.wait(20.0)
    return len(answered)


async def _answer(
    world: World, person: MemberActor, card: discord.Message, questions: tuple[Question, ...], after: float
) -> None:
    """Ask for a hint, be right, and (where one presses) be right once more."""
    await world.wait_since(card, after)
    for hint in set(FORMS) & set(buttons(card)):
        await person.click(card, label=hint)
    text = world.read(card)
    right = right_text(next(question for question in questions if f"## {question.text}" in text))
    if TYPING in buttons(card):
        await person.submit_modal(await person.click(card, label=TYPING), {"guess": right})
        return
    label = next(label for label in answer_buttons(card) if label.endswith(right))
    for _ in range(2):
        await person.click(card, label=label)
