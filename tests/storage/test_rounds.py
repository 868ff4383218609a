"""A round survives the bot: its last snapshot and the answers since are the round itself."""

import asyncio
import tempfile
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.game.actions import AnyAction, Choose, Hint, Lost, Opened, Resumed, Stop, Wake
from bot.game.events import AnyEvent
from bot.game.phases import Asking, Open
from bot.game.round import Round
from bot.game.standings import Standing
from bot.game.stepping import begin, step
from bot.host.salvaging import Remains
from bot.storage.refusing import CannotKeep
from bot.storage.store import SqliteStore, open_store
from tests.storage.played import (
    ANA,
    BO,
    CLEO,
    NOON,
    a_round,
    answered,
    changed,
    close_question,
    found,
    moved,
    opened,
    started,
)

Move = tuple[Literal["choose"], int, int, float] | tuple[Literal["go on", "resume", "stop", "lose"]]

moves = st.one_of(
    st.tuples(
        st.just("choose"),
        st.sampled_from((ANA, BO, CLEO)),
        st.integers(0, 3),
        st.floats(0, 21, allow_nan=False),
    ),
    st.sampled_from((("go on",), ("go on",), ("go on",), ("resume",))),
    st.sampled_from((("go on",), ("stop",), ("lose",))),
)


@settings(max_examples=25)
@given(st.lists(st.lists(moves, min_size=1, max_size=4), max_size=12), st.integers(min_value=1, max_value=4))
def test_a_round_is_read_back_as_it_stood_after_every_commit(
    batches: list[list[Move]], questions: int
) -> None:
    asyncio.run(_play_and_read_back(a_round(questions=questions), batches))


