"""`db check`: a sound database has nothing wrong, and each thing that is wrong is one sentence."""

import asyncio
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.game.actions import Choose, Hint, Wake
from bot.game.phases import Open
from bot.storage.connecting import read_only
from bot.storage.finding import Findings, findings
from bot.storage.store import SqliteStore, open_store
from tests.storage.played import (
    ANA,
    BO,
    SERVER,
    a_round,
    answered,
    changed,
    everything,
    moved,
    opened,
    started,
)


async def played(store: SqliteStore, choices: list[dict[int, int]], id_: str = "a") -> None:
    """A round in which each question got these answers; one more is open, and answered by ANA."""
    round_ = await started(store, a_round(id_, questions=len(choices) + 1))
    for chosen in choices:
        round_ = await moved(store, await answered(store, await opened(store, round_), chosen), Wake())
    if not round_.over:
        await answered(store, await opened(store, round_), {ANA: 0})


async def found(path: Path) -> Findings:
    async with read_only(path) as connection:
        return await findings(connection)


async def wrong(path: Path, sql: str, *parameters: object) -> tuple[str, ...]:
    """What is found wrong after this happened to a sound database."""
    async with open_store(path) as store:
        await played(store, [{ANA: 0, BO: 1}, {ANA: 2, BO: 2}])
    assert (await found(path)).problems == ()
    changed(path, sql, *parameters)
    return (await found(path)).problems


async def test_of_a_sound_database_it_says_how_much_there_is(store: SqliteStore, path: Path) -> None:
    await played(store, [{ANA: 0, BO: 1}, {BO: 2}])
    await played(store, [], "b")
    before = everything(path)
    assert await found(path) == Findings(
        rounds=2, unfinished=2, answers=5, awards=3, recounted=3, problems=()
    )
    assert everything(path) == before


choices = st.dictionaries(st.integers(1, 5), st.integers(0, 3), max_size=5)


@settings(max_examples=15)
@given(st.lists(choices, max_size=5))
def test_whatever_is_played_its_awards_are_those_that_the_answers_give(chosen: list[dict[int, int]]) -> None:
    asyncio.run(_play_and_check(chosen))


async def _play_and_check(chosen: list[dict[int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "bonmot.db")
        async with open_store(path) as store:
            await played(store, chosen)
            looked = await found(path)
        assert (looked.problems, looked.recounted) == ((), looked.awards)


async def test_an_award_that_its_answer_does_not_give_is_named(path: Path) -> None:
    said = await wrong(path, "UPDATE awards SET points = points + 5 WHERE question = 1 AND player = ?", ANA)
    assert len(said) == 1
    assert said[0].startswith(f"Player {ANA} has ")
    assert " points for question 1 of round a; their answer is worth " in said[0]


async def test_an_award_without_an_answer_and_an_answer_without_an_award_are_named(path: Path) -> None:
    assert await wrong(path, "UPDATE answers SET question = 8 WHERE question = 1") == (
        f"Player {ANA} has an award for question 1 of round a, but no answer.",
        f"Player {BO} has an award for question 1 of round a, but no answer.",
    )
    changed(path, "UPDATE answers SET question = 1 WHERE question = 8")
    changed(path, "DELETE FROM awards WHERE question = 1 AND player = ?", BO)
    assert (await found(path)).problems == (
        f"Player {BO} has no award for question 1 of round a; their answer is worth 0.",
    )


async def test_an_award_whose_answer_is_lost_is_named_also_where_only_the_first_is_paid(path: Path) -> None:
    await wrong(path, "UPDATE openings SET rules = json_set(rules, '$.style', 'first')")
    changed(path, "DELETE FROM answers WHERE question = 1 AND player = ?", ANA)
    assert (
        f"Player {ANA} has an award for question 1 of round a, but no answer." in (await found(path)).problems
    )


async def test_a_round_that_cannot_be_read_is_named(path: Path) -> None:
    assert await wrong(path, "UPDATE rounds SET snapshot = '{}'") == (
        "Round a cannot be read, so it cannot go on; the others can.",
    )


async def test_settings_that_cannot_be_read_are_named(path: Path) -> None:
    assert await wrong(path, "INSERT INTO servers VALUES (?, '[]')", SERVER) == (
        f"The settings of server {SERVER} cannot be read.",
    )


async def test_presses_that_cannot_be_read_are_named(path: Path) -> None:
    [said] = await wrong(path, "UPDATE answers SET presses = '[5]' WHERE question = 1")
    assert said.startswith("The answers of round a cannot be read (")


@pytest.mark.parametrize(
    ("sql", "sentences"),
    [
        ("UPDATE totals SET points = points + 1 WHERE game || period = 'all'", 2),
        ("UPDATE boards SET players = players + 1 WHERE game || period = 'all'", 1),
    ],
)
async def test_totals_that_are_not_the_sums_are_named(path: Path, sql: str, sentences: int) -> None:
    assert len(await wrong(path, sql)) == sentences


async def test_an_index_that_says_something_else_than_its_table_is_seen(path: Path) -> None:
    async with open_store(path) as store:
        await played(store, [{ANA: 0, BO: 1}])
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_schema SET sql = replace(sql, '(player)', '(question)')"
            " WHERE name = 'answers_of_player'"
        )
    looked = await found(path)
    assert looked.problems[0] == "The file is damaged: row 1 missing from index answers_of_player."
    assert (looked.rounds, looked.answers) == (0, 0)


async def test_a_run_that_a_look_at_a_hint_broke_is_counted_like_that(store: SqliteStore, path: Path) -> None:
    round_ = await started(store, a_round(questions=5))
    for number in range(1, 6):
        round_ = await opened(store, round_)
        right = round_.shown(number).index("this one")
        at = round_.phase.opened_at + 2 if isinstance(round_.phase, Open) else 0
        act = Hint(ANA, number, at) if number == 4 else Choose(ANA, number, right, at)
        round_ = await moved(store, round_, act, Wake())
    assert (await found(path)).problems == ()
