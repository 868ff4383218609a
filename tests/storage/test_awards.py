"""Points are given once, and the totals are always their sums."""

import asyncio
import sqlite3
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.game.actions import Wake
from bot.game.events import AnyEvent
from bot.game.round import Round
from bot.host.ports import IsWanted, always
from bot.host.remembering import Board, Period, Row
from bot.storage.store import SqliteStore, open_store
from tests.storage.played import (
    ANA,
    BO,
    NOON,
    SERVER,
    a_round,
    answered,
    changed,
    close_question,
    everything,
    found,
    moved,
    opened,
    started,
)

AWARDS = "SELECT round, question, player, was_right, seconds, points FROM awards ORDER BY question, player"


class Remembering:
    """A store that also remembers what it was given, so that it can be given once more."""

    def __init__(self, store: SqliteStore) -> None:
        self._store = store
        self.commits: list[tuple[Round, tuple[AnyEvent, ...]]] = []

    async def commit(self, round_: Round, events: tuple[AnyEvent, ...], is_wanted: IsWanted = always) -> None:
        self.commits.append((round_, events))
        await self._store.commit(round_, events, is_wanted)

    async def unfinished(self) -> tuple[Round, ...]:
        return await self._store.unfinished()


async def test_a_round_that_was_played_pays_what_its_standings_say(store: SqliteStore, path: Path) -> None:
    round_ = await opened(store, await started(store, a_round(questions=1)))
    right = round_.shown(1).index("this one")
    round_ = await moved(store, await answered(store, round_, {ANA: right, BO: 3 - right}), Wake())
    assert found(path, AWARDS) == [("a", 1, ANA, 1, 1.0, 150), ("a", 1, BO, 0, 2.0, 0)]
    board = await store.board(SERVER, Period.ALL_TIME, None, BO, NOON)
    assert board == Board(top=(Row(1, ANA, 150), Row(2, BO, 0)), own=Row(2, BO, 0), players=2)


async def test_the_same_events_committed_twice_change_nothing(store: SqliteStore, path: Path) -> None:
    twice = Remembering(store)
    round_ = await opened(twice, await started(twice, a_round()))
    round_ = await moved(twice, await answered(twice, round_, {ANA: 0, BO: 1}), Wake())
    once = everything(path)
    for commit in twice.commits:
        await store.commit(*commit)
    assert everything(path) == once
    assert await store.unfinished() == (round_,)


async def test_points_count_for_their_game_and_for_all_in_week_month_and_ever(
    store: SqliteStore, path: Path
) -> None:
    await close_question(store, await started(store, a_round("a")), {ANA: 120})
    await close_question(store, await started(store, a_round("b", game="whosaid")), {ANA: 30})
    totals = found(path, "SELECT game, period, points, awards FROM totals ORDER BY game, period")
    assert totals == [
        *(("", period, 150, 2) for period in ("2026-11", "2026-W48", "all")),
        *(("trivia", period, 120, 1) for period in ("2026-11", "2026-W48", "all")),
        *(("whosaid", period, 30, 1) for period in ("2026-11", "2026-W48", "all")),
    ]


async def test_points_corrected_later_are_corrected_in_every_total(store: SqliteStore, path: Path) -> None:
    round_ = await started(store, a_round())
    await close_question(store, round_, {ANA: 120, BO: 100})
    await close_question(store, round_, {ANA: 0}, number=2)
    changed(path, "UPDATE awards SET points = 130 WHERE question = 2")
    assert await store.problems() == ()
    board = await store.board(SERVER, Period.MONTH, "trivia", ANA, NOON)
    assert board.own == Row(1, ANA, 250)
    changed(path, "DELETE FROM awards WHERE player = ?", ANA)
    assert await store.problems() == ()
    board = await store.board(SERVER, Period.MONTH, "trivia", ANA, NOON)
    assert board == Board(top=(Row(1, BO, 100),), own=None, players=1)


EVE = 1_798_675_200.0  # 2026-12-31: soon the year, the month and the week's year change on different days
AFTER = st.floats(0, 40 * 86_400)
POINTS = st.dictionaries(st.integers(1, 6), st.sampled_from((0, 50, 100, 150)))


class Played(NamedTuple):
    """A round of three questions, each closed so long after the eve, with these points."""

    server: int
    game: str
    questions: tuple[tuple[float, dict[int, int]], ...]


rounds = st.builds(
    Played,
    st.sampled_from((1, 2)),
    st.sampled_from(("trivia", "whosaid")),
    st.lists(st.tuples(AFTER, POINTS), min_size=1, max_size=3).map(tuple),
)


@settings(max_examples=25)
@given(st.lists(rounds, max_size=5), AFTER, st.integers(1, 6), st.integers(1, 4))
def test_a_board_is_what_summing_all_awards_would_give(
    played: list[Played], look: float, player: int, size: int
) -> None:
    asyncio.run(_compare_boards(played, EVE + look, player, size))


async def _compare_boards(played: list[Played], now: float, player: int, size: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "bonmot.db")
        async with open_store(path) as store:
            for number, one in enumerate(played):
                fresh = a_round(f"{number}", server=one.server, game=one.game)
                round_ = await started(store, fresh, EVE)
                for place, (after, points) in enumerate(one.questions, start=1):
                    await close_question(store, round_, points, number=place, at=EVE + after)
            for server, game, period in product((1, 2), ("trivia", "whosaid", None), Period):
                board = await store.board(server, period, game, player, now, size)
                assert board == _summed(path, server, game, period, player, now, size)
            assert await store.problems() == ()


PERIODS = {Period.ALL_TIME: "all", Period.MONTH: "%Y-%m", Period.WEEK: "%G-W%V"}


def _summed(
    path: Path, server: int, game: str | None, period: Period, player: int, now: float, size: int
) -> Board:
    """The board by the slow way: GROUP BY over all awards of the period."""

    def named(moment: float) -> str:
        return datetime.fromtimestamp(moment, UTC).strftime(PERIODS[period])

    with closing(sqlite3.connect(path)) as connection:
        connection.create_function("named", 1, named)
        rows = connection.execute(
            """SELECT rank() OVER (ORDER BY sum(points) DESC), player, sum(points)
            FROM awards JOIN closings USING (round, question) JOIN rounds ON rounds.id = round
            WHERE server = ? AND coalesce(?, game) = game AND named(closed_at) = named(?)
            GROUP BY player ORDER BY sum(points) DESC, player""",
            (server, game, now),
        )
        table = tuple(Row(*row) for row in rows)
    own = next((row for row in table if row.player == player), None)
    return Board(table[:size], own, len(table))
