"""`/settings`: one private panel, for those whom Discord's gate lets through; everyone is checked again."""

import discord
import pytest
from simcord.actors import MemberActor
from simcord.backend.errors import SetupError
from simcord.results import InteractionResult, ResponseMessage

from bot.front.buttons import Pressable, custom_id
from bot.front.panel import panel
from bot.front.rendering import welcome_card
from bot.host.server_settings import MayStart, ServerSettings
from tests.front.world import World

CHANGED_NOTHING = "Nothing was changed."


async def opened(world: World, person: MemberActor) -> ResponseMessage:
    """The panel of this person."""
    shown = await person.slash(world.lounge, "settings")
    assert shown.response is not None
    return shown.response


async def kept(world: World) -> ServerSettings:
    return await world.store.settings(world.server.id)


def allow_in_integrations(world: World, person: MemberActor) -> None:
    """As an admin does in Server Settings > Integrations."""
    command = world.env.backend.find_command("settings", None, type=1)
    assert command is not None
    world.server.set_command_permissions(int(command["id"]), {person: True})


async def welcome(world: World) -> discord.Message:
    """The welcome card, as it was sent when the bot joined."""
    lounge = world.bot.get_channel(world.lounge.id)
    assert isinstance(lounge, discord.TextChannel)
    return await lounge.send(view=welcome_card("The Lighthouse"))


async def submit(
    person: MemberActor, panel_: ResponseMessage, questions: str, answer_time: str
) -> InteractionResult:
    """Open the form and send it in."""
    form = await person.click(panel_, label="Questions, seconds, votes…")
    return await person.submit_modal(form, {"questions": questions, "answer_time": answer_time})


async def test_the_panel_is_private_and_says_what_is_chosen(world: World) -> None:
    mo = world.person("Mo", world.moderators)
    shown = await mo.slash(world.lounge, "settings")
    assert shown.ephemeral
    assert world.read(shown) == (
        "## How rounds are played here\n"
        "**Questions a round:** 10 (quotes: 8)\n"
        "**Seconds to answer:** 20\n"
        "**Hints:** Private, told to the one who asks\n**Skip votes:** off; those in charge can skip\n"
        "**Who may start:** Everyone\n"
        "**Where:** everywhere\n"
        "**Spoilers:** everything\n"
        "-# Saved as you choose. It counts from the next round on.\n"
        "Who may start a round\n"
        "Hints, at half the points\n"
        "Channels for rounds (none chosen: all)\n"
        "Spoilers"
    )


async def test_without_manage_server_discord_does_not_even_show_the_command(world: World) -> None:
    ana = world.person("Ana")
    with pytest.raises(SetupError, match="not visible"):
        await ana.slash(world.lounge, "settings")
    assert "settings" not in ana.available_commands(world.lounge)


async def test_whoever_an_admin_allowed_in_integrations_may_use_all_of_the_panel(world: World) -> None:
    ana = world.person("Ana")
    allow_in_integrations(world, ana)
    shown = await opened(world, ana)
    await ana.select(shown, ["moderators"], custom_id=custom_id("set", ana.id, "may_start"))
    await submit(ana, shown, "7", "")
    assert await kept(world) == ServerSettings(questions=7, may_start=MayStart.MODERATORS)
    assert "**Questions a round:** 7\n" in world.read(shown)
    assert "**Who may start:** Moderators only\n" in world.read(shown)


async def test_everything_on_the_panel_is_saved_as_it_is_chosen(world: World) -> None:
    mo, hosts = world.person("Mo", world.moderators), world.server.create_role("Hosts")
    shown = await opened(world, mo)
    await mo.select(shown, ["role"], custom_id=custom_id("set", mo.id, "may_start"))
    assert "**Who may start:** Everyone, until you choose the role\n" in world.read(shown)
    await mo.select(shown, [hosts], custom_id=custom_id("set", mo.id, "role"))
    await mo.select(shown, [world.lounge], custom_id=custom_id("set", mo.id, "channels"))
    await mo.select(shown, ["1"], custom_id=custom_id("set", mo.id, "spoilers"))
    assert await kept(world) == ServerSettings(
        may_start=MayStart.ROLE, role=hosts.id, channels=(world.lounge.id,), ceiling=1
    )
    text = world.read(shown)
    assert f"**Who may start:** <@&{hosts.id}> and moderators\n" in text
    assert f"**Where:** <#{world.lounge.id}>\n**Spoilers:** up to season 1\n" in text
    await mo.select(shown, [], custom_id=custom_id("set", mo.id, "channels"))
    await mo.select(shown, ["all"], custom_id=custom_id("set", mo.id, "spoilers"))
    await mo.select(shown, ["everyone"], custom_id=custom_id("set", mo.id, "may_start"))
    assert await kept(world) == ServerSettings(role=hosts.id)


async def test_no_spoilers_at_all_can_be_chosen(world: World) -> None:
    mo = world.person("Mo", world.moderators)
    shown = await opened(world, mo)
    await mo.select(shown, ["0"], custom_id=custom_id("set", mo.id, "spoilers"))
    assert "**Spoilers:** none\n" in world.read(shown)
    assert (await kept(world)).ceiling == 0


async def test_numbers_are_typed_into_a_form_that_shows_what_is_chosen(world: World) -> None:
    mo = world.person("Mo", world.moderators)
    shown = await opened(world, mo)
    sent = await submit(mo, shown, " 15", "30")
    assert await kept(world) == ServerSettings(questions=15, answer_time=30)
    assert sent.response is not None
    assert sent.response.id == shown.id
    assert "**Questions a round:** 15\n**Seconds to answer:** 30\n" in world.read(shown)
    form = (await mo.click(shown, label="Questions, seconds, votes…")).modal
    assert form is not None
    assert [field["component"].get("value", "") for field in form["components"]] == ["15", "30", ""]


