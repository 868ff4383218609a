"""Where Discord's calls are short, rounds stand in line before they go on, not their cards afterwards."""

from bot.game.phases import Asking, GetReady, Open
from tests.examples import ANA, EIGHT_O_CLOCK
from tests.host.hosting import Hosting


async def test_a_question_that_stood_in_line_has_all_its_time_when_it_comes() -> None:
    hosting = Hosting()
    hosting.stage.line = 15.0
    hosting.host.wake_when_due()
    await hosting.clock.go_on(24.9)
    assert hosting.host.round.phase == GetReady(EIGHT_O_CLOCK + 10)
    await hosting.clock.go_on(0.1)
    assert hosting.host.round.phase == Open(1, 1, 5_001, EIGHT_O_CLOCK + 25, EIGHT_O_CLOCK + 45)


async def test_presses_do_not_send_a_round_back_to_the_end_of_the_line() -> None:
    hosting = Hosting()
    await hosting.start()
    hosting.stage.line = 5.0
    await hosting.clock.go_on(21.5)
    for _ in range(4):
        late = await hosting.press(ANA)
        assert late.events == ()
        await hosting.clock.go_on(1.0)
    assert isinstance(hosting.host.round.phase, Open | Asking)
    await hosting.clock.go_on(0.5)
    assert not isinstance(hosting.host.round.phase, Open | Asking)
