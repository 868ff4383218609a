"""What counts as right: a typed guess is accepted, rejected, or prompted for more.

    raw text ─ given before? ─ words ─ known form? ─ beside the point? ─ a closer look (`judging/weighing.py`)

The first step that knows the guess decides. All that a question can know beforehand is prepared once.
"""

from functools import cached_property
from typing import Final

from msgspec import Struct

from bot.game.judging.beside import is_beside
from bot.game.judging.folding import LONGEST, plain_words, words_of
from bot.game.judging.knowing import Known, prepared
from bot.game.judging.verdicts import ASK_MORE, NOT_THAT, REFUSED, THE_ANSWER, TOO_LONG, Verdict
from bot.game.judging.weighing import weighed

_MOST_KEPT: Final = 500  # verdicts given, a question: many people guess the same
_LONGEST_KEPT: Final = 100  # characters


class Answers(Struct, frozen=True, dict=True, omit_defaults=True):
    """What a typed question accepts. `others` are the names of the other known entities of the same kind.

    `aliases` and `refused` are right and wrong whatever the rules say; `prompts` ask for more. A kind is a
    word such as "person", "place", "title", "number" or "date"; without one the answer's looks decide.
    """

    answer: str
    aliases: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    kind: str | None = None

    @cached_property
    def known(self) -> Known:
        """What the rules make of this question, prepared once."""
        return prepared(self.answer, self.aliases, self.prompts, self.refused, self.others, self.kind)


def judge(question: Answers, guess: str) -> Verdict:
    """Whether `guess` answers `question`, with a short reason that gives nothing away."""
    text = guess.lower()
    if len(text) > LONGEST:
        return _as_written(question, text)
    known = question.known
    verdict = known.given.get(text)
    if verdict is None:
        verdict = _judged(known, guess, text)
        if len(known.given) < _MOST_KEPT and len(text) <= _LONGEST_KEPT:
            known.given[text] = verdict
    return verdict


def _as_written(question: Answers, text: str) -> Verdict:
    """The verdict on a text too long to be read: it counts if the question has it letter by letter."""
    for texts, verdict in (
        (question.refused, REFUSED),
        (question.prompts, ASK_MORE),
        ((question.answer, *question.aliases), THE_ANSWER),
    ):
        if any(text == ours.lower() for ours in texts):
            return verdict
    return TOO_LONG


def _judged(known: Known, guess: str, text: str) -> Verdict:
    if len(guess) > known.longest:
        return TOO_LONG
    words, key = plain_words(text)
    if words:
        if (verdict := known.verdicts.get(key)) is not None:
            return verdict
        if is_beside(known, words, key):
            return NOT_THAT
    return weighed(known, guess, words_of(guess, words))
