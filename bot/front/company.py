"""Whether somebody is by themselves with the bot in a server, so that a round need not wait for others.

Without a privileged intent Discord tells how many members a server has only when the bot connects; who came
since is known by what they do.
"""

import discord

ALONE = 2  # members of a server in which one person and the bot are by themselves


class Company:
    """The people seen in small servers: one for each server, until a second one is seen."""

    def __init__(self) -> None:
        self._only: dict[int, int] = {}
        self._together: set[int] = set()

    def noticed(self, server: discord.Guild | None, person: discord.abc.User) -> None:
        """Somebody did something in this server."""
        if server is None or person.bot or not _is_small(server):
            return
        if self._only.setdefault(server.id, person.id) != person.id:
            self._together.add(server.id)

    def is_alone(self, server: discord.Guild | None) -> bool:
        """Whether nobody but one person is known to be there."""
        return server is not None and _is_small(server) and server.id not in self._together


def _is_small(server: discord.Guild) -> bool:
    return server.member_count is not None and server.member_count <= ALONE
