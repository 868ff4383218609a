"""Doubts: what keeps a name beside a verb of saying from being believed.

Doe did not say whether it would be “…”       nothing was said
Doe said that until Roe agrees, it is “…”     two who could have said it
Mama Doe, where Jo Doe and Al Doe are named   somebody new, or one of them
"""

from collections.abc import Sequence

from bot.authoring.speech.mentions import Mention
from bot.authoring.speech.tokens import Token


def is_denied(tokens: Sequence[Token], mention: Mention, verb: int) -> bool:
    """Whether the words between a speaker and the verb say that it was not said."""
    between = (token for token in tokens[:verb] if token.start >= mention.end)
    return any(token.lower in _NEGATIONS or token.lower.endswith("n't") for token in between)


def are_rivals(mention: Mention, others: Sequence[Mention | None]) -> bool:
    """Whether another verb of the same sentence has another doer."""
    return any(
        other is not None and other.kind != "nobody" and other.name.casefold() != mention.name.casefold()
        for other in others
    )


def says_more(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the verb has a clause of its own after it, so that a quotation before it is none of it.

    To the “Maple Street family,” Doe said he would stay
    """
    following = tokens[verb + 1 : verb + 3]
    if not following:
        return False
    if following[0].lower == "that":
        return len(following) > 1 and following[1].lower not in _TIMES
    return following[0].lower in _CLAUSES


_CLAUSES = frozenset({"he", "she", "they", "it", "there"})
_TIMES = frozenset({"day", "night", "week", "month", "year", "morning", "afternoon", "evening", "same", "."})
_NEGATIONS = frozenset({"not", "never", "neither", "nor", "hardly", "declined", "refused", "without"})
