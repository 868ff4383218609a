"""Mentions: the words of an article that stand for a speaker, by name, pronoun or description."""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from bot.authoring.speech.runs import name_in, spelled
from bot.authoring.speech.tokens import Token, bare
from bot.authoring.speech.vocabulary import DESCRIBING, DETERMINERS, NOBODY, UNNAMED

Kind = Literal["named", "pronoun", "described", "nobody", "several"]


class Mention(Struct, frozen=True, gc=False):
    """The words that stand for a speaker, from `start` to `end` of the article.

    `name` is the name as written (named), the pronoun, or the description without its determiner.
    """

    kind: Kind
    name: str
    start: int
    end: int


def mention_of(kind: Kind, words: Sequence[Token]) -> Mention:
    """The mention that these words make; a possessive ending is left out."""
    named = kind in {"named", "several"}
    start, end = words[0].start, words[-1].end - (len(words[-1].text) - len(bare(words[-1].text)))
    spoken = words if named or words[0].lower not in DETERMINERS or len(words) == 1 else words[1:]
    return Mention(kind, spelled(spoken) if named else " ".join(word.lower for word in spoken), start, end)


def name_among(tokens: Sequence[Token], first: int, end: int) -> Mention | None:
    """The name that the capitals between two indices hold, if they hold one."""
    words = name_in(tokens[first:end])
    return mention_of("named", words) if words and words[0].lower not in _ANONYMOUS else None


def described(tokens: Sequence[Token], first: int, end: int) -> Mention | None:
    """The mention that words between two indices make if they can stand for somebody; “people” are nobody."""
    if not _can_describe(tokens, first, end):
        return None
    nobody = any(token.lower in NOBODY for token in tokens[first:end])
    return mention_of("nobody" if nobody else "described", tokens[first:end])


_ANONYMOUS = UNNAMED | {"anonymous"}


def _can_describe(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether words can stand for somebody: “the actress”, “officials”, but not “stood up”."""
    if first >= end:
        return False
    head = bare(tokens[end - 1].lower)
    return (
        tokens[first].lower in DETERMINERS
        or tokens[first].is_possessive
        or head in DESCRIBING
        or head.removesuffix("s") in DESCRIBING
    )
