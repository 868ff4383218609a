"""A bank as a text that a moderator can read from beginning to end."""

from collections.abc import Iterator
from itertools import groupby

from bot.bank.bank import Bank
from bot.game.question import Choice, Closest, Question, TrueFalse, Typed


def preview(bank: Bank) -> Iterator[str]:
    """The lines of a Markdown page: every question under its theme, with options, explanation and source."""
    yield f"# {bank.title}: {len(bank.by_stem)} stems in {len(bank.questions)} questions"
    ordered = sorted(bank.questions, key=lambda question: (question.theme, question.stem))
    for theme, questions in groupby(ordered, key=lambda question: question.theme):
        yield f"\n## {theme}"
        for question in questions:
            yield from _shown(question)


def _shown(question: Question) -> Iterator[str]:
    spoils = f" · spoils season {question.spoils}" if question.spoils else ""
    yield f"\n**{question.text}**  "
    yield f"{question.id} · difficulty {question.difficulty}{spoils}"
    match question.form:
        case TrueFalse(holds=holds):
            yield f"- {'✔ True · False' if holds else 'True · ✔ False'}"
        case Typed(answers=answers):
            yield f"- ✔ {answers.answer} (typed)"
        case Closest(text=text, unit=unit):
            yield f"- ✔ {text} (typed, in {unit}: the nearest wins)"
        case Choice(right=right, wrong=wrong, shown=shown):
            yield f"- ✔ {right.text}"
            for option in wrong:
                yield f"- {option.text}{f' ({option.because})' if option.because else ''}"
            if shown <= len(wrong):
                yield f"- {shown} of these are shown"
    yield f"\n{question.explanation} From: {'; '.join(question.sources)}."