async def test_an_empty_field_means_the_default(world: World) -> None:
    await world.store.save_settings(world.server.id, ServerSettings(questions=15, answer_time=30))
    mo = world.person("Mo", world.moderators)
    shown = await opened(world, mo)
    await submit(mo, shown, "", "30")
    assert await kept(world) == ServerSettings(answer_time=30)
    assert "**Questions a round:** 10 (quotes: 8)\n" in world.read(shown)


@pytest.mark.parametrize(
    ("questions", "answer_time", "complaint"),
    [
        ("0", "30", "“0” does not fit: give questions as a whole number from 1 to 50, "),
        ("51", "30", "“51” does not fit: give questions as a whole number from 1 to 50, "),
        ("5", "7", "“7” does not fit: give seconds as a whole number from 8 to 120, "),
        ("ten", "30", "“ten” does not fit: give questions as a whole number from 1 to 50, "),
        ("-5", "30", "“\\-5” does not fit: give questions as a whole number from 1 to 50, "),
        ("1.5", "30", "“1\\.5” does not fit: give questions as a whole number from 1 to 50, "),
        ("٧", "30", "“٧” does not fit: give questions as a whole number from 1 to 50, "),
        ("5", "²", "“²” does not fit: give seconds as a whole number from 8 to 120, "),
    ],
)
async def test_a_number_that_does_not_fit_changes_nothing(
    world: World, questions: str, answer_time: str, complaint: str
) -> None:
    before = ServerSettings(questions=12)
    await world.store.save_settings(world.server.id, before)
    mo = world.person("Mo", world.moderators)
    sent = await submit(mo, await opened(world, mo), questions, answer_time)
    assert world.read(sent) == f"{complaint}or leave it empty for the default. {CHANGED_NOTHING}"
    assert sent.ephemeral
    assert await kept(world) == before


async def test_set_up_on_the_welcome_card_is_for_moderators(world: World) -> None:
    ana, mo = world.person("Ana"), world.person("Mo", world.moderators)
    card = await welcome(world)
    refused = await ana.click(card, label="Set up")
    assert world.read(refused) == (
        "Only moderators can change this: it takes the **Manage Server** permission."
    )
    assert refused.ephemeral
    shown = await mo.click(card, label="Set up")
    assert (shown.ephemeral, world.read(shown)[:29]) == (True, "## How rounds are played here")


async def test_somebody_elses_panel_is_refused_to_all_but_moderators(world: World) -> None:
    """A panel is private; were it seen by others all the same, each press is checked."""
    ana, bo, mo = *world.people("Ana", "Bo"), world.person("Mo", world.moderators)
    lounge = world.bot.get_channel(world.lounge.id)
    assert isinstance(lounge, discord.TextChannel)
    leaked = await lounge.send(view=panel(ServerSettings(), ana.id, 2))
    refusal = "Only moderators can change this: it takes the **Manage Server** permission."
    pressed = await bo.click(leaked, label="Questions, seconds, votes…")
    chosen = await bo.select(leaked, ["moderators"], custom_id=custom_id("set", ana.id, "may_start"))
    assert (world.read(pressed), world.read(chosen)) == (refusal, refusal)
    form = await ana.click(leaked, label="Questions, seconds, votes…")
    assert form.modal is not None
    assert await kept(world) == ServerSettings()
    assert (await mo.click(leaked, label="Questions, seconds, votes…")).modal is not None


async def test_what_was_chosen_outlives_the_bot_and_so_does_an_open_form(world: World) -> None:
    mo = world.person("Mo", world.moderators)
    shown = await opened(world, mo)
    await mo.select(shown, ["moderators"], custom_id=custom_id("set", mo.id, "may_start"))
    form = await mo.click(shown, label="Questions, seconds, votes…")
    await world.restart()
    await mo.submit_modal(form, {"questions": "9", "answer_time": "40"})
    assert await kept(world) == ServerSettings(questions=9, answer_time=40, may_start=MayStart.MODERATORS)
    assert "**Questions a round:** 9\n**Seconds to answer:** 40\n" in (world.read(shown))
    await mo.select(shown, ["everyone"], custom_id=custom_id("set", mo.id, "may_start"))
    assert (await kept(world)).may_start == MayStart.EVERYONE


async def test_a_form_that_is_refused_after_a_restart_says_why(world: World) -> None:
    mo = world.person("Mo", world.moderators)
    form = await mo.click(await opened(world, mo), label="Questions, seconds, votes…")
    await world.restart()
    sent = await mo.submit_modal(form, {"questions": "all", "answer_time": ""})
    assert world.read(sent).startswith("“all” does not fit")


def test_the_panel_holds_as_many_channels_and_seasons_as_one_can_choose() -> None:
    settings = ServerSettings(
        may_start=MayStart.ROLE, role=10**19, channels=tuple(range(10**19, 10**19 + 25)), ceiling=3
    )
    view = panel(settings, 10**19, 40)
    assert view.content_length() < 4000
    assert len(list(view.walk_children())) < 40


def test_nothing_but_our_own_items_can_be_pressed_on_the_panel() -> None:
    view = panel(ServerSettings(), 1, 2)
    items = [item for item in view.walk_children() if item.is_dispatchable()]
    assert view.timeout is None
    assert len(items) == 5
    assert all(isinstance(item, Pressable) for item in items)
