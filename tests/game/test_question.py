"""What a round shows of a question: the right option always, the rest and the order by the round's seed."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.game.question import Choice, Option, Question, TrueFalse, options, right_text
from tests.examples import CITY, MILLIONS, NETWORK, choice, question

POOL = question("Who is it?", choice("Emily", "Mindy", "Sylvie", "Camille", "Luc", "Julien", "Gabriel"))

ranks = st.none() | st.sampled_from((1.0, 2.0))
pools = st.lists(
    st.builds(Option, text=st.text(max_size=5), rank=ranks),
    min_size=2,
    max_size=6,
    unique_by=lambda option: option.text,
)


def test_a_true_or_false_question_shows_true_first() -> None:
    assert options(NETWORK, seed=1) == ("True", "False")


@pytest.mark.parametrize(("holds", "text"), [(True, "True"), (False, "False")])
def test_a_statement_is_right_as_it_holds(holds: bool, text: str) -> None:  # noqa: FBT001 - a table of cases
    assert right_text(question("It rains.", TrueFalse(holds=holds))) == text


def test_a_choice_shows_the_right_option_and_some_wrong_ones_of_its_pool() -> None:
    shown = options(POOL, seed=1)
    assert len(shown) == len(set(shown)) == 4
    assert right_text(POOL) in shown


def test_a_small_pool_is_shown_whole() -> None:
    asked = question("Which?", choice("One", "Two", "Three"))
    assert set(options(asked, seed=1)) == {"One", "Two", "Three"}


def test_numbers_stand_in_order_whatever_the_seed() -> None:
    assert {options(MILLIONS, seed) for seed in range(20)} == {("58", "70", "76", "82")}


def test_a_round_that_a_newer_bot_picks_up_still_shows_the_same_order() -> None:
    assert options(CITY, seed=7) == ("Los Angeles", "New York", "Chicago", "Boston")


def test_over_many_rounds_the_right_option_stands_everywhere_equally_often() -> None:
    places = Counter(options(POOL, seed).index("Emily") for seed in range(1_000))
    assert set(places) == {0, 1, 2, 3}
    assert all(abs(times - 250) < 50 for times in places.values())  # 3.6 standard deviations


def test_over_many_rounds_every_wrong_option_is_shown_equally_often() -> None:
    shown = Counter(text for seed in range(1_000) for text in options(POOL, seed) if text != "Emily")
    assert len(shown) == 6
    assert all(abs(times - 500) < 60 for times in shown.values())  # 3.8 standard deviations


def test_two_questions_of_a_round_have_orders_of_their_own() -> None:
    twin = replace(CITY, id="another city")
    assert [options(CITY, seed) for seed in range(9)] != [options(twin, seed) for seed in range(9)]


@given(st.integers(0, 2**63), pools, st.data())
def test_what_is_shown_does_not_tell_which_option_is_right(
    seed: int, pool: list[Option], data: st.DataObject
) -> None:
    one, other = (_asking(pool, data.draw(st.sampled_from(pool))) for _ in "ab")
    assert options(one, seed) == options(other, seed)


@given(st.integers(0, 2**63), st.sampled_from(("Alfie", "Pierre", "Antoine")))
def test_a_new_wrong_option_takes_at_most_one_place(seed: int, name: str) -> None:
    form = POOL.form
    assert isinstance(form, Choice)
    grown = replace(POOL, form=replace(form, wrong=(*form.wrong, Option(name))))
    before, after = options(POOL, seed), options(grown, seed)
    assert [text for text in after if text in before] == [text for text in before if text in after]
    assert set(after) - set(before) <= {name}


def _asking(pool: list[Option], right: Option) -> Question:
    """A question whose options are all shown, one of them being right."""
    wrong = tuple(option for option in pool if option is not right)
    return question("Which?", Choice(right, wrong, shown=len(pool)))
