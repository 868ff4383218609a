"""Any text is read, in steps that grow no faster than it does."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.authoring.speech import segments_of
from tests.steps import steps_of

MARKS = ["“", "”", '"', "'", "‘", "’", "``", "''", " ", "\n\n", "\n", ",", ".", "?", ":", "—", "(", ")", "&"]
WORDS = [
    "said",
    "Jo",
    "Star",
    "STAR:",
    "A:",
    "the",
    "of",
    "and",
    "Dr.",
    "who",
    "she",
    "59",
    "O’Neil",
    "’s",
    "de",
    "É",
]
PIECES = st.lists(st.sampled_from([*MARKS, *WORDS]), max_size=60).map("".join)


@given(PIECES | st.text(max_size=120))
def test_segments_of_any_text_stand_in_it_in_order_and_apart(article: str) -> None:
    segments = segments_of(article)
    assert all(article[found.start : found.end] == found.text == found.text.strip() for found in segments)
    assert all(left.end <= right.start for left, right in pairwise(segments))
    assert all(found.speaker for found in segments if found.tier == "sure")


def calls(article: str) -> int:
    """How many functions are called to read an article."""
    return steps_of(lambda: segments_of(article))


HOSTILE_MARKS = [
    '"',
    "“",
    "”",
    "‘",
    "'",
    "“”",
    '" ',
    " “a",
    " ‘a,’",
    "“\n",
    "\n",
    " ",
    "(",
    "—",
    "``",
    ".",
    "a-",
]
HOSTILE_WORDS = [
    "A ", "The ", "Jo Star ", "de ", "said, ", "“a,” he said. ", "“a” and ", "“a” ", "STAR: ", "STAR: a\n",
    "A: a\n\n", "Jo Star said “a.” ", "the actress said “we were.”\n\n", "Jo “Al” Star ",
    "“We are,” the star said.\n",
]  # fmt: skip


@pytest.mark.parametrize("piece", [*HOSTILE_MARKS, *HOSTILE_WORDS])
def test_twice_the_text_takes_about_twice_the_steps(piece: str) -> None:
    times = 3_000 // len(piece)
    segments_of(piece * times)  # what is remembered between articles is remembered now
    assert calls(piece * times * 2) <= 2.2 * calls(piece * times) + 200


def test_names_that_are_all_different_are_looked_up_at_once() -> None:
    def article(size: int) -> str:
        lines = (f"“We are number {number},” N{number} Star said. She left." for number in range(size))
        return "\n".join(lines)

    assert calls(article(400)) <= 2.2 * calls(article(200))


def test_a_hundred_kilobytes_of_quotation_marks_are_nobody_s_words() -> None:
    assert segments_of('"' * 100_000) == ()
    assert segments_of("“" * 100_000) == ()
