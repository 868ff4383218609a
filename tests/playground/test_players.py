"""Simulated players look, think and press, and do the same again from the same seed."""

import asyncio
from collections.abc import Callable, Sequence
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from bot.playground.people import People
from bot.playground.players import QUICKEST, SLOWEST, Minds, invite, plan
from bot.playground.replies import Json
from bot.playground.server import Playground
from bot.playground.world import World, open_world
from tests.patience import PATIENCE
from tests.playground.small_bot import SmallBot

LABELS = ("A", "B", "C", "D")


def chance(seed: int) -> Random:
    """Chance that can be had again."""
    return Random(seed)  # noqa: S311  nothing secret hangs on it


class Clock:
    """What was put off until later, for a test to let happen."""

    def __init__(self) -> None:
        self.waiting: list[tuple[float, Callable[[], None]]] = []

    def later(self, delay: float, action: Callable[[], None]) -> None:
        self.waiting.append((delay, action))

    def run(self) -> None:
        """Let all of it happen, in order."""
        waiting, self.waiting = sorted(self.waiting, key=lambda each: each[0]), []
        for _, action in waiting:
            action()


def knows_a(_text: str, labels: Sequence[str]) -> str | None:
    """The first is right."""
    return labels[0]


def is_choice(custom_id: str) -> bool:
    """Is this one of the small bot's answers?"""
    return custom_id.startswith("choice:")


@given(st.integers(), st.floats(0, 1), st.sampled_from([*LABELS, None]), st.integers(1, 4))
def test_a_plan_presses_labels_that_are_there_in_time(
    seed: int, skill: float, right: str | None, count: int
) -> None:
    labels = LABELS[:count]
    made = plan(right if right in labels else None, labels, skill, chance(seed))
    moments = [moment for moment, _ in made.presses]
    assert moments == sorted(moments)
    assert len(moments) <= 2
    assert all(QUICKEST <= moment <= SLOWEST for moment in moments)
    assert {label for _, label in made.presses} <= set(labels)


def test_the_skilled_are_right_more_often() -> None:
    def right(skill: float) -> int:
        again = chance(1)
        plans = [plan("B", LABELS, skill, again) for _ in range(400)]
        return sum(made.presses[-1][1] == "B" for made in plans if made.presses)

    nobody, novice, expert = (right(skill) for skill in (0.0, 0.4, 1.0))
    present = sum(bool(plan("B", LABELS, 1.0, chance(seed)).presses) for seed in range(400))
    assert (nobody, 100 < novice < 200, expert > 350, 350 < present < 400) == (0, True, True, True)


def test_players_who_were_here_before_come_first() -> None:
    world = open_world()
    world.add_person("Zoë", simulated=True)
    world.add_person("Cleo")
    people = People(world)
    players = invite(people, 3, Minds(knows_a, is_choice))
    assert [player.person.name for player in players] == ["Zoë", "Dev", "Eli"]
    assert [person.name for person in people if not person.is_away] == [
        "Ana",
        "Bo",
        "Zoë",
        "Cleo",
        "Dev",
        "Eli",
    ]


async def test_players_answer_open_questions_and_nothing_else(playground: Playground, bot: SmallBot) -> None:
    clock, ana, trivia = Clock(), playground.people["Ana"], playground.channel("trivia")
    asked: list[tuple[str, tuple[str, ...]]] = []
    told: asyncio.Queue[str] = asyncio.Queue()

    def knows(text: str, labels: Sequence[str]) -> str | None:
        asked.append((text, tuple(labels)))
        return labels[1]

    playground.invite(3, Minds(knows, is_choice, seed=1, later=clock.later))
    for person in playground.people:
        person.watch(lambda message: told.put_nowait(message["content"]) if message["flags"] == 64 else None)
    await ana.command(trivia, ["controls"])
    await ana.command(trivia, ["trivia", "start"])
    assert asked == [("10 questions", ("Answer A", "Answer B"))] * 3
    presses = len(clock.waiting)
    clock.run()
    locked = [await asyncio.wait_for(told.get(), PATIENCE) for _ in range(presses)]
    assert (presses, set(locked)) == (3, {"Locked in: A", "Locked in: B"})
    assert bot.heard["interaction"] == 2 + presses


async def test_players_who_left_press_no_more(playground: Playground, bot: SmallBot) -> None:
    clock, trivia = Clock(), playground.channel("trivia")
    players = invite(playground.people, 3, Minds(knows_a, is_choice, later=clock.later))
    await playground.people["Ana"].command(trivia, ["trivia", "start"])
    for player in players:
        player.leave()
    before = bot.heard["interaction"]
    clock.run()
    await playground.people["Ana"].command(trivia, ["trivia", "start"])
    assert clock.waiting == []
    assert bot.heard["interaction"] == before + 1


def message_with(world: World, flags: int = 0, **button: object) -> Json:
    """A message with one answer."""
    answer = {"type": 2, "style": 1, "label": "A", "custom_id": "choice:A", **button}
    return {
        "id": "7",
        "flags": flags,
        "content": "Question",
        "channel_id": str(world.roster.places[0].id),
        "components": [{"type": 1, "components": [answer]}],
    }


def show(world: World, message: Json) -> None:
    """Everybody sees this message, then sees it edited."""
    for event in ("MESSAGE_CREATE", "MESSAGE_UPDATE"):
        for listener in tuple(world.on_event):
            listener(event, message)


async def test_what_is_closed_private_or_no_answer_is_left_alone() -> None:
    world, clock = open_world(), Clock()
    players = invite(People(world), 2, Minds(knows_a, is_choice, later=clock.later))
    for message in (
        message_with(world, disabled=True),
        message_with(world, custom_id="hint:7"),
        message_with(world, label=None),
    ):
        show(world, message)
    for listener in tuple(world.on_private):
        listener(players[0].person.id, message_with(world, flags=64))
    assert clock.waiting == []
    show(world, message_with(world))
    assert len(clock.waiting) == 2


async def test_the_same_seed_plays_the_same_round() -> None:
    def delays(seed: int) -> list[float]:
        world, clock = open_world(), Clock()
        invite(People(world), 4, Minds(knows_a, is_choice, seed=seed, later=clock.later))
        show(world, message_with(world))
        return [delay for delay, _ in clock.waiting]

    assert delays(5) == delays(5) != delays(6)
