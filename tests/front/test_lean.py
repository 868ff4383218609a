"""The lean form: the reveal stands on the next question's card, and stays there whatever changes on it."""

import asyncio
from collections.abc import AsyncGenerator
from pathlib import Path

import discord
import pytest
from simcord.actors import MemberActor

from bot.game.rules import Hints
from bot.host.server_settings import ServerSettings
from tests.front.calls import ShortBudget
from tests.front.questions import BANK
from tests.front.world import World, buttons, open_world

REVEAL = "## ✔ True\nThe harbour register says so.\n**1 of 1 right:** @Ana +150 (2.0 s)"


@pytest.fixture
async def short(tmp_path: Path) -> AsyncGenerator[World]:
    """A server where calls are short all the time."""
    budget = ShortBudget(asyncio.get_running_loop().time)
    async with open_world(tmp_path, BANK, budget=budget) as opened:
        yield opened


async def the_third_card(short: World) -> tuple[MemberActor, discord.Message]:
    """Ana, who has started the round and was right, and question 3 below the reveal of question 2."""
    await short.store.save_settings(short.server.id, ServerSettings(hints=Hints.PUBLIC, skip_votes=3))
    ana = short.person("Ana")
    await ana.slash(short.lounge, "trivia start", questions=5)
    for number, label in ((1, "B · Bruno"), (2, "True")):
        await short.press(ana, await short.wait_for(f"Question {number} of 5"), label, after=2)
    return ana, await short.wait_for("Question 3 of 5")


async def test_a_hint_for_all_and_a_vote_leave_the_reveal_above_the_question(short: World) -> None:
    _, card = await the_third_card(short)
    assert REVEAL in short.read(card)
    await short.press(short.lurkers[0], card, "Hint for all · half points", after=2)
    await short.press(short.lurkers[1], card, "Skip 0/3")
    text = short.read(short.now_on(card))
    assert text.index(REVEAL) < text.index("Question 3 of 5") < text.index("**Not ")
    assert buttons(short.now_on(card))[0] == "Report"
    assert "last answer" not in text


async def test_more_time_leaves_the_reveal_above_the_question(short: World) -> None:
    ana, card = await the_third_card(short)
    menu = (await ana.click(card, label="⋯ More")).response
    assert menu is not None
    await ana.click(menu, label="+15 s")
    text = short.read(short.now_on(card))
    assert text.index(REVEAL) < text.index("Question 3 of 5")
    assert "Time's up 41 s from now" in text


async def test_the_last_card_shows_the_reveal_before_the_last_beside_the_standings(short: World) -> None:
    """It stands nowhere else: the card of its own question was never edited."""
    ana, _ = await the_third_card(short)
    card = await short.wait_for("Last question")
    before = short.read(card)
    await short.press(ana, card, "A · Jonas", after=2)
    ending = short.read(await short.wait_for("wins with"))
    assert before.split("-# Last question")[0] in ending
    assert (
        ending.index("Question 4 of 5 · closed") < ending.index("## ✔ A · Jonas") < ending.index("wins with")
    )
