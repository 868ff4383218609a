"""What stays of a question to look back on, what was missed, and trying again alone."""

import pytest

from bot.game.answers import Answers
from bot.game.events import Press
from bot.game.lookback import OwnAnswer, Reveal, judged, misses
from bot.game.question import Closest, Typed

WHERE = Reveal(
    game="trivia",
    number=1,
    total=2,
    question_id="where",
    text="Where does the ferry land?",
    options=("Eastpier", "Northpier"),
    right=0,
    answer="Eastpier",
    explanation="",
    sources=(),
)


def typed(form: Typed | Closest) -> Reveal:
    return Reveal(
        game="trivia",
        number=2,
        total=2,
        question_id="typed",
        text="?",
        options=(),
        right=1,
        answer="that",
        explanation="",
        sources=(),
        form=form,
    )


def test_what_was_wrong_or_left_out_is_missed() -> None:
    left_out, wrong = typed(Closest(58, "58 million", "million people")), WHERE
    right = typed(Typed(Answers("Alfie")))
    own = (
        OwnAnswer(right, Press(1.0, 1, "alfie"), is_right=True, points=120),
        OwnAnswer(wrong, Press(1.0, 1)),
        OwnAnswer(left_out),
    )
    assert misses(own) == (wrong, left_out)


@pytest.mark.parametrize(
    ("guess", "verdict"), [("alfie!", "accept"), ("Gabriel", "reject"), ("Alf", "prompt"), ("", "reject")]
)
def test_a_typed_guess_is_judged_as_in_a_round(guess: str, verdict: str) -> None:
    form = Typed(Answers("Alfie", prompts=("Alf",), others=("Gabriel",)))
    assert judged(typed(form), guess).verdict == verdict


@pytest.mark.parametrize(
    ("guess", "verdict"),
    [("58", "accept"), ("58 million", "accept"), ("57", "reject"), ("many", "prompt"), ("5 or 8", "prompt")],
)
def test_whoever_tries_a_number_alone_must_hit_it(guess: str, verdict: str) -> None:
    assert judged(typed(Closest(58, "58 million", "million people")), guess).verdict == verdict


def test_nothing_is_typed_where_there_are_options() -> None:
    with pytest.raises(LookupError):
        judged(WHERE, "Eastpier")
