"""A pretend server with the bot in it: SimCord is Discord, the store is real SQLite."""

import re
from collections.abc import AsyncGenerator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import discord
from simcord.actors import MemberActor
from simcord.backend import serializers
from simcord.backend.models import Overwrite
from simcord.builders import ChannelHandle, GuildHandle, RoleHandle
from simcord.components import walk_components
from simcord.enums import OverwriteType
from simcord.env import Env
from simcord.results import InteractionResult, ResponseMessage

from bot.bank.bank import Bank
from bot.front.client import BonMot
from bot.front.desk import Desk, Press
from bot.front.pacing import Budget
from bot.front.presses import PRESSES
from bot.front.stage import DiscordStage
from bot.host.clock import DiscordClock, moment_of
from bot.host.lobby import Lobby
from bot.host.refusals import Refusal
from bot.host.remembering import Store
from bot.host.watching import Watch
from tests.front.hours import Hours
from tests.front.memory import Memory, open_memory

TEXT, BUTTON = 10, 2  # Discord's numbers of components
AFTER_A_ROUND = ("Play again", "My answers", "Leaderboard")
PATIENCE = 90  # seconds that a test waits for something to be said

Message = discord.Message | ResponseMessage | InteractionResult


class World:
    """One server, its lounge, its people, and the bot."""

    def __init__(self, env: Env, store: Memory, bank: Bank, hours: Hours) -> None:
        self.env = env
        self.store = store
        self.server: GuildHandle = env.create_guild("Café")
        self.lounge: ChannelHandle = self.server.create_text_channel("lounge")
        self.moderators = self.server.create_role("Mods", permissions=discord.Permissions(manage_guild=True))
        self._bank = bank
        self.lurkers = self.people("Uma", "Vic")
        self._hours = hours
        self._expected: tuple[type[BaseException], ...] = (Refusal,)

    @property
    def bot(self) -> BonMot:
        """The bot that runs now; another one after a restart."""
        assert isinstance(self.env.bot, BonMot)
        return self.env.bot

    def person(self, name: str, *roles: RoleHandle) -> MemberActor:
        """Somebody who joins the server."""
        return self.server.add_member(self.env.create_user(name), roles=roles)

    def people(self, *names: str) -> list[MemberActor]:
        """Several who join."""
        return [self.person(name) for name in names]

    def deny(self, channel: ChannelHandle, **permissions: bool) -> None:
        """Take these permissions from the bot in a channel."""
        role = self.server.roles[self.env.backend.bot_user.name]
        denied = discord.Permissions(**permissions).value
        overwrites = self.env.backend.get_channel(channel.id).overwrites
        overwrites.append(Overwrite(target_id=role.id, type=OverwriteType.ROLE, allow=0, deny=denied))

    async def wait(self, seconds: float) -> None:
        """Let time pass."""
        await self._hours.pass_by(seconds)

    async def wait_since(self, card: discord.Message, seconds: float) -> None:
        """Let time pass until so many seconds after a card was posted."""
        await self.wait(moment_of(card.id) + seconds - self.env.now().timestamp())

    async def wait_for(self, *texts: str, channel: ChannelHandle | None = None) -> discord.Message:
        """Let time pass until the newest card says all this; gives back the card."""

        def said() -> bool:
            cards = self.cards(channel)
            return bool(cards) and all(text in self.read(cards[-1]) for text in texts)

        assert await self._hours.pass_until(said, PATIENCE), [self.read(card) for card in self.cards(channel)]
        return self.cards(channel)[-1]

    async def wait_until_closed(self, card: discord.Message) -> discord.Message:
        """Let time pass until the question on this card is closed; gives back the card as it is then."""
        assert await self._hours.pass_until(lambda: not answer_buttons(self.now_on(card)), PATIENCE)
        return self.now_on(card)

    async def press(
        self, person: MemberActor, card: discord.Message, label: str, after: float = 0.0
    ) -> InteractionResult:
        """A press so many seconds after the card was posted."""
        if after:
            await self.wait_since(card, after)
        return await person.click(card, label=label)

    async def restart(self, *, crash: bool = False) -> None:
        """The bot's process ends, in order or not, and another begins over the same store."""
        if not crash:
            await self.bot.desk.lobby.close()
        self._hours.forget()
        await self.env.restart_bot(new_client(self.store, self._bank, self._hours))

    def announce_server(self) -> None:
        """Discord tells the bot that it was added to the server, as the server is now."""
        backend = self.env.backend
        payload = dict(serializers.guild_create_payload(backend, backend.get_guild(self.server.id)))
        del payload["unavailable"]  # it stands only where a known server comes back
        backend.emit("GUILD_DELETE", {"id": str(self.server.id)})
        backend.emit("GUILD_CREATE", payload)

    def cards(self, channel: ChannelHandle | None = None) -> list[discord.Message]:
        """What the bot has said in the channel for everyone to see, oldest first."""
        me = self.env.backend.bot_user.id
        history = (channel or self.lounge).history()
        return [found for found in history if found.author.id == me and not found.flags.ephemeral]

    def now_on(self, card: discord.Message) -> discord.Message:
        """The same message as it is now."""
        return next(found for found in self.lounge.history() if found.id == card.id)

    def counted_calls(self) -> list[str]:
        """The calls that Discord counts against 50 a second: all but the answers to interactions."""
        calls = [call for call in self.env.http_requests if not call.path.startswith("/interactions/")]
        return [f"{call.method} {re.sub(r'[0-9]+', '*', call.path)}" for call in calls]

    def read(self, message: Message) -> str:
        """All that stands in the message, with people's names, and seconds from now instead of timestamps."""
        text = "\n".join(str(part["content"]) for part in parts(message) if part["type"] == TEXT)
        now = self.env.now().timestamp()
        for user in self.env.backend.users.values():
            text = text.replace(f"<@{user.id}>", f"@{user.name}")
        return re.sub(r"<t:([0-9]+):R>", lambda found: f"{round(int(found[1]) - now)} s from now", text)

    def expect(self, kind: type[BaseException]) -> None:
        """An error of this kind is what the test is about."""
        self._expected += (kind,)

    def refused(self) -> list[str]:
        """The refusals of slash commands so far; any other error in the bot is raised."""
        causes = [getattr(error, "original", error) for error in self.env.errors]
        for cause in causes:
            if not isinstance(cause, self._expected):
                raise cause
        return [str(cause) for cause in causes if isinstance(cause, Refusal)]


