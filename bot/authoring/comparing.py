"""Questions that no single fact holds: which came second, and who stands out among all the others."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256

from msgspec.structs import replace

from bot.authoring.drafts import Draft
from bot.authoring.facts import Fact
from bot.authoring.knowledge import Knowledge, label
from bot.authoring.making import citations, spoiler_theme
from bot.authoring.problems import Place, Problem
from bot.authoring.relations import Derived, Ranking, Relation
from bot.authoring.ring import Ring
from bot.authoring.show import Entity
from bot.authoring.wording import CannotFill, filled, listed, put_in, sentence, slots_of
from bot.bank.texts import folded
from bot.game.question import Choice, Option, Question

GROUP = 4  # things ranked in one question
FEWEST = 3
ORDINALS = ("first", "second", "third", "fourth")


def comparing_questions(known: Knowledge, places: Mapping[str, Place]) -> Iterator[Draft | Problem]:
    """Every ranking and every derived question that the relations ask for, or what keeps one from it."""
    for relation in known.relations.values():
        facts = [fact for fact in known.of(relation.id) if not fact.disagrees_with]
        try:
            yield from _compared(known, relation, facts, places)
        except CannotFill as error:
            yield places[facts[0].id].problem(f"“{relation.id}”: {error}.", error.mend)


def _compared(
    known: Knowledge, relation: Relation, facts: Sequence[Fact], places: Mapping[str, Place]
) -> Iterator[Draft]:
    if relation.ranking is not None:
        yield from _rankings(known, relation, relation.ranking, facts, places)
    if relation.derived is not None:
        yield from _standing_out(known, relation, relation.derived, facts, places)


def _rankings(
    known: Knowledge, relation: Relation, ranking: Ranking, facts: Sequence[Fact], places: Mapping[str, Place]
) -> Iterator[Draft]:
    for group in _groups(known, facts):
        ordered = sorted(group, key=lambda fact: _value(known, fact), reverse=ranking.descending)
        for position in ranking.places:
            if 1 <= position <= len(ordered):
                yield _ranked(known, relation, ranking, ordered, position, places[ordered[0].id])


def _groups(known: Knowledge, facts: Sequence[Fact]) -> list[tuple[Fact, ...]]:
    """Facts that can be ranked against each other, four at a time; every fact is in one group at least."""
    alike: defaultdict[tuple[tuple[str, str], ...], dict[float, Fact]] = defaultdict(dict)
    for fact in facts:
        if known.show.entity(fact.object).value is not None:
            alike[tuple(sorted(fact.words.items()))].setdefault(_value(known, fact), fact)
    groups: dict[frozenset[str], tuple[Fact, ...]] = {}
    for rankable in alike.values():
        by_id = {fact.id: fact for fact in rankable.values()}
        ring = Ring(tuple(Entity(name=id_, id=id_) for id_ in by_id))
        for id_ in by_id:
            group = tuple(by_id[member.id] for member in ring.after(id_, GROUP))
            if len(group) >= FEWEST:
                groups.setdefault(frozenset(fact.id for fact in group), group)
    return list(groups.values())


def _ranked(
    known: Knowledge,
    relation: Relation,
    ranking: Ranking,
    ordered: Sequence[Fact],
    position: int,
    place: Place,
) -> Draft:
    slots = [slots_of(fact, known.show) for fact in ordered]
    texts = [sentence(put_in("{subject}", own)) for own in slots]
    entries = [put_in(ranking.entry, own) for own in slots]
    others = [index for index in range(len(ordered)) if index != position - 1]
    wrong = [
        Option(texts[index], f"that came {ORDINALS[index]}", _spoils(known, ordered[index]))
        for index in others
    ]
    digest = sha256("\n".join(sorted(fact.id for fact in ordered)).encode()).hexdigest()[:8]
    bare = Question(
        id=f"{relation.id}-ranked/{digest}-{position}",
        stem=f"{relation.id}-ranked/{digest}",
        game="trivia",
        theme=relation.theme,
        text=filled(ranking.text, {**slots[0], "place": ORDINALS[position - 1]}),
        form=Choice(right=Option(texts[position - 1]), wrong=_sorted(wrong), shown=len(ordered)),
        explanation=filled(ranking.explanation, {**slots[0], "ranked": listed(entries)}),
        difficulty=ranking.difficulty,
        rare=relation.rare,
        sources=(),
        facts=(),
    )
    return _draft(known, ordered, bare, place)


def _standing_out(
    known: Knowledge, relation: Relation, derived: Derived, facts: Sequence[Fact], places: Mapping[str, Place]
) -> Iterator[Draft]:
    """The one subject that shares a name with its object, if there is just one."""
    subjects = {fact.id: known.show.entity(fact.subject) for fact in facts}
    sharing = [fact for fact in facts if _shares_a_name(subjects[fact.id], known.show.entity(fact.object))]
    others = [fact for fact in facts if fact not in sharing]
    if len(sharing) != 1 or len(others) < FEWEST - 1:
        return
    (right,) = sharing
    wrong = [
        Option(
            label(subjects[fact.id]),
            put_in(relation.says, slots_of(fact, known.show)).rstrip("."),
            _spoils(known, fact),
        )
        for fact in others
    ]
    parts = [
        f"{known.show.entity(fact.subject).names[-1]} is {known.show.entity(fact.object).mention}"
        for fact in others
    ]
    bare = Question(
        id=f"{relation.id}-stands-out/{right.subject}",
        stem=f"{relation.id}-stands-out",
        game="trivia",
        theme=relation.theme,
        text=filled(derived.text, slots_of(right, known.show)),
        form=Choice(
            right=Option(label(subjects[right.id])), wrong=_sorted(wrong), shown=min(GROUP, len(wrong) + 1)
        ),
        explanation=filled(
            derived.explanation or relation.says, slots_of(right, known.show, others=listed(parts))
        ),
        difficulty=derived.difficulty,
        rare=relation.rare,
        sources=(),
        facts=(),
    )
    yield _draft(known, (right, *others), bare, places[right.id])


def _draft(known: Knowledge, facts: Sequence[Fact], bare: Question, place: Place) -> Draft:
    """The question with what all its facts add."""
    spoils = max(_spoils(known, fact) for fact in facts)
    ids = tuple(fact.id for fact in facts)
    theme = spoiler_theme(known, spoils, bare.theme)
    sources = citations(known, tuple(facts))
    question = replace(bare, theme=theme, spoils=spoils, facts=ids, sources=sources)
    return Draft(question=question, place=place, key=ids)


def _shares_a_name(one: Entity, other: Entity) -> bool:
    """Whether the first word of a name is the other's, too."""
    return not {folded(name).split()[0] for name in one.names[:1]}.isdisjoint(
        folded(name).split()[0] for name in other.names[:1]
    )


def _value(known: Knowledge, fact: Fact) -> float:
    return known.show.entity(fact.object).value or 0.0


def _spoils(known: Knowledge, fact: Fact) -> int:
    return max(fact.spoils, known.show.entity(fact.subject).spoils, known.show.entity(fact.object).spoils)


def _sorted(options: Sequence[Option]) -> tuple[Option, ...]:
    return tuple(sorted(options, key=lambda option: option.text))
