"""The bot as a process that a test can kill: everything is imported once, and each life is a fork of that.

On stdin:   start DATABASE      on stdout:   started ID
            skip ID SECONDS                  skipped ID     by that life, once its clock has jumped
                                             ended ID STATUS
A life that gets SIGUSR1 finds its wall clock an hour later. One that gets SIGUSR2 stands still for `BLOCKED`
seconds, most of which are skipped.
"""

import asyncio
import os
import signal
import sys
import time
from pathlib import Path
from typing import NoReturn

from bot.app.running import CannotRun, keep_playing, read_bank, store_at, told_to_stop
from bot.bank.bank import Bank
from bot.playground.connecting import point_at
from tests.end_to_end.night import TOKEN, SkippingLoop, with_buttons

BLOCKED, TRULY = 5.0, 0.2  # seconds
HOUR = 3600.0


def main() -> None:
    """Serve until stdin ends."""
    point_at(sys.argv[1], sys.argv[2])
    bank = with_buttons(read_bank(None))
    orders: dict[int, int] = {}
    signal.signal(signal.SIGCHLD, lambda _number, _frame: bury())
    say("ready")
    for line in sys.stdin:
        match line.split():
            case ["start", database]:
                reading, writing = os.pipe()
                if (life := os.fork()) == 0:
                    live(bank, Path(database), reading)
                os.close(reading)
                orders[life] = writing
                say(f"started {life}")
            case ["skip", life, seconds]:
                tell(orders[int(life)], seconds)
            case _:
                raise ValueError(line)


def say(line: str) -> None:
    """One line on stdout, whole even where a signal comes between."""
    os.write(1, f"{line}\n".encode())


def tell(pipe: int, line: str) -> None:
    """One line to a life, if it lives."""
    try:
        os.write(pipe, f"{line}\n".encode())
    except BrokenPipeError:
        return


def bury() -> None:
    """Say of every life that has ended how it did."""
    while True:
        try:
            life, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if life == 0:
            return
        say(f"ended {life} {os.waitstatus_to_exitcode(status)}")


def live(bank: Bank, database: Path, orders: int) -> NoReturn:
    """One life of the bot, from its start to its exit."""
    status = 1
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    try:
        asyncio.run(play(bank, database, orders))
        status = 0
    except CannotRun as error:
        sys.stderr.write(f"{error}\n")
    finally:
        os._exit(status)


async def play(bank: Bank, database: Path, orders: int) -> None:
    """What `bot.app.running.run` does, on a clock that can be skipped and a wall clock that can jump."""
    clock = SkippingLoop()
    loop = asyncio.get_running_loop()

    def skip() -> None:
        for seconds in os.read(orders, 4096).split():
            clock.skip(float(seconds))
            say(f"skipped {os.getpid()}")

    loop.add_reader(orders, skip)
    loop.add_signal_handler(signal.SIGUSR1, shift_the_wall_clock)
    loop.add_signal_handler(signal.SIGUSR2, lambda: stand_still(clock))
    stop = told_to_stop()
    async with store_at(database) as store:
        await keep_playing(store, bank, TOKEN, stop, clock)


def stand_still(clock: SkippingLoop) -> None:
    """Block the event loop."""
    time.sleep(TRULY)
    clock.skip(BLOCKED - TRULY)


def shift_the_wall_clock() -> None:
    """Whoever asks the machine what time it is hears an hour more from now on."""
    true_time = time.time
    time.time = lambda: true_time() + HOUR


if __name__ == "__main__":
    main()
