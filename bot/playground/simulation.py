"""SimCord's in-memory Discord, on a real clock and with given ids. Only this file names SimCord.

Most of what it uses is promised by nobody: hence the exact version in pyproject.toml, and hence all of it
stands here, though the file is long. It adds what SimCord lacks: ids that outlive a restart, nonces in
messages, word of messages that only one person sees, and logs that do not grow.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

import discord
from msgspec import to_builtins
from simcord import interactions as simulated
from simcord._clock import Clock
from simcord.backend import Backend, serializers
from simcord.backend.access import channel_accessible, message_accessible
from simcord.backend.cdn import CDN_BASE, CdnStore
from simcord.backend.command_access import command_access
from simcord.backend.errors import BackendError, OptionError, SetupError
from simcord.backend.models import Channel, Guild, Interaction, Message, Overwrite, Role, User
from simcord.backend.models.interaction import ResponseKind
from simcord.enums import ChannelType, OptionType, OverwriteType
from simcord.http import router
from simcord.intents import censor_message, prune_guild_create, required_intent

from bot.playground.calls import Call, RefusedError
from bot.playground.components import NotPossibleError
from bot.playground.options import complaint
from bot.playground.replies import NO_ANSWER, Json, Offered, Opened, Reply, Shown, Updated
from bot.playground.roster import Resident, Roster
from bot.playground.snowflakes import Snowflakes

KEPT_MESSAGES = 500
"""Messages that a channel keeps; the oldest is forgotten first."""

_EVERYONE = discord.Permissions(
    view_channel=True,
    send_messages=True,
    read_message_history=True,
    add_reactions=True,
    use_application_commands=True,
)
_BOT = discord.Permissions(
    view_channel=True, send_messages=True, send_messages_in_threads=True, read_message_history=True
)
_MODERATOR = discord.Permissions(manage_guild=True, manage_messages=True, kick_members=True)


class Simulation(Backend):
    """SimCord's store with our server in it; `announce` hears events, `whisper` hears private messages."""

    def __init__(self, roster: Roster, clock: Callable[[], float]) -> None:
        self._snowflakes = Snowflakes(roster.run, clock)
        self._sending: str | None = None
        self._nonces: dict[int, str] = {}
        self.announce: Callable[[str, Json], None] = lambda _event, _payload: None
        self.whisper: Callable[[int, Json], None] = lambda _person, _message: None
        super().__init__(clock=_Clock(clock))
        self.files = _Files()
        self.cdn = self.files
        self._furnish(roster)

    # For the bot -----------------------------------------------------------------------------------

    def dispatch(self, call: Call, nonce: str | None) -> object:
        """Answer a REST call; a message that it creates carries the nonce.

        Raises:
            RefusedError: with Discord's code, or 501 for a route or a field that SimCord does not know.
        """
        self._sending = nonce
        try:
            result = router.dispatch(
                self,
                call.method,
                call.path,
                json=call.body,
                params=dict(call.query),
                files=list(call.files),
                reason=call.reason,
            )
        except router.RouteNotImplemented as gap:
            words = f"The playground does not simulate {call.method} {call.path}."
            raise RefusedError(501, 0, words) from gap
        except BackendError as refusal:
            raise RefusedError(refusal.status, refusal.code, refusal.message, refusal.errors) from refusal
        except NotImplementedError as gap:
            raise RefusedError(501, 0, str(gap)) from gap
        except (KeyError, TypeError, ValueError) as error:
            raise RefusedError(400, 50035, f"Invalid Form Body: {error!r}") from error
        finally:
            self._sending = None
            self.http_requests.clear()
            self.transcript.clear()
        return self._with_nonce(result)

    def bot_payload(self) -> Json:
        """The bot's own user object."""
        return _plain(serializers.user_payload(self.bot_user))

    def server_payloads(self) -> list[Json]:
        """GUILD_CREATE for each server."""
        joined = [guild for guild in self.guilds.values() if self.bot_user.id in guild.members]
        return [_plain(serializers.guild_create_payload(self, guild)) for guild in joined]

    def member_payloads(self, server: int) -> list[Json]:
        """Everyone in a server; nobody, if there is no such server."""
        guild = self.guilds.get(server)
        if guild is None:
            return []
        return [_plain(serializers.member_payload(self, guild, each)) for each in guild.members.values()]

    def heard(self, event: str, payload: Json, intents: int) -> Json | None:
        """A copy of the event as a bot with these intents hears it, or None if it does not."""
        flags = discord.Intents.none()
        flags.value = intents
        gate = required_intent(event, payload)
        if gate is not None and not getattr(flags, gate):
            return None
        heard = to_builtins(payload)
        if event.startswith("MESSAGE_") and not flags.message_content:
            censor_message(heard, self.bot_user.id, backend=self)
        if event == "GUILD_CREATE":
            prune_guild_create(heard, flags, self.bot_user.id)
        return heard

    # For people ------------------------------------------------------------------------------------

    def settle(self, roster: Roster, resident: Resident, *, announce: bool = False) -> None:
        """Make a person a member of the server."""
        self.users[resident.id] = User(resident.id, resident.name.lower(), global_name=resident.name)
        roles = [roster.moderator_role] if resident.moderator else []
        self.add_member(roster.server, resident.id, roles=roles, announce=announce)

    def sees(self, person: int, channel: int) -> bool:
        """May this person see the channel?"""
        return channel_accessible(self, channel, person)

    def seen(self, person: int, channel: int, message: int) -> Json | None:
        """The message, if this person can see it."""
        found = self.messages.get(channel, {}).get(message)
        is_seen = found is not None and message_accessible(self, channel, found, person)
        return self.payload(found) if found is not None and is_seen else None

    def kept(self, channel: int) -> list[tuple[int | None, Json]]:
        """The channel's messages, oldest first, each with the one person who sees it (None: everybody)."""
        return [(_only_for(each), self.payload(each)) for each in self.messages.get(channel, {}).values()]

    def deny(self, channel: int, role: int, permissions: int) -> None:
        """Take these permissions away from a role in this channel, and no others."""
        self.set_overwrite(channel, Overwrite(role, OverwriteType.ROLE, deny=permissions))

    def speak(self, server: int, person: int, channel: int, text: str) -> Json:
        """Write as a person.

        Raises:
            NotPossibleError: they may not write here, or the text is empty or over 2,000 characters.
        """
        try:
            self.require_permissions(server, person, channel, "send_messages")
            if not text.strip():
                raise NotPossibleError("Write something first.")
            return self.payload(self.create_message(channel, person, text))
        except BackendError as refusal:
            raise NotPossibleError(f"Not sent: {refusal.message}.") from refusal

    def usable_command(
        self, server: int, person: int, channel: int, path: Sequence[str]
    ) -> tuple[Json, Json]:
        """A command that this person may use here, and the part of it that has the options.

        Raises:
            NotPossibleError: there is none, or they may not.
        """
        found = self.find_command(path[0], server) if path else None
        if found is None or not self.sees(person, channel):
            raise NotPossibleError(f"There is no command /{' '.join(path)} here.")
        if not command_access(self, found, user_id=person, channel_id=channel).allowed:
            raise NotPossibleError(f"You may not use /{found['name']} here.")
        try:
            return found, simulated.walk_to_subcommand(found, list(path[1:]))[0]
        except SetupError as error:
            raise NotPossibleError(f"There is no command /{' '.join(path)}.") from error

    def checked_value(self, command: str, option: Json, value: object) -> object:
        """The value of a command's option, if Discord's client would send it.

        Raises:
            NotPossibleError: says what is wrong with it.
        """
        is_typed = isinstance(value, str) and option["type"] != OptionType.STRING
        accept = simulated.parse_option_input if is_typed else simulated.validate_option_value
        try:
            return accept(command, option, value)
        except OptionError as error:
            raise NotPossibleError(complaint(option, error.code)) from error

    def entity(self, server: int, person: int, wanted: int, kinds: Sequence[str]) -> dict[str, Json]:
        """What Discord sends along with a chosen "user", "role" or "channel"; empty if there is none."""
        guild = self.get_guild(server)
        if "user" in kinds and (member := guild.members.get(wanted)):
            user = _plain(serializers.user_payload(self.users[wanted]))
            return {
                "users": user,
                "members": _plain(serializers.member_payload(self, guild, member, with_user=False)),
            }
        if "role" in kinds and wanted in guild.roles:
            return {"roles": _plain(serializers.role_payload(guild.roles[wanted]))}
        if "channel" in kinds and self.sees(person, wanted):
            place = _plain(serializers.channel_payload(self, self.channels[wanted]))
            permissions = self.compute_permissions(server, person, wanted)
            return {"channels": {**place, "permissions": str(permissions)}}
        return {}

    def ask(self, kind: int, person: int, channel: int, data: Json, source: Json | None, until: float) -> int:
        """Send the bot an interaction that must be answered within `until` seconds; its id."""
        self._forget_interactions()
        server = self.channels[channel].guild_id
        record, payload = simulated.base_payload(
            self, type=kind, channel_id=channel, guild_id=server, user_id=person, data=data
        )
        record.initial_response_deadline = self.iso_after(until)
        if source is not None:
            record.source_message_id = int(source["id"])
            payload["message"] = source
        self.emit("INTERACTION_CREATE", payload)
        return record.id

    def reply(self, interaction: int) -> Reply:
        """What the person saw as the answer."""
        record = self.interactions[interaction]
        message = self.messages[record.channel_id].get(record.message_id or 0)
        match record.response_kind:
            case ResponseKind.MESSAGE | ResponseKind.DEFERRED if message is not None:
                return Shown(self.payload(message), record.ephemeral)
            case ResponseKind.UPDATE if message is not None:
                return Updated(self.payload(message))
            case ResponseKind.DEFERRED_UPDATE:
                return Updated(None)
            case ResponseKind.MODAL:
                return Opened(record.id, record.modal or {})
            case ResponseKind.AUTOCOMPLETE:
                return Offered(record.autocomplete_choices or [])
            case _:
                return NO_ANSWER

    def kind_of(self, interaction: str) -> int | None:
        """What kind of interaction this is, if it is known."""
        record = self.interactions.get(int(interaction)) if interaction.isdecimal() else None
        return record and record.type

    def open_form(self, person: int, interaction: int) -> Interaction:
        """The interaction that opened a form which this person has not handed in yet.

        Raises:
            NotPossibleError: there is none.
        """
        record = self.interactions.get(interaction)
        if record is None or record.user_id != person or record.modal is None or record.modal_consumed:
            raise NotPossibleError("This form is no longer open. Open it again.")
        return record

    # What SimCord does, done a little differently ----------------------------------------------------

    def snowflake(self) -> int:
        """One more id."""
        return self._snowflakes.next()

    def emit(self, event: str, payload: Mapping[str, Any]) -> None:
        """Announce, with the nonce that SimCord leaves out, and without writing a transcript."""
        self.announce(event, cast("Json", self._with_nonce(dict(payload))))

    def commit_message(self, message: Message, *, broadcast: bool = True) -> Message:
        """Keep and announce; SimCord tells nobody of ephemeral messages and keeps all for ever."""
        nonce, self._sending = self._sending, None
        if nonce is not None:
            self._nonces[message.id] = nonce
        kept = super().commit_message(message, broadcast=broadcast)
        self._whisper(kept)
        self._forget_messages(self.messages[kept.channel_id])
        return kept

    def edit_message(self, channel_id: int, message_id: int, fields: dict[str, Any]) -> Message:
        """Edit and announce, ephemeral messages too."""
        edited = super().edit_message(channel_id, message_id, fields)
        self._whisper(edited)
        return edited

    def payload(self, message: Message) -> Json:
        """The message as Discord sends it."""
        return cast("Json", self._with_nonce(_plain(serializers.message_payload(self, message))))

    # -------------------------------------------------------------------------------------------------

    def _whisper(self, message: Message) -> None:
        person = _only_for(message)
        if person is not None:
            self.whisper(person, self.payload(message))

    def _with_nonce(self, result: object) -> object:
        if isinstance(result, list):
            return [self._with_nonce(each) for each in cast("list[object]", result)]
        if isinstance(result, dict) and "nonce" in result:
            message = cast("Json", result)
            return {**message, "nonce": self._nonces.get(int(message["id"]))}
        return cast("object", result)

    def _forget_messages(self, messages: dict[int, Message]) -> None:
        while len(messages) > KEPT_MESSAGES:
            oldest = messages.pop(next(iter(messages)))
            self._nonces.pop(oldest.id, None)
            for attachment in oldest.attachments:
                self.files.forget(attachment["url"])

    def _forget_interactions(self) -> None:
        # Their tokens run out after 15 minutes; they are kept in order of age.
        now = self.now_iso()
        for record in list(self.interactions.values()):
            if (record.expires_at or now) > now:
                break
            del self.interactions[record.id], self.interaction_tokens[record.token]

    def _furnish(self, roster: Roster) -> None:
        self.application_id = roster.application
        self.bot_user = User(roster.bot, roster.bot_name, bot=True)
        self.users = {roster.bot: self.bot_user}
        guild = Guild(roster.server, roster.server_name, owner_id=roster.residents[0].id)
        for role in (
            Role(guild.id, "@everyone", _EVERYONE.value),
            Role(roster.bot_role, roster.bot_name, _BOT.value, position=1, managed=True),
            Role(roster.moderator_role, "Moderators", _MODERATOR.value, position=2),
        ):
            guild.roles[role.id] = role
        self.guilds[guild.id] = guild
        self.add_member(guild.id, roster.bot, roles=[roster.bot_role])
        for resident in roster.residents:
            self.settle(roster, resident)
        silence = Overwrite(roster.bot_role, OverwriteType.ROLE, deny=discord.Permissions.send_messages.flag)
        for position, place in enumerate(roster.places):
            overwrites = [] if place.bot_may_speak else [silence]
            channel = Channel(place.id, ChannelType.TEXT, place.name, guild.id, position, overwrites)
            self.channels[place.id] = channel
            self.messages[place.id] = {}
            guild.channel_ids.append(place.id)


