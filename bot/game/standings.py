"""Points to standings: who is ahead, ties sharing a place, and what else a round will be remembered for."""

from collections.abc import Mapping
from itertools import groupby

from msgspec import Struct


class Tally(Struct, frozen=True, omit_defaults=True):
    """What one player has gathered in a round: `run` is of right answers in a row, `fastest` in seconds.

    `lasted` counts the questions survived in a sudden death, which come before points there.
    """

    points: int = 0
    answered: int = 0
    right: int = 0
    run: int = 0
    longest_run: int = 0
    fastest: float | None = None
    lasted: int = 0


class Standing(Struct, frozen=True):
    """One player's place; players with equal points share it."""

    place: int
    player: int
    points: int


class TeamStanding(Struct, frozen=True):
    """One team's place: `mean` is what its `players` gathered on average."""

    place: int
    team: int
    mean: float
    players: tuple[int, ...]


class Fastest(Struct, frozen=True):
    """The fastest right answer of a round."""

    player: int
    seconds: float


class Highlights(Struct, frozen=True, omit_defaults=True):
    """The fastest right answer, the longest run, and the question that fewest got right."""

    fastest: Fastest | None = None
    longest_run: tuple[tuple[int, ...], int] | None = None
    hardest: tuple[int, int, int] | None = None  # its number, how many were right, how many answered: more


def standings(tallies: Mapping[int, Tally]) -> tuple[Standing, ...]:
    """All players, most points first; equal points share a place and the next place is skipped."""
    ordered = sorted(tallies.items(), key=lambda pair: (*_worst_last(pair[1]), pair[0]))
    table: list[Standing] = []
    for _, tied in groupby(ordered, key=lambda pair: _worst_last(pair[1])):
        place = len(table) + 1
        table.extend(Standing(place, player, tally.points) for player, tally in tied)
    return tuple(table)


def _worst_last(tally: Tally) -> tuple[int, int]:
    return -tally.lasted, -tally.points


def highlights(tallies: Mapping[int, Tally], asked: tuple[tuple[int, int, int], ...]) -> Highlights:
    """What to remember: `asked` holds (number, right, answered) of each question that was closed."""
    fast = [(tally.fastest, player) for player, tally in tallies.items() if tally.fastest is not None]
    best_run = max((tally.longest_run for tally in tallies.values()), default=0)
    runners = tuple(sorted(player for player, tally in tallies.items() if tally.longest_run == best_run))
    answered = [row for row in asked if row[2]]
    return Highlights(
        fastest=Fastest(min(fast)[1], min(fast)[0]) if fast else None,
        longest_run=(runners, best_run) if best_run > 1 else None,
        hardest=_hardest(answered) if len(answered) > 1 else None,
    )


def _hardest(answered: list[tuple[int, int, int]]) -> tuple[int, int, int] | None:
    """The question that fewest got right; none was hard where all got all of them right."""
    number, right, of = min(answered, key=lambda row: (row[1] / row[2], row[0]))
    return (number, right, of) if right < of else None
