"""Who may do what, and where: asked before anything is started, answered with a sentence."""

from collections.abc import Mapping

import discord

from bot.front.words import refusals
from bot.host.refusals import Refusal
from bot.host.server_settings import MayStart, ServerSettings

TO_POST = {"view_channel": "View Channel", "send_messages": "Send Messages"}
TO_POST_IN_THREADS = {"view_channel": "View Channel", "send_messages_in_threads": "Send Messages in Threads"}
TO_LOOK_BACK = {"read_message_history": "Read Message History"}  # where a card is looked for after a restart


def permissions_needed() -> discord.Permissions:
    """What the bot asks for when it is invited: just what it needs."""
    return discord.Permissions(
        view_channel=True, send_messages=True, send_messages_in_threads=True, read_message_history=True
    )


def is_moderator(interaction: discord.Interaction) -> bool:
    """Whether the person manages this server."""
    return interaction.permissions.manage_guild or interaction.permissions.administrator


def require_moderator(interaction: discord.Interaction) -> None:
    """Let moderators through.

    Raises:
        Refusal: the person does not manage the server.
    """
    if not is_moderator(interaction):
        raise Refusal(refusals.ONLY_MODERATORS_SET)


def require_opener(interaction: discord.Interaction, opener: str) -> None:
    """Let the one through who opened this private message, and moderators.

    Whoever opened it went through Discord's own gate, which an admin may have widened.

    Raises:
        Refusal: it is somebody else's.
    """
    if interaction.user.id != int(opener):
        require_moderator(interaction)


def require_may_start(interaction: discord.Interaction, settings: ServerSettings) -> None:
    """Let those through who may start a round in this channel, where the bot may speak.

    Raises:
        Refusal: the channel or the person is not among those that the moderators chose, or the bot lacks a
            permission.
    """
    _require_permissions(interaction, settings)
    if is_moderator(interaction):
        return
    if settings.channels and _home(interaction) not in settings.channels:
        raise Refusal(refusals.elsewhere(settings.channels))
    match settings.may_start:
        case MayStart.EVERYONE:
            return
        case MayStart.MODERATORS:
            raise Refusal(refusals.ONLY_MODERATORS_START)
        case MayStart.ROLE:
            if settings.role is not None and settings.role not in _roles(interaction):
                raise Refusal(refusals.only_role(settings.role))


def _require_permissions(interaction: discord.Interaction, settings: ServerSettings) -> None:
    is_thread = isinstance(interaction.channel, discord.Thread)
    for what, needed in (
        ("post", TO_POST_IN_THREADS if is_thread else TO_POST),
        ("read back what I posted", TO_LOOK_BACK),
    ):
        if missing := _missing(interaction.app_permissions, needed):
            instead = _open_channel(interaction, settings)
            raise Refusal(refusals.may_not(what, interaction.channel_id or 0, missing, instead))


def _open_channel(interaction: discord.Interaction, settings: ServerSettings) -> int | None:
    """A channel where rounds may be played, which the person can see and where the bot lacks nothing."""
    guild, person = interaction.guild, interaction.user
    if guild is None or not isinstance(person, discord.Member):
        return None
    for channel in guild.text_channels:
        allowed = not settings.channels or channel.id in settings.channels
        lacking = _missing(channel.permissions_for(guild.me), {**TO_POST, **TO_LOOK_BACK})
        if allowed and not lacking and channel.permissions_for(person).view_channel:
            return channel.id
    return None


def _missing(permissions: discord.Permissions, needed: Mapping[str, str]) -> list[str]:
    if permissions.administrator:
        return []
    return [name for flag, name in needed.items() if not getattr(permissions, flag)]


def _home(interaction: discord.Interaction) -> int | None:
    """The channel that the moderators' choice is about: a thread counts as its parent."""
    if isinstance(interaction.channel, discord.Thread):
        return interaction.channel.parent_id
    return interaction.channel_id


def _roles(interaction: discord.Interaction) -> set[int]:
    user = interaction.user
    return {role.id for role in user.roles} if isinstance(user, discord.Member) else set()
