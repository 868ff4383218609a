"""Noun phrases around a verb of saying: who, by name, pronoun or description, says it.

Star, 59,          told …          the subject stands before the verb, appositions between them
… said             Jane Doe, the   or after it
Its owner, Jo Doe, smiled and said the subject is the sentence's
"""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from bot.authoring.speech.runs import name_in, run_end, run_start, spelled
from bot.authoring.speech.tokens import Token, bare
from bot.authoring.speech.vocabulary import (
    ADVERBS,
    AUXILIARIES,
    BEING,
    CONJUNCTIONS,
    DETERMINERS,
    LEADING_TO,
    NOBODY,
    ORGANISATION_DESCRIPTIONS,
    ORGANISATION_WORDS,
    PLACES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    ROLES,
    SUFFIXES,
    TITLES,
    UNNAMED,
)

Kind = Literal["named", "pronoun", "described", "nobody", "several"]


class Mention(Struct, frozen=True):
    """The words that stand for a speaker, from `start` to `end` of the article.

    `name` is the name as written (named), the pronoun, or the description without its determiner.
    """

    kind: Kind
    name: str
    start: int
    end: int


def subject_before(tokens: Sequence[Token], verb: int) -> Mention | None:
    """Who does what the verb says, standing before it; None when nobody does or it is done to them."""
    last, passive = _before_verb(tokens, verb)
    if passive or last < 0:
        return None
    mark = tokens[last].text
    if mark in _DASHES:
        opening = next((at for at in range(last - 1, -1, -1) if tokens[at].text in _DASHES), -1)
        while opening > 0 and tokens[opening - 1].text in _DASHES:
            opening -= 1
        return _phrase_ending(tokens, opening) if opening > 0 else None
    return _across_commas(tokens, last) if mark == "," else _phrase_ending(tokens, last + 1)


def subject_after(tokens: Sequence[Token], first: int) -> Mention | None:
    """Who is named right after a verb: “said Jane Doe”, “said the company's founder, Jo Doe”."""
    if first >= len(tokens) or not tokens[first].is_word:
        return None
    lower = tokens[first].lower
    if lower in PRONOUNS | NOBODY:
        return _lone_pronoun(tokens, first)
    end = _end_of_phrase(tokens, first)
    named = _last_name(tokens, first, end)
    if named is not None:
        return named
    if apposed := _apposed_name(tokens, end):
        return apposed
    return _description(tokens, first, end) if _can_describe(tokens, first, end) else None


def subject_of_sentence(tokens: Sequence[Token]) -> Mention | None:
    """Whom the sentence is about: its first noun phrase, after openings like “On Monday,”."""
    groups = _groups(tokens, len(tokens))
    for number, (first, end) in enumerate(groups[:_MOST_GROUPS]):
        while (
            first < end
            and (tokens[first].lower in CONJUNCTIONS | ADVERBS)
            and not _opens_clause(tokens[first])
        ):
            first += 1
        if first == end or _is_opening(tokens[first]):
            continue
        found = _phrase_starting(tokens, first, end)
        if found and found.kind == "described" and number + 1 < len(groups):
            return _whole_name(tokens, *groups[number + 1]) or found
        return found
    return None


def phrase_at_start(tokens: Sequence[Token], first: int, end: int) -> Mention | None:
    """The name that the capitals between two indices are."""
    words = name_in(tokens[first:end])
    return _mention("named", words) if words and words[0].lower not in _ANONYMOUS else None


_DASHES = frozenset("—–-")
_ANONYMOUS = UNNAMED | {"anonymous"}
_MOST_GROUPS = 4
_LONGEST_PHRASE = 14
_DEEPEST = 4
_ATTACHING = frozenset(
    {"of", "for", "from", "at", "in", "with", "on", "by", "about", "against", "near", "behind", "to"}
)
_SKIPPED = ADVERBS | AUXILIARIES | LEADING_TO


def _before_verb(tokens: Sequence[Token], verb: int) -> tuple[int, bool]:
    """The index of what stands before the verb's helpers, and whether they make it passive."""
    last, being = verb - 1, False
    while last >= 0 and not tokens[last].is_capital:
        lower = tokens[last].lower
        if lower not in _SKIPPED and not (lower.endswith("ly") and lower not in ROLES):
            break
        being = being or lower in BEING
        last -= 1
    return last, being and not tokens[verb].lower.endswith("ing")


