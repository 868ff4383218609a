"""How fast the store is, beside the plainest thing that could do the same work.

    python -m tests.bench.bench_store [--seconds N] [--awards N]

Writing: answers to open questions, each on disk before its writer goes on, with everything an answer writes.
Plain sqlite3 carries out the same statements under the same PRAGMAs and commits each. The two take turns, and
the ratio of every turn is printed: on a busy machine believe those, not the rates.

Reading: a board of a server of 32,000 players beside summing the same awards with GROUP BY. Where others use
the processor too, believe the time that it worked.
"""

import argparse
import asyncio
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from bot.game.events import Answer, AnswerTaken, Press
from bot.game.round import Round
from bot.game.stepping import begin
from bot.host.remembering import Period
from bot.storage.database import PRAGMAS
from bot.storage.store import SqliteStore, keeping, open_store
from tests.storage.played import NOON, SERVER, a_round, opened, started

PLAYERS = 32_000
A_QUESTION = 1_000  # awards
ROUNDS = 100
TURNS = 3
LOOKS = 1_000
CHECKED = 2_000_000  # awards at most whose totals are compared one by one; beyond, only their sum is

CLOSINGS = """
    WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ?)
    INSERT INTO closings
    SELECT 'a', n, 'q', 0, format('2026-%02d', 1 + n % 3), format('2026-W%02d', 1 + n % 10) FROM n
"""
AWARDS = """
    WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < ?1 - 1)
    INSERT INTO awards
    SELECT 'a', 1 + n / ?2, 1 + (n / ?2 * 7919 + n % ?2) % ?3, 1, 2.5, 100 + n * 31 % 51 FROM n
"""
TOTALS = """
    INSERT INTO totals SELECT server, game, period, player, sum(points), count(*)
    FROM awards JOIN counted USING (round, question) GROUP BY server, game, period, player
"""
SUM_OF_AWARDS = "SELECT sum(points) FROM awards"
SUM_OF_TOTALS = "SELECT sum(points) FROM totals WHERE game = '' AND period = 'all'"
SUMMED = {
    "GROUP BY over the tables": """
        SELECT player, sum(points) FROM awards JOIN rounds ON rounds.id = round WHERE server = ?
        GROUP BY player ORDER BY sum(points) DESC LIMIT 10
    """,
    "GROUP BY over a covering index": """
        SELECT player, sum(points) FROM flat WHERE server = ?
        GROUP BY player ORDER BY sum(points) DESC LIMIT 10
    """,
}


def main() -> None:
    """Measure and print; everything is made in a folder that is gone afterwards."""
    parser = argparse.ArgumentParser(description="How fast the store is.")
    parser.add_argument("--seconds", type=float, default=0.7, help="of each measurement of writing")
    parser.add_argument("--awards", type=int, default=1_000_000, help="that the board is read from")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-store-") as folder:
        asyncio.run(measure_writing(Path(folder), chosen.seconds))
        asyncio.run(measure_reading(Path(folder), chosen.awards))


async def measure_writing(folder: Path, seconds: float) -> None:
    """Answers a second with 1, 100 and 1,000 writers who wait, and beside each of them plain sqlite3."""
    say("durable answers a second        ours      plain    ratio   ours p50    p99 (ms)")
    for writers in (1, 100, 1_000):
        ratios: list[float] = []
        for turn in range(TURNS):
            plain = await write_plainly(folder / f"plain-{writers}-{turn}.db", seconds)
            rate, waits = await write_through_store(folder / f"ours-{writers}-{turn}.db", writers, seconds)
            ratios.append(rate / plain)
            p50, p99 = halfway_and_nearly_all(waits)
            say(
                f"{writers:>5} waiting             {rate:>12,.0f} {plain:>10,.0f} {ratios[-1]:>8.2f}"
                f" {p50:>10.2f} {p99:>7.2f}"
            )
        say(f"{writers:>5} waiting, median ratio {statistics.median(ratios):.2f}")


async def write_through_store(path: Path, writers: int, seconds: float) -> tuple[float, list[float]]:
    """Answers a second, and how long each took: every writer hands in its next when the last is on disk."""
    async with open_store(path) as store:
        rounds = await open_rounds(store)
        waits: list[float] = []
        first = time.perf_counter()

        async def write(number: int) -> None:
            round_ = rounds[number % ROUNDS]
            player = number * 1_000_000
            while (began := time.perf_counter()) < first + seconds:
                player += 1
                await store.commit(round_, (answer(player),))
                waits.append(time.perf_counter() - began)

        await asyncio.gather(*(write(number) for number in range(writers)))
        return len(waits) / (time.perf_counter() - first), waits


