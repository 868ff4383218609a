"""The lines of a card in cases that a whole round seldom meets."""

from msgspec.structs import replace

from bot.front.words.questions import after_reveal_text, hint_line
from bot.game.events import QuestionClosed
from bot.game.hints import Told
from bot.game.rules import Rules, Style
from tests.front.questions import TRIVIA
from tests.front.rounds import a_round, answered, asked

ANA, BO = 7, 8


def test_a_hint_says_a_name_once() -> None:
    again = Told("Bruno", option=1, because="Bruno bakes the bread")
    other = Told("82", option=3, because="that was Bridgerton")
    assert [hint_line(told, "trivia") for told in (again, other)] == [
        "**Not B**: Bruno bakes the bread",
        "**Not 82**: that was Bridgerton",
    ]


def test_a_reveal_in_teams_says_how_they_stand_and_who_plays_for_which() -> None:
    in_teams = replace(a_round(TRIVIA), rules=Rules(style=Style.TEAMS))
    closed = answered(asked(in_teams), {ANA: 1, BO: 0}).last(QuestionClosed)
    assert after_reveal_text(closed, "trivia").splitlines()[:2] == [
        f"-# Team North 150 a player: <@{ANA}>",
        f"-# Team South 0 a player: <@{BO}>",
    ]


def test_of_many_sources_two_are_named() -> None:
    closed = answered(asked(a_round(TRIVIA)), {ANA: 1}).last(QuestionClosed)
    text = after_reveal_text(replace(closed, sources=("one", "two", "three", "four")), "trivia")
    assert "-# From: one; two; 2 more · " in text
