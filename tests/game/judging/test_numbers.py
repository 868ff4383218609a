"""Numbers of any kind to digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.game.judging.folding import words_of
from bot.game.judging.word_lists import words_in_order

NUMBER_WORDS = words_in_order(
    "one two ten twenty hundred thousand million and a half point oh second k 5 0.5"
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("fifty-eight million", "58000000"),
        ("58M", "58000000"),
        ("58 mil", "58000000"),
        ("58,000,000", "58000000"),
        ("58 000 000", "58000000"),
        ("1.2k", "1200"),
        ("twelve hundred", "1200"),
        ("two hundred and one", "201"),
        ("a hundred and one dalmatians", "101 dalmatians"),
        ("thirty-one thousand two hundred and five", "31205"),
        ("one point five million", "1500000"),
        ("one point twenty one", "1.21"),
        ("one and a half million", "1500000"),
        ("two and a half men", "2.5 men"),
        ("2½ men", "2.5 men"),
        ("2 1/2 men", "2.5 men"),
        (".5", "0.5"),
        ("5.0", "5"),
        ("-5", "minus 5"),
        ("007", "007"),
        ("07", "7"),
        ("Rocky II", "rocky 2"),
        ("Henry the Eighth", "henry the 8"),
        ("the second season", "the season 2"),
        ("30 second timer", "30 second timer"),
        ("twenty second", "22"),
        ("S02E05", "season 2 episode 5"),
        ("2x05", "season 2 episode 5"),
        ("nineteen ninety-four", "1994"),
        ("twenty oh eight", "2008"),
        ("two thousand and eight", "2008"),
        ("the 1990's", "the 1990s"),
        ("nineteen nineties", "1990s"),
        ("nineties", "90s"),
        ("ninteen eighty-four", "1984"),
        ("tweleve hundered", "1200"),
        ("nine nine", "9 9"),
        ("nine one one", "9 1 1"),
        ("1988 1989 1990", "1988 1989 1990"),
        ("1e20000000", "1 episode 20000000"),
        ("million million million", "1000000 1000000 1000000"),
        ("Malcolm X", "malcolm x"),
        ("“E a”", "e a"),
        ("Liv mixes", "liv mixes"),
    ],
)
def test_numbers_are_read(text: str, words: str) -> None:
    assert words_of(text) == words.split()


@given(st.integers(0, 10**12))
def test_grouping_changes_no_number(number: int) -> None:
    assert words_of(f"{number:,}") == words_of(f"{number}") == [str(number)]


@given(
    st.lists(
        st.sampled_from(NUMBER_WORDS),
        max_size=12,
    )
)
def test_any_run_of_number_words_is_read_to_its_end(words: list[str]) -> None:
    read = words_of(" ".join(words))
    assert all(len(word) <= len("999999999999999") + 10 for word in read)
    assert bool(read) == bool(words)
