"""What the answers to one question were worth, and what each player has gathered since."""

from collections.abc import Container, Mapping

from bot.game.events import Answer, Result
from bot.game.phases import Open
from bot.game.rules import Rules
from bot.game.scoring import points_for, streak_bonus
from bot.game.standings import Tally


def results(
    phase: Open,
    right: Container[int],
    tallies: Mapping[int, Tally],
    played_last: Container[int],
    rules: Rules,
) -> tuple[Result, ...]:
    """One result for each player who answered: the right ones first, most points first.

    `right` holds who was right, and `played_last` who answered the question before: a run is of
    questions in a row.
    """
    found = [
        _result(phase, player, right, tallies[player].run if player in played_last else 0, rules)
        for player in phase.answers
    ]
    return tuple(sorted(found, key=lambda row: (not row.right, -row.points, row.seconds, row.player)))


def tallied(tallies: Mapping[int, Tally], found: tuple[Result, ...]) -> dict[int, Tally]:
    """The tallies with these results counted in."""
    counted = {result.player: _counted(tallies.get(result.player, Tally()), result) for result in found}
    return {**tallies, **counted}


def _result(phase: Open, player: int, right: Container[int], run: int, rules: Rules) -> Result:
    answer = phase.answers[player]
    if player not in right:
        return _wrong(player, answer, phase, run)
    seconds = answer.at - phase.opened_at
    bonus = streak_bonus(run + 1) if rules.streaks else 0
    points = points_for(seconds=seconds, window=phase.closes_at - phase.opened_at) + bonus
    return Result(
        player=player,
        option=answer.option,
        text=answer.text,
        right=True,
        seconds=seconds,
        points=points,
        bonus=bonus,
        run=run + 1,
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
    )
