"""Judging the question of the day: of each player the last press that was kept counts, and no other."""

from collections.abc import Iterator

from bot.front.words import daily
from bot.game.events import Press
from tests.simulation.evidence import Evidence
from tests.simulation.night import FIRST_PLAYER
from tests.simulation.oracle import is_unsure

LOCKED = "**Locked in: "


def broken_days(evidence: Evidence) -> Iterator[str]:
    """A sentence for each answer to a question of the day that is not what its player was told."""
    rows = [row for row in evidence.night.discord.interactions.values() if row.order[0] == "daily"]
    for player in sorted({row.player for row in rows} - evidence.forgotten.keys()):
        theirs = [row for row in rows if row.player == player]
        sure = {Press(row.at, int(row.order[1])) for row in theirs if (row.told or "").startswith(LOCKED)}
        unsure = {
            Press(row.at, int(row.order[1])) for row in theirs if is_unsure(row) or row.told == daily.NOT_SURE
        }
        kept = evidence.night.ledger.dailies.get(player, ())
        who = f"Player {player % FIRST_PLAYER}, on the question of the day"
        if len(kept) > 1 or not set(kept) <= sure | unsure:
            yield f"{who}: {kept} is kept, of {sorted(sure)} and perhaps {sorted(unsure)}."
        if sure and (not kept or kept[-1].at < max(sure).at):  # of one millisecond, the one heard last
            yield f"{who}: {max(sure)} was locked in, and {kept} is kept."
