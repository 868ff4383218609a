"""Stretches between commas: which of them is a verb's subject, and which only says more about it.

Star, 59, told …      The owner, Jo Doe, said …      which its architect, Renzo Albini, calls …
"""

from collections.abc import Sequence

from bot.authoring.speech.callings import OFFICES, POSTNOMINALS, ROLES, TITLES
from bot.authoring.speech.mentions import Mention, mention_of
from bot.authoring.speech.phrases_after import whole_name
from bot.authoring.speech.phrases_before import phrase_ending
from bot.authoring.speech.runs import run_start
from bot.authoring.speech.tokens import Token
from bot.authoring.speech.vocabulary import ADVERBS, ATTACHING, CONJUNCTIONS, PLACES, PREPOSITIONS

Group = tuple[int, int]
MOST_GROUPS = 4


def groups_of(tokens: Sequence[Token], end: int) -> list[Group]:
    """The stretches between the commas before index `end`, empty ones left out."""
    groups: list[Group] = []
    first = 0
    for at in range(end + 1):
        if at == end or tokens[at].text in _PAUSES:
            if first < at:
                groups.append((first, at))
            first = at + 1
    return groups


def subject_across_commas(tokens: Sequence[Token], comma: int) -> Mention | None:
    """The subject of a verb that a comma separates from it: a name before a description."""
    groups = groups_of(tokens, comma)
    clause = max(
        (at for at, (first, _) in enumerate(groups) if tokens[first].lower in _CLAUSES), default=None
    )
    if clause is not None and (apposed := _apposed_behind(tokens, groups, clause)):
        return apposed
    kept = groups if clause is None else _around_clause(tokens, groups, clause)
    fallback: Mention | None = None
    for number in range(len(kept) - 1, max(-1, len(kept) - 1 - MOST_GROUPS), -1):
        group = kept[number]
        if number and tokens[group[0]].lower == "and":
            return _joined(tokens, kept[:number], group)
        if _is_aside(tokens, group) or (number and _is_place(tokens, kept[number - 1], group)):
            continue
        found = phrase_ending(tokens, group[1])
        if found and found.kind == "named" and not (number and _is_office(tokens, group)):
            return found
        fallback = fallback or found
    return fallback


def _apposed_behind(tokens: Sequence[Token], groups: list[Group], clause: int) -> Mention | None:
    """The name beside a description behind a clause: “Acme, which sells it, wants what its head, Jo Doe,”."""
    if len(groups) - clause <= _SHORT:
        return None
    described = phrase_ending(tokens, groups[-2][1])
    name = whole_name(tokens, *groups[-1])
    return name if name and " " in name.name and described and described.kind == "described" else None


def _joined(tokens: Sequence[Token], before: list[Group], group: Group) -> Mention | None:
    """The subject that ends in “, and Jo Doe,”: several people, or only Doe if no name stands before it."""
    last = phrase_ending(tokens, group[1])
    named = [phrase_ending(tokens, end) for _, end in before]
    if last and last.kind == "named" and any(found and found.kind == "named" for found in named):
        return mention_of("several", tokens[before[0][0] : group[1]])
    return last


_PAUSES = frozenset({",", ";", ":"})
_CLAUSES = frozenset({"who", "whose", "which", "whom", "where"})
_WHICH = frozenset({"which", "whom"})  # “To which Doe, from the back of the hall, replied”
_NO_SUBJECT = PREPOSITIONS | CONJUNCTIONS | {"however"}
_PARTIES = ("d-", "r-", "i-")
_SHORT = 2


def _around_clause(tokens: Sequence[Token], groups: list[Group], clause: int) -> list[Group]:
    """The stretches that hold the subject: inside “which its owner, Jo Doe,”, before “who lives there,”."""
    first, end = groups[clause]
    if tokens[first].lower in {"which", "whom"} and end > first + 1:
        inside = phrase_ending(tokens, end)
        if inside is not None and inside.start == tokens[first + 1].start:
            return [(first + 1, end), *groups[clause + 1 :]]
    return groups[:clause]


def _is_aside(tokens: Sequence[Token], group: Group) -> bool:
    """Whether a stretch is an age, a party, an adverb or an opening, and nobody."""
    first, end = group
    lower = tokens[first].lower
    return (
        lower[0].isdigit()
        or all(token.text in POSTNOMINALS for token in tokens[first:end])
        or (lower in _NO_SUBJECT and not (end - first > 1 and tokens[first + 1].lower in _WHICH))
        or (lower in ADVERBS and end - first == 1)
        or (not tokens[first].is_capital and lower.endswith(("ing", "ly", "ed")) and lower not in ROLES)
        or (end - first <= _SHORT and lower.startswith(_PARTIES))
    )


def _is_place(tokens: Sequence[Token], left: Group, here: Group) -> bool:
    """Whether a stretch is the place of a place before it: “of Springfield, Illinois,”."""
    first, end = here
    before = left[1] - 1
    if end - first > _SHORT or not tokens[first].is_capital or not tokens[before].is_capital:
        return False
    start = run_start(tokens, before, left[0])
    in_place = start > left[0] and tokens[start - 1].lower in ATTACHING
    return in_place and (end - first == 1 or " ".join(token.lower for token in tokens[first:end]) in PLACES)


def _is_office(tokens: Sequence[Token], group: Group) -> bool:
    """Whether a capitalised stretch is what somebody is: “Acme CEO”, “President of Acme”."""
    first, end = group
    titled = tokens[first].lower in TITLES or tokens[end - 1].lower in OFFICES
    return titled and whole_name(tokens, first, end) is None
