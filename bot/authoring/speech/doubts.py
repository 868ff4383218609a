"""Doubts: what keeps a name beside a verb of saying from being believed.

Doe did not say whether it would be “…”       nothing was said
Doe said that until Roe agrees, it is “…”     two who could have said it
Mama Doe, where Jo Doe and Al Doe are named   somebody new, or one of them
"""

from collections.abc import Sequence

from bot.authoring.speech.mentions import Mention
from bot.authoring.speech.tokens import Token
from bot.authoring.speech.vocabulary import SAYING, WORDINGS


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


def tells_of_words(tokens: Sequence[Token], verb: int) -> bool:
    """Whether what follows the verb is about somebody else’s words: “… discussed Roe’s claim that it was”."""
    owned = [at for at in range(verb + 1, len(tokens) - 1) if tokens[at].is_possessive]
    return any(token.lower.removesuffix("s") in WORDINGS for at in owned for token in tokens[at + 1 : at + 4])


def hangs_on_clause(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a clause on somebody else leads up to the verb: a friend who came and told her.

    Doe added that Roe surfaced, yelled “…”
    """
    told = any(
        tokens[at - 1].lower in SAYING and (tokens[at].lower == "that" or tokens[at].is_capital)
        for at in range(1, verb)
    )
    if told and not tokens[verb].lower.endswith("ing"):
        return True
    comma = max((at for at in range(verb) if tokens[at].text == ","), default=-1)
    return any(token.lower in {"who", "that", "which", "whose"} for token in tokens[comma + 1 : verb])


def says_more(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the verb has a clause of its own after it, so that a quotation before it is none of it.

    To the “Maple Street family,” Doe said he would stay
    “Come in,” Doe recalls his friend saying
    """
    following = tokens[verb + 1 : verb + 6]
    if not following:
        return False
    end = next((at for at, token in enumerate(following) if not token.is_word), len(following))
    if any(token.lower in SAYING and token.lower.endswith("ing") for token in following[:end]):
        return True
    if following[0].lower == "that":
        return len(following) > 1 and following[1].lower not in _TIMES
    return following[0].lower in _CLAUSES


_CLAUSES = frozenset({"he", "she", "they", "it", "there"})
_TIMES = frozenset({"day", "night", "week", "month", "year", "morning", "afternoon", "evening", "same", "."})
_NEGATIONS = frozenset({"not", "never", "neither", "nor", "hardly", "declined", "refused", "without"})