async def _play_and_read_back(round_: Round, batches: list[list[Move]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "bonmot.db")
        async with open_store(path) as store:
            round_, events = begin(round_, NOON)
            await store.commit(round_, events)
            for batch in batches:
                round_, events = _stepped(round_, batch)
                await store.commit(round_, events)
                assert _read(await store.unfinished()) == _unless_over(round_)
        async with open_store(path) as store:
            assert _read(await store.unfinished()) == _unless_over(round_)
            assert await store.problems() == ()


def _stepped(round_: Round, batch: list[Move]) -> tuple[Round, tuple[AnyEvent, ...]]:
    """All moves of a batch, as the host steps them: one commit for all of their events."""
    events: tuple[AnyEvent, ...] = ()
    for move in batch:
        action, now = _action(round_, move)
        round_, own = step(round_, action, now)
        events += own
    return round_, events


def _action(round_: Round, move: Move) -> tuple[AnyAction, float]:
    phase = round_.phase
    due = round_.wakes_at or (phase.closes_at - 15 if isinstance(phase, Asking) else NOON)
    match move:
        case ("choose", player, option, after):
            at = (phase.opened_at if isinstance(phase, Open) else due) + after
            return Choose(player, round_.number, option, at), at
        case ("go on",) if isinstance(phase, Asking):
            return Opened(phase.number, 5_000 + phase.number, due + 0.25), due + 0.5
        case ("go on",):
            return Wake(), due
        case ("resume",):
            return Resumed(), due + 3
        case ("stop",):
            return Stop(BO), due
        case _:
            return Lost("The channel is gone."), due


def _read(kept: tuple[Round, ...]) -> tuple[Round, ...]:
    """Without the note that the bot was away: it is made anew at every start, so no commit is spent on it."""
    return tuple(replace(round_, was_away=False) for round_ in kept)


def _unless_over(round_: Round) -> tuple[Round, ...]:
    return () if round_.over else _read((round_,))


async def test_a_player_who_changes_their_mind_is_kept_once_with_all_presses(
    store: SqliteStore, path: Path
) -> None:
    round_ = await opened(store, await started(store, a_round()))
    opened_at = round_.phase.opened_at if isinstance(round_.phase, Open) else 0
    await moved(store, round_, Choose(ANA, 1, 2, opened_at + 1), Choose(ANA, 1, 0, opened_at + 4.5))
    presses = f'[[{opened_at + 1},2,""],[{opened_at + 4.5},0,""]]'
    assert found(path, "SELECT question, player, presses FROM answers") == [(1, ANA, presses)]


async def test_an_answer_of_which_an_earlier_version_had_taken_back_all_presses_is_not_read_back(
    store: SqliteStore, path: Path
) -> None:
    round_ = await opened(store, await started(store, a_round()))
    await answered(store, round_, {ANA: 2, BO: 1})
    changed(path, "UPDATE answers SET presses = '[]' WHERE player = ?", ANA)
    (read,) = await store.unfinished()
    assert isinstance(read.phase, Open)
    assert set(read.phase.answers) == {BO}


async def test_a_hint_that_was_asked_for_is_read_back_and_costs_no_snapshot(
    store: SqliteStore, path: Path
) -> None:
    round_ = await opened(store, await started(store, a_round()))
    at = round_.phase.opened_at if isinstance(round_.phase, Open) else 0
    snapshots = found(path, "SELECT snapshot FROM rounds")
    round_ = await moved(store, round_, Hint(ANA, 1, at + 1))
    assert found(path, "SELECT snapshot FROM rounds") == snapshots
    assert await store.unfinished() == (round_,)
    assert isinstance(round_.phase, Open)
    assert round_.phase.answers[ANA].is_hinted


async def test_answers_to_earlier_questions_are_not_taken_for_answers_to_the_open_one(
    store: SqliteStore,
) -> None:
    round_ = await opened(store, await started(store, a_round()))
    round_ = await answered(store, round_, {ANA: 0, BO: 1})
    round_ = await opened(store, await moved(store, round_, Wake()))
    round_ = await answered(store, round_, {CLEO: 2})
    assert await store.unfinished() == (round_,)


async def test_rounds_of_all_channels_are_read_back(store: SqliteStore) -> None:
    first = await opened(store, await started(store, a_round("a")))
    second = await started(store, a_round("b", server=77))
    assert await store.unfinished() == (first, second)


async def test_a_round_that_ended_is_not_resumed_and_keeps_only_that_it_was_played(
    store: SqliteStore, path: Path
) -> None:
    await moved(store, await started(store, a_round()), Stop(BO))
    assert await store.unfinished() == ()
    kept = found(path, "SELECT id, game, snapshot, question, ended_at, because FROM rounds")
    assert kept == [("a", "trivia", None, None, NOON + 10, "stopped")]


async def test_an_answer_to_a_round_that_is_not_on_disk_is_refused_and_leaves_nothing(
    store: SqliteStore, path: Path
) -> None:
    elsewhere, _ = begin(a_round("elsewhere"), NOON)
    here = await opened(store, await started(store, a_round("here")))
    here, events = step(here, Choose(ANA, 1, 0, NOON + 12), NOON + 12)
    with pytest.raises(CannotKeep, match="FOREIGN KEY"):
        await store.commit(elsewhere, events)
    assert found(path, "SELECT count(*) FROM answers") == [(0,)]


async def test_a_snapshot_of_another_format_is_reported_and_kept_and_the_others_go_on(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_store(path) as store:
        first = await started(store, a_round("a"))
        await started(store, a_round("b"))
    changed(path, "UPDATE rounds SET format = 99 WHERE id = 'b'")
    async with open_store(path) as store:
        assert await store.unfinished() == (first,)
    assert caplog.messages == ["round b (server 900, channel 901): no reader of format 99"]
    assert found(path, "SELECT count(snapshot) FROM rounds WHERE id = 'b'") == [(1,)]


@pytest.mark.parametrize("snapshot", ["", "{", "{}", '{"id": 5}', "null"])
async def test_a_snapshot_that_cannot_be_read_is_reported_and_the_others_go_on(
    path: Path, caplog: pytest.LogCaptureFixture, snapshot: str
) -> None:
    async with open_store(path) as store:
        first = await started(store, a_round("a"))
        await started(store, a_round("b"))
    changed(path, "UPDATE rounds SET snapshot = ? WHERE id = 'b'", snapshot)
    async with open_store(path) as store:
        assert await store.unfinished() == (first,)
    assert caplog.messages == ["round b (server 900, channel 901) cannot be read"]


async def test_presses_that_cannot_be_read_set_their_round_aside_and_no_other(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_store(path) as store:
        spoiled = await opened(store, await started(store, a_round("a")))
        await answered(store, spoiled, {ANA: 0})
        good = await opened(store, await started(store, a_round("b")))
    changed(path, "UPDATE answers SET presses = 'x'")
    async with open_store(path) as store:
        assert await store.unfinished() == (good,)
    assert caplog.messages == ["round a (server 900, channel 901) cannot be read"]


@pytest.mark.parametrize("change", ["snapshot = '{'", "format = 99"])
async def test_of_a_round_that_cannot_be_read_its_place_and_its_points_are_known(
    path: Path, change: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_store(path) as store:
        round_ = await started(store, a_round("b"))
        await started(store, a_round("a"))
        await close_question(store, round_, {ANA: 120, BO: 0}, number=1)
        await close_question(store, round_, {ANA: 30, CLEO: 150}, number=2)
    changed(path, f"UPDATE rounds SET {change} WHERE id = 'b'")  # noqa: S608 - our own words
    async with open_store(path) as store:
        assert await store.unreadable() == (
            Remains(
                id="b",
                server=round_.server,
                channel=round_.channel,
                game="trivia",
                asked=2,
                standings=(Standing(1, ANA, 150), Standing(1, CLEO, 150), Standing(3, BO, 0)),
            ),
        )
    (report,) = caplog.messages
    assert report.startswith("round b (server 900, channel 901)")
