"""Judging standings: places and points are those of the awards, and teams are who chose them."""

from collections import Counter
from collections.abc import Iterator

from bot.game.rules import Style
from bot.game.standings import Standing, TeamStanding
from tests.simulation.contents import LastCard, reveals_in
from tests.simulation.evidence import Evidence
from tests.simulation.leading import SHOWN
from tests.simulation.oracle import is_unsure

NEARLY = 1e-6


def broken_standings(evidence: Evidence) -> Iterator[str]:
    """A sentence for each table that is not what the awards make of it."""
    for _, _, content in evidence.shown():
        round_id = content.round
        if isinstance(content, LastCard):
            last = max(evidence.numbers(round_id), default=0)
            name = f"The last standings of {round_id}"
            yield from _tables(evidence, round_id, last, (content.standings, content.teams), name)
            if evidence.rules(round_id).style is Style.TEAMS:
                yield from _members(evidence, round_id, content.teams)
        for reveal in reveals_in(content):
            name = f"The standings with the reveal of question {reveal.number} of {round_id}"
            tables = reveal.standings, reveal.teams
            yield from _tables(evidence, round_id, reveal.number, tables, name)
            kept = {
                player: award.points
                for player, award in evidence.paid((round_id, reveal.number)).items()
                if player not in evidence.forgotten
            }
            told = {row.player: row.points for row in reveal.results if row.player not in evidence.forgotten}
            if told != kept:
                yield f"The reveal of question {reveal.number} of {round_id} tells other points."


def _tables(
    evidence: Evidence,
    round_id: str,
    until: int,
    tables: tuple[tuple[Standing, ...], tuple[TeamStanding, ...]],
    name: str,
) -> Iterator[str]:
    """The points of everyone up to a question, as they stand in the table."""
    sums: Counter[int] = Counter()
    for number in range(1, until + 1):
        for player, award in evidence.paid((round_id, number)).items():
            sums[player] += award.points
    standings, _ = tables
    told = {row.player: row.points for row in standings if row.player not in evidence.forgotten}
    if told != {player: found for player, found in sums.items() if player not in evidence.forgotten}:
        yield f"{name} are not the sums of its awards."
    if evidence.is_clear(round_id):
        yield from _places(evidence.rules(round_id).style, sums, tables, name)


def _places(
    style: Style, sums: Counter[int], tables: tuple[tuple[Standing, ...], tuple[TeamStanding, ...]], name: str
) -> Iterator[str]:
    standings, teams = tables
    if style is not Style.SUDDEN:  # where lasting longer comes before points
        places = {player: 1 + sum(more > sums[player] for more in sums.values()) for player in sums}
        if {row.player: row.place for row in standings} != places:
            yield f"{name} have other places than the points make."
    if style is Style.TEAMS and sorted(one for team in teams for one in team.players) != sorted(sums):
        yield f"{name}: the teams {teams} are not those who played."
    for team in teams:
        if abs(team.mean - sum(sums[player] for player in team.players) / len(team.players)) > NEARLY:
            yield f"{name}: the mean of team {team.team} is wrong."


def _members(evidence: Evidence, round_id: str, teams: tuple[TeamStanding, ...]) -> Iterator[str]:
    """Who chose a team, and was shown that, is in it, unless they were shuffled."""
    if any(row.told == SHOWN or is_unsure(row) for row in evidence.orders("shuffle", round_id)):
        return
    where = {player: team.team for team in teams for player in team.players}
    for player, team in where.items():
        joins = [row for row in evidence.orders("join", round_id) if row.player == player]
        chosen = {int(row.order[2]) for row in joins if row.told == SHOWN}
        perhaps = {int(row.order[2]) for row in joins if is_unsure(row)}
        if chosen and team not in chosen | perhaps and player not in evidence.forgotten:
            yield f"Player {player % 10**17} of {round_id} is in team {team}, and chose {chosen}."
