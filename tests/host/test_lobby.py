"""One round a channel, a breather between two, and every round picked up after a restart."""

import asyncio

import pytest
from msgspec.structs import replace

from bot.game.answers import Answers
from bot.game.events import Ending, QuestionAsked, RoundEnded, RoundStarted
from bot.game.phases import GetReady, Open
from bot.game.question import Typed
from bot.game.rules import Rules
from bot.game.stepping import begin
from bot.host.lobby import BREATHER, Lobby
from bot.host.ports import NotSaved
from bot.host.refusals import Refusal
from bot.host.waiting import PATIENCE, NotYet
from tests.examples import ANA, BO, CHANNEL, EIGHT_O_CLOCK, a_round, question
from tests.fakes import FakeClock, FakeStage, FakeStore, settled

LOUNGE = CHANNEL + 1


class Evening:
    """A lobby with its world made of memory."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.stage = FakeStage(self.clock)
        self.store = FakeStore()
        self.lobby = self.another_lobby()

    def another_lobby(self, *, patience: float = PATIENCE) -> Lobby:
        """A lobby over the same store, as after a restart."""
        return Lobby(store=self.store, stage=self.stage, clock=self.clock, patience=patience)


@pytest.fixture
def evening() -> Evening:
    return Evening()


async def test_a_round_is_on_disk_when_its_start_is_answered(evening: Evening) -> None:
    outcome = await evening.lobby.start(a_round())
    assert outcome.events == (RoundStarted(total=5, starts_at=EIGHT_O_CLOCK + 10),)
    assert outcome.round.phase == GetReady(EIGHT_O_CLOCK + 10)
    assert evening.store.rounds == {"r1": outcome.round}
    assert list(evening.lobby) == [outcome.round]


async def test_it_begins_by_itself(evening: Evening) -> None:
    await evening.lobby.start(a_round())
    await evening.clock.go_on(10.0)
    (round_,) = evening.lobby
    assert round_.number == 1


async def test_in_a_channel_with_a_round_nobody_starts_another(evening: Evening) -> None:
    await evening.lobby.start(a_round())
    with pytest.raises(Refusal, match=r"^A round is just starting in this channel\. Join in!$"):
        await evening.lobby.start(a_round(name="r2"))
    await evening.clock.go_on(10.0 + 29.0 + 24.0)
    with pytest.raises(Refusal, match=r"^A round is already on in this channel: question 3 of 5\. Join in!$"):
        await evening.lobby.start(a_round(name="r2"), at_once=True)
    assert set(evening.store.rounds) == {"r1"}


async def test_of_two_starts_at_once_one_opens_and_the_other_is_refused(evening: Evening) -> None:
    evening.store.disk.shut()
    one = asyncio.create_task(evening.lobby.start(a_round(name="r1")))
    other = asyncio.create_task(evening.lobby.start(a_round(name="r2")))
    await settled()
    evening.store.disk.open()
    assert (await one).round.id == "r1"
    with pytest.raises(Refusal, match="just starting"):
        await other
    assert set(evening.store.rounds) == {"r1"}


async def test_other_channels_play_at_the_same_time(evening: Evening) -> None:
    await evening.lobby.start(a_round(name="r1"))
    await evening.lobby.start(a_round(name="r2", channel=LOUNGE))
    await evening.clock.go_on(10.0)
    assert [(round_.id, round_.channel, round_.number) for round_ in evening.lobby] == [
        ("r1", CHANNEL, 1),
        ("r2", LOUNGE, 1),
    ]


async def test_a_start_that_is_not_on_disk_starts_nothing_and_leaves_the_channel_free(
    evening: Evening,
) -> None:
    evening.store.failing = 1
    with pytest.raises(NotSaved):
        await evening.lobby.start(a_round())
    assert list(evening.lobby) == []
    assert evening.clock.timers == []
    await evening.lobby.start(a_round(name="r2"))


async def test_a_stop_ends_the_round_and_frees_the_channel(evening: Evening) -> None:
    await evening.lobby.start(a_round())
    outcome = await evening.lobby.stop(CHANNEL, BO)
    (ended,) = outcome.events
    assert isinstance(ended, RoundEnded)
    assert (ended.because, ended.stopped_by) == (Ending.STOPPED, BO)
    assert evening.lobby.find(CHANNEL) is None


async def test_where_no_round_is_on_there_is_nothing_to_stop(evening: Evening) -> None:
    with pytest.raises(Refusal, match=r"^No round is on in this channel\. Start one with"):
        await evening.lobby.stop(CHANNEL, ANA)


async def test_between_two_rounds_a_channel_takes_a_breather_of_a_minute(evening: Evening) -> None:
    await evening.lobby.start(a_round())
    await evening.lobby.stop(CHANNEL, ANA)
    await evening.clock.go_on(BREATHER - 0.5)
    ready_at = int(EIGHT_O_CLOCK + BREATHER)
    with pytest.raises(Refusal, match=f"<t:{ready_at + 1}:R>"):
        await evening.lobby.start(a_round(name="r2"))
    await evening.clock.go_on(0.5)
    await evening.lobby.start(a_round(name="r2"))


async def test_the_breather_is_of_one_channel_and_can_be_skipped(evening: Evening) -> None:
    await evening.lobby.start(a_round())
    await evening.lobby.stop(CHANNEL, ANA)
    await evening.lobby.start(a_round(name="r2", channel=LOUNGE))
    await evening.lobby.start(a_round(name="r3"), at_once=True)
    assert {round_.id for round_ in evening.lobby} == {"r2", "r3"}


async def test_the_end_of_one_round_never_takes_away_the_next(evening: Evening) -> None:
    await evening.lobby.start(a_round(name="r1"))
    old = evening.lobby.find(CHANNEL)
    assert old is not None
    evening.stage.answers.shut()
    await evening.lobby.stop(CHANNEL, ANA)
    await evening.lobby.start(a_round(name="r2"), at_once=True)
    evening.stage.refuse()
    evening.stage.answers.open()
    await settled()
    assert [round_.id for round_ in evening.lobby] == ["r2"]


async def test_every_round_that_had_not_ended_is_picked_up(evening: Evening) -> None:
    for number in range(3):
        started, events = begin(a_round(name=f"r{number}", channel=CHANNEL + number), EIGHT_O_CLOCK)
        await evening.store.commit(started, events)
    assert await evening.lobby.resume() == 3
    await evening.clock.go_on(10.0)
    assert [(round_.id, round_.number) for round_ in evening.lobby] == [("r0", 1), ("r1", 1), ("r2", 1)]
    with pytest.raises(Refusal, match="question 1 of 5"):
        await evening.lobby.start(a_round(name="r9"))


async def test_a_lobby_that_is_closing_opens_nothing(evening: Evening) -> None:
    await evening.lobby.close()
    with pytest.raises(Refusal, match="about to restart"):
        await evening.lobby.start(a_round())


async def test_closing_keeps_the_rounds_for_the_next_start(evening: Evening) -> None:
    await evening.lobby.start(a_round())
    await evening.clock.go_on(10.0)
    await evening.lobby.close()
    assert evening.clock.timers == []
    assert [round_.number for round_ in await evening.store.unfinished()] == [1]


async def test_a_round_that_was_being_opened_while_the_lobby_closed_waits_for_the_next_start(
    evening: Evening,
) -> None:
    evening.store.disk.shut()
    start = asyncio.create_task(evening.lobby.start(a_round()))
    await settled()
    await evening.lobby.close()
    evening.store.disk.open()
    assert (await start).round.id == "r1"
    assert evening.clock.timers == []
    assert [round_.id for round_ in await evening.store.unfinished()] == ["r1"]


async def test_a_start_that_waited_too_long_for_the_disk_never_gets_there_and_another_may_begin(
    evening: Evening,
) -> None:
    lobby = evening.another_lobby(patience=0.0)
    evening.store.disk.shut()
    with pytest.raises(NotSaved) as told:
        await lobby.start(a_round())
    assert type(told.value) is NotSaved
    evening.store.disk.open()
    await lobby.start(a_round(name="r2"))
    await settled()
    assert [round_.id for round_ in lobby] == ["r2"]
    assert list(evening.store.rounds) == ["r2"]


async def test_a_start_that_is_on_its_way_to_a_slow_disk_is_not_denied_and_begins(evening: Evening) -> None:
    lobby = evening.another_lobby(patience=0.0)
    evening.store.sync.shut()
    with pytest.raises(NotYet):
        await lobby.start(a_round())
    with pytest.raises(Refusal, match="just starting"):
        await lobby.start(a_round(name="r2"))
    evening.store.sync.open()
    await settled()
    assert [round_.id for round_ in lobby] == ["r1"]
    assert evening.clock.timers == [EIGHT_O_CLOCK + 10]


async def test_standings_that_nobody_saw_are_told_after_the_next_start(evening: Evening) -> None:
    await evening.lobby.start(a_round())
    evening.stage.answers.shut()
    await evening.lobby.stop(CHANNEL, ANA)
    await evening.lobby.close(seconds=0.0)
    evening.stage.answers.open()
    evening.stage.shown.clear()
    lobby = evening.another_lobby()
    assert await lobby.resume() == 0
    await settled()
    assert [type(event) for event in evening.stage.shown] == [RoundEnded]
    assert await evening.store.untold() == ()
    lobby.refuse_if_busy(CHANNEL, at_once=True)


async def test_closing_says_goodbye_where_a_round_is_on(evening: Evening) -> None:
    await evening.lobby.start(a_round())
    await evening.lobby.start(a_round(name="r2", channel=LOUNGE))
    await evening.lobby.stop(LOUNGE, ANA)
    await evening.lobby.close()
    assert evening.stage.goodbyes == ["r1"]


async def test_closing_waits_for_no_channel_longer_than_it_may(evening: Evening) -> None:
    await evening.lobby.start(a_round())
    evening.stage.answers.shut()
    await evening.clock.go_on(10.0)
    await evening.lobby.close(seconds=0.0)
    assert evening.stage.goodbyes == []
    assert [round_.number for round_ in await evening.store.unfinished()] == [1]


async def test_a_channel_that_is_being_read_back_is_not_read_twice_when_the_connection_is_there(
    evening: Evening,
) -> None:
    typed = question("Which American city does Emily leave?", Typed(Answers(answer="Chicago")), "city")
    card = Open(1, 1, 5_001, EIGHT_O_CLOCK - 300, EIGHT_O_CLOCK - 270)
    evening.store.rounds["r1"] = replace(a_round((typed,), rules=Rules(aloud=True)), phase=card)
    evening.stage.answers.shut()
    await evening.lobby.resume()
    evening.lobby.listen_back()
    evening.stage.answers.open()
    await settled()
    assert [event.attempt for event in evening.stage.shown if isinstance(event, QuestionAsked)] == [2]
