"""The power is cut at every write, and each time the real store opens what was left.

    python -m tests.faults.power_cuts --images 1000 --seed 1                 so many, chosen by the seed
    python -m tests.faults.power_cuts --scene night-3 --moment 512 --loss torn      one of them, again

A scene is played once with every write noted. An image is what a disk may hold that lost power at some
moment of it: all that was synced, and of the rest what `Loss` and chance leave. Exit 1 on any fault.
"""

import argparse
import asyncio
import sys
import time
from collections.abc import Iterable
from itertools import product
from random import Random
from typing import NamedTuple

from bot.storage.database import PRAGMAS
from tests.faults import upgrade
from tests.faults.disk import Disk, Loss
from tests.faults.examining import examined
from tests.faults.history import Happening
from tests.faults.lives import DATABASE, first_life
from tests.faults.sweeping import reported, scratch, some_of

LOSSES = (Loss.ALL, Loss.SOME, Loss.TORN)
NIGHTS = 8  # that a sweep takes its images from
UPGRADES = {"upgrade": upgrade.step_by_step, "leap": upgrade.at_once}
SCENES = (*(f"night-{number}" for number in range(1, NIGHTS + 1)), *UPGRADES)

Scenes = dict[str, list[Happening]]


class Cut(NamedTuple):
    """One way for the power to go: in this scene, after so many happenings, with this loss."""

    scene: str
    moment: int
    loss: Loss

    @property
    def command(self) -> str:
        """What shows it again."""
        scene = f"--scene {self.scene} --moment {self.moment} --loss {self.loss}"
        return f"python -m tests.faults.power_cuts {scene}"


def main() -> int:
    """Carry out what the command line asks for, and say in one line what came of it."""
    parser = argparse.ArgumentParser(description="Cut the power at every write.")
    parser.add_argument("--images", type=int, default=1_000, help="how many, over all scenes")
    parser.add_argument("--seed", type=int, default=1, help="which ones")
    parser.add_argument("--scene", choices=SCENES, help="only of this one")
    parser.add_argument("--moment", type=int, help="only after so many happenings of it")
    parser.add_argument("--loss", type=Loss, choices=LOSSES, help="only with this loss")
    asked = parser.parse_args()
    began = time.monotonic()
    scenes = played([asked.scene] if asked.scene else SCENES)
    losses = (asked.loss,) if asked.loss else LOSSES
    if asked.moment is None:
        cuts = chosen(scenes, asked.images, asked.seed, losses)
    else:
        cuts = [Cut(asked.scene, asked.moment, loss) for loss in losses]
    faults = {cut.command: found for cut, found in swept(scenes, cuts).items()}
    moments = len({(cut.scene, cut.moment) for cut in cuts})
    seconds = time.monotonic() - began
    return reported(
        faults, f"{len(cuts)} images of {moments} moments in {len(scenes)} scenes, {seconds:.1f} s"
    )


def played(names: Iterable[str], pragmas: tuple[str, ...] = PRAGMAS) -> Scenes:
    """Each of these scenes, played without a fault."""
    scenes: Scenes = {}
    for name in names:
        with scratch() as folder:
            if name in UPGRADES:
                scenes[name] = UPGRADES[name](folder / DATABASE)
            else:
                scenes[name] = first_life(folder, name, pragmas=pragmas).happenings
    return scenes


def chosen(scenes: Scenes, images: int, seed: int, losses: tuple[Loss, ...] = LOSSES) -> list[Cut]:
    """So many of all cuts through the scenes, in the order in which they happen; fewer only if there are."""
    every = [
        Cut(name, moment, loss)
        for name, happened in scenes.items()
        for moment, loss in product(range(len(happened) + 1), losses)
    ]
    return some_of(every, images, seed)


def swept(scenes: Scenes, cuts: Iterable[Cut]) -> dict[Cut, list[str]]:
    """The faults of every cut that has any; the cuts stand in the order in which they happen."""
    faults: dict[Cut, list[str]] = {}
    disk, scene, passed = Disk(), "", 0
    with asyncio.Runner() as runner:
        for cut in cuts:
            happened = scenes[cut.scene]
            if cut.scene != scene or cut.moment < passed:
                disk, scene, passed = Disk(), cut.scene, 0
            disk.happen(happened[passed : cut.moment])
            passed = cut.moment
            files = disk.left(cut.loss, Random(cut.command))  # noqa: S311 - the same again
            with scratch() as folder:
                found = runner.run(examined(folder, files, happened[:passed], happened[passed:]))
            if found:
                faults[cut] = found
    return faults


if __name__ == "__main__":
    sys.exit(main())
