"""`/trivia`: start and stop a round of trivia, and how to play."""

import discord
from discord import app_commands

from bot.front import menu, playing, privacy, record
from bot.front.desk import desk_of
from bot.front.views import note
from bot.front.words.fixed import HELP, SURPRISE
from bot.game.rules import Style
from bot.host.opening import Pace

PACES = [
    app_commands.Choice(name="quick · 12 s", value=Pace.QUICK.value),
    app_commands.Choice(name="normal · 20 s", value=Pace.NORMAL.value),
    app_commands.Choice(name="relaxed · 35 s", value=Pace.RELAXED.value),
]
STYLES = [
    app_commands.Choice(name="everyone who is right", value=Style.EVERYONE.value),
    app_commands.Choice(name="first right only", value=Style.FIRST.value),
    app_commands.Choice(name="sudden death", value=Style.SUDDEN.value),
    app_commands.Choice(name="teams", value=Style.TEAMS.value),
]


@app_commands.guild_only()
class Trivia(app_commands.Group):
    """The trivia commands."""

    def __init__(self) -> None:
        super().__init__(name="trivia", description="Timed trivia rounds in this channel.")

    @app_commands.command(description="Start a timed trivia round in this channel.")
    @app_commands.describe(
        theme="What it is about. Default: surprise me.",
        questions="How many questions. Default: 10.",
        pace="Time for each answer. Default: normal, 20 s.",
        style="Who scores. Default: everyone who is right.",
    )
    @app_commands.choices(pace=PACES, style=STYLES)
    @app_commands.choices(
        questions=[app_commands.Choice(name=str(count), value=count) for count in (5, 10, 15, 20)]
    )
    async def start(
        self,
        interaction: discord.Interaction,
        theme: str | None = None,
        questions: int | None = None,
        pace: str | None = None,
        style: str | None = None,
    ) -> None:
        """Start a round."""
        chosen = playing.Choices(
            game="trivia",
            questions=questions,
            pace=Pace(pace) if pace else None,
            theme=theme,
            style=Style(style) if style else None,
        )
        await playing.start(interaction, chosen)

    @start.autocomplete("theme")
    async def themes(self, interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """The themes that match what was typed, with the number of questions in each."""
        desk = desk_of(interaction)
        settings = await desk.store.settings(interaction.guild_id or 0)
        return menu.offered(menu.themes(desk.bank, settings.ceiling), typed, SURPRISE)

    @app_commands.command(description="Stop the round in this channel and show the standings.")
    async def stop(self, interaction: discord.Interaction) -> None:
        """Stop the round."""
        await playing.stop(interaction)

    @app_commands.command(description="Your points, place, accuracy, speed and streaks.")
    @app_commands.describe(person="Someone else.")
    async def me(self, interaction: discord.Interaction, person: discord.User | None = None) -> None:
        """Tell how somebody has done, in private."""
        await record.show(interaction, person)

    @app_commands.command(description="See, download or delete what is kept about you.")
    async def privacy(self, interaction: discord.Interaction) -> None:
        """Tell what is kept, in private."""
        await privacy.show(interaction)

    @app_commands.command(description="How to play, how points work, what moderators can set.")
    async def help(self, interaction: discord.Interaction) -> None:
        """Explain, in private."""
        await interaction.response.send_message(view=note(HELP), ephemeral=True)
