"""show.toml: the title of a show, its articles, its themes, and the entities that facts speak of."""

from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from msgspec import Struct

from bot.authoring.numbers import Season
from bot.authoring.problems import Place, Problem
from bot.authoring.sources import Source
from bot.authoring.toml_files import TomlFile, typed_as
from bot.bank.texts import folded

Kind = Literal[
    "person",
    "character",
    "group",
    "title",
    "place",
    "organisation",
    "number",
    "date",
    "duration",
    "role",
    "words",
]
RANKED: tuple[Kind, ...] = ("number", "date", "duration")


class Entity(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """A thing that facts speak of.

    `in_text` is its name inside a sentence where that differs; `pools` are the sorts it belongs to, the first
    being its own; `value` puts numbers, dates and durations in order, and `unit` is what a number counts
    ("million people"); `spoils` is the season that its very existence gives away.
    """

    name: str
    in_text: str = ""
    aliases: tuple[str, ...] = ()
    pools: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    value: float | None = None
    unit: str = ""
    spoils: Season = 0
    id: str = ""
    kind: Kind = "words"

    @property
    def mention(self) -> str:
        """How a sentence names it."""
        return self.in_text or self.name

    @property
    def sort(self) -> tuple[str, str]:
        """What it may stand beside among the options."""
        return self.kind, self.pools[0] if self.pools else ""

    @property
    def names(self) -> tuple[str, ...]:
        """All it is called."""
        return (self.name, *((self.in_text,) if self.in_text else ()), *self.aliases)

    @cached_property
    def folded_names(self) -> frozenset[str]:
        """All it is called, as names are compared."""
        return frozenset(folded(name) for name in self.names)


class Show(Struct, frozen=True, kw_only=True):
    """A show as its author describes it."""

    slug: str
    title: str
    themes: tuple[str, ...]
    spoiler_themes: Mapping[int, str]
    sources: Mapping[str, Source]
    entities: Mapping[str, Entity]
    places: Mapping[str, Place]

    def entity(self, id_or_words: str) -> Entity:
        """The entity of this id; words that are no id stand for themselves."""
        known = self.entities.get(id_or_words)
        return known or Entity(name=id_or_words, id=id_or_words)

    def pool(self, name: str) -> tuple[Entity, ...]:
        """Everything that belongs to a pool, in the order of the file."""
        return tuple(entity for entity in self.entities.values() if name in entity.pools)


class _Head(Struct, frozen=True, kw_only=True):
    title: str
    themes: tuple[str, ...]
    spoiler_themes: dict[str, str] = {}
    entities: dict[str, dict[str, dict[str, object]]] = {}


def read_show(file: TomlFile) -> tuple[Show | None, list[Problem]]:
    """The show of a file, and what is wrong with it."""
    head, problem = typed_as(file.tables, _Head, Place(file.path, 1))
    if head is None:
        return None, [problem] if problem else []
    source_rows, problems = file.rows("source", Source)
    entities, places, more = _entities(file, head.entities)
    places |= {f"source:{source.id}": place for source, place in source_rows}
    show = Show(
        slug=file.path.resolve().parent.name,
        title=head.title,
        themes=head.themes,
        spoiler_themes={
            int(season): theme for season, theme in head.spoiler_themes.items() if season.isdigit()
        },
        sources={source.id: source for source, _ in source_rows},
        entities=entities,
        places=places,
    )
    return show, [*problems, *more, *_misdated(show), *_collisions(show)]


def _entities(
    file: TomlFile, kinds: Mapping[str, Mapping[str, Mapping[str, object]]]
) -> tuple[dict[str, Entity], dict[str, Place], list[Problem]]:
    entities: dict[str, Entity] = {}
    places: dict[str, Place] = {}
    problems: list[Problem] = []
    for kind, rows in kinds.items():
        header = f"entities.{kind}"
        for id_, row in rows.items():
            place = file.place(header, key=id_)
            entity, wrong = typed_as({**row, "id": id_, "kind": kind}, Entity, place)
            if entity is None:
                problems += [wrong] if wrong else []
            elif id_ in entities:
                problems.append(place.problem(f"The entity “{id_}” stands twice.", "Give one another id."))
            else:
                entities[id_], places[id_] = entity, place
                problems += _lacking(entity, place)
    return entities, places, problems


def _lacking(entity: Entity, place: Place) -> list[Problem]:
    if entity.kind in RANKED and entity.value is None:
        return [
            place.problem(f"“{entity.id}” has no value.", "Add value = …, so that options stand in order.")
        ]
    return []


def _misdated(show: Show) -> list[Problem]:
    return [
        show.places[f"source:{source.id}"].problem(
            f"The date of “{source.id}” is “{source.date}”.", "Write it as 2021-03-03, or “undated”."
        )
        for source in show.sources.values()
        if not source.dated
    ]


def _collisions(show: Show) -> list[Problem]:
    """Names that two entities of one kind share: a guess could mean either."""
    problems: list[Problem] = []
    owners: dict[tuple[str, str], str] = {}
    for entity in show.entities.values():
        for name in sorted(entity.folded_names):
            owner = owners.setdefault((entity.kind, name), entity.id)
            if owner != entity.id:
                wrong = f"“{entity.id}” and “{owner}” are both called “{name}”."
                problems.append(show.places[entity.id].problem(wrong, "Take that alias from one of them."))
    return problems
