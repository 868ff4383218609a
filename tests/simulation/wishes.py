"""The rounds that people ask for: short ones, of every pace."""

from random import Random

from bot.game.question import Choice, Option, Question
from bot.game.rules import Rules

RIGHT = "right"  # what the right option of every question reads

Wish = tuple[tuple[Question, ...], Rules]


def wish(random: Random, longest: int) -> Wish:
    """The questions and the rules of a round."""
    questions = tuple(_question(number) for number in range(1, random.randint(1, longest) + 1))
    return questions, _rules(random)


def _question(number: int) -> Question:
    wrong = tuple(Option(f"wrong {name}") for name in ("one", "two"))
    return Question(
        id=f"question {number}",
        stem=f"stem {number}",
        game="trivia",
        theme="numbers",
        text=f"What is right in {number}?",
        form=Choice(Option(RIGHT), wrong),
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
    )
