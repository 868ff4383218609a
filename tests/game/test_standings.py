"""Who is ahead, ties sharing a place, and what a round will be remembered for."""

from hypothesis import given
from hypothesis import strategies as st

from bot.game.standings import Fastest, Highlights, Standing, Tally, highlights, standings
from tests.examples import ANA, BO, CLEO, DEV, ELI


def test_equal_points_share_a_place_and_the_next_place_is_skipped() -> None:
    tallies = {
        ELI: Tally(points=0),
        DEV: Tally(points=300),
        BO: Tally(points=420),
        CLEO: Tally(points=300),
        ANA: Tally(points=300),
    }
    assert standings(tallies) == (
        Standing(1, BO, 420),
        Standing(2, ANA, 300),
        Standing(2, CLEO, 300),
        Standing(2, DEV, 300),
        Standing(5, ELI, 0),
    )


def test_where_nobody_played_nobody_stands() -> None:
    assert standings({}) == ()


def test_all_may_share_the_first_place() -> None:
    tied = {BO: Tally(points=147), ANA: Tally(points=147)}
    assert standings(tied) == (Standing(1, ANA, 147), Standing(1, BO, 147))


@given(st.dictionaries(st.integers(1, 9), st.integers(0, 5)))
def test_a_place_is_one_more_than_the_number_of_players_with_more_points(points: dict[int, int]) -> None:
    table = standings({player: Tally(points=worth) for player, worth in points.items()})
    assert {row.player: row.points for row in table} == points
    assert [row.place for row in table] == [
        1 + sum(other > row.points for other in points.values()) for row in table
    ]


def test_the_fastest_right_answer_the_longest_run_and_the_hardest_question_are_remembered() -> None:
    tallies = {
        ANA: Tally(longest_run=4, fastest=3.5),
        BO: Tally(longest_run=2, fastest=3.125),
        CLEO: Tally(longest_run=4, fastest=3.25),
        DEV: Tally(),
    }
    asked = ((1, 3, 4), (2, 4, 5), (3, 3, 5), (4, 0, 0))
    assert highlights(tallies, asked) == Highlights(
        fastest=Fastest(BO, 3.125), longest_run=((ANA, CLEO), 4), hardest=(3, 3, 5)
    )


def test_one_right_answer_is_no_run_and_one_question_is_not_the_hardest() -> None:
    assert highlights({ANA: Tally(longest_run=1, fastest=9.0)}, ((1, 1, 1),)) == Highlights(
        fastest=Fastest(ANA, 9.0)
    )


def test_where_everyone_was_right_no_question_was_hard() -> None:
    assert highlights({}, ((1, 2, 2), (2, 1, 1))).hardest is None


def test_a_round_without_players_is_remembered_for_nothing() -> None:
    assert highlights({}, ((1, 0, 0), (2, 0, 0))) == Highlights()
