"""Whatever goes wrong reaches the person as one sentence, and a bug reaches the log once."""

import logging
import re
from pathlib import Path
from random import Random

import discord
import pytest
from discord import app_commands

from bot.front.presses import PRESSES
from bot.front.words import refusals
from bot.host.counts import Errors
from bot.host.references import new_reference
from bot.host.waiting import NotYet
from tests.front.questions import BANK
from tests.front.world import World, open_world

APOLOGY = re.compile(
    r"Something went wrong on my side, sorry\. Points and locked-in answers are safe, so please try again; "
    r"if it happens again, give a moderator this reference: \*\*([2-9FHKMQRTWXY]{6})\*\*\."
)


async def fail(_interaction: discord.Interaction, _parts: tuple[str, ...]) -> None:
    raise ZeroDivisionError("somebody divided")


async def answer_twice(interaction: discord.Interaction, _parts: tuple[str, ...]) -> None:
    await interaction.response.send_message("first")
    await interaction.response.send_message("second")


async def answer_and_fail(interaction: discord.Interaction, _parts: tuple[str, ...]) -> None:
    await interaction.response.send_message("so far so good")
    raise ZeroDivisionError("somebody divided")


def errors(log: pytest.LogCaptureFixture) -> list[logging.LogRecord]:
    return [record for record in log.records if record.levelno >= logging.ERROR]


