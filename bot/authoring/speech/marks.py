"""Quotation marks: which of them open speech and which close it.

A mark's glyph is only a hint (“this one“ is as common as ”that one”); its neighbours decide.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from bot.authoring.speech.paragraphs import Paragraph


class Mark(Struct, frozen=True, gc=False):
    """A mark at an offset, its length, whether it is a single one, and what it does."""

    at: int
    length: int
    single: bool
    role: Literal["opens", "closes", "either"]


def marks_of(article: str, paragraphs: Sequence[Paragraph]) -> list[Mark]:
    """Every mark that could begin or end speech, in order; single ones only where they are the style."""
    doubles = _double_marks(article)
    singles = _single_marks(article)
    if not _has_single_style(article, doubles):
        singles = _in_own_paragraphs(article, paragraphs, singles, doubles)
    return sorted([*doubles, *singles], key=lambda mark: mark.at)


_OPENING_GLYPHS = "“„‟«``"
_CLOSING_GLYPHS = "”»''"
_BEFORE_OPENING = frozenset(" \t\r\n\u00a0\u2009\u200a\u202f([{—–-/")
_AFTER_CLOSING = frozenset(" \t\r\n\u00a0\u2009\u200a\u202f)]},.;:!?—–-/…")
_DOUBLE = re.compile(r"[“”„‟\"«»＂]")
_TREEBANK = re.compile(r"[“”„‟\"«»＂]|``|''")
_SINGLE = re.compile(r"[‘’']")
_ELIDED = re.compile(r"(?:\d0s|em|til|tis|twas|cause|cuz|bout|round|n)\b", re.IGNORECASE)
_SPEECH_END = frozenset(",.?!…—–-")
_LOOK_AHEAD = 16
_FEWEST = 2


def _double_marks(article: str) -> list[Mark]:
    pattern = _TREEBANK if "``" in article or article.count("''") >= _FEWEST else _DOUBLE
    return _doubled([_mark(article, match) for match in pattern.finditer(article)])


def _doubled(marks: Sequence[Mark]) -> list[Mark]:
    """The marks, with two that stand side by side and open speech taken for one: “”Like this,” he said."""
    found: list[Mark] = []
    for mark in marks:
        last = found[-1] if found else None
        if last and last.at + last.length == mark.at and last.role == "opens" and mark.role != "opens":
            found[-1] = Mark(last.at, last.length + mark.length, last.single, "opens")
        else:
            found.append(mark)
    return found


def _mark(article: str, match: re.Match[str]) -> Mark:
    glyph = match.group()
    opens, closes = _looks_open(article, *match.span()), _looks_closed(article, *match.span())
    if opens != closes:
        role = "opens" if opens else "closes"
    elif glyph in _OPENING_GLYPHS:
        role = "opens"
    else:
        role = "closes" if glyph in _CLOSING_GLYPHS else "either"
    return Mark(match.start(), len(glyph), single=False, role=role)


def _looks_open(article: str, start: int, end: int) -> bool:
    before, after = article[start - 1 : start] if start else "", article[end : end + 1]
    return (not before or before in _BEFORE_OPENING or before in "‘'") and bool(after) and not after.isspace()


def _looks_closed(article: str, start: int, end: int) -> bool:
    before, after = article[start - 1 : start] if start else "", article[end : end + 1]
    return bool(before) and not before.isspace() and (not after or after in _AFTER_CLOSING or after in "’'”")


def _has_single_style(article: str, doubles: Sequence[Mark]) -> bool:
    """Whether the article quotes in single marks: more speech ends at those than at double ones."""
    singles = sum(
        1
        for match in _SINGLE.finditer(article)
        if match.start() and article[match.start() - 1] in ",.?!…" and _looks_closed(article, *match.span())
    )
    ended = sum(1 for mark in doubles if mark.at and article[mark.at - 1] in ",.?!…" and mark.role != "opens")
    return singles > ended


def _in_own_paragraphs(
    article: str, paragraphs: Sequence[Paragraph], singles: Sequence[Mark], doubles: Sequence[Mark]
) -> list[Mark]:
    """The single marks of paragraphs that have no double ones and in which speech ends at a single one."""
    found: list[Mark] = []
    starts, places = [mark.at for mark in singles], [mark.at for mark in doubles]
    for paragraph in paragraphs:
        own = singles[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]
        has_doubles = bisect_left(places, paragraph.start) < bisect_left(places, paragraph.end)
        speaks = any(mark.role == "closes" and article[mark.at - 1] in _SPEECH_END for mark in own)
        found += own if speaks and not has_doubles else []
    return found


def _single_marks(article: str) -> list[Mark]:
    """The pairs of single marks that hold speech, apostrophes left out."""
    marks = [match.start() for match in _SINGLE.finditer(article)]
    found: list[Mark] = []
    index = 0
    while index < len(marks):
        at = marks[index]
        index += 1
        if not _single_opens(article, at):
            continue
        found.append(Mark(at, 1, single=True, role="opens"))
        closing = _closing_index(article, marks, index)
        if closing is not None:
            found.append(Mark(marks[closing], 1, single=True, role="closes"))
            index = closing + 1
    return found


def _single_opens(article: str, at: int) -> bool:
    return (
        article[at] != "’"
        and _looks_open(article, at, at + 1)
        and not _ELIDED.match(article, at + 1)
        and article[at + 1] not in _SPEECH_END
    )


def _closing_index(article: str, marks: Sequence[int], index: int) -> int | None:
    """The mark that ends the speech: the first after punctuation, or else the last that looks closed."""
    closing: int | None = None
    for candidate in range(index, min(index + _LOOK_AHEAD, len(marks))):
        at = marks[candidate]
        if "\n" in article[marks[candidate - 1] : at] or _single_opens(article, at):
            break
        if not _looks_closed(article, at, at + 1):
            continue
        if article[at - 1] in _SPEECH_END:
            return candidate
        if closing is None or article[at - 1] != "s":
            closing = candidate
        if article[at + 1 : at + 2] in {",", ".", ";"} and article[at - 1] != "s":
            return candidate
    return closing
