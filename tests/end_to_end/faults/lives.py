"""Starting and killing the bot as a process, from the test that plays with it."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.end_to_end.night import Night

ROOT = Path(__file__).parents[3]


class Life:
    """One process of the bot; `ended` holds its exit status, negative if a signal ended it."""

    def __init__(self, id_: int) -> None:
        self.id = id_
        self.ended: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self.skipped = asyncio.Event()

    def send(self, number: signal.Signals) -> None:
        """Send it a signal."""
        if not self.ended.done():
            os.kill(self.id, number)

    def kill(self) -> None:
        """End it in the middle of whatever it does."""
        self.send(signal.SIGKILL)


class Lives:
    """A process that holds the bot ready, and the lives that it has started."""

    def __init__(self, night: Night, process: Process) -> None:
        self._night = night
        self._process = process
        self._lives: dict[int, Life] = {}
        self._started: asyncio.Queue[Life] = asyncio.Queue()

    async def start(self) -> Life:
        """A bot that is online."""
        life = await self.begin()
        while not self._night.playground.is_bot_online and not life.ended.done():  # noqa: ASYNC110 - see Night
            await asyncio.sleep(0.005)
        return life

    async def begin(self) -> Life:
        """A bot that has just been started."""
        self._say(f"start {self._night.database}")
        return await self._started.get()

    async def skip(self, life: Life, seconds: float) -> None:
        """Let so many seconds pass at once, for this life first and then for all others."""
        life.skipped.clear()
        self._say(f"skip {life.id} {seconds}")
        skipped = asyncio.ensure_future(life.skipped.wait())
        await asyncio.wait({skipped, life.ended}, return_when=asyncio.FIRST_COMPLETED)
        skipped.cancel()
        self._night.loop.skip(seconds)

    async def listen(self) -> None:
        """Hear what becomes of the lives."""
        assert self._process.stdout
        async for line in self._process.stdout:
            match line.decode().split():
                case ["started", life]:
                    self._lives[int(life)] = Life(int(life))
                    self._started.put_nowait(self._lives[int(life)])
                case ["skipped", life]:
                    self._lives[int(life)].skipped.set()
                case ["ended", life, status]:
                    self._lives[int(life)].ended.set_result(int(status))
                case _:
                    pass

    def kill_all(self) -> None:
        """Leave nobody behind."""
        for life in self._lives.values():
            life.kill()

    def _say(self, line: str) -> None:
        assert self._process.stdin
        self._process.stdin.write(f"{line}\n".encode())


@asynccontextmanager
async def lives_of(night: Night) -> AsyncGenerator[Lives]:
    """The bot of this night, ready to be started as often as it is killed."""
    module = "tests.end_to_end.faults.bot_process"
    addresses = (night.playground.api, night.playground.gateway)
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, *addresses, stdin=PIPE, stdout=PIPE, cwd=ROOT
    )
    lives = Lives(night, process)
    listening = asyncio.create_task(lives.listen())
    try:
        yield lives
    finally:
        lives.kill_all()
        assert process.stdin
        process.stdin.close()
        await process.wait()
        await listening
