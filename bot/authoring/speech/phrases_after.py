"""Noun phrases that begin at a place: “Nordby Sports chief executive Astrid Lund”, “one customer”."""

from collections.abc import Sequence

from bot.authoring.speech.callings import OFFICES, ROLES
from bot.authoring.speech.mentions import Mention, described, mention_of, name_among
from bot.authoring.speech.phrases_before import is_organisation_head
from bot.authoring.speech.runs import name_in, run_end, run_start
from bot.authoring.speech.tokens import Token
from bot.authoring.speech.vocabulary import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    FUNCTION_WORDS,
    MODIFIERS,
    PLACES,
    PREPOSITIONS,
    PRONOUNS,
    SUFFIXES,
    UNNAMED,
)


def end_of_phrase(tokens: Sequence[Token], first: int) -> int:
    """One past the noun phrase that begins here: at a mark, a preposition or a clause."""
    at = first
    while at < min(len(tokens), first + _LONGEST) and tokens[at].is_word:
        is_name = tokens[at].text in {"Will", "May"}
        if tokens[at].lower in FUNCTION_WORDS and not is_name and not _joins_organisation(tokens, at):
            break
        at += 1
    return at


def last_name(tokens: Sequence[Token], first: int, end: int) -> Mention | None:
    """The name that a phrase ends with: “chief executive Astrid Lund”, “Doe on Monday”."""
    last = end - 1
    while last >= first and not (tokens[last].is_capital or tokens[last].lower in SUFFIXES):
        if tokens[last].lower in _NEVER_AFTER_NAMES:
            return None
        last -= 1
    if last < first or tokens[last].is_possessive or not (last == end - 1 or _is_aside(tokens[last + 1])):
        return None
    start = run_start(tokens, last, first)
    while start > first and _joins_organisation(tokens, start - 1):
        start = run_start(tokens, start - 2, first)
    words = name_in(tokens[start : last + 1])
    if not words:
        return None
    return mention_of("described" if len(words) == 1 and words[0].lower in UNNAMED else "named", words)


def apposed_name(tokens: Sequence[Token], end: int) -> Mention | None:
    """The name in commas after a description: “said the founder, Gunnar Lie, who is 90”."""
    at = end
    while at < min(len(tokens), end + _LONGEST) and tokens[at].text not in _PAUSES:
        at += 1
    if at + 1 >= len(tokens) or tokens[at].text != "," or not tokens[at + 1].is_capital:
        return None
    stop = run_end(tokens, at + 1)
    is_place = tokens[at - 1].is_capital and stop - at - 1 == 1
    if is_place or " ".join(token.lower for token in tokens[at + 1 : stop]) in PLACES:
        return None
    goes_on = stop < len(tokens) and tokens[stop].is_word and tokens[stop].lower not in _LINKS
    return None if goes_on else whole_name(tokens, at + 1, stop)


def whole_name(tokens: Sequence[Token], first: int, end: int) -> Mention | None:
    """The name that a stretch consists of, titles aside."""
    if not tokens[first].is_capital or run_end(tokens, first) != end or tokens[end - 1].lower in OFFICES:
        return None
    words = name_in(tokens[first:end])
    return mention_of("named", words) if words and not tokens[end - 1].is_possessive else None


def phrase_starting(tokens: Sequence[Token], first: int, end: int) -> Mention | None:
    """The noun phrase that a stretch begins with."""
    lower = tokens[first].lower
    if lower in PRONOUNS:
        return mention_of("pronoun", tokens[first : first + 1]) if lower != "it" else None
    if lower in {"there", "here"}:
        return None
    at = first + 1 if lower in _DETERMINING else first
    while at < end and not tokens[at].is_capital and _may_precede_name(tokens[at]):
        at += 1
    if at < end and tokens[at].is_capital:
        return _name_starting(tokens, at, end)
    stop = min(end_of_phrase(tokens, first), end)
    role = next((index for index in range(first, stop) if tokens[index].lower in ROLES), None)
    return described(tokens, first, role + 1) if role is not None else None


_LONGEST = 14
_PAUSES = frozenset({",", ".", ";", ":"})
_LINKS = PREPOSITIONS | CONJUNCTIONS
_NEVER_AFTER_NAMES = ROLES | DETERMINERS
_BEFORE_NAMES = DETERMINERS | ROLES | MODIFIERS
_DETERMINING = DETERMINERS | MODIFIERS
_QUALIFIERS = ROLES | MODIFIERS
_AFTERWARDS = ADVERBS | {"last", "this", "earlier", "afterwards", "afterward", "later"}


def _joins_organisation(tokens: Sequence[Token], at: int) -> bool:
    return (
        tokens[at].lower in {"of", "for"}
        and is_organisation_head(tokens, at - 1)
        and at + 1 < len(tokens)
        and (tokens[at + 1].is_capital or tokens[at + 1].lower == "the")
    )


def _may_precede_name(token: Token) -> bool:
    return token.lower in _BEFORE_NAMES or token.is_possessive


def _is_group(token: Token) -> bool:
    """Whether the word after capitals says whose they are: South Wales firefighters, NASA officials."""
    return token.lower in UNNAMED or (token.lower.endswith("s") and token.lower[:-1] in ROLES)


def _is_aside(token: Token) -> bool:
    """Whether a word after a name is not part of its phrase: later, last week, laughing."""
    return token.lower in _AFTERWARDS or token.lower.endswith(("ly", "ing"))


def _name_starting(tokens: Sequence[Token], first: int, end: int) -> Mention | None:
    """The name that a stretch begins with; a team or an owner before somebody's role is passed over."""
    stop = min(run_end(tokens, first), end)
    at = stop
    while at < end and tokens[at].lower in _QUALIFIERS:
        at += 1
    named_after_role = at > stop and at < end and tokens[at].is_capital
    if named_after_role:
        return _name_starting(tokens, at, end)
    if at < end and _is_group(tokens[at]):
        return None
    if tokens[stop - 1].is_possessive:
        return mention_of("described", tokens[first:at]) if stop < at else None
    if stop + 1 < end and tokens[stop].lower == "and" and tokens[stop + 1].is_capital:
        return mention_of("several", tokens[first : stop + 2])
    return name_among(tokens, first, stop)
