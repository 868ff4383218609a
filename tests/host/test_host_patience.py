"""Who is told “not saved” has not answered, for sure; where nobody can know, nobody is told so."""

import pytest

from bot.game.actions import AddTime, Guess, Hint, Join, Skip
from bot.game.answers import Answers
from bot.game.events import Answer, Press, QuestionClosed, QuestionOpened, TimeAdded
from bot.game.phases import Open, Revealed
from bot.game.question import Typed
from bot.game.rules import Rules, Style
from bot.game.stepping import begin
from bot.host.host import PAUSE_AFTER_FAILURE
from bot.host.ports import NotSaved
from bot.host.waiting import NotYet
from tests.examples import ANA, BO, EIGHT_O_CLOCK, a_round, question
from tests.fakes import settled
from tests.host.hosting import Hosting

OPENED = EIGHT_O_CLOCK + 10


@pytest.fixture
async def hosting() -> Hosting:
    """An open question, and people who wait for no slow disk."""
    hosting = Hosting(patience=0.0)
    await hosting.start()
    return hosting


def a_typed_question() -> Hosting:
    """A round whose question may be answered by typing into the channel."""
    typed = question("Who runs the champagne house?", Typed(Answers("Camille")))
    begun, _ = begin(a_round((typed,), rules=Rules(aloud=True)), EIGHT_O_CLOCK)
    return Hosting(begun, patience=0.0)


async def press_too_long(hosting: Hosting, player: int, option: int = 0) -> None:
    """The press waits for a disk that is busy with something else."""
    hosting.store.disk.shut()
    with pytest.raises(NotSaved) as told:
        await hosting.press(player, option)
    assert type(told.value) is NotSaved


async def press_into_a_stall(hosting: Hosting, player: int, option: int = 0) -> None:
    """The press is on its way to the disk, where nobody can call it back."""
    hosting.store.sync.shut()
    with pytest.raises(NotYet):
        await hosting.press(player, option)


async def test_a_press_that_was_told_not_saved_never_gets_to_the_disk(hosting: Hosting) -> None:
    before, shown = tuple(hosting.store.commits), tuple(hosting.stage.shown)
    await press_too_long(hosting, ANA)
    hosting.store.disk.open()
    await settled()
    assert hosting.players == set()
    assert (tuple(hosting.store.commits), tuple(hosting.stage.shown)) == (before, shown)
    assert isinstance(shown[-1], QuestionOpened)
    assert hosting.watch.counts().commits.failed == 0


async def test_a_press_on_its_way_to_a_slow_disk_is_not_denied_and_counts_once_it_is_there(
    hosting: Hosting,
) -> None:
    await press_into_a_stall(hosting, ANA, 2)
    assert hosting.players == set()
    hosting.store.sync.open()
    await settled()
    assert hosting.players == {ANA}
    assert hosting.store.rounds["r1"] == hosting.host.round
    assert (await hosting.press(ANA, 2)).events == ()


async def test_a_press_on_its_way_to_a_disk_that_fails_does_not_count(hosting: Hosting) -> None:
    await press_into_a_stall(hosting, ANA, 2)
    hosting.store.failing = 1
    hosting.store.sync.open()
    await settled()
    assert hosting.players == set()


async def test_the_answer_before_one_that_was_called_back_stays(hosting: Hosting) -> None:
    await hosting.press(ANA, 2)
    await hosting.clock.go_on(3.0)
    await press_too_long(hosting, ANA, 1)
    hosting.store.disk.open()
    await settled()
    assert isinstance(hosting.host.round.phase, Open)
    assert hosting.host.round.phase.answers == {ANA: Answer((Press(OPENED, 2),))}


async def test_a_question_whose_time_ran_out_meanwhile_closes_without_it(hosting: Hosting) -> None:
    await hosting.press(BO, 2)
    await press_too_long(hosting, ANA, 2)
    await hosting.clock.go_on(21.0)
    hosting.store.disk.open()
    await hosting.clock.go_on(0.1)
    closed = hosting.stage.shown[-1]
    assert isinstance(closed, QuestionClosed)
    assert [row.player for row in closed.results] == [BO]


