"""The bot on Discord: built, kept connected, and closed within ten seconds when it is told to stop."""

import asyncio
import logging
import signal
from collections.abc import AsyncGenerator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import aiohttp
import discord

from bot.app.watch_port import PortTaken, counts_on
from bot.bank.bank import Bank
from bot.bank.reading import UnreadableBank, read, shipped_shows
from bot.front.client import BonMot
from bot.front.desk import Desk
from bot.front.pacing import Budget
from bot.front.presses import PRESSES
from bot.front.stage import DiscordStage
from bot.host.clock import DiscordClock, Loop
from bot.host.lag import feeling_lag
from bot.host.lobby import Lobby
from bot.host.remembering import Store
from bot.host.watching import Watch
from bot.playground.connecting import point_at
from bot.settings import Settings
from bot.storage.cannot_open import CannotOpen
from bot.storage.scheduling import keep_backing_up
from bot.storage.store import SqliteStore, open_store

log = logging.getLogger(__name__)

SHIPPED_SHOW = "emily-in-paris"
PAUSES = (1.0, 2.0, 5.0, 15.0, 30.0, 60.0)  # seconds between tries: far below 1,000 connections a day
STEADY = 60.0  # seconds of connection after which the pauses begin anew
GOODBYE = 10.0  # seconds that ending may take


class CannotRun(Exception):
    """The bot cannot run; the text is the one sentence that the operator reads."""


async def run(settings: Settings, token: str) -> None:
    """Play on Discord until the process is told to stop.

    Raises:
        CannotRun: an address, the token, the bank or the database is not what it should be.
    """
    _point(settings.api, settings.gateway)
    bank = read_bank(settings.show)
    stop = told_to_stop()
    async with (
        _watched(settings.watch_port) as watch,
        store_at(settings.database) as store,
        _backing_up(settings),
    ):
        await keep_playing(store, bank, token, stop, listening=settings.typed_guesses, watch=watch)


def _point(api: str | None, gateway: str | None) -> None:
    if api is None and gateway is None:
        return
    if api is None or gateway is None:
        raise CannotRun(
            "DISCORD_API and DISCORD_GATEWAY belong together: set both, to a playground on this machine, or "
            "neither."
        )
    try:
        point_at(api, gateway)
    except ValueError as error:
        raise CannotRun(str(error)) from error


def read_bank(show: Path | None) -> Bank:
    """The bank of the show in this folder, or of the one that the bot ships with.

    Raises:
        CannotRun: there is none, or it holds no question.
    """
    folder = show or shipped_shows() / SHIPPED_SHOW
    try:
        bank, problems = read(folder)
    except UnreadableBank as error:
        raise CannotRun(str(error)) from error
    for problem in problems:
        log.warning("%s", problem)
    if not bank.questions:
        raise CannotRun(
            f"{folder} holds no question that can be played; `python -m bot bank check` says why."
        )
    return bank


@asynccontextmanager
async def store_at(path: Path) -> AsyncGenerator[SqliteStore]:
    """The store in this file.

    Raises:
        CannotRun: the file is not a database of ours, is damaged, or is in use.
    """
    try:
        async with open_store(path) as store:
            yield store
    except CannotOpen as error:
        raise CannotRun(str(error)) from error


@asynccontextmanager
async def _watched(port: int | None) -> AsyncGenerator[Watch]:
    """A watch that feels the loop's lag, and whose counters can be read on this port, if there is one.

    Raises:
        CannotRun: the port cannot be opened.
    """
    loop = asyncio.get_running_loop()
    watch = Watch(loop.time)
    try:
        async with AsyncExitStack() as stack:
            if port is not None:
                await stack.enter_async_context(counts_on(port, watch.counts))
            stack.enter_context(feeling_lag(loop, watch.lagged))
            yield watch
    except PortTaken as error:
        raise CannotRun(str(error)) from error


@asynccontextmanager
async def _backing_up(settings: Settings) -> AsyncGenerator[None]:
    """Backups on their schedule meanwhile, if the operator wants them."""
    if settings.backup_hours == 0:
        yield
        return
    schedule = keep_backing_up(settings.database, settings.backup_hours * 3600.0, settings.backups_kept)
    task = asyncio.create_task(schedule, name="backups")
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})


