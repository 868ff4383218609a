"""Entities of one sort that a typed guess cannot tell apart, as the judge hears them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from bot.authoring.problems import Place, Problem
from bot.authoring.show import Entity, Show
from bot.game.answers import Answers, judge

MOST_COMPARED = 100  # of one sort: all pairs are heard


def confusable(show: Show) -> Iterator[Problem]:
    """Every name of one entity that would be taken for another one of its sort."""
    sorts: defaultdict[tuple[str, str], list[Entity]] = defaultdict(list)
    for entity in show.entities.values():
        sorts[entity.sort].append(entity)
    for entities in sorts.values():
        for entity in entities[:MOST_COMPARED]:
            yield from _taken_for(entity, entities[:MOST_COMPARED], show.places)


def _taken_for(entity: Entity, entities: list[Entity], places: Mapping[str, Place]) -> Iterator[Problem]:
    rivals = [(other, name) for other in entities if other.id != entity.id for name in other.names]
    answers = Answers(
        entity.name,
        aliases=entity.names[1:],
        others=tuple(sorted({name for _, name in rivals})),
        kind=entity.kind,
    )
    for other, name in rivals:
        if judge(answers, name).verdict == "accept":
            yield places[other.id].problem(
                f"Who types “{name}” for “{other.id}” would be taken to mean “{entity.id}”.",
                "Take that name from one of them, or write it more fully.",
            )
