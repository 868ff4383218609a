"""Which questions give another's answer away, so that no round asks both.

A question gives a stem away when both rest on one fact, when its text, explanation or hints name what the
stem asks about together with its answer, or when it prints the stem's line. Everything is looked up, so the
work grows with the length of the texts and not with the square of their number.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from bot.authoring.drafts import Draft
from bot.bank.texts import folded
from bot.game.question import Choice, Question, right_text

SHORTEST_NAME = 3
LINE_HEAD = 4  # words by which a line is recognised before it is compared whole


def with_giveaways(drafts: Sequence[Draft]) -> tuple[Question, ...]:
    """The questions of all drafts, each with the stems that it gives away."""
    told = _Told(drafts)
    return tuple(
        replace(draft.question, gives_away=tuple(sorted(told.by(draft) - {draft.question.stem})))
        for draft in drafts
    )


class _Told:
    """What gives which stem away."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._by_fact: defaultdict[str, set[str]] = defaultdict(set)
        self._by_pair: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._bare: defaultdict[str, dict[str, frozenset[str]]] = defaultdict(dict)
        self._names: set[str] = set()
        self._lines: defaultdict[tuple[str, ...], dict[str, set[str]]] = defaultdict(dict)
        for draft in drafts:
            self._learn(draft)
        self._longest = max((len(name.split()) for name in self._names), default=0)

    def by(self, draft: Draft) -> set[str]:
        """The stems that a draft gives away, its own among them."""
        question = draft.question
        stems = {stem for fact in question.facts for stem in self._by_fact[fact]}
        shown = (question.text, question.explanation, question.context, right_text(question))
        words = folded(" ".join(shown)).split()
        for told in (words, *(folded(reason).split() for reason in _reasons(question))):
            stems |= self._told_by(told)
        return stems | self._lines_in([words, folded(draft.line).split()])

    def _told_by(self, words: list[str]) -> set[str]:
        """The stems whose answer stands in a text beside what they ask about."""
        stems: set[str] = set()
        found = list(self._names_in(words))
        for about in found:
            for answer in found:
                stems |= self._by_pair.get((about, answer), set())
        for answer in found:
            stems |= self._told_bare(answer, frozenset(words))
        return stems

    def _told_bare(self, answer: str, words: frozenset[str]) -> set[str]:
        """The stems whose subject this text describes beside the answer, or whose answer is unlike any."""
        return {
            stem
            for stem, about in self._bare.get(answer, {}).items()
            if _distinctive(answer) or len(about & words) >= max(2, len(about) / 2)
        }

    def _learn(self, draft: Draft) -> None:
        stem = draft.question.stem
        for fact in draft.key:
            self._by_fact[fact].add(stem)
        answers = _names(draft.answer)
        if draft.bare:
            about_words = frozenset(word for name in draft.about for word in folded(name).split())
            for answer in answers:
                self._bare[answer][stem] = frozenset(
                    word for word in about_words if len(word) > SHORTEST_NAME
                )
                self._names.add(answer)
        for about in _names(draft.about):
            for answer in answers:
                self._by_pair[about, answer].add(stem)
                self._names |= {about, answer}
        if words := folded(draft.line).split():
            self._lines[tuple(words[:LINE_HEAD])].setdefault(" ".join(words), set()).add(stem)

    def _names_in(self, words: list[str]) -> Iterator[str]:
        seen: set[str] = set()
        for start in range(len(words)):
            for size in range(1, self._longest + 1):
                name = " ".join(words[start : start + size])
                if name in self._names and name not in seen:
                    seen.add(name)
                    yield name

    def _lines_in(self, texts: Iterable[list[str]]) -> set[str]:
        stems: set[str] = set()
        for words in texts:
            for start in range(len(words)):
                for line, owners in self._lines.get(tuple(words[start : start + LINE_HEAD]), {}).items():
                    length = len(line.split())
                    if " ".join(words[start : start + length]) == line:
                        stems |= owners
        return stems


def _reasons(question: Question) -> Iterator[str]:
    """Why each wrong option is wrong, as a hint may say it."""
    if isinstance(question.form, Choice):
        yield from (option.because for option in question.form.wrong if option.because)


def _distinctive(name: str) -> bool:
    """Whether a name says by itself what is meant: a number with what it counts."""
    return " " in name and any(letter.isdigit() for letter in name)


def _names(names: Iterable[str]) -> set[str]:
    return {name for name in map(folded, names) if len(name) >= SHORTEST_NAME}
