"""After a round: one's own answers and one's misses once more, in private and over a restart."""

import discord
from simcord.actors import MemberActor
from simcord.results import InteractionResult, ResponseMessage

from tests.front.world import AFTER_A_ROUND, World, answer_buttons, buttons

ANA_READS = (
    "## Your answers\n-# 3 of 5 right · 430 points\n"
    "**1** · Who keeps the lighthouse?\n✔ **Right, +147:** B · Bruno\n-# From: the almanac of 1921\n"
    "**2** · The storm came in March.\n✔ **Right, +141:** True\n-# From: the harbour register\n"
    "**3** · Who bakes the bread?\n✘ **Wrong:** A · Felix\nAnswer: **B · Gerda**\n"
    "-# From: the almanac of 1921\n"
    "**4** · Where does the ferry land?\n– **Left out**\nAnswer: **A · Eastpier**\n"
    "-# From: the almanac of 1921\n"
    "**5** · Who finds the wreck?\n✔ **Right, +142:** A · Jonas\n-# From: the almanac of 1921"
)


async def play(world: World, ana: MemberActor, bo: MemberActor) -> discord.Message:
    """A round in which Ana has three right, one wrong, and leaves one out; gives back its last card."""
    await ana.slash(world.lounge, "trivia start", questions=5)
    for number, (label, after) in enumerate(
        (("B · Bruno", 3.9), ("True", 5), ("A · Felix", 4), (None, 0), ("A · Jonas", 5.7)), start=1
    ):
        card = await world.wait_for(
            "Last question" if number == 5 else f"Question {number} of 5", "Time's up"
        )
        if label is not None:
            await world.press(ana, card, label, after=after)
        await world.press(bo, card, answer_buttons(card)[-1], after=8)
        await world.wait_until_closed(card)
    return world.cards()[-1]


async def click(person: MemberActor, message: InteractionResult, label: str) -> InteractionResult:
    return await person.click(shown(message), label=label)


def shown(result: InteractionResult) -> ResponseMessage:
    """The private message that answered a press."""
    assert result.response is not None
    return result.response


async def test_a_player_reads_each_question_with_their_answer_the_right_one_and_the_source(
    world: World,
) -> None:
    ana, bo = world.people("Ana", "Bo")
    ending = await play(world, ana, bo)
    assert buttons(ending) == [*AFTER_A_ROUND, "Report"]
    calls, cards = len(world.counted_calls()), len(world.cards())
    told = await ana.click(ending, label="My answers")
    assert (told.ephemeral, world.read(told), buttons(told)) == (True, ANA_READS, ["Repeat my misses"])
    assert (len(world.counted_calls()), len(world.cards())) == (calls, cards)


async def test_it_still_says_so_after_a_restart_and_another_round(world: World) -> None:
    ana, bo = world.people("Ana", "Bo")
    ending = await play(world, ana, bo)
    await world.restart()
    await world.wait(90)
    await bo.slash(world.lounge, "trivia start", questions=5)
    assert world.read(await ana.click(ending, label="My answers")) == ANA_READS


async def test_who_did_not_play_is_told_so_and_may_try_the_questions(world: World) -> None:
    ana, bo, uma = world.people("Ana", "Bo", "Uma")
    ending = await play(world, ana, bo)
    told = await uma.click(ending, label="My answers")
    assert (told.ephemeral, buttons(told)) == (True, ["Try its questions"])
    assert world.read(told) == (
        "You did not play in this round, so there are no answers of yours to show. You can still try its "
        "questions now, just for yourself, or join the next round."
    )
    await click(uma, told, "Try its questions")
    assert world.read(shown(told)).startswith("-# Once more, 1 of 5 · question 1 · just for you")


