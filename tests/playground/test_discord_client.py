"""What the real discord.py sends and gets over loopback, seen by the people on the other side."""

import io

import discord
import pytest

from bot.playground.faults import Fault
from bot.playground.limits import RULES, Limits, Rule
from bot.playground.replies import Failed, Offered, Opened, Reply, Shown, Updated
from bot.playground.server import Playground, serve
from bot.playground.snowflakes import time_of
from bot.playground.world import open_world
from tests.patience import PATIENCE
from tests.playground.small_bot import FORM, TOKEN, Choice, SmallBot, card, connected

BRIEF = 0.3  # seconds in which nobody will answer


def text(reply: Reply) -> str:
    """What a message says that came as the answer."""
    assert isinstance(reply, Shown)
    return reply.message["content"] or reply.message["components"][0]["content"]


async def controls(playground: Playground, name: str = "Ana") -> tuple[int, int]:
    """A message with one of each control."""
    reply = await playground.people[name].command(playground.channel("trivia"), ["controls"])
    assert isinstance(reply, Shown)
    return int(reply.message["channel_id"]), int(reply.message["id"])


async def test_a_command_of_a_group_takes_its_option(playground: Playground, bot: SmallBot) -> None:
    ana, trivia = playground.people["Ana"], playground.channel("trivia")
    assert text(await ana.command(trivia, ["trivia", "start"], {"questions": 7})) == "7 questions"
    assert text(await ana.command(trivia, ["trivia", "start"])) == "10 questions"
    assert bot.heard["interaction"] == 2


@pytest.mark.parametrize(
    ("path", "options", "sentence"),
    [
        (["trivia", "start"], {"questions": 50}, "“questions” goes from 5 to 20."),
        (
            ["trivia", "start"],
            {"questions": "many"},
            "“questions” needs a whole number.",
        ),
        (["trivia", "start"], {"lives": 3}, "/start has no “lives”."),
        (["trivia", "show"], {}, "“name” is still missing."),
        (["trivia", "stop"], {}, "There is no command /trivia stop."),
        (["quiz"], {}, "There is no command /quiz here."),
    ],
)
@pytest.mark.usefixtures("bot")
async def test_what_discord_would_not_send_is_refused(
    playground: Playground, path: list[str], options: dict[str, object], sentence: str
) -> None:
    reply = await playground.people["Bo"].command(playground.channel("trivia"), path, options)
    assert reply == Failed(sentence)


@pytest.mark.usefixtures("bot")
async def test_only_moderators_have_a_command_that_asks_for_it(playground: Playground) -> None:
    trivia, general = playground.channel("trivia"), playground.channel("general")
    options = {"channel": str(general)}
    ana = await playground.people["Ana"].command(trivia, ["settings"], options)
    bo = await playground.people["Bo"].command(trivia, ["settings"], options)
    assert (text(ana), bo) == ("Rounds go to #general.", Failed("You may not use /settings here."))


@pytest.mark.usefixtures("bot")
async def test_typing_gets_suggestions(playground: Playground) -> None:
    ana, trivia = playground.people["Ana"], playground.channel("trivia")
    reply = await ana.suggestions(trivia, ["trivia", "show"], {"name": "Em"}, "name")
    names = ["Emily in Paris", "Emma"]
    assert reply == Offered([{"name": name, "value": name} for name in names])


@pytest.mark.usefixtures("bot")
async def test_a_press_is_answered_privately(playground: Playground) -> None:
    ana, bo = playground.people["Ana"], playground.people["Bo"]
    asked = await ana.command(playground.channel("trivia"), ["trivia", "start"])
    assert isinstance(asked, Shown)
    locked = await bo.press_label(asked.message, "Answer B")
    assert isinstance(locked, Shown)
    assert (text(locked), locked.private) == ("Locked in: B", True)
    assert locked.message in bo.visible()
    assert locked.message not in ana.visible()


