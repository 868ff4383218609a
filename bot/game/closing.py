"""Closing a question, and ending a round: who was right, what it was worth, and how it all stands."""

import math

from msgspec.structs import replace

from bot.game.breaks import begin_break
from bot.game.events import RIGHT, Ending, QuestionClosed, Result, RoundEnded
from bot.game.phases import Ended, Open, Revealed
from bot.game.question import Closest, right_text
from bot.game.results import results, tallied
from bot.game.right import right_players
from bot.game.round import Closed, Round, Step
from bot.game.rules import Style
from bot.game.standings import TeamStanding, highlights, standings
from bot.game.sudden import is_decided, newly_out, still_in
from bot.game.teams import assigned, team_standings


def close(round_: Round, phase: Open, now: float, *, skipped_by: int | None = None, votes: int = 0) -> Step:
    """Close the question that is open; after the last one the round ends with it."""
    found, out = _found(round_, phase)
    after = _counted(round_, phase, found, out, now)
    ending = _ending_after(after, phase.number)
    next_at = None if ending or round_.break_for else float(math.ceil(now + round_.rules.reveal_pause))
    after = replace(after, phase=Revealed(phase.number, now if next_at is None else next_at))
    revealed = replace(
        _revealed(after, phase, found, out),
        next_at=next_at,
        still_there=after.nobody_in_a_row == round_.rules.empty_warning and ending is None,
        after_absence=round_.was_away,
        skipped_by=skipped_by,
        votes=votes,
    )
    if ending is not None:
        after, events = end(after, ending, now)
    elif round_.break_for is not None:
        after, events = begin_break(after, round_.break_for, now)
    else:
        events = ()
    return after, (revealed, *events)


def _found(round_: Round, phase: Open) -> tuple[tuple[Result, ...], tuple[int, ...]]:
    """What each answer was worth, and who is out by this question."""
    given = phase.given
    right = right_players(round_.questions[phase.number - 1], round_.seed, given)
    played_last = round_.closed[-1].players if round_.closed else ()
    found = results(phase, right, round_.tallies, played_last, round_.rules)
    return found, newly_out(round_, given.keys(), right)


def _counted(
    round_: Round, phase: Open, found: tuple[Result, ...], out: tuple[int, ...], now: float
) -> Round:
    """The round with this question's results in it; its phase is still to be set."""
    players = tuple(sorted(phase.given))
    closed = Closed(phase.number, min(now, phase.closes_at), players, sum(row.right for row in found))
    return _lasting(
        replace(
            _with_teams(round_, phase),
            tallies=tallied(round_.tallies, found),
            closed=(*round_.closed, closed),
            nobody_in_a_row=0 if found else round_.nobody_in_a_row + 1,
            was_away=False,
            out=(*round_.out, *out),
        )
    )


def _revealed(after: Round, phase: Open, found: tuple[Result, ...], out: tuple[int, ...]) -> QuestionClosed:
    """What is told of the question that was just counted."""
    question, shown = after.questions[phase.number - 1], after.shown(phase.number)
    return QuestionClosed(
        number=phase.number,
        total=after.total,
        message_id=phase.message_id,
        question_id=question.id,
        stem=question.stem,
        theme=question.theme,
        text=question.text,
        options=shown,
        right=shown.index(right_text(question)) if shown else RIGHT,
        answer=right_text(question),
        unit=question.form.unit if isinstance(question.form, Closest) else None,
        explanation=question.explanation,
        sources=question.sources,
        results=found,
        standings=standings(after.tallies),
        closed_at=after.closed[-1].closed_at,
        next_at=None,
        still_there=False,
        out=out,
        teams=_teams(after),
    )


def _teams(round_: Round) -> tuple[TeamStanding, ...]:
    is_played_in_teams = round_.rules.style is Style.TEAMS
    return team_standings(round_.teams, round_.tallies) if is_played_in_teams else ()


def _with_teams(round_: Round, phase: Open) -> Round:
    """Whoever answered without a team has one now: by when they answered, not by when they were heard."""
    for player in sorted(phase.given, key=lambda player: (phase.answers[player].at, player)):
        round_ = assigned(round_, player)
    return round_


def _lasting(round_: Round) -> Round:
    """In a sudden death, those still in have lasted one question more."""
    if round_.rules.style is not Style.SUDDEN:
        return round_
    lasted = len(round_.closed)
    tallies = {player: replace(round_.tallies[player], lasted=lasted) for player in still_in(round_)}
    return replace(round_, tallies={**round_.tallies, **tallies})


def _ending_after(round_: Round, number: int) -> Ending | None:
    if number == round_.total or is_decided(round_):
        return Ending.FINISHED
    if round_.nobody_in_a_row >= round_.rules.empty_limit:
        return Ending.ABANDONED
    return None


def _hard(round_: Round) -> tuple[Closed, ...]:
    """The questions of which one may be the hardest: somebody always comes nearest to a number."""
    return tuple(
        row for row in round_.closed if not isinstance(round_.questions[row.number - 1].form, Closest)
    )


def end(round_: Round, because: Ending, now: float, *, stopped_by: int | None = None) -> Step:
    """End the round; the standings are those of the questions that were closed."""
    phase = round_.phase
    unplayed = right_text(round_.questions[phase.number - 1]) if isinstance(phase, Open) else None
    ended = RoundEnded(
        because=because,
        asked=len(round_.closed),
        total=round_.total,
        standings=standings(round_.tallies),
        highlights=highlights(
            round_.tallies, tuple((row.number, row.right, len(row.players)) for row in _hard(round_))
        ),
        ended_at=now,
        stopped_by=stopped_by,
        message_id=phase.message_id if isinstance(phase, Open) else None,
        unplayed=unplayed,
        teams=_teams(round_),
    )
    return replace(round_, phase=Ended()), (ended,)
