"""Names, numbers, and texts of others made harmless."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.front.words.grammar import counted, first_of, in_words, listed, plain
from tests.steps import steps_of

HOSTILE = [
    "[](",
    "\\",
    "*",
    "**a ",
    "`",
    "```\n",
    "||",
    "~~",
    "<@1>",
    "<t:1:R>",
    "# ",
    "> ",
    "- ",
    " ",
    "_*`",
    "1.",
]
ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~]")  # Discord: a backslash takes the meaning of any punctuation
MEANS_SOMETHING = re.compile(r"[*_~|`\[\]<>\\]|^(?:#|-|\+|[0-9]+\.)")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Chicago", "Chicago"),
        ("two\nlines  and\ttabs ", "two lines and tabs"),
        ("**bold** _slanted_", "\\*\\*bold\\*\\* \\_slanted\\_"),
        ("||hidden||", "\\|\\|hidden\\|\\|"),
        ("[link](https://example.org)", "\\[link\\](https://example.org)"),
        ("<@123> <#4> <t:5:R>", "\\<@123\\> \\<#4\\> \\<t:5:R\\>"),
        ("# heading", "\\# heading"),
        ("-# small print", "\\-# small print"),
        ("- a list", "\\- a list"),
        ("> a quote", "\\> a quote"),
        ("1986. A list?", "1986\\. A list?"),
        ("58 million", "58 million"),
        ("well-known #1", "well-known #1"),
        ("C:\\", "C:\\\\"),
    ],
)
def test_markdown_in_a_text_is_shown_as_it_was_written(written: str, shown: str) -> None:
    assert plain(written) == shown


@given(st.text(st.sampled_from("*_~|`[]<>\\#-+1. \nab"), max_size=60))
def test_nothing_in_a_text_means_anything_to_discord(text: str) -> None:
    rest = ESCAPED.sub("x", plain(text))
    assert not MEANS_SOMETHING.search(rest)


@given(st.text(st.sampled_from("*_\\#a "), max_size=60), st.integers(1, 40))
def test_a_text_that_is_cut_ends_in_an_ellipsis_and_never_in_half_an_escape(text: str, most: int) -> None:
    cut = plain(text, most)
    assert len(cut) <= most
    assert cut == plain(text) or cut.endswith("…")
    assert not MEANS_SOMETHING.search(ESCAPED.sub("x", cut))


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_text_of_any_length_takes_the_same_few_calls_each_passing_over_it_once(piece: str) -> None:
    long, short = piece * 20_000, piece * 2_000
    plain(short)  # what is compiled once is no text's work
    assert steps_of(lambda: plain(long)) == steps_of(lambda: plain(short)) < 60


def test_numbers_and_names_are_said_as_people_say_them() -> None:
    assert (counted(1, "question"), counted(1200, "point")) == ("1 question", "1,200 points")
    assert (in_words(1, "line"), in_words(4, "question"), in_words(49, "question")) == (
        "one line",
        "four questions",
        "49 questions",
    )
    assert (listed(["Ana"]), listed(["Ana", "Bo", "Cleo"])) == ("Ana", "Ana, Bo and Cleo")
    assert first_of(["Ana", "Bo", "Cleo"], 2) == ["Ana", "Bo", "1 more"]
    assert first_of(["Ana", "Bo"], 2) == ["Ana", "Bo"]
