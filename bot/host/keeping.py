"""Rounds on disk, under a watch: every commit is measured, and those that fail are logged."""

from bot.game.events import AnyEvent
from bot.game.round import Round
from bot.host.ports import IsWanted, NotWanted, RoundStore, Untold, always
from bot.host.watching import Watch


class WatchedStore:
    """A store of rounds that tells a watch how it fares."""

    def __init__(self, store: RoundStore, watch: Watch) -> None:
        self._store = store
        self._watch = watch

    async def commit(self, round_: Round, events: tuple[AnyEvent, ...], is_wanted: IsWanted = always) -> None:
        """Keep what these events changed, as the store does."""
        since = self._watch.now()
        try:
            await self._store.commit(round_, events, is_wanted)
        except NotWanted:  # the disk did nothing wrong
            raise
        except Exception as error:
            self._watch.not_saved(round_, events, error)
            raise
        self._watch.committed(round_, events, since)

    async def unfinished(self) -> tuple[Round, ...]:
        """Every round that has not ended."""
        return await self._store.unfinished()

    async def untold(self) -> tuple[Untold, ...]:
        """What was committed and not yet told."""
        return await self._store.untold()

    async def told(self, round_id: str, events: tuple[AnyEvent, ...]) -> None:
        """Note that the round's channel has heard these events."""
        await self._store.told(round_id, events)
