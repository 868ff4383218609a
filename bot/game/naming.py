"""The forms of one name that people type: without its article, surname only, "Scranton" for "Scranton, PA".

    full    names the thing as well as the name itself
    short   names it only while nobody else of its kind has that form too ("Collins")
    parts   what this name contributes to a clash: a form that is a part of two names is never enough
"""

import re
from collections.abc import Iterator
from itertools import permutations
from typing import Final

from msgspec import Struct

from bot.game.folding import ARTICLES, LONGEST, key_of, pieces_of, words_of
from bot.game.given_names import GIVEN_NAMES
from bot.game.numbers import NUMERALS
from bot.game.regions import CODES, REGIONS

Words = tuple[str, ...]

JOINING: Final = frozenset("of in on and to for with at by from or".split()) | ARTICLES
HONORIFICS: Final = frozenset(
    "mister missus miss ms doctor professor captain sergeant lieutenant detective officer agent colonel general "
    "major commander admiral inspector chief judge president senator governor mayor sir ser dame lord lady king "
    "queen prince princess duke duchess count countess father sister brother uncle aunt madame monsieur "
    "mademoiselle".split()
)
GENDERED: Final = frozenset({"mister", "missus", "miss", "ms", "madame", "monsieur", "mademoiselle"})
_GENERATIONS: Final = frozenset({"junior", "senior"})
_PARTICLES: Final = frozenset("van von der den de del della di da du la le st el al bin ter ten mc mac o".split())
_COMPANY: Final = frozenset("incorporated inc ltd limited llc corporation company co plc gmbh".split())
_COUPLED: Final = frozenset({("and",), ("or",)})
_HOUSES: Final = frozenset("pub bar cafe diner restaurant tavern hotel motel hospital".split())
_WHOSE: Final = frozenset("his her their my our your".split())

_KINDS: Final = {
    "person": "person character people actor actress cast crew creator director writer producer host player speaker "
    "name singer presenter composer contestant",
    "place": "place city country location state region town street setting",
    "title": "title show film movie series book song episode_title game album work programme program",
    "organisation": "organisation organization company network studio band team group brand school channel",
    "number": "number count quantity amount money percentage age ordinal",
    "date": "date year month day decade time",
    "duration": "duration length runtime period",
}  # fmt: skip
_KIND_OF: Final = {word: kind for kind, words in _KINDS.items() for word in words.split()}

_brackets = re.compile(r"\s*[(\[][^()\[\]]{0,200}[)\]]")
_possessive = re.compile(
    r"(?<!\bit)(?<!\bhe)(?<!\bshe)(?<!\bthat)(?<!\bwhat)(?<!\bwho)(?<!here)(?<!\blet)(?<=[^\W\d_])['’]s\b",
    re.IGNORECASE,
)
_capital_article = re.compile(r"(?<=\w)[ -]An?\b").search
_listed = re.compile(r"\s*(?:,|&|\band\b)\s*(?:\band\b)?\s*", re.IGNORECASE)
_MOST_LISTED: Final = 4


class Name(Struct, frozen=True):
    """One name and its forms, each a tuple of folded words."""

    full: tuple[Words, ...]
    short: tuple[Words, ...] = ()
    parts: frozenset[str] = frozenset()  # keys


def kind_of(kind: str | None, answer: str) -> str:
    """The kind the judge works with: the given one, or what the answer looks like."""
    if kind and kind.strip():
        return _KIND_OF.get(kind.strip().casefold(), "phrase")
    if _looks_like_a_person(answer):
        return "person"
    return "place" if _region(answer) else ""


def name_of(text: str, kind: str) -> Name:
    """All forms of the name `text` of an entity of `kind` (one that `kind_of` gives)."""
    if len(text) > LONGEST:
        return Name(())
    full = _distinct(_full(text, kind))
    if not full:
        return Name(())
    match kind:
        case "person":
            short = _distinct(_short_person(text))
            parts = frozenset(key_of(form) for form in short) | frozenset(_person_words(text))
        case "place":
            short = _distinct(_short_place(text))
            parts = frozenset(key_of(form) for form in short)
        case _:
            short, parts = (), frozenset[str]()
    return Name(full, tuple(form for form in short if form not in full), parts)


def _full(text: str, kind: str) -> Iterator[Words]:
    for spelling in _spellings(text):
        words = tuple(words_of(spelling))
        if not words:
            continue
        yield words
        yield from _without_articles(words, spelling)
        yield from _with_numbers_joined(words, kind)
        if (spelt := tuple(pieces_of(spelling))) != words and all(piece.isalpha() for piece in spelt):
            yield spelt  # a slip in "seven" is one in letters, not in a digit
        if words[-1] in NUMERALS and len(words) > 1:
            yield (*words[:-1], NUMERALS[words[-1]])
        if words[0] in _WHOSE and len(words) > 1:
            yield words[1:]
        if words[-1] in _COMPANY and len(words) > 1:
            yield words[:-1]
    if kind in {"person", ""}:
        yield from _in_any_order(text)
    if kind == "person":
        yield from _full_person(text)
    if kind == "place":
        yield from _with_region_code(text)


def _spellings(text: str) -> Iterator[str]:
    yield text
    if _possessive.search(text):
        yield _possessive.sub("", text)
    if _brackets.search(text):
        yield _brackets.sub("", text)