async def test_misses_come_again_one_after_the_other_on_the_same_private_message(world: World) -> None:
    ana, bo = world.people("Ana", "Bo")
    told = await ana.click(await play(world, ana, bo), label="My answers")
    calls = len(world.counted_calls())
    await click(ana, told, "Repeat my misses")
    assert world.read(shown(told)) == (
        "-# Once more, 1 of 2 · question 3 · just for you, without points\n## Who bakes the bread?"
    )
    assert buttons(shown(told)) == ["A · Felix", "B · Gerda", "C · Hugo", "D · Irma"]
    await click(ana, told, "C · Hugo")
    assert world.read(shown(told)) == (
        "-# Once more, 1 of 2 · question 3\nWho bakes the bread?\n✘ **Wrong:** C · Hugo\n## B · Gerda\n"
        "The almanac says so: Gerda.\n-# From: the almanac of 1921"
    )
    assert buttons(shown(told)) == ["Next"]
    await world.restart()
    await click(ana, told, "Next")
    assert world.read(shown(told)) == "-# Once more, 2 of 2 · question 4\n## Where does the ferry land?"
    await click(ana, told, "A · Eastpier")
    assert world.read(shown(told)) == (
        "-# Once more, 2 of 2 · question 4\nWhere does the ferry land?\n✔ **Right!**\n## A · Eastpier\n"
        "The almanac says so: Eastpier.\n-# From: the almanac of 1921\n"
        "**That was the last one: 1 of 2 right this time.**"
    )
    await click(ana, told, "My answers")
    assert world.read(shown(told)) == ANA_READS
    assert len([found for found in world.lounge.history(viewer=ana) if found.flags.ephemeral]) == 1 + 4
    command_sync = [call for call in world.counted_calls()[calls:] if "/channels/" in call]
    assert command_sync == []


async def test_no_point_is_won_by_repeating(world: World) -> None:
    ana, bo = world.people("Ana", "Bo")
    told = await ana.click(await play(world, ana, bo), label="My answers")
    before = await world.store.kept_answers(ana.id)
    await click(ana, told, "Repeat my misses")
    await click(ana, told, "B · Gerda")
    assert await world.store.kept_answers(ana.id) == before
    assert "430 points" in world.read(await ana.click(world.cards()[-1], label="My answers"))


async def test_a_round_that_was_stopped_shows_the_questions_that_were_closed(world: World) -> None:
    ana = world.person("Ana")
    await ana.slash(world.lounge, "trivia start", questions=5)
    await world.press(ana, await world.wait_for("Question 1 of 5"), "B · Bruno", after=3)
    await world.wait_for("Question 2 of 5")
    await ana.slash(world.lounge, "trivia stop")
    assert buttons(world.cards()[-1]) == [*AFTER_A_ROUND]
    told = await ana.click(world.cards()[-1], label="My answers")
    assert world.read(told) == (
        "## Your answers\n-# 1 of 1 right · 150 points\n"
        "**1** · Who keeps the lighthouse?\n✔ **Right, +150:** B · Bruno\n-# From: the almanac of 1921"
    )
    assert buttons(told) == []


async def test_a_round_without_a_question_has_nothing_to_look_back_on(world: World) -> None:
    ana = world.person("Ana")
    await ana.slash(world.lounge, "trivia start", questions=5)
    await ana.slash(world.lounge, "trivia stop")
    assert buttons(world.cards()[-1]) == ["Play again", "Leaderboard"]


async def test_after_a_month_the_questions_are_gone_and_that_is_said(world: World) -> None:
    ana, bo = world.people("Ana", "Bo")
    ending = await play(world, ana, bo)
    await world.wait(31 * 86_400)
    await ana.slash(world.lounge, "trivia start", questions=5)
    await ana.slash(world.lounge, "trivia stop")
    told = await ana.click(ending, label="My answers")
    assert world.read(told) == (
        "I no longer have the questions of that round: I keep them for 30 days. "
        "**Play again** under it, or **/trivia start**, has new ones."
    )


async def test_who_was_forgotten_did_not_play(world: World) -> None:
    ana, bo = world.people("Ana", "Bo")
    ending = await play(world, ana, bo)
    await world.store.forget(ana.id)
    assert world.read(await ana.click(ending, label="My answers")).startswith("You did not play")
    assert "-# 0 of 5 right" in world.read(await bo.click(ending, label="My answers"))


async def test_what_a_moderator_ruled_right_meanwhile_is_no_miss_any_more(world: World) -> None:
    ana, bo = world.people("Ana", "Bo")
    told = await ana.click(await play(world, ana, bo), label="My answers")
    await click(ana, told, "Repeat my misses")
    [round_id] = {kept.round for kept in await world.store.kept_answers(ana.id)}
    await world.store.rule(round_id, 3, (ana.id,), right=True)
    pressed = await click(ana, told, "B · Gerda")
    assert world.read(pressed) == (
        "That one counts as right by now. **My answers** shows how the round stands."
    )
