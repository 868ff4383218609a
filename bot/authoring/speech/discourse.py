"""What an article is talking about at any point: the subjects of its sentences and its latest speakers."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from bot.authoring.speech.antecedents import is_alone
from bot.authoring.speech.callings import HONORIFICS
from bot.authoring.speech.mentions import Mention
from bot.authoring.speech.quotations import Quotation
from bot.authoring.speech.roster import Roster
from bot.authoring.speech.subjects import after_clause, subject_before, subject_of_sentence
from bot.authoring.speech.tokens import Token, sentence_ends, tokens_of
from bot.authoring.speech.vocabulary import SAYING


class Discourse:
    """Who a “she” at some offset is most likely to be."""

    def __init__(self, article: str, quotations: Sequence[Quotation], roster: Roster) -> None:
        self._narrative = _without_quotations(article, quotations)
        self._roster = roster
        self._starts = _sentence_starts(self._narrative)
        self._subjects: dict[int, str | None] = {}
        self._speakers: list[tuple[int, str]] = []
        self._believed: set[int] = set()
        self._by_surname: dict[str, str] = {}
        self._pronouns: dict[str, str] = {}

    def note(self, at: int, speaker: str, *, sure: bool = False) -> None:
        """Remembers that somebody was named as a speaker at an offset; offsets come in order."""
        self._speakers.append((at, speaker))
        if sure:
            self._believed.add(at)
        self._by_surname[speaker.rsplit(maxsplit=1)[-1].casefold()] = speaker

    def learn(self, name: str, pronoun: str) -> None:
        """Remembers what somebody was called first: whoever is “she” is no “he” later on."""
        self._pronouns.setdefault(name, pronoun)

    def latest(self, before: int, pronoun: str = "") -> str | None:
        """The person named last before an offset as a speaker or as the subject of a sentence.

        With a pronoun, nobody whom the article calls by another one; then whoever is named last will do.
        """
        spoken = self._spoken(before)
        subject = self.subject(before)
        if subject is None or (spoken is not None and spoken[0] >= subject[0]):
            found = spoken or next(reversed(self._roster.people_before(before)), None)
        else:
            found = subject
        if found and not self._fits(found[1], pronoun):
            return self._instead(before, pronoun)
        return (found[1] or None) if found else None

    def is_alone(self, before: int, pronoun: str) -> bool:
        """Whether the latest person is the only one whom a pronoun at this offset can mean."""
        name, spoken = self.latest(before, pronoun), self._spoken(before)
        named = [found[0] for found in (spoken, self.subject(before)) if found and found[1] == name]
        at = max(named, default=None)
        if name is None or at is None or before - at > _REACH or not self._roster.is_unmistakable(name):
            return False
        if spoken and spoken[0] not in self._believed and (spoken[0] >= at or spoken[1] == name):
            return False
        if "\n" in self._narrative[at:before]:
            furthest = max(0, at - _REACH)
            at = max(furthest, self._narrative.rfind("\n", furthest, at) + 1)
        around = self._sentence_of(at) if spoken and spoken[0] == at else self._sentence_before(at)
        if any(other != name for other in self._roster.names_between(around, before)):
            return False
        return is_alone(self._narrative[at:before], name, pronoun, self._roster.words_of_people)

    def _sentence_of(self, at: int) -> int:
        """Where the sentence of an offset begins."""
        return self._starts[max(0, bisect_right(self._starts, at) - 1)]

    def _sentence_before(self, at: int) -> int:
        """Where the sentence before an offset begins, if it stands in the same paragraph."""
        start = self._starts[max(0, bisect_left(self._starts, at) - 1)]
        return at if "\n" in self._narrative[start:at] else start

    def _fits(self, name: str, pronoun: str) -> bool:
        return not pronoun or self._pronouns.get(name, pronoun) == pronoun

    def _instead(self, before: int, pronoun: str) -> str | None:
        """The latest of all who are named before an offset and fit a pronoun."""
        named = [*self._speakers, *self._roster.people_before(before)]
        fitting = [(at, name) for at, name in named if at < before and self._fits(name, pronoun)]
        return max(fitting)[1] if fitting else None

    def latest_speaker(self, before: int) -> str | None:
        """Whoever was named last as a speaker before an offset."""
        spoken = self._spoken(before)
        return spoken[1] if spoken else None

    def speaker_surnamed(self, surname: str) -> str | None:
        """The latest of the speakers so far who bears this surname."""
        return self._by_surname.get(surname.casefold())

    def subject(self, before: int) -> tuple[int, str] | None:
        """The latest sentence before an offset that is about a person: where it begins, and the full name.

        The name is empty for somebody whom the article does not name: “Doe’s wife”.
        """
        index = bisect_left(self._starts, before)
        for number in range(index - 1, max(-1, index - 1 - _FURTHEST), -1):
            start = self._starts[number]
            if (name := self._subject_at(number)) is not None:
                return start, name
        return None

    def _spoken(self, before: int) -> tuple[int, str] | None:
        return next(((at, name) for at, name in reversed(self._speakers) if at < before), None)

    def _subject_at(self, number: int) -> str | None:
        start = self._starts[number]
        if start not in self._subjects:
            following = self._starts[number + 1] if number + 1 < len(self._starts) else len(self._narrative)
            self._subjects[start] = self._read(start, min(following, start + _LONGEST))
        return self._subjects[start]

    def _read(self, start: int, end: int) -> str | None:
        tokens = tokens_of(self._narrative, start, end)
        mention = _of_saying(tokens) or (subject_of_sentence(tokens) if tokens else None)
        if mention is None:
            return None
        if mention.kind == "described":
            fitting = self._roster.described_as(mention.name)
            if len(fitting) == 1:
                return fitting[0]
            return _UNNAMED if mention.name.split()[0].endswith(("'s", "'")) else None
        if mention.kind != "named":
            return None
        name = self._roster.resolved(mention.name, start).name
        introduced = self._narrative[start : mention.start].split()[-1:]
        called = _PRONOUN.match(self._narrative, end)
        if called and " " in name and not self._fits(name, called[1].lower()):
            called = None
        if called and " " in name:
            self.learn(name, "he" if called[1] in {"He", "His"} else "she")
        if self._roster.is_person(name) or (introduced and introduced[0].lower().rstrip(",.") in HONORIFICS):
            return name
        return name if called and " " in name else None


def _of_saying(tokens: Sequence[Token]) -> Mention | None:
    """Whoever says something in a sentence, if it is said by name and not in a clause that opens it."""
    first = after_clause(tokens)
    for at, token in enumerate(tokens):
        if at >= first and token.lower in SAYING:
            found = subject_before(tokens, at)
            return found if found and found.kind == "named" else None
    return None


_UNNAMED = ""
_FURTHEST = 12
_REACH = 4000
_LONGEST = 240
_PRONOUN = re.compile(r"\s*(He|His|She|Her)\b")
_VISIBLE = re.compile(r"\S")


def _without_quotations(article: str, quotations: Sequence[Quotation]) -> str:
    """The article with every quotation blanked out, so that offsets stay."""
    parts: list[str] = []
    cursor = 0
    for quotation in quotations:
        parts += [article[cursor : quotation.opened], " " * (quotation.closed - quotation.opened)]
        cursor = quotation.closed
    return "".join([*parts, article[cursor:]])


def _sentence_starts(narrative: str) -> list[int]:
    """Where sentences and paragraphs begin, in order."""
    starts: list[int] = []
    for line in re.finditer(r"[^\r\n]+", narrative):
        for start in (line.start(), *sentence_ends(narrative, line.start(), line.end())):
            visible = _VISIBLE.search(narrative, start, line.end())
            if visible and (not starts or visible.start() > starts[-1]):
                starts.append(visible.start())
    return starts
