"""Interview turns: paragraphs that begin with the name of whoever speaks them.

The Ledger: You wrote it at night. Why?      a marked turn
PRIYA RAMAN: Because nobody telephones.      another; RAMAN: means her from now on
And did anything go wrong?                   unmarked between two of hers: the interviewer's
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from bot.authoring.speech.paragraphs import Paragraph


class Turn(Struct, frozen=True):
    """One turn: what is said, and the label that says who; None when no label stands before it or Q for it."""

    start: int
    end: int
    label: str | None
    label_start: int
    paragraphs: tuple[int, ...]


def turns_of(article: str, paragraphs: Sequence[Paragraph]) -> tuple[Turn, ...]:
    """The turns of an interview, in order; none when the article is not one."""
    labelled = {
        number: match
        for number, paragraph in enumerate(paragraphs)
        if (match := _LABEL.match(article, paragraph.start, paragraph.end))
        and match.group(1) not in _NO_SPEAKER
    }
    counts = Counter(_folded(match.group(1)) for match in labelled.values())
    if len(labelled) < _FEWEST or max(counts.values()) < _FEWEST:
        return ()
    labelled = {
        number: match
        for number, match in labelled.items()
        if counts[_folded(match.group(1))] >= _FEWEST or match.group(1).isupper() or _starts(number, labelled)
    }
    both_marked = len([label for label, count in counts.items() if count >= _FEWEST]) > 1
    return tuple(_each(article, paragraphs, labelled, both_marked=both_marked))


_FEWEST = 2
_CAPITAL = r"[^\W\da-z_]"
_LABEL = re.compile(
    rf"({_CAPITAL}[\w.’'&-]*!?(?: (?:of|the|de|van|von|{_CAPITAL}[\w.’'&-]*!?)){{0,4}}):\s+(?=\S)"
)
_NO_SPEAKER = frozenset({
    "RELATED", "UPDATE", "UPDATED", "NOTE", "WHAT", "WHEN", "WHERE", "WHO", "WHY", "HOW", "WATCH", "MORE", "READ",
    "WARNING", "SPOILER", "SPOILERS", "PHOTO", "PHOTOS", "VIDEO", "CREDIT", "SOURCE", "BREAKING", "TIP", "PS",
    "Note", "Update", "Updated", "Warning", "Tip", "Related", "Watch", "More", "Photo", "Video", "Source",
    "Score", "Result", "Goals", "Attendance", "Referee", "Date", "Time", "Venue", "Tickets", "Price", "Address",
    "Cast", "Director", "Starring", "Runtime", "Rating", "Ingredients", "Method", "Serves",
})  # fmt: skip


def _folded(label: str) -> str:
    return label.casefold().split()[-1]


def _starts(number: int, labelled: dict[int, re.Match[str]]) -> bool:
    """Whether a label that stands only once stands right among the turns: an interviewer who is named once."""
    return any(near in labelled for near in (number - 1, number + 1, number + 2))


def _each(
    article: str, paragraphs: Sequence[Paragraph], labelled: dict[int, re.Match[str]], *, both_marked: bool
) -> Iterator[Turn]:
    numbers = sorted(labelled)
    for index, number in enumerate(numbers):
        following = numbers[index + 1] if index + 1 < len(numbers) else number + 1
        between = list(range(number + 1, following))
        match = labelled[number]
        own = [number, *between] if both_marked else [number]
        yield Turn(match.end(), paragraphs[own[-1]].end, match.group(1), match.start(), tuple(own))
        if not both_marked:
            yield from _unmarked(article, paragraphs, between)


def _unmarked(article: str, paragraphs: Sequence[Paragraph], between: Sequence[int]) -> Iterator[Turn]:
    """The interviewer's turn in the paragraphs between two turns: one segment as long as no caption cuts it."""
    run: list[int] = []
    for number in between:
        gap = article[paragraphs[run[-1]].end : paragraphs[number].start] if run else ""
        if gap.strip():
            yield _joined(paragraphs, run)
            run = []
        run.append(number)
    if run:
        yield _joined(paragraphs, run)


def _joined(paragraphs: Sequence[Paragraph], run: Sequence[int]) -> Turn:
    start = paragraphs[run[0]].start
    return Turn(start, paragraphs[run[-1]].end, None, start, tuple(run))
