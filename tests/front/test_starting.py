"""Who may start a round, and where; every “no” says what to do instead."""

from pathlib import Path

import discord

from bot.host.server_settings import MayStart, ServerSettings
from tests.front.questions import TRIVIA, bank_of
from tests.front.world import World, open_world


async def test_while_a_round_is_on_another_start_leads_to_its_question(world: World) -> None:
    ana, bo = world.people("Ana", "Bo")
    await ana.slash(world.lounge, "trivia start", questions=5)
    assert world.read(await bo.slash(world.lounge, "trivia start")) == (
        "A round is just starting in this channel. Join in!"
    )
    card = await world.wait_for("Question 1 of 5")
    refused = await bo.slash(world.lounge, "whosaid start")
    jump = f"https://discord.com/channels/{world.server.id}/{world.lounge.id}/{card.id}"
    assert world.read(refused) == (
        f"A round is already on in this channel: question 1 of 5. Join in! [Jump to it]({jump})"
    )
    assert refused.ephemeral
    await world.wait_for("closed")
    assert world.read(await bo.slash(world.lounge, "trivia start")) == (
        "A round is already on in this channel: question 1 of 5. Join in!"
    )
    assert len(world.refused()) == 3


async def test_two_channels_play_at_the_same_time(world: World) -> None:
    ana = world.person("Ana")
    terrace = world.server.create_text_channel("terrace")
    await ana.slash(world.lounge, "trivia start", questions=5)
    await ana.slash(terrace, "whosaid start", questions=5)
    await world.wait_for("Question 1 of 5")
    await world.wait_for("Line 1 of 5", channel=terrace)


async def test_where_the_bot_may_not_post_it_says_what_is_missing(world: World) -> None:
    ana = world.person("Ana")
    silent, blind = world.server.create_text_channel("silent"), world.server.create_text_channel("blind")
    world.deny(silent, send_messages=True)
    world.deny(blind, read_message_history=True)
    before = len(world.counted_calls())
    refused = await ana.slash(silent, "trivia start")
    assert world.read(refused) == (
        f"I may not post in <#{silent.id}>. Ask an admin for **Send Messages** here, "
        f"or start in <#{world.lounge.id}>."
    )
    assert refused.ephemeral
    assert world.read(await ana.slash(blind, "trivia start")) == (
        f"I may not read back what I posted in <#{blind.id}>. "
        f"Ask an admin for **Read Message History** here, or start in <#{world.lounge.id}>."
    )
    await world.wait(30)
    assert (world.counted_calls()[before:], len(world.refused())) == ([], 2)


async def test_rounds_are_kept_to_the_channels_that_moderators_chose(world: World) -> None:
    ana, mo = world.person("Ana"), world.person("Mo", world.moderators)
    terrace, garden = world.server.create_text_channel("terrace"), world.server.create_text_channel("garden")
    await world.store.save_settings(world.server.id, ServerSettings(channels=(terrace.id, garden.id)))
    refused = await ana.slash(world.lounge, "trivia start")
    assert world.read(refused) == (
        f"Rounds are played in <#{terrace.id}> and <#{garden.id}> here. Start one there!"
    )
    assert "## Trivia" in world.read(await ana.slash(garden, "trivia start"))
    assert "## Trivia" in world.read(await mo.slash(world.lounge, "trivia start"))
    assert len(world.refused()) == 1


async def test_rounds_are_started_by_a_role_and_by_moderators(world: World) -> None:
    role = world.server.create_role("Hosts")
    ana, bo = world.person("Ana", role), world.person("Bo")
    await world.store.save_settings(world.server.id, ServerSettings(may_start=MayStart.ROLE, role=role.id))
    refused = await bo.slash(world.lounge, "trivia start")
    assert world.read(refused) == (
        f"In this server only <@&{role.id}> and moderators start rounds. Ask one of them, and join in!"
    )
    assert "## Trivia" in world.read(await ana.slash(world.lounge, "trivia start"))
    card = await world.wait_for("Question 1 of 5")
    assert "Locked in" in world.read(await world.press(bo, card, "B · Bruno"))
    assert len(world.refused()) == 1


async def test_until_the_role_is_chosen_everyone_may_start(world: World) -> None:
    await world.store.save_settings(world.server.id, ServerSettings(may_start=MayStart.ROLE))
    assert "## Trivia" in world.read(await world.person("Ana").slash(world.lounge, "trivia start"))


