"""What a good question must have: errors keep a bank from being built, warnings advise its author."""

from collections import Counter
from collections.abc import Iterator

from bot.bank.balance import balanced
from bot.bank.bank import Bank
from bot.bank.remarks import Remark, error, warning
from bot.bank.texts import folded
from bot.game.answers import judge
from bot.game.question import Choice, Question, TrueFalse, Typed, right_text

LONGEST_TEXT = 300  # characters of a question; a card holds 4,000, a phone's screen about 300
LONGEST_OPTION = 150
LONGEST_EXPLANATION = 400
LONGEST_HINT = 150
LONGEST_ID = 100
DIFFICULTIES = range(1, 6)
LOPSIDED = 2.0  # times the mean length of the wrong options
SHORT = 30  # characters below which a difference in length is no hint


def proofread(bank: Bank) -> Iterator[Remark]:
    """Everything that can be said against a bank, question by question, then as a whole."""
    for question in bank.questions:
        yield from _traceable(question)
        yield from _fits_the_card(question)
        yield from _one_right_option(question)
        yield from _not_in_the_question(question)
        yield from _alike(question)
        yield from _judged_well(question)
    yield from balanced(bank)


def _traceable(question: Question) -> Iterator[Remark]:
    if not question.facts:
        yield error(question, "names no fact", "Every question rests on a fact.")
    if not question.sources:
        yield error(question, "names no source", "Give its fact a source with cited_as.")
    if not question.explanation.strip():
        yield error(question, "explains nothing", "Add an explanation in your own words.")
    if question.difficulty not in DIFFICULTIES:
        yield error(question, f"has difficulty {question.difficulty}", "Use 1 (easy) to 5 (expert).")


def _fits_the_card(question: Question) -> Iterator[Remark]:
    limits = (
        (question.text, LONGEST_TEXT, "text"),
        (question.explanation, LONGEST_EXPLANATION, "explanation"),
        (question.context, LONGEST_HINT, "context"),
    )
    for text, limit, what in limits:
        if len(text) > limit:
            yield error(question, f"has {len(text)} characters of {what}", f"Cut it to {limit}.")
    if len(question.id) > LONGEST_ID:
        yield error(question, "has an id that is too long", f"Keep ids under {LONGEST_ID} characters.")
    if isinstance(question.form, Choice):
        for option in (question.form.right, *question.form.wrong):
            if not 0 < len(option.text) <= LONGEST_OPTION:
                yield error(
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
            yield error(
                question, f"offers “{text}” {count} times", "Take out one, or give them different names."
            )
    if not 2 <= question.form.shown <= texts.total():  # noqa: PLR2004 (a choice is between two at least)
        yield error(question, f"shows {question.form.shown} of {texts.total()} options", "Add wrong options.")


def _not_in_the_question(question: Question) -> Iterator[Remark]:
    if isinstance(question.form, TrueFalse):
        return
    if _says(question.text, right_text(question)):
        yield error(question, "says its own answer", "Word it without the answer.")
    if _says(question.context, right_text(question)):
        yield error(question, "says its answer in its context", "Word the hint without the answer.")
    if isinstance(question.form, Choice):
        for option in question.form.wrong:
            if _says(option.because, right_text(question)):
                yield error(
                    question,
                    f"says its answer where it tells why “{option.text}” is wrong",
                    "Word because otherwise.",
                )


def _says(text: str, answer: str) -> bool:
    return f" {folded(answer)} " in f" {folded(text)} "


def _alike(question: Question) -> Iterator[Remark]:
    """Options that betray the right one by their looks."""
    if not isinstance(question.form, Choice) or not question.form.wrong:
        return
    right, wrong = question.form.right, question.form.wrong
    mean = sum(len(option.text) for option in wrong) / len(wrong)
    if len(right.text) > SHORT and len(right.text) > LOPSIDED * mean:
        yield warning(
            question, "has a right option far longer than the others", "Give it company of its length."
        )
    if len({option.rank is None for option in (right, *wrong)}) > 1:
        yield error(question, "mixes numbers with other options", "Give every option a value, or none.")
    yield from _of_one_format(question, [right.text, *(option.text for option in wrong)])
    if right.rank is None and all(option.text[:1].isdigit() for option in (right, *wrong)):
        yield error(question, "has numbers that nothing puts in order", "Make them entities with a value.")


def _of_one_format(question: Question, texts: list[str]) -> Iterator[Remark]:
    """Options that a glance tells apart; the right one stands first."""
    if all(len(text) <= SHORT for text in texts) and len(set(map(_has_digits, texts))) > 1:
        yield warning(question, "has figures in some options only", "Use options of one sort.")
    for looks, what in ((_starts_small, "begins"), (_ends_with_a_mark, "ends")):
        right, *wrong = map(looks, texts)
        if wrong and right not in wrong:
            yield warning(
                question, f"has a right option that {what} like no other", "Write all options alike."
            )


def _judged_well(question: Question) -> Iterator[Remark]:
    """What a typed guess is judged by: the answer and its aliases pass, another thing's name does not."""
    if not isinstance(question.form, Typed):
        return
    answers = question.form.answers
    for name in (answers.answer, *answers.aliases):
        if judge(answers, name).verdict != "accept":
            yield error(question, f"does not accept “{name}”", "Take the alias out, or choose another.")
    for name in answers.others:
        if judge(answers, name).verdict == "accept":
            yield error(question, f"accepts “{name}”, which is something else", "Name one of them otherwise.")


def _has_digits(text: str) -> bool:
    return any(character.isdigit() for character in text)


def _starts_small(text: str) -> bool:
    return text[:1].islower()


def _ends_with_a_mark(text: str) -> bool:
    return text[-1:] in ".!?…"
