"""What was committed is told, also when the bot goes away before the channel has heard it."""

from bot.game.events import QuestionAsked, QuestionClosed, QuestionOpened, RoundEnded
from bot.game.phases import Revealed
from bot.host.ports import Untold
from tests.examples import ANA
from tests.fakes import settled
from tests.host.hosting import Hosting

CHICAGO = 2


async def killed_in_a_reveal(hosting: Hosting) -> None:
    """The bot dies with a question closed on disk and the stage still at work."""
    await hosting.start()
    await hosting.press(ANA, CHICAGO)
    hosting.stage.answers.shut()
    await hosting.clock.go_on(21.0)
    assert isinstance(hosting.host.round.phase, Revealed)
    await hosting.fall_over(away=2.0)


async def test_what_the_channel_has_heard_is_noted() -> None:
    hosting = Hosting()
    await hosting.start()
    await hosting.clock.go_on(21.0)
    assert hosting.shown == [QuestionAsked, QuestionOpened, QuestionClosed]
    assert await hosting.store.untold() == ()


async def test_a_reveal_that_nobody_saw_is_told_after_the_next_start() -> None:
    hosting = Hosting()
    await killed_in_a_reveal(hosting)
    assert [type(event) for left in await hosting.store.untold() for event in left.events] == [QuestionClosed]
    await hosting.come_back()
    assert hosting.shown == [QuestionClosed]
    assert await hosting.store.untold() == ()
    await hosting.clock.go_on(6.0)
    assert hosting.shown == [QuestionClosed, QuestionAsked, QuestionOpened]


async def test_what_waits_for_a_slow_stage_is_told_in_order_after_the_next_start() -> None:
    hosting = Hosting()
    await killed_in_a_reveal(hosting)
    hosting.stage.answers.shut()
    await hosting.come_back()
    await hosting.clock.go_on(6.0)
    await hosting.fall_over(away=1.0)
    await hosting.come_back()
    assert hosting.shown == [QuestionClosed, QuestionAsked, QuestionOpened]


async def test_what_cannot_be_told_is_let_go() -> None:
    hosting = Hosting()
    await hosting.start()
    hosting.stage.refuse()
    await hosting.clock.go_on(21.0)
    assert hosting.host.round.over
    assert await hosting.store.untold() == ()


async def test_the_end_of_a_round_is_kept_until_it_was_told() -> None:
    hosting = Hosting()
    await hosting.start()
    hosting.stage.answers.shut()
    await hosting.stop(ANA)
    (left,) = await hosting.store.untold()
    assert left.round.over
    assert [type(event) for event in left.events] == [RoundEnded]


async def test_giving_up_leaves_what_was_not_said_for_the_next_start() -> None:
    hosting = Hosting()
    await hosting.start()
    hosting.stage.answers.shut()
    await hosting.clock.go_on(21.0)
    await hosting.host.close()
    hosting.host.showing.give_up()
    hosting.stage.answers.open()
    await settled()
    (left,) = await hosting.store.untold()
    assert isinstance(left, Untold)
    assert [type(event) for event in left.events] == [QuestionClosed]
