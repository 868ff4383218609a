"""Five questions of each form that a question can have."""

from bot.game.answers import Answers
from bot.game.question import Choice, Closest, Option, Question, Typed
from tests.front.questions import TRIVIA, a_choice, a_statement


def of_form(text: str, form: Choice | Typed | Closest) -> Question:
    return Question(
        id=text,
        stem=text,
        game="trivia",
        theme="People",
        text=text,
        form=form,
        explanation="The harbour register says so.",
        sources=("the harbour register",),
        facts=(text,),
    )


def typed(text: str, answer: str) -> Question:
    return of_form(text, Typed(Answers(answer)))


def number(text: str, wanted: float) -> Question:
    return of_form(text, Closest(wanted, f"{wanted:g}", "boats"))


def years(text: str, right: int, *wrong: int) -> Question:
    """A choice whose options stand in their own order."""
    options = [Option(str(year), rank=float(year)) for year in (right, *wrong)]
    return of_form(text, Choice(options[0], tuple(options[1:]), shown=len(options)))


CHOICES = (
    *(q for q in TRIVIA if isinstance(q.form, Choice)),
    a_choice("Who rows?", "Emil", "Fritz", "Gustav"),
)
STATEMENTS = tuple(
    a_statement(f"The bell rang {times}.", holds=True)
    for times in ("once", "twice", "late", "at dawn", "at six")
)
TYPED = tuple(
    typed(f"Who built {what}?", who)
    for what, who in (("it", "Ingrid"), ("that", "Ulf"), ("her", "Sven"), ("him", "Tove"), ("us", "Rune"))
)
NUMBERS = tuple(
    number(f"How many boats in {year}?", float(year % 90)) for year in (1901, 1902, 1903, 1904, 1905)
)
YEARS = tuple(years(f"When did boat {at} sink?", 1900 + at, 1920 + at, 1930 + at) for at in range(1, 6))
