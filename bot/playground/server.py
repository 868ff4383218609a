"""The playground as one server on 127.0.0.1: Discord's REST and gateway for the bot, the page for people."""

import errno
import re
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import cast

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.playground.doors import Doors, is_own_host, is_own_origin
from bot.playground.faults import Faults
from bot.playground.gateway import Gateway
from bot.playground.limits import Limits
from bot.playground.live import Live
from bot.playground.people import People
from bot.playground.players import Minds, Player, invite
from bot.playground.rest import Rest
from bot.playground.world import World

HOST = "127.0.0.1"

_PAGE = Path(__file__).with_name("page")
_FILE = re.compile(r"[a-z0-9_-]+\.(?:html|js|css|svg)")
_SECRET_PATHS = ("/api/", "/gateway")
_MOST_UPLOADED = 25 << 20
_NO_SNIFFING = {"X-Content-Type-Options": "nosniff"}
_DOWNLOAD = {"Content-Type": "application/octet-stream", "Content-Disposition": "attachment", **_NO_SNIFFING}


class PortTakenError(OSError):
    """Nothing can listen there; its text is for the operator."""


class Playground:
    """A running playground: where it is, who is there, and what can be made to go wrong."""

    def __init__(self, world: World, *, token: str, limits: Limits, shards: int, heartbeat: float) -> None:
        self.world = world
        self.people = People(world)
        self.limits = limits
        self.port = 0
        self._players: list[Player] = []
        self._doors = Doors()
        self._gateway = Gateway(world, token, heartbeat=heartbeat)
        self.faults = Faults(self._gateway)
        self._rest = Rest(
            world, token, gateway=self._gateway, limits=limits, faults=self.faults, shards=shards
        )
        self._live = Live(world, self.people, lambda: self._gateway.is_online)
        self._gateway.on_presence.append(self._live.show_bot)

    def new_address(self) -> str:
        """The page, with a token that opens it once."""
        return f"http://{HOST}:{self.port}/?token={self._doors.new_token()}"

    @property
    def api(self) -> str:
        """Where Discord's REST is."""
        return f"http://{HOST}:{self.port}/api/v10"

    @property
    def gateway(self) -> str:
        """Where Discord's gateway is."""
        return f"ws://{HOST}:{self.port}/gateway"

    @property
    def is_bot_online(self) -> bool:
        """Is the bot connected?"""
        return self._gateway.is_online

    def channel(self, name: str) -> int:
        """The id of the channel with this name.

        Raises:
            KeyError: there is none.
        """
        for place in self.world.roster.places:
            if place.name == name:
                return place.id
        raise KeyError(name)

    def invite(self, count: int, minds: Minds) -> None:
        """Let so many simulated players watch the channels and play."""
        self._players += invite(self.people, count, minds)
        self._live.show_people()

    async def start(self, runner: web.AppRunner, port: int) -> None:
        """Listen on this port (0: any that is free)."""
        await runner.setup()
        site = web.TCPSite(runner, HOST, port)
        try:
            await site.start()
        except OSError as error:
            raise PortTakenError(_about_port(port, error)) from error
        self.port = int(cast("tuple[str, int]", runner.addresses[0])[1])
        self._gateway.url = self.gateway
        self.world.keep_files_at(f"http://{HOST}:{self.port}/files")

    async def stop(self) -> None:
        """Send the simulated players home and end all connections."""
        for player in self._players:
            player.leave()
        await self._live.close()
        await self._gateway.close()

    def application(self) -> web.Application:
        """Its routes."""
        application = web.Application(middlewares=[self._guard], client_max_size=_MOST_UPLOADED)
        application.router.add_get("/", self._index)
        application.router.add_get("/page/live", self._open_live)
        application.router.add_get("/page/{name}", self._file)
        application.router.add_get("/files/{path:.*}", self._posted)
        application.router.add_get("/gateway", self._gateway.handle)
        application.router.add_route("*", "/api/v10/{path:.*}", self._rest.handle)
        return application

    # -----------------------------------------------------------------------------------------------

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if not is_own_host(request.host, self.port):
            return _sentence(403, "This server only answers to the address it printed.")
        if request.path.startswith(_SECRET_PATHS) and "Origin" in request.headers:
            return _sentence(403, "This is for the bot, not for a web page.")
        return await handler(request)

    async def _index(self, request: web.Request) -> web.StreamResponse:
        token = request.query.get("token")
        if token is None:
            return self._page("index.html", request)
        cookie = self._doors.swap(token)
        if cookie is None and not self._doors.knows(request.cookies, self.port):
            return _sentence(
                403, "This address has been used already. Restart the playground to get a new one."
            )
        response = web.Response(status=303, headers={"Location": "/"})
        if cookie is not None:
            response.set_cookie(Doors.cookie_name(self.port), cookie, httponly=True, samesite="Strict")
        return response

    async def _file(self, request: web.Request) -> web.StreamResponse:
        return self._page(request.match_info["name"], request)

    async def _posted(self, request: web.Request) -> web.StreamResponse:
        content = self.world.file(f"http://{HOST}:{self.port}{request.path}")
        if content is None:
            return _sentence(404, "This file is gone.")
        return web.Response(body=content, headers=_DOWNLOAD)

    async def _open_live(self, request: web.Request) -> web.StreamResponse:
        if not is_own_origin(request.headers.get("Origin"), request.host):
            return _sentence(403, "Only the playground's own page may connect here.")
        if not self._doors.knows(request.cookies, self.port):
            return _locked()
        return await self._live.handle(request)

    def _page(self, name: str, request: web.Request) -> web.StreamResponse:
        if not self._doors.knows(request.cookies, self.port):
            return _locked()
        file = _PAGE / name
        if not _FILE.fullmatch(name) or not file.is_file():
            return _sentence(404, f"The page has no file {name}.")
        return web.FileResponse(file, headers=_policy(request.host))


@asynccontextmanager
async def serve(
    world: World,
    port: int = 0,
    *,
    token: str,
    limits: Limits | None = None,
    shards: int = 1,
    heartbeat: float = 41.25,
) -> AsyncGenerator[Playground]:
    """Serve this world on 127.0.0.1 for the bot with this token; `shards` is what the bot is told to use.

    Raises:
        PortTakenError: the port is in use, or this user may not have it.
    """
    playground = Playground(world, token=token, limits=limits or Limits(), shards=shards, heartbeat=heartbeat)
    runner = web.AppRunner(playground.application(), access_log=None, shutdown_timeout=1.0)
    try:
        await playground.start(runner, port)
        yield playground
    finally:
        await playground.stop()
        await runner.cleanup()


def _about_port(port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is in use on this machine. Stop what uses it or choose another with --port."
    reason = (error.strerror or str(error)).lower()
    return f"Port {port} cannot be opened ({reason}). Choose another with --port."


def _sentence(status: int, text: str) -> web.Response:
    return web.Response(status=status, text=text)


def _locked() -> web.Response:
    return _sentence(403, "Open the address that the playground printed when it started.")


def _policy(host: str) -> dict[str, str]:
    return {
        "Cache-Control": "no-store",
        "Content-Security-Policy": (
            f"default-src 'self'; connect-src 'self' ws://{host}; img-src 'self' data:; "
            "frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
        ),
        "Referrer-Policy": "no-referrer",
        **_NO_SNIFFING,
    }
