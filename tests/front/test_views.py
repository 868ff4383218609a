"""What the bot has said leaves nothing behind in it."""

import asyncio

from tests.front.world import World


def at_work() -> set[str]:
    """What the tasks that are there now do, by name."""
    return {getattr(task.get_coro(), "__qualname__", "") for task in asyncio.all_tasks()}


async def test_private_lines_cards_and_forms_leave_no_task_behind(world: World) -> None:
    before = at_work()
    ana = world.person("Ana")
    await ana.slash(world.lounge, "trivia help")
    await ana.slash(world.lounge, "trivia start", questions=5)
    card = await world.wait_for("Question 1 of 5")
    await world.press(ana, card, "B · Bruno", after=3)
    await ana.click(card, label="⋯ More")
    await ana.click(await world.wait_until_closed(card), label="Report")
    await world.person("Mo", world.moderators).slash(world.lounge, "settings")
    await ana.slash(world.lounge, "leaderboard")
    assert at_work() == before
