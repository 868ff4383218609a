"""Sudden death: a miss is out, and the last one standing wins. If all miss, nobody is out."""

from collections.abc import Set as AbstractSet

from bot.game.round import Round
from bot.game.rules import Style


def still_in(round_: Round) -> set[int]:
    """Who has not missed yet; nobody before anyone has played."""
    return set(round_.tallies) - set(round_.out)


def may_answer(round_: Round, player: int) -> bool:
    """Whether the player's answer counts: in a sudden death only of those who began it and are still in."""
    if round_.rules.style is not Style.SUDDEN:
        return True
    return player not in round_.out and (not round_.tallies or player in round_.tallies)


def newly_out(round_: Round, answered: AbstractSet[int], right: AbstractSet[int]) -> tuple[int, ...]:
    """Who is out by this question: those still in who were not right, unless that would be everyone."""
    if round_.rules.style is not Style.SUDDEN:
        return ()
    playing = still_in(round_) | set(answered)
    missed = playing - right
    return () if missed == playing else tuple(sorted(missed))


def is_decided(round_: Round) -> bool:
    """Whether one is left of several."""
    return round_.rules.style is Style.SUDDEN and len(round_.tallies) > 1 and len(still_in(round_)) == 1
