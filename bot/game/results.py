"""What the answers to one question were worth, and what each player has gathered since."""

from collections.abc import Container, Mapping
from collections.abc import Set as AbstractSet

from bot.game.events import Answer, Result
from bot.game.phases import Open
from bot.game.rules import Rules, Style
from bot.game.scoring import points_for, streak_bonus
from bot.game.standings import Tally


def results(
    phase: Open,
    right: AbstractSet[int],
    tallies: Mapping[int, Tally],
    played_last: Container[int],
    rules: Rules,
) -> tuple[Result, ...]:
    """One result for each player who answered: the right ones first, most points first.

    `right` holds who was right, and `played_last` who answered the question before: a run is of
    questions in a row.
    """
    given = phase.given
    paid = _first(given, right) if rules.style is Style.FIRST else right
    found: list[Result] = []
    for player in given:
        run = tallies[player].run if player in played_last else 0
        if player not in right:
            found.append(_wrong(player, given[player], phase, run))
        else:
            found.append(_right(phase, player, run + 1, rules, is_paid=player in paid))
    return tuple(sorted(found, key=lambda row: (not row.right, -row.points, row.seconds, row.player)))


def tallied(tallies: Mapping[int, Tally], found: tuple[Result, ...]) -> dict[int, Tally]:
    """The tallies with these results counted in."""
    counted = {result.player: _counted(tallies.get(result.player, Tally()), result) for result in found}
    return {**tallies, **counted}


def _first(given: Mapping[int, Answer], right: AbstractSet[int]) -> set[int]:
    """The one who was right first; the smaller id goes first in the same moment."""
    return set(sorted(right, key=lambda player: (given[player].at, player))[:1])


def _right(phase: Open, player: int, run: int, rules: Rules, *, is_paid: bool) -> Result:
    answer = phase.answers[player]
    seconds = answer.at - phase.opened_at
    # Whoever can change their mind profits from a hint that comes later, too.
    is_hinted = answer.is_helped if rules.style is Style.FIRST else answer.is_hinted
    is_hinted = is_hinted or (phase.hint_at is not None and answer.at >= phase.hint_at)
    points = points_for(seconds=seconds, window=phase.closes_at - phase.opened_at)
    bonus = streak_bonus(run) if rules.streaks and is_paid else 0
    return Result(
        player=player,
        option=answer.option,
        text=answer.text,
        right=True,
        seconds=seconds,
        points=((points // 2 if is_hinted else points) + bonus) if is_paid else 0,
        bonus=bonus,
        run=run,
        hinted=is_hinted,
    )


def _wrong(player: int, answer: Answer, phase: Open, run: int) -> Result:
    return Result(
        player=player,
        option=answer.option,
        text=answer.text,
        right=False,
        seconds=answer.at - phase.opened_at,
        points=0,
        bonus=0,
        run=0,
        ended_run=run,
    )


def _counted(tally: Tally, result: Result) -> Tally:
    fastest = tally.fastest
    if result.right:
        fastest = result.seconds if fastest is None else min(fastest, result.seconds)
    return Tally(
        points=tally.points + result.points,
        answered=tally.answered + 1,
        right=tally.right + result.right,
        run=result.run,
        longest_run=max(tally.longest_run, result.run),
        fastest=fastest,
        lasted=tally.lasted,
    )
