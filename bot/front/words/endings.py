"""How a round ended: who won, everyone's place, and what to remember."""

from itertools import groupby
from typing import assert_never

from bot.front.words.grammar import first_of, listed, mention, plain
from bot.front.words.questions import MOST_NAMES, MOST_OPTION, noun_of
from bot.front.words.teaming import TEAM_NAMES
from bot.game.events import Ending, RoundEnded
from bot.game.round import Round
from bot.game.rules import Style
from bot.game.standings import Highlights, Standing, TeamStanding
from bot.game.sudden import is_decided

MOST_WINNERS = 5
MOST_RUNNERS = 3


def ending_text(ended: RoundEnded, round_: Round) -> str:
    """The standings of a round that is over, and how it ended."""
    game = round_.game
    lines = [f"## {_headline(ended, round_)}"]
    if ended.teams:
        lines += [_team_line(team) for team in ended.teams]
    if ended.standings:
        lines.append(f"{'Players: ' if ended.teams else ''}{_places_line(ended.standings)}")
    if ended.unplayed is not None:
        answer = plain(ended.unplayed, MOST_OPTION)
        lines.append(f"The open {noun_of(game)} counts for nobody. Its answer: **{answer}**.")
    if remembered := _highlights_line(ended.highlights, game):
        lines.append(f"-# {remembered}")
    if ended.standings and round_.rules.style is not Style.SUDDEN:
        lines.append("-# Joined late? Nothing is lost: every point counts on this month's board.")
    return "\n".join(lines)


def _headline(ended: RoundEnded, round_: Round) -> str:
    match ended.because:
        case Ending.FINISHED if is_decided(round_):
            return f"{mention(ended.standings[0].player)} is the last one standing and wins"
        case Ending.FINISHED:
            return _winning_teams(ended.teams) if ended.teams else _winners(ended.standings)
        case Ending.STOPPED:
            return _stopped(ended, noun_of(round_.game))
        case Ending.ABANDONED:
            return "Nobody answered three in a row, so I'll stop here."
        case Ending.INTERRUPTED:
            return "I was away for too long, so this round ends here."
        case Ending.LEFT:
            return "Nobody came back from the break, so I'll stop here."
        case Ending.UNREADABLE:
            return "I lost my place in this round, sorry, so it ends here."
        case Ending.LOST:
            return "This round had to end early."
        case _:
            assert_never(ended.because)


def _stopped(ended: RoundEnded, noun: str) -> str:
    by = f" by {mention(ended.stopped_by)}" if ended.stopped_by is not None else ""
    if ended.asked:
        so_far = ". Standings so far:" if ended.standings else "."
        return f"Stopped{by} after {noun} {ended.asked}{so_far}"
    return f"Stopped{by} before the first {noun}{'' if ended.unplayed is None else ' was over'}."


def _winners(table: tuple[Standing, ...]) -> str:
    winners = [mention(row.player) for row in table if row.place == 1]
    if not winners:
        return "Nobody played this time."
    points = table[0].points
    if points == 0:
        return "Nobody scored this time."
    if len(winners) == 1:
        return f"{winners[0]} wins with {points}"
    return f"{listed(first_of(winners, MOST_WINNERS))} share first place with {points}"


def _winning_teams(table: tuple[TeamStanding, ...]) -> str:
    if not table[0].mean:
        return "Nobody scored this time."
    winners = [f"team {TEAM_NAMES[row.team]}" for row in table if row.place == 1]
    said = listed(winners)
    verb = "wins" if len(winners) == 1 else "share first place"
    return f"{said[0].upper()}{said[1:]} {verb} with {table[0].mean:.0f} a player"


def _team_line(team: TeamStanding) -> str:
    players = listed(first_of([mention(player) for player in team.players], MOST_NAMES))
    return f"**{team.place}** Team {TEAM_NAMES[team.team]} {team.mean:.0f} a player: {players}"


def _places_line(table: tuple[Standing, ...]) -> str:
    """Everyone's place, those who share one together: `1 Ana and Bo 437 · 3 Cleo 337`."""
    shown = groupby(table[:MOST_NAMES], key=lambda row: (row.place, row.points))
    lines = [
        f"**{place}** {listed([mention(row.player) for row in rows])} {points}"
        for (place, points), rows in shown
    ]
    rest = len(table) - MOST_NAMES
    return " · ".join([*lines, *([f"{rest:,} more"] if rest > 0 else [])])


def _highlights_line(found: Highlights, game: str) -> str:
    parts: list[str] = []
    if found.fastest:
        fastest = found.fastest
        parts.append(f"Fastest right answer: {mention(fastest.player)}, {fastest.seconds:.1f} s")
    if found.longest_run and found.longest_run[0]:
        players, run = found.longest_run
        runners = first_of([mention(player) for player in players], MOST_RUNNERS)
        parts.append(f"longest run: {listed(runners)}, {run}")
    if found.hardest:
        number, right, answered = found.hardest
        parts.append(f"hardest: {noun_of(game)} {number}, {right} of {answered} right")
    return " · ".join(parts)
