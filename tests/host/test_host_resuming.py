"""A round that another process began: same question, same deadline, nothing lost, nothing counted twice."""

import pytest

from bot.game.events import AnswerTaken, Ending, QuestionAsked, QuestionClosed, QuestionOpened, RoundEnded
from bot.game.phases import Asking, GetReady, Open, Revealed
from tests.examples import ANA, BO, EIGHT_O_CLOCK
from tests.fakes import settled
from tests.host.hosting import Hosting

CHICAGO = 2


async def test_a_round_that_was_getting_ready_starts_when_it_said() -> None:
    hosting = Hosting()
    await hosting.fall_over(away=4.0)
    await hosting.come_back()
    assert hosting.host.round.phase == GetReady(EIGHT_O_CLOCK + 10)
    await hosting.clock.go_on(6.0)
    assert hosting.shown == [QuestionAsked, QuestionOpened]


async def test_an_open_question_keeps_its_card_its_answers_and_its_deadline() -> None:
    hosting = Hosting()
    await hosting.start()
    await hosting.clock.go_on(2.0)
    await hosting.press(ANA, CHICAGO)
    await hosting.fall_over(away=10.0)
    await hosting.come_back()
    assert hosting.shown == []
    assert hosting.players == {ANA}
    await hosting.press(BO, CHICAGO)
    await hosting.clock.go_on(9.0)
    (closed,) = hosting.stage.shown
    assert isinstance(closed, QuestionClosed)
    assert (closed.message_id, closed.closed_at) == (5_001, EIGHT_O_CLOCK + 30)
    assert [(row.player, row.seconds) for row in closed.results] == [(ANA, 2.0), (BO, 12.0)]


async def test_an_open_question_that_expired_meanwhile_is_revealed_with_the_answers_it_has() -> None:
    hosting = Hosting()
    await hosting.start()
    await hosting.press(ANA, CHICAGO)
    await hosting.fall_over(away=300.0)
    await hosting.come_back()
    await hosting.clock.go_on(0.0)
    (closed,) = hosting.stage.shown
    assert isinstance(closed, QuestionClosed)
    assert [row.points for row in closed.results] == [150]


async def test_an_open_question_that_expired_unanswered_is_asked_again() -> None:
    hosting = Hosting()
    await hosting.start()
    await hosting.fall_over(away=300.0)
    await hosting.come_back()
    asked, opened = hosting.stage.shown
    assert isinstance(asked, QuestionAsked)
    assert (asked.number, asked.attempt) == (1, 2)
    assert isinstance(opened, QuestionOpened)


async def test_the_pause_after_a_reveal_goes_on() -> None:
    hosting = Hosting()
    await hosting.start()
    await hosting.clock.go_on(21.0)
    assert hosting.host.round.phase == Revealed(1, EIGHT_O_CLOCK + 39)
    await hosting.fall_over(away=3.0)
    await hosting.come_back()
    assert hosting.shown == []
    await hosting.clock.go_on(5.0)
    assert hosting.shown == [QuestionAsked, QuestionOpened]
    assert hosting.host.round.number == 2


async def test_a_card_that_got_there_is_not_posted_again() -> None:
    hosting = Hosting()
    await fall_over_while_asking(hosting, away=3.0)
    await hosting.come_back()
    assert hosting.shown == [QuestionOpened]
    assert hosting.host.round.phase == Open(1, 1, 5_001, EIGHT_O_CLOCK + 10, EIGHT_O_CLOCK + 30)


async def test_a_card_that_never_got_there_is_asked_anew() -> None:
    hosting = Hosting()
    await fall_over_while_asking(hosting, away=3.0)
    hosting.stage.cards.clear()
    await hosting.come_back()
    assert hosting.shown == [QuestionAsked, QuestionOpened]
    assert hosting.host.round.phase == Open(1, 2, 5_001, EIGHT_O_CLOCK + 13, EIGHT_O_CLOCK + 33)


async def test_a_card_that_got_there_but_expired_before_anyone_was_heard_is_asked_anew() -> None:
    hosting = Hosting()
    await fall_over_while_asking(hosting, away=300.0)
    await hosting.come_back()
    assert isinstance(hosting.host.round.phase, Open)
    assert hosting.host.round.phase.attempt == 2
    assert QuestionClosed not in hosting.shown


async def test_presses_that_arrive_while_the_card_is_looked_for_count() -> None:
    hosting = Hosting()
    await fall_over_while_asking(hosting, away=3.0)
    hosting.stage.answers.shut()
    hosting.host.resume()
    press = hosting.press(ANA, CHICAGO)
    hosting.stage.answers.open()
    (taken,) = (await press).events
    assert isinstance(taken, AnswerTaken)
    assert taken.seconds == 3.0


async def test_where_the_channel_is_gone_the_round_is_lost() -> None:
    hosting = Hosting()
    await fall_over_while_asking(hosting, away=3.0)
    hosting.stage.refuse()
    await hosting.come_back()
    (ended,) = hosting.store.commits[-1]
    assert isinstance(ended, RoundEnded)
    assert ended.because is Ending.LOST
    assert len(hosting.ended) == 1


async def test_where_the_card_cannot_be_looked_for_the_question_is_asked_anew() -> None:
    hosting = Hosting()
    await fall_over_while_asking(hosting, away=3.0)
    hosting.stage.fail()
    hosting.store.disk.shut()
    await hosting.come_back()
    hosting.stage.error = None
    hosting.store.disk.open()
    await settled()
    assert hosting.shown == [QuestionAsked, QuestionOpened]


@pytest.mark.parametrize("moment", [0.0, 10.0, 31.0])
async def test_a_round_that_waited_over_an_hour_ends_with_its_standings(moment: float) -> None:
    hosting = Hosting()
    hosting.host.wake_when_due()
    await hosting.clock.go_on(moment)
    await hosting.fall_over(away=3_700.0)
    await hosting.come_back()
    (ended,) = hosting.stage.shown
    assert isinstance(ended, RoundEnded)
    assert ended.because is Ending.INTERRUPTED
    assert len(hosting.ended) == 1


async def test_a_card_that_waited_over_an_hour_for_its_question_ends_the_round_too() -> None:
    hosting = Hosting()
    await fall_over_while_asking(hosting, away=3_700.0)
    await hosting.come_back()
    ended = hosting.stage.shown[-1]
    assert isinstance(ended, RoundEnded)
    assert (ended.because, ended.message_id) == (Ending.INTERRUPTED, 5_001)


async def fall_over_while_asking(hosting: Hosting, *, away: float) -> None:
    """The first card is in the channel, and the process dies before it hears so."""
    hosting.stage.answers.shut()
    await hosting.start()
    assert isinstance(hosting.host.round.phase, Asking)
    await hosting.fall_over(away=away)
