"""Whole rounds at once over loopback: how long players wait, how late questions close, what a round costs.

    python -m tests.bench.bench_rounds [--rounds N] [--players N] [--seconds N] [--restart]

The bot is a process of its own, `python -m bot run` with its store on disk, in real time. This process is its
Discord (the gateway, messages, answers to interactions; fifty counted calls a second and a bucket a channel,
as in the playground) and its players, who press at times that a seed decides. Discord's fifty are enough for
some 375 rounds: where there are more, questions come later, and the bench says by how much.

The floor answers the presses of the busiest seconds once more, in the same run, and does nothing else.

With --restart the bot is killed once every channel has a question, and started again on the same database.
"""

import argparse
import asyncio
import os
import signal
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Generator, Iterable
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bot.host.counts import Counts
from bot.host.lag import feeling_lag
from tests.bench.bot_process import ROOT, BotProcess, bot_process, log_of, worked
from tests.bench.crowd import QUESTIONS, STARTS, Crowd, Press
from tests.bench.figures import at, figures, ms, say
from tests.bench.loopback import Loopback, loopback, online
from tests.bench.restart import measure_restart
from tests.end_to_end.faults.proof import wrongs

GRACE = 1.0  # seconds that a question stays open after the deadline that its card prints
BUSIEST = 10.0  # seconds of presses that the floor answers once more


def main() -> None:
    """Measure and print; everything is made in a folder that is gone afterwards."""
    parser = argparse.ArgumentParser(description="Whole rounds at once over loopback.")
    parser.add_argument("--rounds", type=int, default=1_000, help="at once, each in a server of its own")
    parser.add_argument("--players", type=int, default=10, help="in each round")
    parser.add_argument("--seconds", type=float, help="after which rounds that still go on are broken off")
    parser.add_argument("--restart", action="store_true", help="measure a restart instead")
    chosen = parser.parse_args()
    seconds = chosen.seconds or 20 + 0.16 * chosen.rounds
    with tempfile.TemporaryDirectory(prefix="bench-rounds-") as folder:
        if chosen.restart:
            asyncio.run(measure_restart(Path(folder), chosen.rounds, chosen.players))
        else:
            asyncio.run(measure_rounds(Path(folder), chosen.rounds, chosen.players, seconds))


async def measure_rounds(folder: Path, rounds: int, players: int, seconds: float) -> None:
    """All that is counted while so many rounds are played."""
    lags: list[float] = []
    disk: list[float] = []
    async with loopback(rounds) as discord:
        crowd = Crowd(discord, players)
        async with bot_process(discord, folder) as bot:
            await online(discord)
            await asyncio.sleep(3.0)  # discord.py waits for two, in case more servers come
            before, rested, began = bot.memory, bot.worked, time.monotonic()
            with ExitStack() as feeling:
                feeling.enter_context(feeling_lag(asyncio.get_running_loop(), lags.append))
                feeling.enter_context(feeling_disk(folder, disk.append))
                most = await played(crowd, bot, rounds, seconds)
            say(f"\n{rounds:,} rounds at once, {players} players in each; load {os.getloadavg()[0]:.1f}")
            busy, took = bot.worked - rested, time.monotonic() - began
            counts, calls = await bot.counts(), Counter(discord.limits.counted)
            crowd.is_playing = False
            stopped = await bot.end(signal.SIGTERM)
        busiest = busiest_of(crowd.acknowledged)
        tell_acknowledgements(crowd, busiest, counts, disk)
        say(f"the bot used {busy / took:.0%} of a processor,")
        say(f"    {busy / len(crowd.presses) * 1e3:.2f} ms a press with all that a round does")
        lag = counts.loop_lag
        say(f"loop lag, p50 / p99 / most: {ms(lag.p50)} / {ms(lag.p99)} / {ms(lag.most)} ms in the bot,")
        say(f"    {figures(lags)} ms in this process")
        say(f"memory a round: {(most - before) / rounds * 1024:.0f} KiB")
        say(f"    ({before:.0f} MiB without any, at most {most:.0f})")
        tell_questions(crowd, folder)
        tell_calls(calls, discord.limits.busiest, counts)
        say(f"told to stop, gone after {stopped:.1f} s")
        await tell_floor(discord, players, busiest)
    for problem in await wrongs(folder / "bench.db", crowd.promises):
        say(problem)
    say(f"answers that were locked in and looked for on disk: {len(crowd.promises):,}")


async def played(crowd: Crowd, bot: BotProcess, rounds: int, seconds: float) -> float:
    """Play until all rounds have ended or so many seconds are over; the most memory the bot had, in MiB."""
    until = time.monotonic() + seconds
    starting = asyncio.create_task(crowd.start_rounds(STARTS, QUESTIONS, "normal"))
    most = bot.memory
    while time.monotonic() < until and len(crowd.ended) < rounds:
        await asyncio.sleep(0.5)
        most = max(most, bot.memory)
    await starting
    return most


