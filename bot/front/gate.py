"""Who may do what, and where: asked before anything is started, answered with a sentence."""

import discord

from bot.front.words import listed
from bot.host.refusals import Refusal
from bot.host.server_settings import MayStart, ServerSettings

NEEDED = {
    "view_channel": "View Channel",
    "send_messages": "Send Messages",
    "read_message_history": "Read Message History",
}
NEEDED_IN_THREADS = {**NEEDED, "send_messages": "Send Messages in Threads"}


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
        raise Refusal("Only moderators can change this: it takes the **Manage Server** permission.")


def require_may_start(interaction: discord.Interaction, settings: ServerSettings) -> None:
    """Let those through who may start a round in this channel, where the bot may speak.

    Raises:
        Refusal: the channel or the person is not among those that the moderators chose, or the bot lacks a
            permission.
    """
    _require_permissions(interaction)
    if is_moderator(interaction):
        return
    channels = [channel for channel in settings.channels if channel != _home(interaction)]
    if settings.channels and len(channels) == len(settings.channels):
        where = listed([f"<#{channel}>" for channel in channels])
        raise Refusal(f"Rounds are played in {where} here. Start one there!")
    match settings.may_start:
        case MayStart.EVERYONE:
            return
        case MayStart.MODERATORS:
            raise Refusal("In this server only moderators start rounds. Ask one of them, and join in!")
        case MayStart.ROLE:
            if settings.role is not None and settings.role not in _roles(interaction):
                raise Refusal(
                    f"In this server only <@&{settings.role}> and moderators start rounds. "
                    "Ask one of them, and join in!"
                )


def _require_permissions(interaction: discord.Interaction) -> None:
    is_thread = isinstance(interaction.channel, discord.Thread)
    needed = NEEDED_IN_THREADS if is_thread else NEEDED
    missing = [
        f"**{name}**"
        for flag, name in needed.items()
        if not _has(interaction.app_permissions, flag, is_thread)
    ]
    if missing:
        where = f"<#{interaction.channel_id}>"
        what = "post" if any("Send" in name or "View" in name for name in missing) else "read what I posted"
        raise Refusal(f"I may not {what} in {where}. Ask an admin for {listed(missing)} here.")


def _has(permissions: discord.Permissions, flag: str, is_thread: bool) -> bool:  # noqa: FBT001 - private, named
    name = "send_messages_in_threads" if is_thread and flag == "send_messages" else flag
    return permissions.administrator or bool(getattr(permissions, name))


def _home(interaction: discord.Interaction) -> int | None:
    """The channel that the moderators' choice is about: a thread counts as its parent."""
    if isinstance(interaction.channel, discord.Thread):
        return interaction.channel.parent_id
    return interaction.channel_id


def _roles(interaction: discord.Interaction) -> set[int]:
    user = interaction.user
    return {role.id for role in user.roles} if isinstance(user, discord.Member) else set()