async def write_plainly(path: Path, seconds: float) -> float:
    """Answers a second of one connection that commits each."""
    async with open_store(path) as store:
        rounds = await open_rounds(store)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        player = 0
        began = time.perf_counter()
        while time.perf_counter() < began + seconds:
            player += 1
            connection.execute("BEGIN IMMEDIATE")
            for sql, rows in keeping(rounds[player % ROUNDS], (answer(player),)):
                connection.executemany(sql, rows)
            connection.execute("COMMIT")
        return player / (time.perf_counter() - began)


async def open_rounds(store: SqliteStore) -> list[Round]:
    """Rounds on disk whose first question can be answered."""
    return [await opened(store, await started(store, a_round(f"round-{place}"))) for place in range(ROUNDS)]


def answer(player: int) -> AnswerTaken:
    """A player's first answer to the first question."""
    pressed = Answer((Press(NOON + 12.345, player % 4),))
    return AnswerTaken(number=1, player=player, answer=pressed, seconds=1.845, before=None, newcomer=True)


async def measure_reading(folder: Path, awards: int) -> None:
    """A board's p50 and p99 beside two ways of summing."""
    path = folder / "board.db"
    async with open_store(path) as store:
        await store.commit(*begin(a_round(), NOON))
    await asyncio.to_thread(fill, path, awards)
    async with open_store(path) as store:
        if awards <= CHECKED and (problems := await store.problems()):
            raise SystemExit("\n".join(problems))
        waits: list[float] = []
        worked: list[float] = []
        for turn in range(LOOKS):
            began, begun = time.perf_counter(), time.process_time()
            await store.board(SERVER, Period.ALL_TIME, None, 1 + turn * 7_919 % PLAYERS, NOON)
            waits.append(time.perf_counter() - began)
            worked.append(time.process_time() - begun)
    p50, p99 = halfway_and_nearly_all(waits)
    say(f"\na board of {PLAYERS:,} players and {awards:,} awards: p50 {p50:.2f} ms, p99 {p99:.2f} ms")
    p50, p99 = halfway_and_nearly_all(worked)
    say(f"of these the processor worked for: p50 {p50:.2f} ms, p99 {p99:.2f} ms")
    await asyncio.to_thread(sum_instead, path, p50)


def fill(path: Path, awards: int) -> None:
    """Awards over ten weeks, and the totals that the triggers would have made of them, by one GROUP BY."""
    with closing(sqlite3.connect(path)) as connection, connection:
        [(name, made)] = connection.execute("SELECT name, sql FROM sqlite_schema WHERE name = 'award_given'")
        connection.execute(f"DROP TRIGGER {name}")
        connection.execute(CLOSINGS, (awards // A_QUESTION + 1,))
        connection.execute(AWARDS, (awards, A_QUESTION, PLAYERS))
        connection.execute(TOTALS)
        connection.execute(made)
        if connection.execute(SUM_OF_AWARDS).fetchone() != connection.execute(SUM_OF_TOTALS).fetchone():
            raise SystemExit("The totals are not the sum of the awards.")


def sum_instead(path: Path, board: float) -> None:
    """The same standings without totals: over the tables as they are, and over one made just for this."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE flat (server INTEGER, player INTEGER, points INTEGER)")
        connection.execute("INSERT INTO flat SELECT ?, player, points FROM awards", (SERVER,))
        connection.execute("CREATE INDEX flat_index ON flat (server, player, points)")
        for name, sql in SUMMED.items():
            took = fastest_of_three(lambda sql=sql: connection.execute(sql, (SERVER,)).fetchall())
            say(f"{name}: {took:,.0f} ms, {took / board:,.0f} times the board's p50")


def fastest_of_three(work: Callable[[], object]) -> float:
    """In milliseconds."""

    def once() -> float:
        began = time.perf_counter()
        work()
        return (time.perf_counter() - began) * 1e3

    return min(once() for _ in range(3))


def halfway_and_nearly_all(waits: list[float]) -> tuple[float, float]:
    """The p50 and the p99 in milliseconds."""
    cut = statistics.quantiles(waits, n=100)
    return cut[49] * 1e3, cut[98] * 1e3


def say(line: str) -> None:
    """Print at once, so that one can watch."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
