"""The way from an article to its segments: interview turns, and quotations with those who said them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from bot.authoring.speech.attribution import UNKNOWN, Attribution, Attributor
from bot.authoring.speech.discourse import Discourse
from bot.authoring.speech.fragments import is_speech
from bot.authoring.speech.paragraphs import Paragraph, paragraphs_of
from bot.authoring.speech.quotations import Quotation, quotations_of
from bot.authoring.speech.roster import Roster
from bot.authoring.speech.segment import Person, Segment
from bot.authoring.speech.turns import Turn, asker_of, turns_of, voice_of


def segments_of(article: str, people: Sequence[Person] = ()) -> tuple[Segment, ...]:
    """Everything that is said in the article, in order, and by whom; `people` are the show's, if any."""
    paragraphs = paragraphs_of(article)
    quotations = quotations_of(article, paragraphs)
    turns = turns_of(article, paragraphs)
    roster = Roster(article, people)
    found = [
        *_spoken(article, turns, quotations, roster),
        *_quoted(article, paragraphs, turns, quotations, roster),
    ]
    return tuple(sorted(found, key=lambda segment: segment.start))


def _quoted(
    article: str,
    paragraphs: Sequence[Paragraph],
    turns: Sequence[Turn],
    quotations: Sequence[Quotation],
    roster: Roster,
) -> Iterator[Segment]:
    """The segments of the quotations that stand in no turn."""
    taken = {number for turn in turns for number in turn.paragraphs}
    free = [quotation for quotation in quotations if quotation.paragraph not in taken]
    attributor = Attributor(article, paragraphs, free, roster, Discourse(article, quotations, roster))
    for quotation, attribution in zip(free, attributor.attributions(), strict=True):
        if is_speech(article, quotation, attribution):
            yield _segment(article, quotation.start, quotation.end, attribution)


def _spoken(
    article: str, turns: Sequence[Turn], quotations: Sequence[Quotation], roster: Roster
) -> Iterator[Segment]:
    """The segments of the turns; one that is all in quotation marks is what they hold."""
    whole = {quotation.opened: quotation for quotation in quotations}
    interviewer = _interviewer(article, turns, roster)
    answering = roster.protagonist(turns[0].label_start) if turns else None
    for turn in turns:
        inner = whole.get(turn.start)
        start, end = (
            (inner.start, inner.end) if inner and inner.closed >= turn.end else (turn.start, turn.end)
        )
        yield _segment(article, start, end, _of_turn(turn, interviewer, answering, roster))


def _of_turn(turn: Turn, interviewer: Attribution, answering: str | None, roster: Roster) -> Attribution:
    if turn.label is None:
        return interviewer
    if turn.label.upper() in _QUESTION_LABELS:
        return Attribution(None, turn.label, sure=False)
    if turn.label.upper() in _ANSWER_LABELS:
        return Attribution(answering, turn.label, sure=False)
    resolved = roster.labelled(turn.label, turn.label_start)
    return Attribution(resolved.name, turn.label, sure=not resolved.doubtful)


_QUESTION_LABELS = frozenset({"Q", "QUESTION", "INTERVIEWER"})
_ANSWER_LABELS = frozenset({"A", "ANSWER"})


def _interviewer(article: str, turns: Sequence[Turn], roster: Roster) -> Attribution:
    """Whose an unmarked question is: an interviewer's who is named at the first one and then no more.

    Where both sides are marked again and again, it is probably whoever asks most of the others.
    """
    counts = Counter(voice_of(turn.label) for turn in turns if turn.label)
    first = turns[0].label if turns else None
    named_once = first is not None and counts[voice_of(first)] == 1 and len(counts) > 1
    asker = first if named_once else asker_of(article, turns)
    if asker is None or asker.upper() in _QUESTION_LABELS | _ANSWER_LABELS:
        return UNKNOWN
    place = next(turn.label_start for turn in turns if turn.label == asker)
    return Attribution(roster.labelled(asker, place).name, None, sure=named_once)


def _segment(article: str, start: int, end: int, attribution: Attribution) -> Segment:
    tier = "sure" if attribution.sure and attribution.speaker else "ask"
    return Segment(article[start:end], attribution.speaker, start, end, attribution.cue, tier)
