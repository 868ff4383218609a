"""From facts to questions: every way of asking that can be proved, the same to the byte on any machine."""

from collections.abc import Iterator

from msgspec import Struct

from bot.authoring.drafts import Draft
from bot.authoring.facts import Fact
from bot.authoring.knowledge import Knowledge, label
from bot.authoring.problems import Place, Problem
from bot.authoring.relations import WAYS, Relation, Way, merged
from bot.authoring.ring import place_by_chance
from bot.authoring.show import Entity
from bot.authoring.wording import CannotFill, filled, sentence, slots_of
from bot.bank.texts import folded
from bot.game.answers import Answers
from bot.game.question import Choice, Closest, Form, Option, Question, TrueFalse, Typed

USUAL_DIFFICULTY = 3
USUAL_SHOWN = 4
FEWEST_WRONG = 2
BARE = ("place", "number", "duration", "date")


def fact_questions(known: Knowledge, fact: Fact, place: Place) -> Iterator[Draft | Problem]:
    """Every question that one fact makes, or what keeps it from making one."""
    relation = known.relations[fact.relation]
    for name in WAYS:
        way = merged(relation.way(name), fact.own(name))
        if way is None or not way.text or (fact.ways is not None and name not in fact.ways):
            continue
        own = fact.own(name)
        if fact.disagrees_with and not (own and own.text):
            continue  # an article says otherwise: only a sentence of its own can say whose word it is
        asking = _Asking(known=known, fact=fact, relation=relation, name=name, way=way, place=place)
        try:
            yield from _asked(asking)
        except CannotFill as error:
            yield place.problem(f"“{fact.id}”: {error}.", error.mend)


def spoiler_theme(known: Knowledge, spoils: int, usual: str) -> str:
    """The theme of a question that spoils this season."""
    return known.show.spoiler_themes.get(spoils, usual)


def citations(known: Knowledge, facts: tuple[Fact, ...]) -> tuple[str, ...]:
    """How the sources of facts are printed for players, each once."""
    cited = (known.show.sources[source].cited_as for fact in facts for source in fact.support)
    return tuple(dict.fromkeys(cited))


class _Asking(Struct, frozen=True, kw_only=True):
    """One fact that is being asked in one way."""

    known: Knowledge
    fact: Fact
    relation: Relation
    name: str
    way: Way
    place: Place

    @property
    def asks_for(self) -> str:
        """Which end of the fact is looked for."""
        return "inverse" if self.name == "inverse" else "forward"

    @property
    def asked(self) -> Entity:
        """The end that the question names."""
        return self.known.show.entity(self.fact.object if self.name == "inverse" else self.fact.subject)

    @property
    def right(self) -> Entity:
        """The end that answers it."""
        return self.known.show.entity(self.fact.subject if self.name == "inverse" else self.fact.object)

    @property
    def supporting(self) -> tuple[Fact, ...]:
        """The fact, and those that its explanation leans on."""
        return (self.fact, *(self.known.facts[id_] for id_ in self.fact.also if id_ in self.known.facts))


def _asked(asking: _Asking) -> Iterator[Draft | Problem]:
    yield from _unproved(asking)
    known, way = asking.known, asking.way
    wrong = known.wrong(asking.fact, asking.asks_for, way, f"{asking.fact.id}/{asking.name}")
    if asking.name == "statement":
        if wrong or way.twin:
            yield from _statements(asking, wrong)
        return
    text = filled(way.text, slots_of(asking.fact, known.show))
    yield from _undated(asking, text)
    if _named_in(text, asking.right):
        wrong_text = f"“{asking.fact.id}”: “{text}” names its own answer."
        yield asking.place.problem(wrong_text, "Word it without the answer and its aliases.")
    fitting = tuple(other for other in wrong if not _named_in(text, other))
    if way.typed != "only":
        if len(fitting) >= FEWEST_WRONG:
            yield _choice(asking, fitting, text)
        elif fitting:
            yield asking.place.problem(
                f"“{asking.fact.id}” has one wrong option; a choice needs two.",
                "Add one or set ways.",
                "warning",
            )
    yield from _typed(asking, text)


def _unproved(asking: _Asking) -> Iterator[Problem]:
    """What the author calls wrong although nothing knows or proves it."""
    way, show = asking.way, asking.known.show
    if way.among and not show.pool(way.among):
        yield asking.place.problem(
            f"“{asking.fact.id}” takes wrong options from “{way.among}”, a pool with nobody in it.",
            "Put entities of show.toml into that pool, or name another.",
        )
    for relation in way.because_from:
        if relation not in asking.known.relations:
            yield asking.place.problem(
                f"“{asking.fact.id}” takes reasons from the relation “{relation}”, which nobody defined.",
                "Correct because_from, or define it in relations.toml.",
            )
    for id_ in (*way.wrong, *((way.twin,) if way.twin else ())):
        other = show.entity(id_)
        if other.kind == "words" != asking.right.kind:
            yield asking.place.problem(
                f"“{asking.fact.id}” calls “{id_}” wrong, which show.toml does not know.",
                f"Add it under [entities.{asking.right.kind}], or correct the id.",
            )
        elif not asking.known.is_wrong(asking.fact, asking.asks_for, other):
            yield asking.place.problem(
                f"“{asking.fact.id}” calls “{other.name}” wrong, and nothing proves that it is.",
                "Take it out, or ask through a relation that is functional or closed.",
            )


