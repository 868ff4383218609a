"""What counts as right: a typed guess is accepted, rejected, or prompted for more.

    raw text ─ given before? ─ words ─ a glance ─ a closer look

The first step that knows the guess decides; a glance is `judging/glancing.py`, a closer look
`judging/weighing.py`. All that a question can know beforehand is prepared once.
"""

from functools import cached_property
from typing import Final

from msgspec import Struct

from bot.game.judging.folding import plain_words, read, read_all
from bot.game.judging.glancing import at_a_glance
from bot.game.judging.knowing import Known, prepared
from bot.game.judging.verdicts import TOO_LONG, Verdict
from bot.game.judging.weighing import weighed

_MOST_KEPT: Final = 500  # verdicts, a question: many people guess the same, and say the same


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
    known = question.known
    text = guess.lower()
    verdict = known.given.get(text)
    if verdict is not None:
        return verdict
    if len(guess) > known.longest:
        return TOO_LONG
    words, key = plain_words(text)
    if words:
        verdict = at_a_glance(known, words, key)
    if verdict is None:
        verdict = weighed(known, guess, read(words) if words else read_all(guess))
    if len(known.given) < _MOST_KEPT:
        known.given[text] = verdict
    return verdict
