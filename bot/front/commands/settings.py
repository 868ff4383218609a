"""`/settings`: moderators choose how rounds are played.

Discord enforces who may use the command; an admin may have widened that in Server Settings > Integrations, so
it is not checked again here.
"""

from typing import Any

import discord
from discord import app_commands

from bot.front import panel


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
async def _settings(interaction: discord.Interaction) -> None:
    await panel.open_panel(interaction)


settings: app_commands.Command[Any, ..., None] = app_commands.command(
    name="settings", description="Choose how trivia rounds are played: questions, seconds, who, where."
)(_settings)
