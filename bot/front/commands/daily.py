"""`/daily`: the same question for everyone in the server, once a day."""

from typing import Any

import discord
from discord import app_commands

from bot.front import daily as question_of_the_day


@app_commands.guild_only()
async def _daily(interaction: discord.Interaction) -> None:
    await question_of_the_day.show(interaction)


daily: app_commands.Command[Any, ..., None] = app_commands.command(
    name="daily", description="Answer today's question, once a day, in private."
)(_daily)
