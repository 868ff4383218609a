"""The lines of a reveal in cases that a whole round seldom meets."""

import pytest
from msgspec.structs import replace

from bot.front.words.reveals import after_reveal_text, reveal_text
from bot.game.events import QuestionClosed
from bot.game.rules import Rules, Style
from tests.front.questions import TRIVIA
from tests.front.rounds import a_round, answered, asked

ANA, BO = 7, 8


def test_a_reveal_in_teams_says_how_they_stand_and_who_plays_for_which() -> None:
    in_teams = replace(a_round(TRIVIA), rules=Rules(style=Style.TEAMS))
    closed = answered(asked(in_teams), {ANA: 1, BO: 0}).last(QuestionClosed)
    assert after_reveal_text(closed, "trivia").splitlines()[:2] == [
        f"-# Team North 150 a player: <@{ANA}>",
        f"-# Team South 0 a player: <@{BO}>",
    ]


def test_of_a_number_the_nearest_are_named_and_nobody_is_called_right() -> None:
    played = answered(asked(a_round(TRIVIA)), {ANA: 1, BO: 0})
    closed = replace(played.last(QuestionClosed), unit="boats")
    alone = replace(closed, results=closed.results[:1])
    lines = [reveal_text(each, played.round, 999).splitlines()[-1] for each in (closed, alone)]
    assert lines == [f"**Nearest of 2:** <@{ANA}> +150 (0.1 s)", f"**Nearest:** <@{ANA}> +150 (0.1 s)"]


@pytest.mark.parametrize(("style", "missed"), [(Style.SUDDEN, True), (Style.EVERYONE, False)])
def test_if_all_miss_in_a_sudden_death_the_reveal_says_that_nobody_is_out(
    style: Style, *, missed: bool
) -> None:
    played = answered(asked(replace(a_round(TRIVIA), rules=Rules(style=style))), {ANA: 0, BO: 2})
    text = reveal_text(played.last(QuestionClosed), played.round, 999)
    assert text.endswith("**None of 2 had it.**\nAll missed, so nobody is out." if missed else "had it.**")


def test_of_many_sources_two_are_named() -> None:
    closed = answered(asked(a_round(TRIVIA)), {ANA: 1}).last(QuestionClosed)
    text = after_reveal_text(replace(closed, sources=("one", "two", "three", "four")), "trivia")
    assert "-# From: one; two; 2 more · " in text
