"""One WebSocket, to which everything goes in order (and, if it was agreed, compressed)."""

import asyncio
import contextlib
import zlib

import orjson
from aiohttp import web

from bot.playground.replies import Json

MOST_WAITING = 5000
"""Messages that may wait for a slow reader; then the connection is cut."""


class Line:
    """Sends without waiting; `pump` does the waiting."""

    def __init__(
        self,
        socket: web.WebSocketResponse,
        transport: asyncio.BaseTransport | None,
        *,
        is_compressed: bool = False,
    ) -> None:
        self.socket = socket
        self.is_cut = False
        self._transport = transport
        self._zlib = zlib.compressobj() if is_compressed else None
        self._waiting: asyncio.Queue[Json | None] = asyncio.Queue()

    def send(self, frame: Json) -> None:
        """Send this after all that waits."""
        if self._waiting.qsize() >= MOST_WAITING:
            self.cut()
        self._waiting.put_nowait(frame)

    def stop(self) -> None:
        """Let the pump end once it has sent everything."""
        self._waiting.put_nowait(None)

    def cut(self) -> None:
        """Break the connection, without a word."""
        self.is_cut = True
        if isinstance(self._transport, asyncio.WriteTransport):
            self._transport.abort()

    async def pump(self) -> None:
        """Send what comes, until it is stopped or the other side is gone."""
        with contextlib.suppress(ConnectionError):
            while (frame := await self._waiting.get()) is not None:
                text = orjson.dumps(frame)
                if self._zlib:
                    await self.socket.send_bytes(
                        self._zlib.compress(text) + self._zlib.flush(zlib.Z_SYNC_FLUSH)
                    )
                else:
                    await self.socket.send_str(text.decode())
