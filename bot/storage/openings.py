"""Openings: how a question stood when it closed, so that its awards can be made anew from its answers."""

from bot.game.events import AnyEvent, BreakAsked, QuestionClosed, SkipVoted, TeamsChanged
from bot.game.round import Round
from bot.storage.writing import Statement

# It comes before the round is saved as it is afterwards: what is there still has its question open.
_KEEP = """
    INSERT INTO openings (round, question, phase, rules)
    SELECT id, question, json_remove(json_extract(snapshot, '$.phase'), '$.answers', '$.skippers'),
        json_extract(snapshot, '$.rules')
    FROM rounds WHERE id = ? AND question = ?
    ON CONFLICT (round, question) DO NOTHING
"""

_BESIDE_IT = SkipVoted | BreakAsked | TeamsChanged


def keeping(round_: Round, boundaries: tuple[AnyEvent, ...]) -> Statement | None:
    """Keep how the question that the first of these events closes stood; None if it closes none.

    Where something else came first, the question on disk is not the one that was closed; but votes, breaks
    and teams change nothing about it.
    """
    match tuple(event for event in boundaries if not isinstance(event, _BESIDE_IT)):
        case (QuestionClosed(number=number), *_):
            return Statement(_KEEP, ((round_.id, number),))
        case _:
            return None
