"""Teams: what they are called, and who plays for which."""

from collections.abc import Mapping

from bot.front.words.grammar import first_of, listed, mention

TEAM_NAMES = ("North", "South")
MOST_MEMBERS = 12
TEAMS_FULL = "Teams can be chosen until your first answer; after it you stay where you are."


def teams_text(teams: Mapping[int, int]) -> str:
    """Who plays for which team, one line each."""
    return "\n".join(_team_line(team, teams) for team in range(len(TEAM_NAMES)))


def _team_line(team: int, teams: Mapping[int, int]) -> str:
    members = [mention(player) for player, own in sorted(teams.items()) if own == team]
    said = listed(first_of(members, MOST_MEMBERS)) if members else "nobody yet"
    return f"**Team {TEAM_NAMES[team]}**: {said}"
