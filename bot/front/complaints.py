"""What a person reads when something could not be done, and what the log gets.

A `Refusal` is a sentence for the player. `NotSaved` and `NotYet` ask to try again. Anything else is a bug: it
is logged once, with a short reference that the player reads too.
"""

import logging

import discord
from discord import app_commands

from bot.front.desk import Desk, desk_of
from bot.front.views import note
from bot.front.words import refusals
from bot.host.lines import Line, wordless
from bot.host.ports import NotSaved
from bot.host.references import new_reference
from bot.host.refusals import Refusal
from bot.host.waiting import NotYet

log = logging.getLogger(__name__)

UNKNOWN_INTERACTION = 10062
ALREADY_ANSWERED = 40060


async def complain(interaction: discord.Interaction, error: Exception) -> None:
    """Tell the person what went wrong, once and in private."""
    cause = getattr(error, "original", error)
    if isinstance(cause, discord.HTTPException) and cause.code in (UNKNOWN_INTERACTION, ALREADY_ANSWERED):
        # Too late to say anything, or already said: normal after a resumed connection.
        log.info(Line("unanswerable", interaction=interaction.id, code=cause.code))
        return
    await _say(interaction, _sentence(interaction, cause))


def report(desk: Desk, error: Exception, what: str, *, server: int | None, channel: int | None) -> str:
    """Log a bug once, with its trace; gives back the reference under which it stands there."""
    reference = new_reference(desk.chance)
    host = desk.lobby.find(channel) if channel else None
    round_id = host.round.id if host else None
    desk.watch.failed(reference, error)
    log.error(
        Line("bug", reference=reference, what=what, round=round_id, server=server, channel=channel),
        exc_info=wordless(error),
    )
    return reference


def _sentence(interaction: discord.Interaction, error: Exception) -> str:
    match error:
        case Refusal():
            return str(error)
        case NotYet():
            return refusals.NOT_SURE
        case NotSaved():
            in_trouble = desk_of(interaction).store.trouble is not None
            return refusals.NOTHING_IS_SAVED if in_trouble else refusals.NOT_SAVED
        case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch():
            return refusals.COMMANDS_CHANGED
        case _:
            where = {"server": interaction.guild_id, "channel": interaction.channel_id}
            return refusals.bug(report(desk_of(interaction), error, _what(interaction), **where))


def _what(interaction: discord.Interaction) -> str:
    """What was used: a command, or the name in a custom_id."""
    if interaction.command is not None:
        return interaction.command.qualified_name
    return str((interaction.data or {}).get("custom_id", interaction.type.name))


async def _say(interaction: discord.Interaction, text: str) -> None:
    view = note(text)
    try:
        if interaction.response.is_done():
            await interaction.followup.send(view=view, ephemeral=True)
        else:
            await interaction.response.send_message(view=view, ephemeral=True)
    except discord.HTTPException as error:
        log.info(Line("unanswerable", interaction=interaction.id, code=error.code))
