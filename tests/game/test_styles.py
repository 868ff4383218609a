"""The styles of a round: first right only, sudden death, teams."""

from hypothesis import given
from hypothesis import strategies as st

from bot.game.actions import Choose, Hint, Join, Shuffle
from bot.game.events import HINT, AnswerTaken, Ending, QuestionClosed, RoundEnded, TeamsChanged
from bot.game.phases import Open
from bot.game.rules import Rules, Style
from bot.game.standings import TeamStanding
from bot.game.sudden import still_in
from tests.examples import ANA, BO, CLEO, DEV, FIVE, a_round
from tests.game.playing import Playing


def a_night(style: Style, questions: int = 5) -> Playing:
    return Playing(a_round(FIVE[:questions], rules=Rules(style=style)))


def play(night: Playing, **right: float | None) -> QuestionClosed:
    """One question: who is right, and after how many seconds; None for a wrong answer after two."""
    people = {"ana": ANA, "bo": BO, "cleo": CLEO, "dev": DEV}
    night.open()
    answer = night.right()
    for name, seconds in right.items():
        if seconds is None:
            night.press(people[name], _a_wrong_one(night), 2.0)
        else:
            night.press(people[name], answer, seconds)
    night.close()
    return night.last(QuestionClosed)


def _a_wrong_one(night: Playing) -> str:
    return next(text for text in night.round.shown(night.round.number) if text != night.right())


def test_the_first_press_is_final_where_the_first_right_one_is_paid() -> None:
    night = a_night(Style.FIRST)
    night.open()
    night.press(ANA, "Boston", 2.0)
    assert night.press(ANA, "Chicago", 3.0) == ()
    night.close()
    (row,) = night.last(QuestionClosed).results
    assert (row.right, row.points) == (False, 0)


def test_of_the_right_ones_only_the_first_is_paid() -> None:
    rows = play(a_night(Style.FIRST), ana=4.0, bo=3.5, cleo=None).results
    assert [(row.player, row.right, row.points > 0) for row in rows] == [
        (BO, True, True),
        (ANA, True, False),
        (CLEO, False, False),
    ]


def test_it_closes_one_grace_after_the_first_right_answer() -> None:
    night = a_night(Style.FIRST)
    night.open()
    night.press(ANA, "Boston", 2.0)
    night.press(BO, "Chicago", 4.0)
    assert night.round.wakes_at == night.phase(Open).opened_at + 4.0 + 1.0


def test_an_earlier_press_that_is_heard_later_takes_the_place_of_the_later_one() -> None:
    night = a_night(Style.FIRST)
    night.open()
    late, early = night.pressing(ANA, "Chicago", 5.0), night.pressing(ANA, "Boston", 4.0)
    night.take(late)
    (taken,) = night.take(early)
    assert isinstance(taken, AnswerTaken)
    assert night.round.shown(1)[taken.answer.option] == "Boston"


def test_a_miss_is_out_and_the_last_one_standing_wins() -> None:
    night = a_night(Style.SUDDEN)
    assert play(night, ana=3.0, bo=3.0, cleo=None).out == (CLEO,)
    assert play(night, ana=3.0, bo=None).out == (BO,)
    ended = night.last(RoundEnded)
    assert (ended.because, ended.asked) == (Ending.FINISHED, 2)
    assert [(row.place, row.player) for row in ended.standings] == [(1, ANA), (2, BO), (3, CLEO)]


def test_whoever_does_not_answer_is_out_too() -> None:
    night = a_night(Style.SUDDEN)
    play(night, ana=3.0, bo=3.0, cleo=3.0)
    assert play(night, ana=3.0, bo=3.0).out == (CLEO,)


def test_if_all_miss_nobody_is_out() -> None:
    night = a_night(Style.SUDDEN)
    play(night, ana=3.0, bo=3.0)
    assert play(night, ana=None, bo=None).out == ()
    assert still_in(night.round) == {ANA, BO}


