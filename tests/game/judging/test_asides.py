"""What people say around a guess."""

import pytest

from bot.game.judging.asides import may_come_to_hold_asides, may_hold_asides, without_asides
from bot.game.judging.folding import words_of


@pytest.mark.parametrize(
    "guess",
    [
        "is it Chicago?",
        "i think it's Chicago",
        "the answer is chicago",
        "isn't it chicago?",
        "hmm, maybe chicago?",
        "chicago i think",
        "Chicago, right?",
        "I'd say chicago",
        "what is Chicago?",
        "in Chicago",
        "the city of chicago",
        "lol easy, chicago",
        "is the answer Chicago?",
        "got it, chicago",
        "chicago ofc",
        "chicago is my guess",
    ],
)
def test_asides_are_taken_away(guess: str) -> None:
    words = words_of(guess)
    assert may_hold_asides(words)
    assert without_asides(words)[-1] == ["chicago"]


@pytest.mark.parametrize(
    "guess", ["not chicago", "it isn't chicago", "anything but chicago", "i don't think chicago"]
)
def test_a_no_is_no_aside(guess: str) -> None:
    assert all(left != ["chicago"] for left in without_asides(words_of(guess)))


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("im pretty sure it was chicago", True),
        ("the sopranos", True),
        ("chicago lol", True),
        ("who is it", True),
        ("who even remembers that", False),
        ("my sister is here", False),
        ("chicago", False),
    ],
)
def test_two_words_at_either_end_tell_where_an_aside_may_be(text: str, *, holds: bool) -> None:
    assert may_come_to_hold_asides(text.split()) is holds


def test_nothing_is_left_of_nothing() -> None:
    assert without_asides(["think"]) == []
    assert len(without_asides(["maybe"] * 60)) < 10
