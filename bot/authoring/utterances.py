"""quotes.toml: lines that people said, each once, with the passage they stand in."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct

from bot.authoring.numbers import Difficulty, Season
from bot.authoring.problems import Place, Problem
from bot.authoring.show import Show
from bot.authoring.toml_files import TomlFile
from bot.bank.texts import folded

Twist = Literal[
    "who said it",
    "who is it about",
    "finish the line",
    "fill the blank",
    "when was it said",
    "whose line is it",
]


_INNER = str.maketrans({"“": "‘", "”": "’"})


class About(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whom a line is about; `among` names the pool of wrong options, or `wrong` lists them."""

    answer: str
    among: str = ""
    wrong: tuple[str, ...] = ()
    text: str = ""
    difficulty: Difficulty = 3
    shown: int = 4


class Blank(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The words that are left out, and words said elsewhere that could stand there."""

    answer: str
    wrong: tuple[str, ...]
    lead: str = ""
    difficulty: Difficulty = 3
    because: str = ""
    typed: Literal["", "also", "only"] = ""
    accepts: tuple[str, ...] = ()


class When(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The occasion on which it was said, and the other occasions on which the speaker spoke."""

    answer: str
    wrong: tuple[str, ...]
    difficulty: Difficulty = 4


class Quote(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One line: `text` as printed in `source`, how it goes on (`after`), and what it is about (`context`).

    `also_in` holds the same line as other articles print it; `shown` replaces the text where it must be cut.
    """

    id: str
    speaker: str
    source: str
    text: str
    context: str = ""
    shown: str = ""
    after: str = ""
    explanation: str = ""
    also_in: Mapping[str, str] = {}
    facts: tuple[str, ...] = ()
    spoils: Season = 0
    difficulty: Difficulty = 3
    who: bool = True
    whose: bool = False
    about: About | None = None
    blank: Blank | None = None
    when: When | None = None

    @property
    def line(self) -> str:
        """The line as it is asked: capitalised, and with an end."""
        text = _ended(self.shown or self.text)
        return text[:1].upper() + text[1:]

    @property
    def continuation(self) -> str:
        """How it goes on, as it is printed within quotation marks."""
        return _ended(self.after) if self.after else ""

    def phrases(self) -> Iterator[tuple[str, str]]:
        """Each source with each phrase that should stand in it."""
        yield self.source, self.text
        if self.after:
            yield self.source, self.after
        yield from self.also_in.items()


def read_quotes(file: TomlFile, show: Show) -> tuple[dict[str, Quote], dict[str, Place], list[Problem]]:
    """The usable quotes of a file, where each stands, and what is wrong with the others."""
    rows, problems = file.rows("quote", Quote)
    quotes: dict[str, Quote] = {}
    places: dict[str, Place] = {}
    lines: dict[str, str] = {}
    for quote, place in rows:
        found = [*_faults(quote, show, place)]
        if quote.id in quotes:
            found.append(
                place.problem(f"The quote “{quote.id}” stands twice.", "Give one of them another id.")
            )
        for text in (quote.text, *quote.also_in.values()):
            owner = lines.setdefault(line_key(text), quote.id)
            if owner != quote.id:
                found.append(
                    place.problem(
                        f"“{quote.id}” is the line of “{owner}” once more.",
                        "Keep one of them, and name the other article in its also_in.",
                    )
                )
        if found:
            problems += found
        else:
            quotes[quote.id], places[quote.id] = quote, place
    return quotes, places, problems


def line_key(text: str) -> str:
    """What two printings of one line have in common: numbers may be words in one and digits in the other."""
    digits = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "ten": "10"}
    return " ".join(digits.get(word, word) for word in folded(text).split())


def _named(quote: Quote) -> Iterator[str]:
    """The entities that it speaks of."""
    yield quote.speaker
    for asked in (quote.about, quote.when):
        if asked is not None:
            yield from (asked.answer, *asked.wrong)


def _ended(text: str) -> str:
    """The words as they stand inside quotation marks: quotes within in single ones, and a full stop."""
    text = re.sub(r"\s+", " ", text).strip().translate(_INNER).rstrip(",;")
    return text if text.rstrip("’")[-1:] in ".!?…" else f"{text}."


def _faults(quote: Quote, show: Show, place: Place) -> Iterator[Problem]:
    for id_ in _named(quote):
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
    if quote.blank and quote.line.count(quote.blank.answer) != 1:
        yield place.problem(
            f"The blank of “{quote.id}” (“{quote.blank.answer}”) should stand in its line exactly once.",
            "Choose other words to leave out.",
        )
    speaker = show.entity(quote.speaker)
    for name in speaker.names:
        if f" {folded(name)} " in f" {folded(quote.text)} ":
            yield place.problem(
                f"“{quote.id}” names its own speaker, {speaker.name}.",
                "Cut the line so that the name is not in it.",
            )
            break
