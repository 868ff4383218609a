"""The paragraphs of an article that people wrote for reading: blocks of text without captions and links."""

import re
from collections.abc import Iterator
from statistics import median

from msgspec import Struct


class Paragraph(Struct, frozen=True, gc=False):
    """A stretch of the article, from its first to its last visible character."""

    start: int
    end: int


def paragraphs_of(article: str) -> tuple[Paragraph, ...]:
    """The article's paragraphs in order; captions, credits and links to other articles are left out."""
    blocks = _BLOCK if _is_hard_wrapped(article) else _LINE
    return tuple(paragraph for paragraph in _visible(article, blocks) if not is_caption(article, paragraph))


def is_caption(article: str, paragraph: Paragraph) -> bool:
    """Whether the paragraph is a picture's file name, its credit, or a link to another article."""
    opening = article[paragraph.start : min(paragraph.end, paragraph.start + _LONGEST_CREDIT)]
    short = paragraph.end - paragraph.start <= _LONGEST_CREDIT
    return bool(
        _LINK.match(opening)
        or (short and _CREDIT.search(opening))
        or _SLUG.fullmatch(article, paragraph.start, paragraph.end)
    )


_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_BLOCK = re.compile(r"[^\r\n]+(?:\r?\n[^\S\r\n]*[^\s][^\r\n]*)*")
_SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+){2,}(?:\.(?:jpe?g|png|webp|gif))?")
_LINK = re.compile(
    r"(?:RELATED|READ MORE|READ|WATCH|MORE|SEE ALSO|SEE MORE|ALSO READ|READ ALSO|LISTEN|PHOTOS?|VIDEO"
    r"|Related|Read more|Read next|Watch|See also|Also read|Listen|More on this story|Related stories)"
    r"(?: [A-Z]+){0,2}:\s|(?:Advertisement|ADVERTISEMENT|Sign up (?:for|to)|Subscribe (?:to|now))\b",
)
_CREDIT = re.compile(
    r"^(?:Image|Photo|Picture|Photograph|Credit|Illustration)s?(?: credit)?(?:\s+(?:via|by|courtesy)\b|:)"
    r"|\((?:Photo|Image|Picture|Credit)\b[^()]{0,90}\)\s*$"
    r"|(?:Getty Images|/Getty|Shutterstock|AP Photo[^.]{0,40})\)?\s*$",
    re.IGNORECASE,
)
# “KABUL, Afghanistan (AP) —” is where the report was written, and no part of its first sentence.
_DATELINE = re.compile(
    r"[^\w“”\"‘’']{0,3}(?:(?:[A-Z][\w.’'-]*[ ,]+){0,5}\((?:[A-Z]\w+|[A-Z]{2,})(?:[ /.][\w.]+){0,2}\)"
    r"|[A-Z][A-Z.’'-]{2,}(?: [A-Z][A-Z.’'-]+){0,2}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?){0,2})"
    r"(?: ?(?:--|—) ?| [–-] )(?=\S)"
)
_LONGEST_CREDIT = 240
_SHORTEST_WRAP, _LONGEST_WRAP = 40, 120


def _visible(article: str, blocks: re.Pattern[str]) -> Iterator[Paragraph]:
    for block in blocks.finditer(article):
        text = block.group()
        if stripped := text.strip():
            start = block.start() + text.index(stripped[0])
            end = start + len(stripped)
            dateline = _DATELINE.match(article, start, end)
            yield Paragraph(dateline.end() if dateline else start, end)


def _is_hard_wrapped(article: str) -> bool:
    """Whether single line breaks are only the width of a page: lines of one length between blank ones."""
    inner = [block.group().splitlines()[:-1] for block in _BLOCK.finditer(article)]
    lengths = [len(line) for lines in inner for line in lines]
    blocks = len(inner)
    return len(lengths) > blocks > 1 and median(lengths) >= _SHORTEST_WRAP and max(lengths) <= _LONGEST_WRAP
