"""Accepting: the quotations that need no second look become lines of quotes.toml, each once."""

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec
from msgspec import Struct

from bot.authoring.show import Entity, Show
from bot.authoring.sources import Source
from bot.authoring.speech.people import speaker_named
from bot.authoring.speech.segment import Segment
from bot.authoring.utterances import Quote, line_key
from bot.bank.texts import folded


class Accepted(Struct, frozen=True):
    """What quotes.toml gains: its new lines, how many quotes they hold, and why others stayed out."""

    toml: str
    count: int
    left_out: tuple[str, ...]


def accepted(segments: Sequence[Segment], show: Show, source: Source, quotes: Iterable[Quote]) -> Accepted:
    """The sure segments as new [[quote]] tables; those that quotes.toml has, or cannot take, are left out."""
    known = [*quotes]
    shelf = _Shelf({quote.id for quote in known}, [key for quote in known for key in _keys(quote)])
    tables: list[str] = []
    reasons: list[str] = []
    for segment in segments:
        if segment.tier != "sure" or segment.speaker is None:
            continue
        speaker = speaker_named(show, segment.speaker)
        reason = _unfit(segment, speaker) or shelf.refusal(segment.text)
        if speaker is None or reason:
            reasons.append(reason)
        else:
            tables.append(_table(segment, speaker, source, shelf.id_for(segment.text)))
    return Accepted("".join(tables), len(tables), tuple(reasons))


class _Shelf:
    """The ids and lines that are taken."""

    def __init__(self, ids: set[str], keys: list[str]) -> None:
        self._ids = ids
        self._keys = keys

    def refusal(self, text: str) -> str:
        """Why a line stays out, or nothing; one that is let in is taken from now on."""
        key = line_key(text)
        if any(f" {known} " in f" {key} " or f" {key} " in f" {known} " for known in self._keys):
            return "is there already"
        self._keys.append(key)
        return ""

    def id_for(self, text: str) -> str:
        """A new id made of the line's first words."""
        words = re.findall(r"[a-z0-9]+", folded(text))[:_ID_WORDS]
        stem = "-".join(words) or "line"
        id_ = next(id_ for id_ in _numbered(stem) if id_ not in self._ids)
        self._ids.add(id_)
        return id_


_ID_WORDS = 5
_FEWEST_WORDS = 3
# A question may have 300 characters; a longer line waits, unasked, for its author's cut.
_LONGEST_ASKED = 220


def _keys(quote: Quote) -> Iterator[str]:
    return (line_key(text) for text in (quote.text, *quote.also_in.values()))


def _unfit(segment: Segment, speaker: Entity | None) -> str:
    """Why quotes.toml cannot take a segment, or nothing."""
    if speaker is None:
        return f"is by {segment.speaker}, who is not in show.toml"
    if len(segment.text.split()) < _FEWEST_WORDS:
        return "is too short to stand alone"
    if any(f" {folded(name)} " in f" {folded(segment.text)} " for name in speaker.names):
        return "names its own speaker"
    return ""


def _table(segment: Segment, speaker: Entity, source: Source, id_: str) -> str:
    text = re.sub(r"\s+", " ", segment.text)
    rows: list[tuple[str, str]] = [
        ("id", id_),
        ("speaker", speaker.id),
        ("source", source.id),
        ("text", text),
        ("context", f"{source.cited_as[:1].upper()}{source.cited_as[1:]}."),
    ]
    lines = [f"{key} = {_in_toml(value)}" for key, value in rows]
    asked = (
        [] if len(text) <= _LONGEST_ASKED else ["who = false # too long to ask: cut it, then take this out"]
    )
    return "\n".join(["", "[[quote]]", *lines, *asked, ""])


def _in_toml(text: str) -> str:
    """A TOML string: JSON's escapes are TOML's too, but for one control character."""
    return msgspec.json.encode(text).decode().replace("\x7f", "\\u007f")


def _numbered(stem: str) -> Iterator[str]:
    yield stem
    number = 2
    while True:
        yield f"{stem}-{number}"
        number += 1
