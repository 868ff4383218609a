"""The bot as Discord sees it: its first words, its rights, its commands, and what outlives it."""

from pathlib import Path

import discord
import pytest
from simcord.backend.errors import SetupError

from tests.front.questions import BANK
from tests.front.world import World, buttons, open_world

HELLO = (
    "## Hello! I am Bon Mot\n"
    "I run timed trivia rounds and “who said it” quote games about **The Lighthouse**. "
    "Press a button and play, or type **/trivia start** in any channel where I may post.\n"
    "-# Moderators: **Set up** chooses the channels and how rounds are played."
)


def keep_quiet(world: World) -> None:
    """In the lounge the bot may not speak."""
    world.deny(world.lounge, send_messages=True)


async def test_on_joining_the_bot_says_hello_once(tmp_path: Path) -> None:
    async with open_world(tmp_path, BANK, greeted=False) as world:
        assert [world.read(card) for card in world.cards()] == [HELLO]
        assert buttons(world.cards()[0]) == ["Play 5 questions", "Set up"]
        await world.restart()
        world.announce_server()
        await world.wait(1)
        assert len(world.cards()) == 1


async def test_a_server_that_is_joined_while_the_bot_runs_is_greeted(tmp_path: Path) -> None:
    async with open_world(tmp_path, BANK, greeted=False, before=keep_quiet) as world:
        assert world.cards() == []
        world.server.create_text_channel("terrace")
        world.announce_server()
        await world.wait(1)
        assert [world.read(card) for card in world.cards(world.server.channels["terrace"])] == [HELLO]
        assert world.cards() == []


async def test_a_server_that_was_joined_long_ago_is_not_greeted(tmp_path: Path) -> None:
    async with open_world(tmp_path, BANK, greeted=False, before=keep_quiet) as world:
        world.server.create_text_channel("terrace")
        await world.wait(86_401)
        world.announce_server()
        await world.wait(1)
        assert world.cards(world.server.channels["terrace"]) == []


async def test_a_hello_that_cannot_be_sent_harms_nothing(tmp_path: Path) -> None:
    def fail(world: World) -> None:
        world.env.inject_error("POST", "/channels/*/messages", status=403, code=50013)

    async with open_world(tmp_path, BANK, greeted=False, before=fail) as world:
        assert world.cards() == []
        assert "## Trivia" in world.read(await world.person("Ana").slash(world.lounge, "trivia start"))


async def test_the_welcome_cards_button_starts_five_questions_at_once(tmp_path: Path) -> None:
    async with open_world(tmp_path, BANK, greeted=False) as world:
        started = await world.person("Ana").click(world.cards()[0], label="Play 5 questions")
        assert "\n5 questions · 15 to 20 seconds each · " in world.read(started)
        await world.wait_for("Question 1 of 5")


async def test_the_invite_asks_for_just_what_is_needed(world: World) -> None:
    permissions = discord.Permissions(
        view_channel=True, send_messages=True, send_messages_in_threads=True, read_message_history=True
    )
    assert world.bot.invite == (
        f"https://discord.com/oauth2/authorize?client_id={world.bot.application_id}"
        f"&scope=bot+applications.commands&permissions={permissions.value}"
    )


async def test_no_privileged_intent_is_asked_for(world: World) -> None:
    asked = {name for name, wanted in world.bot.intents if wanted}
    assert asked == {"guilds", "guild_messages"}


async def test_nothing_can_be_used_outside_of_servers(world: World) -> None:
    user = world.person("Ana").user
    assert user.available_commands() == ()
    with pytest.raises(SetupError):
        await user.slash("trivia start")


async def test_an_open_question_outlives_the_bot(world: World) -> None:
    ana, bo = world.people("Ana", "Bo")
    await ana.slash(world.lounge, "trivia start", questions=5)
    card = await world.wait_for("Question 1 of 5")
    line = (await world.press(ana, card, "D · Dora", after=2)).response
    assert line is not None
    await world.restart()
    await world.wait_since(card, 2.5)
    changed = await ana.click(line, label="B")
    assert world.read(changed) == "**Changed to B · Bruno** (2.5 s).\n-# Change to:"
    await world.press(bo, card, "A · Anouk", after=6)
    reveal = await world.wait_until_closed(card)
    assert "I was away for a moment; every answer that was locked in counts." in world.read(reveal)
    assert "**1 of 2 right:** @Ana +150 (2.5 s)" in world.read(reveal)
    await world.wait_for("Question 2 of 5")


async def test_after_a_crash_the_round_goes_on_where_it_stood(world: World) -> None:
    ana = world.person("Ana")
    await ana.slash(world.lounge, "trivia start", questions=5)
    card = await world.wait_for("Question 1 of 5")
    await world.press(ana, card, "B · Bruno", after=2)
    await world.restart(crash=True)
    reveal = await world.wait_for("closed")
    assert (reveal.id, "**1 of 1 right:** @Ana +150" in world.read(reveal)) == (card.id, True)


async def test_every_button_of_an_ended_round_outlives_the_bot(world: World) -> None:
    ana = world.person("Ana")
    started = await ana.slash(world.lounge, "trivia start", questions=5)
    await ana.slash(world.lounge, "trivia stop")
    ending = world.cards()[-1]
    await world.restart()
    assert started.response is not None
    assert "## How points work" in world.read(await ana.click(started.response, label="How points work"))
    assert "## Leaderboard" in world.read(await ana.click(ending, label="Leaderboard"))
    assert "## Trivia" in world.read(await ana.click(ending, label="Play again"))


async def test_the_start_card_and_the_board_count_as_messages_that_hide_a_card(world: World) -> None:
    ana = world.person("Ana")
    await ana.slash(world.lounge, "trivia start", questions=5)
    card = await world.wait_for("Question 1 of 5")
    for _ in range(8):
        await ana.slash(world.lounge, "leaderboard")
    reveal = await world.wait_for("Question 1 of 5 · closed")
    assert reveal.id != card.id


async def test_while_a_connection_is_down_rounds_know_that_nothing_is_heard(world: World) -> None:
    deaf = world.bot.desk.lobby.deaf
    assert deaf == set()  # the first connection is there
    for back in (world.bot.on_shard_resumed, world.bot.on_shard_ready):
        await world.bot.on_shard_disconnect(0)
        assert deaf == {0}
        await back(0)
        assert deaf == set()


async def test_from_its_start_until_it_is_ready_rounds_know_that_nothing_is_heard(world: World) -> None:
    deaf = world.bot.desk.lobby.deaf
    await world.bot.setup_hook()
    await world.bot.on_shard_ready(0)
    assert len(deaf) == 1
    await world.bot.on_ready()
    assert deaf == set()
