"""Lines that a round asks about are no wrong options of its other questions, if it can be helped.

A wrong option may be somebody else's line, which the bank asks about too. Where enough other lines are left
it goes; where the bank is too small for that it stays, and no hint tells whose it is.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from bot.game.question import Choice, Option, Question


def apart(questions: Sequence[Question]) -> tuple[Question, ...]:
    """The questions of one round, without the lines of the others as far as that goes."""
    stems = frozenset(question.stem for question in questions)
    return tuple(_without(question, stems - {question.stem}) for question in questions)


def _without(question: Question, stems: frozenset[str]) -> Question:
    form = question.form
    if not isinstance(form, Choice) or all(option.line not in stems for option in form.wrong):
        return question
    fresh = tuple(option for option in form.wrong if option.line not in stems)
    spare = tuple(replace(option, because="") for option in form.wrong if option.line in stems)
    wrong = (*fresh, *spare[: max(0, form.shown - 1 - len(fresh))])
    return replace(question, form=replace(form, wrong=_in_order(wrong, form.wrong)))


def _in_order(kept: tuple[Option, ...], of: tuple[Option, ...]) -> tuple[Option, ...]:
    texts = [option.text for option in of]
    return tuple(sorted(kept, key=lambda option: texts.index(option.text)))
