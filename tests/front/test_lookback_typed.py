"""Looking back on typed answers, and typing them once more."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
from simcord.actors import MemberActor
from simcord.results import InteractionResult

from bot.game.answers import Answers
from bot.game.question import Closest, Question, Typed
from tests.front.questions import PEOPLE, bank_of
from tests.front.test_lookback import click, shown
from tests.front.world import World, buttons, open_world


def a_typed(text: str, form: Typed | Closest) -> Question:
    return Question(
        id=text,
        stem=text,
        game="trivia",
        theme=PEOPLE,
        text=text,
        form=form,
        explanation="So the almanac says.",
        sources=("the almanac of 1921",),
        facts=(text,),
    )


CAT = a_typed("What is the cat called?", Typed(Answers("Admiral Nelson", prompts=("Admiral",))))
STEPS = a_typed("How many steps has the tower?", Closest(199, "199 steps", "steps"))


@pytest.fixture
async def typing(tmp_path: Path) -> AsyncGenerator[World]:
    """A world in which nothing but these two is asked."""
    async with open_world(tmp_path, bank_of(CAT, STEPS)) as opened:
        yield opened


async def play_typed(world: World, ana: MemberActor, bo: MemberActor) -> InteractionResult:
    """A round of both in which Ana has the one wrong, and Bo is nearer in the other."""
    await ana.slash(world.lounge, "trivia start")
    for _ in range(2):
        card = await world.wait_for("Time's up")
        is_cat = "cat" in world.read(card)
        for person, guess in ((ana, "Admiral Hook" if is_cat else "150"), (bo, "200")):
            form = await world.press(person, card, "Type your answer", after=2 if person is ana else 3)
            await person.submit_modal(form, {"guess": guess})
        await world.wait_until_closed(card)
    return await ana.click(world.cards()[-1], label="My answers")


async def test_typed_answers_are_shown_as_they_were_typed(typing: World) -> None:
    ana, bo = typing.people("Ana", "Bo")
    text = typing.read(await play_typed(typing, ana, bo))
    assert "What is the cat called?\n✘ **Wrong:** Admiral Hook\nAnswer: **Admiral Nelson**\n" in text
    assert "How many steps has the tower?\n✘ **Not the nearest:** 150\nAnswer: **199 steps**\n" in text
    told = await bo.click(typing.cards()[-1], label="My answers")
    assert "✔ **Nearest, +150:** 200\nAnswer: **199 steps**\n" in typing.read(told)


async def test_a_typed_miss_is_judged_as_in_a_round(typing: World) -> None:
    ana, bo = typing.people("Ana", "Bo")
    told = await play_typed(typing, ana, bo)
    await click(ana, told, "Repeat my misses")
    while "cat" not in typing.read(shown(told)):
        await click(ana, told, "Show the answer")
        assert "\n## 199 steps\n" in typing.read(shown(told))
        await click(ana, told, "Next")
    assert buttons(shown(told)) == ["Type your answer", "Show the answer"]
    form = await click(ana, told, "Type your answer")
    await ana.submit_modal(form, {"guess": "Admiral"})
    assert "You typed Admiral. " in typing.read(shown(told))
    form = await click(ana, told, "Type your answer")
    await typing.restart()
    await ana.submit_modal(form, {"guess": "admiral nelson"})
    assert "✔ **Right!**\n## Admiral Nelson\nSo the almanac says." in typing.read(shown(told))


async def test_a_number_that_is_tried_alone_has_to_be_the_very_one(typing: World) -> None:
    ana, bo = typing.people("Ana", "Bo")
    told = await play_typed(typing, ana, bo)
    await click(ana, told, "Repeat my misses")
    while "steps" not in typing.read(shown(told)):
        await click(ana, told, "Show the answer")
        await click(ana, told, "Next")
    assert "A number: how many steps?" in typing.read(shown(told))
    form = await click(ana, told, "Type your answer")
    await ana.submit_modal(form, {"guess": "a lot"})
    assert "You typed a lot. One number, please: how many steps?" in typing.read(shown(told))
    form = await click(ana, told, "Type your answer")
    await ana.submit_modal(form, {"guess": "*198*"})
    assert "✘ **Wrong:** \\*198\\*\n## 199 steps" in typing.read(shown(told))
