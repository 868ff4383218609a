"""A show's folder, read whole: what its files say, and what is wrong with them."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.authoring.facts import Fact, read_facts
from bot.authoring.problems import Place, Problem
from bot.authoring.quoting import read_quotes
from bot.authoring.relations import Relation, read_relations
from bot.authoring.show import Show, read_show
from bot.authoring.sources import Article, read_article
from bot.authoring.toml_files import read_toml
from bot.authoring.utterances import Quote
from bot.bank.reading import shipped_shows

RELATIONS = "relations.toml"
TELLING = 4  # words of a phrase that no two articles share by chance


@dataclass(frozen=True)
class Material:
    """Everything that a bank is made from."""

    folder: Path
    show: Show
    relations: Mapping[str, Relation]
    facts: Mapping[str, Fact]
    quotes: Mapping[str, Quote]
    places: Mapping[str, Place]
    problems: tuple[Problem, ...]


def read_material(folder: Path) -> tuple[Material | None, tuple[Problem, ...]]:
    """A show's material with its problems, or only the problems where there is no show."""
    file, problems = read_toml(folder / "show.toml")
    show, more = read_show(file) if file else (None, [])
    if show is None or more:
        return None, (*problems, *more)  # facts would only be blamed for what is missing there
    relations, broken, relation_problems = _relations(folder)
    if relations is None:
        return None, (*problems, *relation_problems)  # nor for what no relation can be known of
    facts_file, facts_missing = read_toml(folder / "facts.toml")
    facts, fact_places, fact_problems = (
        read_facts(facts_file, show, relations, broken) if facts_file else ({}, {}, [])
    )
    quotes, quote_places, quote_problems = _quotes(
        folder, show, facts_file.ids("fact") if facts_file else None
    )
    found = (*problems, *more, *relation_problems, *facts_missing, *fact_problems, *quote_problems)
    places = {f"fact:{id_}": place for id_, place in fact_places.items()}
    places |= {f"quote:{id_}": place for id_, place in quote_places.items()}
    return Material(folder, show, relations, facts, quotes, places, found), found


def read_articles(material: Material, sources: Path) -> tuple[dict[str, Article], list[Problem]]:
    """The articles of a folder by their source, and a problem for each that is not the one cited."""
    articles: dict[str, Article] = {}
    problems: list[Problem] = []
    for source in material.show.sources.values():
        article, wrong = read_article(source, sources)
        if article is None:
            problems.append(material.show.places[f"source:{source.id}"].problem(*wrong))
        else:
            articles[source.id] = article
    return articles, problems


def cited_problems(material: Material, articles: Mapping[str, Article]) -> Iterator[Problem]:
    """Every phrase that its article does not have, and every article that has one and is not cited."""
    for key, place in material.places.items():
        kind, _, id_ = key.partition(":")
        cited = material.facts[id_] if kind == "fact" else material.quotes[id_]
        phrases = list(cited.phrases())
        for source, phrase in phrases:
            article = articles.get(source)
            if article is not None and not article.has(phrase):
                yield place.problem(
                    f"“{id_}” cites a phrase that is not in {source}: “{phrase}”.",
                    f"The nearest text there is “{article.nearest(phrase)}”.",
                )
        for source in articles.keys() - {source for source, _ in phrases}:
            for phrase in dict.fromkeys(phrase for _, phrase in phrases if len(phrase.split()) >= TELLING):
                if articles[source].has(phrase):
                    yield place.problem(
                        f"“{id_}” does not cite {source}, which has “{phrase}” as well.",
                        "Add it to support (a quote’s also_in).",
                        "warning",
                    )


def _relations(folder: Path) -> tuple[dict[str, Relation] | None, set[str], list[Problem]]:
    """The relations that all shows share, the show's own over them, and the names of those that are broken.

    There are none where a whole file cannot be read: nobody knows what it defines.
    """
    relations: dict[str, Relation] = {}
    broken: set[str] = set()
    problems: list[Problem] = []
    own = folder / RELATIONS
    for path in (shipped_shows() / RELATIONS, *((own,) if own.exists() else ())):
        file, missing = read_toml(path)
        if file is None:
            return None, set(), missing
        found, wrong = read_relations(file)
        relations |= found
        broken |= wrong.keys()
        problems += wrong.values()
    return relations, broken, problems


def _quotes(
    folder: Path, show: Show, facts: Collection[str] | None
) -> tuple[dict[str, Quote], dict[str, Place], list[Problem]]:
    path = folder / "quotes.toml"
    if not path.exists():
        return {}, {}, []
    file, problems = read_toml(path)
    if file is None:
        return {}, {}, problems
    return read_quotes(file, show, facts)
