"""From a show's folder to its bank: all of it or nothing, and the same bytes every time."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from bot.authoring.comparing import comparing_questions
from bot.authoring.drafts import Draft
from bot.authoring.giveaways import with_giveaways
from bot.authoring.knowledge import Knowledge
from bot.authoring.making import fact_questions
from bot.authoring.material import Material, read_material
from bot.authoring.problems import Place, Problem
from bot.authoring.whosaid import quote_questions, unasked
from bot.bank.bank import Bank
from bot.bank.reading import BANK_FILE, FORMAT, BankFile


class Built(Struct, frozen=True):
    """A bank as bytes and as questions; `places` says where each question comes from."""

    material: Material
    bank: Bank
    content: bytes
    places: dict[str, Place]
    problems: tuple[Problem, ...]

    @property
    def file(self) -> Path:
        """Where the bank belongs."""
        return self.material.folder / BANK_FILE


def build(folder: Path) -> tuple[Built | None, tuple[Problem, ...]]:
    """The bank that a folder makes, with all problems of the folder; nothing is written."""
    material, problems = read_material(folder)
    if material is None:
        return None, problems
    drafts, more = _made(material)
    found = (*problems, *more)
    return _built(material, drafts, found), found


def _made(material: Material) -> tuple[list[Draft], list[Problem]]:
    drafts: list[Draft] = []
    problems: list[Problem] = []
    for made in _everything(material):
        if isinstance(made, Draft):
            drafts.append(made)
            problems += _unlisted(material, made)
        else:
            problems.append(made)
    return drafts, [*problems, *_silent(material, drafts, problems)]


def _silent(material: Material, drafts: Sequence[Draft], problems: Sequence[Problem]) -> Iterator[Problem]:
    """A fact that nobody will ever hear of, and whose author was told nothing yet."""
    heard = {fact for draft in drafts for fact in (*draft.question.facts, *draft.key)}
    blamed = {(problem.file, problem.line) for problem in problems}
    for fact in material.facts.values():
        place = material.places[f"fact:{fact.id}"]
        is_asked = (fact.ways is None or bool(fact.ways)) and not fact.disagrees_with
        if is_asked and fact.id not in heard and (str(place.file), place.line) not in blamed:
            yield place.problem(
                f"“{fact.id}” makes no question: nothing provably wrong stands beside its answer.",
                'Give it forward = { wrong = […] } or { typed = "only" }; set ways = [] if it only supports.',
                "warning",
            )


def _unlisted(material: Material, draft: Draft) -> Iterator[Problem]:
    """A theme that nobody could choose."""
    question, themes = draft.question, material.show.themes
    if question.game == "trivia" and question.theme not in themes:
        yield draft.place.problem(
            f"“{question.id}” is asked under “{question.theme}”, which show.toml does not list.",
            "Add it to themes, or give the fact another theme.",
        )


def _everything(material: Material) -> Iterator[Draft | Problem]:
    known = Knowledge(material.show, material.relations, material.facts)
    for fact in material.facts.values():
        yield from fact_questions(known, fact, material.places[f"fact:{fact.id}"])
    fact_places = {id_: material.places[f"fact:{id_}"] for id_ in material.facts}
    yield from comparing_questions(known, fact_places)
    places = {id_: material.places[f"quote:{id_}"] for id_ in material.quotes}
    yield from unasked(material.quotes, places)
    yield from quote_questions(material.show, material.quotes, places)


def _built(material: Material, drafts: list[Draft], problems: tuple[Problem, ...]) -> Built:
    questions = tuple(sorted(with_giveaways(drafts), key=lambda question: question.id))
    show = material.show
    speakers = {
        quote.asked_as: show.entity(quote.speaker).name for _, quote in sorted(material.quotes.items())
    }
    file = BankFile(
        format=FORMAT,
        slug=show.slug,
        title=show.title,
        themes=show.themes,
        questions=questions,
        speakers=speakers,
    )
    content = msgspec.json.format(msgspec.json.encode(file), indent=1) + b"\n"
    bank = Bank(show.slug, show.title, show.themes, questions, speakers)
    return Built(material, bank, content, {draft.question.id: draft.place for draft in drafts}, problems)
