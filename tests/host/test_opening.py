"""What a person asked for and what the server chose, made into a round."""

from typing import Literal

import pytest
from msgspec.structs import replace

from bot.bank.bank import Bank
from bot.game.question import Question
from bot.game.round import Round
from bot.game.rules import Rules
from bot.host.opening import Pace, Wish, make_round
from bot.host.refusals import Refusal
from bot.host.server_settings import ServerSettings
from tests.examples import ANA, CHANNEL, SERVER, choice, question

GAMES: tuple[Literal["trivia", "whosaid"], ...] = ("trivia", "whosaid")


def many(game: Literal["trivia", "whosaid"]) -> tuple[Question, ...]:
    """More questions than any round wants, easy to hard, of two themes and three seasons."""
    return tuple(
        replace(
            question(f"Which is number {number}?", choice(f"{game} {number}", "b", "c"), f"{game}-{number}"),
            game=game,
            theme=("cast", "places")[number % 2],
            spoils=number % 3,
            difficulty=1 + number % 5,
        )
        for number in range(60)
    )


BANK = Bank(
    slug="emily-in-paris",
    title="Emily in Paris",
    themes=("cast", "places"),
    questions=(*many("trivia"), *many("whosaid")),
)
WISH = Wish(id="r1", seed=7, server=SERVER, channel=CHANNEL, player=ANA, game="trivia")


def test_a_round_that_nobody_chose_anything_about_has_the_defaults_of_its_game() -> None:
    trivia, whosaid = (made(replace(WISH, game=game)) for game in GAMES)
    assert (trivia.total, whosaid.total) == (10, 8)
    assert trivia.rules == whosaid.rules == Rules(answer_time=20.0, reveal_pause=8.0)


def test_a_round_knows_who_asked_for_it_and_how_to_play_it_again() -> None:
    wish = replace(WISH, questions=3, pace=Pace.QUICK, theme="cast", alone=True)
    round_ = made(wish, ServerSettings(ceiling=1))
    assert replace(round_, questions=(), phase=round_.phase) == Round(
        id="r1",
        server=SERVER,
        channel=CHANNEL,
        game="trivia",
        show="Emily in Paris",
        started_by=ANA,
        seed=7,
        rules=Rules(answer_time=12.0, reveal_pause=5.0),
        questions=(),
        phase=round_.phase,
        alone=True,
        wished=3,
        pace="quick",
        theme="cast",
        ceiling=1,
    )


@pytest.mark.parametrize(
    ("asked", "chosen", "total"), [(None, None, 10), (None, 7, 7), (5, None, 5), (5, 7, 5)]
)
def test_the_player_chooses_before_the_server_and_the_server_before_the_game(
    asked: int | None, chosen: int | None, total: int
) -> None:
    assert made(replace(WISH, questions=asked), ServerSettings(questions=chosen)).total == total


@pytest.mark.parametrize(
    ("pace", "chosen", "seconds", "pause"),
    [
        (None, None, 20.0, 8.0),
        (None, 45, 45.0, 8.0),
        (Pace.QUICK, 45, 12.0, 5.0),
        (Pace.NORMAL, 45, 20.0, 8.0),
        (Pace.RELAXED, None, 35.0, 15.0),
    ],
)
def test_a_pace_that_a_player_names_counts_more_than_the_servers_seconds(
    pace: Pace | None, chosen: int | None, seconds: float, pause: float
) -> None:
    rules = made(replace(WISH, pace=pace), ServerSettings(answer_time=chosen)).rules
    assert rules == Rules(answer_time=seconds, reveal_pause=pause)


def test_nothing_above_the_servers_ceiling_is_asked() -> None:
    round_ = made(WISH, ServerSettings(ceiling=0))
    assert round_.total == 10
    assert {asked.spoils for asked in round_.questions} == {0}


def test_only_the_theme_that_was_asked_for_is_asked_about() -> None:
    assert {asked.theme for asked in made(replace(WISH, theme="places")).questions} == {"places"}


def test_what_a_server_has_not_seen_comes_first() -> None:
    seen = {asked.stem: 1.0 for asked in BANK.questions if asked.id not in ("trivia-0", "trivia-4")}
    assert {"trivia-0", "trivia-4"} <= {
        asked.id for asked in make_round(WISH, ServerSettings(), BANK, seen).questions
    }


def test_where_nothing_fits_the_player_reads_what_to_do() -> None:
    with pytest.raises(Refusal, match=r"No question fits that choice here\. Leave the theme out"):
        made(replace(WISH, theme="sport"))


@pytest.mark.parametrize(("game", "other"), [("whosaid", "trivia"), ("trivia", "whosaid")])
def test_where_the_show_has_nothing_for_a_game_the_player_reads_of_the_other(
    game: Literal["trivia", "whosaid"], other: Literal["trivia", "whosaid"]
) -> None:
    young = Bank("young", "Young", BANK.themes, many(other))
    with pytest.raises(Refusal, match=rf"^This show has .* \*\*/{other} start\*\*\.$"):
        make_round(replace(WISH, game=game), ServerSettings(ceiling=0), young, {})


def test_the_same_wish_is_the_same_round_and_another_seed_is_another() -> None:
    assert made(WISH) == made(WISH)
    assert made(WISH).questions != made(replace(WISH, seed=8)).questions


def made(wish: Wish, settings: ServerSettings | None = None) -> Round:
    return make_round(wish, settings or ServerSettings(), BANK, {})
