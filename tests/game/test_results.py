"""What the answers to one question are worth."""

from hypothesis import given
from hypothesis import strategies as st

from bot.game.events import Answer, Press, Result
from bot.game.phases import Open
from bot.game.results import results, tallied
from bot.game.rules import Rules
from bot.game.standings import Tally
from tests.examples import ANA, BO, CLEO, DEV, EIGHT_O_CLOCK

RIGHT, WRONG, OTHER = 0, 1, 2


def test_the_right_ones_come_first_most_points_first_and_the_quickest_of_equals() -> None:
    phase = open_with(
        {
            DEV: [(2.5, WRONG)],
            CLEO: [(2.0, RIGHT)],
            BO: [(1.0, RIGHT)],
            ANA: [(20.0, RIGHT)],
            9: [(2.0, RIGHT)],
        }
    )
    tallies = {ANA: Tally(run=4)}
    assert [(row.player, row.points) for row in results(phase, right_in(phase), tallies, {ANA}, Rules())] == [
        (BO, 150),
        (CLEO, 150),
        (9, 150),
        (ANA, 130),
        (DEV, 0),
    ]


def test_a_run_counts_only_for_who_answered_the_question_before() -> None:
    phase = open_with({ANA: [(1.0, RIGHT)], BO: [(1.0, RIGHT)]})
    tallies = {ANA: Tally(run=2), BO: Tally(run=2)}
    ana, bo = results(phase, right_in(phase), tallies, {ANA}, Rules())
    assert ana == Result(player=ANA, option=RIGHT, right=True, seconds=1.0, points=160, bonus=10, run=3)
    assert bo == Result(player=BO, option=RIGHT, right=True, seconds=1.0, points=150, bonus=0, run=1)


def test_a_wrong_answer_earns_nothing_and_ends_the_run() -> None:
    phase = open_with({ANA: [(4.0, WRONG)]})
    assert results(phase, right_in(phase), {ANA: Tally(run=4)}, {ANA}, Rules()) == (
        Result(player=ANA, option=WRONG, right=False, seconds=4.0, points=0, bonus=0, run=0, ended_run=4),
    )


def test_without_streaks_a_run_pays_nothing_but_is_still_told() -> None:
    phase = open_with({ANA: [(1.0, RIGHT)]})
    (ana,) = results(phase, right_in(phase), {ANA: Tally(run=6)}, {ANA}, Rules(streaks=False))
    assert ana == Result(player=ANA, option=RIGHT, right=True, seconds=1.0, points=150, bonus=0, run=7)


def test_the_last_press_counts_with_its_own_time() -> None:
    phase = open_with({ANA: [(2.0, RIGHT), (4.0, WRONG), (11.5, RIGHT)], BO: [(2.0, RIGHT), (4.0, OTHER)]})
    ana, bo = results(phase, right_in(phase), {}, (), Rules())
    assert (ana.seconds, ana.points) == (11.5, 125)
    assert (bo.seconds, bo.points, bo.right) == (4.0, 0, False)


def test_pressing_the_same_button_again_costs_no_points() -> None:
    phase = open_with({ANA: [(1.0, WRONG), (2.0, RIGHT), (9.0, RIGHT), (19.0, RIGHT)]})
    (ana,) = results(phase, right_in(phase), {}, (), Rules())
    assert (ana.seconds, ana.points) == (2.0, 150)


def test_results_are_counted_into_the_tallies_and_who_was_away_keeps_theirs() -> None:
    before = {
        ANA: Tally(points=150, answered=1, right=1, run=1, longest_run=1, fastest=2.0),
        BO: Tally(points=300, answered=3, right=2, run=2, longest_run=2, fastest=1.0),
        CLEO: Tally(points=100, answered=1, right=1, run=1, longest_run=1, fastest=19.0),
    }
    phase = open_with({ANA: [(3.0, RIGHT)], BO: [(5.0, WRONG)], DEV: [(4.0, WRONG)]})
    found = results(phase, right_in(phase), before, {ANA, BO}, Rules())
    assert tallied(before, found) == {
        ANA: Tally(points=300, answered=2, right=2, run=2, longest_run=2, fastest=2.0),
        BO: Tally(points=300, answered=4, right=2, run=0, longest_run=2, fastest=1.0),
        CLEO: before[CLEO],
        DEV: Tally(points=0, answered=1, right=0, run=0, longest_run=0, fastest=None),
    }


@given(st.dictionaries(st.integers(1, 6), st.tuples(st.floats(0, 20), st.integers(0, 2))))
def test_everyone_who_answered_has_one_result_and_the_order_of_arrival_changes_none(
    given_: dict[int, tuple[float, int]],
) -> None:
    answers = {player: [press] for player, press in given_.items()}
    there, back = open_with(answers), open_with(dict(reversed(answers.items())))
    found = results(there, right_in(there), {}, (), Rules())
    assert sorted(row.player for row in found) == sorted(given_)
    assert found == results(back, right_in(back), {}, (), Rules())


def right_in(phase: Open) -> set[int]:
    return {player for player, answer in phase.answers.items() if answer.option == RIGHT}


def open_with(presses: dict[int, list[tuple[float, int]]]) -> Open:
    """A question of 20 seconds, and when each player pressed what."""
    start = EIGHT_O_CLOCK
    answers = {
        player: Answer(tuple(Press(start + seconds, option) for seconds, option in own))
        for player, own in presses.items()
    }
    return Open(
        number=1, attempt=1, message_id=5_001, opened_at=start, closes_at=start + 20.0, answers=answers
    )
