"""The bot as operators run it, `python -m bot run`, and what can be read of it from outside."""

import asyncio
import json
import os
import signal
import socket
import sys
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import aiohttp
import msgspec

from bot.host.counts import Counts
from tests.bench.loopback import Loopback

ROOT = Path(__file__).parents[2]
TOKEN = "MTIz.bench.rounds"
TICK = os.sysconf("SC_CLK_TCK")


class BotProcess:
    """One process of the bot."""

    def __init__(self, process: Process, port: int) -> None:
        self.process = process
        self._port = port

    @property
    def memory(self) -> float:
        """Resident, in MiB."""
        return memory(self.process.pid)

    @property
    def worked(self) -> float:
        """Seconds for which processors have worked for it."""
        return worked(self.process.pid)

    async def counts(self) -> Counts:
        """The bot's own counters."""
        address = f"http://127.0.0.1:{self._port}/"
        async with aiohttp.ClientSession() as session, session.get(address) as answer:
            return msgspec.json.decode(await answer.read(), type=Counts)

    async def end(self, number: signal.Signals) -> float:
        """Send it a signal; the seconds until it was gone."""
        loop = asyncio.get_running_loop()
        began = loop.time()
        if self.process.returncode is None:
            self.process.send_signal(number)
            await self.process.wait()
        return loop.time() - began


@asynccontextmanager
async def bot_process(discord: Loopback, folder: Path) -> AsyncGenerator[BotProcess]:
    """The bot, its database and its log in this folder; it is killed on leaving, if it still runs."""
    port = free_port()
    settings = {
        "DISCORD_TOKEN": TOKEN,
        "DISCORD_API": discord.api,
        "DISCORD_GATEWAY": discord.gateway,
        "BON_MOT_DATABASE": str(folder / "bench.db"),
        "WATCH_PORT": str(port),
        "LOG_FORMAT": "json",
        "PYTHONPATH": str(ROOT),
    }
    with (folder / "bot.log").open("ab") as log:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "run",
            env={**os.environ, **settings},
            cwd=folder,
            stdout=DEVNULL,
            stderr=log,
        )
    bot = BotProcess(process, port)
    try:
        yield bot
    finally:
        await bot.end(signal.SIGKILL)


def log_of(folder: Path) -> list[dict[str, Any]]:
    """The lines of the bot's log, each with its time in seconds since 1970."""
    lines: list[dict[str, Any]] = []
    for text in (folder / "bot.log").read_text().splitlines():
        line = json.loads(text) if text.startswith("{") else {"event": text, "time": "1970-01-01T00:00:00Z"}
        line["time"] = datetime.fromisoformat(line["time"]).timestamp()
        lines.append(line)
    return lines


def memory(process: int) -> float:
    """Resident, in MiB."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def worked(process: int) -> float:
    """Seconds for which processors have worked for this process."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def free_port() -> int:
    """A port that nothing listened on just now."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])
