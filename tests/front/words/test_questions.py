"""The lines of a question's card in cases that a whole round seldom meets."""

import pytest
from msgspec.structs import replace

from bot.front.words.questions import hint_line, question_text
from bot.game.events import QuestionAsked, Recap
from bot.game.hints import Told
from tests.front.questions import TRIVIA
from tests.front.rounds import a_round, asked


def test_a_hint_says_a_name_once() -> None:
    again = Told("Bruno", option=1, because="Bruno bakes the bread")
    other = Told("82", option=3, because="that was Bridgerton")
    assert [hint_line(told, "trivia") for told in (again, other)] == [
        "**Not B**: Bruno bakes the bread",
        "**Not 82**: that was Bridgerton",
    ]


@pytest.mark.parametrize(("answered", "said"), [(0, "58, nobody answered"), (3, "58")])
def test_the_line_about_the_last_number_counts_nobody_right(answered: int, said: str) -> None:
    card = asked(a_round(TRIVIA)).last(QuestionAsked)
    text = question_text(
        replace(card, recap=Recap("58", min(1, answered), answered, is_number=True)), "trivia"
    )
    assert text.splitlines()[0] == f"-# Question 1 of 5 · People · last answer: {said}"
