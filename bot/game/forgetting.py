"""A round without a person who asked to be forgotten: what stays is as if they had never played."""

from typing import TypeVar

from msgspec.structs import replace

from bot.game.events import QuestionClosed
from bot.game.phases import AnyPhase, Open
from bot.game.round import Closed, Round, Step

NOBODY = 0  # Discord gives this id to no one

Kept = TypeVar("Kept")


def forget(round_: Round, player: int) -> Step:
    """Take the player out of all that the round knows. Nobody is told; who plays on begins anew.

    What was shown in the channel stays there, and so does the number of questions that were asked.
    """
    return (
        replace(
            round_,
            started_by=NOBODY if round_.started_by == player else round_.started_by,
            break_for=NOBODY if round_.break_for == player else round_.break_for,
            tallies=_others(round_.tallies, player),
            teams=_others(round_.teams, player),
            out=_but(round_.out, player),
            closed=tuple(_closed(closed, player) for closed in round_.closed),
            phase=_phase(round_.phase, player),
            above=_above(round_.above, player),
        ),
        (),
    )


def _phase(phase: AnyPhase, player: int) -> AnyPhase:
    if not isinstance(phase, Open):
        return phase
    return replace(phase, answers=_others(phase.answers, player), skippers=_but(phase.skippers, player))


def _closed(closed: Closed, player: int) -> Closed:
    """Whether they were right is not kept; never more were right than are left."""
    players = _but(closed.players, player)
    return replace(closed, players=players, right=min(closed.right, len(players)))


def _above(above: QuestionClosed | None, player: int) -> QuestionClosed | None:
    if above is None:
        return None
    return replace(
        above,
        results=tuple(row for row in above.results if row.player != player),
        standings=tuple(row for row in above.standings if row.player != player),
        teams=tuple(replace(team, players=_but(team.players, player)) for team in above.teams),
        out=_but(above.out, player),
        skipped_by=NOBODY if above.skipped_by == player else above.skipped_by,
    )


def _others(of_players: dict[int, Kept], player: int) -> dict[int, Kept]:
    return {other: kept for other, kept in of_players.items() if other != player}


def _but(players: tuple[int, ...], player: int) -> tuple[int, ...]:
    return tuple(other for other in players if other != player)
