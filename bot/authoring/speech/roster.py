"""Who is in an article: what a short form of a name means, and who bears a role or a description."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from msgspec import Struct

from bot.authoring.speech.acronyms import acronyms_of, initials_of
from bot.authoring.speech.callings import REGAL
from bot.authoring.speech.learning import Known, folded, learnt
from bot.authoring.speech.segment import Person
from bot.authoring.speech.vocabulary import DETERMINERS, PARTICLES, SUFFIXES


class Resolution(Struct, frozen=True):
    """The full name that a short one stands for; `doubtful` when it could stand for several."""

    name: str
    doubtful: bool = False


class Roster:
    """Everybody whom an article or a show names."""

    def __init__(self, article: str, people: Sequence[Person] = ()) -> None:
        self._article = article
        self._known = learnt(article)
        self._by_word = _by_word(self._known.values())
        self._people = people
        self._aliases = _aliases(people)
        self._spelling: dict[str, str] = {}
        self._capitals = Counter(match.group() for match in _CAPITAL.finditer(article))

    def resolved(self, name: str, at: int) -> Resolution:
        """The full name that `name` stands for at this offset; itself when the article has no fuller one."""
        words = folded(name)
        if person := self._aliases.get(words):
            return Resolution(person)
        known = self._known.get(words)
        if other := self._acronyms.get(name) or self._ruler(words) or self._shorter(words, known):
            return Resolution(other, doubtful=True)
        if known is not None and words[0] not in PARTICLES:
            return self._whole(known)
        return self._fuller(name, words, at)

    def labelled(self, label: str, at: int) -> Resolution:
        """The full name behind an interview's label, often in capitals; an outlet's is its interviewer's."""
        if interviewer := self._aliases.get(folded(f"{label}’s interviewer")):
            return Resolution(interviewer)
        initials = self._initials.get(label, ())
        if len(initials) == 1:
            return Resolution(initials[0])
        resolution = self.resolved(label, at)
        if not resolution.name.isupper():
            return resolution
        return Resolution(
            " ".join(self._spelt(word) for word in resolution.name.split()), resolution.doubtful
        )

    def is_listed(self, name: str) -> bool:
        """Whether a name is one of the show’s people’s."""
        return folded(name) in self._aliases

    def is_new_namesake(self, name: str, at: int) -> bool:
        """Whether a full name stands only here, and the article has named others with the same last word."""
        known = self._known.get(folded(name))
        if known is None or known.is_organisation or known.places != [at]:
            return False
        return any(
            other.words[-1] == known.words[-1] and other.places[0] < known.places[0]
            for other in self._by_word.get(known.words[-1], ())
        )

    def protagonist(self, before: int) -> str | None:
        """The person whom the article names most often up to an offset."""
        counts = Counter(name for at, name in self._people_in_order if at < before)
        return max(counts, key=lambda name: counts[name]) if counts else None

    def is_person(self, name: str) -> bool:
        """Whether the article or the show gives reason to think that a full name is a person's."""
        words = folded(name)
        known = self._known.get(words)
        return words in self._aliases or (known is not None and self._is_person(known))

    def is_unmistakable(self, name: str) -> bool:
        """Whether a full name is a person’s, and no other person has the same last word."""
        last = folded(name)[-1]
        bearers = [known for known in self._by_word.get(last, ()) if known.words[-1] == last]
        return " " in name and self.is_person(name) and len(bearers) <= 1

    def names_between(self, start: int, end: int) -> Sequence[str]:
        """The full names that could be people’s between two offsets; those that only say where are not."""
        index, last = bisect_left(self._all_names, (start, "")), bisect_left(self._all_names, (end, ""))
        named = self._all_names[index:last]
        return [name for at, name in named if not _WHERE.search(self._article[max(0, at - 12) : at])]

    @cached_property
    def words_of_people(self) -> frozenset[str]:
        """Every word of the names of people."""
        people = [known for known in self._known.values() if self._is_person(known)]
        return frozenset(word for known in people for word in known.name.split())

    @cached_property
    def _all_names(self) -> list[tuple[int, str]]:
        named = [known for known in self._known.values() if not known.is_organisation]
        return sorted((at, known.name) for known in named for at in known.places)

    def people_before(self, before: int) -> Sequence[tuple[int, str]]:
        """Where full names of people stand before an offset, the latest ones in order."""
        index = bisect_left(self._people_in_order, (before, ""))
        return self._people_in_order[max(0, index - _MOST_BEARERS) : index]

    def with_role(self, role: str) -> tuple[str, ...]:
        """The names of those to whom the article gives this role."""
        return self._bearers.get(role, ())

    def roles_of(self, name: str) -> frozenset[str]:
        """The roles that the article gives the bearer of a full name."""
        known = self._known.get(folded(name))
        return frozenset(known.roles) if known else frozenset()

    def described_as(self, description: str) -> tuple[str, ...]:
        """The show's people whom the article mentions and whom this description fits."""
        wanted = f" {description.casefold()} "
        return tuple(name for told, name in self._descriptions if f" {told} " in wanted)

    def latest_organisation(self, before: int) -> str | None:
        """The organisation that the article has first named latest before an offset."""
        index = bisect_left(self._organisations, (before, ""))
        return self._organisations[index - 1][1] if index else None

    @cached_property
    def _people_in_order(self) -> list[tuple[int, str]]:
        people = [known for known in self._known.values() if self._is_person(known)]
        return sorted((at, known.name) for known in people for at in known.places)

    @cached_property
    def _organisations(self) -> list[tuple[int, str]]:
        return sorted(
            (known.places[0], known.name) for known in self._known.values() if known.is_organisation
        )

    @cached_property
    def _bearers(self) -> dict[str, tuple[str, ...]]:
        bearers: dict[str, tuple[str, ...]] = {}
        for known in self._known.values():
            for role in known.roles:
                bearers[role] = (*bearers.get(role, ())[-_MOST_BEARERS:], known.name)
        return bearers

    @cached_property
    def _descriptions(self) -> list[tuple[str, str]]:
        """What the show calls those of its people whom the article mentions, without determiners."""
        return [
            (_undetermined(told), person.name)
            for person in self._people
            if self._mentions(person)
            for told in person.descriptions
        ]

    def _whole(self, known: Known) -> Resolution:
        """The name itself, unless it is the beginning or the end of a longer one before it."""
        near = (*self._by_word[known.words[-1]], *self._by_word[known.words[0]])
        longer = list({other.name: other for other in near if _introduces(other, known)}.values())
        if not longer:
            return Resolution(known.name, known.is_guess)
        surname = len(longer) == 1 and _ends_with(longer[0], known.words)
        return Resolution(longer[-1].name, doubtful=not surname)

    def _fuller(self, name: str, words: tuple[str, ...], at: int) -> Resolution:
        """The name that a surname or a first name stands for; one that it may be a part of is doubtful."""
        candidates = self._by_word.get(words[-1], ()) if words else ()
        for bearers in (
            [known for known in candidates if _ends_with(known, words)],
            [known for known in candidates if self._begins_with(known, words)],
        ):
            if bearers:
                chosen, doubtful = self._likeliest(bearers, at)
                return Resolution(self._aliases.get(chosen.words, chosen.name), doubtful or chosen.is_guess)
        part_of = [known.name for known in candidates if len(words) == 1]
        return Resolution(part_of[0] if len(part_of) == 1 else name, doubtful=bool(part_of))

    def _shorter(self, words: tuple[str, ...], known: Known | None) -> str | None:
        """George Harrison, where somebody names Beatle George Harrison as well."""
        tail = self._known.get(words[-2:]) if words[:-2] and words[0] not in DETERMINERS else None
        is_earlier = tail is not None and (known is None or tail.places[0] < known.places[0])
        return tail.name if tail is not None and is_earlier and not tail.is_organisation else None

    def _ruler(self, words: tuple[str, ...]) -> str | None:
        """Juan Carlos, where the article goes on with King Juan."""
        if not words or words[0] not in REGAL:
            return None
        rest = words[1:]
        bearers = [known for known in self._by_word.get(words[-1], ()) if known.words[:-1] == rest]
        return bearers[0].name if rest and len(bearers) == 1 else None

    @cached_property
    def _acronyms(self) -> dict[str, str]:
        return acronyms_of(self._article)

    @cached_property
    def _initials(self) -> dict[str, tuple[str, ...]]:
        return initials_of(self._known.values())

    def _mentions(self, person: Person) -> bool:
        names = (person.name, person.name.split()[-1], *person.aliases)
        return any(re.search(rf"\b{re.escape(name)}\b", self._article) for name in names)

    def _is_person(self, known: Known) -> bool:
        """Whether something said of the name, or its use without the first name, shows a person."""
        if known.is_organisation:
            return False
        alone = self._capitals[known.name.split()[-1]] > len(known.places)
        return bool(known.roles) or known.is_introduced or alone

    def _begins_with(self, known: Known, words: tuple[str, ...]) -> bool:
        said_of = bool(known.roles) or known.is_introduced
        return said_of and not known.is_organisation and known.words[: len(words)] == words

    def _likeliest(self, bearers: Sequence[Known], at: int) -> tuple[Known, bool]:
        """The bearer whose full name stands latest before the offset, and whether another could be meant."""
        shortest = min(bearers, key=lambda known: len(known.words))
        if all(known.words[-len(shortest.words) :] == shortest.words for known in bearers):
            return shortest, False
        people = [known for known in bearers if self._is_person(known)] or list(bearers)
        introduced = [known for known in people if known.places[0] < at] or people
        return max(introduced, key=lambda known: _latest(known, at)), len(introduced) > 1

    def _spelt(self, word: str) -> str:
        """A word in capitals as the article writes it where it is no label: Tideline, but ESPN."""
        if word not in self._spelling:
            found = re.finditer(rf"\b{re.escape(word)}\b(?![\w .’'-]{{0,40}}:)", self._article, re.IGNORECASE)
            forms = {match.group() for match in found}
            stays = word.title() not in forms and (word in forms or not _VOWELS & set(word))
            self._spelling[word] = word if stays else word.title()
        return self._spelling[word]