async def test_what_waited_with_it_goes_on_without_it() -> None:
    hosting = a_typed_question()
    await hosting.start()
    hosting.store.disk.shut()
    form = hosting.host.submit(Guess(ANA, 1, "Camille", OPENED + 1))
    hosting.host.submit(Guess(BO, 1, "Camille", OPENED + 1, aloud=True))
    with pytest.raises(NotSaved):
        await form
    hosting.store.disk.open()
    await settled()
    assert hosting.players == {BO}


async def test_a_stop_that_waited_too_long_stops_nothing(hosting: Hosting) -> None:
    hosting.store.disk.shut()
    press, stop = hosting.press(ANA), hosting.stop(BO)
    await settled()
    hosting.store.disk.open()
    await settled()
    assert type(press.exception()) is type(stop.exception()) is NotSaved
    assert not hosting.host.round.over
    assert hosting.players == set()


async def test_a_stop_on_its_way_to_a_slow_disk_is_not_denied(hosting: Hosting) -> None:
    hosting.store.sync.shut()
    with pytest.raises(NotYet):
        await hosting.stop(BO)
    hosting.store.sync.open()
    await settled()
    assert hosting.host.round.over


async def test_an_answer_said_in_the_channel_takes_its_time_and_is_tried_again() -> None:
    """Nobody is told that it was not saved, so nobody would say it again."""
    hosting = a_typed_question()
    await hosting.start()
    hosting.store.sync.shut()
    hosting.store.failing = 1
    hosting.host.submit(Guess(ANA, 1, "Camille", OPENED + 1, aloud=True))
    hosting.host.submit(Guess(BO, 1, "no idea", OPENED + 1, aloud=True))
    await settled()
    hosting.store.sync.open()
    await settled()
    assert hosting.players == set()
    await hosting.clock.go_on(PAUSE_AFTER_FAILURE)
    assert hosting.players == {ANA}


async def test_more_time_is_on_disk_before_its_question_closes_so_that_its_points_can_be_counted_anew() -> (
    None
):
    hosting = Hosting()
    await hosting.start()
    before = len(hosting.store.commits)
    more, skipped = hosting.host.submit(AddTime(ANA, 1)), hosting.host.submit(Skip(ANA, 1))
    await more
    await skipped
    kinds = [[type(event) for event in events] for events in hosting.store.commits[before:]]
    assert kinds == [[TimeAdded], [QuestionClosed]]


async def test_who_is_given_a_hint_is_told_before_the_question_closes_behind_it() -> None:
    """Else they would read that it came too late, and be paid half all the same."""
    hosting = Hosting()
    await hosting.start()
    hosting.store.disk.shut()
    press = hosting.press(BO)
    await settled()
    hint, skip = (hosting.host.submit(action) for action in (Hint(ANA, 1, OPENED + 1), Skip(BO, 1)))
    hosting.store.disk.open()
    await press
    assert isinstance((await hint).round.phase, Open)
    assert isinstance((await skip).round.phase, Revealed)


async def test_who_chooses_a_team_and_then_another_is_shown_each_of_them() -> None:
    begun, _ = begin(a_round(rules=Rules(style=Style.TEAMS)), EIGHT_O_CLOCK)
    hosting = Hosting(begun)
    joins = [hosting.host.submit(Join(ANA, team)) for team in (1, 0)]
    assert [(await join).round.teams for join in joins] == [{ANA: 1}, {ANA: 0}]


async def test_a_press_that_changes_nothing_is_told_so_by_the_question_that_was_open() -> None:
    hosting = Hosting(begin(a_round(rules=Rules(style=Style.FIRST)), EIGHT_O_CLOCK)[0])
    await hosting.start()
    await hosting.press(ANA, 1)
    hosting.store.sync.shut()
    stalled = hosting.press(BO, 1)
    await settled()
    again, skip = hosting.press(ANA, 2), hosting.host.submit(Skip(BO, 1))
    hosting.store.sync.open()
    await stalled
    assert isinstance((await again).round.phase, Open)
    assert isinstance((await skip).round.phase, Revealed)
