"""A bot that is broken on purpose is found out within a few nights."""

from collections.abc import Iterator

import pytest

from tests.simulation.mutants import MUTANTS, Mutant
from tests.simulation.night import Night
from tests.simulation.referee import Referee

NIGHTS = 500


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.what)
def test_a_broken_bot_is_found_out(mutant: Mutant) -> None:
    assert any(mutant.betrayed_by in sentence for sentence in _broken(mutant))


def _broken(mutant: Mutant) -> Iterator[str]:
    for seed in range(mutant.first, mutant.first + NIGHTS):
        night = Night(seed, mutant.building).run()
        Referee(night).judge()
        yield from night.story.broken