class _Clock(Clock):
    """SimCord's clock, on real time (or on a test's)."""

    def __init__(self, clock: Callable[[], float]) -> None:
        super().__init__()
        self._clock = clock

    def now(self) -> dt.datetime:
        return dt.datetime.fromtimestamp(self._clock() + self.elapsed, dt.UTC)


class _Files(CdnStore):
    """SimCord's files, at an address where they can be had."""

    def __init__(self) -> None:
        super().__init__()
        self.base = CDN_BASE

    def store_attachment(
        self, attachment_id: int, channel_id: int, filename: str, data: bytes, description: str | None
    ) -> Json:
        """Keep a file; its address is ours."""
        kept = super().store_attachment(attachment_id, channel_id, filename, data, description)
        url = kept["url"].replace(CDN_BASE, self.base)
        self._blobs[url] = self._blobs.pop(kept["url"])
        return kept | {"url": url, "proxy_url": url}

    def forget(self, url: str) -> None:
        """Drop a file, if it is kept."""
        self._blobs.pop(url, None)


def _only_for(message: Message) -> int | None:
    """The one person who sees an ephemeral message."""
    return int((message.interaction_metadata or {})["user"]["id"]) if message.is_ephemeral else None


def _plain(payload: object) -> Json:
    """SimCord's typed payload as a plain object."""
    return dict(cast("Json", payload))
