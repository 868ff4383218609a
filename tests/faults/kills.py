"""The process is killed between any two things it does, and other lives play its rounds to their end.

    python -m tests.faults.kills --points 500 --seed 1            so many, chosen by the seed
    python -m tests.faults.kills --night night-3 --moment 512     one of them, again
    python -m tests.faults.kills --loss torn                      likewise, but the power is cut each time

Of a killed process nothing stays but what it wrote, promised and showed: a kill at any await or in the
middle of a statement is a cut through the history of those. The next life may be killed as well. In the end
every promise is kept, every reveal was told and no channel is stuck; exit 1 if not.
"""

import argparse
import asyncio
import logging
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random
from typing import NamedTuple

from bot.host.ports import RoundStore
from bot.storage.store import SqliteStore, open_store
from tests.faults import promises
from tests.faults.disk import Disk, Loss
from tests.faults.examining import examined, put
from tests.faults.fingerprints import fingerprint_of
from tests.faults.history import Committed, Happening, History, Said
from tests.faults.lives import DATABASE, first_life, next_life
from tests.faults.night import PLAYERS
from tests.faults.sweeping import reported, scratch, some_of

NIGHTS = tuple(f"night-{number}" for number in range(1, 13))  # that a sweep takes its kills from

AWAY = ((0.5, 5.0), (5.0, 60.0), (60.0, 600.0), (3_000.0, 5_000.0))  # seconds until the next life begins

Nights = dict[str, History]


class Kill(NamedTuple):
    """The end of the first life: in this night, after so many happenings, with this loss (killed: none)."""

    night: str
    moment: int
    loss: Loss = Loss.NOTHING

    @property
    def command(self) -> str:
        """What shows it again."""
        loss = "" if self.loss is Loss.NOTHING else f" --loss {self.loss}"
        return f"python -m tests.faults.kills --night {self.night} --moment {self.moment}{loss}"


def main() -> int:
    """Carry out what the command line asks for, and say in one line what came of it."""
    parser = argparse.ArgumentParser(description="Kill the bot between any two things it does.")
    parser.add_argument("--points", type=int, default=500, help="how many, over all nights")
    parser.add_argument("--seed", type=int, default=1, help="which ones")
    parser.add_argument("--night", choices=NIGHTS, help="only in this one")
    parser.add_argument("--moment", type=int, help="only after so many happenings of it")
    parser.add_argument(
        "--loss", type=Loss, choices=list(Loss), default=Loss.NOTHING, help="of what is unsynced"
    )
    asked = parser.parse_args()
    logging.disable()  # what a bot says of its troubles is not asked here
    began = time.monotonic()
    nights = played([asked.night] if asked.night else NIGHTS)
    if asked.moment is None:
        kills = chosen(nights, asked.points, asked.seed, asked.loss)
    else:
        kills = [Kill(asked.night, asked.moment, asked.loss)]
    faults = {kill.command: found for kill, found in swept(nights, kills).items()}
    seconds = time.monotonic() - began
    return reported(faults, f"{len(kills)} kills in {len(nights)} nights, {seconds:.1f} s")


def played(names: Iterable[str], rounds: Callable[[SqliteStore], RoundStore] = lambda store: store) -> Nights:
    """Each of these nights, undisturbed; `rounds` lets a test break what the bot commits to."""
    nights: Nights = {}
    for name in names:
        with scratch() as folder:
            nights[name] = first_life(folder, name, rounds=rounds)
    return nights


def chosen(nights: Nights, points: int, seed: int, loss: Loss = Loss.NOTHING) -> list[Kill]:
    """So many of all kills, in the order in which they happen; fewer only if there are."""
    every = [
        Kill(name, moment, loss) for name, night in nights.items() for moment in range(1, len(night) + 1)
    ]
    return some_of(every, points, seed)


def swept(nights: Nights, kills: Iterable[Kill]) -> dict[Kill, list[str]]:
    """The faults of every kill that has any."""
    faults: dict[Kill, list[str]] = {}
    for kill in kills:
        with scratch() as folder:
            found = survived(folder, nights[kill.night], kill)
        if found:
            faults[kill] = found
    return faults


def survived(folder: Path, night: History, kill: Kill) -> list[str]:
    """What does not hold after the kill, and after the lives that follow it."""
    chance = Random(kill.command)  # noqa: S311 - the same again
    life, moment, database = night, kill.moment, folder / DATABASE
    files: dict[str, bytes] = {}
    happened: list[Happening] = []
    debts: list[Said] = []
    for number in range(1, chance.choice((1, 1, 2, 3)) + 1):
        left = folder / f"left-by-{number}"
        left.mkdir()
        disk = Disk(files)
        disk.happen(life.happenings[:moment])
        files = disk.left(kill.loss, chance)
        happened += life.happenings[:moment]
        if faults := asyncio.run(examined(left, files, happened, life.happenings[moment:])):
            return faults
        happened.append(Committed(fingerprint_of(left / "raw" / DATABASE)))  # the next life begins with this
        died = life.times[moment - 1]
        now = died + chance.uniform(*chance.choice(AWAY))
        happened += _said_meanwhile(left / "raw" / DATABASE, died, now, chance)
        debts += promises.owed(left / "raw" / DATABASE, happened)
        database = put(left / "next", files)
        try:
            life = next_life(database.parent, f"{kill.command} {number}", now, happened)
        except Exception as error:  # noqa: BLE001 - whatever it is, it must not come of a kill
            return [f"life {number + 1}: {error!r}"]
        moment = chance.randint(1, len(life))
    happened += life.happenings
    return [*promises.unheard(database, debts), *asyncio.run(_in_the_end(database, happened))]


def _said_meanwhile(database: Path, died: float, now: float, chance: Random) -> list[Said]:
    """What people type into the channels while nobody is there, some of it too late."""
    return [
        Said(
            round_.id,
            round_.number,
            player,
            str(chance.randrange(40, 80)),
            chance.uniform(died, min(now, died + 40)),
        )
        for round_ in promises.listening(database)
        for player in PLAYERS
        if chance.random() < 0.5
    ]


async def _in_the_end(database: Path, happened: list[Happening]) -> list[str]:
    async with open_store(database) as store:
        problems = await store.problems()
    return [*promises.kept(database, happened), *promises.settled(database, happened), *problems]


if __name__ == "__main__":
    sys.exit(main())
