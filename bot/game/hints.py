"""What a hint tells: a line's context, a wrong option and why it is wrong, letters, a range."""

from hashlib import sha256
from math import ceil, floor, log10
from typing import assert_never

from msgspec import Struct

from bot.game.question import Choice, Closest, Question, TrueFalse, Typed, options


class Told(Struct, frozen=True):
    """What a hint tells. For a wrong option, `text` is what it says, and `because` why, if the bank knows."""

    text: str
    option: int | None = None
    because: str = ""


def hint_to(question: Question, seed: int) -> Told | None:
    """The hint to this question in the round of this seed; None where there is none to give."""
    match question.form:
        case TrueFalse():
            return None
        case Choice() as form:
            return Told(question.context) if question.context else _wrong_option(question, form, seed)
        case Typed(answers=answers):
            return Told(_letters(answers.answer))
        case Closest() as form:
            return Told(_range(form, question, seed))
        case _:
            assert_never(question.form)


def _wrong_option(question: Question, form: Choice, seed: int) -> Told | None:
    """One of the wrong options that are shown; one that teaches something, if there is one."""
    shown = options(question, seed)
    if len(shown) < 3:  # noqa: PLR2004 - of two options, a hint would leave one
        return None
    wrong = [option for option in form.wrong if option.text in shown]
    picked = min(wrong, key=lambda option: (not option.because, _chance(question, seed, option.text)))
    return Told(picked.text, shown.index(picked.text), picked.because)


def _letters(answer: str) -> str:
    """`The Eurostar` as `T·· E·······`."""
    return " ".join(
        word[0] + "".join("·" if letter.isalnum() else letter for letter in word[1:])
        for word in answer.split()
    )


def _range(form: Closest, question: Question, seed: int) -> str:
    """A range around the number, which stands anywhere in it."""
    size = abs(form.number) or 1.0
    chance = _chance(question, seed, "range")
    below, above = 0.2 + chance[0] / 255 * 0.4, 0.2 + chance[1] / 255 * 0.4
    step = 10.0 ** floor(log10(size) - 0.5)
    least = floor((form.number - below * size) / step) * step
    most = ceil((form.number + above * size) / step) * step
    return f"{least:,.10g} to {most:,.10g} {form.unit}"


def _chance(question: Question, seed: int, salt: str) -> bytes:
    return sha256(f"{seed}\n{question.id}\nhint\n{salt}".encode()).digest()
