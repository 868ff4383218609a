"""The bot as Discord sees it: what it listens to, its commands, and its first words in a server."""

import logging
import sys
from collections.abc import Callable
from contextlib import suppress

import aiohttp
import discord
from discord import app_commands

from bot.front import rendering
from bot.front.buttons import Pressable, pressed
from bot.front.commands.daily import daily
from bot.front.commands.leaderboard import leaderboard
from bot.front.commands.settings import settings
from bot.front.commands.trivia import Trivia
from bot.front.commands.whosaid import WhoSaid
from bot.front.complaints import complain, report
from bot.front.desk import Desk
from bot.front.gate import permissions_needed
from bot.front.heard import hearing
from bot.front.pacing import Budget, paced
from bot.front.stage import DiscordStage, guess_of
from bot.front.syncing import sync_changed
from bot.host.clock import DiscordClock, moment_of
from bot.host.ports import NotSaved
from bot.host.salvaging import end_unreadable
from bot.host.watching import Watch

log = logging.getLogger(__name__)

# discord.py knows no limit: 2,000 presses at once would be answered over as many new connections, which takes
# 2.9 s of handshakes over TLS with 80 ms to the other side; over 250 it takes 0.5 s, and a third of the wait.
CONNECTIONS = 250
NOT_YET = -1  # stands for the first connection until there is one
NEW = 86_400.0  # seconds since the bot joined a server in which it still says hello


class BonMot(discord.AutoShardedClient):
    """One bot account. `build_desk` is given the stage and makes the rooms behind the front.

    `listening` says that guesses typed into channels are heard; `budget` holds back calls that are too many.
    """

    def __init__(
        self,
        build_desk: Callable[[DiscordStage, DiscordClock], Desk],
        clock: DiscordClock,
        watch: Watch,
        *,
        shard_count: int | None = None,
        listening: bool = False,
        budget: Budget | None = None,
    ) -> None:
        trace = hearing(clock, watch)
        super().__init__(
            intents=_intents(listening=listening),
            allowed_mentions=discord.AllowedMentions.none(),
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
            http_trace=paced(trace, budget) if budget else trace,
            shard_count=shard_count,
        )
        self.clock = clock
        self.watch = watch
        self.stage = DiscordStage(self, clock, budget)
        self.desk = build_desk(self.stage, clock)
        self.tree = _Tree(self)
        for command in (Trivia(), WhoSaid(), daily, leaderboard, settings):
            self.tree.add_command(command)

    @property
    def invite(self) -> str:
        """The link that adds the bot to a server, with just the permissions that it needs."""
        return discord.utils.oauth_url(
            self.application_id or 0,
            permissions=permissions_needed(),
            scopes=("bot", "applications.commands"),
        )

    async def login(self, token: str) -> None:
        """Log in, over so many connections at the most."""
        self.http.connector = aiohttp.TCPConnector(limit=CONNECTIONS)
        await super().login(token)

    async def setup_hook(self) -> None:
        """Before the gateway: the buttons, the commands, and the rounds that were under way.

        Those are picked up before the first press can arrive, so that none finds its round gone.
        """
        self.add_dynamic_items(Pressable)
        if await sync_changed(self.tree):
            log.info("Commands changed: Discord knows them now.")
        log.info("Invite the bot to a server with this link: %s", self.invite)
        await end_unreadable(self.desk.store, self.clock.now())
        self.desk.lobby.deaf.add(NOT_YET)
        if count := await self.desk.lobby.resume():
            log.info("Rounds picked up where they stood: %d.", count)

    async def on_ready(self) -> None:
        """All servers are known: say hello where the bot was added while it was away."""
        log.info("Ready, as %s, in servers: %d.", self.user, len(self.guilds))
        self.desk.lobby.listen_back()
        self.desk.lobby.deaf.discard(NOT_YET)
        for guild in self.guilds:
            await self._greet(guild)

    async def on_shard_connect(self, _shard: int) -> None:
        """A session with the gateway began."""
        self.watch.connected()

    async def on_shard_ready(self, shard: int) -> None:
        """What happens is heard again; what was missed is read when all shards are ready."""
        self.desk.lobby.deaf.discard(shard)

    async def on_shard_resumed(self, shard: int) -> None:
        """A session with the gateway goes on, and what was missed has been told again."""
        self.desk.lobby.deaf.discard(shard)
        self.watch.reconnected()

    async def on_shard_disconnect(self, shard: int) -> None:
        """Until the connection is back, nothing is heard."""
        self.desk.lobby.deaf.add(shard)

    async def on_error(self, event_method: str, /, *_args: object, **_kwargs: object) -> None:
        """A bug in one of these listeners: nobody waits for an answer, so it is only logged."""
        error = sys.exception()
        if isinstance(error, Exception):
            report(self.desk, error, event_method, server=None, channel=None)

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """A new server: say hello."""
        await self._greet(guild)

    async def on_message(self, message: discord.Message) -> None:
        """Somebody wrote or used a command: where a round is on, its card moves out of sight."""
        self.clock.heard(moment_of(message.id))
        self.desk.company.noticed(message.guild, message.author)
        is_card = message.author == self.user and message.interaction_metadata is None
        host = self.desk.lobby.find(message.channel.id)
        if host is None or is_card:
            return
        self.stage.noticed(message.channel.id)
        if host.round.is_listening and (guess := guess_of(message, host.round.number)):
            with suppress(NotSaved):  # nobody was told that it counts
                await host.submit(guess)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """A submitted modal is known by its custom_id: discord.py forgets its own at a restart."""
        if interaction.type is not discord.InteractionType.modal_submit or interaction.data is None:
            return
        try:
            await pressed(interaction, str(interaction.data.get("custom_id", "")))
        except Exception as error:  # noqa: BLE001 - the one place where a failing modal is heard
            await complain(interaction, error)

    async def _greet(self, guild: discord.Guild) -> None:
        """Say hello once, where the bot may speak, in a server that it joined just now."""
        joined_at = guild.me.joined_at
        if (
            self.is_closed()
            or joined_at is None
            or not self.clock.is_set
            or self.clock.now() - joined_at.timestamp() > NEW
        ):
            return
        channel = _where_to_speak(guild)
        if channel is not None and await self.desk.store.greet(guild.id):
            try:
                await channel.send(view=rendering.welcome_card(self.desk.bank.title))
            except discord.HTTPException as error:
                log.info("server %s could not be greeted (%s)", guild.id, error.code)


class _Tree(app_commands.CommandTree[BonMot]):
    """The slash commands; whatever goes wrong in one reaches the person as a sentence."""

    def __init__(self, client: BonMot) -> None:
        super().__init__(
            client,
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=False, private_channel=False
            ),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
        )

    async def interaction_check(self, interaction: discord.Interaction[BonMot], /) -> bool:
        """Everyone may, once."""
        return interaction.client.desk.heard(interaction)

    async def on_error(
        self, interaction: discord.Interaction[BonMot], error: app_commands.AppCommandError, /
    ) -> None:
        """Tell the person."""
        await complain(interaction, error)


def _intents(*, listening: bool) -> discord.Intents:
    """Servers, and that messages were posted; their text is a privileged intent, asked for to listen."""
    intents = discord.Intents.none()
    intents.guilds = True
    intents.guild_messages = True
    intents.message_content = listening
    return intents


def _where_to_speak(guild: discord.Guild) -> discord.TextChannel | None:
    first = [guild.system_channel] if guild.system_channel else []
    for channel in [*first, *guild.text_channels]:
        allowed = channel.permissions_for(guild.me)
        if allowed.view_channel and allowed.send_messages:
            return channel
    return None
