"""What was typed while the bot was away counts, however long the channel takes to be read."""

from bot.game.actions import Guess
from bot.game.events import QuestionClosed
from bot.game.rules import Rules
from bot.game.stepping import begin
from tests.examples import ANA, BO, CITY, EIGHT_O_CLOCK, a_round
from tests.faults.night import MILLIONS
from tests.host.hosting import Hosting


async def test_a_question_waits_for_what_was_typed_while_the_bot_was_away() -> None:
    hosting = Hosting(begin(a_round((MILLIONS, CITY), rules=Rules(aloud=True)), EIGHT_O_CLOCK)[0])
    await hosting.start()
    await hosting.fall_over(away=2.0)
    hosting.stage.typed = [Guess(BO, 1, "57", hosting.clock.now() - 1.0)]
    hosting.stage.answers.shut()  # Discord is slow
    await hosting.come_back()
    await hosting.host.submit(Guess(ANA, 1, "40", hosting.clock.now()))
    await hosting.clock.go_on(60.0)
    hosting.stage.answers.open()
    await hosting.clock.go_on(1.0)
    closed, *_ = (event for event in hosting.stage.shown if isinstance(event, QuestionClosed))
    assert {result.player for result in closed.results} == {ANA, BO}
