"""The questions of one show, as a round finds them: read once, never changed."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from bot.game.question import Question

QUOTES = "Quotes"  # the theme that stands for every question of the quote game


@dataclass(frozen=True)
class Bank:
    """All questions of a show; `themes` are in the order in which they are offered.

    `speakers` says whose line a stem asks about, where it asks about a line.
    """

    slug: str
    title: str
    themes: tuple[str, ...]
    questions: tuple[Question, ...] = field(repr=False)
    speakers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)

    @cached_property
    def by_id(self) -> Mapping[str, Question]:
        """Every question, by its id."""
        return MappingProxyType({question.id: question for question in self.questions})

    @cached_property
    def by_stem(self) -> Mapping[str, tuple[Question, ...]]:
        """The variants that ask the same thing, by the stem they share."""
        variants: defaultdict[str, list[Question]] = defaultdict(list)
        for question in self.questions:
            variants[question.stem].append(question)
        return MappingProxyType({stem: tuple(found) for stem, found in variants.items()})

    @cached_property
    def themes_counted(self) -> Mapping[str, int]:
        """How many stems each theme has, in the order in which themes are offered."""
        stems: defaultdict[str, set[str]] = defaultdict(set)
        for question in self.questions:
            stems[question.theme].add(question.stem)
            if question.game == "whosaid":
                stems[QUOTES].add(question.stem)
        return MappingProxyType({theme: len(stems[theme]) for theme in self.themes if stems[theme]})
