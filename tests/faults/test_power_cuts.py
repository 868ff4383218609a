"""Whatever a power cut leaves: the store opens, what was acknowledged is there, and nothing by half."""

from itertools import product

import pytest

from bot.storage.database import PRAGMAS
from tests.faults.disk import Loss
from tests.faults.history import Committed, made
from tests.faults.power_cuts import UPGRADES, Cut, chosen, played, swept

A_FEW_NIGHTS = ("night-1", "night-2", "night-3", "night-4")


def without(level: str) -> tuple[str, ...]:
    """The PRAGMAs of a store that syncs less than ours."""
    return tuple(pragma.replace("synchronous = FULL", f"synchronous = {level}") for pragma in PRAGMAS)


def test_a_night_survives_a_power_cut_at_any_write() -> None:
    scenes = played(A_FEW_NIGHTS)
    assert swept(scenes, chosen(scenes, 120, seed=1)) == {}


def test_a_new_file_survives_a_power_cut_at_any_write() -> None:
    scenes = played(["night-5"])
    every = [Cut("night-5", moment, Loss.TORN) for moment in range(made(scenes["night-5"]) + 1)]
    assert swept(scenes, every) == {}


@pytest.mark.parametrize("name", UPGRADES)
def test_a_migration_survives_a_power_cut_or_a_kill_at_any_write(name: str) -> None:
    scenes = played([name])
    filled = [place for place, one in enumerate(scenes[name]) if isinstance(one, Committed)][1]
    moments = range(filled, len(scenes[name]) + 1)
    every = [Cut(name, moment, loss) for moment, loss in product(moments, Loss)]
    assert swept(scenes, every[:: max(1, len(every) // 30)]) == {}


def test_the_sweep_finds_the_commits_that_a_store_loses_if_it_does_not_sync_them() -> None:
    scenes = played(["night-1"], without("NORMAL"))
    cuts = [cut for cut in chosen(scenes, 40, seed=1) if cut.moment >= made(scenes["night-1"])]
    faults = swept(scenes, cuts)
    assert {found[0] for found in faults.values()} == {"an acknowledged commit is lost"}


def test_the_sweep_finds_half_commits_if_nothing_is_synced_at_all() -> None:
    scenes = played(["night-1"], without("OFF"))
    faults = swept(scenes, chosen(scenes, 40, seed=1))
    assert "it is as no commit left it" in {found[0] for found in faults.values()}
    assert any(found[0].startswith("it cannot be read") for found in faults.values())
