"""facts.toml: cited statements, and how each one wishes to be asked."""

from collections.abc import Collection, Iterator, Mapping
from typing import Literal

from msgspec import Struct

from bot.authoring.numbers import Season
from bot.authoring.problems import Place, Problem
from bot.authoring.relations import Relation, Way
from bot.authoring.show import Entity, Show
from bot.authoring.toml_files import TomlFile


class Fact(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A statement that an article supports.

    `support` holds, for each source, the phrase (or phrases) found in it; `spoils` is the season it gives
    away; `as_of` says when it held, where that changes; `attributed_to` whose word it is; `disagrees_with`
    names the facts that say otherwise; `also` the facts that its explanation leans on as well; `words` fills
    further slots of its relation's templates; `ways` limits how it is asked (None: in every way that can be
    proved).
    """

    id: str
    subject: str
    relation: str
    object: str
    support: Mapping[str, str | tuple[str, ...]]
    spoils: Season = 0
    as_of: str = ""
    attributed_to: str = ""
    disagrees_with: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    explanation: str = ""
    words: Mapping[str, str] = {}
    ways: tuple[Literal["forward", "inverse", "statement"], ...] | None = None
    forward: Way | None = None
    inverse: Way | None = None
    statement: Way | None = None
    stem: str = ""
    theme: str = ""

    @property
    def asked_as(self) -> str:
        """The stem that its questions share."""
        return self.stem or self.id

    def own(self, way: str) -> Way | None:
        """What it says itself about one way of asking."""
        return {"forward": self.forward, "inverse": self.inverse, "statement": self.statement}[way]

    def phrases(self) -> Iterator[tuple[str, str]]:
        """Each source with each phrase that should stand in it."""
        for source, cited in self.support.items():
            for phrase in (cited,) if isinstance(cited, str) else cited:
                yield source, phrase


def read_facts(
    file: TomlFile, show: Show, relations: Mapping[str, Relation], broken: Collection[str] = ()
) -> tuple[dict[str, Fact], dict[str, Place], list[Problem]]:
    """The usable facts of a file, where each stands, and what is wrong with the others.

    Facts of a `broken` relation are left out without a word: its own file says what is wrong.
    """
    rows, problems = file.rows("fact", Fact)
    ids = file.ids("fact")
    facts: dict[str, Fact] = {}
    places: dict[str, Place] = {}
    for fact, place in rows:
        if fact.relation in broken:
            continue
        found = [*_faults(fact, show, relations, ids, place)]
        if fact.id in facts:
            found.append(place.problem(f"The fact “{fact.id}” stands twice.", "Give one of them another id."))
        if found:
            problems += found
        else:
            facts[fact.id], places[fact.id] = fact, place
    return facts, places, problems


def _faults(
    fact: Fact, show: Show, relations: Mapping[str, Relation], ids: Collection[str], place: Place
) -> Iterator[Problem]:
    relation = relations.get(fact.relation)
    if relation is None:
        yield place.problem(
            f"“{fact.id}” uses the relation “{fact.relation}”, which nobody defined.",
            "Define it in relations.toml, or use one that is there.",
        )
        return
    for part, kinds in (("subject", relation.subject), ("object", relation.object)):
        name: str = fact.subject if part == "subject" else fact.object
        yield from _wrong_kind(fact, part, show.entity(name), kinds, place)
    yield from _uncited(fact, show, place)
    if relation.time_bound and not fact.as_of:
        yield place.problem(
            f"“{fact.id}” changes with time and does not say when it held.",
            'Add as_of = "October 2020" or so.',
        )
    if fact.attributed_to and fact.attributed_to not in show.entities:
        yield place.problem(
            f"“{fact.id}” is attributed to “{fact.attributed_to}”, who is not in show.toml.",
            "Add the person under [entities.person].",
        )
    for other in (*fact.also, *fact.disagrees_with):
        if other not in ids:
            yield place.problem(
                f"“{fact.id}” names the fact “{other}”, which is not there.",
                "Correct the id, or add that fact.",
            )


def _wrong_kind(
    fact: Fact, part: str, entity: Entity, kinds: tuple[str, ...], place: Place
) -> Iterator[Problem]:
    if entity.kind in kinds:
        return
    wanted = " or ".join(kinds)
    if entity.kind == "words":
        yield place.problem(
            f"The {part} of “{fact.id}” is “{entity.id}”, which show.toml does not know.",
            f"Add it under [entities.{kinds[0]}], or correct the id.",
        )
    else:
        yield place.problem(
            f"The {part} of “{fact.id}” is a {entity.kind}; “{fact.relation}” wants a {wanted}.",
            f"Use another relation, or list {entity.kind} in its {part} kinds.",
        )


def _uncited(fact: Fact, show: Show, place: Place) -> Iterator[Problem]:
    if not any(phrase.strip() for _, phrase in fact.phrases()):
        yield place.problem(
            f"“{fact.id}” cites nothing.",
            "Add support = { SOURCE = “a few words of the article” }; what no article says is not asked.",
        )
    for source in fact.support:
        if source not in show.sources:
            yield place.problem(
                f"“{fact.id}” cites “{source}”, which show.toml does not know.", "Add it as a [[source]]."
            )
