"""The people of a show, as the quote finder wants them."""

from bot.authoring.show import Entity, Show
from bot.authoring.speech.learning import folded
from bot.authoring.speech.segment import Person


def people_of(show: Show) -> tuple[Person, ...]:
    """Everybody in show.toml who can speak in an article."""
    return tuple(
        Person(entity.name, entity.aliases, entity.descriptions) for entity in speakers_of(show).values()
    )


def speakers_of(show: Show) -> dict[str, Entity]:
    """The show's persons by their full names."""
    return {entity.name: entity for entity in show.entities.values() if entity.kind == "person"}


def speaker_named(show: Show, name: str) -> Entity | None:
    """The person of this name; an outlet's name means whoever asked its questions."""
    wanted, interviewer = folded(name), folded(f"{name}’s interviewer")
    for entity in speakers_of(show).values():
        if wanted == folded(entity.name) or interviewer in map(folded, entity.names):
            return entity
    return None