async def test_a_bug_in_a_button_is_one_apology_whose_reference_the_log_knows(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_world(tmp_path, BANK, greeted=False, presses={**PRESSES, "setup": fail}) as world:
        said = await world.person("Ana").click(world.cards()[0], label="Set up")
        found = APOLOGY.fullmatch(world.read(said))
        assert found is not None
        assert (said.ephemeral, len(said.followups)) == (True, 0)
        (logged,) = errors(caplog)
        where = f"server={world.server.id} channel={world.lounge.id}"
        assert logged.getMessage() == f"bug reference={found[1]} what=bm1:setup {where}"
        assert logged.exc_info is not None
        assert repr(logged.exc_info[1]) == "Wordless('ZeroDivisionError')"
        assert world.bot.desk.watch.counts().errors == Errors(count=1, last={found[1]: "ZeroDivisionError"})


async def test_a_bug_in_a_form_is_told_in_the_same_way(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_world(tmp_path, BANK, presses={**PRESSES, "take_numbers": fail}) as world:
        mo = world.person("Mo", world.moderators)
        shown = (await mo.slash(world.lounge, "settings")).response
        assert shown is not None
        form = await mo.click(shown, label="Questions, seconds, votes…")
        said = await mo.submit_modal(form, {"questions": "5", "answer_time": "20"})
        assert APOLOGY.fullmatch(world.read(said))
        assert len(errors(caplog)) == 1


async def test_a_bug_in_a_command_is_told_in_the_same_way(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(interaction: discord.Interaction) -> None:
        await fail(interaction, ())

    world.bot.tree.add_command(app_commands.command(name="broken", description="It fails.")(broken))
    await world.bot.tree.sync()
    said = await world.person("Ana").slash(world.lounge, "broken")
    assert APOLOGY.fullmatch(world.read(said))
    assert len(errors(caplog)) == 1
    world.expect(ZeroDivisionError)


async def test_a_bug_after_the_answer_is_told_below_it(tmp_path: Path) -> None:
    async with open_world(
        tmp_path, BANK, greeted=False, presses={**PRESSES, "setup": answer_and_fail}
    ) as world:
        said = await world.person("Ana").click(world.cards()[0], label="Set up")
        (below,) = said.followups
        assert APOLOGY.fullmatch(world.read(below))
        assert below.ephemeral


@pytest.mark.parametrize("code", [10062, 40060])
async def test_an_interaction_that_cannot_be_answered_any_more_is_let_go_quietly(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, code: int
) -> None:
    async with open_world(tmp_path, BANK, greeted=False) as world:
        world.env.inject_error("POST", "/interactions/*/callback", status=404, code=code)
        mo = world.person("Mo", world.moderators)
        pressed = await mo.click(world.cards()[0], label="Set up")
        assert (pressed.acknowledged, pressed.followups, errors(caplog)) == (False, [], [])


async def test_a_round_starts_even_if_its_start_card_cannot_be_answered(world: World) -> None:
    world.expect(discord.HTTPException)
    world.env.inject_error("POST", "/interactions/*/callback", status=404, code=10062)
    await world.person("Ana").slash(world.lounge, "trivia start", questions=5)
    await world.wait_for("Question 1 of 5")


async def test_an_answer_that_is_given_twice_is_a_bug_that_people_do_not_see(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_world(tmp_path, BANK, greeted=False, presses={**PRESSES, "setup": answer_twice}) as world:
        said = await world.person("Ana").click(world.cards()[0], label="Set up")
        assert said.response is not None
        assert said.response.content == "first"
        assert len(errors(caplog)) == 1


async def test_a_press_that_is_not_on_disk_is_not_counted_and_says_so(tmp_path: Path) -> None:
    async with open_world(tmp_path, BANK) as world:
        ana, bo = world.people("Ana", "Bo")
        await ana.slash(world.lounge, "trivia start", questions=5)
        card = await world.wait_for("Question 1 of 5")
        await world.press(bo, card, "B · Bruno", after=3)
        world.store.is_full = True
        lost = await world.press(ana, card, "B · Bruno", after=4)
        assert world.read(lost) == refusals.NOTHING_IS_SAVED
        assert lost.ephemeral
        world.store.is_full = False
        again = await world.press(ana, card, "B · Bruno", after=6)
        assert "**Locked in: B · Bruno** (6.0 s)." in world.read(again)
        assert "**2 of 2 right:** @Bo +150 (3.0 s) · @Ana +141 (6.0 s)" in world.read(
            await world.wait_for("closed")
        )


async def test_what_a_slow_disk_may_still_keep_is_neither_promised_nor_denied(tmp_path: Path) -> None:
    async def stall(_interaction: discord.Interaction, _parts: tuple[str, ...]) -> None:
        raise NotYet

    async with open_world(tmp_path, BANK, greeted=False, presses={**PRESSES, "setup": stall}) as world:
        said = await world.person("Ana").click(world.cards()[0], label="Set up")
        assert (world.read(said), said.ephemeral) == (refusals.NOT_SURE, True)


async def test_a_refusal_is_no_bug(world: World, caplog: pytest.LogCaptureFixture) -> None:
    said = await world.person("Ana").slash(world.lounge, "trivia stop")
    assert world.read(said) == "No round is on in this channel. Start one with **/trivia start**."
    assert errors(caplog) == []
    assert world.bot.desk.watch.counts().errors == Errors(count=0, last={})


async def test_a_bug_in_a_command_is_logged_with_its_round_and_its_trace_and_without_what_was_typed(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(_interaction: discord.Interaction, guess: str) -> None:
        _ = {}[guess]

    ana = world.person("Ana")
    await ana.slash(world.lounge, "trivia start", questions=5)
    host = world.bot.desk.lobby.find(world.lounge.id)
    assert host is not None
    world.bot.tree.add_command(app_commands.command(name="broken", description="It fails.")(broken))
    await world.bot.tree.sync()
    await ana.slash(world.lounge, "broken", guess="crème brûlée")
    (logged,) = errors(caplog)
    assert f" what=broken round={host.round.id} server={world.server.id} " in logged.getMessage()
    assert "_ = {}[guess]" in caplog.text
    assert "brûlée" not in caplog.text
    world.expect(KeyError)


async def test_a_bug_in_a_listener_is_logged_though_nobody_waits_for_an_answer(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.expect(AttributeError)
    world.bot.dispatch("guild_join", None)
    await world.wait(1)
    ((reference, kind),) = world.bot.desk.watch.counts().errors.last.items()
    assert kind == "AttributeError"
    assert [record.getMessage() for record in errors(caplog)] == [
        f"bug reference={reference} what=on_guild_join"
    ]


def test_a_reference_comes_from_the_chance_that_is_handed_in_and_can_be_read_aloud() -> None:
    chance = Random(1)  # noqa: S311 - chance that a test can repeat
    seen = [new_reference(chance) for _ in range(1_000)]
    assert seen[:2] == ["4WR6FF", "MT32W9"]
    assert len(set(seen)) == 1_000
    assert {len(reference) for reference in seen} == {6}
    assert not set("".join(seen)) & set("01OILUAEBS")
