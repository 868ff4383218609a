"""Openings: how a question stood when it closed, so that its awards can be made anew from its answers."""

from bot.game.events import AnyEvent, QuestionClosed, SkipVoted
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


def keeping(round_: Round, boundaries: tuple[AnyEvent, ...]) -> Statement | None:
    """Keep how the question that the first of these events closes stood; None if it closes none.

    Where something else came first, the round on disk is not the one whose question was closed; but who
    wanted to skip it changes nothing.
    """
    match tuple(event for event in boundaries if not isinstance(event, SkipVoted)):
        case (QuestionClosed(number=number), *_):
            return Statement(_KEEP, ((round_.id, number),))
        case _:
            return None
