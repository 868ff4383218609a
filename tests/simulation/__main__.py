"""Nights by the thousand, or one of them told line by line.

python -m tests.simulation --seeds 1000 [--from 1]     one line of figures; a broken promise names its seed
python -m tests.simulation --seed 17 --story           what happened in that night
"""

import argparse
import sys
from time import perf_counter

from tests.simulation.night import Figures, Night
from tests.simulation.referee import Referee

MOST_TOLD = 20  # broken nights; more would only be scrolled away


def main() -> int:
    """Play what the command line asks for; 1 if a promise was broken."""
    asked = _arguments()
    if asked.seed is not None:
        return _tell(asked.seed, is_whole=asked.story)
    began = perf_counter()
    figures: list[Figures] = []
    broken = 0
    for seed in range(asked.first, asked.first + asked.seeds):
        night = judged(seed)
        figures.append(night.figures)
        if night.story.broken:
            broken += 1
            if broken <= MOST_TOLD:
                _say(f"seed {seed}: {night.story.broken[0]}")
    _say(_line(figures, broken, perf_counter() - began))
    return 1 if broken else 0


def judged(seed: int) -> Night:
    """A night that is over and judged."""
    night = Night(seed).run()
    Referee(night).judge()
    return night


def _tell(seed: int, *, is_whole: bool) -> int:
    night = judged(seed)
    for line in night.story.lines if is_whole else night.story.broken:
        _say(line)
    _say(_line([night.figures], bool(night.story.broken), 0.0))
    return 1 if night.story.broken else 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _line(figures: list[Figures], broken: int, seconds: float) -> str:
    return (
        f"{len(figures):,} seeds, {broken:,} broken: {sum(row.rounds for row in figures):,} rounds, "
        f"{sum(row.presses for row in figures):,} presses, {sum(row.kills for row in figures):,} kills, "
        f"{sum(row.faults for row in figures):,} faults, {sum(row.calls for row in figures):,} counted calls "
        f"(at most {max(row.busiest for row in figures)} in a second), "
        f"{sum(row.seconds for row in figures) / 3600:.1f} virtual hours in {seconds:.1f} s"
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seeds", type=int, default=1000, help="how many nights")
    parser.add_argument("--from", type=int, default=1, dest="first", help="the first seed")
    parser.add_argument("--seed", type=int, help="one night alone")
    parser.add_argument("--story", action="store_true", help="tell all of it, not only what was broken")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
