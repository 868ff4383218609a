"""The forms of one name that people type: without its article, surname only, "Scranton" for "Scranton, PA".

full    names the thing as well as the name itself
short   names it only while nobody else of its kind has that form too ("Collins")
parts   what this name contributes to a clash: a form that is a part of two names is never enough
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby, permutations
from typing import Final

from msgspec import Struct

from bot.game.judging.dates import WEEKDAYS
from bot.game.judging.everyday import EVERYDAY, PLACES
from bot.game.judging.folding import ARTICLES, LONGEST, key_of, pieces_of, words_of
from bot.game.judging.given_names import GIVEN_NAMES
from bot.game.judging.number_words import CARDINAL, NUMERALS
from bot.game.judging.people_names import (
    HONORIFICS,
    Words,
    bracketed,
    full_of_person,
    parts_of_person,
    short_of_person,
)
from bot.game.judging.regions import CODES, SAME_PLACE, in_region, regions_of
from bot.game.judging.word_lists import word_set

JOINING: Final = word_set("of in on and to for with at by from or") | ARTICLES
COMPANY: Final = word_set("incorporated inc ltd limited llc corporation company co plc gmbh fc cf afc")
_CLUBS: Final = word_set("fc afc")
_HOUSES: Final = word_set("pub bar cafe diner restaurant tavern hotel motel hospital")
_LABELS: Final = word_set("part chapter volume episode number")
_FOREIGN_ARTICLES: Final = word_set("la le les el los las der die das il lo")
_FOREIGN_SMALL: Final = _FOREIGN_ARTICLES | word_set("de du des del di da dos")
_COUNTED: Final = frozenset({"number", "date", "duration"})  # kinds
_SEQUEL: Final = 2  # digits
_IN_LETTERS: Final = {str(value): word for word, value in reversed(CARDINAL.items()) if value > 2}  # noqa: PLR2004 - "two" is too near to "to"
_PARENTS: Final = {"mother": "mum", "father": "dad", "grandmother": "grandma", "grandfather": "grandpa"}
_FAMILIAR: Final = _PARENTS | {familiar: formal for formal, familiar in _PARENTS.items()}
_COMPASS: Final = word_set("north south east west")
_WATERS_AND_HILLS: Final = word_set("river mount") | ARTICLES
_EVENTS: Final = word_set("battle siege treaty")
_SHORT_WORD: Final = 5  # letters
_WHOSE: Final = word_set("his her their my our your")

_possessive = re.compile(
    r"(?<!\bit)(?<!\bhe)(?<!\bshe)(?<!\bthat)(?<!\bwhat)(?<!\bwho)(?<!here)(?<!\blet)(?<=[^\W\d_])['’]s\b",
    re.IGNORECASE,
)
_UMLAUTS: Final = {"ä": "a", "ö": "o", "ü": "u", "Ä": "A", "Ö": "O", "Ü": "U"}
_umlaut = re.compile("[äöüÄÖÜ]")
_will = re.compile(r"['’]ll\b", re.IGNORECASE)
_capital_article = re.compile(r"(?<=\w)[ -]An?\b").search
_joint = re.compile(r"&|\band\b", re.IGNORECASE)
_listed = re.compile(r"\s*(?:,|&|\band\b)\s*(?:\band\b)?\s*", re.IGNORECASE)
_LONGEST_ACRONYM: Final = 5
_LISTED: Final = range(2, 5)


class Name(Struct, frozen=True):
    """One name and its forms, each a tuple of folded words."""

    full: tuple[Words, ...]
    short: tuple[Words, ...] = ()
    parts: frozenset[str] = frozenset()  # keys
    acronym: bool = False  # letters that spell nothing: a slip makes another ("SATC")


@lru_cache(maxsize=4096)  # the same names are the others of every question of a show
def name_of(text: str, kind: str) -> Name:
    """All forms of the name `text` of an entity of `kind` (one that `kind_of` gives)."""
    if len(text) > LONGEST:
        return Name(())
    full = _distinct(_full(text, kind))
    if not full:
        return Name(())
    match kind:
        case "person":
            short = _distinct(short_of_person(text))
            parts = frozenset(key_of(form) for form in short) | frozenset(parts_of_person(text))
        case "place":
            short = _distinct(_short_place(text))
            parts = frozenset(key_of(form) for form in short)
        case "title" | "phrase" | "":
            short = _distinct(_untitled(text) if kind == "title" else _place_of_event(text))
            parts = frozenset(key_of(form) for form in short)
        case _:
            short, parts = (), frozenset[str]()
    # A single letter is nobody's name: Malcolm X is not "X".
    short = tuple(form for form in short if form not in full and len(key_of(form)) > 1)
    return Name(full, short, parts, acronym=text.isupper() and len(text) <= _LONGEST_ACRONYM)


def _full(text: str, kind: str) -> Iterator[Words]:
    for spelling in _spellings(text):
        if words := tuple(words_of(spelling)):
            yield words
            yield _with_letters_joined(words)
            yield from _without_articles(words, spelling)
            yield from _with_numbers_joined(words, kind)
            yield from _in_letters(words, spelling, kind)
            if len(words) > 1:
                yield from _with_other_ends(words, kind)
    if kind in {"person", "phrase", ""}:
        yield from _in_any_order(text, kind)
    if kind in {"phrase", ""}:
        yield from _otherwise(tuple(words_of(text)), text)
    if kind == "date":
        yield from ((short,) for short in WEEKDAYS.get(text.strip().lower(), ()))
    if kind == "person":
        yield from full_of_person(text)
    if kind == "place":
        yield from _with_region(text)


def _in_letters(words: Words, spelling: str, kind: str) -> Iterator[Words]:
    """With numbers in letters: a slip in "seven" is one in letters, not in a digit."""
    if (spelt := tuple(pieces_of(spelling))) != words and all(piece.isalpha() for piece in spelt):
        yield spelt
    elif kind not in _COUNTED and not _IN_LETTERS.keys().isdisjoint(words):
        yield tuple(_IN_LETTERS.get(word, word) for word in words)


def _with_other_ends(words: Words, kind: str) -> Iterator[Words]:
    """Several words without an idle first or last one, and with a last number written otherwise."""
    yield from _without_label(words)
    if words[-1] in NUMERALS:
        yield (*words[:-1], NUMERALS[words[-1]])
    if words[-1] in COMPANY:
        yield words[:-1]
    if words[0] in _CLUBS:
        yield words[1:]
    if words[0] in _WHOSE or (words[0] in _FOREIGN_ARTICLES and kind != "person" and len(words[1:]) > 1):
        yield words[1:]


def _spellings(text: str) -> Iterator[str]:
    yield text
    if _possessive.search(text):
        yield _possessive.sub("", text)
    if bracketed.search(text):
        yield bracketed.sub("", text)
    if _will.search(text):
        yield _will.sub(" will", text)
    if (written := _umlaut.sub(lambda found: f"{_UMLAUTS[found[0]]}e", text)) != text:
        yield written


def _without_articles(words: Words, spelling: str) -> Iterator[Words]:
    if len(words) > 1 and words[0] in ARTICLES:
        words = words[1:]
        yield words
    # A capital A inside a name is a name ("Hepatitis A"), a small one an article.
    kept = {"a", "an"} if _capital_article(spelling) else set[str]()
    articles = ARTICLES - kept
    plain = tuple(word for word in words if word not in articles)
    if len(plain) > 1 or (len(plain) == 1 and plain == words[-1:]):
        yield plain
    for small in (JOINING, JOINING | _FOREIGN_SMALL):
        content = tuple(word for word in words if word not in small or word in kept)
        if len(content) > 1 and "or" not in words:
            yield content


def _with_letters_joined(words: Words) -> Words:
    """Make "S.H.I.E.L.D." one word; two letters may be initials, or a letter and "I"."""
    joined: list[str] = []
    for single, run in groupby(words, key=lambda word: len(word) == 1 and word.isalpha()):
        letters = list(run)
        joined += ["".join(letters)] if single and len(letters) > 2 else letters  # noqa: PLR2004 - see above
    return tuple(joined)


def _with_numbers_joined(words: Words, kind: str) -> Iterator[Words]:
    """Read "Brooklyn 9 9" as "Brooklyn 99", and the letter in "Five-O" as a zero."""
    if kind in _COUNTED:
        return
    zeroed = tuple(
        "0" if word in {"o", "oh"} and at and words[at - 1].isdigit() else word
        for at, word in enumerate(words)
    )
    yield zeroed
    joined: list[str] = []
    for at, word in enumerate(zeroed):
        if at and len(word) == 1 and word.isdigit() and len(zeroed[at - 1]) == 1 and zeroed[at - 1].isdigit():
            joined[-1] += word
        else:
            joined.append(word)
    yield tuple(joined)
    yield tuple(part for word in zeroed for part in _as_said(word))


def _as_said(word: str) -> tuple[str, ...]:
    """Read "182" as "one eighty-two" as well."""
    said = len(word) == 3 and word.isdigit() and word[1] > "1"  # noqa: PLR2004 - a digit and two
    return (word[0], word[1:]) if said else (word,)


def _in_any_order(text: str, kind: str) -> Iterator[Words]:
    """Two to four names joined by "and" may come in any order, with or without the "and"."""
    if not _joint.search(text):
        return
    names = [tuple(words_of(name)) for name in _listed.split(text)]
    if len(names) not in _LISTED or not all(names):
        return
    yield from _permuted(names)
    if kind == "person" and any(len(name) > 1 for name in names):
        yield from _permuted([name[:1] for name in names])
        yield from _permuted([name[-1:] for name in names])


def _permuted(names: list[Words]) -> Iterator[Words]:
    if len(set(names)) < len(names):
        return
    for order in permutations(names):
        before = tuple(word for name in order[:-1] for word in name)
        yield (*before, *order[-1])
        yield (*before, "and", *order[-1])


def _without_label(words: Words) -> Iterator[Words]:
    """Let "Kill Bill 2" do for "Kill Bill: Volume 2", and the other way round."""
    if not words[-1].isdigit():
        return
    if words[-2] in _LABELS:
        if len(words) > 2:  # noqa: PLR2004 - a name, a label and a number
            yield (*words[:-2], words[-1])
    elif len(words[-1]) <= _SEQUEL:
        yield (*words[:-1], "part", words[-1])


def _otherwise(words: Words, text: str) -> Iterator[Words]:
    """With "mum" for "mother" and the other way round, without "because", and one thing for many."""
    if len(words) > 1 and words[0] == "because":
        yield words[1:]
    telling = [word for word in words if word not in ARTICLES]
    if text[:1].islower() and len(telling) == 1 and telling[0].isalpha():
        yield (f"{telling[0]}s",)
        yield (telling[0].removesuffix("s"),)
    if len(words) > 1 and not _FAMILIAR.keys().isdisjoint(words):
        yield tuple(_FAMILIAR.get(word, word) for word in words)


def _with_region(text: str) -> Iterator[Words]:
    found = in_region(text)
    if found is None:
        words = tuple(words_of(text))
        yield from SAME_PLACE.get(key_of(words), ())
        yield from ((*words, *region.split()) for region in regions_of(key_of(words)))
        return
    name, region = found
    words = tuple(words_of(name))
    yield (*words, *region.split())
    yield from ((*words, code) for code, long in CODES.items() if long == region)


def _short_place(text: str) -> Iterator[Words]:
    name, comma, _ = text.partition(",")
    whole = tuple(words_of(text))
    if whole[:1] and whole[0] in _COMPASS:
        yield (whole[0][0], *whole[1:])
    telling = tuple(word for word in whole if word not in _WATERS_AND_HILLS)
    if len(telling) == 1 < len(whole) and telling[0] not in EVERYDAY:
        yield telling
    if len(whole) > 1 and whole[-1] in _HOUSES:
        yield whole[:-1]
        yield from _without_articles(whole[:-1], name)
    if comma and (words := tuple(words_of(name))):
        yield words
        yield from _without_articles(words, name)
        yield from SAME_PLACE.get(key_of(words), ())


def _untitled(text: str) -> Iterator[Words]:
    """Let "Strangelove" do for "Dr. Strangelove": a word that is no other word, without who it addresses."""
    words = tuple(words_of(text))
    if len(words) == 2 and words[0] in HONORIFICS and len(words[1]) > _SHORT_WORD:  # noqa: PLR2004 - see above
        known_otherwise = words[1] in EVERYDAY or words[1] in GIVEN_NAMES or words[1] in PLACES
        yield from () if known_otherwise else (words[1:],)


def _place_of_event(text: str) -> Iterator[Words]:
    """Let "Hastings" do for "the Battle of Hastings"."""
    words = tuple(word for word in words_of(text) if word not in ARTICLES)
    if len(words) > 2 and words[0] in _EVENTS and words[1] == "of":  # noqa: PLR2004 - "battle of" and a place
        yield words[2:]


def _distinct(forms: Iterator[Words]) -> tuple[Words, ...]:
    return tuple(dict.fromkeys(form for form in forms if form))
