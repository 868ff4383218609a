"""Whenever the bot is killed: what players were told holds, and their rounds come to their end."""

import asyncio

from bot.game.events import AnyEvent, QuestionClosed
from bot.game.round import Round
from bot.host.ports import IsWanted, RoundStore, Untold, always
from tests.faults.history import Happening, LockedIn, Told
from tests.faults.kills import Kill, Nights, chosen, played, swept


class Rash:
    """A store that says “kept” at once, and keeps it later."""

    def __init__(self, store: RoundStore) -> None:
        self._store = store
        self._keeping: asyncio.Task[None] | None = None

    async def commit(self, round_: Round, events: tuple[AnyEvent, ...], is_wanted: IsWanted = always) -> None:
        is_wanted()
        self._keeping = asyncio.create_task(self._after(self._keeping, round_, events))

    async def unfinished(self) -> tuple[Round, ...]:
        return await self._store.unfinished()

    async def untold(self) -> tuple[Untold, ...]:
        return await self._store.untold()

    async def told(self, round_id: str, events: tuple[AnyEvent, ...]) -> None:
        await self._store.told(round_id, events)

    async def _after(
        self, others: asyncio.Task[None] | None, round_: Round, events: tuple[AnyEvent, ...]
    ) -> None:
        if others is not None:
            await others
        await self._store.commit(round_, events)


class Hasty(Rash):
    """A store that takes a reveal for told as soon as it is committed."""

    async def commit(self, round_: Round, events: tuple[AnyEvent, ...], is_wanted: IsWanted = always) -> None:
        await self._store.commit(round_, events, is_wanted)
        await self._store.told(round_.id, events)


def test_whenever_the_bot_is_killed_its_promises_are_kept_and_its_rounds_end() -> None:
    nights = played(f"night-{number}" for number in range(1, 7))
    assert swept(nights, chosen(nights, 40, seed=2)) == {}


def test_the_sweep_finds_answers_that_were_acknowledged_before_they_were_on_disk() -> None:
    nights = played(["night-1"], rounds=Rash)
    faults = swept(nights, [kill for kill, one in moments(nights) if isinstance(one, LockedIn)])
    assert any(line.startswith("LockedIn") for found in faults.values() for line in found)


def test_the_sweep_finds_reveals_that_were_taken_for_told_before_they_were() -> None:
    nights = played(["night-1"], rounds=Hasty)
    kills = [
        Kill(kill.night, kill.moment - 1)
        for kill, one in moments(nights)
        if isinstance(one, Told) and isinstance(one.event, QuestionClosed)
    ]
    faults = swept(nights, kills)
    assert faults.keys() == set(kills)
    assert all("was never told" in found[0] for found in faults.values())


def moments(nights: Nights) -> list[tuple[Kill, Happening]]:
    """Everything that happens, with the kill that follows it at once."""
    return [
        (Kill(name, moment), one)
        for name, night in nights.items()
        for moment, one in enumerate(night.happenings, start=1)
    ]
