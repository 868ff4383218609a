"""How a round is paced unless somebody chooses otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.game.question import TrueFalse
from bot.game.rules import Rules, time_for
from tests.examples import CITY, NETWORK, choice, question


def test_these_are_the_defaults_of_a_good_trivia_night() -> None:
    assert Rules() == Rules(
        get_ready=10.0,
        answer_time=20.0,
        reveal_pause=8.0,
        grace=1.0,
        early_close=True,
        early_close_after=8.0,
        streaks=True,
        empty_warning=2,
        empty_limit=3,
    )


def test_a_choice_gets_the_whole_time_and_true_or_false_three_quarters_of_it() -> None:
    assert time_for(CITY, ("Boston", "Chicago", "Los Angeles", "New York"), Rules()) == 20.0
    assert time_for(NETWORK, ("True", "False"), Rules()) == 15.0


@pytest.mark.parametrize(
    ("characters", "seconds"), [(20, 20), (160, 20), (177, 20), (178, 21), (196, 22), (520, 40), (4000, 40)]
)
def test_a_long_text_gets_a_second_for_each_18_characters_over_160_and_at_most_20(
    characters: int, seconds: float
) -> None:
    options = ("Yes", "No")
    asked = question("x" * (characters - len("YesNo")), choice("Yes", "No"))
    assert time_for(asked, options, Rules()) == seconds


@given(st.text(max_size=600), st.booleans())
def test_reading_time_is_added_to_true_or_false_as_well(text: str, holds: bool) -> None:  # noqa: FBT001 - hypothesis hands it in
    statement = question(text, TrueFalse(holds=holds))
    extra = time_for(statement, ("True", "False"), Rules()) - 15.0
    assert extra == time_for(question(text, choice("True", "False")), ("True", "False"), Rules()) - 20.0
