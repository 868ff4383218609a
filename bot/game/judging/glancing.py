"""What is told at a glance: a form of the answer as it is, and most of what is said in a channel.

"is it kate?" at "Kate": a known form, once the aside is taken away
"boston" at "Chicago": four letters are of no form, and a form of seven letters allows but one slip
"what time does it start?" at "Kate": too much stays, whatever is taken away as an aside
"that one was easy" at "Lost": nothing that it accepts has a number in it
"""

from collections.abc import Callable
from itertools import filterfalse
from typing import Final

from bot.game.judging.asides import ASIDE_WORDS, CLOSERS, OPENERS, may_come_to_hold_asides, without_asides
from bot.game.judging.attempts import SPARE_WORDS, WITH_MIDDLE
from bot.game.judging.dates import DATE_WORDS, may_name_a_month
from bot.game.judging.folding import REWRITTEN
from bot.game.judging.knowing import Known, Letters
from bot.game.judging.number_words import IN_NUMBERS, NUMERIC
from bot.game.judging.quantities import AMOUNT_WORDS, IN_QUANTITIES
from bot.game.judging.spelling import within
from bot.game.judging.verdicts import NOT_THAT, Verdict

_COUNTING: Final = NUMERIC | AMOUNT_WORDS  # without one of these, words name no number
# What may go away: titles and articles, asides at either end, whatever becomes a number or a date. All other
# words stay as they are, whatever is tried.
_MAY_GO: Final = SPARE_WORDS | REWRITTEN
_may_go = _MAY_GO.__contains__
_may_go_as_aside = (_MAY_GO | ASIDE_WORDS).__contains__
_may_go_as_count = (_MAY_GO | ASIDE_WORDS | IN_NUMBERS | IN_QUANTITIES | DATE_WORDS).__contains__


def at_a_glance(known: Known, words: list[str], key: str) -> Verdict | None:
    """The verdict on plain words, if it takes no closer look; a refusal gives no reason then."""
    verdict = known.verdicts.get(key)
    if verdict is not None:
        return verdict
    if known.calculable and _may_be_calculated(known, words):
        return None
    aside = (words[0] in OPENERS or words[-1] in CLOSERS) and may_come_to_hold_asides(words)
    if not aside and _MAY_GO.isdisjoint(words):
        beside = _is_far(known, words, key)
    elif aside and REWRITTEN.isdisjoint(words):
        return _without_asides(known, words, key)
    elif known.opening and known.opening in key:
        beside = False
    elif NUMERIC.isdisjoint(words):
        beside = _has_no_room(known, words, _may_go_as_aside if aside else _may_go)
    else:
        beside = known.numberless or _has_no_room(known, words, _may_go_as_count)
    return NOT_THAT if beside else None


def _without_asides(known: Known, words: list[str], key: str) -> Verdict | None:
    """The same for words that are read with their asides and without."""
    shorter = without_asides(words)
    left = shorter[-1] if shorter else words
    said = "".join(left)
    verdict = None if known.opens_like_an_aside else known.verdicts.get(said)
    if verdict is not None:
        return verdict
    if known.opening and known.opening in key:
        return None
    if known.opens_like_an_aside or not _MAY_GO.isdisjoint(left):
        beside = _has_no_room(known, left, _may_go)
    else:
        beside = _is_far(known, left, said) and (left is words or _is_far(known, words, key))
    return NOT_THAT if beside else None


def _is_far(known: Known, words: list[str], key: str) -> bool:
    """Whether words that can be read in one way only are near to no form of their length, and no part."""
    if key[-1] == key[-2:-1] == key[-3:-2] or (len(words) == WITH_MIDDLE and len(words[1]) == 1):
        return False  # "chicagooo", "walter h white"
    letters = known.letters_at.get(len(key))
    if letters is not None and not _has_other_letters(key, letters):
        near = within(known.spellings[len(key)], key)
        if near:
            return False
    return words[0] != known.opening and not known.partial_words.issuperset(words)


def _has_no_room(known: Known, words: list[str], may_go: Callable[[str], bool]) -> bool:
    """Whether what is kept of a guess, whatever else goes, is more than any form has room for."""
    rest = "".join(filterfalse(may_go, words))
    if len(rest) > known.reach:
        return rest[-3:] != rest[-1] * 3
    return rest not in known.verdicts and _has_other_letters(rest, known.letters)


def _has_other_letters(key: str, forms: tuple[Letters, ...]) -> bool:
    written = key.encode()
    for letters, edits in forms:  # noqa: SIM110 - a generator would cost as much as all the rest
        if len(written.translate(None, letters)) <= edits:
            return False
    return True


def _may_be_calculated(known: Known, words: list[str]) -> bool:
    """Whether it may be a month, misspelt or not, or a number of something."""
    if _COUNTING.isdisjoint(words):
        return known.day is not None and may_name_a_month(words)
    return len(list(filterfalse(_may_go_as_count, words))) <= 1
