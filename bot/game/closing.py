"""Closing a question, and ending a round: who was right, what it was worth, and how it all stands."""

import math

from msgspec.structs import replace

from bot.game.breaks import begin_break
from bot.game.events import RIGHT, Ending, QuestionClosed, RoundEnded
from bot.game.phases import Ended, Open, Revealed
from bot.game.question import right_text
from bot.game.results import results, tallied
from bot.game.right import right_players
from bot.game.round import Closed, Round, Step
from bot.game.rules import Style
from bot.game.standings import highlights, standings
from bot.game.sudden import is_decided, newly_out, still_in
from bot.game.teams import assigned, team_standings


def close(round_: Round, phase: Open, now: float, *, skipped_by: int | None = None) -> Step:
    """Close the question that is open; after the last one the round ends with it."""
    question = round_.questions[phase.number - 1]
    shown = round_.shown(phase.number)
    given = phase.given
    right = right_players(question, round_.seed, given)
    out = newly_out(round_, given.keys(), right)
    played_last = round_.closed[-1].players if round_.closed else ()
    found = results(phase, right, round_.tallies, played_last, round_.rules)
    closed_at = min(now, phase.closes_at)
    closed = Closed(phase.number, closed_at, tuple(sorted(given)), sum(row.right for row in found))
    after = _lasting(
        replace(
            _with_teams(round_, phase),
            tallies=tallied(round_.tallies, found),
            closed=(*round_.closed, closed),
            nobody_in_a_row=0 if found else round_.nobody_in_a_row + 1,
            was_away=False,
            out=(*round_.out, *out),
        )
    )
    ending = _ending_after(after, phase.number)
    next_at = None if ending or round_.break_for else float(math.ceil(now + round_.rules.reveal_pause))
    after = replace(after, phase=Revealed(phase.number, now if next_at is None else next_at))
    revealed = QuestionClosed(
        number=phase.number,
        total=round_.total,
        message_id=phase.message_id,
        question_id=question.id,
        stem=question.stem,
        theme=question.theme,
        text=question.text,
        options=shown,
        right=shown.index(right_text(question)) if shown else RIGHT,
        answer=right_text(question),
        explanation=question.explanation,
        sources=question.sources,
        results=found,
        standings=standings(after.tallies),
        closed_at=closed_at,
        next_at=next_at,
        still_there=after.nobody_in_a_row == round_.rules.empty_warning and ending is None,
        after_absence=round_.was_away,
        skipped_by=skipped_by,
        out=out,
    )
    if ending is not None:
        after, events = end(after, ending, now)
    elif round_.break_for is not None:
        after, events = begin_break(after, round_.break_for, now)
    else:
        events = ()
    return after, (revealed, *events)


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
            round_.tallies, tuple((row.number, row.right, len(row.players)) for row in round_.closed)
        ),
        ended_at=now,
        stopped_by=stopped_by,
        message_id=phase.message_id if isinstance(phase, Open) else None,
        unplayed=unplayed,
        teams=team_standings(round_.teams, round_.tallies) if round_.rules.style is Style.TEAMS else (),
    )
    return replace(round_, phase=Ended()), (ended,)