def tell_acknowledgements(crowd: Crowd, busiest: list[Press], counts: Counts, disk: list[float]) -> None:
    """How long players waited to read that their press counts."""
    waits, inside, commits = taken(crowd.presses), counts.acknowledgement, counts.commits.seconds
    say(f"acknowledgements: {len(waits):,}; not within 3 s: {crowd.unanswered()}")
    say(f"    for the player, p50 / p99 / most: {figures(waits)} ms")
    say(f"    in the busiest {BUSIEST:.0f} s, {len(busiest) / BUSIEST:,.0f} a second:")
    say(f"        {figures(taken(busiest))} ms")
    say(f"    inside the bot: {ms(inside.p50)} / {ms(inside.p99)} / {ms(inside.most)} ms")
    say(f"    of it on the way to the disk: {ms(commits.p50)} / {ms(commits.p99)} / {ms(commits.most)} ms")
    say(f"    (the disk alone, 4 KiB written and synced: {figures(disk)} ms)")


def tell_questions(crowd: Crowd, folder: Path) -> None:
    """How late questions closed, and what was left of their time when they came."""
    log = log_of(folder)
    deadlines = {card.name: card.deadline for card in crowd.cards}
    closed = [
        (line["time"], deadlines[line["round"], line["number"]])
        for line in log
        if line["event"] == "question-closed" and (line["round"], line["number"]) in deadlines
    ]
    late = [at - deadline - GRACE for at, deadline in closed if at >= deadline + GRACE - 0.01]
    say(f"questions closed: {len(closed):,}, of these early: {len(closed) - len(late):,}")
    say(f"decision lag (deadline and grace are over, it is committed), p50 / p99 / most: {figures(late)} ms")
    left = sorted(card.deadline - card.posted_at for card in crowd.cards)
    say(
        f"time to answer when the card came: half had {left[len(left) // 2]:.1f} s, the least {left[0]:.1f} s"
    )
    attempts = Counter(line["attempt"] for line in log if line["event"] == "question-asked")
    say(f"cards that came too late and were posted anew: {sum(attempts.values()) - attempts[1]}")
    bad = Counter(line["event"][:30] for line in log if line.get("level") in ("ERROR", "WARNING"))
    say(f"warnings and errors in the log: {dict(bad) or 'none'}")


def tell_calls(calls: Counter[str], busiest: int, counts: Counts) -> None:
    """What was asked of Discord."""
    posts, edits = (
        sum(calls[route] for route in calls if route.startswith(kind)) for kind in ("POST", "PATCH")
    )
    asked, closed = counts.rounds.questions_asked, counts.rounds.questions_closed
    say(f"counted calls a question: {posts / asked + edits / closed:.2f}, of these")
    say(f"    {posts / asked:.2f} posts a question asked ({asked:,})")
    say(f"    {edits / closed:.2f} edits a question closed ({closed:,})")
    say(f"    busiest second: {busiest} of 50; told to wait (429): {counts.discord.rate_limited}")


async def tell_floor(discord: Loopback, players: int, busiest: list[Press]) -> None:
    """The same presses, answered by what does nothing else."""
    crowd = Crowd(discord, players)
    crowd.is_playing = False
    bare = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bench.bare", discord.api, discord.gateway, cwd=ROOT
    )
    try:
        await online(discord)
        await asyncio.sleep(1.0)
        before = worked(bare.pid)
        await crowd.do_again(busiest)
        await asyncio.sleep(0.5)
        busy = worked(bare.pid) - before
    finally:
        bare.kill()
        await bare.wait()
    again = taken(crowd.acknowledged)
    say(f"the floor, the same {len(again):,} presses: {figures(again)} ms")
    say(f"    and {busy / len(again) * 1e3:.2f} ms of processor a press")
    ours = taken(busiest)
    ratios = (at(ours, part) / at(again, part) for part in (0.5, 0.99))
    say("    the bot's wait is, of this floor's, p50 / p99: {:.1f} / {:.1f} times".format(*ratios))


@contextmanager
def feeling_disk(folder: Path, felt: Callable[[float], None]) -> Generator[None]:
    """Tell ten times a second how long the disk takes for the least that a commit needs."""
    over = threading.Event()

    def feel() -> None:
        with (folder / "disk").open("wb", buffering=0) as file:
            while not over.wait(0.1):
                began = time.perf_counter()
                file.seek(0)
                file.write(bytes(4096))
                os.fsync(file.fileno())
                felt(time.perf_counter() - began)

    feeling = threading.Thread(target=feel)
    feeling.start()
    try:
        yield
    finally:
        over.set()
        feeling.join()


def busiest_of(presses: list[Press]) -> list[Press]:
    """The presses of the busiest seconds, in their order."""
    best: tuple[int, int] = (0, 0)
    start = 0
    for end, one in enumerate(presses):
        while one.sent_at - presses[start].sent_at > BUSIEST:
            start += 1
        best = max(best, (end - start + 1, start))
    return presses[best[1] : best[1] + best[0]]


def taken(presses: Iterable[Press]) -> list[float]:
    """How long each took."""
    return [one.took for one in presses if one.took is not None]


if __name__ == "__main__":
    main()
