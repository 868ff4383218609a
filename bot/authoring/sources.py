"""The articles that facts cite, and whether a phrase stands in one, letter for letter."""

import re
from datetime import date
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from msgspec import Struct
from rapidfuzz import fuzz

_LIKE_STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\u00a0": " "})


class Source(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An article: `cited_as` is what players read; `publisher` is left out where the article does not say."""

    id: str
    file: str
    sha256: str
    cited_as: str
    date: str
    publisher: str | None = None

    @property
    def dated(self) -> bool:
        """Whether its date is a day, or said to be unknown."""
        if self.date == "undated":
            return True
        try:
            return date.fromisoformat(self.date).isoformat() == self.date
        except ValueError:
            return False


class Article:
    """The text of a source."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def folded(self) -> str:
        """The text with every run of whitespace as one space."""
        return folded_whitespace(self.text)

    def has(self, phrase: str) -> bool:
        """Whether the phrase stands in it: every letter, quotation mark and apostrophe; whitespace folded."""
        return folded_whitespace(phrase) in self.folded

    def nearest(self, phrase: str) -> str:
        """The passage that looks most like the phrase."""
        needle = folded_whitespace(phrase).translate(_LIKE_STRAIGHT).casefold()
        haystack = self.folded.translate(_LIKE_STRAIGHT).casefold()
        if not needle or len(haystack) != len(self.folded):
            return self.folded[:80]
        found = fuzz.partial_ratio_alignment(needle, haystack)
        return self._whole_words(found.dest_start, found.dest_end) if found else ""

    def _whole_words(self, start: int, end: int) -> str:
        """The passage from one character to another, widened to whole words."""
        start = self.folded.rfind(" ", 0, start + 1) + 1
        after = self.folded.find(" ", end)
        words = self.folded[start : after if after >= 0 else len(self.folded)]
        return words.strip(" ,;")


def folded_whitespace(text: str) -> str:
    """The text with every run of whitespace as one space, and none around it."""
    return re.sub(r"\s+", " ", text).strip()


def read_article(source: Source, folder: Path) -> tuple[Article | None, tuple[str, str]]:
    """The article of a source, or why it is not the one that was cited, and what mends that."""
    path = folder / source.file
    try:
        content = path.read_bytes()
    except OSError as error:
        mend = "Give --sources the folder of the articles, or correct file in show.toml."
        return None, (f"{path} could not be read ({error.strerror}).", mend)
    found = sha256(content).hexdigest()
    if found != source.sha256:
        mend = "Put the cited text back, or correct sha256 in show.toml and check its phrases."
        return None, (f"{path} is not the text that was cited: its SHA-256 is {found}.", mend)
    try:
        return Article(content.decode("utf-8")), ("", "")
    except UnicodeDecodeError as error:
        return None, (f"{path} is not UTF-8 ({error.reason}).", "Save it as UTF-8 and correct its sha256.")
