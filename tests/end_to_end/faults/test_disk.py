"""What happens to the file while the bot runs or rests: held by somebody, damaged, a person forgotten."""

import asyncio
import sqlite3
from contextlib import closing

import pytest

from bot.app.running import CannotRun, store_at
from tests.end_to_end.faults.table import Table
from tests.end_to_end.night import Night

PAGE = 4096  # bytes


async def test_while_somebody_locks_the_database_nothing_is_promised_and_the_round_waits(
    fresh: Night,
) -> None:
    """SQLite waits for a second and the player for two, which are our own and cannot be skipped."""
    ana, bo, table = fresh.people["Ana"], fresh.people["Bo"], Table(fresh, fresh.channel)
    async with fresh.bot():
        card = await table.begin(bo)
        await table.answer(ana, card)
        with closing(sqlite3.connect(fresh.database, isolation_level=None)) as somebody:
            somebody.execute("BEGIN IMMEDIATE")
            assert (await table.answer(bo, card)).startswith("That was not saved")
            fresh.loop.skip(60)
            await asyncio.sleep(0)
        await table.until(lambda: fresh.loop.skip(0.1) or table.cards("Question 1 of 5 · closed") == 1)
        assert f"**1 of 1 right:** <@{ana.id}> +" in await table.reveal(1)
        assert "Locked in" in await table.answer(bo, await table.next(2))
        assert await table.wrongs() == []


async def test_a_damaged_database_is_refused_in_a_sentence_and_left_as_it_is(fresh: Night) -> None:
    bo, table = fresh.people["Bo"], Table(fresh, fresh.channel)
    async with fresh.bot():
        await table.answer(bo, await table.begin(bo))
    content = bytearray(fresh.database.read_bytes())
    content[5 * PAGE : 6 * PAGE] = b"\xff" * PAGE
    fresh.database.write_bytes(content)
    with pytest.raises(CannotRun, match=r"is damaged .* Nothing was changed"):
        async with fresh.bot():
            pass
    assert fresh.database.read_bytes() == content


async def test_who_is_forgotten_in_mid_round_while_the_bot_rests_has_no_answer_left_in_it(
    fresh: Night,
) -> None:
    ana, bo, table = fresh.people["Ana"], fresh.people["Bo"], Table(fresh, fresh.channel)
    async with fresh.bot():
        card = await table.begin(bo)
        await table.answer(bo, card)
        await table.answer(ana, card, right=False)
        await table.reveal(1)
        second = await table.next(2)
        await table.answer(bo, second)
        await table.answer(ana, second)
    async with store_at(fresh.database) as store:
        await store.forget(bo.id)
    table.forget(bo)
    async with fresh.bot():
        assert f"**1 of 1 right:** <@{ana.id}> +" in await table.reveal(2)
        assert f"<@{bo.id}>" not in await table.stop(ana)
        assert await table.wrongs() == []


async def test_who_is_forgotten_in_mid_round_while_it_is_on_has_no_answer_left_in_it(fresh: Night) -> None:
    ana, bo, table = fresh.people["Ana"], fresh.people["Bo"], Table(fresh, fresh.channel)
    async with fresh.bot():
        card = await table.begin(ana)
        await table.answer(bo, card)
        await table.answer(ana, card, right=False)
        panel = await bo.command(table.channel, ["trivia", "privacy"])
        asked = await bo.press_label(panel.message, "Delete…")
        await bo.press_label(asked.message, "Delete everything")
        table.forget(bo)
        reveal = await table.reveal(1)
        assert f"<@{bo.id}>" not in reveal
        assert f"<@{bo.id}>" not in await table.stop(ana)
        assert await table.wrongs() == []
