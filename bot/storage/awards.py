"""Awards: what every answer to a closed question was worth. The schema's triggers keep the totals in step.

Committing a question twice gives nothing twice: the second row of an award is not written, so its trigger
does not run either. (`ON CONFLICT DO NOTHING`, not `INSERT OR IGNORE`: the latter would pass over every
other fault too, and would reach into the triggers.)
"""

from bot.game.events import QuestionClosed
from bot.game.round import Round
from bot.storage.periods import month_of, week_of
from bot.storage.writing import Statement

_CLOSE = """
    INSERT INTO closings (round, question, question_id, closed_at, month, week) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (round, question) DO NOTHING
"""

_AWARD = """
    INSERT INTO awards (round, question, player, was_right, seconds, points) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (round, question, player) DO NOTHING
"""


def closing(round_: Round, closed: QuestionClosed) -> tuple[Statement, Statement]:
    """Keep that the question was closed, and what each answer to it was worth."""
    at = closed.closed_at
    question = (round_.id, closed.number, closed.question_id, at, month_of(at), week_of(at))
    given = tuple(
        (round_.id, closed.number, result.player, int(result.right), result.seconds, result.points)
        for result in closed.results
    )
    return Statement(_CLOSE, (question,)), Statement(_AWARD, given)
