"""A small bot that uses what Bon Mot uses, so that the playground is tried with the real discord.py."""

import asyncio
import re
from collections import Counter
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from typing import Any, Self

import discord
from discord import app_commands

from bot.playground.connecting import point_at
from bot.playground.server import Playground
from tests.patience import PATIENCE

TOKEN = "a.small.bot"
FORM = "form:1"


class Choice(discord.ui.DynamicItem[discord.ui.Button[Any]], template=r"choice:(?P<letter>[A-D])"):
    """All that this button knows is in its custom_id, so it works after a restart."""

    def __init__(self, letter: str) -> None:
        super().__init__(discord.ui.Button(label=f"Answer {letter}", custom_id=f"choice:{letter}"))
        self.letter = letter

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, _item: discord.ui.Item[Any], match: re.Match[str]
    ) -> Self:
        return cls(match["letter"])

    async def callback(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_message(f"Locked in: {self.letter}", ephemeral=True)


class Again(discord.ui.DynamicItem[discord.ui.Button[Any]], template=r"again:(?P<times>\d+)"):
    """Answered by changing the message it stands on."""

    def __init__(self, times: int) -> None:
        super().__init__(discord.ui.Button(label="Again", custom_id=f"again:{times}"))
        self.times = times

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, _item: discord.ui.Item[Any], match: re.Match[str]
    ) -> Self:
        return cls(int(match["times"]))

    async def callback(self, interaction: discord.Interaction) -> None:
        await interaction.response.edit_message(view=card(f"{self.times + 1} times", Again(self.times + 1)))


class Form(discord.ui.Modal, title="Your guess"):
    """Recognised by its custom_id, as modals do not survive a restart."""

    def __init__(self) -> None:
        super().__init__(custom_id=FORM)
        guess = discord.ui.TextInput[Any](custom_id="guess", min_length=2, max_length=10)
        self.add_item(discord.ui.Label(text="Guess", component=guess))


def card(text: str, *items: discord.ui.Item[Any]) -> discord.ui.LayoutView:
    """A Components V2 message: a text and a row of controls."""
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(discord.ui.TextDisplay(text))
    if items:
        view.add_item(discord.ui.ActionRow(*items))
    return view


class SmallBot(discord.AutoShardedClient):
    """Says what it heard in `heard`, and lets a test wait for it."""

    def __init__(self, intents: discord.Intents | None = None) -> None:
        super().__init__(
            intents=intents or discord.Intents.default(),
            chunk_guilds_at_startup=False,
            guild_ready_timeout=0.01,
            max_messages=None,
        )
        self.tree = app_commands.CommandTree(self)
        self.heard: Counter[str] = Counter()
        self.messages: list[discord.Message] = []
        self.gate = asyncio.Event()
        self.refusals: list[int] = []
        self._news = asyncio.Condition()

    async def before_identify_hook(self, _shard_id: int | None, *, initial: bool = False) -> None:
        """Nobody waits five seconds between two shards here."""

    async def setup_hook(self) -> None:
        self.add_dynamic_items(Choice, Again)
        add_commands(self)
        await self.tree.sync()

    def dispatch(self, event: str, /, *args: object, **kwargs: object) -> None:
        super().dispatch(event, *args, **kwargs)
        self.heard[event] += 1
        if event == "message" and isinstance(args[0], discord.Message):
            self.messages.append(args[0])
        asyncio.get_running_loop().create_task(self._tell())

    async def _tell(self) -> None:
        async with self._news:
            self._news.notify_all()

    async def hears(self, event: str, times: int = 1) -> None:
        """Wait until this event was heard so often."""
        async with asyncio.timeout(PATIENCE), self._news:
            await self._news.wait_for(lambda: self.heard[event] >= times)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        data: Any = interaction.data
        if interaction.type is discord.InteractionType.modal_submit and data["custom_id"] == FORM:
            guess = data["components"][0]["component"]["value"]
            await interaction.response.send_message(f"You wrote {guess}.", ephemeral=True)
        if data.get("custom_id") == "colour":
            await interaction.response.send_message(f"Chosen: {', '.join(data['values'])}", ephemeral=True)
        if data.get("custom_id") == "place":
            (channel,) = data["resolved"]["channels"].values()
            await interaction.response.send_message(f"Chosen: #{channel['name']}", ephemeral=True)
        if data.get("custom_id") == "guess!":
            await interaction.response.send_modal(Form())


@asynccontextmanager
async def connected(playground: Playground, bot: SmallBot | None = None) -> AsyncGenerator[SmallBot]:
    """The bot, logged in and ready; afterwards closed."""
    bot = bot or SmallBot()
    point_at(playground.api, playground.gateway)
    running = asyncio.create_task(bot.start(TOKEN))
    try:
        await bot.hears("ready")
        yield bot
    finally:
        await bot.close()
        await running


def add_commands(bot: SmallBot) -> None:
    """Commands of every kind that is tried."""
    tree = bot.tree
    trivia = app_commands.Group(name="trivia", description="Rounds of questions")

    @trivia.command()
    async def start(interaction: discord.Interaction, questions: app_commands.Range[int, 5, 20] = 10) -> None:
        """Ask questions."""
        await interaction.response.send_message(view=card(f"{questions} questions", Choice("A"), Choice("B")))

    @trivia.command()
    async def show(interaction: discord.Interaction, name: str) -> None:
        """Choose a show."""
        await interaction.response.send_message(f"Chosen: {name}")

    @show.autocomplete("name")
    async def suggest(_: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        shows = ("Emily in Paris", "Emma", "Friends")
        return [app_commands.Choice(name=each, value=each) for each in shows if each.startswith(typed)]

    @tree.command()
    @app_commands.default_permissions(manage_guild=True)
    async def settings(interaction: discord.Interaction, channel: discord.TextChannel) -> None:
        """For moderators."""
        await interaction.response.send_message(f"Rounds go to #{channel.name}.", ephemeral=True)

    @tree.command()
    async def slow(interaction: discord.Interaction) -> None:
        """Deferred, then finished."""
        await interaction.response.defer(ephemeral=True)
        await interaction.edit_original_response(content="Done at last")

    @tree.command()
    async def late(interaction: discord.Interaction) -> None:
        """Answered when the gate opens."""
        await bot.gate.wait()
        try:
            await interaction.response.send_message("Here I am")
        except discord.NotFound as refusal:
            bot.refusals.append(refusal.code)
        bot.dispatch("answered_late")

    @tree.command()
    async def controls(interaction: discord.Interaction) -> None:
        """One of each."""
        colours = discord.ui.Select[Any](custom_id="colour", options=_options(("red", "green")), max_values=2)
        place = discord.ui.ChannelSelect[Any](custom_id="place")
        view = card("Controls", Again(0), discord.ui.Button(label="Off", custom_id="off", disabled=True))
        view.add_item(discord.ui.ActionRow(colours))
        view.add_item(discord.ui.ActionRow(place))
        view.add_item(discord.ui.ActionRow(discord.ui.Button(label="Guess", custom_id="guess!")))
        await interaction.response.send_message(view=view)

    tree.add_command(trivia)


def _options(values: Sequence[str]) -> list[discord.SelectOption]:
    return [discord.SelectOption(label=value.title(), value=value) for value in values]