@pytest.mark.usefixtures("bot")
async def test_a_press_can_change_its_message(playground: Playground) -> None:
    ana = playground.people["Ana"]
    channel, message = await controls(playground)
    changed = await ana.press(channel, message, "again:0")
    assert isinstance(changed, Updated)
    assert changed.message is not None
    assert changed.message["components"][0]["content"] == "1 times"
    assert changed.message["edited_timestamp"] is not None


@pytest.mark.usefixtures("bot")
async def test_controls_that_are_not_there_or_off_cannot_be_pressed(playground: Playground) -> None:
    ana = playground.people["Ana"]
    channel, message = await controls(playground)
    assert await ana.press(channel, message, "off") == Failed("This control is switched off.")
    assert await ana.press(channel, message, "on") == Failed("This message has no such control any more.")
    assert await ana.press(channel, 1, "on") == Failed("You cannot see this message any more.")


@pytest.mark.usefixtures("bot")
async def test_somebody_elses_private_message_cannot_be_pressed(playground: Playground) -> None:
    ana, bo = playground.people["Ana"], playground.people["Bo"]
    asked = await ana.command(playground.channel("trivia"), ["trivia", "start"])
    assert isinstance(asked, Shown)
    private = await ana.press_label(asked.message, "Answer A")
    assert isinstance(private, Shown)
    reply = await bo.press(playground.channel("trivia"), int(private.message["id"]), "choice:A")
    assert reply == Failed("You cannot see this message any more.")


@pytest.mark.usefixtures("bot")
async def test_menus_give_texts_and_channels(playground: Playground) -> None:
    ana = playground.people["Ana"]
    channel, message = await controls(playground)
    general = str(playground.channel("general"))
    assert text(await ana.select(channel, message, "colour", ["red", "green"])) == "Chosen: red, green"
    assert text(await ana.select(channel, message, "place", [general])) == "Chosen: #general"
    assert await ana.select(channel, message, "place", ["7"]) == Failed("That is not here any more.")
    assert await ana.select(channel, message, "colour", ["blue"]) == Failed(
        "That is not on the list any more."
    )
    assert await ana.select(channel, message, "colour", []) == Failed("Choose 1 to 2 of the list.")


@pytest.mark.usefixtures("bot")
async def test_a_form_is_opened_and_handed_in_once(playground: Playground) -> None:
    ana, bo = playground.people["Ana"], playground.people["Bo"]
    channel, message = await controls(playground)
    form = await ana.press(channel, message, "guess!")
    assert isinstance(form, Opened)
    assert (form.modal["title"], form.modal["custom_id"]) == ("Your guess", FORM)
    gone = Failed("This form is no longer open. Open it again.")
    assert await bo.submit(form.interaction, FORM, {"guess": "Paris"}) == gone
    assert await ana.submit(form.interaction, FORM, {"guess": "P"}) == Failed("Write 2 to 10 characters.")
    assert text(await ana.submit(form.interaction, FORM, {"guess": "Paris"})) == "You wrote Paris."
    assert await ana.submit(form.interaction, FORM, {"guess": "Paris"}) == gone


@pytest.mark.usefixtures("bot")
async def test_a_deferred_answer_is_seen_thinking_and_then_done(playground: Playground) -> None:
    ana = playground.people["Ana"]
    thinking = await ana.command(playground.channel("trivia"), ["slow"])
    assert isinstance(thinking, Shown)
    assert thinking.private
    done = await ana.sees(lambda message: message["content"] == "Done at last")
    assert done["id"] == thinking.message["id"]


async def test_an_answer_after_the_deadline_comes_to_nothing(playground: Playground, bot: SmallBot) -> None:
    playground.world.patience = BRIEF
    reply = await playground.people["Ana"].command(playground.channel("trivia"), ["late"])
    bot.gate.set()
    await bot.hears("answered_late")
    assert (reply, bot.refusals) == (Failed("The application did not respond"), [10062])


