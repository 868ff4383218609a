"""Lines that people said, as quotes.toml has them, with the passage they stand in."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct

from bot.authoring.numbers import Difficulty, Season
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
    """The words that are left out, and others that could stand there.

    `wrong` are said elsewhere in the articles; `invented` nobody says, and their author knows it.
    """

    answer: str
    wrong: tuple[str, ...] = ()
    invented: tuple[str, ...] = ()
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
    Quotes that ask the same share a `stem`.
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
    stem: str = ""

    @property
    def asked_as(self) -> str:
        """The stem that its questions share."""
        return self.stem or self.id

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


def line_key(text: str) -> str:
    """What two printings of one line have in common: numbers may be words in one and digits in the other."""
    digits = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "ten": "10"}
    return " ".join(digits.get(word, word) for word in folded(text).split())


def _ended(text: str) -> str:
    """The words as they stand inside quotation marks: quotes within in single ones, and a full stop."""
    text = re.sub(r"\s+", " ", text).strip().translate(_INNER).rstrip(",;")
    return text if text.rstrip("’")[-1:] in ".!?…" else f"{text}."