def told_to_stop() -> asyncio.Event:
    """An event that is set when the process is interrupted or told to end."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, stop.set)
        except NotImplementedError:  # Windows: Ctrl-C ends the loop by itself
            break
    return stop


async def keep_playing(
    store: SqliteStore,
    bank: Bank,
    token: str,
    stop: asyncio.Event,
    loop: Loop | None = None,
    *,
    listening: bool = False,
    watch: Watch | None = None,
) -> None:
    """Stay connected until `stop` is set; where Discord cannot be reached, wait and try again.

    `loop` is whose seconds the rounds are played in: the running loop's, unless a test plays faster.
    `listening` says that guesses typed into channels are heard.

    Raises:
        CannotRun: Discord refuses the token or an intent.
    """
    loop = loop or asyncio.get_running_loop()
    watch = watch or Watch()
    tries = 0
    while not stop.is_set():
        began = loop.time()
        bot = client(store, bank, DiscordClock(loop), watch, listening=listening)
        error = await _play_until(stop, bot, token)
        if error is None:
            return
        tries = 0 if loop.time() - began > STEADY else tries
        pause = PAUSES[min(tries, len(PAUSES) - 1)]
        tries += 1
        log.warning("Discord cannot be reached (%s). Trying again in %.0f s.", error, pause)
        await _first(stop.wait(), asyncio.sleep(pause))


def client(store: Store, bank: Bank, clock: DiscordClock, watch: Watch, *, listening: bool = False) -> BonMot:
    """The bot, with its rooms behind it."""
    budget = Budget(asyncio.get_running_loop().time)

    def desk(stage: DiscordStage, clock: DiscordClock) -> Desk:
        lobby = Lobby(store=store, stage=stage, clock=clock, watch=watch)
        return Desk(lobby=lobby, store=store, bank=bank, clock=clock, presses=PRESSES, watch=watch)

    return BonMot(desk, clock, watch, listening=listening, budget=budget)


async def _play_until(stop: asyncio.Event, bot: BonMot, token: str) -> Exception | None:
    """Play until told to stop (None), or until the connection is lost for a reason that may pass."""
    playing = asyncio.create_task(bot.start(token), name="discord")
    try:
        await _first(stop.wait(), asyncio.shield(playing))
        return mendable(playing.exception()) if playing.done() and not stop.is_set() else None
    finally:
        await _close(bot, playing)


async def _close(bot: BonMot, playing: asyncio.Task[None]) -> None:
    """First what was said is kept and shown, then the connection ends."""

    async def in_order() -> None:
        await bot.desk.lobby.close()
        await bot.close()

    try:
        await asyncio.wait_for(in_order(), GOODBYE)
    except TimeoutError:
        log.warning("Not everything could be said in time; the rounds go on after the next start.")
    playing.cancel()
    await asyncio.gather(playing, return_exceptions=True)


def mendable(error: BaseException | None) -> Exception:
    """The error, if waiting may help.

    Raises:
        CannotRun: only the operator can mend it.
    """
    match error:
        case discord.LoginFailure():
            raise CannotRun(
                "Discord refuses this token. Copy it anew from the Developer Portal (your application, Bot, "
                "Reset Token) into DISCORD_TOKEN in .env."
            ) from error
        case discord.PrivilegedIntentsRequired():
            raise CannotRun(
                "Discord does not let this application hear what it asks for. In the Developer Portal open "
                "your application, Bot, Privileged Gateway Intents, and switch on what is missing."
            ) from error
        case discord.HTTPException() | discord.GatewayNotFound() | aiohttp.ClientError() | OSError():
            return error
        case Exception():
            log.error("the connection to Discord ended", exc_info=error)
            return error
        case _:
            return ConnectionError("the connection ended")


async def _first(*waits: Coroutine[object, object, object] | asyncio.Future[None]) -> None:
    """Wait until the first of these is done; the others are given up."""
    tasks = [asyncio.ensure_future(wait) for wait in waits]
    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