def _without_articles(words: Words, spelling: str) -> Iterator[Words]:
    if words[0] in ARTICLES and len(words) > 1:
        words = words[1:]
        yield words
    # A capital A inside a name is a name ("Hepatitis A"), a small one an article.
    kept = {"a", "an"} if _capital_article(spelling) else set[str]()
    articles = ARTICLES - kept
    plain = tuple(word for word in words if word not in articles)
    if len(plain) > 1 or (plain and words[-1] in plain):
        yield plain
    content = tuple(word for word in words if word not in JOINING or word in kept)
    if len(content) > 1 and "or" not in words:
        yield content


def _with_numbers_joined(words: Words, kind: str) -> Iterator[Words]:
    """ "Brooklyn 9 9" is "Brooklyn 99", and the letter in "Five-O" a zero."""
    if kind in {"number", "date", "duration"}:
        return
    zeroed = tuple(
        "0" if word in {"o", "oh"} and at and words[at - 1].isdigit() else word for at, word in enumerate(words)
    )
    yield zeroed
    joined: list[str] = []
    for at, word in enumerate(zeroed):
        if at and len(word) == 1 and word.isdigit() and len(zeroed[at - 1]) == 1 and zeroed[at - 1].isdigit():
            joined[-1] += word
        else:
            joined.append(word)
    yield tuple(joined)


def _in_any_order(text: str) -> Iterator[Words]:
    """Two to four names joined by "and" may come in any order, with or without the "and"."""
    if not re.search(r"&|\band\b", text, re.IGNORECASE):
        return
    names = [tuple(words_of(name)) for name in _listed.split(text)]
    if 2 <= len(names) <= _MOST_LISTED and all(names):
        for order in permutations(names):
            yield tuple(word for name in order for word in name)
            yield tuple(word for name in order[:-1] for word in name) + ("and", *order[-1])


def _looks_like_a_person(text: str) -> bool:
    parts = text.split()
    if not 2 <= len(parts) <= 4 or not all(part[:1].isupper() or part in _PARTICLES for part in parts):  # noqa: PLR2004 - names have two to four words
        return False
    first = words_of(parts[0])
    return len(first) == 1 and first[0] in GIVEN_NAMES and not any(letter.isdigit() for letter in text)


class _Person(Struct, frozen=True):
    """A person's name taken apart: (doctor) (Philip) (Seymour) (Hoffman) (junior)."""

    names: tuple[Words, ...]
    titled: bool = False
    generation: Words = ()


def _person(text: str) -> _Person:
    parts = [tuple(words_of(part)) for part in _brackets.sub("", text).replace(",", " ").split()]
    names = [part for part in parts if part]
    titled = False
    while len(names) > 1 and names[0][0] in HONORIFICS | {"the"}:
        titled = titled or names[0][0] in HONORIFICS
        names = names[1:]
    generation: Words = ()
    # "Jr" is folded by its place, so the name is folded whole to know its last word.
    last = tuple(words_of(text))[-1:] if names else ()
    if len(names) > 1 and last and (last[0] in _GENERATIONS or last[0].isdigit()):
        generation, names = last, names[:-1]
        names = names[:-1] if len(names) > 1 and names[-1] == ("the",) else names
    return _Person(tuple(names), titled, generation)


def _full_person(text: str) -> Iterator[Words]:
    person = _person(text)
    if not person.names:
        return
    every = sum(person.names, ()) + person.generation
    if len(person.names) > 1 or person.generation:
        yield every
    if len(person.names) > 1:
        *before, last = person.names
        yield (*last, *sum(before, ()), *person.generation)  # "Collins, Lily"
        middle = before[1:]
        if middle and all(len("".join(part)) == 1 for part in middle):
            yield (*before[0], *last, *person.generation)


def _short_person(text: str) -> Iterator[Words]:
    person = _person(text)
    if person.generation or not person.names or _COUPLED & set(person.names):
        return  # what tells a junior from a senior is never left out
    if len(person.names) == 1:
        if person.titled:
            yield person.names[0]
        return
    first, last = person.names[0], person.names[-1]
    yield first
    at = len(person.names) - 1
    while at > 1 and person.names[at - 1][0] in _PARTICLES:
        at -= 1
    yield last
    yield sum(person.names[at:], ())
    yield (*first, *last)
    yield (*first, *sum(person.names[at:], ()))
    yield (first[0][0], *last)


def _person_words(text: str) -> Iterator[str]:
    """Each single name: two who share one cannot be told apart by it, whatever else their names hold."""
    person = _person(text)
    for part in person.names:
        yield key_of(part)
        yield from part
    if len(person.names) > 1:
        yield key_of(person.names[0] + person.names[-1])
        yield person.names[0][0][0] + key_of(person.names[-1])


def _region(text: str) -> tuple[str, str] | None:
    """The name and the region of "Scranton, Pennsylvania", if that is what `text` is."""
    name, comma, region = text.partition(",")
    folded = " ".join(words_of(region))
    region = CODES.get(folded, folded)
    return (name, region) if comma and region in REGIONS else None


def _with_region_code(text: str) -> Iterator[Words]:
    found = _region(text)
    if found is None:
        for same in REGIONS.get(key_of(words_of(text)), ()):
            yield tuple(same.split())
        return
    name, region = found
    words = tuple(words_of(name))
    yield (*words, *region.split())
    yield from ((*words, code) for code, long in CODES.items() if long == region)


def _short_place(text: str) -> Iterator[Words]:
    name, comma, _ = text.partition(",")
    whole = tuple(words_of(text))
    if len(whole) > 1 and whole[-1] in _HOUSES:
        yield whole[:-1]
        yield from _without_articles(whole[:-1], name)
    if comma and (words := tuple(words_of(name))):
        yield words
        yield from _without_articles(words, name)


def _distinct(forms: Iterator[Words]) -> tuple[Words, ...]:
    return tuple(dict.fromkeys(form for form in forms if form))
