"""What a good question must have: errors keep a bank from being built, warnings advise its author."""

from collections import Counter
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from bot.bank.bank import Bank
from bot.bank.texts import folded, overlap
from bot.game.answers import judge
from bot.game.question import Choice, Question, TrueFalse, Typed, right_text

LONGEST_TEXT = 300  # characters of a question; a card holds 4,000, a phone's screen about 300
LONGEST_OPTION = 150
LONGEST_EXPLANATION = 400
LONGEST_ID = 100
DIFFICULTIES = range(1, 6)
TRUE_SHARE = (0.4, 0.6)
LARGEST_KEY_SHARE = 0.1
FEW = 20  # questions below which shares say nothing
LOPSIDED = 2.0  # times the mean length of the wrong options
NEAR = 50  # questions with one answer that are compared with each other, so that work stays in proportion
SHORT = 30  # characters below which a difference in length is no hint


class Remark(Struct, frozen=True):
    """One thing to mend in a question, or in the bank where `question` is empty."""

    question: str
    severity: Literal["error", "warning"]
    wrong: str
    mend: str


def proofread(bank: Bank) -> Iterator[Remark]:
    """Everything that can be said against a bank, question by question, then as a whole."""
    for question in bank.questions:
        yield from _traceable(question)
        yield from _fits_the_card(question)
        yield from _one_right_option(question)
        yield from _not_in_the_question(question)
        yield from _alike(question)
        yield from _judged_well(question)
    yield from _balanced(bank)


def _error(question: Question, wrong: str, mend: str) -> Remark:
    return Remark(question.id, "error", f"“{question.id}” {wrong}.", mend)


def _warning(question: Question, wrong: str, mend: str) -> Remark:
    return Remark(question.id, "warning", f"“{question.id}” {wrong}.", mend)


def _traceable(question: Question) -> Iterator[Remark]:
    if not question.facts:
        yield _error(question, "names no fact", "Every question rests on a fact.")
    if not question.sources:
        yield _error(question, "names no source", "Give its fact a source with cited_as.")
    if not question.explanation.strip():
        yield _error(question, "explains nothing", "Add an explanation in your own words.")
    if question.difficulty not in DIFFICULTIES:
        yield _error(question, f"has difficulty {question.difficulty}", "Use 1 (easy) to 5 (expert).")


def _fits_the_card(question: Question) -> Iterator[Remark]:
    limits = (
        (question.text, LONGEST_TEXT, "text"),
        (question.explanation, LONGEST_EXPLANATION, "explanation"),
    )
    for text, limit, what in limits:
        if len(text) > limit:
            yield _error(question, f"has {len(text)} characters of {what}", f"Cut it to {limit}.")
    if len(question.id) > LONGEST_ID:
        yield _error(question, "has an id that is too long", f"Keep ids under {LONGEST_ID} characters.")
    if isinstance(question.form, Choice):
        for option in (question.form.right, *question.form.wrong):
            if not 0 < len(option.text) <= LONGEST_OPTION:
                yield _error(
                    question,
                    f"has an option of {len(option.text)} characters",
                    f"Cut it to {LONGEST_OPTION}.",
                )


def _one_right_option(question: Question) -> Iterator[Remark]:
    if not isinstance(question.form, Choice):
        return
    texts = Counter(folded(option.text) for option in (question.form.right, *question.form.wrong))
    for text, count in texts.items():
        if count > 1:
            yield _error(
                question, f"offers “{text}” {count} times", "Take out one, or give them different names."
            )
    if not 2 <= question.form.shown <= texts.total():  # noqa: PLR2004 (a choice is between two at least)
        yield _error(
            question, f"shows {question.form.shown} of {texts.total()} options", "Add wrong options."
        )


def _not_in_the_question(question: Question) -> Iterator[Remark]:
    if isinstance(question.form, TrueFalse):
        return
    if f" {folded(right_text(question))} " in f" {folded(question.text)} ":
        yield _error(question, "says its own answer", "Word it without the answer.")


def _alike(question: Question) -> Iterator[Remark]:
    """Options that betray the right one by their looks."""
    if not isinstance(question.form, Choice) or not question.form.wrong:
        return
    right, wrong = question.form.right, question.form.wrong
    mean = sum(len(option.text) for option in wrong) / len(wrong)
    if len(right.text) > SHORT and len(right.text) > LOPSIDED * mean:
        yield _warning(
            question, "has a right option far longer than the others", "Give it company of its length."
        )
    if len({option.rank is None for option in (right, *wrong)}) > 1:
        yield _error(question, "mixes numbers with other options", "Give every option a value, or none.")
    short = all(len(option.text) <= SHORT for option in (right, *wrong))
    if short and len({_has_digits(option.text) for option in (right, *wrong)}) > 1:
        yield _warning(question, "has figures in some options only", "Use options of one sort.")


def _judged_well(question: Question) -> Iterator[Remark]:
    """What a typed guess is judged by: the answer and its aliases pass, another thing's name does not."""
    if not isinstance(question.form, Typed):
        return
    answers = question.form.answers
    for name in (answers.answer, *answers.aliases):
        if judge(answers, name).verdict != "accept":
            yield _error(question, f"does not accept “{name}”", "Take the alias out, or choose another.")
    for name in answers.others:
        if judge(answers, name).verdict == "accept":
            yield _error(
                question, f"accepts “{name}”, which is something else", "Name one of them otherwise."
            )


def _has_digits(text: str) -> bool:
    return any(character.isdigit() for character in text)


def _balanced(bank: Bank) -> Iterator[Remark]:
    statements = [question.form.holds for question in bank.questions if isinstance(question.form, TrueFalse)]
    low, high = TRUE_SHARE
    if len(statements) >= FEW and not low <= sum(statements) / len(statements) <= high:
        share = f"{sum(statements)} of {len(statements)}"
        yield Remark("", "error", f"{share} statements are true.", "Keep between 40 and 60 % of them true.")
    yield from _one_answer_too_often(bank)
    yield from _asked_twice(bank)


def _one_answer_too_often(bank: Bank) -> Iterator[Remark]:
    stems = {
        (question.stem, folded(right_text(question))): right_text(question)
        for question in bank.questions
        if not isinstance(question.form, TrueFalse) and question.twist != "who said it"
    }
    keys = Counter(folded(text) for text in stems.values())
    for key, count in keys.items():
        if len(stems) >= FEW and count > len(stems) * LARGEST_KEY_SHARE:
            wrong = f"“{key}” is the right answer of {count} of {len(stems)} stems."
            yield Remark("", "warning", wrong, "Ask more about others; one answer should stay under 10 %.")


def _asked_twice(bank: Bank) -> Iterator[Remark]:
    """Stems that ask the same in nearly the same words and want the same answer."""
    by_answer: dict[str, list[Question]] = {}
    for question in bank.questions:
        if not isinstance(question.form, TrueFalse):
            by_answer.setdefault(folded(right_text(question)), []).append(question)
    for questions in by_answer.values():
        for position, question in enumerate(questions):
            for other in questions[max(0, position - NEAR) : position]:
                if other.stem != question.stem and overlap(question.text, other.text) > 0.8:  # noqa: PLR2004 (of the words)
                    yield _error(question, f"asks the same as “{other.id}”", "Give both facts one stem.")
