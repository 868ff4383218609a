"""Surroundings: the words of the sentence around each quotation, and how it hangs on the one before."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from bot.authoring.speech.paragraphs import Paragraph
from bot.authoring.speech.quotations import Quotation
from bot.authoring.speech.titles import is_named_work, is_nickname
from bot.authoring.speech.tokens import Token, first_boundary, last_boundary, sentence_ends, tokens_of
from bot.authoring.speech.vocabulary import SAYING


class Surroundings(Struct, frozen=True):
    """What stands around a quotation.

    `before` and `after` are the words of its sentence, `under` those of a line that a dash begins.
    `joined`: no sentence ends between it and the quotation before it in its paragraph; `follows_cue`: there
    is such a quotation; `sentences_between`: whole sentences stand between the two, beyond the first's cue;
    `is_scrap`: it is a word or two in the middle of a clause.
    """

    opened: int
    before: tuple[Token, ...]
    after: tuple[Token, ...]
    under: tuple[Token, ...]
    joined: bool
    follows_cue: bool
    sentences_between: bool
    continues: bool
    ends_open: bool
    may_be_cued_after: bool
    is_fragment: bool
    is_scrap: bool
    ends_sentence: bool


def surroundings_of(
    article: str, paragraphs: Sequence[Paragraph], quotations: Sequence[Quotation]
) -> tuple[Surroundings, ...]:
    """The surroundings of each quotation, in order."""
    return tuple(_each(article, paragraphs, quotations))


_WIDEST = 500
_SCRAP = 2
_SHORT_CUE = 9
_TERMINAL = ".!?…"
_DASHES = "—–-―"


def _each(
    article: str, paragraphs: Sequence[Paragraph], quotations: Sequence[Quotation]
) -> Iterator[Surroundings]:
    opaque = [not _is_seen_through(article, quotation) for quotation in quotations]
    last: Quotation | None = None
    nexts = _next_opaque(quotations, opaque)
    for index, quotation in enumerate(quotations):
        paragraph = paragraphs[quotation.paragraph]
        beside = last if last and last.paragraph == quotation.paragraph else None
        following = nexts[index]
        gap_end = (
            following.opened if following and following.paragraph == quotation.paragraph else paragraph.end
        )
        yield _around(article, paragraphs, quotation, beside, gap_end)
        last = quotation if opaque[index] else last


def _next_opaque(quotations: Sequence[Quotation], opaque: Sequence[bool]) -> list[Quotation | None]:
    found: list[Quotation | None] = []
    following: Quotation | None = None
    for quotation, seen in zip(reversed(quotations), reversed(opaque), strict=True):
        found.append(following)
        following = quotation if seen else following
    return found[::-1]


def _is_seen_through(article: str, quotation: Quotation) -> bool:
    """Whether a quotation is a title or a nickname inside a sentence, which ends no stretch of words."""
    return is_nickname(article, quotation) or is_named_work(article, quotation)


def _around(
    article: str,
    paragraphs: Sequence[Paragraph],
    quotation: Quotation,
    beside: Quotation | None,
    gap_end: int,
) -> Surroundings:
    text_end = article[quotation.end - 1]
    gap_start = max(
        beside.closed if beside else paragraphs[quotation.paragraph].start, quotation.opened - _WIDEST
    )
    before_start = min(last_boundary(article, gap_start, quotation.opened), quotation.opened)
    joined = (
        beside is not None and before_start == gap_start and not _is_new_sentence(article, beside, gap_start)
    )
    before = tokens_of(article, before_start, quotation.opened)
    if not before and beside is None and not quotation.continues:
        before = _announcing(article, paragraphs, quotation)
    after = tokens_of(
        article,
        quotation.closed,
        first_boundary(article, quotation.closed, min(gap_end, quotation.closed + _WIDEST)),
    )
    return Surroundings(
        opened=quotation.opened,
        before=before,
        after=after,
        under=_under(article, paragraphs, quotation, after),
        joined=joined,
        follows_cue=beside is not None,
        sentences_between=beside is not None and _has_more(article, beside, gap_start, quotation.opened),
        continues=quotation.continues,
        ends_open=text_end not in _TERMINAL,
        may_be_cued_after=_may_be_cued(
            text_end, after, next_is_quotation=gap_end != paragraphs[quotation.paragraph].end
        ),
        is_fragment=article[quotation.start].islower(),
        is_scrap=_is_scrap(article, quotation),
        ends_sentence=text_end in _TERMINAL and _begins_with_capital(after),
    )


def _is_scrap(article: str, quotation: Quotation) -> bool:
    """Whether it has but a word or two and no end mark: “thank you” calls."""
    words = article[quotation.start : quotation.end].split()
    return len(words) <= _SCRAP and words[-1][-1].isalnum()


def _is_new_sentence(article: str, beside: Quotation, gap_start: int) -> bool:
    """Whether the quotation before ended its sentence, so that the words after it begin another."""
    following = article[gap_start : gap_start + 40].lstrip()
    return article[beside.end - 1] in _TERMINAL and bool(following) and following[0].isupper()


def _has_more(article: str, beside: Quotation, gap_start: int, opened: int) -> bool:
    """Whether more than the first one's cue stands between two quotations."""
    ends = sentence_ends(article, gap_start, opened)
    if len(ends) > 1 or not _is_new_sentence(article, beside, gap_start):
        return len(ends) > 1
    words = tokens_of(article, gap_start, opened)
    return (
        article[beside.end - 1] == "."
        or len(words) > _SHORT_CUE
        or not any(word.lower in SAYING for word in words)
    )


def _announcing(article: str, paragraphs: Sequence[Paragraph], quotation: Quotation) -> tuple[Token, ...]:
    """The last sentence of the paragraph before, if it ends in a colon and so announces the quotation."""
    if quotation.paragraph == 0:
        return ()
    above = paragraphs[quotation.paragraph - 1]
    if article[above.end - 1] != ":":
        return ()
    start = max(above.start, above.end - _WIDEST)
    return tokens_of(article, last_boundary(article, start, above.end), above.end)


def _under(
    article: str, paragraphs: Sequence[Paragraph], quotation: Quotation, after: tuple[Token, ...]
) -> tuple[Token, ...]:
    """The words of a line that a dash begins, right after a quotation or in the paragraph below it."""
    if after:
        return after if after[0].text in _DASHES else ()
    if quotation.paragraph + 1 == len(paragraphs) or quotation.closed < paragraphs[quotation.paragraph].end:
        return ()
    below = paragraphs[quotation.paragraph + 1]
    if article[below.start] not in _DASHES:
        return ()
    return tokens_of(article, below.start, min(below.end, below.start + 120))


def _may_be_cued(text_end: str, after: tuple[Token, ...], *, next_is_quotation: bool) -> bool:
    """Whether the words after a quotation may be its cue: not when it ended its sentence and they begin one.

    “I like it.” Smith said.   is a slip of the pen, so short words are believed
    “I like it.” Smith said that it was raining.   is another sentence
    """
    if text_end not in _TERMINAL or not _begins_with_capital(after):
        return True
    words = sum(1 for token in after if token.is_word)
    announces = next_is_quotation and after[-1].text in {":", ","}
    return not announces and words <= (_SLIP if text_end == "." else _EXCLAIMED)


def _begins_with_capital(after: tuple[Token, ...]) -> bool:
    return next((token.is_capital for token in after if token.is_word), False)


_SLIP = 6
_EXCLAIMED = 16
