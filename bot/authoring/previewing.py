"""A bank as a text that a moderator can read from beginning to end."""

from collections.abc import Iterator
from itertools import groupby

from bot.authoring.wording import counted
from bot.bank.bank import Bank
from bot.game.question import Choice, Closest, Option, Question, TrueFalse, Typed


def preview(bank: Bank) -> Iterator[str]:
    """The lines of a Markdown page: every question under its theme, with options, explanation and source."""
    stems, questions = len(bank.by_stem), len(bank.questions)
    yield f"# {bank.title}: {counted(stems, 'stem')} in {counted(questions, 'question')}"
    ordered = sorted(bank.questions, key=lambda question: (question.theme, question.stem))
    for theme, asked in groupby(ordered, key=lambda question: question.theme):
        yield f"\n## {theme}"
        for question in asked:
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
                yield f"- {option.text}{_noted(option)}"
            if shown <= len(wrong):
                yield f"- {shown} of these are shown"
    if question.context:
        yield f"- Hint: {question.context}"
    yield f"\n{question.explanation} From: {'; '.join(question.sources)}."


def _noted(option: Option) -> str:
    """Why an option is wrong, and who must not see it."""
    season = f"only from season {option.spoils}" if option.spoils else ""
    notes = [note for note in (option.because, season) if note]
    return f" ({'; '.join(notes)})" if notes else ""
