"""The least of a Discord that a bench needs: the gateway, messages and answers to interactions, over sockets.

The playground knows far more of Discord and is too slow for ten thousand people. The limits are its own: a
bucket for each channel, and fifty counted requests a second.
"""

import asyncio
import re
import time
from collections import deque
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from email.utils import formatdate
from typing import Any, cast

import orjson
from aiohttp import WSMsgType, web

from bot.playground.limits import Limits, Verdict
from bot.playground.lines import Line
from bot.playground.nonces import Nonces
from bot.playground.snowflakes import Snowflakes
from tests.bench.payloads import (
    APPLICATION,
    BOT_USER,
    EPHEMERAL,
    Json,
    application,
    channel,
    interaction,
    message,
    server,
    timestamp,
)

HOST = "127.0.0.1"
FIRST_SERVER, FIRST_CHANNEL = 1_000_000, 2_000_000
HEARTBEAT, IDENTIFY, HELLO, HEARTBEAT_ACK = 1, 2, 10, 11
NEW_MESSAGE, UPDATED = 4, 7  # kinds of answers to interactions
KEPT = 50  # messages of a channel
MEMBERS = 500  # of each server
ANSWER = re.compile(r"/interactions/(\d+)/[^/]+/callback")
MESSAGES = re.compile(r"/channels/(\d+)/messages(?:/(\d+))?")


