"""What counts as right: a typed guess is accepted, rejected, or prompted for more.

    raw text ─ as written? ─ folded words ─ known form? ─ without "is it …?" ─ date? amount? ─ a slip? ─ a part?

The first step that knows the guess decides. Everything a question can know beforehand is prepared once for it.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from msgspec import Struct

from bot.game.asides import LEADING_WORDS, TRAILING_WORDS, without_asides
from bot.game.dates import Day, compared, days, may_name_a_month
from bot.game.folding import ARTICLES, LONGEST, key_of, pieces_of, words_of
from bot.game.knowing import Known, content, prepared
from bot.game.naming import GENDERED, HONORIFICS
from bot.game.numbers import NUMERALS
from bot.game.quantities import AMOUNT_WORDS, Quantity, quantities
from bot.game.regions import REGION_KEYS
from bot.game.spelling import form_of, is_near, misspelling, nearest
from bot.game.verdicts import (
    BETWEEN_TWO,
    EMPTY,
    MISSPELT,
    MORE_THAN_ONE,
    NOT_THAT,
    OTHER_AMOUNT,
    OTHER_DATE,
    ONLY_THE_NAME,
    PARTIAL,
    SAME_AMOUNT,
    SAME_DATE,
    TOO_LONG,
    WHICH_DATE,
    WHICH_UNIT,
    Verdict,
)

Attempt = tuple[list[str], str]  # words and their key

_drawn_out_letters = re.compile(r"([^\W\d_])\1\1+")
_drawn_out = _drawn_out_letters.search
_TELLING_SHARE: Final = 0.4  # of a title's letters: less of it says too little to be asked for more


class Answers(Struct, frozen=True, dict=True, omit_defaults=True):
    """What a typed question accepts. `others` are the names of the other known entities of the same kind.

    `aliases` and `refused` are right and wrong whatever the rules say; `prompts` ask for more. A kind is a word
    such as "person", "place", "title", "number" or "date"; without one the answer's looks decide.
    """

    answer: str
    aliases: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    kind: str | None = None

    @cached_property
    def known(self) -> Known:
        """What the rules make of this question, prepared once."""
        return prepared(self.answer, self.aliases, self.prompts, self.refused, self.others, self.kind)


def judge(question: Answers, guess: str) -> Verdict:
    """Whether `guess` answers `question`, with a short reason that gives nothing away."""
    known = question.known
    if (verdict := known.as_written.get(guess)) is not None:
        return verdict
    if len(guess) > LONGEST:
        return TOO_LONG
    words = words_of(guess)
    if not words:
        return EMPTY
    key = key_of(words)
    if (verdict := known.verdicts.get(key)) is not None:
        return verdict
    attempts = _attempts(known, words, key)
    for simpler, its_key in attempts[1:]:
        if (verdict := known.verdicts.get(its_key)) is not None:
            return verdict
    return _weighed(known, guess, attempts)


def _attempts(known: Known, words: list[str], key: str) -> list[Attempt]:
    """The guess, and what is left of it without asides, titles and articles, each with its key."""
    attempts = [(words, key)]
    if words[0] in LEADING_WORDS or words[-1] in TRAILING_WORDS:
        shorter = without_asides(words)
        # Only an answer that begins like an aside needs every step between: "So You Think You Can Dance".
        attempts += [(left, key_of(left)) for left in (shorter if known.opens_like_an_aside else shorter[-1:])]
    last = attempts[-1][0]
    if not ARTICLES.isdisjoint(last) and (plain := [word for word in last if word not in ARTICLES]):
        attempts.append((plain, key_of(plain)))
    if known.kind == "person":
        attempts += [(left, key_of(left)) for left in _as_a_person(known, last)]
    if last[-1] in NUMERALS and len(last) > 1:
        numbered = [*last[:-1], NUMERALS[last[-1]]]
        attempts.append((numbered, key_of(numbered)))
    if _drawn_out(key):
        short = words_of(_drawn_out_letters.sub(r"\1", " ".join(words)))
        attempts.append((short, key_of(short)))
    return attempts


def _as_a_person(known: Known, words: list[str]) -> Iterator[list[str]]:
    """Without "Dr", and without a middle initial that the name as we know it has not."""
    if words[0] in HONORIFICS and len(words) > 1 and not _titled_otherwise(known, words):
        yield words[1:]
    elif len(words) == 3 and len(words[1]) == 1 and len(known.whole) == 2:  # noqa: PLR2004 - "Walter H. White"
        yield [words[0], words[2]]


def _titled_otherwise(known: Known, words: list[str]) -> bool:
    """Whether "Mrs White" would be taken for Walter: who is addressed so is not told by a surname."""
    return words[0] in GENDERED and (words[0] != "mister" or key_of(words[1:]) in known.short)


def _weighed(known: Known, guess: str, attempts: list[Attempt]) -> Verdict:
    verdict = None
    if known.day is not None:
        verdict = _by_date(known.day, guess, attempts)
    elif known.amounts:
        verdict = _by_amount(known, guess, attempts[0])
    return (
        verdict
        or _by_spelling(known, attempts)
        or _by_part(known, attempts)
        or _by_more(known, attempts)
        or (MORE_THAN_ONE if _names_several(guess, attempts[0][0]) else NOT_THAT)
    )


def _by_date(answer: Day, guess: str, attempts: list[Attempt]) -> Verdict | None:
    for words, key in attempts:
        if not key.isalpha() or may_name_a_month(words):
            match compared(answer, days(guess, words)):
                case "same":
                    return SAME_DATE
                case "unclear":
                    return WHICH_DATE
                case "other":
                    return OTHER_DATE
                case None:
                    pass
    return None


def _by_amount(known: Known, guess: str, first: Attempt) -> Verdict | None:
    words, key = first
    if key.isalpha() and AMOUNT_WORDS.isdisjoint(words):
        return None
    pieces = pieces_of(guess)
    for left in (pieces, *without_asides(pieces)):
        readings = quantities(left)
        verdicts = [_same_amount(ours, theirs) for ours in known.amounts for theirs in readings]
        for verdict in (SAME_AMOUNT, WHICH_UNIT, OTHER_AMOUNT):
            if verdict in verdicts:
                return verdict
    return None


def _same_amount(answer: Quantity, guess: Quantity) -> Verdict | None:
    """None where only the name of what is counted differs: it may be a slip."""
    if answer.unit == guess.unit:
        return SAME_AMOUNT if answer.value == guess.value else OTHER_AMOUNT
    if answer.number != guess.number:
        return OTHER_AMOUNT
    if not answer.unit or not guess.unit:
        return WHICH_UNIT if answer.measured or guess.measured else SAME_AMOUNT
    return OTHER_AMOUNT if guess.measured or guess.priced else None


def _by_spelling(known: Known, attempts: list[Attempt]) -> Verdict | None:
    """The verdict on the nearest form, unless another known name is as near."""
    for words, key in attempts:
        near = [form for form in known.spellings.get(len(key), ()) if is_near(key, form)]
        if not near:
            continue
        guess = form_of(words)
        slips = [(edits, form.key) for form in near if (edits := misspelling(guess, form)) is not None]
        if slips:
            edits, nearest_key = min(slips)
            verdict = known.verdicts[nearest_key]
            rivals = known.rejected if verdict.verdict == "prompt" else known.not_accepted
            if nearest(key, rivals, edits) is not None:
                return BETWEEN_TWO
            return MISSPELT if verdict.verdict == "accept" else verdict
    return None


def _by_part(known: Known, attempts: list[Attempt]) -> Verdict | None:
    """A prompt for what is a part of the answer and nothing else."""
    for words, _ in attempts:
        if known.partial_words.issuperset(words) and (said := content(words)):
            letters = sum(len(word) for word in said if word.isalpha())
            starts = said == list(known.content[: len(said)])
            telling = known.kind in {"person", "place"} or starts or letters >= known.letters * _TELLING_SHARE
            if letters > 2 and telling:  # noqa: PLR2004 - "of" says nothing
                return PARTIAL
    return None


def _by_more(known: Known, attempts: list[Attempt]) -> Verdict | None:
    """A prompt for a fuller name than we know: "Chandler Muriel Bing", "Hawkins, Indiana"."""
    if known.kind not in {"person", "place"}:
        return None
    name, length = known.whole, len(known.whole)
    for words, _ in attempts:
        if words[0] != name[0] or len(words) <= length:
            continue
        if known.kind == "person" and length > 1 and (words[0], *words[1 - length :]) == name:
            return ONLY_THE_NAME
        if known.kind == "place" and tuple(words[:length]) == name and key_of(words[length:]) in REGION_KEYS:
            return ONLY_THE_NAME
    return None


def _names_several(guess: str, words: list[str]) -> bool:
    return "or" in words or "," in guess or "/" in guess
