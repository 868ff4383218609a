"""Answers that are typed into a form, over loopback."""

import asyncio
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest_asyncio

from bot.bank.bank import Bank
from bot.game.answers import Answers
from bot.game.question import Closest, Question, Typed
from bot.playground.people import Person
from bot.playground.players import SLOWEST, text_of
from bot.playground.replies import Json, Opened, Reply, Updated
from tests.end_to_end.night import Night, said, trivia_night
from tests.examples import question
from tests.patience import PATIENCE

QUESTIONS: tuple[Question, ...] = (
    question("Which train?", Typed(Answers(answer="the Eurostar")), "train", difficulty=1),
    question("How many million?", Closest(58.0, "58 million", "million people"), "viewers", difficulty=2),
)


@pytest_asyncio.fixture
async def night(tmp_path: Path) -> AsyncGenerator[Night]:
    async with trivia_night(tmp_path, Bank("shows", "Shows", ("characters",), QUESTIONS)) as playing:
        yield playing


async def typed(person: Person, message: Json, text: str, label: str = "Type your answer") -> Reply:
    """Open the form of this message and send it in."""
    form = await person.press_label(message, label)
    assert isinstance(form, Opened), form
    return await person.submit(form.interaction, form.modal["custom_id"], {"guess": text})


async def test_guesses_are_typed_changed_and_judged_at_the_reveal(night: Night) -> None:
    ana, bo = night.people["Ana"], night.people["Bo"]
    async with night.bot():
        await night.start(ana, questions=10)
        card = await night.asked(ana, "Which train?", "Time's up")
        line = await typed(ana, card, "the Orient Express")
        assert said(line).startswith("**Locked in: the Orient Express** (")
        changed = await typed(ana, line.message, "eurostar", "Type another")
        assert isinstance(changed, Updated)
        assert text_of(changed.message).startswith("**Changed to eurostar** (")
        await typed(bo, card, "a bicycle")
        reveal = text_of(await night.revealed(bo, "## ✔ the Eurostar"))
        assert f"**1 of 2 right:** <@{ana.id}> +1" in reveal


async def test_a_number_is_asked_for_until_it_is_one(night: Night) -> None:
    ana = night.people["Ana"]
    async with night.bot():
        await night.start(ana, questions=10)
        await night.asked(ana, "Which train?")
        await night.revealed(ana, "## ✔ the Eurostar")
        card = await night.asked(ana, "How many million?", "Time's up")
        line = await typed(ana, card, "a lot")
        assert said(line).startswith("One number, please: how many million people? It does not count yet.")
        assert text_of((await typed(ana, line.message, "60", "Type another")).message).startswith(
            "**Locked in: 60**"
        )
        assert "## ✔ 58 million" in text_of(await night.revealed(ana, "**Nearest:**"))


async def test_simulated_players_type_as_people_do(night: Night) -> None:
    ana = night.people["Ana"]
    told: asyncio.Queue[str] = asyncio.Queue()
    night.playground.invite(3, night.minds)
    async with night.bot():
        await night.start(ana, questions=10)
        await night.asked(ana, "Which train?")
        await night.revealed(ana, "## ✔ the Eurostar")
        simulated = [person for person in night.people if person.resident.simulated]
        for person in simulated:
            person.watch(lambda message: told.put_nowait(text_of(message)))
        await night.asked(ana, "How many million?", "Time's up")
        night.loop.skip(SLOWEST)
        for _ in simulated:
            async with asyncio.timeout(PATIENCE):
                while "Locked in" not in await told.get():
                    pass
        reveal = text_of(await night.revealed(ana, "How many million?", "closed"))
        assert any(f"<@{person.id}>" in reveal for person in simulated)


async def test_where_the_operator_listens_guesses_typed_into_the_channel_count(night: Night) -> None:
    ana, bo = night.people["Ana"], night.people["Bo"]
    async with night.bot(listening=True):
        await night.start(ana, questions=10)
        card = text_of(await night.asked(ana, "Which train?", "Time's up"))
        assert "Type it here in the channel, or press the button." in card
        await bo.say(night.channel, "what a lovely evening")
        await bo.say(night.channel, "the eurostar!")
        reveal = text_of(await night.revealed(bo, "## ✔ the Eurostar"))
        assert f"**1 of 1 right:** <@{bo.id}> +1" in reveal


async def test_what_was_typed_while_the_bot_was_away_counts(night: Night) -> None:
    ana, bo = night.people["Ana"], night.people["Bo"]
    async with night.bot(listening=True):
        await night.start(ana, questions=10)
        await night.asked(ana, "Which train?", "Time's up")
    await bo.say(night.channel, "Eurostar")
    async with night.bot(listening=True):
        reveal = text_of(await night.revealed(bo, "## ✔ the Eurostar"))
    assert f"**1 of 1 right:** <@{bo.id}> +1" in reveal


async def test_where_nobody_listens_the_channel_is_only_talk(night: Night) -> None:
    ana = night.people["Ana"]
    async with night.bot():
        await night.start(ana, questions=10)
        card = text_of(await night.asked(ana, "Which train?", "Time's up"))
        assert "in the channel" not in card
        await ana.say(night.channel, "eurostar")
        reveal = text_of(await night.revealed(ana, "## ✔ the Eurostar"))
        assert "Nobody answered this one." in reveal
