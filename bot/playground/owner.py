"""The server's owner: what happens to channels, to messages and to the bot without the bot's doing."""

import discord

from bot.playground.roster import Resident, Roster
from bot.playground.simulation import Simulation


class Owner:
    """Whoever may do everything in the server; the bot hears of it as Discord would tell it."""

    def __init__(self, simulation: Simulation, roster: Roster) -> None:
        self._simulation = simulation
        self._roster = roster

    def delete_message(self, channel: int, message: int) -> None:
        """Delete anybody's message."""
        self._simulation.delete_message(channel, message)

    def delete_channel(self, channel: int) -> None:
        """Delete a channel or a thread, with all that was said there."""
        self._simulation.delete_channel(channel)

    def delete_server(self) -> None:
        """Delete the server."""
        self._simulation.remove_guild(self._roster.server)

    def open_channel(self, name: str) -> int:
        """Make a channel for everybody; its id."""
        return self._simulation.create_channel(self._roster.server, name).id

    def open_thread(self, channel: int, name: str) -> int:
        """Open a thread that everybody may join; its id."""
        return self._simulation.create_thread(channel, name, self._roster.residents[0].id).id

    def slow_down(self, channel: int, seconds: int) -> None:
        """Set the channel's slowmode."""
        self._simulation.edit_channel(channel, {"rate_limit_per_user": seconds})

    def forbid(self, channel: int, *permissions: str) -> None:
        """Deny the bot these permissions in the channel; none named: allow it again what it may elsewhere."""
        denied = discord.Permissions(**dict.fromkeys(permissions, True))
        self._simulation.deny(channel, self._roster.bot_role, denied.value)

    def let_in(self, count: int) -> list[int]:
        """Let a crowd in, of which nobody is known after a restart; their ids."""
        crowd = [Resident(self._simulation.snowflake(), f"Guest {number}") for number in range(count)]
        for guest in crowd:
            self._simulation.settle(self._roster, guest)
        return [guest.id for guest in crowd]

    def kick_bot(self) -> None:
        """Show the bot the door: the server is there, and the bot is no longer in it."""
        self._simulation.remove_member(self._roster.server, self._roster.bot)
        self._simulation.emit("GUILD_DELETE", {"id": str(self._roster.server)})

    def ban(self, person: int) -> None:
        """Throw a person out for good."""
        self._simulation.apply_ban(self._roster.server, person, None)
