"""What a proofreader says of a question or of a whole bank."""

from typing import Literal

from msgspec import Struct

from bot.game.question import Question


class Remark(Struct, frozen=True):
    """One thing to mend in a question, or in the bank where `question` is empty."""

    question: str
    severity: Literal["error", "warning"]
    wrong: str
    mend: str


def error(question: Question, wrong: str, mend: str) -> Remark:
    """What keeps a bank with this question from being built."""
    return Remark(question.id, "error", f"“{question.id}” {wrong}.", mend)


def warning(question: Question, wrong: str, mend: str) -> Remark:
    """What its author should look at."""
    return Remark(question.id, "warning", f"“{question.id}” {wrong}.", mend)
