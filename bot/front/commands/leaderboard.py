"""`/leaderboard`: the server's standings, and the asker's own place."""

from typing import Any

import discord
from discord import app_commands

from bot.front import boards
from bot.front.words.boards import PERIODS
from bot.host.remembering import Period


@app_commands.guild_only()
@app_commands.describe(
    period="Which points count. Default: this month.", game="Which game counts. Default: all of them."
)
@app_commands.choices(
    period=[app_commands.Choice(name=name, value=period.value) for period, name in PERIODS.items()],
    game=[
        app_commands.Choice(name="trivia", value="trivia"),
        app_commands.Choice(name="who said it", value="whosaid"),
        app_commands.Choice(name="daily", value="daily"),
    ],
)
async def _leaderboard(
    interaction: discord.Interaction, period: str = Period.MONTH.value, game: str | None = None
) -> None:
    await boards.show(interaction, Period(period), game)


leaderboard: app_commands.Command[Any, ..., None] = app_commands.command(
    name="leaderboard", description="See this server's trivia standings and your own place."
)(_leaderboard)
