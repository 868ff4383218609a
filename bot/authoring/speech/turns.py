"""Interview turns: paragraphs that begin with the name of whoever speaks them.

The Ledger: You wrote it at night. Why?      a marked turn
PRIYA RAMAN: Because nobody telephones.      another; RAMAN: means her from now on
And did anything go wrong?                   unmarked between two of hers: the interviewer's
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from bot.authoring.speech.paragraphs import Paragraph
from bot.authoring.speech.vocabulary import NOT_NAMES, NOT_VOICES, SAYING


class Turn(Struct, frozen=True):
    """One turn: what is said, the label before it that says who (None: it has none), and its paragraphs."""

    start: int
    end: int
    label: str | None
    label_start: int
    paragraphs: tuple[int, ...]


def turns_of(article: str, paragraphs: Sequence[Paragraph]) -> tuple[Turn, ...]:
    """The turns of an interview, in order; none when the article is not one."""
    labels = _labels(article, paragraphs)
    counts = Counter(voice_of(match.group(1)) for match in labels.values())
    voices = _voices(labels, counts) | _answering(article, paragraphs, labels)
    begins = min(
        (number for number, match in labels.items() if voice_of(match.group(1)) in voices), default=0
    )
    turns = {
        number: match
        for number, match in labels.items()
        if voice_of(match.group(1)) in voices
        or (number > begins and voices and match.group(1).isupper())
        or _is_beside(number, labels, voices)
    }
    if not turns or not _is_interview(article, paragraphs, turns):
        return ()
    both_marked = sum(1 for voice in voices if counts[voice] >= _FEWEST) > 1
    return tuple(_each(article, paragraphs, turns, both_marked=both_marked))


def asker_of(article: str, turns: Sequence[Turn]) -> str | None:
    """The label of the one voice of several most of whose turns end in a question, if there is one."""
    asked = Counter(voice_of(turn.label) for turn in turns if turn.label and article[turn.end - 1] == "?")
    spoken = Counter(voice_of(turn.label) for turn in turns if turn.label)
    asking = [voice for voice, count in asked.items() if count * 2 > spoken[voice]]
    labels = (turn.label for turn in turns if turn.label and voice_of(turn.label) in asking)
    return next(labels, None) if len(asking) == 1 < len(spoken) else None


def voice_of(label: str) -> str:
    """The surname of a label: DARREN STAR and STAR are one voice."""
    return label.casefold().split()[-1]


_FEWEST = 2
_LONGEST_QUESTION = 4
_LONGEST_ANSWER = 8
_NO_NAME = NOT_NAMES | SAYING
_NOTES = frozenset(
    {"q&a", "interview", "note", "alert", "warning", "disclaimer", "clarification", "correction", "update"}
)
_CAPITAL = r"[^\W\da-z_]"
_LABEL = re.compile(
    rf"({_CAPITAL}[\w.’'&-]*!?(?: (?:of|the|de|van|von|{_CAPITAL}[\w.’'&-]*!?)){{0,4}}):\s+(?=\S)"
)


def _labels(article: str, paragraphs: Sequence[Paragraph]) -> dict[int, re.Match[str]]:
    """The paragraphs that begin with words that could name a speaker."""
    return {
        number: match
        for number, paragraph in enumerate(paragraphs)
        if (match := _LABEL.match(article, paragraph.start, paragraph.end)) and _can_speak(match.group(1))
    }


def _can_speak(label: str) -> bool:
    first = label.split(maxsplit=1)[0].lower()
    is_note = label.lower() in NOT_VOICES or voice_of(label) in _NOTES
    return not is_note and (first not in _NO_NAME or first in {"a", "the"})


def _voices(labels: Mapping[int, re.Match[str]], counts: Counter[str]) -> frozenset[str]:
    """The labels that make an interview: one in capitals that comes again, or two that do."""
    again = {voice for voice, count in counts.items() if count >= _FEWEST}
    loud = {voice_of(match.group(1)) for match in labels.values() if match.group(1).isupper()} & again
    return frozenset(again if loud or len(again) > 1 else ())


def _is_interview(article: str, paragraphs: Sequence[Paragraph], turns: Mapping[int, re.Match[str]]) -> bool:
    """Whether labels are voices’: in capitals, or beside a question; a list of places asks nothing."""
    if any(match.group(1).isupper() for match in turns.values()):
        return True
    return any(_is_question(article, paragraphs, at) for number in turns for at in (number - 1, number))


def _answering(
    article: str, paragraphs: Sequence[Paragraph], labels: Mapping[int, re.Match[str]]
) -> frozenset[str]:
    """The labels that answer again and again: those that stand right below a question."""
    answers = Counter(
        voice_of(match.group(1))
        for number, match in labels.items()
        if _is_question(article, paragraphs, number - 1)
    )
    return frozenset(voice for voice, count in answers.items() if count >= _FEWEST)


def _is_question(article: str, paragraphs: Sequence[Paragraph], number: int) -> bool:
    return number >= 0 and article[paragraphs[number].end - 1] == "?"


def _is_beside(number: int, labels: Mapping[int, re.Match[str]], voices: frozenset[str]) -> bool:
    """Whether a label that stands only once is right before a turn: an interviewer who is named once."""
    near = (labels.get(number + 1), labels.get(number + 2))
    return any(match is not None and voice_of(match.group(1)) in voices for match in near)


def _each(
    article: str, paragraphs: Sequence[Paragraph], turns: Mapping[int, re.Match[str]], *, both_marked: bool
) -> Iterator[Turn]:
    numbers = sorted(turns)
    if not both_marked and numbers[0] - 1 not in turns and _is_question(article, paragraphs, numbers[0] - 1):
        yield from _unmarked(article, paragraphs, range(numbers[0] - 1, numbers[0]))
    for number, following in zip(numbers, [*numbers[1:], len(paragraphs)], strict=True):
        match = turns[number]
        between = range(number + 1, following) if following < len(paragraphs) else range(0)
        asked = both_marked and _is_asked_between(article, paragraphs, turns, number, following)
        between = between[:-1] if asked else between
        own = 1 + (_all_if_few(between) if both_marked else _goes_on(article, paragraphs, number, between))
        last = number + own - 1
        yield Turn(
            match.end(), paragraphs[last].end, match.group(1), match.start(), tuple(range(number, last + 1))
        )
        if asked:
            yield from _unmarked(article, paragraphs, range(following - 1, following))
        if not both_marked and len(between) <= _LONGEST_QUESTION:
            yield from _unmarked(article, paragraphs, between[own - 1 :])


def _is_asked_between(
    article: str,
    paragraphs: Sequence[Paragraph],
    turns: Mapping[int, re.Match[str]],
    number: int,
    following: int,
) -> bool:
    """Whether somebody else asks right before a voice speaks again: the label of the question is missing."""
    return (
        following in turns
        and following - 1 > number
        and voice_of(turns[number].group(1)) == voice_of(turns[following].group(1))
        and _is_question(article, paragraphs, following - 1)
    )


def _all_if_few(between: range) -> int:
    """Where both sides are marked, what stands between two turns goes on with the first, if it is short."""
    return len(between) if len(between) <= _LONGEST_ANSWER else 0


def _goes_on(article: str, paragraphs: Sequence[Paragraph], number: int, between: range) -> int:
    """How many paragraphs of an answer follow its first: those before the next question, if there is one."""
    asks = [at for at in between if "?" in article[paragraphs[at].start : paragraphs[at].end]]
    if not asks:
        return 0
    pieces = range(number, asks[0])
    unbroken = not any(_is_cut(article, paragraphs, at) for at in pieces[:-1])
    return len(pieces) - 1 if unbroken else 0


def _unmarked(article: str, paragraphs: Sequence[Paragraph], between: range) -> Iterator[Turn]:
    """The interviewer's turn in the paragraphs between two turns: one segment if no caption cuts it."""
    first = between.start
    for at in between:
        if at + 1 == between.stop or _is_cut(article, paragraphs, at):
            start = paragraphs[first].start
            yield Turn(start, paragraphs[at].end, None, start, tuple(range(first, at + 1)))
            first = at + 1


def _is_cut(article: str, paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a caption stood between a paragraph and the next one."""
    return not article[paragraphs[at].end : paragraphs[at + 1].start].isspace()
