"""A bank as a whole: nothing is right too often, asked twice, or right here and wrong there."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from bot.bank.bank import Bank
from bot.bank.remarks import Remark, error
from bot.bank.texts import folded, overlap
from bot.game.question import Choice, Question, TrueFalse, right_text

TRUE_SHARE = (0.4, 0.6)
LARGEST_KEY_SHARE = 0.1
AMONG = "of these"  # such a question asks among its own options
FEW = 20  # questions below which shares say nothing
NEAR = 50  # questions with one answer that are compared with each other, so that work stays in proportion


def balanced(bank: Bank) -> Iterator[Remark]:
    """Everything that can be said against a bank as a whole."""
    statements = [question.form.holds for question in bank.questions if isinstance(question.form, TrueFalse)]
    low, high = TRUE_SHARE
    if len(statements) >= FEW and not low <= sum(statements) / len(statements) <= high:
        share = f"{sum(statements)} of {len(statements)}"
        yield Remark("", "error", f"{share} statements are true.", "Keep between 40 and 60 % of them true.")
    yield from _one_answer_too_often(bank)
    yield from _asked_twice(bank)
    yield from _contradicted(bank)


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
                    yield error(question, f"asks the same as “{other.id}”", "Give both facts one stem.")


def _contradicted(bank: Bank) -> Iterator[Remark]:
    """Options that are wrong in one question and right in another of the same words."""
    right: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for question in bank.questions:
        right[folded(question.text)].setdefault(folded(right_text(question)), question.id)
    for question in bank.questions:
        answers = right[folded(question.text)]
        if isinstance(question.form, Choice) and len(answers) > 1 and AMONG not in question.text:
            for option in question.form.wrong:
                if other := answers.get(folded(option.text)):
                    yield error(
                        question,
                        f"calls “{option.text}” wrong, which is right in “{other}”",
                        "Say in the text what makes the difference.",
                    )
