"""Noun phrases that end at a place: “the company's founder Jo Doe”, “a spokesman for the county”."""

from collections.abc import Sequence

from bot.authoring.speech.callings import ROLES, TITLES
from bot.authoring.speech.mentions import Mention, described, mention_of
from bot.authoring.speech.runs import name_in, run_start
from bot.authoring.speech.tokens import Token
from bot.authoring.speech.vocabulary import (
    ADVERBS,
    ATTACHING,
    DETERMINERS,
    FUNCTION_WORDS,
    MODIFIERS,
    NOBODY,
    NOT_NAMES,
    ORGANISATION_WORDS,
    PRONOUNS,
    RELATIVES,
    SUFFIXES,
    UNNAMED,
)


def phrase_ending(tokens: Sequence[Token], end: int, depth: int = 0) -> Mention | None:
    """The noun phrase that ends before index `end`, or the one it hangs on: “a spokesman *for Doe*”."""
    last = _before_brackets(tokens, end - 1)
    if last < 0 or not tokens[last].is_word or depth > _DEEPEST:
        return None
    lower = tokens[last].lower
    if lower in NOBODY:
        return mention_of("nobody", tokens[last : last + 1])
    if lower in PRONOUNS:
        return mention_of("pronoun", tokens[last : last + 1])
    if lower in RELATIVES:
        before = last - (1 if tokens[last - 1].text == "," else 0)
        return phrase_ending(tokens, before, depth + 1) if last else None
    if tokens[last].is_capital or lower in SUFFIXES:
        return _name_ending(tokens, last, depth)
    return _description_ending(tokens, last, depth)


def is_organisation_head(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word begins or ends an organisation's name: University, Department."""
    return at >= 0 and tokens[at].is_capital and tokens[at].lower in ORGANISATION_WORDS


_LONGEST = 14
_DEEPEST = 4


def _before_brackets(tokens: Sequence[Token], last: int) -> int:
    """The index before brackets that close here: Emily (Lily Collins)."""
    if last < 0 or tokens[last].text != ")":
        return last
    return next((at - 1 for at in range(last, max(-1, last - _LONGEST), -1) if tokens[at].text == "("), -1)


def _name_ending(tokens: Sequence[Token], last: int, depth: int) -> Mention | None:
    first = run_start(tokens, last)
    words = name_in(tokens[first : last + 1])
    left = _left_of_phrase(tokens, first)
    if left > 0 and tokens[left].lower == "of" and words and _is_office(tokens, left, first):
        return mention_of("named", words)
    dated = bool(words) and tokens[first].lower in NOT_NAMES and words[0].start > tokens[first].start
    if left >= 0 and tokens[left].lower in ATTACHING and not dated:
        whole = _organisation_start(tokens, first, left)
        if whole == first:
            return phrase_ending(tokens, left, depth + 1)
        hangs_on = _left_of_phrase(tokens, whole)
        somebody = tokens[hangs_on].lower in ATTACHING and phrase_ending(tokens, hangs_on, depth + 1)
        is_person = words and tokens[first].lower not in TITLES and words[0].start > tokens[first].start
        return somebody or mention_of("named", words if is_person else tokens[whole : last + 1])
    if left > 0 and tokens[left].lower == "and" and tokens[left - 1].is_capital and words:
        return mention_of("several", tokens[run_start(tokens, left - 1) : last + 1])
    if not words:
        return None
    if len(words) > 1 and words[-1].lower in ROLES and first > 0 and tokens[first - 1].lower == "the":
        return mention_of("described", tokens[first - 1 : last + 1])  # the Colorado Democrat
    return mention_of("described" if len(words) == 1 and words[0].lower in UNNAMED else "named", words)


def _is_office(tokens: Sequence[Token], left: int, first: int) -> bool:
    """Whether “of” joins an office and its field before its bearer: Secretary of State Jo Doe."""
    before = tokens[left - 1]
    return before.is_capital and before.lower in ROLES and tokens[first].lower in TITLES


def _left_of_phrase(tokens: Sequence[Token], first: int) -> int:
    """The index left of a name's own phrase: of its determiner, its roles and what owns it."""
    at, lowest = first - 1, max(-1, first - 1 - _LONGEST)
    while at > lowest and tokens[at].is_word:
        lower = tokens[at].lower
        of_country = tokens[at].is_capital and (lower in TITLES or lower.endswith(_OF_COUNTRIES))
        if lower in FUNCTION_WORDS or not (tokens[at].is_possessive or lower in _BEFORE_NAMES or of_country):
            break
        at -= 1
        if lower in DETERMINERS:
            break
    return at


_OF_COUNTRIES = ("ian", "ean", "ese", "ish")
_BEFORE_NAMES = DETERMINERS | ROLES | ADVERBS | MODIFIERS


def _organisation_start(tokens: Sequence[Token], first: int, left: int) -> int:
    """Where an organisation's name begins that goes on with “of”: the Institute of the University of Oulu."""
    while left > 0 and tokens[left].lower in {"of", "for"} and left + 2 >= first:
        if not is_organisation_head(tokens, left - 1):
            break
        first = run_start(tokens, left - 1)
        left = _left_of_phrase(tokens, first)
    return first + 1 if tokens[first].lower in DETERMINERS else first


def _description_ending(tokens: Sequence[Token], last: int, depth: int) -> Mention | None:
    first, lowest = last, max(-1, last - _LONGEST)
    while first > lowest and tokens[first].is_word and tokens[first].lower not in FUNCTION_WORDS:
        first -= 1
        if tokens[first + 1].lower in DETERMINERS:
            break
    if first > 0 and tokens[first].lower in ATTACHING and first < last:
        return phrase_ending(tokens, first, depth + 1)
    return described(tokens, first + 1, last + 1)
