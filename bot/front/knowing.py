"""Reading our own cards back: what a person who knows the whole bank would press."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import assert_never

from bot.bank.bank import Bank
from bot.front.buttons import parts_of
from bot.front.words.grammar import plain
from bot.front.words.questions import MOST_OPTION, question_line
from bot.game.question import Choice, Closest, Form, TrueFalse, Typed, right_text

NO_IDEA = ("no idea", "I had it a minute ago")


def is_answer(custom_id: str) -> bool:
    """Whether a button with this custom_id answers a question, or opens the form for it."""
    found = parts_of(custom_id)
    return found is not None and found[0] in ("answer", "type")


def knowing(bank: Bank) -> Callable[[str, Sequence[str]], str | None]:
    """A function from a card's text and its buttons' labels to the label that is right, if that is known."""
    answers: defaultdict[str, list[str]] = defaultdict(list)
    for question in bank.questions:
        # Several can read alike (“Which of these lines is hers?”): the card shows one's answer only.
        answers[question_line(question.text)].append(right_text(question))

    def right_label(text: str, labels: Sequence[str]) -> str | None:
        lines = text.splitlines()
        known = (answer for line in lines for answer in answers.get(line, ()))
        found = (_letter(lines, answer) or _label(labels, answer) for answer in known)
        return next((label for label in found if label is not None), None)

    return right_label


def _label(labels: Sequence[str], answer: str) -> str | None:
    return next((label for label in labels if _is(label, answer)), None)


def guessing(bank: Bank) -> Callable[[str], Sequence[str]]:
    """A function from a card's text to what people may type there, the right guess first."""
    guesses = {question_line(question.text): _guesses(question.form) for question in bank.questions}

    def likely(text: str) -> Sequence[str]:
        return next((guesses[line] for line in text.splitlines() if guesses.get(line)), ())

    return likely


def _guesses(form: Form) -> tuple[str, ...]:
    match form:
        case Typed(answers=answers):
            return (answers.answer, *(answers.others or NO_IDEA))
        case Closest(number=number):
            return tuple(f"{number * share:.0f}" for share in (1.0, 0.85, 1.1, 1.4))
        case Choice() | TrueFalse():
            return ()
        case _:
            assert_never(form)


def _letter(lines: Sequence[str], answer: str) -> str | None:
    """The letter of the answer where the options stand in full on the card."""
    full = next((line for line in lines if line.endswith(f"** · {plain(answer, MOST_OPTION)}")), None)
    return full.removeprefix("**")[:1] if full else None


def _is(label: str, answer: str) -> bool:
    """Whether a label with its text, after a letter or without one, is this answer."""
    written = " ".join(answer.split())
    return written in (label, label.partition(" · ")[2])
