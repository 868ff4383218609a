"""What the owner of a server does, as the real discord.py then meets it."""

from collections.abc import Callable

import discord
import pytest

from bot.playground.server import Playground
from tests.playground.small_bot import SmallBot


def deleted(playground: Playground, channel: int) -> None:
    playground.world.owner.delete_channel(channel)


def hidden(playground: Playground, channel: int) -> None:
    playground.world.owner.forbid(channel, "view_channel")


def silenced(playground: Playground, channel: int) -> None:
    playground.world.owner.forbid(channel, "send_messages")


def kicked(playground: Playground, _channel: int) -> None:
    playground.world.owner.kick_bot()


def closed(playground: Playground, _channel: int) -> None:
    playground.world.owner.delete_server()


@pytest.mark.parametrize(
    ("happened", "code"),
    [(deleted, 10003), (hidden, 50001), (silenced, 50013), (kicked, 50001), (closed, 10003)],
)
async def test_a_message_is_refused_with_discords_code(
    playground: Playground, bot: SmallBot, happened: Callable[[Playground, int], None], code: int
) -> None:
    trivia = playground.channel("trivia")
    happened(playground, trivia)
    with pytest.raises(discord.HTTPException) as refusal:
        await bot.get_partial_messageable(trivia).send("Hello")
    assert refusal.value.code == code


async def test_what_was_forbidden_can_be_allowed_again(playground: Playground, bot: SmallBot) -> None:
    trivia = playground.channel("trivia")
    playground.world.owner.forbid(trivia, "send_messages")
    playground.world.owner.forbid(trivia)
    assert (await bot.get_partial_messageable(trivia).send("Hello")).content == "Hello"


async def test_a_kicked_bot_is_told_and_finds_no_server_when_it_comes_again(
    playground: Playground, bot: SmallBot
) -> None:
    playground.world.owner.kick_bot()
    await bot.hears("guild_remove")
    assert playground.world.servers(0, 1) == []


async def test_a_thread_is_a_channel_of_its_own(playground: Playground, bot: SmallBot) -> None:
    thread = playground.world.owner.open_thread(playground.channel("trivia"), "Finale")
    await bot.get_partial_messageable(thread).send("Hello")
    assert [message["content"] for message in playground.people["Bo"].visible()][-1] == "Hello"
    playground.world.owner.slow_down(thread, 30)
    await bot.get_partial_messageable(thread).send("Bots are not slowed down")
    playground.world.owner.delete_channel(thread)
    assert [message["content"] for message in playground.people["Bo"].visible()] == ["Finale"]


async def test_who_is_banned_sees_nothing_more(playground: Playground) -> None:
    bo = playground.people["Bo"]
    await bo.say(playground.channel("trivia"), "Hello")
    playground.world.owner.ban(bo.id)
    assert bo.visible() == []


async def test_a_deleted_message_is_gone(playground: Playground, bot: SmallBot) -> None:
    trivia = playground.channel("trivia")
    message = await bot.get_partial_messageable(trivia).send("Hello")
    playground.world.owner.delete_message(trivia, message.id)
    with pytest.raises(discord.NotFound) as refusal:
        await message.edit(content="Still there?")
    assert refusal.value.code == 10008
