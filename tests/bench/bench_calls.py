"""What rounds of every kind and style cost of the fifty calls a second that Discord allows a bot.

    python -m tests.bench.bench_calls

Three people play whole rounds of five questions inside SimCord's Discord, with hints and changes of mind;
start card, reveals and standings are included. Discord does not count answers to interactions, and neither do
we. What others need stands beside it, as read in their sources.
"""

import asyncio
import sys
import tempfile
from pathlib import Path

from tests.front.calls import KINDS, LEAN, STYLES, Cost, cost_of

PLAYERS = 3
PEERS = {
    "Brainbox: 4 messages a question": 4.0,
    "FlandersBOT: 2 edits a question and one a press": 2.0 + PLAYERS,
}


def main() -> None:
    """Play and print."""
    with tempfile.TemporaryDirectory(prefix="bench-calls-") as folder:
        asyncio.run(measure(Path(folder)))


async def measure(folder: Path) -> None:
    """Each kind and style in a world of its own."""
    say("counted calls a question           questions   posts   edits   others   a question")
    worst = 0.0
    for at, night in enumerate((*KINDS, *STYLES, *LEAN)):
        own = folder / str(at)
        await asyncio.to_thread(own.mkdir)
        cost = await cost_of(own, night)
        worst = max(worst, cost.a_question)
        say(f"{night.name:<34} {cost.questions:>9} {row_of(cost)} {cost.a_question:>12.2f}")
    for peer, cost_a_question in PEERS.items():
        say(f"{peer:<62} {cost_a_question:>14.2f}")
    say(f"the most that any of ours costs: {worst:.2f}")


def row_of(cost: Cost) -> str:
    """Posts, edits and all else."""
    posts, edits = (
        sum(count for route, count in cost.calls.items() if route.startswith(method))
        for method in ("POST", "PATCH")
    )
    return f"{posts:>7} {edits:>7} {cost.calls.total() - posts - edits:>8}"


def say(line: str) -> None:
    """Print at once, so that one can watch."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
