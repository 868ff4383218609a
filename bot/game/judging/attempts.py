"""The ways to read one guess: as it stands, then without what people say around it, titles and articles."""

from collections.abc import Iterator
from typing import Final

from bot.game.judging.asides import may_hold_asides, without_asides
from bot.game.judging.folding import ARTICLES, key_of
from bot.game.judging.knowing import Known
from bot.game.judging.naming import COMPANY
from bot.game.judging.number_words import NUMERALS
from bot.game.judging.people_names import CROWNED, GENDERED, HONORIFICS

Attempt = tuple[list[str], str]  # words and their key

_LOOSE: Final = frozenset({"in", "of", "and", "on"})  # titles are remembered with the wrong one of these
# A guess with none of these and no aside is read in one way only.
SPARE_WORDS: Final = ARTICLES | frozenset(NUMERALS) | COMPANY | HONORIFICS | _LOOSE | {"river"}
WITH_MIDDLE: Final = 3  # words: "Walter H. White"


def attempts_at(known: Known, words: list[str], key: str) -> list[Attempt]:
    """The guess, and what is left of it without asides, titles and articles, each with its key."""
    attempts = [(words, key)]
    aside = may_hold_asides(words)
    if not aside and SPARE_WORDS.isdisjoint(words) and len(words) != WITH_MIDDLE:
        return attempts
    if aside and (shorter := without_asides(words)):
        # Only an answer that begins like an aside needs every step between: "So You Think You Can Dance".
        attempts += [
            (left, key_of(left)) for left in (shorter if known.opens_like_an_aside else shorter[-1:])
        ]
        words = shorter[-1]
    if not ARTICLES.isdisjoint(words) and (plain := [word for word in words if word not in ARTICLES]):
        attempts.append((plain, key_of(plain)))
        words = plain
    if len(words) > 1:
        attempts += ((left, key_of(left)) for left in _otherwise(known, words))
    return attempts


def _otherwise(known: Known, words: list[str]) -> Iterator[list[str]]:
    """Several words with their last number in digits, or without what the name may do without."""
    if words[-1] in NUMERALS:
        yield [*words[:-1], NUMERALS[words[-1]]]
    if words[-1] in COMPANY:
        yield words[:-1]
    if known.kind == "place" and "river" in {words[0], words[-1]}:
        telling = [word for word in words if word != "river"]
        if telling:
            yield telling
    if known.kind in {"title", "organisation"} and not _LOOSE.isdisjoint(words):
        telling = [word for word in words if word not in _LOOSE]
        if len(telling) > 1:
            yield telling
    if known.kind == "person" and (name := _plain_name(known, words)):
        yield name


def _plain_name(known: Known, words: list[str]) -> list[str] | None:
    """Without "Dr", and without a middle initial that the name as we know it has not."""
    if words[0] in HONORIFICS:
        return None if _titled_otherwise(known, words) else words[1:]
    initial = len(words) == WITH_MIDDLE and len(words[1]) == 1 and words[1].isalpha()
    return [words[0], words[2]] if initial and len(known.whole) == WITH_MIDDLE - 1 else None


def _titled_otherwise(known: Known, words: list[str]) -> bool:
    """Whether "Mrs White" would be taken for Walter: who is addressed so is not told by a surname."""
    if words[0] in CROWNED:
        return words[0] not in known.whole and key_of(words[1:]) in known.short  # "Prince Philip" is no actor
    return words[0] in GENDERED and (words[0] != "mister" or key_of(words[1:]) in known.short)
