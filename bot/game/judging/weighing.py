"""The closer look at a guess: all its readings, then dates, amounts, slips and parts of the answer.

    words ─ without "is it …?" ─ a known form? ─ the date? the amount? ─ a slip? ─ a part?

The first step that knows the guess decides.
"""

import re
from typing import Final

from bot.game.judging.attempts import Attempt, attempts_at
from bot.game.judging.dates import compared, days, may_name_a_month
from bot.game.judging.everyday import EVERYDAY
from bot.game.judging.folding import key_of, words_of
from bot.game.judging.knowing import Known, content
from bot.game.judging.people_names import GENERATIONS
from bot.game.judging.quantities import AMOUNT_WORDS, Quantity, in_order, quantities
from bot.game.judging.regions import REGION_KEYS
from bot.game.judging.spelling import (
    edits_between,
    has_near,
    is_doubtful,
    is_name_like,
    is_slip,
    limit_of,
    within,
)
from bot.game.judging.verdicts import (
    BETWEEN_TWO,
    CHECK_SPELLING,
    EMPTY,
    MISSPELT,
    MORE_THAN_ONE,
    NOT_THAT,
    ONLY_THE_NAME,
    OTHER_AMOUNT,
    OTHER_DATE,
    PARTIAL,
    SAME_AMOUNT,
    SAME_DATE,
    WHICH_DATE,
    WHICH_UNIT,
    Verdict,
)
from bot.game.judging.word_lists import word_set

_OF_DATES: Final = {"same": SAME_DATE, "unclear": WHICH_DATE, "other": OTHER_DATE}

_drawn_out = re.compile(r"([^\W\d_])\1\1+")
_JOINTS: Final = word_set("and or not")
_LANDMARKS: Final = word_set(
    "city town state county island islands river lake mount saint street port fort new north south east west"
)
_TELLING_SHARE: Final = 0.4  # of a title's letters: less of it says too little to be asked for more


def weighed(known: Known, guess: str, words: list[str]) -> Verdict:
    """The verdict on a guess with these words, in whichever of its readings says something."""
    if not words:
        return EMPTY
    attempts = attempts_at(known, words, key_of(words))
    for _, key in attempts:
        if (verdict := known.verdicts.get(key)) is not None:
            return NOT_THAT if known.counts and not key.isalpha() and in_order(guess) else verdict
    return _compared(known, guess, attempts)


def _compared(known: Known, guess: str, attempts: list[Attempt]) -> Verdict:
    """The verdict on a guess that is no known form of anything."""
    verdict = None
    if known.calculable:
        verdict = _by_date(known, guess, attempts) or _by_amount(known, guess, attempts)
    if verdict is None:
        verdict = _by_spelling(known, attempts) or _by_part(known, attempts)
    if verdict is not None:
        return verdict
    words, key = attempts[-1]
    if known.opening and (words[0] == known.opening or words[-1] == known.whole[-1]):
        verdict = _by_more(known, words)
    elif key[-3:] == key[-1] * 3:
        verdict = known.verdicts.get(key_of(words_of(_drawn_out.sub(r"\1", " ".join(words)))))
    return verdict or (MORE_THAN_ONE if _names_several(guess, attempts[0][0]) else NOT_THAT)


def _by_date(known: Known, guess: str, attempts: list[Attempt]) -> Verdict | None:
    if known.day is None:
        return None
    for words, key in attempts:
        if not key.isalpha() or may_name_a_month(words):
            comparison = compared(known.day, days(guess, words), guess)
            if comparison is not None:
                return _OF_DATES[comparison]
    return None


def _by_amount(known: Known, guess: str, attempts: list[Attempt]) -> Verdict | None:
    if not known.amounts:
        return None
    for words, key in attempts:
        if not key.isalpha() or not AMOUNT_WORDS.isdisjoint(words):
            readings = quantities(words, guess)
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
        return WHICH_UNIT if answer.measured or guess.measured or guess.mistakable else SAME_AMOUNT
    slip = edits_between(answer.unit, guess.unit, score_cutoff=1) <= 1
    return None if slip and not guess.measured and not guess.priced else OTHER_AMOUNT


def _by_spelling(known: Known, attempts: list[Attempt]) -> Verdict | None:
    """The verdict on the nearest form, unless another known name is as near."""
    for words, key in attempts:
        if (near := known.spellings.get(len(key))) is None:
            continue
        slips = [(edits, form.key) for form, edits in within(near, key) if is_slip(words, key, form)]
        if slips:
            edits, nearest_key = min(slips)
            verdict = known.verdicts[nearest_key]
            rivals = known.rejected if verdict.verdict == "prompt" else known.not_accepted
            if has_near(key, rivals, edits):
                return BETWEEN_TWO
            if verdict.verdict != "accept":
                return verdict
            meant = [form for _, _, form in near if form.key == nearest_key]
            return CHECK_SPELLING if all(is_doubtful(words, form) for form in meant) else MISSPELT
    return None


def _by_part(known: Known, attempts: list[Attempt]) -> Verdict | None:
    """A prompt for what is a part of the answer and nothing else."""
    for words, _ in attempts:
        if known.partial_words.issuperset(words) and (said := content(words)):
            if known.kind == "place":
                said = [word for word in said if word not in _LANDMARKS]
            letters = sum(len(word) for word in said if word.isalpha())
            starts = said == list(known.content[: len(said)])
            telling = known.kind in {"person", "place"} or starts or letters >= known.size * _TELLING_SHARE
            if letters > 2 and telling and len(set(said)) == len(said):  # noqa: PLR2004 - "of" says nothing
                return PARTIAL
    return None


def _by_more(known: Known, words: list[str]) -> Verdict | None:
    """A prompt for a fuller name than we know: "Chandler Muriel Bing", "Hawkins, Indiana"."""
    name, length = known.whole, len(known.whole)
    if not _JOINTS.isdisjoint(words):
        return None
    if known.kind == "person" and len(words) > length > 1 and (words[0], *words[1 - length :]) == name:
        return ONLY_THE_NAME
    if known.kind == "person" and length > 1 and tuple(words[:length]) == name and _says_more(words[length:]):
        return ONLY_THE_NAME
    if known.kind == "person" and len(words) == length > 1 and tuple(words[1:]) == name[1:]:
        return CHECK_SPELLING if is_name_like(words[0], name[0], limit_of(len("".join(name)))) else None
    if known.kind == "place" and tuple(words[:length]) == name and key_of(words[length:]) in REGION_KEYS:
        return ONLY_THE_NAME
    return None


def _says_more(words: list[str]) -> bool:
    """Whether more of a name leaves it the same: "Monica Geller Bing", "Louis XIV of France"; no "junior"."""
    match words:
        case [word]:
            return len(word) > 2 and word.isalpha() and word not in EVERYDAY and word not in GENERATIONS  # noqa: PLR2004 - "II"
        case ["of", *region]:
            return key_of(region) in REGION_KEYS
        case _:
            return False


def _names_several(guess: str, words: list[str]) -> bool:
    return "or" in words or "," in guess or "/" in guess
