"""Who is in an article: full names learnt where they stand, and what a short form of one means."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from bot.authoring.speech.runs import name_in, run_end, spelled
from bot.authoring.speech.segment import Person
from bot.authoring.speech.tokens import Token, tokens_of
from bot.authoring.speech.vocabulary import ORGANISATION_WORDS, ROLES, SUFFIXES


class Resolution(Struct, frozen=True):
    """The full name that a short one stands for; `doubtful` when it could stand for several."""

    name: str
    doubtful: bool = False


class Known(Struct):
    """A name of two words or more, where it stands, and what the article says its bearer is."""

    name: str
    words: tuple[str, ...]
    places: list[int]
    is_person: bool = False
    roles: set[str] = set()


class Roster:
    """Everybody an article or a show names."""

    def __init__(self, article: str, people: Sequence[Person] = ()) -> None:
        self._article = article
        self._known: dict[tuple[str, ...], Known] = {}
        self._by_word: dict[str, list[Known]] = {}
        self._people = people
        self._aliases = _aliases(people)
        self._capitals = Counter(match.group() for match in _CAPITAL.finditer(article))
        for words in _full_names(article):
            self._learn(words)

    def resolved(self, name: str, at: int) -> Resolution:
        """The full name that `name` stands for at this offset; itself when the article has no fuller one."""
        words = tuple(name.casefold().replace(".", "").split())
        if person := self._aliases.get(" ".join(words)):
            return Resolution(person)
        if (known := self._known.get(words)) is not None:
            return Resolution(self._of_show(known.name))
        for fits in (_ends_with, _begins_with):
            bearers = [known for known in self._by_word.get(words[-1], ()) if fits(known, words)]
            if bearers:
                chosen, doubtful = self._likeliest(bearers, at)
                return Resolution(self._of_show(chosen.name), doubtful)
        return Resolution(name)

    def labelled(self, label: str, at: int) -> Resolution:
        """The full name behind an interview's label, which is often in capitals: STAR."""
        resolution = self.resolved(label, at)
        if resolution.name != label or not label.isupper():
            return resolution
        return Resolution(" ".join(self._lowered(word) for word in label.split()))

    def protagonist(self, before: int) -> str | None:
        """The person whom the article names most often up to an offset."""
        named = [known for known in self._known.values() if known.is_person and known.places[0] < before]
        return max(named, key=lambda known: bisect_left(known.places, before)).name if named else None

    def person(self, name: str) -> bool:
        """Whether the article or the show gives reason to think that a full name is a person's."""
        known = self._known.get(tuple(name.casefold().replace(".", "").split()))
        return name.casefold() in self._aliases or (known is not None and self._is_person(known))

    def latest_person(self, before: int) -> str | None:
        """The person whose full name stands last before an offset."""
        named = [
            known for known in self._known.values() if known.places[0] < before and self._is_person(known)
        ]
        return max(named, key=lambda known: _latest(known, before)).name if named else None

    def with_role(self, role: str) -> tuple[str, ...]:
        """The names of those whom the article gives this role."""
        return tuple(known.name for known in self._known.values() if role in known.roles)

    def described_as(self, description: str) -> tuple[str, ...]:
        """The show's people whom the article mentions and whom this description fits."""
        wanted = f" {description.casefold()} "
        return tuple(
            person.name
            for person in self._people
            if any(f" {told.casefold()} " in wanted for told in person.descriptions)
            and self._mentions(person)
        )

    def organisations(self, before: int) -> tuple[str, ...]:
        """Organisations that the article has named before an offset, the latest last."""
        named = [
            known
            for known in self._known.values()
            if known.words[-1] in ORGANISATION_WORDS and known.places[0] < before
        ]
        return tuple(known.name for known in sorted(named, key=lambda known: known.places[0]))

    def _is_person(self, known: Known) -> bool:
        """Whether something said of the name, or its use without the first name, shows a person."""
        if known.words[-1] in ORGANISATION_WORDS:
            return False
        return known.is_person or self._capitals[known.name.split()[-1]] > len(known.places)

    def _likeliest(self, bearers: Sequence[Known], at: int) -> tuple[Known, bool]:
        """The bearer whose full name stands latest before the offset, and whether another one could be meant."""
        shortest = min(bearers, key=lambda known: len(known.words))
        if all(known.words[-len(shortest.words) :] == shortest.words for known in bearers):
            return shortest, False
        people = [known for known in bearers if self._is_person(known)] or list(bearers)
        introduced = [known for known in people if known.places[0] < at] or people
        return max(introduced, key=lambda known: _latest(known, at)), len(introduced) > 1

    def _mentions(self, person: Person) -> bool:
        names = (person.name, person.name.split()[-1], *person.aliases)
        return any(re.search(rf"\b{re.escape(name)}\b", self._article) for name in names)

    def _lowered(self, word: str) -> str:
        """A word in capitals as the article writes it elsewhere; short ones may be initials and stay."""
        for match in re.finditer(rf"\b{re.escape(word)}\b", self._article, re.IGNORECASE):
            if not match.group().isupper():
                return match.group()
        return word if len(word) <= _LONGEST_INITIALS else word.title()

    def _of_show(self, name: str) -> str:
        return self._aliases.get(name.casefold().replace(".", ""), name)

    def _learn(self, words: Sequence[Token]) -> None:
        name = spelled(words)
        key = tuple(name.casefold().replace(".", "").split())
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = Known(name, key, [], roles=set())
            for word in dict.fromkeys(key):
                bearers = self._by_word.setdefault(word, [])
                if len(bearers) < _MOST_BEARERS:
                    bearers.append(known)
        known.places.append(words[0].start)
        if len(known.places) <= _PLACES_READ and key[-1] not in ORGANISATION_WORDS:
            roles = set(_roles_around(self._article, words[0].start, words[-1].end))
            known.roles |= roles
            known.is_person |= bool(roles) or _is_introduced(self._article, words[-1].end)