async def test_buttons_work_after_the_bot_was_restarted(playground: Playground) -> None:
    ana = playground.people["Ana"]
    async with connected(playground):
        asked = await ana.command(playground.channel("trivia"), ["trivia", "start"])
    assert isinstance(asked, Shown)
    assert not playground.is_bot_online
    playground.world.patience = BRIEF
    assert await ana.press_label(asked.message, "Answer A") == Failed("The application did not respond")
    playground.world.patience = PATIENCE
    async with connected(playground):
        assert text(await ana.press_label(asked.message, "Answer A")) == "Locked in: A"


async def test_the_bot_writes_and_edits_in_a_channel(playground: Playground, bot: SmallBot) -> None:
    ana, channel = playground.people["Ana"], bot.get_channel(playground.channel("trivia"))
    assert isinstance(channel, discord.TextChannel)
    sent = await channel.send(view=card("One", Choice("A")), nonce="1:1")
    await sent.edit(view=card("Two"))
    seen = await ana.sees(lambda message: message["id"] == str(sent.id))
    history = [message async for message in channel.history()]
    assert (seen["components"][0]["content"], seen["nonce"]) == ("Two", "1:1")
    assert [(message.id, message.nonce) for message in history] == [(sent.id, "1:1")]


async def test_the_same_nonce_gives_the_first_message_back(playground: Playground, bot: SmallBot) -> None:
    trivia, general = (bot.get_channel(playground.channel(name)) for name in ("trivia", "general"))
    assert isinstance(trivia, discord.TextChannel)
    assert isinstance(general, discord.TextChannel)
    first, second = await trivia.send("One", nonce="1:1"), await trivia.send("Two", nonce="1:1")
    elsewhere = await general.send("Three", nonce="1:1")
    assert (second.id, second.content) == (first.id, "One")
    assert [message.content async for message in trivia.history()] == ["One"]
    assert elsewhere.id != first.id


async def test_a_send_whose_answer_is_lost_is_sent_once(playground: Playground, bot: SmallBot) -> None:
    channel = bot.get_channel(playground.channel("trivia"))
    assert isinstance(channel, discord.TextChannel)
    playground.faults.add(Fault("POST /channels/*/messages", status=503, after_doing=True))
    with pytest.raises(discord.DiscordServerError):
        await channel.send("Hello", nonce="1:1")
    again = await channel.send("Hello", nonce="1:1")
    assert [message.id async for message in channel.history()] == [again.id]


async def test_a_file_can_be_had_where_it_says(playground: Playground, bot: SmallBot) -> None:
    channel = bot.get_channel(playground.channel("trivia"))
    assert isinstance(channel, discord.TextChannel)
    sent = await channel.send("Scores", file=discord.File(io.BytesIO(b"Ana,607"), "scores of today.csv"))
    (attachment,) = sent.attachments
    assert attachment.url.startswith(f"http://127.0.0.1:{playground.port}/files/")
    assert await attachment.read() == b"Ana,607"


async def test_where_the_bot_may_not_speak_it_is_told(playground: Playground, bot: SmallBot) -> None:
    lounge = bot.get_channel(playground.channel("lounge"))
    assert isinstance(lounge, discord.TextChannel)
    assert not lounge.permissions_for(lounge.guild.me).send_messages
    with pytest.raises(discord.Forbidden) as refusal:
        await lounge.send("Hello")
    assert refusal.value.code == 50013


async def test_a_snowflake_tells_when_it_was_made(playground: Playground, bot: SmallBot) -> None:
    channel = bot.get_channel(playground.channel("trivia"))
    assert isinstance(channel, discord.TextChannel)
    message = await channel.send("Hello")
    assert message.created_at.timestamp() == pytest.approx(time_of(message.id), abs=0.002)
    assert message.created_at.timestamp() == pytest.approx(playground.world.clock(), abs=1)


async def test_people_are_heard_if_the_intent_is_there(playground: Playground) -> None:
    bo, trivia = playground.people["Bo"], playground.channel("trivia")
    plain, listening = discord.Intents.default(), discord.Intents.default()
    listening.message_content = True
    heard: list[str] = []
    for intents in (plain, listening):
        async with connected(playground, SmallBot(intents)) as bot:
            await bo.say(trivia, "Is it Chicago?")
            await bot.hears("message")
            heard += [message.content for message in bot.messages]
    assert heard == ["", "Is it Chicago?"]