async def test_rounds_are_started_by_moderators_only(world: World) -> None:
    ana, mo = world.person("Ana"), world.person("Mo", world.moderators)
    await world.store.save_settings(world.server.id, ServerSettings(may_start=MayStart.MODERATORS))
    refused = await ana.slash(world.lounge, "whosaid start")
    assert world.read(refused) == (
        "In this server only moderators start rounds. Ask one of them, and join in!"
    )
    await mo.slash(world.lounge, "whosaid start", questions=5)
    await mo.slash(world.lounge, "whosaid stop")
    again = await ana.click(world.cards()[-1], label="Play again")
    assert world.read(again) == world.read(refused)
    assert len(world.refused()) == 1


async def test_a_channel_takes_a_breath_of_a_minute_between_rounds(world: World) -> None:
    ana, bo, mo = *world.people("Ana", "Bo"), world.person("Mo", world.moderators)
    await ana.slash(world.lounge, "trivia start")
    await ana.slash(world.lounge, "trivia stop")
    await world.wait(20)
    refused = await bo.slash(world.lounge, "trivia start")
    assert world.read(refused) == (
        "The last round here has only just ended. The next one can start 41 s from now; "
        "or press **Play again** under its standings."
    )
    await world.wait(41)
    assert "## Trivia" in world.read(await bo.slash(world.lounge, "trivia start"))
    await bo.slash(world.lounge, "trivia stop")
    assert "## Trivia" in world.read(await mo.slash(world.lounge, "trivia start"))
    assert len(world.refused()) == 1


async def test_a_theme_that_nobody_knows_is_refused(world: World) -> None:
    ana = world.person("Ana")
    refused = await ana.slash(world.lounge, "trivia start", theme="*Boats*")
    assert world.read(refused) == (
        "I know nothing called “\\*Boats\\*”. Pick from the list, or leave it out to be surprised."
    )
    surprised = await ana.slash(world.lounge, "trivia start", theme="Surprise me")
    assert "5 questions · 15 to 20 seconds each" in world.read(surprised)
    assert len(world.refused()) == 1


async def test_where_the_ceiling_leaves_nothing_it_says_so(tmp_path: Path) -> None:
    async with open_world(tmp_path, bank_of(TRIVIA[4])) as world:
        await world.store.save_settings(world.server.id, ServerSettings(ceiling=0))
        refused = await world.person("Ana").slash(world.lounge, "trivia start")
        assert world.read(refused) == (
            "No question fits that choice here. Leave the theme out, or ask a moderator to allow later "
            "seasons in **/settings**."
        )


async def test_the_ceiling_keeps_later_seasons_out_of_a_theme(world: World) -> None:
    ana = world.person("Ana")
    await world.store.save_settings(world.server.id, ServerSettings(ceiling=0))
    started = await ana.slash(world.lounge, "trivia start", theme="Places & dates")
    assert world.read(started).startswith("## Trivia · The Lighthouse\n1 question · Places & dates")
    assert "-# No spoilers · started by @Ana" in world.read(started)


async def test_what_the_server_chose_is_how_its_rounds_are_played(world: World) -> None:
    await world.store.save_settings(world.server.id, ServerSettings(questions=3, answer_time=45, ceiling=1))
    started = await world.person("Ana").slash(world.lounge, "trivia start")
    assert "\n3 questions · 34 to 45 seconds each · " in world.read(started)
    assert "\n-# Spoilers: up to season 1 · " in world.read(started)


async def test_help_is_private(world: World) -> None:
    helped = await world.person("Ana").slash(world.lounge, "trivia help")
    assert helped.ephemeral
    assert world.read(helped).startswith("## How to play\n**/trivia start** opens a round")


async def test_in_a_thread_the_bot_needs_the_permission_for_threads(world: World) -> None:
    ana = world.person("Ana")
    lounge = world.bot.get_channel(world.lounge.id)
    assert isinstance(lounge, discord.TextChannel)
    await world.store.save_settings(world.server.id, ServerSettings(channels=(world.lounge.id,)))
    await lounge.create_thread(name="nook", type=discord.ChannelType.public_thread)
    nook = world.lounge.threads[0]
    assert "## Trivia" in world.read(await ana.slash(nook, "trivia start", questions=5))
    await world.wait_for("Question 1 of 5", channel=nook)
