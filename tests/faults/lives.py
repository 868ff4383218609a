"""The lives of a bot: a night from its beginning, and what the next process makes of what was left.

Each runs in virtual time and with chance from a seed, so it is the same whenever it is lived again.
"""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from random import Random

from bot.host.clock import DiscordClock
from bot.host.ports import RoundStore
from bot.storage.database import PRAGMAS
from bot.storage.store import SqliteStore
from bot.storage.writing import Writer
from tests.examples import EIGHT_O_CLOCK
from tests.faults import virtual_time
from tests.faults.history import Happening, History
from tests.faults.night import Night
from tests.faults.recording import recorded

LONGEST = 4 * 3_600.0  # seconds: a life that takes longer is stuck somewhere

DATABASE = "bonmot.db"


def first_life(
    folder: Path,
    seed: str,
    *,
    rounds: Callable[[SqliteStore], RoundStore] = lambda store: store,
    pragmas: tuple[str, ...] = PRAGMAS,
) -> History:
    """A whole night that nothing disturbs; `rounds` and `pragmas` let a test break something on purpose."""

    async def live() -> History:
        return await _lived(folder, seed, EIGHT_O_CLOCK, [], Night.evening, rounds, pragmas)

    return virtual_time.run(live())


def next_life(folder: Path, seed: str, now: float, before: list[Happening]) -> History:
    """What another process makes, from `now` on, of the files in the folder and of what channels have seen.

    Raises:
        Standstill, TimeoutError: a round is stuck.
        Refusal: a channel is.
    """

    async def live() -> History:
        return await _lived(folder, seed, now, before, Night.pick_up, lambda store: store, PRAGMAS)

    return virtual_time.run(live())


async def _lived(
    folder: Path,
    seed: str,
    now: float,
    before: list[Happening],
    live: Callable[[Night], Awaitable[None]],
    rounds: Callable[[SqliteStore], RoundStore],
    pragmas: tuple[str, ...],
) -> History:
    chance = Random(seed)  # noqa: S311 - a test's chance must be the same again
    clock = DiscordClock(asyncio.get_running_loop())
    clock.heard(now)
    history = History(clock.now)

    async def pause() -> None:
        """The disk takes its time: mostly none at all, seldom more than anyone's patience."""
        drawn = chance.random()
        await asyncio.sleep(0 if drawn < 0.7 else 0.01 if drawn < 0.996 else 3.0)

    async with recorded(folder / DATABASE, history, pause, pragmas=pragmas) as database:
        writer = Writer(database.writing)
        store = SqliteStore(database, writer)
        async with asyncio.timeout(LONGEST):
            await live(Night(history, clock, chance, store, rounds(store), before))
        await writer.close()
    return history
