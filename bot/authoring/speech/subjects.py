"""Subjects: who does what a verb of saying says.

Star, 59,          told …          the subject stands before the verb, appositions between them
… said             Jane Doe, the   or after it
Its owner, Jo Doe, smiled and said the subject is the sentence's
"""

from collections.abc import Sequence

from bot.authoring.speech.callings import ROLES
from bot.authoring.speech.commas import MOST_GROUPS, groups_of, subject_across_commas
from bot.authoring.speech.mentions import Mention, described, mention_of
from bot.authoring.speech.phrases_after import (
    apposed_name,
    end_of_phrase,
    last_name,
    phrase_starting,
    whole_name,
)
from bot.authoring.speech.phrases_before import phrase_ending
from bot.authoring.speech.tokens import Token
from bot.authoring.speech.vocabulary import (
    ADVERBS,
    AUXILIARIES,
    BEING,
    CONJUNCTIONS,
    LEADING_TO,
    NOBODY,
    NOT_NAMES,
    PARTICIPLES,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATING,
)


def subject_before(tokens: Sequence[Token], verb: int) -> Mention | None:
    """Who does what the verb says, standing before it; None when nobody does or it is done to them."""
    last, passive = _before_verb(tokens, verb)
    if passive or last < 0:
        return None
    mark = tokens[last].text
    if mark in _DASHES:
        opening = _before_dashes(tokens, last)
        found = phrase_ending(tokens, opening) if opening > 0 else None
        if found and found.kind == "described":
            return whole_name(tokens, *_aside(tokens, opening, last)) or found
        return found
    return subject_across_commas(tokens, last) if mark == "," else phrase_ending(tokens, last + 1)


def subject_after(tokens: Sequence[Token], first: int) -> Mention | None:
    """Who is named right after a verb: “said Jane Doe”, “said the company's founder, Jo Doe”."""
    if first >= len(tokens) or not tokens[first].is_word:
        return None
    if tokens[first].lower in PRONOUNS or tokens[first].lower in NOBODY:
        return _lone_pronoun(tokens, first)
    end = end_of_phrase(tokens, first)
    return last_name(tokens, first, end) or apposed_name(tokens, end) or _somebody(tokens, first, end)


def subject_of_sentence(tokens: Sequence[Token]) -> Mention | None:
    """Whom the sentence is about: its first noun phrase, after openings like “On Monday,”."""
    groups = groups_of(tokens, len(tokens))
    for number, (start, end) in enumerate(groups[:MOST_GROUPS]):
        first = start
        while first < end and tokens[first].lower in _CONNECTIVES:
            first += 1
        is_aside = first + 1 == end and tokens[first].lower in _ASIDES
        if first == end or is_aside or _is_opening(tokens[first]):
            continue
        found = phrase_starting(tokens, first, end)
        if found and found.kind == "described" and number + 1 < len(groups):
            return whole_name(tokens, *groups[number + 1]) or found
        return found
    return None


def after_clause(tokens: Sequence[Token]) -> int:
    """Where the main clause begins, behind “When Doe offered her the job,”."""
    if not tokens or tokens[0].lower not in SUBORDINATING:
        return 0
    return next((at + 1 for at, token in enumerate(tokens) if token.text == ","), 0)


_DASHES = frozenset("—–-")
_CONNECTIVES = (CONJUNCTIONS | ADVERBS) - SUBORDINATING
_OPENINGS = PREPOSITIONS | SUBORDINATING | PARTICIPLES | {"asked", "pressed", "taking", "told", "according"}
_HELPERS = ADVERBS | AUXILIARIES | LEADING_TO
_ASIDES = NOT_NAMES - PRONOUNS
_AFTER_PRONOUN = PREPOSITIONS | ADVERBS | CONJUNCTIONS


def _before_verb(tokens: Sequence[Token], verb: int) -> tuple[int, bool]:
    """The index of what stands before the verb's helpers, and whether they make it passive."""
    last, being = verb - 1, False
    while last >= 0 and not tokens[last].is_capital:
        lower = tokens[last].lower
        if lower not in _HELPERS and (not lower.endswith("ly") or lower in ROLES):
            break
        being = being or lower in BEING
        last -= 1
    return last, being and not tokens[verb].lower.endswith("ing")


def _before_dashes(tokens: Sequence[Token], last: int) -> int:
    """The index of the dash that opens an aside which ends at `last`, or -1."""
    opening = next((at for at in range(last - 1, -1, -1) if tokens[at].text in _DASHES), -1)
    while opening > 0 and tokens[opening - 1].text in _DASHES:
        opening -= 1
    return opening


def _aside(tokens: Sequence[Token], opening: int, last: int) -> tuple[int, int]:
    """The stretch inside the dashes that open and end at these indices."""
    while opening < last and tokens[opening].text in _DASHES:
        opening += 1
    end = last
    while end > opening and tokens[end - 1].text in _DASHES:
        end -= 1
    return opening, end


def _lone_pronoun(tokens: Sequence[Token], first: int) -> Mention | None:
    """A pronoun after the verb; “said he would go” begins another clause instead."""
    after = tokens[first + 1] if first + 1 < len(tokens) else None
    if after and after.is_word and after.lower not in _AFTER_PRONOUN:
        return None
    kind = "nobody" if tokens[first].lower in NOBODY else "pronoun"
    return mention_of(kind, tokens[first : first + 1])


def _somebody(tokens: Sequence[Token], first: int, end: int) -> Mention | None:
    """Whoever is described after a verb; “said juror No. 4” needs no article, “said repeatedly” is nobody."""
    if found := described(tokens, first, end):
        return found
    word = tokens[first]
    if first == end or word.is_capital or word.lower in _HELPERS or word.lower.endswith(("ly", "ing")):
        return None
    return mention_of("described", tokens[first:end])


def _is_opening(token: Token) -> bool:
    """Whether a stretch that begins with this word only leads up to the sentence's subject."""
    lower = token.lower
    return lower in _OPENINGS or (not token.is_capital and lower.endswith("ing") and lower not in ROLES)