class Loopback:
    """A Discord of so many servers with one channel each; `api` and `gateway` say where it is.

    It calls `on_card` with each message that the bot posts or edits for everybody, `on_answer` with each
    answer to an interaction, and `on_online` when a bot has been told that it is ready.
    """

    def __init__(self, servers: int) -> None:
        self.limits = Limits()
        self.places = {
            FIRST_CHANNEL + at: channel(FIRST_CHANNEL + at, FIRST_SERVER + at) for at in range(servers)
        }
        self.on_card: Callable[[int, Json], None] = lambda *_: None
        self.on_answer: Callable[[int, Json], None] = lambda *_: None
        self.on_online: Callable[[], None] = lambda: None
        self.port = 0
        self._ids = Snowflakes(1, time.time)
        self._asked: dict[int, Json] = {}
        self._messages = {place: deque[Json](maxlen=KEPT) for place in self.places}
        self._nonces = Nonces()
        self._line: Line | None = None
        self._sequence = 0
        self._commands: list[Json] = []

    @property
    def api(self) -> str:
        """Where REST is."""
        return f"http://{HOST}:{self.port}/api/v10"

    @property
    def gateway(self) -> str:
        """Where the gateway is."""
        return f"ws://{HOST}:{self.port}/gateway"

    def ask(self, kind: int, place: int, person: Json, data: Json, source: Json | None = None) -> int:
        """Somebody does something with the bot; the id of it, to which an answer comes later."""
        id_ = self._ids.next()
        asked = interaction(id_, kind, self.places[place], person, data)
        if source:
            asked["message"] = source
        self._asked[id_] = asked
        self._tell("INTERACTION_CREATE", asked)
        return id_

    def newest(self, place: int) -> Json | None:
        """The newest message in a channel."""
        return self._messages[place][-1] if self._messages[place] else None

    async def serve_gateway(self, request: web.Request) -> web.StreamResponse:
        """One connection of the bot."""
        socket = web.WebSocketResponse(max_msg_size=1 << 20, compress=False)
        await socket.prepare(request)
        line = Line(socket, request.transport, is_compressed=request.query.get("compress") == "zlib-stream")
        pump = asyncio.create_task(line.pump())
        line.send({"op": HELLO, "d": {"heartbeat_interval": 41_250}})
        async for frame in socket:
            if frame.type is WSMsgType.TEXT:
                self._obey(line, orjson.loads(frame.data))
        self._line = None
        line.stop()
        await pump
        return socket

    async def serve_call(self, request: web.Request) -> web.Response:
        """One REST call of the bot."""
        path = f"/{request.match_info['path']}"
        body: Json = orjson.loads(raw) if (raw := await request.read()) else {}
        verdict = self.limits.judge(request.method, path, time.time())
        if verdict.body is not None:
            return _answer(verdict.body, verdict, 429)
        if found := ANSWER.fullmatch(path):
            return _answer(self._answered(int(found[1]), body), verdict)
        if found := MESSAGES.fullmatch(path):
            return _answer(self._spoken(request.method, int(found[1]), found[2], body), verdict)
        return _answer(self._known(request.method, path, body), verdict)

    def _obey(self, line: Line, frame: Json) -> None:
        if frame["op"] == HEARTBEAT:
            # discord.py takes an answer for late that comes before it has noted when it asked.
            asyncio.get_running_loop().call_later(0.01, line.send, {"op": HEARTBEAT_ACK, "d": None})
        elif frame["op"] == IDENTIFY:
            self._line, self._sequence = line, 0
            self._welcome()

    def _welcome(self) -> None:
        places = [(int(place["guild_id"]), id_) for id_, place in self.places.items()]
        self._tell(
            "READY",
            {
                "v": 10,
                "user": BOT_USER,
                "guilds": [{"id": str(id_), "unavailable": True} for id_, _ in places],
                "session_id": "bench",
                "resume_gateway_url": self.gateway,
                "application": {"id": str(APPLICATION), "flags": 0},
                "shard": [0, 1],
            },
        )
        for id_, place in places:
            self._tell("GUILD_CREATE", server(id_, place, MEMBERS))
        self.on_online()

    def _tell(self, event: str, payload: Json) -> None:
        self._sequence += 1
        if self._line:
            self._line.send({"op": 0, "t": event, "s": self._sequence, "d": payload})

    def _answered(self, id_: int, body: Json) -> Json:
        asked = self._asked.pop(id_)
        self.on_answer(id_, body)
        kind, data = body["type"], cast("Json", body.get("data") or {})
        told: Json = {"interaction": {"id": str(id_), "type": asked["type"]}}
        if kind not in (NEW_MESSAGE, UPDATED):
            return told
        place = asked["channel"]
        shown = message(self._ids.next(), int(place["guild_id"]), int(place["id"]), data)
        told["interaction"]["response_message_id"] = shown["id"]
        if not data.get("flags", 0) & EPHEMERAL and kind == NEW_MESSAGE:
            shown["interaction_metadata"] = {
                "id": str(id_),
                "type": asked["type"],
                "user": asked["member"]["user"],
            }
            self._messages[int(place["id"])].append(shown)
            self._tell("MESSAGE_CREATE", shown)
        return told | {"resource": {"type": kind, "message": shown}}

    def _spoken(self, method: str, place: int, edited: str | None, body: Json) -> object:
        if method == "GET":
            return list(reversed(self._messages[place]))
        if method == "POST":
            return self._posted(place, body)
        card = next(card for card in self._messages[place] if card["id"] == edited)
        card |= {"components": body["components"], "edited_timestamp": timestamp(time.time())}
        self._tell("MESSAGE_UPDATE", card)
        self.on_card(place, card)
        return card

    def _posted(self, place: int, body: Json) -> Json:
        now = time.time()
        if first := self._nonces.first(place, body["nonce"], now):
            return next(card for card in self._messages[place] if int(card["id"]) == first)
        card = message(self._ids.next(), int(self.places[place]["guild_id"]), place, body)
        self._nonces.remember(place, body["nonce"], int(card["id"]), now)
        self._messages[place].append(card)
        self._tell("MESSAGE_CREATE", card)
        self.on_card(place, card)
        return card

    def _known(self, method: str, path: str, body: Any) -> object:  # noqa: ANN401 - any JSON
        if path.endswith("/commands"):
            if method == "PUT":
                ids = {"application_id": str(APPLICATION), "version": "1"}
                self._commands = [command | ids | {"id": str(self._ids.next())} for command in body]
            return self._commands
        match path:
            case "/users/@me":
                return BOT_USER
            case "/oauth2/applications/@me":
                return application()
            case "/gateway/bot":
                limit = {"total": 1000, "remaining": 999, "reset_after": 86_400_000, "max_concurrency": 1}
                return {"url": self.gateway, "shards": 1, "session_start_limit": limit}
            case _:
                raise LookupError(f"{method} {path}")


@asynccontextmanager
async def loopback(servers: int) -> AsyncGenerator[Loopback]:
    """A Discord on a free port of this machine."""
    discord = Loopback(servers)
    app = web.Application()
    app.router.add_get("/gateway", discord.serve_gateway)
    app.router.add_get("/gateway/", discord.serve_gateway)
    app.router.add_route("*", "/api/v10/{path:.*}", discord.serve_call)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, HOST, 0).start()
    discord.port = runner.addresses[0][1]
    try:
        yield discord
    finally:
        await runner.cleanup()


async def online(discord: Loopback) -> None:
    """Return when a bot has been told that it is ready."""
    ready = asyncio.Event()
    discord.on_online = ready.set
    await asyncio.wait_for(ready.wait(), 30.0)


def _answer(result: object, verdict: Verdict, status: int = 200) -> web.Response:
    # discord.py takes a body for JSON only if the header says exactly this, without a charset.
    said = {
        "Content-Type": "application/json",
        "Via": "1.1 google",
        "Date": formatdate(time.time(), usegmt=True),
    }
    return web.Response(body=orjson.dumps(result), status=status, headers=said | verdict.headers)
