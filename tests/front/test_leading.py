"""Hints, votes and the “⋯” menu, as people meet them."""

import discord
import pytest
from simcord.actors import MemberActor
from simcord.results import InteractionResult

from bot.front.rendering import question_card
from bot.front.words import leading
from bot.game.phases import Open
from bot.game.rules import Hints
from bot.game.stepping import asked_now
from bot.host.server_settings import ServerSettings
from tests.front.world import World, answer_buttons, buttons

EDIT = "PATCH /channels/*/messages/*"


async def an_open_question(
    world: World, settings: ServerSettings | None = None
) -> tuple[MemberActor, discord.Message]:
    """Ana, and the first question of her round."""
    if settings is not None:
        await world.store.save_settings(world.server.id, settings)
    ana = world.person("Ana")
    await ana.slash(world.lounge, "trivia start", questions=5)
    return ana, await world.wait_for("Question 1 of 5")


async def menu_of(world: World, person: MemberActor, card: discord.Message) -> InteractionResult:
    return await world.press(person, card, "⋯ More")


def said(world: World, result: InteractionResult) -> str:
    """The text of what answered a press."""
    assert result.response is not None
    return world.read(result.response)


async def test_a_hint_is_told_to_the_one_who_asks_and_halves_their_points(world: World) -> None:
    ana, card = await an_open_question(world)
    bo = world.person("Bo")
    hint = await world.press(ana, card, "Hint · half points", after=2)
    assert hint.response is not None
    assert hint.response.ephemeral
    text = said(world, hint)
    assert text.endswith(leading.HALF)
    named = next(label for label in answer_buttons(card) if f"**Not {label[4:]}**" in text)
    assert named != "B · Bruno"
    assert said(world, await world.press(ana, card, "Hint · half points")) == text
    for person in (ana, bo):
        await world.press(person, card, "B · Bruno", after=3)
    reveal = world.read(await world.wait_until_closed(card))
    assert "**2 of 2 right:** @Bo +150 (3.0 s) · @Ana +75 (3.0 s, hint)" in reveal


async def test_a_hint_that_comes_too_late_is_refused_in_a_sentence(world: World) -> None:
    ana, card = await an_open_question(world)
    late = await world.press(ana, card, "Hint · half points", after=20.5)
    assert "Too late: question 1 closed 0.5 s before your press." in said(world, late)


async def test_a_vote_on_an_earlier_card_is_answered_in_private_and_leaves_that_card_as_it_is(
    world: World,
) -> None:
    ana, card = await an_open_question(world, ServerSettings(skip_votes=2))
    host = world.bot.desk.lobby.find(world.lounge.id)
    lounge = world.bot.get_channel(world.lounge.id)
    assert host is not None
    assert isinstance(host.round.phase, Open)
    assert isinstance(lounge, discord.TextChannel)
    other = await lounge.send(view=question_card(asked_now(host.round, host.round.phase), host.round))
    before = world.read(other)
    voted = await world.press(ana, other, "Skip 0/2")
    assert voted.response is not None
    assert voted.response.ephemeral
    assert (world.read(world.now_on(other)), "Skip 0/2" in buttons(world.now_on(other))) == (before, True)
    assert answer_buttons(world.now_on(card))


async def test_a_public_hint_stands_on_the_card_and_costs_no_counted_call(world: World) -> None:
    _, card = await an_open_question(world, ServerSettings(hints=Hints.PUBLIC))
    before = world.counted_calls()
    await world.press(world.person("Bo"), card, "Hint for all · half points", after=2)
    shown = world.now_on(card)
    assert "**Not " in world.read(shown)
    assert "right answers now earn half" in world.read(shown)
    assert "Hint for all · half points" not in buttons(shown)
    assert world.counted_calls() == before


async def test_without_hints_there_is_no_button_for_them(world: World) -> None:
    _, card = await an_open_question(world, ServerSettings(hints=Hints.OFF))
    assert buttons(card)[-1] == "⋯ More"
    assert len(buttons(card)) == 5


