"""A round waits for nobody where nobody else is."""

from pathlib import Path

from tests.front.questions import BANK
from tests.front.world import World, answer_buttons, buttons, open_world


def empty(world: World) -> None:
    """Nobody is in the server but its owner and the bot."""
    for lurker in world.lurkers:
        world.server.remove_member(lurker)


async def test_alone_the_first_question_closes_eight_seconds_after_it_opened(tmp_path: Path) -> None:
    async with open_world(tmp_path, BANK, before=empty) as world:
        ana = world.person("Ana")
        await ana.slash(world.lounge, "trivia start", questions=5)
        card = await world.wait_for("Question 1 of 5")
        await world.press(ana, card, "B · Bruno", after=2)
        await world.wait_since(card, 7.9)
        assert len(answer_buttons(world.now_on(card))) == 4
        await world.wait_since(card, 8.1)
        assert buttons(world.now_on(card)) == ["Report"]


async def test_with_others_about_the_first_question_waits_for_everyone(tmp_path: Path) -> None:
    """Discord tells of the members only when the bot connects; whoever writes is there as well."""
    async with open_world(tmp_path, BANK, before=empty) as world:
        ana, bo = world.people("Ana", "Bo")
        await ana.send(world.lounge, "hello")
        await bo.send(world.lounge, "hello yourself")
        await ana.slash(world.lounge, "trivia start", questions=5)
        card = await world.wait_for("Question 1 of 5")
        await world.press(ana, card, "B · Bruno", after=2)
        await world.wait_since(card, 19)
        assert len(answer_buttons(world.now_on(card))) == 4


async def test_whoever_presses_a_button_is_company_too(tmp_path: Path) -> None:
    async with open_world(tmp_path, BANK, before=empty) as world:
        ana, bo = world.people("Ana", "Bo")
        await ana.slash(world.lounge, "trivia start", questions=5)
        await bo.click(world.cards()[-1], label="How points work")
        await ana.slash(world.lounge, "trivia stop")
        await ana.click(world.cards()[-1], label="Play again")
        card = await world.wait_for("Question 1 of 5")
        await world.press(ana, card, "B · Bruno", after=2)
        await world.wait_since(card, 19)
        assert len(answer_buttons(world.now_on(card))) == 4
