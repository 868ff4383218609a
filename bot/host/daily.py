"""Which question a server is asked today: one for everyone, what was asked longest ago first."""

from collections.abc import Mapping
from hashlib import sha256

from bot.bank.bank import Bank
from bot.bank.drawing import Wanted, playable
from bot.game.daily import DailyQuestion
from bot.game.question import Choice, Question, TrueFalse, options, right_text
from bot.host.refusals import Refusal


def question_of_the_day(
    bank: Bank, server: int, day: int, ceiling: int | None, last_asked: Mapping[str, float]
) -> DailyQuestion:
    """The question for this server and day; one that is pressed, never typed, from either game.

    Raises:
        Refusal: the bank has none below the ceiling.
    """
    seed = _seed(server, day)
    found = min(
        _pressable(bank, ceiling),
        key=lambda question: (last_asked.get(question.stem, float("-inf")), *_chance(seed, question)),
        default=None,
    )
    if found is None:
        raise Refusal(
            "There is no question of the day here: none fits the server's spoiler limit. "
            "Ask a moderator to allow later seasons in **/settings**."
        )
    shown = options(found, seed)
    return DailyQuestion(
        day=day,
        question_id=found.id,
        stem=found.stem,
        theme=found.theme,
        text=found.text,
        options=shown,
        right=shown.index(right_text(found)),
        explanation=found.explanation,
        sources=found.sources,
    )


def _pressable(bank: Bank, ceiling: int | None) -> list[Question]:
    of_both = {
        question.id: question
        for wanted in (
            Wanted(game="trivia", count=1, ceiling=ceiling),
            Wanted(game="whosaid", count=1, ceiling=ceiling),
        )
        for question in playable(bank, wanted)
    }
    return [question for question in of_both.values() if isinstance(question.form, Choice | TrueFalse)]


def _seed(server: int, day: int) -> int:
    return int.from_bytes(sha256(f"{server}\n{day}".encode()).digest()[:8])


def _chance(seed: int, question: Question) -> tuple[bytes, bytes]:
    """A place for the stem, so that many variants are no better chance, and one among its variants."""
    stem, variant = (sha256(f"{seed}\n{name}".encode()).digest() for name in (question.stem, question.id))
    return stem, variant
