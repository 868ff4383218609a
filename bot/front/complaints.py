"""What a person reads when something could not be done, and what the log gets.

A `Refusal` is a sentence for the player. `NotSaved` asks to try again. Anything else is a bug: it is logged
once, with a short reference that the player sees too.
"""

import logging
import secrets

import discord
from discord import app_commands

from bot.front.words import refusals
from bot.host.ports import NotSaved
from bot.host.refusals import Refusal

log = logging.getLogger(__name__)

UNKNOWN_INTERACTION = 10062
ALREADY_ANSWERED = 40060


async def complain(interaction: discord.Interaction, error: Exception) -> None:
    """Tell the person what went wrong, once and in private."""
    cause = getattr(error, "original", error)
    if isinstance(cause, discord.HTTPException) and cause.code in (UNKNOWN_INTERACTION, ALREADY_ANSWERED):
        # Too late to say anything, or already said: normal after a resumed connection.
        log.info("interaction %s could not be answered any more (%s)", interaction.id, cause.code)
        return
    await _say(interaction, sentence(cause))


def sentence(error: Exception) -> str:
    """The sentence for the person; a bug is logged here under the reference that it names."""
    if isinstance(error, Refusal):
        return str(error)
    if isinstance(error, NotSaved):
        return refusals.NOT_SAVED
    if isinstance(error, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
        return refusals.COMMANDS_CHANGED
    reference = secrets.token_hex(3)
    log.error("reference %s", reference, exc_info=error)
    return refusals.bug(reference)


async def _say(interaction: discord.Interaction, text: str) -> None:
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(discord.ui.TextDisplay(text))
    try:
        if interaction.response.is_done():
            await interaction.followup.send(view=view, ephemeral=True)
        else:
            await interaction.response.send_message(view=view, ephemeral=True)
    except discord.HTTPException as error:
        log.info("interaction %s could not be answered any more (%s)", interaction.id, error.code)