_MOST_BEARERS = 12
_LONGEST_INITIALS = 4
_PLACES_READ = 4
_ROLE_ENDINGS = (
    "spinner",
    "keeper",
    "maker",
    "holder",
    "player",
    "leader",
    "owner",
    "ologist",
    "woman",
    "manager",
)
_RUN = re.compile(
    r"(?<!\w)[^\W\da-z_][^\s,;:!?“”\"()—–]*(?: (?:[a-z’']{1,3} ){0,2}[^\W\da-z_][^\s,;:!?“”\"()—–]*)+"
)
_CAPITAL = re.compile(r"(?<!\w)[^\W\da-z_][\w-]*")
_NICKNAMED = re.compile(r"([^\W\da-z_][\w’'-]+) [“\"‘'(][^”\"’'()\n]{1,30}[”\"’')] ([^\W\da-z_][\w’'-]+)")
_INTRODUCED = re.compile(r",? (?:who\b|said\b|says\b|told\b|tells\b|added\b)|, (?:aged? )?\d{1,3}\b")
_APPOSED = re.compile(r", ((?:[^\s,.;:!?“”\"()]+ ?){1,10})")


def _aliases(people: Sequence[Person]) -> dict[str, str]:
    """Full names and aliases, folded, and whose they are; one that two people share is nobody's."""
    found: dict[str, set[str]] = {}
    for person in people:
        for name in (person.name, *person.aliases):
            found.setdefault(name.casefold().replace(".", ""), set()).add(person.name)
    return {alias: next(iter(names)) for alias, names in found.items() if len(names) == 1}


def _full_names(article: str) -> Iterator[tuple[Token, ...]]:
    """Every name of two words or more, in order; one with a nickname inside first, without it."""
    for match in _NICKNAMED.finditer(article):
        words = (tokens_of(article, *match.span(1))[:1], tokens_of(article, *match.span(2))[:1])
        if words[0] and words[1] and words[1][0].is_capital and name_in(words[0]):
            yield (*words[0], *words[1])
    for match in _RUN.finditer(article):
        tokens = tokens_of(article, *match.span())
        index = 0
        while index < len(tokens):
            if not tokens[index].is_capital:
                index += 1
                continue
            end = run_end(tokens, index)
            words = name_in(tokens[index:end])
            if len(words) > 1:
                yield words
            index = end


def _roles_around(article: str, start: int, end: int) -> Iterator[str]:
    """The roles that stand right before a name or in the apposition right after it."""
    before = article[max(0, start - 40) : start].lower().split()
    if (
        before
        and (before[-1] in ROLES or before[-1].endswith(_ROLE_ENDINGS))
        and article[start - 1 : start] == " "
    ):
        yield before[-1]
    if apposed := _APPOSED.match(article, end, end + 120):
        for word in apposed.group(1).lower().split():
            if word in {"of", "for", "at", "in", "who", "and"}:
                break
            if word in ROLES:
                yield word


def _is_introduced(article: str, end: int) -> bool:
    return _INTRODUCED.match(article, end) is not None


def _ends_with(known: Known, words: tuple[str, ...]) -> bool:
    own = known.words[:-1] if known.words[-1] in SUFFIXES else known.words
    return len(words) < len(known.words) and own[-len(words) :] == words


def _begins_with(known: Known, words: tuple[str, ...]) -> bool:
    return known.is_person and known.words[: len(words)] == words


def _latest(known: Known, at: int) -> int:
    """Where the name stands last before an offset; names that come only later rank behind, the nearest first."""
    index = bisect_left(known.places, at)
    return known.places[index - 1] if index else -known.places[0]
