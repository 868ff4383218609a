"""Cues: the words before or after a quotation that say whose it is."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from bot.authoring.speech.callings import ROLES
from bot.authoring.speech.doubts import are_rivals, hangs_on_clause, is_denied, says_more, tells_of_words
from bot.authoring.speech.mentions import Mention, mention_of, name_among
from bot.authoring.speech.runs import name_in, run_end
from bot.authoring.speech.subjects import after_clause, subject_after, subject_before, subject_of_sentence
from bot.authoring.speech.tokens import Token
from bot.authoring.speech.vocabulary import (
    ADVERBS,
    ANY_SAYING,
    CALLING,
    CONJUNCTIONS,
    DETERMINERS,
    NEVER_INVERTED,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SAYING,
    TELLING_YOU,
    WORDINGS,
)


class Cue(Struct, frozen=True):
    """Who is cued (None: its verb's doer stands elsewhere), and whether the words touch the quotation.

    `plain`: the sentence leaves no doubt that it was said, and by nobody else whom it names.
    """

    mention: Mention | None
    close: bool
    plain: bool = True


def cue_before(tokens: Sequence[Token]) -> Cue | None:
    """The cue in the words of the sentence that lead up to a quotation."""
    if (named := _in_the_words_of(tokens)) is not None:
        return Cue(named, close=True)
    verbs = tuple(_verbs(tokens, ANY_SAYING))
    for number, at in enumerate(verbs):
        found = _subject(tokens, at)
        if found is None and not _is_hanging(tokens, at):
            continue
        return Cue(found, close=_is_close(tokens, at), plain=number == 0 and _is_plain(tokens, found, verbs))
    if tokens and tokens[-1].text == ":":
        mention = _announced(tokens)
        return Cue(mention, close=True) if mention else None
    return None


def cue_after(tokens: Sequence[Token]) -> Cue | None:
    """The cue in the words of the sentence that follow a quotation."""
    first = 0
    while first < len(tokens) and (tokens[first].text == "," or tokens[first].text in {"—", "–", "-"}):
        first += 1
    while first < len(tokens) and tokens[first].lower in _LEADING:
        first += 1
    if first == len(tokens) or tokens[first].lower in _OTHER_CLAUSE:
        return None
    if tokens[first].lower == "according" or tokens[first].lower == "per":
        named = subject_after(tokens, first + (2 if tokens[first].lower == "according" else 1))
        return Cue(named, close=True) if named else None
    if wording := _reply(tokens, first):
        return Cue(wording, close=True)
    return _told_after(tokens, first)


def dash_cue(tokens: Sequence[Token]) -> Cue | None:
    """The name that a dash puts under a quotation: “…” — Jo Fairweather, Exeter."""
    first = next(
        (at for at, token in enumerate(tokens) if token.text not in {"—", "–", "-", "―", "~"}), len(tokens)
    )
    if not 0 < first < len(tokens) or not tokens[first].is_capital:
        return None
    end = run_end(tokens, first)
    if end < len(tokens) and tokens[end].is_word:
        return None
    mention = name_among(tokens, first, end)
    return Cue(mention, close=True) if mention else None


_TRIED = 3
_FURTHEST = 40
_CLOSE = 3
_LEADING = ADVERBS | {"as"}
_OTHER_CLAUSE = CONJUNCTIONS | RELATIVES
_COORDINATING = ADVERBS | {"and", "but", "or", "to"}
_LINKS = frozenset({"and", "by", "while", "before", "after", "or", "but"})


def _verbs(tokens: Sequence[Token], verbs: frozenset[str]) -> Iterator[int]:
    """The last few verbs of saying, from the right."""
    left = _TRIED
    for at in range(len(tokens) - 1, max(-1, len(tokens) - _FURTHEST), -1):
        if tokens[at].lower in verbs and not _is_noun(tokens, at):
            yield at
            left -= 1
        if not left:
            return


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that could be a verb is a thing: “the reports”, “phone calls”, “United States”."""
    before = tokens[at - 1] if at else None
    return before is not None and (
        (tokens[at].is_capital and before.is_capital)
        or before.lower
        in DETERMINERS - {"both", "all", "others", "many", "some", "that", "this", "one", "another", "each"}
        or (before.lower in PREPOSITIONS - {"as", "than", "to"} and not tokens[at].lower.endswith("ing"))
    )


def _subject(tokens: Sequence[Token], at: int) -> Mention | None:
    """Whoever does what the verb at this index says."""
    if tokens[at].lower == "according":
        return subject_after(tokens, at + 2)
    if tokens[at].lower in TELLING_YOU and at + 1 < len(tokens) and tokens[at + 1].lower == "you":
        return mention_of("nobody", tokens[at + 1 : at + 2])
    if (
        tokens[at].lower.endswith("ing")
        and at
        and (tokens[at - 1].text == "," or tokens[at - 1].lower in _LINKS)
    ):
        return None
    if at + 1 < len(tokens) and tokens[at + 1].lower == "by":
        return subject_after(tokens, at + 2)
    found = subject_before(tokens, at)
    if found is None and at <= 1 and tokens[at].lower not in NEVER_INVERTED and tokens[at].is_capital:
        found = subject_after(tokens, at + 1)
    return found


def _is_plain(tokens: Sequence[Token], found: Mention | None, verbs: Sequence[int]) -> bool:
    """Whether the first of these verbs has this doer, was done, and no other has another one."""
    if found is None:
        return not hangs_on_clause(tokens, verbs[0])
    clause = after_clause(tokens)
    others = [
        _subject(tokens, other) for other in verbs[1:] if other >= clause and tokens[other + 1].lower != "by"
    ]
    doubtful = is_denied(tokens, found, verbs[0]) or tells_of_words(tokens, verbs[0])
    return not doubtful and not are_rivals(found, others)


def _is_hanging(tokens: Sequence[Token], at: int) -> bool:
    """Whether the verb's doer is the sentence's: “…, telling Vogue”, “… smiled and said”."""
    if at == 0:
        return tokens[at].lower.endswith("ing")
    before = tokens[at - 1]
    return tokens[at].lower.endswith("ing") or before.lower in _COORDINATING or before.text == ","


def _is_close(tokens: Sequence[Token], at: int) -> bool:
    words = sum(1 for token in tokens[at + 1 :] if token.is_word)
    return words <= _CLOSE or tokens[-1].text == ":"


def _in_the_words_of(tokens: Sequence[Token]) -> Mention | None:
    for at in range(len(tokens) - 2, max(0, len(tokens) - _FURTHEST), -1):
        if tokens[at].lower == "of" and tokens[at - 1].lower == "words":
            return subject_after(tokens, at + 1)
    return None


def _announced(tokens: Sequence[Token]) -> Mention | None:
    """Whose words a colon announces: the sentence's subject, or the owner of its subject."""
    if tokens[0].lower in POSSESSIVES:
        return Mention("pronoun", tokens[0].lower, tokens[0].start, tokens[0].end)
    if tokens[0].is_capital:
        end = run_end(tokens, 0)
        words = name_in(tokens[:end])
        has_role = any(token.lower in ROLES for token in tokens[end:])
        if words and tokens[end - 1].is_possessive and not has_role:
            return name_among(tokens, end - len(words), end)
    found = subject_of_sentence(tokens)
    return None if found and found.kind == "nobody" else found


def _reply(tokens: Sequence[Token], first: int) -> Mention | None:
    """The owner in “… is Roux's reply”."""
    if tokens[first].lower not in {"is", "was", "were", "are"} or first + 2 >= len(tokens):
        return None
    end = run_end(tokens, first + 1)
    owned = tokens[end - 1].is_possessive and end < len(tokens) and tokens[end].lower in WORDINGS
    return name_among(tokens, first + 1, end) if owned and tokens[first + 1].is_capital else None


def _told_after(tokens: Sequence[Token], first: int) -> Cue | None:
    reach = range(first, min(len(tokens), first + _FURTHEST))
    verbs = [at for at in reach if tokens[at].lower in SAYING or tokens[at].lower in CALLING]
    for at in verbs[:_TRIED]:
        if at == first:
            if tokens[at].lower in NEVER_INVERTED:
                return None
            named = subject_after(tokens, at + 1)
            return Cue(named, close=True) if named else None
        if _is_noun(tokens, at):
            continue
        found = subject_before(tokens[first:], at - first)
        if found is not None:
            starts = tokens[first].start
            return Cue(
                found,
                close=found.start - starts <= _NEAR and tokens[at].lower not in CALLING,
                plain=not is_denied(tokens, found, at) and not says_more(tokens, at),
            )
    return None


_NEAR = 60