def _phrase_ending(tokens: Sequence[Token], end: int, depth: int = 0) -> Mention | None:
    """The noun phrase that ends before index `end`, or the one it hangs on: “a spokesman *for Doe*”."""
    last = end - 1
    if last >= 0 and tokens[last].text == ")":
        last = next(
            (at - 1 for at in range(last, max(-1, last - _LONGEST_PHRASE), -1) if tokens[at].text == "("), -1
        )
    if last < 0 or not tokens[last].is_word or depth > _DEEPEST:
        return None
    lower = tokens[last].lower
    if lower in NOBODY | PRONOUNS:
        return _mention("nobody" if lower in NOBODY else "pronoun", tokens[last : last + 1])
    if lower in RELATIVES:
        before = last - (2 if tokens[last - 1].text == "," else 1)
        return _phrase_ending(tokens, before + 1, depth + 1) if last else None
    if tokens[last].is_capital or lower in SUFFIXES:
        return _name_ending(tokens, last, depth)
    return _description_ending(tokens, last, depth)


def _name_ending(tokens: Sequence[Token], last: int, depth: int) -> Mention | None:
    first = run_start(tokens, last)
    words = name_in(tokens[first : last + 1])
    left = _left_of_phrase(tokens, first)
    if left > 0 and tokens[left].lower in _ATTACHING:
        if (
            tokens[left].lower in {"of", "for"}
            and _is_organisation_head(tokens, left - 1)
            and left + 2 >= first
        ):
            whole = _organisation_start(tokens, first, left)
            return _mention("named", tokens[whole : last + 1])
        return _phrase_ending(tokens, left, depth + 1)
    if left >= 0 and tokens[left].lower in _ATTACHING:
        return None
    if left > 0 and tokens[left].lower == "and" and tokens[left - 1].is_capital and words:
        return _mention("several", tokens[run_start(tokens, left - 1) : last + 1])
    if not words:
        titled = tokens[first : last + 1]
        return _mention("described", titled) if tokens[last].lower in TITLES else None
    if len(words) == 1 and words[0].lower in UNNAMED:
        return _mention("described", words)
    return _mention("named", words)


def _organisation_start(tokens: Sequence[Token], first: int, left: int) -> int:
    """Where an organisation's name begins that goes on with “of”: the Institute of the University of Oulu."""
    while left > 0 and tokens[left].lower in {"of", "for"} and left + 2 >= first:
        if not _is_organisation_head(tokens, left - 1):
            break
        first = run_start(tokens, left - 1)
        left = _left_of_phrase(tokens, first)
    return first + 1 if tokens[first].lower in DETERMINERS else first


def _left_of_phrase(tokens: Sequence[Token], first: int) -> int:
    """The index left of a name's own phrase: of its determiner, its roles and what owns it."""
    at, lowest = first - 1, max(-1, first - 1 - _LONGEST_PHRASE)
    while at > lowest and tokens[at].is_word:
        lower = tokens[at].lower
        if lower in PREPOSITIONS | CONJUNCTIONS | RELATIVES | AUXILIARIES:
            break
        if not (tokens[at].is_possessive or lower in DETERMINERS | ROLES | ADVERBS or lower in _MODIFIERS):
            break
        at -= 1
        if lower in DETERMINERS:
            break
    return at


_MODIFIERS = frozenset({"former", "veteran", "fellow", "chief", "deputy", "senior", "late", "young", "old"})


def _description_ending(tokens: Sequence[Token], last: int, depth: int) -> Mention | None:
    first, lowest = last, max(-1, last - _LONGEST_PHRASE)
    while first > lowest and _belongs_to_description(tokens[first]):
        first -= 1
        if tokens[first + 1].lower in DETERMINERS:
            break
    left, first = first, first + 1
    if left > 0 and tokens[left].lower in _ATTACHING and first <= last:
        return _phrase_ending(tokens, left, depth + 1)
    return _description(tokens, first, last + 1) if _can_describe(tokens, first, last + 1) else None


def _belongs_to_description(token: Token) -> bool:
    return token.is_word and token.lower not in PREPOSITIONS | CONJUNCTIONS | RELATIVES | AUXILIARIES


def _description(tokens: Sequence[Token], first: int, end: int) -> Mention | None:
    """A mention of somebody described; “you” and “people” are nobody."""
    if any(token.lower in NOBODY for token in tokens[first:end]):
        return _mention("nobody", tokens[first:end])
    return _mention("described", tokens[first:end])