def test_nobody_comes_back_and_nobody_joins_later() -> None:
    night = a_night(Style.SUDDEN)
    play(night, ana=3.0, bo=3.0, cleo=None)
    night.open()
    for player in (CLEO, DEV):
        assert night.press(player, night.right(), 3.0) == ()


def test_one_player_alone_plays_on() -> None:
    night = a_night(Style.SUDDEN, questions=2)
    assert play(night, ana=None).out == ()
    play(night, ana=3.0)
    assert night.last(RoundEnded).because is Ending.FINISHED


def test_a_sudden_death_lasts_longer_than_points() -> None:
    """Whoever lasted longest is first, however slow."""
    night = a_night(Style.SUDDEN)
    play(night, ana=18.0, bo=1.0)
    play(night, ana=14.0, bo=None)
    assert [row.player for row in night.last(RoundEnded).standings] == [ANA, BO]


def test_teams_are_joined_changed_and_kept_after_the_first_answer() -> None:
    night = a_night(Style.TEAMS)
    assert night.take(Join(ANA, 0)) == (TeamsChanged(teams={ANA: 0}),)
    assert night.take(Join(ANA, 0)) == ()
    assert night.take(Join(ANA, 1)) == (TeamsChanged(teams={ANA: 1}),)
    assert night.take(Join(ANA, 2)) == ()
    night.open()
    night.press(ANA, "Chicago", 2.0)
    assert night.take(Join(ANA, 0)) == ()


def test_whoever_chose_no_team_plays_for_the_smaller_one() -> None:
    night = a_night(Style.TEAMS)
    night.take(Join(ANA, 0))
    play(night, ana=3.0, bo=3.0, cleo=4.0)
    assert night.round.teams == {ANA: 0, BO: 1, CLEO: 0}


@given(st.sets(st.integers(1, 60), min_size=1), st.randoms(use_true_random=False))
def test_a_shuffle_leaves_no_team_more_than_one_larger(players: set[int], chance: object) -> None:
    night = a_night(Style.TEAMS)
    for player in players:
        night.take(Join(player, chance.choice((0, 0, 1))))  # type: ignore[attr-defined]
    night.take(Shuffle(ANA))
    sizes = [list(night.round.teams.values()).count(team) for team in (0, 1)]
    assert night.round.teams.keys() == players
    assert abs(sizes[0] - sizes[1]) <= 1


def test_what_a_teams_players_gathered_on_average_counts() -> None:
    night = a_night(Style.TEAMS, questions=1)
    for player, team in ((ANA, 0), (BO, 1), (CLEO, 1)):
        night.take(Join(player, team))
    play(night, ana=3.0, bo=3.0, cleo=None)
    assert night.last(RoundEnded).teams == (
        TeamStanding(1, 0, 150.0, (ANA,)),
        TeamStanding(2, 1, 75.0, (BO, CLEO)),
    )


def test_teams_belong_to_rounds_of_teams() -> None:
    night = a_night(Style.EVERYONE)
    assert night.take(Join(ANA, 0)) == ()
    assert night.take(Shuffle(ANA)) == ()


@given(st.permutations(range(10)), st.sampled_from(Style))
def test_any_order_of_arrival_gives_the_same_results(order: list[int], style: Style) -> None:
    """Hints among them: before a player's first press, after it, between two, in the same moment."""
    presses = [(ANA, 0, 3.0), (ANA, 1, 5.0), (BO, 1, 3.0), (BO, 0, 3.25), (CLEO, 2, 4.0), (DEV, 1, 3.0)]
    hints = [(ANA, HINT, 2.0), (BO, HINT, 3.1), (CLEO, HINT, 5.0), (DEV, HINT, 3.0)]
    results = []
    for arrival in (range(10), order):
        night = a_night(style, questions=2)
        night.open()
        opened_at = night.phase(Open).opened_at
        for place in arrival:
            player, option, seconds = [*presses, *hints][place]
            at = opened_at + seconds
            night.take(
                Hint(player, 1, at) if option == HINT else Choose(player, 1, option, at), opened_at + 5.5
            )
        night.close()
        results.append((night.last(QuestionClosed).results, night.round.teams, night.round.out))
    assert results[0] == results[1]
