"""Discord fails, limits or refuses a call: one visible message each, and the round goes on or ends."""

import asyncio
import logging

import pytest

from bot.playground.faults import Fault, Scope
from bot.playground.players import text_of
from tests.end_to_end.faults.table import Table
from tests.end_to_end.night import Night

pytestmark = pytest.mark.asyncio(loop_scope="module")

SEND = "POST /channels/*/messages"
CALLBACK = "POST /interactions/*/callback"


@pytest.mark.parametrize("scope", ["user", "global", "shared"])
async def test_a_question_that_is_held_back_by_a_limit_comes_once(
    night: Night, table: Table, scope: Scope
) -> None:
    bo = night.people["Bo"]
    night.playground.faults.add(Fault(SEND, status=429, retry_after=0.05, scope=scope))
    await table.answer(bo, await table.begin(bo))
    assert f"**1 of 1 right:** <@{bo.id}> +1" in await table.reveal(1)
    assert table.cards("Question 1 of 5") == 1
    assert await table.wrongs() == []
    assert await table.stop(bo)


async def test_a_question_whose_sending_fails_after_it_was_posted_is_seen_once(
    night: Night, table: Table
) -> None:
    """discord.py tries again by itself after a second, which is our own and cannot be skipped."""
    bo, other = night.people["Bo"], Table(night, night.playground.world.owner.open_channel("other"))
    for room, status in ((table, 500), (other, 502)):
        path = f"POST /channels/{room.channel}/messages"
        night.playground.faults.add(Fault(path, status=status, after_doing=True))
        await room.start(bo)
    night.loop.skip(12)
    for room in (table, other):
        await room.answer(bo, await room.card("Question 1 of 5", "Time's up"))
    for room in (table, other):
        assert f"**1 of 1 right:** <@{bo.id}> +1" in await room.reveal(1)
        assert room.cards("Question 1 of 5") == 1
        assert await room.wrongs() == []
        assert await room.stop(bo)


@pytest.mark.parametrize(
    "fault",
    [
        Fault(SEND, status=503, after_doing=True),
        Fault(SEND, cut=True, after_doing=True),
        Fault(SEND, cut=True),
        Fault(SEND, status=429, retry_after=1, via=False),
        Fault(SEND, delay=0.2, cut=True),
        Fault(SEND, status=503, times=8),
    ],
    ids=["503", "cut after it was done", "cut", "429 of the edge", "no answer", "out for five minutes"],
)
async def test_a_question_is_sent_until_it_stands_in_the_channel_once(
    night: Night, table: Table, fault: Fault
) -> None:
    bo, sent = night.people["Bo"], asyncio.Event()
    night.playground.faults.add(fault)
    night.playground.faults.add(Fault(SEND, strike=sent.set))
    await table.start(bo)
    await table.until(lambda: night.loop.skip(1) or sent.is_set())
    await table.answer(bo, await table.card("Question 1 of 5", "Time's up"))
    await table.reveal(1)
    assert table.cards("Question 1 of 5") == 1
    assert await table.wrongs() == []
    assert await table.stop(bo)


@pytest.mark.parametrize(("status", "code"), [(404, 10062), (400, 40060)])
async def test_an_answer_that_cannot_be_acknowledged_counts_and_is_told_at_the_next_press(
    night: Night, table: Table, status: int, code: int, caplog: pytest.LogCaptureFixture
) -> None:
    bo = night.people["Bo"]
    card = await table.begin(bo)
    refused = asyncio.Event()
    night.playground.faults.add(Fault(CALLBACK, status=status, code=code, strike=refused.set))
    unanswered = asyncio.create_task(table.answer(bo, card))
    await refused.wait()
    assert "Still" in await table.answer(bo, card)
    unanswered.cancel()
    assert f"**1 of 1 right:** <@{bo.id}> +1" in await table.reveal(1)
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []
    assert await table.wrongs() == []
    assert await table.stop(bo)


@pytest.mark.parametrize(("status", "code"), [(403, 50013), (403, 50001), (404, 10003)])
async def test_a_channel_that_cannot_be_spoken_in_any_more_ends_the_round_and_is_free(
    night: Night, table: Table, status: int, code: int
) -> None:
    bo = night.people["Bo"]
    card = await table.begin(bo)
    await table.answer(bo, card)
    night.playground.faults.add(Fault(f"* /channels/{table.channel}/*", status=status, code=code, times=9))
    night.loop.skip(60)
    await table.until(lambda: not table.is_on)
    night.playground.faults.clear()
    assert await table.wrongs(told=False) == []
    assert await table.is_free(night.people["Ana"])


@pytest.mark.parametrize(("status", "code"), [(404, 10008), (429, 30046)])
async def test_a_card_that_cannot_be_edited_is_revealed_anew(
    night: Night, table: Table, status: int, code: int
) -> None:
    bo = night.people["Bo"]
    card = await table.begin(bo)
    await table.answer(bo, card)
    night.playground.faults.add(
        Fault("PATCH /channels/*", status=status, code=code, retry_after=0.01, times=5)
    )
    night.loop.skip(60)
    anew = await table.card("Question 1 of 5 · closed")
    assert anew["id"] != card["id"]
    assert f"**1 of 1 right:** <@{bo.id}> +1" in text_of(anew)
    assert await table.wrongs() == []
    night.playground.faults.clear()
    assert await table.stop(bo)


@pytest.mark.parametrize(
    "fault", [Fault(CALLBACK, cut=True), Fault(CALLBACK, status=500)], ids=["cut", "500"]
)
async def test_an_acknowledgement_that_fails_is_sent_again(night: Night, table: Table, fault: Fault) -> None:
    bo = night.people["Bo"]
    card = await table.begin(bo)
    night.playground.faults.add(fault)
    assert "Locked in" in await table.answer(bo, card)
    assert await table.wrongs() == []
    assert await table.stop(bo)


async def test_an_acknowledgement_whose_own_answer_is_lost_is_seen_once(night: Night, table: Table) -> None:
    bo = night.people["Bo"]
    card = await table.begin(bo)
    night.playground.faults.add(Fault(CALLBACK, cut=True, after_doing=True))
    assert "Locked in" in await table.answer(bo, card)
    assert "Still" in await table.answer(bo, card)
    assert await table.wrongs() == []
    assert await table.stop(bo)


async def test_a_start_card_that_fails_is_sent_again(night: Night, table: Table) -> None:
    bo = night.people["Bo"]
    night.playground.faults.add(Fault(CALLBACK, cut=True))
    assert "First question" in await table.start(bo)
    assert await table.stop(bo)


async def test_fifty_five_rounds_that_ask_at_once_while_discord_fails_make_no_storm(
    night: Night, table: Table
) -> None:
    """The fifty calls a second are Discord's seconds and our own: three or four are waited for here."""
    bo, owner = night.people["Bo"], night.playground.world.owner
    rooms = [Table(night, owner.open_channel(f"room {number}")) for number in range(55)]
    night.playground.faults.add(Fault(SEND, status=503, times=15))
    for room in rooms:
        await room.start(bo)
    night.loop.skip(12)
    asked = [room.card("Question 1 of 5", "Time's up") for room in rooms]
    for room, card in zip(rooms, await asyncio.gather(*asked), strict=True):
        assert "Locked in" in await room.answer(bo, card)
        table.promises |= room.promises
        await bo.command(room.channel, ["trivia", "stop"])
    assert (len(table.promises), await table.wrongs()) == (len(rooms), [])
