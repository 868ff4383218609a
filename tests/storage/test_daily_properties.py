"""Whatever is pressed, settled and forgotten, in whichever order: the boards are what was right in time."""

import asyncio
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct

from bot.game.daily import POINTS, DailyQuestion, begins_at
from bot.game.events import Press
from bot.host.ports import NotSaved
from bot.host.remembering import Period
from bot.storage.store import SqliteStore, open_store
from tests.storage.played import ANA, BO, CLEO

FIRST = 20_781
RIGHT = 1


class Pressed(Struct, frozen=True):
    server: int
    day: int
    player: int
    option: int
    at: float


class Settled(Struct, frozen=True):
    server: int
    today: int


class Forgotten(Struct, frozen=True):
    player: int


servers = st.sampled_from((1, 2))
days = st.integers(FIRST, FIRST + 2)
players = st.sampled_from((ANA, BO, CLEO))
moments = st.integers(0, 9).map(float)
moves = st.one_of(
    st.builds(Pressed, servers, days, players, st.sampled_from((0, RIGHT)), moments),
    st.builds(Pressed, servers, days, players, st.sampled_from((0, RIGHT)), moments),
    st.builds(Settled, servers, days),
    st.builds(Forgotten, players),
)


class Expected:
    """What should be kept, in as few words as possible."""

    def __init__(self) -> None:
        self.presses: dict[tuple[int, int, int], tuple[float, int]] = {}
        self.settled: set[tuple[int, int]] = set()

    def press(self, move: Pressed) -> bool:
        """Take the press, unless its day is settled."""
        if (move.server, move.day) in self.settled:
            return False
        key = move.server, move.day, move.player
        if move.at >= self.presses.get(key, (-1.0, 0))[0]:
            self.presses[key] = move.at, move.option
        return True

    def settle(self, server: int, today: int) -> None:
        self.settled |= {(server, day) for day in range(FIRST, today)}

    def forget(self, player: int) -> None:
        self.presses = {key: press for key, press in self.presses.items() if key[2] != player}

    def points(self, server: int) -> dict[int, int]:
        """Everyone's points from the days that are settled."""
        points: dict[int, int] = {}
        for (where, day, player), (_, option) in self.presses.items():
            if where == server and (server, day) in self.settled:
                points[player] = points.get(player, 0) + POINTS * (option == RIGHT)
        return points


def asked(day: int) -> DailyQuestion:
    return DailyQuestion(
        day=day,
        question_id=f"question of {day}",
        stem=f"stem of {day}",
        theme="Places",
        text="Which city?",
        options=("Boston", "Chicago"),
        right=RIGHT,
        explanation="Chicago.",
        sources=(),
    )


async def carried_out(store: SqliteStore, moves: list[Pressed | Settled | Forgotten]) -> Expected:
    expected = Expected()
    for server in (1, 2):
        for day in range(FIRST, FIRST + 3):
            await store.draw_daily(server, asked(day), begins_at(day))
    for move in moves:
        match move:
            case Pressed():
                press = Press(begins_at(move.day) + move.at, move.option)
                try:
                    await store.answer_daily(move.server, move.day, move.player, press)
                except NotSaved:
                    assert not expected.press(move)
                else:
                    assert expected.press(move)
            case Settled():
                await store.settle_dailies(move.server, move.today)
                expected.settle(move.server, move.today)
            case Forgotten():
                await store.forget(move.player)
                expected.forget(move.player)
    return expected


@settings(max_examples=60)
@given(st.lists(moves, max_size=25))
def test_the_boards_are_what_was_right_in_time(moves: list[Pressed | Settled | Forgotten]) -> None:
    async def check(path: Path) -> None:
        async with open_store(path) as store:
            expected = await carried_out(store, moves)
            for server in (1, 2):
                # The beginning of the first day settles nothing more.
                board = await store.board(server, Period.ALL_TIME, "daily", 0, begins_at(FIRST))
                assert {row.player: row.points for row in board.top} == expected.points(server)
            assert await store.problems() == ()

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(check(Path(folder) / "bonmot.db"))
