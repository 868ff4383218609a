"""Whether the wrong words of a blank are really said elsewhere in the articles, as they claim to be."""

from collections.abc import Iterator, Mapping

from bot.authoring.material import Material
from bot.authoring.problems import Problem
from bot.authoring.show import Show
from bot.authoring.sources import Article
from bot.authoring.speech import segments_of
from bot.authoring.speech.people import people_of
from bot.authoring.utterances import Quote
from bot.bank.texts import folded


def unsaid_words(material: Material, articles: Mapping[str, Article]) -> Iterator[Problem]:
    """Every wrong word of a blank that nobody says in any article, its own line aside."""
    if any(source not in articles for source in material.show.sources):
        return  # it may stand in the article that is missing, which is a problem of its own
    speech = _speech(material.show, articles)
    for quote in material.quotes.values():
        for word in quote.blank.wrong if quote.blank else ():
            if not _said(word, quote, speech):
                yield material.places[f"quote:{quote.id}"].problem(
                    f"The blank of “{quote.id}” offers “{word}”, which nobody says in the articles.",
                    "Choose a word that is said elsewhere, or move it to invented.",
                )


def _speech(show: Show, articles: Mapping[str, Article]) -> tuple[str, ...]:
    """What is said in all articles, as words between spaces."""
    people = people_of(show)
    return tuple(
        f" {folded(segment.text)} "
        for article in articles.values()
        for segment in segments_of(article.text, people)
    )


def _said(word: str, quote: Quote, speech: tuple[str, ...]) -> bool:
    wanted, lines = f" {folded(word)} ", [folded(text) for text in (quote.text, *quote.also_in.values())]
    for segment in speech:
        others = segment
        for line in lines:
            others = others.replace(line, " ")
        if wanted in others:
            return True
    return False
