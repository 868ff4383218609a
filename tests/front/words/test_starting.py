"""The start card says how long the questions of its round can really be answered."""

import pytest
from msgspec.structs import replace

from bot.front.words.starting import start_text
from bot.game.question import Question
from bot.host.opening import SECONDS, Pace
from tests.front.questions import LINES
from tests.front.questions_of_each_kind import CHOICES, NUMBERS, STATEMENTS, TYPED
from tests.front.rounds import NOON, a_round

LONG = replace(CHOICES[0], text="w" * 250)


@pytest.mark.parametrize(
    ("questions", "pace", "said"),
    [
        (CHOICES, Pace.NORMAL, "20 seconds each"),
        (STATEMENTS, Pace.NORMAL, "15 seconds each"),
        ((CHOICES[0], STATEMENTS[0], TYPED[0]), Pace.NORMAL, "15 to 30 seconds each"),
        ((CHOICES[0], NUMBERS[0]), Pace.NORMAL, "20 to 30 seconds each"),
        ((CHOICES[0], LONG), Pace.NORMAL, "20 to 26 seconds each"),
        ((CHOICES[0], STATEMENTS[0], TYPED[0]), Pace.QUICK, "9 to 18 seconds each"),
        ((CHOICES[0], STATEMENTS[0], TYPED[0]), Pace.RELAXED, "26 to 52 seconds each"),
        (LINES, Pace.QUICK, "12 seconds each"),
    ],
)
def test_the_seconds_are_those_of_the_questions_that_come(
    questions: tuple[Question, ...], pace: Pace, said: str
) -> None:
    round_ = a_round(questions)
    rules = replace(round_.rules, answer_time=float(SECONDS[pace][0]))
    text = start_text(replace(round_, rules=rules), NOON, 2)
    assert text.splitlines()[1].split(" · ")[1] == said
