"""What is surely no guess: most of what is said in a channel, told by its letters and its length alone.

"boston" at "Chicago": four letters are of no form, and a form of seven letters allows but one slip
"what time does it start?" at "Kate": too much stays, whatever is taken away as an aside
"""

from itertools import filterfalse
from typing import Final

from bot.game.judging.asides import ASIDE_WORDS, may_hold_asides
from bot.game.judging.attempts import SPARE_WORDS
from bot.game.judging.dates import DATE_WORDS, may_name_a_month
from bot.game.judging.folding import REWRITTEN
from bot.game.judging.knowing import Known, Letters
from bot.game.judging.number_words import IN_NUMBERS, NUMERIC
from bot.game.judging.quantities import AMOUNT_WORDS, IN_QUANTITIES

_COUNTING: Final = NUMERIC | AMOUNT_WORDS  # without one of these, words name no number
# What may go away: titles and articles, asides at either end, whatever becomes a number or a date. All other
# words stay as they are, whatever is tried.
_passes = (SPARE_WORDS | REWRITTEN).__contains__
_passes_in_asides = (SPARE_WORDS | REWRITTEN | ASIDE_WORDS).__contains__
_passes_in_numbers = (
    SPARE_WORDS | REWRITTEN | ASIDE_WORDS | IN_NUMBERS | IN_QUANTITIES | DATE_WORDS
).__contains__


def is_beside(known: Known, words: list[str], key: str) -> bool:
    """Whether these words, of letters only, are certainly not worth a closer look."""
    counting = not _COUNTING.isdisjoint(words)
    passes = _passes_in_numbers if counting else _passes_in_asides if _may_hold_asides(words) else _passes
    rest = "".join(filterfalse(passes, words))
    if known.calculable and _may_be_calculated(known, words, counting=counting):
        return False
    if known.opening and known.opening in key:
        return False
    if rest == key:
        return (
            words[0] not in known.partial_words
            and key[-1] != key[-2:-1]  # "chicagooo"
            and _is_of_other_letters(key.encode(), known.letters_at.get(len(key), ()))
        )
    if rest in known.verdicts:
        return False
    if _is_of_other_letters(rest.encode(), known.letters):
        return True
    return len(rest) > known.reach and rest[-1:] != rest[-2:-1] and not known.partial_words.issuperset(words)


def _may_hold_asides(words: list[str]) -> bool:
    """Whether an aside may stand at either end, also in short: "i'm pretty sure …"."""
    return may_hold_asides(words) or words[0] in REWRITTEN or words[-1] in REWRITTEN


def _is_of_other_letters(key: bytes, forms: tuple[Letters, ...]) -> bool:
    for letters, edits in forms:  # noqa: SIM110 - a generator would cost as much as all the rest
        if len(key.translate(None, letters)) <= edits:
            return False
    return True


def _may_be_calculated(known: Known, words: list[str], *, counting: bool) -> bool:
    """Whether it may be a month, misspelt or not, or a number of something."""
    if counting:
        return len(list(filterfalse(_passes_in_numbers, words))) <= 1
    return known.day is not None and may_name_a_month(words)