def _can_describe(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether words can stand for somebody: “the actress”, “officials”, but not “stood up”."""
    if first >= end:
        return False
    opening, head = tokens[first].lower, bare(tokens[end - 1].lower)
    known = ROLES | UNNAMED | NOBODY | ORGANISATION_DESCRIPTIONS
    return (
        opening in DETERMINERS
        or tokens[first].is_possessive
        or head in known
        or head.removesuffix("s") in known
    )


def _across_commas(tokens: Sequence[Token], comma: int) -> Mention | None:
    """The subject of a verb that a comma separates from it: “Star, 59,” or “The owner, Jo Doe,”."""
    groups = _groups(tokens, comma)
    relative = max(
        (at for at, (first, _) in enumerate(groups) if tokens[first].lower in _CLAUSES), default=None
    )
    kept = _around_clause(tokens, groups, relative) if relative is not None else groups
    fallback: Mention | None = None
    for number in range(len(kept) - 1, max(-1, len(kept) - 1 - _MOST_GROUPS), -1):
        first, end = kept[number]
        if _is_aside(tokens, first, end) or (number and _is_place(tokens, kept[number - 1], (first, end))):
            continue
        found = _phrase_ending(tokens, end)
        if found and found.kind == "named" and not (number and _is_office(tokens, first, end)):
            return found
        if found and fallback is None:
            fallback = found
    return fallback


def _around_clause(
    tokens: Sequence[Token], groups: list[tuple[int, int]], relative: int
) -> list[tuple[int, int]]:
    """The stretches that hold the subject: inside “which its owner, Jo Doe,”, before “who lives there,”."""
    first, end = groups[relative]
    inside = (
        _phrase_ending(tokens, end) if tokens[first].lower in {"which", "whom"} and end > first + 1 else None
    )
    if inside is not None and inside.start == tokens[first + 1].start:
        return [(first + 1, end), *groups[relative + 1 :]]
    return groups[:relative]


_CLAUSES = frozenset({"who", "whose", "which", "whom", "where"})


def _groups(tokens: Sequence[Token], end: int) -> list[tuple[int, int]]:
    """The stretches between the commas before index `end`, empty ones left out."""
    cuts = [-1, *(at for at in range(end) if tokens[at].text in {",", ";", ":"}), end]
    return [(cut + 1, after) for cut, after in zip(cuts, cuts[1:], strict=False) if cut + 1 < after]


def _is_aside(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a stretch between commas is an age, a party or an opening, and nobody."""
    opening = tokens[first]
    lower = opening.lower
    return (
        lower[0].isdigit()
        or lower in PREPOSITIONS | CONJUNCTIONS
        or (lower in ADVERBS and end - first == 1)
        or (not opening.is_capital and lower.endswith(("ing", "ly", "ed")) and lower not in ROLES)
        or (end - first <= 2 and lower[1:2] == "-" and lower[0] in "dri")
        or lower == "however"
    )


def _is_place(tokens: Sequence[Token], left: tuple[int, int], here: tuple[int, int]) -> bool:
    """Whether a stretch is the place of a place before it: “of Springfield, Illinois,”."""
    first, end = here
    if end - first > 2 or not tokens[first].is_capital:
        return False
    before = tokens[left[1] - 1]
    start = run_start(tokens, left[1] - 1, left[0]) if before.is_capital else left[1]
    in_place = start > left[0] and tokens[start - 1].lower in _ATTACHING
    return in_place and (end - first == 1 or " ".join(token.lower for token in tokens[first:end]) in PLACES)


def _is_office(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a capitalised stretch is what somebody is: “Acme CEO”, “President of Acme”."""
    return (
        any(token.lower in TITLES for token in (tokens[first], tokens[end - 1]))
        and not tokens[first].lower.startswith("the ")
        and not _whole_name(tokens, first, end)
    )


def _whole_name(tokens: Sequence[Token], first: int, end: int) -> Mention | None:
    """The name that a stretch consists of, titles aside."""
    if not tokens[first].is_capital or run_end(tokens, first) != end or tokens[end - 1].lower in TITLES:
        return None
    words = name_in(tokens[first:end])
    return _mention("named", words) if words and not tokens[end - 1].is_possessive else None


def _end_of_phrase(tokens: Sequence[Token], first: int) -> int:
    """One past the noun phrase that begins here: at a mark, a preposition or a clause."""
    stops = PREPOSITIONS | CONJUNCTIONS | RELATIVES | AUXILIARIES
    at = first
    while at < min(len(tokens), first + _LONGEST_PHRASE) and tokens[at].is_word:
        if tokens[at].lower in stops and not _joins_organisation(tokens, at):
            break
        at += 1
    return at


def _joins_organisation(tokens: Sequence[Token], at: int) -> bool:
    return (
        tokens[at].lower in {"of", "for"}
        and _is_organisation_head(tokens, at - 1)
        and at + 1 < len(tokens)
        and (tokens[at + 1].is_capital or tokens[at + 1].lower == "the")
    )


def _is_organisation_head(tokens: Sequence[Token], at: int) -> bool:
    return at >= 0 and tokens[at].is_capital and tokens[at].lower in ORGANISATION_WORDS


def _last_name(tokens: Sequence[Token], first: int, end: int) -> Mention | None:
    """The name that a phrase ends with, or begins with: “chief executive Astrid Lund”, “Doe on Monday”."""
    last = end - 1
    while last >= first and not (tokens[last].is_capital or tokens[last].lower in SUFFIXES):
        if tokens[last].lower in ROLES | DETERMINERS:
            return None
        last -= 1
    if last < first:
        return None
    start = run_start(tokens, last, first)
    while start > first and _joins_organisation(tokens, start - 1):
        start = run_start(tokens, start - 2, first)
    if tokens[last].is_possessive or (last < end - 1 and not _is_time(tokens, last + 1, end)):
        return None
    words = name_in(tokens[start : last + 1])
    if words and len(words) == 1 and words[0].lower in UNNAMED:
        return _mention("described", words)
    return _mention("named", words) if words else None


def _is_time(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether what follows a name is not part of its phrase: “later”, “last week”, “through tears”."""
    return (
        tokens[first].lower in ADVERBS | {"last", "this", "earlier", "afterwards", "afterward", "later"}
        or tokens[first].lower.endswith(("ly", "ing"))
        or end == first
    )


def _apposed_name(tokens: Sequence[Token], end: int) -> Mention | None:
    """The name in commas after a description: “said the founder, Gunnar Lie, who is 90”."""
    at = end
    while at < min(len(tokens), end + _LONGEST_PHRASE) and tokens[at].text not in {",", ".", ";", ":"}:
        at += 1
    if at + 1 >= len(tokens) or tokens[at].text != "," or not tokens[at + 1].is_capital:
        return None
    stop = run_end(tokens, at + 1)
    after = tokens[stop] if stop < len(tokens) else None
    place = at > 0 and tokens[at - 1].is_capital and stop - at - 1 == 1
    spelled_out = " ".join(token.lower for token in tokens[at + 1 : stop])
    if (
        place
        or spelled_out in PLACES
        or (after and after.is_word and after.lower not in PREPOSITIONS | CONJUNCTIONS)
    ):
        return None
    return _whole_name(tokens, at + 1, stop)


def _lone_pronoun(tokens: Sequence[Token], first: int) -> Mention | None:
    """A pronoun after the verb; “said he would go” begins another clause instead."""
    after = tokens[first + 1] if first + 1 < len(tokens) else None
    if after and after.is_word and after.lower not in PREPOSITIONS | ADVERBS | CONJUNCTIONS:
        return None
    kind = "nobody" if tokens[first].lower in NOBODY else "pronoun"
    return _mention(kind, tokens[first : first + 1])


def _phrase_starting(tokens: Sequence[Token], first: int, end: int) -> Mention | None:
    """The noun phrase that a stretch begins with."""
    lower = tokens[first].lower
    if lower in PRONOUNS:
        return _mention("pronoun", tokens[first : first + 1]) if lower != "it" else None
    if lower in {"there", "here"}:
        return None
    at = first
    while at < end and not tokens[at].is_capital and (tokens[at].lower in DETERMINERS | ROLES | _MODIFIERS):
        at += 1
    if at < end and tokens[at].is_capital:
        return _name_starting(tokens, at, end)
    stop = min(_end_of_phrase(tokens, first), end)
    role = next((index for index in range(first, stop) if tokens[index].lower in ROLES), None)
    return _description(tokens, first, role + 1) if role is not None else None


def _name_starting(tokens: Sequence[Token], first: int, end: int) -> Mention | None:
    stop = min(run_end(tokens, first), end)
    at = stop
    while at < end and tokens[at].lower in ROLES | _MODIFIERS:
        at += 1
    if at > stop and at < end and tokens[at].is_capital:
        first, stop = at, min(run_end(tokens, at), end)
    elif tokens[stop - 1].is_possessive:
        if at == stop:
            return None
        return _name_starting(tokens, at, end) if at < end and tokens[at].is_capital else None
    if stop + 1 < end and tokens[stop].lower == "and" and tokens[stop + 1].is_capital:
        return _mention("several", tokens[first : stop + 2])
    words = name_in(tokens[first:stop])
    return _mention("named", words) if words and words[0].lower not in UNNAMED else None


def _opens_clause(token: Token) -> bool:
    return token.lower in {"while", "because", "although", "though", "if", "when", "whereas", "as"}


def _is_opening(token: Token) -> bool:
    lower = token.lower
    return (
        lower in PREPOSITIONS
        or _opens_clause(token)
        or lower in {"asked", "pressed", "taking", "speaking", "told", "according"}
        or (lower.endswith("ing") and lower not in ROLES and lower not in {"king", "ping", "ming"})
    )


def _mention(kind: Kind, words: Sequence[Token]) -> Mention:
    named = kind in {"named", "several"}
    start, end = words[0].start, words[-1].end - (len(words[-1].text) - len(bare(words[-1].text)))
    spoken = words if named or words[0].lower not in DETERMINERS or len(words) == 1 else words[1:]
    return Mention(kind, spelled(spoken) if named else " ".join(word.lower for word in spoken), start, end)
