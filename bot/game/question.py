"""What is asked: a question as the bank holds it, and the options that one round shows of it.

Banks hold tens of thousands of these, and none can be in a cycle: the collector need not look at them
(`gc=False`), which halves the time to read a bank.
"""

from hashlib import sha256
from typing import Literal, assert_never

from msgspec import Struct

from bot.game.answers import Answers

TRUE_FALSE = ("True", "False")


class Option(Struct, frozen=True, omit_defaults=True, gc=False):
    """One text to press. `rank` is its place where options have a natural order (numbers, dates).

    `line` is the stem that asks about this very text, if it is a line that somebody said.
    """

    text: str
    because: str = ""
    spoils: int = 0
    rank: float | None = None
    line: str = ""


class Choice(Struct, frozen=True, omit_defaults=True, gc=False, tag="choice", tag_field="form"):
    """One right option and a pool of provably wrong ones; a round shows `shown` of them in all."""

    right: Option
    wrong: tuple[Option, ...]
    shown: int = 4


class TrueFalse(Struct, frozen=True, tag="true_false", tag_field="form"):
    """A statement that holds or does not."""

    holds: bool


class Typed(Struct, frozen=True, tag="typed", tag_field="form"):
    """An answer that is typed, and judged."""

    answers: Answers


class Closest(Struct, frozen=True, tag="closest", tag_field="form"):
    """A number that is typed, the nearest wins: `unit` is what it counts, `text` how it is told."""

    number: float
    text: str
    unit: str


Form = Choice | TrueFalse | Typed | Closest


class Question(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One question of a bank. Variants that ask the same thing share a `stem`.

    `sources` are the citations as printed, `facts` the ids they rest on; `spoils` is the season that the
    question gives away (0: none); `gives_away` names the stems whose answers its texts reveal. `context` is
    a hint that says where a line belongs, without its answer; of what is `rare`, a round asks at most one in
    five.
    """

    id: str
    stem: str
    game: Literal["trivia", "whosaid"]
    theme: str
    text: str
    form: Form
    explanation: str
    sources: tuple[str, ...]
    facts: tuple[str, ...]
    difficulty: int = 3
    spoils: int = 0
    gives_away: tuple[str, ...] = ()
    twist: str = ""
    context: str = ""
    rare: bool = False


def options(question: Question, seed: int) -> tuple[str, ...]:
    """The option texts that the round of this seed shows, in their order; none where the answer is typed."""
    match question.form:
        case TrueFalse():
            return TRUE_FALSE
        case Typed() | Closest():
            return ()
        case Choice(right=right, wrong=wrong, shown=shown):
            salt = f"{seed}\n{question.id}"
            picked = sorted(wrong, key=lambda option: _by_chance(f"{salt}\npick", option))[: shown - 1]
            return tuple(option.text for option in _arranged((right, *picked), f"{salt}\nplace"))
        case _:
            assert_never(question.form)


def right_text(question: Question) -> str:
    """What is right, as it is told at the reveal; with options, the text of the right one."""
    match question.form:
        case TrueFalse(holds=holds):
            return TRUE_FALSE[0 if holds else 1]
        case Choice(right=right):
            return right.text
        case Typed(answers=answers):
            return answers.answer
        case Closest(text=text):
            return text
        case _:
            assert_never(question.form)


def _arranged(shown: tuple[Option, ...], salt: str) -> list[Option]:
    ranked = [(option.rank, option) for option in shown if option.rank is not None]
    if len(ranked) == len(shown):
        return [option for _, option in sorted(ranked, key=lambda pair: (pair[0], _by_chance(salt, pair[1])))]
    return sorted(shown, key=lambda option: _by_chance(salt, option))


def _by_chance(salt: str, option: Option) -> bytes:
    """A place that looks random and is the same on every machine."""
    return sha256(f"{salt}\n{option.text}".encode()).digest()
