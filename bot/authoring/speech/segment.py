"""What the quote finder hands back: one stretch of speech, who said it, and how sure it is."""

from typing import Literal

from msgspec import Struct

Tier = Literal["sure", "ask"]


class Segment(Struct, frozen=True):
    """Speech in an article: `article[start:end] == text`, without its quotation marks.

    `speaker` is a full name, or None when the article does not say; `cue` is the words that name the
    speaker; `ask` means that a person should look before it is believed.
    """

    text: str
    speaker: str | None
    start: int
    end: int
    cue: str | None
    tier: Tier


class Person(Struct, frozen=True):
    """Somebody of a show: the full name, other names, and what articles call them ("England native")."""

    name: str
    aliases: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