async def test_votes_are_counted_on_the_card_and_skip_the_question(world: World) -> None:
    ana, card = await an_open_question(world, ServerSettings(skip_votes=2))
    before = world.counted_calls()
    bo = world.person("Bo")
    await world.press(ana, card, "Skip 0/2", after=2)
    assert "Skip 1/2" in buttons(world.now_on(card))
    again = await world.press(ana, card, "Skip 1/2")
    assert said(world, again) == "Your vote to skip counts already: 1 of 2."
    assert "Skip 1/2" in buttons(world.now_on(card))
    await world.press(bo, card, "Skip 1/2")
    reveal = await world.wait_until_closed(card)
    assert "Skipped by 2 votes; what was locked in counts." in world.read(reveal)
    assert world.counted_calls()[len(before) :] == [EDIT]


async def test_the_menu_offers_everyone_the_rules_and_those_in_charge_the_rest(world: World) -> None:
    ana, card = await an_open_question(world)
    bo, mo = world.person("Bo"), world.person("Mo", world.moderators)
    for person, offered in (
        (ana, ["Skip", "Pause", "+15 s", "Stop", "How points work"]),
        (mo, ["Skip", "Pause", "+15 s", "Stop", "How points work"]),
        (bo, ["How points work"]),
    ):
        shown = (await menu_of(world, person, card)).response
        assert shown is not None
        assert shown.ephemeral
        assert buttons(shown) == offered


async def test_skip_closes_the_question_and_the_menu_says_so(world: World) -> None:
    ana, card = await an_open_question(world)
    shown = (await menu_of(world, ana, card)).response
    assert shown is not None
    skipped = await ana.click(shown, label="Skip")
    assert world.read(skipped.response or shown) == "Skipped question 1. What was locked in counts."
    assert "closed" in world.read(await world.wait_until_closed(card))


async def test_more_time_is_printed_on_the_card(world: World) -> None:
    ana, card = await an_open_question(world)
    shown = (await menu_of(world, ana, card)).response
    assert shown is not None
    await world.wait_since(card, 5)
    more = await ana.click(shown, label="+15 s")
    assert world.read(more.response or shown) == "More time, for everyone. Time's up 30 s from now."
    assert "Time's up 30 s from now" in world.read(world.now_on(card))


async def test_a_break_is_announced_and_ended_by_its_button(world: World) -> None:
    ana, card = await an_open_question(world)
    bo = world.person("Bo")
    shown = (await menu_of(world, ana, card)).response
    assert shown is not None
    paused = await ana.click(shown, label="Pause")
    assert "There will be a break after this question." in world.read(paused.response or shown)
    await world.wait_until_closed(card)
    notice = await world.wait_for("A break after question 1", "Asked for by @Ana.")
    busy = await bo.slash(world.lounge, "trivia start")
    assert world.read(busy) == (
        "A round is having a break in this channel, after question 1 of 5. **Go on** under it ends the break."
    )
    refused = await bo.click(notice, label="Go on")
    assert said(world, refused) == leading.FOR_THEM
    await world.wait(60)
    await ana.click(notice, label="Go on")
    assert "On we go. Next question 3 s from now." in world.read(world.now_on(notice))
    await world.wait_for("Question 2 of 5")


async def test_pausing_twice_says_that_the_break_is_there(world: World) -> None:
    ana, card = await an_open_question(world)
    first, second = [(await menu_of(world, ana, card)).response for _ in range(2)]
    assert first is not None
    assert second is not None
    await ana.click(first, label="Pause")
    await world.wait_for("A break after question 1")
    again = await ana.click(second, label="Pause")
    assert world.read(again.response or second) == leading.BREAK_NOW


async def test_stop_ends_the_round_from_the_menu(world: World) -> None:
    ana, card = await an_open_question(world)
    shown = (await menu_of(world, ana, card)).response
    assert shown is not None
    await ana.click(shown, label="Stop")
    assert "Stopped by @Ana" in world.read(await world.wait_for("Stopped by"))


@pytest.mark.parametrize("label", ["Skip", "Pause", "+15 s", "Stop"])
async def test_an_old_menu_says_that_its_round_is_over(world: World, label: str) -> None:
    ana, card = await an_open_question(world)
    shown = (await menu_of(world, ana, card)).response
    assert shown is not None
    await ana.slash(world.lounge, "trivia stop")
    late = await ana.click(shown, label=label)
    assert "That round is over." in said(world, late)
