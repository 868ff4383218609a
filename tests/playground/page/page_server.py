"""A server for the page's own tests: it speaks the wire contract, and every answer is the test's."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

from aiohttp import WSMsgType, web

from bot import playground
from tests.patience import PATIENCE

Event = dict[str, Any]

PAGE = Path(playground.__file__).parent / "page"


class PageServer:
    """What the page talks to; it remembers what the page asked and sends what the test wants sent."""

    def __init__(self, hello: Event) -> None:
        self.hello = hello
        self.port = 0
        self._asked: list[Event] = []
        self._news = asyncio.Condition()
        self._sockets: set[web.WebSocketResponse] = set()
        self._runner: web.AppRunner | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    async def start(self) -> None:
        """Listen; a second start takes the same port again."""
        app = web.Application()
        app.router.add_get("/", _index)
        app.router.add_get("/page/live", self._live)
        app.router.add_static("/page", PAGE)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port, reuse_address=True)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Close every line and stop listening."""
        for socket in list(self._sockets):
            await socket.close()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def begin_again(self, hello: Event) -> None:
        """Forget what was asked and say this at the next connection; listen, if someone stopped it."""
        self.hello = hello
        self._asked.clear()
        if self._runner is None:
            await self.start()

    async def send(self, event: Event) -> None:
        """Say this to every page that is open."""
        for socket in self._sockets:
            await socket.send_json(event)

    async def heard(self, kind: str) -> Event:
        """The oldest request of this kind that no one has looked at yet; waits for it."""
        return await self._first(lambda event: event["type"] == kind)

    async def answer(self, request: Event, **answer: object) -> None:
        """Answer a request; without anything else, it is acknowledged."""
        await self.send({"type": "answered", "request": request["request"]} | answer)

    @property
    def unheard(self) -> list[Event]:
        """What the page asked and no one has looked at."""
        return list(self._asked)

    async def _first(self, wanted: Callable[[Event], bool]) -> Event:
        async with asyncio.timeout(PATIENCE), self._news:
            await self._news.wait_for(lambda: any(wanted(event) for event in self._asked))
            found = next(event for event in self._asked if wanted(event))
            self._asked.remove(found)
            return found

    async def _live(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self._sockets.add(socket)
        await socket.send_json(self.hello)
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                async with self._news:
                    self._asked.append(message.json())
                    self._news.notify_all()
        self._sockets.discard(socket)
        return socket


async def _index(_: web.Request) -> web.FileResponse:
    return web.FileResponse(PAGE / "index.html")