@asynccontextmanager
async def open_world(
    folder: Path,
    bank: Bank,
    *,
    greeted: bool = True,
    before: Callable[[World], None] | None = None,
    presses: Mapping[str, Press] = PRESSES,
    budget: Budget | None = None,
) -> AsyncGenerator[World]:
    """A server with a lounge, and the bot; `before` arranges more of it before the bot comes."""
    hours = Hours()
    async with open_memory(folder / "bonmot.db") as store:
        env = hours.env = Env(new_client(store, bank, hours, presses, budget), shard_count=1)
        world = World(env, store, bank, hours)
        world.bot.clock.heard(env.now().timestamp())
        if greeted:
            await store.greet(world.server.id)
        if before:
            before(world)
        await env.start()
        try:
            yield world
            world.refused()
        finally:
            await world.bot.desk.lobby.close()
            await env.shutdown()


def new_client(
    store: Store,
    bank: Bank,
    hours: Hours,
    presses: Mapping[str, Press] = PRESSES,
    budget: Budget | None = None,
) -> BonMot:
    """The bot as `app` builds it, with the test's clock; it has heard the time in an HTTP answer."""

    def desk(stage: DiscordStage, clock: DiscordClock) -> Desk:
        lobby = Lobby(store=store, stage=stage, clock=clock, watch=watch)
        return Desk(lobby=lobby, store=store, bank=bank, clock=clock, presses=presses, watch=watch)

    watch = Watch()
    clock = DiscordClock(hours)
    if hours.env is not None:
        clock.heard(hours.env.now().timestamp())
    return BonMot(desk, clock, watch, shard_count=1, budget=budget)


def parts(message: Message) -> Iterable[dict[str, object]]:
    """All components of the message, from top to bottom."""
    if isinstance(message, InteractionResult):
        assert message.response is not None
        message = message.response
    if isinstance(message, ResponseMessage):
        return walk_components(message.components)
    return walk_components([component.to_dict() for component in message.components])


def buttons(message: Message) -> list[str]:
    """The labels of its buttons that can be pressed."""
    return [
        str(part["label"]) for part in parts(message) if part["type"] == BUTTON and not part.get("disabled")
    ]


def answer_buttons(message: Message) -> list[str]:
    """The labels of the buttons on a question's card with which it is answered."""
    beside = ("⋯ More", "Hint · half points", "Context · half points", "Report", *AFTER_A_ROUND)
    return [label for label in buttons(message) if label not in beside and not label.startswith("Skip ")]


def closed_buttons(message: Message) -> list[str]:
    """The labels of its buttons that cannot."""
    return [str(part["label"]) for part in parts(message) if part["type"] == BUTTON and part.get("disabled")]
