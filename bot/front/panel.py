"""The settings panel: one private message in which moderators choose how rounds are played."""

from typing import Any

import discord
from msgspec.structs import replace

from bot.front.buttons import Pressable, button, custom_id, typed_in
from bot.front.desk import desk_of
from bot.front.gate import require_moderator, require_opener
from bot.front.rendering import Part, card, row
from bot.front.views import let_go
from bot.front.words import refusals
from bot.front.words.settings import HINTS, MAY_START, panel_text, spoilers_text
from bot.game.rules import Hints
from bot.host.refusals import Refusal
from bot.host.server_settings import ANSWER_TIME, QUESTIONS, SKIP_VOTES, MayStart, ServerSettings
from bot.host.waiting import soon

COLOUR = discord.Colour(0x3E7CC8)
EVERYTHING = "all"  # the choice of no spoiler ceiling
MOST_SEASONS = 23  # that one select can offer beside everything and none


async def open_panel(interaction: discord.Interaction) -> None:
    """Answer a command with the panel. Discord has already checked who may use the command."""
    await interaction.response.send_message(view=await _view(interaction), ephemeral=True)


async def set_up(interaction: discord.Interaction, _parts: tuple[str, ...]) -> None:
    """The button of the welcome card: moderators only."""
    require_moderator(interaction)
    await open_panel(interaction)


async def choose(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """Something was chosen on the panel: keep it, then show the panel with it."""
    require_opener(interaction, parts[0])
    settings = await _settings(interaction)
    values = _values(interaction)
    match parts[1]:
        case "may_start":
            settings = replace(settings, may_start=MayStart(values[0]))
        case "role":
            settings = replace(settings, role=int(values[0]) if values else None, may_start=MayStart.ROLE)
        case "channels":
            settings = replace(settings, channels=tuple(map(int, values)))
        case "hints":
            settings = replace(settings, hints=Hints(values[0]))
        case "spoilers":
            settings = replace(settings, ceiling=None if values[0] == EVERYTHING else int(values[0]))
        case unknown:
            raise LookupError(f"the panel has no {unknown}")
    await _keep(interaction, settings)


async def ask_numbers(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """Open the form for the number of questions, the seconds, and the votes that skip a question."""
    require_opener(interaction, parts[0])
    settings = await _settings(interaction)
    await interaction.response.send_modal(_form(settings, interaction.user.id))


async def take_numbers(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """The form was sent in: keep its numbers, or say what does not fit; nothing is kept then."""
    require_opener(interaction, parts[0])
    typed = typed_in(interaction)
    settings = replace(
        await _settings(interaction),
        questions=_number(typed["questions"], "questions", QUESTIONS),
        answer_time=_number(typed["answer_time"], "seconds", ANSWER_TIME),
        skip_votes=_number(typed.get("skip_votes", ""), "votes", SKIP_VOTES),
    )
    await _keep(interaction, settings)


def panel(settings: ServerSettings, opener: int, seasons: int, reports: int = 0) -> discord.ui.LayoutView:
    """The panel with what is chosen now; `seasons` is the last season that the questions spoil.

    `reports` is how many of them wait for a moderator.
    """
    buttons = [button("numbers", opener, label="Questions, seconds, votes…")]
    if reports:
        buttons.append(button("reports", opener, label=f"Reports ({reports:,})"))
    parts: list[Part] = [
        panel_text(settings),
        row(*buttons),
        "Who may start a round",
        row(_who(settings, opener)),
    ]
    if settings.may_start == MayStart.ROLE:
        parts.append(row(_role(settings, opener)))
    parts += ["Hints, at half the points", row(_hints(settings, opener))]
    parts += ["Channels for rounds (none chosen: all)", row(_channels(settings, opener))]
    if seasons:
        parts += ["Spoilers", row(_spoilers(settings, opener, seasons))]
    return card(COLOUR, *parts)


async def _view(interaction: discord.Interaction) -> discord.ui.LayoutView:
    return await _panel(interaction, await _settings(interaction))


async def _panel(interaction: discord.Interaction, settings: ServerSettings) -> discord.ui.LayoutView:
    desk = desk_of(interaction)
    reports = await desk.store.how_many_reports(interaction.guild_id or 0)
    return panel(settings, interaction.user.id, desk.spoilers, reports)


async def _settings(interaction: discord.Interaction) -> ServerSettings:
    if interaction.guild_id is None:
        raise Refusal(refusals.SETTINGS_NEED_A_SERVER)
    return await desk_of(interaction).store.settings(interaction.guild_id)


async def _keep(interaction: discord.Interaction, settings: ServerSettings) -> None:
    desk = desk_of(interaction)
    assert interaction.guild_id is not None  # noqa: S101 - `_settings` has refused everything else
    await soon(desk.store.save_settings(interaction.guild_id, settings))
    await interaction.response.edit_message(view=await _panel(interaction, settings))


def _values(interaction: discord.Interaction) -> list[str]:
    data: dict[str, Any] = dict(interaction.data or {})
    return [str(value) for value in data.get("values", ())]


def _number(text: str, noun: str, limits: tuple[int, int]) -> int | None:
    """The number typed, or None for an empty field, which means the default."""
    least, most = limits
    text = text.strip()
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and least <= int(text[:6]) <= most):
        raise Refusal(refusals.does_not_fit(text, noun, limits))
    return int(text)


def _form(settings: ServerSettings, opener: int) -> discord.ui.Modal:
    form = discord.ui.Modal(title="Questions, seconds, votes", custom_id=custom_id("take_numbers", opener))
    for name, label, value, limits, otherwise in (
        ("questions", "Questions a round", settings.questions, QUESTIONS, "the default"),
        ("answer_time", "Seconds to answer", settings.answer_time, ANSWER_TIME, "the default"),
        ("skip_votes", "Votes that skip a question", settings.skip_votes, SKIP_VOTES, "no votes"),
    ):
        field = discord.ui.TextInput[discord.ui.Modal](
            custom_id=name,
            default=str(value or ""),
            required=False,
            max_length=3,
            placeholder=f"{limits[0]} to {limits[1]}; empty: {otherwise}",
        )
        form.add_item(discord.ui.Label(text=label, component=field))
    return let_go(form)


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


def _hints(settings: ServerSettings, opener: int) -> Pressable:
    options = [
        discord.SelectOption(label=label, value=value, default=value == settings.hints)
        for value, label in HINTS.items()
    ]
    return Pressable(
        discord.ui.Select[discord.ui.LayoutView](custom_id=custom_id("set", opener, "hints"), options=options)
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
    ceilings = [None, *range(min(seasons - 1, MOST_SEASONS), -1, -1)]
    options = [
        discord.SelectOption(
            label=spoilers_text(ceiling).capitalize(),
            value=EVERYTHING if ceiling is None else str(ceiling),
            default=ceiling == settings.ceiling,
        )
        for ceiling in ceilings
    ]
    return Pressable(
        discord.ui.Select[discord.ui.LayoutView](
            custom_id=custom_id("set", opener, "spoilers"), options=options
        )
    )
