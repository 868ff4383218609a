"""Teams: who plays for which, and how they stand. A team is worth the mean of what its players gathered."""

from collections.abc import Mapping
from hashlib import sha256
from itertools import groupby

from msgspec.structs import replace

from bot.game.actions import Join, Shuffle
from bot.game.events import TeamsChanged
from bot.game.phases import Ended, GetReady, Open
from bot.game.round import Round, Step
from bot.game.rules import Style
from bot.game.standings import Tally, TeamStanding

TEAMS = 2


def join(round_: Round, action: Join) -> Step:
    """A player chooses a team; nobody changes it once they have answered."""
    if not 0 <= action.team < TEAMS or not _may_choose(round_, action.player):
        return round_, ()
    if round_.teams.get(action.player) == action.team:
        return round_, ()
    return _with(round_, {**round_.teams, action.player: action.team})


def shuffle(round_: Round, _action: Shuffle) -> Step:
    """All who have chosen are dealt out anew, so that no team has more than one player more."""
    if round_.rules.style is not Style.TEAMS or not isinstance(round_.phase, GetReady) or not round_.teams:
        return round_, ()
    salt = f"{round_.seed}\n{len(round_.teams)}\n{sorted(round_.teams.items())}"
    dealt = sorted(round_.teams, key=lambda player: sha256(f"{salt}\n{player}".encode()).digest())
    return _with(round_, {player: place % TEAMS for place, player in enumerate(dealt)})


def assigned(round_: Round, player: int) -> Round:
    """The round in which the player has a team: the smaller one, for whoever has chosen none."""
    if round_.rules.style is not Style.TEAMS or player in round_.teams:
        return round_
    sizes = [sum(team == each for each in round_.teams.values()) for team in range(TEAMS)]
    return replace(round_, teams={**round_.teams, player: sizes.index(min(sizes))})


def team_standings(teams: Mapping[int, int], tallies: Mapping[int, Tally]) -> tuple[TeamStanding, ...]:
    """The teams that have players who answered, the best first; equal means share a place."""
    players = {
        team: tuple(sorted(player for player in tallies if teams.get(player) == team))
        for team in range(TEAMS)
    }
    means = {
        team: sum(tallies[each].points for each in own) / len(own) for team, own in players.items() if own
    }
    ordered = sorted(means, key=lambda team: (-means[team], team))
    table: list[TeamStanding] = []
    for mean, tied in groupby(ordered, key=lambda team: means[team]):
        place = len(table) + 1
        table.extend(TeamStanding(place, team, mean, players[team]) for team in tied)
    return tuple(table)


def _may_choose(round_: Round, player: int) -> bool:
    phase = round_.phase
    has_answered = player in round_.tallies or (isinstance(phase, Open) and player in phase.answers)
    return round_.rules.style is Style.TEAMS and not isinstance(phase, Ended) and not has_answered


def _with(round_: Round, teams: dict[int, int]) -> Step:
    return replace(round_, teams=teams), (TeamsChanged(teams=teams),)
