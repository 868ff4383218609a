"""A person is forgotten while the bot is away and their round is on: it goes on without a trace of them."""

import asyncio
from pathlib import Path
from random import Random

import pytest

from bot.game.actions import Wake
from bot.game.events import QuestionClosed, RoundEnded
from bot.storage.store import open_store
from tests.faults import promises
from tests.faults.disk import Disk, Loss
from tests.faults.examining import put
from tests.faults.history import AskedToForget, Happening, LockedIn
from tests.faults.kills import played
from tests.faults.lives import DATABASE, next_life
from tests.faults.night import PLAYERS
from tests.storage.played import ANA, BO, a_round, answered, moved, opened, started

FORGOTTEN = PLAYERS[0]


@pytest.mark.parametrize("night", ["night-1", "night-2", "night-3"])
def test_a_round_goes_on_without_a_person_who_was_forgotten_in_the_middle_of_it(
    tmp_path: Path, night: str
) -> None:
    life = played([night])[night]
    answers = [
        moment
        for moment, one in enumerate(life.happenings, start=1)
        if isinstance(one, LockedIn) and one.player == FORGOTTEN
    ]
    moment = answers[len(answers) // 2]
    happened: list[Happening] = [*life.happenings[:moment], AskedToForget(FORGOTTEN)]
    database = put(tmp_path / "left", left(happened))
    asyncio.run(forget(database))
    assert promises.traces(database, FORGOTTEN) == []
    later = next_life(database.parent, "after", life.times[moment] + 5.0, happened).happenings
    assert promises.kept(database, happened) == []
    assert promises.settled(database, [*happened, *later]) == []


async def test_last_standings_that_nobody_saw_can_be_told_after_their_best_player_was_forgotten(
    tmp_path: Path,
) -> None:
    async with open_store(tmp_path / DATABASE) as store:
        round_ = await started(store, a_round(questions=1))
        asked = await opened(store, round_)
        await moved(
            store, await answered(store, asked, {ANA: asked.shown(1).index("this one"), BO: 0}), Wake()
        )
        await store.forget(ANA)
        (left,) = await store.untold()
    assert [type(event) for event in left.events] == [QuestionClosed, RoundEnded]


def left(happened: list[Happening]) -> dict[str, bytes]:
    """The files of a process that died then."""
    disk = Disk()
    disk.happen(happened)
    return disk.left(Loss.NOTHING, Random(0))  # noqa: S311 - nothing is left to chance


async def forget(database: Path) -> None:
    async with open_store(database) as store:
        await store.forget(FORGOTTEN)
        assert await store.problems() == ()
