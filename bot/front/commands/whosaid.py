"""`/whosaid`: start and stop a quote game."""

import discord
from discord import app_commands

from bot.front import menu, playing
from bot.front.commands.trivia import PACES
from bot.front.desk import desk_of
from bot.front.words.fixed import MIX
from bot.host.opening import Pace


@app_commands.guild_only()
class WhoSaid(app_commands.Group):
    """The quote game's commands."""

    def __init__(self) -> None:
        super().__init__(name="whosaid", description="Quote games in this channel: who said it?")

    @app_commands.command(description="Start a quote game in this channel: who said it?")
    @app_commands.describe(
        twist="Which kind of quote question. Default: a mix.",
        questions="How many lines. Default: 8.",
        pace="Time for each answer. Default: normal, 20 s.",
    )
    @app_commands.choices(pace=PACES)
    @app_commands.choices(
        questions=[app_commands.Choice(name=str(count), value=count) for count in (5, 8, 12)]
    )
    async def start(
        self,
        interaction: discord.Interaction,
        twist: str | None = None,
        questions: int | None = None,
        pace: str | None = None,
    ) -> None:
        """Start a round of quotes."""
        chosen = playing.Choices(
            game="whosaid", questions=questions, pace=Pace(pace) if pace else None, twist=twist
        )
        await playing.start(interaction, chosen)

    @start.autocomplete("twist")
    async def twists(self, interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """The kinds that match what was typed, with the number of questions of each."""
        desk = desk_of(interaction)
        settings = await desk.store.settings(interaction.guild_id or 0)
        return menu.offered(menu.twists(desk.bank, settings.ceiling), typed, MIX)

    @app_commands.command(description="Stop the round in this channel and show the standings.")
    async def stop(self, interaction: discord.Interaction) -> None:
        """Stop the round, whichever game it is."""
        await playing.stop(interaction)
