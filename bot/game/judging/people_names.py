"""The forms of a person's name: "Collins, Lily", "Captain Holt", "Louis-Dreyfus", "Philip Hoffman"."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from msgspec import Struct

from bot.game.judging.everyday import EVERYDAY
from bot.game.judging.folding import key_of, words_of
from bot.game.judging.given_names import CALLED, GIVEN_NAMES
from bot.game.judging.word_lists import word_set

Words = tuple[str, ...]

HONORIFICS: Final = word_set(
    "mister missus miss ms doctor professor captain sergeant lieutenant detective officer agent colonel "
    "general major commander admiral inspector chief judge president senator governor mayor sir ser "
    "dame lord lady king queen prince princess duke duchess count countess father sister brother uncle "
    "aunt madame monsieur mademoiselle sheriff deputy marshal chef coach nurse reverend pastor rabbi "
    "corporal principal headmaster ambassador baron baroness emperor empress"
)
GENDERED: Final = word_set("mister missus miss ms madame monsieur mademoiselle")
CROWNED: Final = word_set(
    "king queen prince princess duke duchess count countess emperor empress baron baroness saint pope"
)
PARTICLES: Final = word_set("van von der den de del della di da du la le st el al bin ter ten mc mac o")
GENERATIONS: Final = word_set("junior senior")
_NO_FIRST_NAMES: Final = EVERYDAY - GIVEN_NAMES
_JOINTS: Final = frozenset({("and",), ("or",), ("of",)})

bracketed = re.compile(r"\s*[(\[][^()\[\]]{0,200}[)\]]")


class _Person(Struct, frozen=True):
    """A person's name taken apart: (doctor) (Philip) (Seymour) (Hoffman) (junior)."""

    names: tuple[Words, ...]
    titled: bool = False
    generation: Words = ()


def full_of_person(text: str) -> Iterator[Words]:
    """The forms that say as much as the whole name."""
    person = _person(text)
    if len(person.names) > 1 or (person.names and person.generation):
        yield (*_joined(person.names), *person.generation)
    if len(person.names) > 1:
        *before, last = person.names
        yield (*last, *_joined(before), *person.generation)
        yield (*last, *_joined(person.names), *person.generation)  # "Bond, James Bond"
        for name in CALLED.get(key_of(before[0]), ()):
            yield (name, *_joined(person.names[1:]), *person.generation)
        middle = before[1:]
        if middle and all(len(key_of(part)) == 1 for part in middle):
            yield (*before[0], *last, *person.generation)


def short_of_person(text: str) -> Iterator[Words]:
    """The forms that will do while nobody else has them: first name, surname, both without the middle."""
    person = _person(text)
    # What tells a junior from a senior is never left out, and two people are not one of them.
    if person.generation or not person.names or not _JOINTS.isdisjoint(person.names):
        return
    if len(person.names) == 1:
        if person.titled:
            yield person.names[0]
        return
    first, last = person.names[0], person.names[-1]
    if first[0] in _NO_FIRST_NAMES or first[0] in PARTICLES:
        return  # "Big Bird" is not "Big", "El Pibe de Oro" not "El"
    if ("the",) in person.names:
        yield first  # "Alexander the Great" is not "Great"
        return
    surname = _joined(person.names[_surname_at(person.names) :])
    yield from (first, last, surname, (*first, *last), (*first, *surname), (first[0][0], *last))


def parts_of_person(text: str) -> Iterator[str]:
    """The keys of each single name: two who share one cannot be told apart by it."""
    person = _person(text)
    for part in person.names:
        yield key_of(part)
        yield from part
    if len(person.names) > 1:
        yield key_of(person.names[0] + person.names[-1])
        yield person.names[0][0][0] + key_of(person.names[-1])


def _person(text: str) -> _Person:
    parts = (tuple(words_of(part)) for part in bracketed.sub("", text).replace(",", " ").split())
    names = [part for part in parts if part]
    titled = False
    while len(names) > 1 and (names[0][0] in HONORIFICS or names[0] == ("the",)):
        titled = titled or names[0][0] in HONORIFICS
        names = names[1:]
    # "Jr" is folded by its place, so the name is folded whole to know its last word.
    last = tuple(words_of(text))[-1:]
    if len(names) < 2 or not last or not (last[0] in GENERATIONS or last[0].isdigit()):  # noqa: PLR2004 - a name and a generation
        return _Person(tuple(names), titled)
    names = names[:-1]
    return _Person(tuple(names[:-1] if names[1:] and names[-1] == ("the",) else names), titled, last)


def _surname_at(names: tuple[Words, ...]) -> int:
    at = len(names) - 1
    while at > 1 and names[at - 1][0] in PARTICLES:
        at -= 1
    return at


def _joined(parts: tuple[Words, ...] | list[Words]) -> Words:
    return tuple(chain.from_iterable(parts))
