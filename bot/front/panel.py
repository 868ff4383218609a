"""The settings panel: one private message in which moderators choose how rounds are played."""

from typing import Any

import discord
from msgspec.structs import replace

from bot.front import words
from bot.front.buttons import Pressable, button, custom_id
from bot.front.desk import desk_of
from bot.front.gate import is_moderator, require_moderator
from bot.host.opening import DEFAULT_QUESTIONS, SECONDS, Pace
from bot.host.refusals import Refusal
from bot.host.server_settings import ANSWER_TIME, QUESTIONS, MayStart, ServerSettings

COLOUR = discord.Colour(0x3E7CC8)
MAY_START = {
    MayStart.EVERYONE: "Everyone",
    MayStart.ROLE: "One role, and moderators",
    MayStart.MODERATORS: "Moderators only",
}


async def open_panel(interaction: discord.Interaction) -> None:
    """Answer a command with the panel. Discord has already checked who may use the command."""
    await interaction.response.send_message(view=await _view(interaction), ephemeral=True)


async def set_up(interaction: discord.Interaction, _parts: tuple[str, ...]) -> None:
    """The button of the welcome card: moderators only."""
    require_moderator(interaction)
    await open_panel(interaction)


async def choose(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """Something was chosen on the panel: keep it, then show the panel with it."""
    _require_opener(interaction, parts[0])
    settings = await _settings(interaction)
    values = _values(interaction)
    match parts[1]:
        case "may_start":
            settings = replace(settings, may_start=MayStart(values[0]))
        case "role":
            settings = replace(settings, role=int(values[0]) if values else None, may_start=MayStart.ROLE)
        case "channels":
            settings = replace(settings, channels=tuple(map(int, values)))
        case "spoilers":
            settings = replace(settings, ceiling=None if values[0] == "all" else int(values[0]))
        case unknown:
            raise LookupError(f"the panel has no {unknown}")
    await _keep(interaction, settings)


async def ask_numbers(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """Open the form for the number of questions and the seconds."""
    _require_opener(interaction, parts[0])
    settings = await _settings(interaction)
    await interaction.response.send_modal(_form(settings, interaction.user.id))


async def take_numbers(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """The form was sent in: keep its numbers, or say what does not fit; nothing is kept then."""
    _require_opener(interaction, parts[0])
    typed = _typed(interaction)
    settings = replace(
        await _settings(interaction),
        questions=_number(typed["questions"], "questions", QUESTIONS),
        answer_time=_number(typed["answer_time"], "seconds", ANSWER_TIME),
    )
    await _keep(interaction, settings)


def panel(settings: ServerSettings, opener: int, seasons: int) -> discord.ui.LayoutView:
    """The panel with what is chosen now; `seasons` is the last season that the questions spoil."""
    container = discord.ui.Container[discord.ui.LayoutView](accent_colour=COLOUR)
    container.add_item(discord.ui.TextDisplay(panel_text(settings)))
    container.add_item(_row(button("numbers", opener, label="Questions and seconds…")))
    container.add_item(discord.ui.TextDisplay("Who may start a round"))
    container.add_item(_row(_who(settings, opener)))
    if settings.may_start == MayStart.ROLE:
        container.add_item(_row(_role(settings, opener)))
    container.add_item(discord.ui.TextDisplay("Channels for rounds (none chosen: all)"))
    container.add_item(_row(_channels(settings, opener)))
    if seasons:
        container.add_item(discord.ui.TextDisplay("Spoilers"))
        container.add_item(_row(_spoilers(settings, opener, seasons)))
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def panel_text(settings: ServerSettings) -> str:
    """What is chosen now, in words."""
    trivia, whosaid = DEFAULT_QUESTIONS["trivia"], DEFAULT_QUESTIONS["whosaid"]
    questions = str(settings.questions or f"{trivia} (quotes: {whosaid})")
    seconds = settings.answer_time or SECONDS[Pace.NORMAL][0]
    who = MAY_START[settings.may_start]
    if settings.may_start == MayStart.ROLE:
        who = (
            f"<@&{settings.role}> and moderators" if settings.role else "Everyone, until you choose the role"
        )
    where = (
        words.listed([f"<#{channel}>" for channel in settings.channels])
        if settings.channels
        else "everywhere"
    )
    spoilers = "everything" if settings.ceiling is None else f"up to season {settings.ceiling}"
    if settings.ceiling == 0:
        spoilers = "none"
    return (
        "## How rounds are played here\n"
        f"**Questions a round:** {questions}\n**Seconds to answer:** {seconds}\n**Who may start:** {who}\n"
        f"**Where:** {where}\n**Spoilers:** {spoilers}\n"
        "-# Saved as you choose. It counts from the next round on."
    )


async def _view(interaction: discord.Interaction) -> discord.ui.LayoutView:
    return panel(await _settings(interaction), interaction.user.id, desk_of(interaction).spoilers)


async def _settings(interaction: discord.Interaction) -> ServerSettings:
    if interaction.guild_id is None:
        raise Refusal("Settings belong to a server. Try it there!")
    return await desk_of(interaction).store.settings(interaction.guild_id)


async def _keep(interaction: discord.Interaction, settings: ServerSettings) -> None:
    desk = desk_of(interaction)
    assert interaction.guild_id is not None  # noqa: S101 - `_settings` has refused everything else
    await desk.store.save_settings(interaction.guild_id, settings)
    await interaction.response.edit_message(view=panel(settings, interaction.user.id, desk.spoilers))


def _require_opener(interaction: discord.Interaction, opener: str) -> None:
    """Who opened the panel went through Discord's own gate, which an admin may have widened."""
    if interaction.user.id != int(opener) and not is_moderator(interaction):
        require_moderator(interaction)


def _values(interaction: discord.Interaction) -> list[str]:
    data: dict[str, Any] = dict(interaction.data or {})
    return [str(value) for value in data.get("values", ())]


def _typed(interaction: discord.Interaction) -> dict[str, str]:
    """The texts of a submitted form, by the custom_id of each input."""
    data: dict[str, Any] = dict(interaction.data or {})
    inputs = [row.get("component") or row["components"][0] for row in data["components"]]
    return {one["custom_id"]: one["value"] for one in inputs}


def _number(text: str, noun: str, limits: tuple[int, int]) -> int | None:
    """The number typed, or None for an empty field, which means the default."""
    least, most = limits
    text = text.strip()
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and least <= int(text[:6]) <= most):
        raise Refusal(
            f"“{words.plain(text[:20])}” does not fit: give {noun} as a whole number from {least} to {most}, "
            "or leave it empty for the default. Nothing was changed."
        )
    return int(text)


def _form(settings: ServerSettings, opener: int) -> discord.ui.Modal:
    form = discord.ui.Modal(title="Questions and seconds", custom_id=custom_id("take_numbers", opener))
    for name, label, value, limits in (
        ("questions", "Questions a round", settings.questions, QUESTIONS),
        ("answer_time", "Seconds to answer", settings.answer_time, ANSWER_TIME),
    ):
        field = discord.ui.TextInput[discord.ui.Modal](
            custom_id=name,
            default=str(value or ""),
            required=False,
            max_length=3,
            placeholder=f"{limits[0]} to {limits[1]}; empty: the default",
        )
        form.add_item(discord.ui.Label(text=label, component=field))
    return form


def _row(item: Pressable) -> discord.ui.ActionRow[discord.ui.LayoutView]:
    row = discord.ui.ActionRow[discord.ui.LayoutView]()
    row.add_item(item)
    return row


def _who(settings: ServerSettings, opener: int) -> Pressable:
    options = [
        discord.SelectOption(label=label, value=value, default=value == settings.may_start)
        for value, label in MAY_START.items()
    ]
    return Pressable(
        discord.ui.Select[discord.ui.LayoutView](
            custom_id=custom_id("set", opener, "may_start"), options=options
        )
    )


def _role(settings: ServerSettings, opener: int) -> Pressable:
    chosen = [settings.role] if settings.role else []
    default = [
        discord.SelectDefaultValue(id=role, type=discord.SelectDefaultValueType.role) for role in chosen
    ]
    return Pressable(
        discord.ui.RoleSelect[discord.ui.LayoutView](
            custom_id=custom_id("set", opener, "role"),
            placeholder="Choose the role",
            default_values=default,
        )
    )


def _channels(settings: ServerSettings, opener: int) -> Pressable:
    return Pressable(
        discord.ui.ChannelSelect[discord.ui.LayoutView](
            custom_id=custom_id("set", opener, "channels"),
            channel_types=[discord.ChannelType.text],
            placeholder="All channels",
            min_values=0,
            max_values=25,
            default_values=[
                discord.SelectDefaultValue(id=channel, type=discord.SelectDefaultValueType.channel)
                for channel in settings.channels
            ],
        )
    )


def _spoilers(settings: ServerSettings, opener: int, seasons: int) -> Pressable:
    choices = [("all", "Everything")]
    choices += [(str(season), f"Up to season {season}") for season in range(seasons - 1, 0, -1)]
    choices.append(("0", "None"))
    now = "all" if settings.ceiling is None else str(settings.ceiling)
    options = [
        discord.SelectOption(label=label, value=value, default=value == now) for value, label in choices
    ]
    return Pressable(
        discord.ui.Select[discord.ui.LayoutView](
            custom_id=custom_id("set", opener, "spoilers"), options=options
        )
    )