_MOST_BEARERS = 12
_WHERE = re.compile(r"\b(?:in|at|from|of|the|near|on|to|for|by) \Z", re.IGNORECASE)
_VOWELS = frozenset("AEIOUY")
_CAPITAL = re.compile(r"(?<!\w)[^\W\da-z_][\w-]*")


def _by_word(names: Iterable[Known]) -> dict[str, list[Known]]:
    """The names by each of their words; of a word that very many share, the first bearers."""
    found: dict[str, list[Known]] = {}
    for known in names:
        for word in dict.fromkeys(known.words):
            bearers = found.setdefault(word, [])
            if len(bearers) < _MOST_BEARERS:
                bearers.append(known)
    return found


def _aliases(people: Sequence[Person]) -> dict[tuple[str, ...], str]:
    """Full names and aliases, folded, and whose they are; one that two people share is nobody's."""
    found: dict[tuple[str, ...], set[str]] = {}
    for person in people:
        for name in (person.name, *person.aliases):
            found.setdefault(folded(name), set()).add(person.name)
    return {alias: next(iter(names)) for alias, names in found.items() if len(names) == 1}


def _undetermined(description: str) -> str:
    first, _, rest = description.casefold().partition(" ")
    return rest if rest and first in DETERMINERS else description.casefold()


def _ends_with(known: Known, words: tuple[str, ...]) -> bool:
    own = known.words[:-1] if known.words[-1] in SUFFIXES else known.words
    return len(words) < len(known.words) and own[-len(words) :] == words


def _introduces(longer: Known, short: Known) -> bool:
    """Whether “García López” or “Ana García” may be the earlier “Ana García López”."""
    part = _ends_with(longer, short.words) or (
        len(short.words) < len(longer.words) and longer.words[: len(short.words)] == short.words
    )
    return part and not longer.is_organisation and longer.places[0] < short.places[0]


def _latest(known: Known, at: int) -> int:
    """Where the name stands last before an offset; one that only comes later ranks behind."""
    index = bisect_left(known.places, at)
    return known.places[index - 1] if index else -known.places[0]
