"""quotes.toml read: the lines that can be used, where each stands, and what is wrong with the others."""

from collections.abc import Collection, Iterable, Iterator

from bot.authoring.problems import Place, Problem
from bot.authoring.show import Show
from bot.authoring.toml_files import TomlFile
from bot.authoring.utterances import Blank, Quote, line_key
from bot.bank.texts import folded

Found = tuple[dict[str, Quote], dict[str, Place], list[Problem]]
FEWEST_WRONG = 2


def read_quotes(file: TomlFile, show: Show, facts: Collection[str] | None = None) -> Found:
    """The usable quotes of a file, where each stands, and what is wrong with the others.

    With `facts`, the ids of all facts, a quote may name no other.
    """
    rows, problems = file.rows("quote", Quote)
    quotes: dict[str, Quote] = {}
    places: dict[str, Place] = {}
    shelf = _Shelf()
    for quote, place in rows:
        found = [*_faults(quote, show, facts, place), *shelf.clashes(quote, place)]
        if found:
            problems += found
        else:
            quotes[quote.id], places[quote.id] = quote, place
    return quotes, places, problems


class _Shelf:
    """The ids, lines and stems that are taken."""

    def __init__(self) -> None:
        self._ids: set[str] = set()
        self._lines: dict[str, str] = {}
        self._stems: dict[str, str] = {}

    def clashes(self, quote: Quote, place: Place) -> Iterator[Problem]:
        """What a quote shares with an earlier one and should not; from now on, it is there as well."""
        if quote.id in self._ids:
            yield place.problem(f"The quote “{quote.id}” stands twice.", "Give one of them another id.")
        self._ids.add(quote.id)
        for text in (quote.text, *quote.also_in.values()):
            owner = self._lines.setdefault(line_key(text), quote.id)
            if owner != quote.id:
                yield place.problem(
                    f"“{quote.id}” is the line of “{owner}” once more.",
                    "Keep one of them, and name the other article in its also_in.",
                )
        speaker = self._stems.setdefault(quote.asked_as, quote.speaker)
        if speaker != quote.speaker:
            yield place.problem(
                f"“{quote.id}” shares the stem “{quote.asked_as}” with a line of “{speaker}”.",
                "Give each speaker’s lines stems of their own.",
            )


def _faults(quote: Quote, show: Show, facts: Collection[str] | None, place: Place) -> Iterator[Problem]:
    yield from _unknown(quote, show, facts, place)
    if quote.blank:
        yield from _bad_blank(quote, quote.blank, place)
    yield from _named_in_the_line(quote, show, place)
    yield from _named_in_the_context(quote, show, place)


def _unknown(quote: Quote, show: Show, facts: Collection[str] | None, place: Place) -> Iterator[Problem]:
    """What it names and nobody described."""
    for id_ in _entities(quote):
        if id_ not in show.entities:
            yield place.problem(
                f"“{quote.id}” names “{id_}”, which show.toml does not know.",
                "Add it there, or correct the id.",
            )
    if quote.about and not quote.about.wrong and not show.pool(quote.about.among):
        yield place.problem(
            f"“{quote.id}” takes wrong options from “{quote.about.among}”, a pool with nobody in it.",
            "Give about = { among = … } a pool of show.toml, or list them as wrong = [ … ].",
        )
    for source in (quote.source, *quote.also_in):
        if source not in show.sources:
            yield place.problem(
                f"“{quote.id}” cites “{source}”, which show.toml does not know.", "Add it as a [[source]]."
            )
    for fact in quote.facts:
        if facts is not None and fact not in facts:
            yield place.problem(
                f"“{quote.id}” names the fact “{fact}”, which is not there.",
                "Correct the id, or add that fact.",
            )


def _entities(quote: Quote) -> Iterator[str]:
    yield quote.speaker
    for asked in (quote.about, quote.when):
        if asked is not None:
            yield from (asked.answer, *asked.wrong)


def _bad_blank(quote: Quote, blank: Blank, place: Place) -> Iterator[Problem]:
    if quote.line.count(blank.answer) != 1:
        yield place.problem(
            f"The blank of “{quote.id}” (“{blank.answer}”) should stand in its line exactly once.",
            "Choose other words to leave out.",
        )
    if blank.typed != "only" and len({*blank.wrong, *blank.invented}) < FEWEST_WRONG:
        yield place.problem(
            f"The blank of “{quote.id}” has too few wrong words.",
            'Give it two in wrong or invented, or set typed = "only".',
        )


def _named_in_the_line(quote: Quote, show: Show, place: Place) -> Iterator[Problem]:
    """Its own speaker, or the one whom it is about."""
    speaker = show.entity(quote.speaker)
    if _names_one(quote.text, speaker.names):
        yield place.problem(
            f"“{quote.id}” names its own speaker, {speaker.name}.",
            "Cut the line so that the name is not in it.",
        )
    if quote.about and _names_one(quote.line, show.entity(quote.about.answer).names):
        yield place.problem(
            f"“{quote.id}” names {show.entity(quote.about.answer).name}, whom it is about.",
            "Cut the line so that the name is not in it, or leave out about.",
        )


def _named_in_the_context(quote: Quote, show: Show, place: Place) -> Iterator[Problem]:
    """An answer that the hint would tell."""
    answers = [show.entity(quote.speaker).names] if quote.who or quote.whose else []
    answers += [show.entity(asked.answer).names for asked in (quote.about, quote.when) if asked]
    answers += [(quote.blank.answer, *quote.blank.accepts)] if quote.blank else []
    for names in answers:
        if _names_one(quote.context, names):
            yield place.problem(
                f"The context of “{quote.id}” says “{names[0]}”, which is an answer.",
                "Word the hint without it.",
            )


def _names_one(text: str, names: Iterable[str]) -> bool:
    words = f" {folded(text)} "
    return any(f" {folded(name)} " in words for name in names)
