"""A ruling changes what answers were worth, by the rows they left; runs and totals follow."""

import asyncio
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.game.actions import Pause, Stop, VoteSkip, Wake
from bot.game.round import Round
from bot.game.rules import Rules
from bot.game.stepping import step
from bot.host.remembering import Period
from bot.storage.connecting import read_only
from bot.storage.finding import findings
from bot.storage.ruling import CannotRule
from bot.storage.store import SqliteStore, open_store
from tests.storage.played import (
    ANA,
    BO,
    CLEO,
    NOON,
    SERVER,
    a_round,
    answered,
    changed,
    closed,
    found,
    moved,
    opened,
    started,
)

PLAYERS = (ANA, BO, CLEO)


def right_option(round_: Round) -> int:
    return round_.shown(round_.number).index("this one")


async def played(store: SqliteStore, rights: list[set[int]], id_: str = "a") -> Round:
    """A round that is over, in which these players were right and the others of the three were wrong."""
    round_ = await started(store, a_round(id_, questions=len(rights)))
    for were_right in rights:
        round_ = await opened(store, round_)
        right = right_option(round_)
        choices = {player: right if player in were_right else (right + 1) % 4 for player in PLAYERS}
        round_ = await moved(store, await answered(store, round_, choices), Wake())
    return round_


def points(path: Path, id_: str = "a") -> list[tuple[object, ...]]:
    """Question, player, whether right, and points, of every award of the round."""
    return found(
        path,
        "SELECT question, player, was_right, points FROM awards WHERE round = ? ORDER BY question, player",
        id_,
    )


async def sound(path: Path) -> tuple[str, ...]:
    async with read_only(path) as connection:
        return (await findings(connection)).problems


async def test_an_answer_that_should_have_counted_counts_and_so_does_the_run_it_makes(
    store: SqliteStore, path: Path
) -> None:
    await played(store, [{ANA, BO}, {BO}, {ANA, BO}])
    await store.rule("a", 2, [ANA], right=True)
    assert [row[2:] for row in points(path) if row[1] == ANA] == [(1, 150), (1, 150), (1, 160)]
    board = await store.board(SERVER, Period.ALL_TIME, None, ANA, NOON)
    assert [(row.player, row.points) for row in board.top] == [(ANA, 460), (BO, 460), (CLEO, 0)]
    assert await store.problems() == ()
    assert await sound(path) == ()


async def test_what_was_ruled_can_be_taken_back(store: SqliteStore, path: Path) -> None:
    await played(store, [{ANA}, {BO}, {ANA, CLEO}])
    before = points(path)
    await store.rule("a", 2, [ANA, CLEO], right=True)
    assert points(path) != before
    await store.rule("a", 2, [ANA, CLEO], right=False)
    assert points(path) == before
    assert await store.problems() == ()


async def test_two_rulings_at_once_both_hold(store: SqliteStore, path: Path) -> None:
    await played(store, [{BO}, {BO}, {BO}])
    await asyncio.gather(*(store.rule("a", number, [ANA], right=True) for number in (1, 2, 3)))
    assert [row[2:] for row in points(path) if row[1] == ANA] == [(1, 150), (1, 150), (1, 160)]
    assert await sound(path) == ()


@settings(max_examples=20)
@given(
    rights=st.lists(st.sets(st.sampled_from(PLAYERS)), min_size=3, max_size=5),
    number=st.integers(1, 3),
    players=st.sets(st.sampled_from(PLAYERS)),
    right=st.booleans(),
)
def test_after_a_ruling_all_is_as_if_it_had_been_played_so(
    rights: list[set[int]], number: int, players: set[int], *, right: bool
) -> None:
    as_ruled = [
        row if place != number else row | players if right else row - players
        for place, row in enumerate(rights, start=1)
    ]
    asyncio.run(_compare(rights, as_ruled, number, players, right=right))


async def _compare(
    rights: list[set[int]], as_ruled: list[set[int]], number: int, players: set[int], *, right: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "bonmot.db")
        async with open_store(path) as store:
            await played(store, rights, "ruled")
            await played(store, as_ruled, "played")
            await store.rule("ruled", number, players, right=right)
            assert points(path, "ruled") == points(path, "played")
            assert await store.problems() == ()
        assert await sound(path) == ()


async def test_a_question_that_players_voted_to_skip_can_be_ruled_on(store: SqliteStore, path: Path) -> None:
    voting = replace(a_round(questions=1), rules=Rules(skip_votes=2))
    round_ = await opened(store, await started(store, voting))
    round_ = await answered(store, round_, {ANA: (right_option(round_) + 1) % 4})
    await moved(store, round_, VoteSkip(BO, 1), VoteSkip(CLEO, 1))
    await store.rule("a", 1, [ANA], right=True)
    assert points(path) == [(1, ANA, 1, 150)]
    assert await sound(path) == ()


async def test_a_question_that_closed_in_the_moment_a_break_was_asked_for_can_be_ruled_on(
    store: SqliteStore, path: Path
) -> None:
    round_ = await opened(store, await started(store, a_round(questions=2)))
    round_ = await answered(store, round_, {ANA: (right_option(round_) + 1) % 4})
    round_, asked = step(round_, Pause(BO), NOON)
    round_, broke = step(round_, Wake(), NOON + 60)
    await store.commit(round_, (*asked, *broke))
    await moved(store, round_, Stop(BO))
    await store.rule("a", 1, [ANA], right=True)
    assert points(path) == [(1, ANA, 1, 150)]


async def test_who_did_not_answer_gets_nothing_by_a_ruling(store: SqliteStore, path: Path) -> None:
    await played(store, [{ANA}, {ANA}, {ANA}])
    before = points(path)
    await store.rule("a", 1, [4_711], right=True)
    assert points(path) == before


async def test_a_round_that_is_on_is_not_ruled_on(store: SqliteStore) -> None:
    await opened(store, await started(store, a_round()))
    with pytest.raises(CannotRule, match="still on"):
        await store.rule("a", 1, [ANA], right=True)
    with pytest.raises(CannotRule, match="still on"):
        await store.rule("nowhere", 1, [ANA], right=True)


async def test_a_question_from_before_openings_were_kept_is_not_ruled_on(
    store: SqliteStore, path: Path
) -> None:
    round_ = await started(store, a_round())
    await store.commit(round_, (closed(round_, {ANA: 0}),))
    changed(path, "UPDATE rounds SET snapshot = NULL, ended_at = 5")
    with pytest.raises(CannotRule, match="so long ago"):
        await store.rule("a", 1, [ANA], right=True)
