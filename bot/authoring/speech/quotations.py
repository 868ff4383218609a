"""Quotations: what stands between marks, paragraph by paragraph, nested ones left inside their outer one.

A quotation that is still open where its paragraph ends goes on in the next paragraph, if that begins with
a mark or closes it; otherwise the writer forgot to close it and it ends with the paragraph.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from bot.authoring.speech.marks import Mark, marks_of
from bot.authoring.speech.paragraphs import Paragraph


class Quotation(Struct, frozen=True, gc=False):
    """What stands between two marks of a paragraph: `opened` and `closed` are the offsets outside the marks.

    `unclosed`: its paragraph ended first; `continues`: it carries on the unclosed one before it.
    """

    paragraph: int
    opened: int
    start: int
    end: int
    closed: int
    unclosed: bool = False
    continues: bool = False


def quotations_of(article: str, paragraphs: Sequence[Paragraph]) -> tuple[Quotation, ...]:
    """Every outermost quotation of the paragraphs, in order; empty ones are left out."""
    return tuple(_each(article, paragraphs, marks_of(article, paragraphs)))


class _Open(Struct, frozen=True):
    """A quotation being read: where it begins, by which kind of mark."""

    opened: int
    start: int
    single: bool
    continues: bool


def _each(article: str, paragraphs: Sequence[Paragraph], marks: Sequence[Mark]) -> Iterator[Quotation]:
    cursor = 0
    left_open: _Open | None = None
    for number, paragraph in enumerate(paragraphs):
        while cursor < len(marks) and marks[cursor].at < paragraph.start:
            cursor += 1
        first = cursor
        while cursor < len(marks) and marks[cursor].at < paragraph.end:
            cursor += 1
        reading = _Reading(article, number, paragraph)
        left_open = reading.read(marks[first:cursor], left_open)
        yield from reading.found


class _Reading:
    """One paragraph being read, mark by mark."""

    def __init__(self, article: str, number: int, paragraph: Paragraph) -> None:
        self.article = article
        self.number = number
        self.paragraph = paragraph
        self.found: list[Quotation] = []

    def read(self, marks: Sequence[Mark], left_open: _Open | None) -> _Open | None:
        """Finds the paragraph's quotations; what is open at its end comes back."""
        current = self._carried_on(marks, left_open)
        depth = 0
        for index, mark in enumerate(marks):
            if mark.at < (current.start if current else 0):
                continue
            if current is None:
                current = None if mark.role == "closes" else _opened_by(mark)
            elif mark.single != current.single:
                continue
            elif mark.role == "opens" and _is_nested(marks, index):
                depth += 1
            elif depth:
                depth -= 1
            else:
                self._close(current, mark.at, mark.at if mark.role == "opens" else mark.at + mark.length)
                current = _opened_by(mark) if mark.role == "opens" else None
        if current:
            self._close(current, self.paragraph.end, self.paragraph.end, unclosed=True)
        return current

    def _carried_on(self, marks: Sequence[Mark], left_open: _Open | None) -> _Open | None:
        if left_open is None or not marks or marks[0].single != left_open.single:
            return None
        start = self.paragraph.start
        if marks[0].at == start:
            return _Open(start, start + marks[0].length, left_open.single, continues=True)
        return _Open(start, start, left_open.single, continues=True) if marks[0].role == "closes" else None

    def _close(self, current: _Open, end: int, closed: int, *, unclosed: bool = False) -> None:
        text = self.article[current.start : end]
        if words := text.strip():
            start = current.start + text.index(words[0])
            self.found.append(
                Quotation(
                    self.number,
                    current.opened,
                    start,
                    start + len(words),
                    closed,
                    unclosed,
                    current.continues,
                )
            )


def _opened_by(mark: Mark) -> _Open:
    return _Open(mark.at, mark.at + mark.length, mark.single, continues=False)


def _is_nested(marks: Sequence[Mark], index: int) -> bool:
    """Whether an opening mark inside a quotation is closed before the quotation is."""
    closing = marks[index + 1 : index + 3]
    return len(closing) > 1 and all(mark.role == "closes" for mark in closing)
