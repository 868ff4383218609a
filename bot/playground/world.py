"""The pretend Discord as its two sides meet it: what a bot asks, what people do, and who hears of it.

the bot ─── call() ──► simulation ──► on_event     what the gateway announces
people ─── ask() …──►     │     └──► on_private    what only one person sees
                          └────────► on_answer     how the bot answered an interaction
"""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

import msgspec

from bot.playground.calls import Call
from bot.playground.checking import check, check_answer
from bot.playground.components import NotPossibleError, spell_ids
from bot.playground.nonces import Nonces
from bot.playground.owner import Owner
from bot.playground.replies import Json, Reply
from bot.playground.roster import Resident, Roster, new_roster, read_roster, write_roster
from bot.playground.simulation import Simulation
from bot.playground.snowflakes import Snowflakes


class World:
    """One server in which a bot and some people meet."""

    def __init__(
        self,
        roster: Roster,
        *,
        keep: Callable[[Roster], None] = lambda _: None,
        clock: Callable[[], float] = time.time,
        patience: float = 3.0,
    ) -> None:
        """`keep` gets each new roster; an interaction waits `patience` seconds for its answer."""
        self.roster = roster
        self.clock = clock
        self.patience = patience
        self.on_event: list[Callable[[str, Json], None]] = []
        self.on_private: list[Callable[[int, Json], None]] = []
        self.on_answer: list[Callable[[int, Reply], None]] = []
        self.on_commands: list[Callable[[], None]] = []
        self._keep = keep
        self._nonces = Nonces()
        self._simulation = Simulation(roster, clock)
        self._simulation.announce = self._announce
        self._simulation.whisper = self._whisper
        self.owner = Owner(self._simulation, roster)

    # What the bot does -----------------------------------------------------------------------------

    def call(self, call: Call) -> object:
        """Answer a REST call: what Discord's JSON would hold, or None for an empty answer.

        Raises:
            RefusedError: Discord's status, code and words; 501 for a route that is not simulated.
        """
        check(call)
        for sent in (call.fields, cast("Json", call.fields.get("data") or {})):
            spell_ids(cast("list[Json]", sent.get("components") or []))
        is_answer = call.parts[0] == "interactions" and call.parts[-1] == "callback"
        if is_answer and (kind := self._simulation.kind_of(call.parts[1])):
            check_answer(kind, call.fields.get("type"))
        nonce = _nonce_of(call)
        if nonce is None:
            result = self._simulation.dispatch(call, None)
        else:
            result = self._first_with(call, nonce) or self._send(call, nonce)
        if is_answer:
            self._answered(int(call.parts[1]))
        if call.method != "GET" and call.parts[-1] == "commands":
            for listener in tuple(self.on_commands):
                listener()
        return result

    def bot_user(self) -> Json:
        """The bot's own user object."""
        return self._simulation.bot_payload()

    def servers(self, shard: int, shards: int) -> list[Json]:
        """GUILD_CREATE for each server of this shard."""
        servers = self._simulation.server_payloads()
        return [server for server in servers if shard_of(int(server["id"]), shards) == shard]

    def heard(self, event: str, payload: Json, intents: int) -> Json | None:
        """A copy of the event as a bot with these intents hears it, or None if it does not."""
        return self._simulation.heard(event, payload, intents)

    def members(self, server: int, ids: Sequence[str], prefix: str, limit: int) -> list[Json]:
        """The members with these ids, or else with names that begin so; `limit` 0 means all."""
        found = [
            member
            for member in self._simulation.member_payloads(server)
            if (member["user"]["id"] in ids if ids else member["user"]["username"].startswith(prefix))
        ]
        return found[: limit or None]

    def bot_joins(self) -> None:
        """Invite the bot (again): it hears of the server as of a new one."""
        self._announce("GUILD_DELETE", {"id": str(self.roster.server)})
        for server in self.servers(0, 1):
            del server["unavailable"]
            self._announce("GUILD_CREATE", server)

    def keep_files_at(self, address: str) -> None:
        """Files that are posted from now on get addresses that begin so."""
        self._simulation.files.base = address

    def file(self, address: str) -> bytes | None:
        """The file with this address, if it is kept."""
        return self._simulation.files.get(address)

    # What people see -------------------------------------------------------------------------------

    def commands(self) -> list[Json]:
        """The commands as the bot registered them, those of the server first."""
        registered = self._simulation.commands
        return [
            dict(each) for scope in (self.roster.server, None) for each in registered.get(scope, {}).values()
        ]

    @property
    def channels(self) -> tuple[int, ...]:
        """All channels that are there now, threads too."""
        return tuple(self._simulation.channels)

    def history(self, channel: int, limit: int = 50) -> list[Json]:
        """The last messages of a channel that everyone may see, oldest first."""
        return [message for only_for, message in self._simulation.kept(channel) if only_for is None][-limit:]

    def whispers(self) -> list[tuple[int, Json]]:
        """All messages that only one person sees, each with this person, oldest first."""
        kept = [each for channel in self.channels for each in self._simulation.kept(channel)]
        return [(only_for, message) for only_for, message in kept if only_for is not None]

    def sees(self, person: int, channel: int) -> bool:
        """May this person see the channel?"""
        return self._simulation.sees(person, channel)

    def message(self, person: int, channel: int, message: int) -> Json:
        """A message as this person sees it.

        Raises:
            NotPossibleError: it is gone, somebody else's, or in a channel they may not see.
        """
        seen = self._simulation.seen(person, channel, message)
        if seen is None:
            raise NotPossibleError("You cannot see this message any more.")
        return seen

    # What people do --------------------------------------------------------------------------------

    def add_person(self, name: str, *, moderator: bool = False, simulated: bool = False) -> Resident:
        """Somebody new walks in; they will still be known after a restart."""
        resident = Resident(self._simulation.snowflake(), name, moderator, simulated)
        self.roster = msgspec.structs.replace(self.roster, residents=(*self.roster.residents, resident))
        self._keep(self.roster)
        self._simulation.settle(self.roster, resident, announce=True)
        return resident

    def speak(self, person: int, channel: int, text: str) -> Json:
        """Write a message.

        Raises:
            NotPossibleError: they may not write here, or the text is empty or over 2,000 characters.
        """
        return self._simulation.speak(self.roster.server, person, channel, text)

    def command(self, person: int, channel: int, path: Sequence[str]) -> tuple[Json, Json]:
        """A command that this person may use here, and the part of it that has the options.

        Raises:
            NotPossibleError: there is none, or they may not.
        """
        return self._simulation.usable_command(self.roster.server, person, channel, path)

    def checked_value(self, command: str, option: Json, value: object) -> object:
        """The value of a command's option, if Discord's client would send it.

        Raises:
            NotPossibleError: says what is wrong with it.
        """
        return self._simulation.checked_value(command, option, value)

    def entity(self, person: int, wanted: str, kinds: Sequence[str]) -> dict[str, Json]:
        """What Discord sends along with a chosen "user", "role" or "channel", by kind and id.

        Raises:
            NotPossibleError: it is not here, or not of these kinds.
        """
        number = int(wanted) if wanted.isdecimal() else 0
        found = self._simulation.entity(self.roster.server, person, number, kinds)
        if not found:
            raise NotPossibleError("That is not here any more.")
        return {plural: {wanted: payload} for plural, payload in found.items()}

    def ask(self, kind: int, person: int, channel: int, data: Json, source: Json | None = None) -> int:
        """Send the bot an interaction (about the message `source`); the answer comes to `on_answer`.

        Raises:
            NotPossibleError: this person cannot see the channel.
        """
        if not self.sees(person, channel):
            raise NotPossibleError("You cannot see this channel.")
        return self._simulation.ask(kind, person, channel, data, source, self.patience)

    def form(self, person: int, interaction: int) -> tuple[Json, int, Json | None]:
        """An open form, its channel, and the message whose button opened it.

        Raises:
            NotPossibleError: there is none, it is somebody else's, or it was handed in.
        """
        record = self._simulation.open_form(person, interaction)
        source = record.source_message_id
        message = self._simulation.seen(person, record.channel_id, source) if source else None
        return record.modal or {}, record.channel_id, message

    def close_form(self, person: int, interaction: int) -> None:
        """The form was handed in and the bot took it."""
        self._simulation.open_form(person, interaction).modal_consumed = True

    # -----------------------------------------------------------------------------------------------

    def _first_with(self, call: Call, nonce: str) -> object | None:
        if not call.fields.get("enforce_nonce"):
            return None
        channel = int(call.parts[1])
        first = self._nonces.first(channel, nonce, self.clock())
        return self._simulation.seen(int(self.roster.bot), channel, first) if first else None

    def _send(self, call: Call, nonce: str) -> object:
        sent = self._simulation.dispatch(call, nonce)
        message = cast("Json", sent)
        self._nonces.remember(int(call.parts[1]), nonce, int(message["id"]), self.clock())
        return message

    def _answered(self, interaction: int) -> None:
        reply = self._simulation.reply(interaction)
        for listener in tuple(self.on_answer):
            listener(interaction, reply)

    def _announce(self, event: str, payload: Json) -> None:
        for listener in tuple(self.on_event):
            listener(event, payload)

    def _whisper(self, person: int, message: Json) -> None:
        for listener in tuple(self.on_private):
            listener(person, message)


def open_world(
    path: Path | None = None,
    *,
    clock: Callable[[], float] = time.time,
    patience: float = 3.0,
) -> World:
    """The world whose ids this file keeps (made if it is not there); without a file, a passing one.

    Raises:
        BrokenRosterError: the file is there and cannot be used; it is left as it is.
    """
    roster = read_roster(path) if path else None
    if roster is None:
        roster = new_roster(Snowflakes(0, clock).next)
    roster = msgspec.structs.replace(roster, run=roster.run + 1)

    def keep(changed: Roster) -> None:
        if path:
            write_roster(path, changed)

    keep(roster)
    return World(roster, keep=keep, clock=clock, patience=patience)


def shard_of(server: int, shards: int) -> int:
    """Discord's formula: which of so many shards a server belongs to."""
    return (server >> 22) % shards


def _nonce_of(call: Call) -> str | None:
    sends = call.method == "POST" and call.parts[0] == "channels" and call.parts[2:] == ("messages",)
    nonce = call.fields.get("nonce") if sends else None
    return None if nonce is None else str(nonce)
