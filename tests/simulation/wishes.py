"""The rounds that people ask for: short ones, of every pace and style, with questions of every kind."""

from random import Random

from bot.game.answers import Answers
from bot.game.daily import DailyQuestion
from bot.game.question import Choice, Closest, Form, Option, Question, TrueFalse, Typed
from bot.game.rules import Hints, Rules, Style

RIGHT = "right"  # what the right option of every question reads
NUMBER = 58.0  # what is right where a number is asked for

# What is typed, and whether it is right; None asks for more.
WORDS = {"Montmartre": True, "the hill": True, "Versailles": False, "Louvre": False, "hill": None}
NUMBERS = {"58": 58.0, "57": 57.0, "60": 60.0, "700": 700.0, "no idea": None}

Wish = tuple[tuple[Question, ...], Rules]

TYPED = Typed(Answers("Montmartre", ("the hill",), prompts=("hill",), refused=("Versailles", "Louvre")))
_FORMS: tuple[Form, ...] = (
    *[Choice(Option(RIGHT), (Option("wrong one"), Option("wrong two")))] * 4,
    TrueFalse(holds=True),
    *[TYPED] * 2,
    Closest(NUMBER, "58 million", "million"),
)


def wish(random: Random, longest: int) -> Wish:
    """The questions and the rules of a round."""
    count = random.randint(1, longest)
    return tuple(_question(number, random.choice(_FORMS)) for number in range(1, count + 1)), _rules(random)


def daily_question(day: int) -> DailyQuestion:
    """What a server is asked on a day."""
    return DailyQuestion(
        day=day,
        question_id="daily",
        stem="daily",
        theme="numbers",
        text="What is right today?",
        options=("right", "wrong one", "wrong two"),
        right=0,
        explanation="It is.",
        sources=(),
    )


def _question(number: int, form: Form) -> Question:
    return Question(
        id=f"question {number}",
        stem=f"stem {number}",
        game="trivia",
        theme="numbers",
        text=f"What is right in {number}?",
        form=form,
        explanation="It is.",
        sources=(),
        facts=(),
    )


def _rules(random: Random) -> Rules:
    return Rules(
        get_ready=random.choice((0.0, 2.0)),
        answer_time=random.choice((6.0, 9.0)),
        reveal_pause=random.choice((1.0, 3.0)),
        early_close=random.random() < 0.5,
        early_close_after=random.choice((2.0, 4.0)),
        least_time=random.choice((2.0, 4.0)),
        streaks=random.random() < 0.7,
        stale_after=random.choice((15.0, 3600.0)),
        aloud=random.random() < 0.5,
        style=random.choice((*[Style.EVERYONE] * 2, Style.FIRST, Style.SUDDEN, Style.TEAMS)),
        hints=random.choice(tuple(Hints)),
        skip_votes=random.choice((0, 0, 1, 2)),
        more_time=random.choice((4.0, 15.0)),
        most_time=random.choice((12.0, 40.0)),
        lean_time=2.0,
        longest_break=random.choice((4.0, 20.0)),
        after_break=1.0,
    )
