"""Forgetting a person who asks for it, also where a round is on that would write them down again."""

from bot.host.lobby import Lobby
from bot.host.remembering import PersonStore


async def forget(lobby: Lobby, store: PersonStore, player: int) -> None:
    """Delete all that is known about the player, in the rounds that are on and on disk.

    Raises:
        NotSaved: not all of it could be deleted; it may be asked again.
    """
    async with lobby.unhearing(player):
        await store.forget(player)  # the disk first: where it refuses, all stays as it was
        if await lobby.forget(player):
            await store.forget(player)  # once more, for a round may have written them down meanwhile
