"""A person who asks to be forgotten is, and nobody else loses a point."""

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from bot.game.actions import Wake
from bot.game.events import Answer, AnswerTaken, Press
from bot.game.phases import Open
from bot.game.rules import Rules, Style
from bot.host.remembering import Board, Period, Row
from bot.storage.connecting import read_only
from bot.storage.finding import findings
from bot.storage.forgetting import NOBODY, without_person
from bot.storage.store import SqliteStore
from tests.storage.played import (
    ANA,
    BO,
    CLEO,
    NOON,
    SERVER,
    a_round,
    answered,
    changed,
    close_question,
    everything,
    moved,
    opened,
    started,
)


def mentions(path: Path, player: int) -> list[str]:
    """What is kept that holds the player's id anywhere."""
    return [line for line in everything(path) if str(player) in line]


async def test_all_that_is_kept_of_a_person_goes_and_the_totals_with_it(
    store: SqliteStore, path: Path
) -> None:
    for id_ in ("a", "b"):
        round_ = await started(store, a_round(id_))
        await close_question(store, round_, {ANA: 150, BO: 100})
        await close_question(store, round_, {ANA: 120, CLEO: 0}, number=2)
    await store.forget(ANA)
    assert mentions(path, ANA) == []
    board = await store.board(SERVER, Period.ALL_TIME, None, ANA, NOON)
    assert board == Board(top=(Row(1, BO, 200), Row(2, CLEO, 0)), own=None, players=2)
    assert await store.problems() == ()


async def test_a_round_that_is_on_goes_on_without_the_person(store: SqliteStore, path: Path) -> None:
    round_ = await opened(store, await started(store, a_round()))
    round_ = await moved(store, await answered(store, round_, {ANA: 0, BO: 1}), Wake())
    round_ = await answered(store, await opened(store, round_), {ANA: 0, BO: 1})
    await store.forget(ANA)
    assert mentions(path, ANA) == []
    [left] = await store.unfinished()
    assert isinstance(left.phase, Open)
    assert (set(left.tallies), left.closed[0].players, set(left.phase.answers)) == ({BO}, (BO,), {BO})
    assert left.started_by == NOBODY
    newcomer = await moved(store, await answered(store, left, {ANA: 2}), Wake())
    assert {player: tally.answered for player, tally in newcomer.tallies.items()} == {BO: 2, ANA: 1}


async def test_where_only_the_first_is_paid_nobody_comes_after_who_is_forgotten(
    store: SqliteStore, path: Path
) -> None:
    round_ = await started(store, replace(a_round(questions=1), rules=Rules(style=Style.FIRST)))
    round_ = await opened(store, round_)
    right = round_.shown(1).index("this one")
    await moved(store, await answered(store, round_, {ANA: right, BO: right}), Wake())
    await store.forget(ANA)
    async with read_only(path) as connection:
        assert (await findings(connection)).problems == ()
    board = await store.board(SERVER, Period.ALL_TIME, None, BO, NOON)
    assert board.top == (Row(1, BO, 0),)


async def test_a_person_nobody_knows_is_forgotten_easily(store: SqliteStore) -> None:
    round_ = await started(store, a_round())
    await store.forget(CLEO)
    assert await store.unfinished() == (round_,)


@pytest.mark.parametrize("snapshot", ['{"old": {"1111111111111111111": 1}}', "{1111111111111111111, broken"])
async def test_a_snapshot_that_nobody_can_read_gives_a_person_up_too(
    store: SqliteStore, path: Path, snapshot: str
) -> None:
    await started(store, a_round())
    changed(path, "UPDATE rounds SET snapshot = ?", snapshot)
    await store.forget(ANA)
    assert mentions(path, ANA) == []


def test_an_id_goes_as_key_and_as_item_and_elsewhere_becomes_nobody() -> None:
    snapshot = {"5": 1, "by": 5, "players": [4, 5, 6], "deep": [{"5": {}, "6": [5.5]}], "text": "5"}
    left = {"by": 0, "players": [4, 6], "deep": [{"6": [5.5]}], "text": "5"}
    assert json.loads(without_person(json.dumps(snapshot), 5)) == left


async def test_what_others_typed_of_a_person_names_them_no_more(store: SqliteStore, path: Path) -> None:
    round_ = await opened(store, await started(store, a_round()))
    presses = (Press(NOON + 11, 0, f"surely <@{ANA}>"),)
    taken = AnswerTaken(number=1, player=BO, answer=Answer(presses), seconds=1.0, before=None, newcomer=True)
    await store.commit(round_, (taken,))
    await store.forget(ANA)
    assert mentions(path, ANA) == []
    [left] = await store.unfinished()
    assert isinstance(left.phase, Open)
    assert left.phase.answers[BO].text == "surely <@0>"
