"""A line of the log is one line, for people and for programs."""

import shlex
import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.host.lines import Line, wordless


def test_a_line_reads_as_its_event_and_its_fields() -> None:
    line = Line(
        "round-ended", round="r1", server=800, because="finished", players=3, resumed=True, seconds=0.25
    )
    assert str(line) == "round-ended round=r1 server=800 because=finished players=3 resumed=yes seconds=0.25"


def test_what_is_not_known_is_left_out() -> None:
    assert str(Line("bug", reference="K7M2QX", round=None)) == "bug reference=K7M2QX"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("The disk is full.", '"The disk is full."'),
        ("", '""'),
        ("a=b", '"a=b"'),
        ('He said "no"', r'"He said \"no\""'),
        ("two\nlines", r'"two\nlines"'),
        ("also\u2028two", r'"also\u2028two"'),
        ("Café", "Café"),
        (3.0, "3"),
        (0.00004, "0"),
        (False, "no"),
    ],
)
def test_a_value_never_runs_into_its_neighbours(value: object, written: str) -> None:
    assert str(Line("said", because=value)) == f"said because={written}"


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_stays_on_one_line_and_in_one_field(text: str) -> None:
    line = str(Line("said", because=text, number=1))
    assert len(line.splitlines()) == 1
    event, because, number = shlex.split(line.replace("'", "’"))
    assert (event, because[:8], number) == ("said", "because=", "number=1")


def fail(typed: str) -> None:
    try:
        _ = {}[typed]
    except KeyError as error:
        raise ValueError(f"not {typed}") from error


def test_an_error_is_told_with_its_trace_and_its_cause_and_without_their_texts() -> None:
    with pytest.raises(ValueError, match="not Gabriel") as caught:
        fail("Gabriel")
    told = "".join(traceback.format_exception(wordless(caught.value)))
    assert told.count("Traceback (most recent call last)") == 2
    assert all(kind in told for kind in ("Wordless: KeyError", "Wordless: ValueError", "_ = {}[typed]"))
    assert "Gabriel" not in told.replace('fail("Gabriel")', "")


def test_a_cause_that_was_hidden_stays_hidden() -> None:
    error = ValueError("later")
    error.__context__ = KeyError("before")
    assert isinstance(wordless(error).__cause__, Exception)
    error.__suppress_context__ = True
    assert wordless(error).__cause__ is None
