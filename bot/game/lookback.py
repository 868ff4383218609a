"""Looking back on a round: its questions as they were told, what a player made of them, and trying again."""

from collections.abc import Iterable

from msgspec import Struct

from bot.game.answers import judge
from bot.game.closest import number_in
from bot.game.events import Press, QuestionClosed
from bot.game.judging.verdicts import Verdict
from bot.game.question import Closest, Question, Typed

EXACTLY = Verdict("accept", "This is the number.")
NOT_EXACTLY = Verdict("reject", "That is another number.")


class Reveal(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A closed question as it was told, with nothing of who answered it.

    `right` is the place of the right one among the options; without options `form` says what a guess is
    judged by.
    """

    game: str
    number: int
    total: int
    question_id: str
    text: str
    options: tuple[str, ...]
    right: int
    answer: str
    explanation: str
    sources: tuple[str, ...]
    form: Typed | Closest | None = None


class OwnAnswer(Struct, frozen=True):
    """What one player made of a question: the press that counted, or None if they left it out."""

    reveal: Reveal
    press: Press | None = None
    is_right: bool = False
    points: int = 0


def reveal_of(closed: QuestionClosed, question: Question, game: str) -> Reveal:
    """What stays to be looked back on of a question that was just closed."""
    return Reveal(
        game=game,
        number=closed.number,
        total=closed.total,
        question_id=closed.question_id,
        text=closed.text,
        options=closed.options,
        right=closed.right,
        answer=closed.answer,
        explanation=closed.explanation,
        sources=closed.sources,
        form=question.form if isinstance(question.form, Typed | Closest) else None,
    )


def misses(own: Iterable[OwnAnswer]) -> tuple[Reveal, ...]:
    """The questions that the player got wrong or left out."""
    return tuple(answer.reveal for answer in own if not answer.is_right)


def judged(reveal: Reveal, guess: str) -> Verdict:
    """What a guess is worth to somebody who tries alone: a number has to be the very one.

    Raises:
        LookupError: the question has options.
    """
    match reveal.form:
        case Typed(answers=answers):
            return judge(answers, guess)
        case Closest() as asked:
            number = number_in(guess, asked)
            if number is None:
                return Verdict("prompt", f"One number, please: how many {asked.unit}?")
            return EXACTLY if number == asked.number else NOT_EXACTLY
        case None:
            raise LookupError(f"nothing is typed for {reveal.question_id}")
