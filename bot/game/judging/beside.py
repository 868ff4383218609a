"""What is surely no guess: most of what is said in a channel, told by its letters and its length alone.

"boston" at "Chicago": four letters are of no form, and a form of seven letters allows but one slip
"what time does it start?" at "Kate": too much stays, whatever is taken away as an aside
"that one was easy" at "Lost": nothing that it accepts has a number in it
"""

from itertools import filterfalse
from typing import Final

from bot.game.judging.asides import ASIDE_WORDS, LEADING, TRAILING
from bot.game.judging.attempts import SPARE_WORDS, WITH_MIDDLE
from bot.game.judging.dates import DATE_WORDS, may_name_a_month
from bot.game.judging.folding import ARTICLES, REWRITTEN
from bot.game.judging.knowing import Known, Letters
from bot.game.judging.number_words import IN_NUMBERS, NUMERIC
from bot.game.judging.quantities import AMOUNT_WORDS, IN_QUANTITIES

_COUNTING: Final = NUMERIC | AMOUNT_WORDS  # without one of these, words name no number
_OPENS_AN_ASIDE: Final = frozenset(LEADING) | ARTICLES | REWRITTEN  # also in short: "i'm pretty sure …"
_ENDS_AN_ASIDE: Final = frozenset(TRAILING) | REWRITTEN
# What may go away: titles and articles, asides at either end, whatever becomes a number or a date. All other
# words stay as they are, whatever is tried.
_MAY_GO: Final = SPARE_WORDS | REWRITTEN
_may_go = _MAY_GO.__contains__
_may_go_as_aside = (_MAY_GO | ASIDE_WORDS).__contains__
_may_go_as_count = (_MAY_GO | ASIDE_WORDS | IN_NUMBERS | IN_QUANTITIES | DATE_WORDS).__contains__


def is_beside(known: Known, words: list[str], key: str) -> bool:
    """Whether these words, of letters only and of no known key, are certainly not worth a closer look."""
    if known.opening and known.opening in key:
        return False
    if known.calculable and _may_be_calculated(known, words):
        return False
    aside = words[0] in _OPENS_AN_ASIDE or words[-1] in _ENDS_AN_ASIDE
    if not aside and _MAY_GO.isdisjoint(words):
        return not known.partial_words.issuperset(words) and _is_far(known, words, key)
    if NUMERIC.isdisjoint(words):
        kept = list(filterfalse(_may_go_as_aside if aside else _may_go, words))
    elif known.numberless:
        return True
    else:
        kept = list(filterfalse(_may_go_as_count, words))
    return not known.partial_words.issuperset(kept) and _is_more(known, "".join(kept))


def _is_far(known: Known, words: list[str], key: str) -> bool:
    """Whether a guess that can be read in one way only has other letters than each form of its length."""
    if key[-3:] == key[-1] * 3 or (len(words) == WITH_MIDDLE and len(words[1]) == 1):
        return False  # "chicagooo", "walter h white"
    forms = known.letters_at.get(len(key))
    return forms is None or _has_other_letters(key, forms)


def _is_more(known: Known, rest: str) -> bool:
    """Whether what stays of a guess, whatever else goes, is more than any form has room for."""
    if rest in known.verdicts:
        return False
    if len(rest) > known.reach:
        return rest[-3:] != rest[-1] * 3
    return _has_other_letters(rest, known.letters)


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