async def test_members_are_found_by_name(playground: Playground, bot: SmallBot) -> None:
    guild = bot.get_guild(playground.world.roster.server)
    assert guild is not None
    found = await guild.query_members("an", limit=5)
    assert [member.display_name for member in found] == ["Ana"]


async def test_being_invited_is_heard_as_joining(playground: Playground, bot: SmallBot) -> None:
    assert bot.heard["guild_join"] == 0
    playground.world.bot_joins()
    await bot.hears("guild_join")
    assert [guild.name for guild in bot.guilds] == ["The Café"]


async def test_what_happens_during_a_break_is_replayed(playground: Playground, bot: SmallBot) -> None:
    bo, trivia = playground.people["Bo"], playground.channel("trivia")
    for times, fault in enumerate((playground.faults.drop, playground.faults.reconnect), start=1):
        fault()
        await bo.say(trivia, f"Break {times}")
        await bot.hears("shard_resumed", times)
        await bot.hears("message", times)
    playground.faults.invalidate(resumable=True)
    await bot.hears("shard_resumed", 3)
    assert (bot.heard["message"], bot.heard["ready"]) == (2, 1)


async def test_a_press_during_a_break_is_answered_after_it(playground: Playground, bot: SmallBot) -> None:
    ana = playground.people["Ana"]
    asked = await ana.command(playground.channel("trivia"), ["trivia", "start"])
    assert isinstance(asked, Shown)
    playground.faults.reconnect()
    assert text(await ana.press_label(asked.message, "Answer A")) == "Locked in: A"
    assert bot.heard["shard_resumed"] == 1


async def test_each_event_goes_to_one_of_two_shards() -> None:
    async with serve(open_world(), token=TOKEN, shards=2) as sharded, connected(sharded) as bot:
        assert bot.shard_count == 2
        assert len(bot.guilds) == 1
        reply = await sharded.people["Ana"].command(sharded.channel("trivia"), ["trivia", "start"])
        assert text(reply) == "10 questions"
        assert (bot.heard["interaction"], bot.heard["shard_connect"]) == (1, 2)


async def test_discord_py_waits_as_it_is_told() -> None:
    rule = Rule("POST", "/channels/{id}/messages", 2, 0.2)
    limits = Limits((rule, *RULES))
    async with serve(open_world(), token=TOKEN, limits=limits) as limited, connected(limited) as bot:
        channel = bot.get_channel(limited.channel("trivia"))
        assert isinstance(channel, discord.TextChannel)
        first, _, third = [await channel.send(str(number)) for number in range(3)]
        limited.faults.add(Fault("PATCH /channels/*", status=429, retry_after=0.1))
        edited = await third.edit(content="three")
    assert time_of(third.id) - time_of(first.id) > 0.19
    assert edited.content == "three"
    assert limits.counted["POST /channels/{id}/messages"] == 3
    assert limits.counted["PATCH /channels/{id}/messages/{id}"] == 2


async def test_answers_to_presses_do_not_count(playground: Playground, bot: SmallBot) -> None:
    before = playground.limits.counted.total()
    ana = playground.people["Ana"]
    asked = await ana.command(playground.channel("trivia"), ["trivia", "start"])
    assert isinstance(asked, Shown)
    await ana.press_label(asked.message, "Answer A")
    assert playground.limits.counted.total() == before
    assert playground.limits.exempt == {"POST /interactions/{id}/{token}/callback": 2}
    assert bot.heard["interaction"] == 2


async def test_what_is_not_simulated_names_itself(playground: Playground, bot: SmallBot) -> None:
    with pytest.raises(discord.DiscordServerError, match="GET /voice/regions") as gap:
        await bot.http.request(discord.http.Route("GET", "/voice/regions"))
    assert (gap.value.status, playground.is_bot_online) == (501, True)