def _undated(asking: _Asking, text: str) -> Iterator[Problem]:
    """A sentence about what held once, without saying when."""
    if asking.fact.as_of and folded(asking.fact.as_of) not in folded(text):
        yield asking.place.problem(
            f"“{asking.fact.id}” held in {asking.fact.as_of}, and “{text}” does not say so.",
            "Put {as_of} into the sentence.",
        )


def _named_in(text: str, entity: Entity) -> bool:
    """Whether the question speaks of it: then nobody would take it for the answer."""
    words = f" {folded(text)} "
    return any(f" {name} " in words for name in entity.folded_names)


def _choice(asking: _Asking, wrong: tuple[Entity, ...], text: str) -> Draft:
    right, way = asking.right, asking.way
    options = [asking.known.option(other, asking.fact, asking.asks_for, way) for other in wrong]
    form = Choice(
        right=Option(label(right), rank=right.value),
        wrong=tuple(sorted(options, key=lambda option: (option.rank or 0.0, option.text))),
        shown=min(way.shown or USUAL_SHOWN, len(options) + 1),
    )
    return _draft(asking, asking.name, text, form, _explained(asking))


def _typed(asking: _Asking, text: str) -> Iterator[Draft]:
    """The same question without options."""
    right, way = asking.right, asking.way
    if way.typed:
        others = asking.known.others(right)
        answers = Answers(
            label(right), aliases=(*right.names[1:], *way.accepts), others=others, kind=right.kind
        )
        yield _draft(asking, f"{asking.name}-typed", text, Typed(answers), _explained(asking))
    if way.closest and right.value is not None:
        closest = Closest(right.value, right.name, right.unit)
        yield _draft(asking, f"{asking.name}-closest", text, closest, _explained(asking))


def _statements(asking: _Asking, wrong: tuple[Entity, ...]) -> Iterator[Draft | Problem]:
    """The statement, and its false twin."""
    yield from _undated(asking, filled(asking.way.text, slots_of(asking.fact, asking.known.show)))
    fact, show, text = asking.fact, asking.known.show, asking.way.text
    salt = f"{fact.id}/twin"
    twin = (
        show.entity(asking.way.twin)
        if asking.way.twin
        else min(wrong, key=lambda other: (other.spoils, place_by_chance(f"{salt}/{other.id}")))
    )
    truth = filled(text, slots_of(fact, show))
    lie = filled(text, slots_of(fact, show, object=twin.mention))
    explanation = _explained(asking)
    told = any(name in folded(explanation) for name in asking.right.folded_names)
    correction = explanation if told else sentence(f"{truth} {explanation}")
    yield _draft(asking, "true", f"True or false? {truth}", TrueFalse(holds=True), explanation)
    yield _draft(asking, "false", f"True or false? {lie}", TrueFalse(holds=False), correction, twin.spoils)


def _explained(asking: _Asking) -> str:
    if asking.way.explanation or asking.fact.explanation:
        return filled(
            asking.way.explanation or asking.fact.explanation, slots_of(asking.fact, asking.known.show)
        )
    return filled(asking.relation.says, slots_of(asking.fact, asking.known.show))


def _draft(asking: _Asking, variant: str, text: str, form: Form, explanation: str, spoils: int = 0) -> Draft:
    known, fact, facts = asking.known, asking.fact, asking.supporting
    spoils = max(spoils, asking.asked.spoils, asking.right.spoils, *(one.spoils for one in facts))
    question = Question(
        id=f"{fact.id}/{variant}",
        stem=fact.asked_as,
        game="trivia",
        theme=spoiler_theme(known, spoils, fact.theme or asking.relation.theme),
        text=text,
        form=form,
        explanation=explanation,
        sources=citations(known, facts),
        facts=tuple(dict.fromkeys(one.id for one in facts)),
        difficulty=asking.way.difficulty or USUAL_DIFFICULTY,
        spoils=spoils,
        rare=asking.relation.rare,
    )
    return Draft(
        question=question,
        place=asking.place,
        key=(fact.id,),
        about=asking.asked.names,
        answer=asking.right.names,
        bare=asking.right.kind in BARE and asking.asked.kind == "words",
    )
