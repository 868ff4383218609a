"""What follows from all facts together: above all, what is provably wrong."""

from collections import defaultdict
from collections.abc import Mapping

from bot.authoring.facts import Fact
from bot.authoring.relations import Relation, Way
from bot.authoring.ring import Ring
from bot.authoring.show import Entity, Show
from bot.authoring.wording import UnfilledSlot, put_in, sentence, slots_of
from bot.bank.texts import folded
from bot.game.question import Option

MOST_OTHERS = 60  # entities that a guess is compared with
LARGEST_POOL = 12  # wrong options of one question; more would only make the bank heavier


class Knowledge:
    """All facts of a show, and what they prove."""

    def __init__(self, show: Show, relations: Mapping[str, Relation], facts: Mapping[str, Fact]) -> None:
        self.show = show
        self.relations = relations
        self.facts = facts
        self._by_relation: defaultdict[str, list[Fact]] = defaultdict(list)
        self._objects: defaultdict[tuple[str, str], list[Fact]] = defaultdict(list)
        self._subjects: defaultdict[tuple[str, str], list[Fact]] = defaultdict(list)
        self._sorts: dict[tuple[str, str], Ring] = {}
        for fact in facts.values():
            self._by_relation[fact.relation].append(fact)
            self._objects[fact.relation, fact.subject].append(fact)
            self._subjects[fact.relation, fact.object].append(fact)
        self._fill_sorts()

    def of(self, relation: str) -> tuple[Fact, ...]:
        """All facts of a relation."""
        return tuple(self._by_relation.get(relation, ()))

    def others(self, right: Entity) -> tuple[str, ...]:
        """The names of what a typed guess could mean instead."""
        ring = self._sorts.get(right.sort) if right.kind != "words" else None
        others = ring.after(right.id, MOST_OTHERS) if ring else ()
        return tuple(sorted(name for other in others if not same_thing(right, other) for name in other.names))

    def wrong(self, fact: Fact, name: str, way: Way, salt: str) -> tuple[Entity, ...]:
        """What is provably wrong when a fact is asked this way (`forward` or `inverse`)."""
        right = self.show.entity(fact.object if name == "forward" else fact.subject)
        if way.wrong:
            candidates = tuple(self.show.entity(wrong) for wrong in way.wrong)
        elif way.among:
            candidates = self.show.pool(way.among)
        else:
            candidates = self._of_the_sort(fact, name, right, salt)
        proved = [other for other in candidates if self.is_wrong(fact, name, other)]
        return tuple(proved[:LARGEST_POOL])

    def is_wrong(self, fact: Fact, name: str, other: Entity) -> bool:
        """Whether the facts prove that `other` is no right answer."""
        right = self.show.entity(fact.object if name == "forward" else fact.subject)
        if same_thing(right, other):
            return False
        relation = self.relations[fact.relation]
        forward = name == "forward"
        rivals = (
            self._objects[fact.relation, fact.subject]
            if forward
            else self._subjects[fact.relation, fact.object]
        )
        if any(same_thing(self.show.entity(_end(rival, name)), other) for rival in rivals):
            return False
        if (relation.objects if forward else relation.subjects) != "open":
            return True
        return self._elsewhere(fact, name, other, relation)

    def option(self, other: Entity, fact: Fact, name: str, way: Way) -> Option:
        """A wrong option, with what it is instead where a fact says so."""
        because, spoils = self._because(other, fact, name, way)
        return Option(label(other), because, max(other.spoils, spoils), other.value)

    def _because(self, other: Entity, fact: Fact, name: str, way: Way) -> tuple[str, int]:
        """What another option is instead, if a fact tells, and the season that this gives away."""
        told = [(way.because, self._own_fact(fact, name, other))]
        told += [
            self._told_by(self.relations[id_], other) for id_ in way.because_from if id_ in self.relations
        ]
        usable = [(template, own) for template, own in told if template and own is not None]
        for template, own in sorted(usable, key=lambda pair: pair[1].spoils):
            try:
                return put_in(template, slots_of(own, self.show)), own.spoils
            except UnfilledSlot:
                continue
        return "", 0

    def _told_by(self, relation: Relation, entity: Entity) -> tuple[str, Fact | None]:
        """How another relation tells what an entity is, and the first of its facts that does."""
        says = relation.says.rstrip(".")
        if facts := self._objects.get((relation.id, entity.id)):
            return (relation.inverse and relation.inverse.because) or says, facts[0]
        return says, next(iter(self._subjects.get((relation.id, entity.id), ())), None)

    def _elsewhere(self, fact: Fact, name: str, other: Entity, relation: Relation) -> bool:
        """Whether `other` is tied to somebody else, where that excludes this one."""
        excludes = relation.subjects if name == "forward" else relation.objects
        return excludes == "functional" and self._own_fact(fact, name, other) is not None

    def _own_fact(self, fact: Fact, name: str, other: Entity) -> Fact | None:
        table = self._subjects if name == "forward" else self._objects
        return next(iter(table[fact.relation, other.id]), None)

    def _of_the_sort(self, fact: Fact, name: str, right: Entity, salt: str) -> tuple[Entity, ...]:
        if right.kind == "words":
            ring = self._sorts.get((f"words:{fact.relation}:{name}", ""))
        else:
            ring = self._sorts.get(right.sort)
        return ring.after(salt, LARGEST_POOL * 2) if ring else ()

    def _fill_sorts(self) -> None:
        sorts: defaultdict[tuple[str, str], dict[str, Entity]] = defaultdict(dict)
        for entity in self.show.entities.values():
            sorts[entity.sort][entity.id] = entity
        for fact in self.facts.values():
            for name in ("forward", "inverse"):
                entity = self.show.entity(_end(fact, name))
                if entity.kind == "words":
                    sorts[f"words:{fact.relation}:{name}", ""].setdefault(folded(entity.name), entity)
        self._sorts = {sort: Ring(tuple(found.values())) for sort, found in sorts.items()}


def label(entity: Entity) -> str:
    """An entity as an option says it."""
    return sentence(entity.name) if entity.kind in ("words", "role") else entity.name


def same_thing(one: Entity, other: Entity) -> bool:
    """Whether two entities cannot stand beside each other: the same one, or one name for both."""
    if one.id == other.id:
        return True
    return not one.folded_names.isdisjoint(other.folded_names)


def _end(fact: Fact, name: str) -> str:
    return fact.object if name == "forward" else fact.subject
