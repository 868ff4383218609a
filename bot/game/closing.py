"""Closing a question, and ending a round: who was right, what it was worth, and how it all stands."""

import math
from typing import assert_never

from msgspec.structs import replace

from bot.game.closest import nearest
from bot.game.events import RIGHT, Ending, QuestionClosed, RoundEnded
from bot.game.phases import Ended, Open, Revealed
from bot.game.question import Choice, Closest, Question, TrueFalse, Typed, right_text
from bot.game.results import results, tallied
from bot.game.round import Closed, Round, Step
from bot.game.standings import highlights, standings


def close(round_: Round, phase: Open, now: float) -> Step:
    """Close the question that is open; after the last one the round ends with it."""
    question = round_.questions[phase.number - 1]
    shown = round_.shown(phase.number)
    right = _right_players(question, shown, phase)
    played_last = round_.closed[-1].players if round_.closed else ()
    found = results(phase, right, round_.tallies, played_last, round_.rules)
    closed_at = min(now, phase.closes_at)
    closed = Closed(phase.number, closed_at, tuple(sorted(phase.answers)), sum(row.right for row in found))
    nobody_in_a_row = 0 if found else round_.nobody_in_a_row + 1
    ending = _ending_after(round_, phase.number, nobody_in_a_row)
    next_at = None if ending else float(math.ceil(now + round_.rules.reveal_pause))
    after = replace(
        round_,
        tallies=tallied(round_.tallies, found),
        closed=(*round_.closed, closed),
        nobody_in_a_row=nobody_in_a_row,
        was_away=False,
        phase=Revealed(phase.number, now if next_at is None else next_at),
    )
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
        still_there=nobody_in_a_row == round_.rules.empty_warning and ending is None,
        after_absence=round_.was_away,
    )
    if ending is None:
        return after, (revealed,)
    ended, events = end(after, ending, now)
    return ended, (revealed, *events)


def _ending_after(round_: Round, number: int, nobody_in_a_row: int) -> Ending | None:
    if number == round_.total:
        return Ending.FINISHED
    if nobody_in_a_row >= round_.rules.empty_limit:
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
    )
    return replace(round_, phase=Ended()), (ended,)


def _right_players(question: Question, shown: tuple[str, ...], phase: Open) -> set[int]:
    match question.form:
        case Choice() | TrueFalse():
            right = shown.index(right_text(question))
        case Typed():
            right = RIGHT
        case Closest() as asked:
            return nearest(asked, phase.answers)
        case _:
            assert_never(question.form)
    return {player for player, answer in phase.answers.items() if answer.option == right}
