"""Discord's gateway: HELLO, IDENTIFY, READY, events in sequence, and RESUME with what was missed.

connect ─ HELLO ─┬─ IDENTIFY ─► READY, GUILD_CREATE … ─► events
                 └─ RESUME ───► what was missed, RESUMED ─► events     (unknown session: op 9)
"""

import asyncio
from collections.abc import Callable, Iterable
from typing import Any

import orjson
from aiohttp import WSMsgType, web

from bot.playground.deliveries import Deliveries
from bot.playground.lines import Line
from bot.playground.replies import Json
from bot.playground.sessions import Session
from bot.playground.world import World, shard_of

MEMBERS, MESSAGE_CONTENT, PRESENCES = 1 << 1, 1 << 15, 1 << 8
PRIVILEGED = MEMBERS | MESSAGE_CONTENT | PRESENCES

_DISTANCE = 0.01  # seconds that a heartbeat’s answer takes
_HEARTBEAT, _IDENTIFY, _RESUME, _RECONNECT = 1, 2, 6, 7
_REQUEST_MEMBERS, _INVALID_SESSION, _HELLO, _HEARTBEAT_ACK = 8, 9, 10, 11
_IGNORED = (3, 4)  # presence and voice state: nobody looks at them here
_UNKNOWN_OPERATION, _NOT_JSON, _NOT_IDENTIFIED, _WRONG_TOKEN = 4001, 4002, 4003, 4004
_IDENTIFIED_TWICE, _WRONG_SHARD, _DISALLOWED_INTENTS = 4005, 4010, 4014
_MEMBERS_A_CHUNK = 1000


class Gateway:
    """The sessions of one bot, known by its token."""

    def __init__(self, world: World, token: str, *, heartbeat: float = 41.25) -> None:
        """`heartbeat` is the seconds between two heartbeats of the bot."""
        self.url = ""
        self.identified = 0
        self.allowed_intents = PRIVILEGED
        """The privileged intents that the developer portal has switched on."""
        self.refuses_with = 0
        """The code with which whoever identifies is turned away; 0: nobody is."""
        self.deliveries = Deliveries()
        self.on_presence: list[Callable[[], None]] = []
        self._world = world
        self._token = token
        self._heartbeat = heartbeat
        self._sessions: dict[str, Session] = {}
        world.on_event.append(self._tell)

    @property
    def is_online(self) -> bool:
        """Is the bot connected, on any shard?"""
        return any(session.line for session in self._sessions.values())

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Serve one connection until it ends."""
        socket = web.WebSocketResponse(max_msg_size=1 << 20, compress=False)
        await socket.prepare(request)
        line = Line(socket, request.transport, is_compressed=request.query.get("compress") == "zlib-stream")
        pump = asyncio.create_task(line.pump())
        line.send(_frame(_HELLO, {"heartbeat_interval": int(self._heartbeat * 1000)}))
        try:
            await self._listen(line)
        finally:
            line.stop()
            await pump
            self._hang_up(line)
        return socket

    def reconnect(self) -> None:
        """Op 7: ask every connection to come again and resume."""
        for line in self._lines():
            line.send(_frame(_RECONNECT, None))

    def invalidate(self, *, resumable: bool) -> None:
        """Op 9: end every session; unless it is resumable, what happens meanwhile is lost."""
        for session in [each for each in self._sessions.values() if each.line]:
            if not resumable:
                del self._sessions[session.id]
            if session.line:
                session.line.send(_frame(_INVALID_SESSION, resumable))

    def drop(self) -> None:
        """Cut every connection, without a word."""
        for line in self._lines():
            line.cut()

    async def close(self) -> None:
        """End every connection as Discord does when it restarts."""
        for line in self._lines():
            await line.socket.close(code=1001)

    # -----------------------------------------------------------------------------------------------

    def _lines(self) -> list[Line]:
        return [session.line for session in self._sessions.values() if session.line]

    def _session_on(self, line: Line) -> Session | None:
        return next((session for session in self._sessions.values() if session.line is line), None)

    async def _listen(self, line: Line) -> None:
        async for message in line.socket:
            if message.type is not WSMsgType.TEXT:
                continue
            try:
                frame = orjson.loads(message.data)
                code = self._obey(line, frame["op"], frame.get("d"))
            except (orjson.JSONDecodeError, KeyError, TypeError, ValueError):
                code = _NOT_JSON
            if code:
                await line.socket.close(code=code)

    def _obey(self, line: Line, operation: int, data: Any) -> int | None:  # noqa: ANN401  the bot's JSON
        """Do what the bot asks; the code to close with, if it was wrong."""
        if operation == _HEARTBEAT:
            # discord.py notes the time just after it has sent: an answer from this machine can come sooner,
            # and would read as a connection that lags by a whole heartbeat.
            asyncio.get_running_loop().call_later(_DISTANCE, line.send, _frame(_HEARTBEAT_ACK, None))
            return None
        if operation == _IDENTIFY:
            return self._identify(line, data)
        if operation == _RESUME:
            return self._resume(line, data)
        session = self._session_on(line)
        if session is None:
            return _NOT_IDENTIFIED
        if operation == _REQUEST_MEMBERS:
            self._send_members(session, data)
            return None
        return None if operation in _IGNORED else _UNKNOWN_OPERATION

    def _identify(self, line: Line, data: Json) -> int | None:
        shard, shards = data.get("shard") or (0, 1)
        if self._session_on(line) is not None:
            return _IDENTIFIED_TWICE
        if data["token"] != self._token:
            return _WRONG_TOKEN
        if not 0 <= shard < shards:
            return _WRONG_SHARD
        if data["intents"] & PRIVILEGED & ~self.allowed_intents:
            return _DISALLOWED_INTENTS
        if self.refuses_with:
            return self.refuses_with
        self.identified += 1
        session = Session(data["intents"], shard, shards)
        self._sessions = {
            each.id: each for each in self._sessions.values() if not each.is_replaced_by(session)
        }
        self._sessions[session.id] = session
        session.line = line
        servers = self._world.servers(shard, shards)
        session.tell("READY", self._ready(session, servers))
        for server in servers:
            self._tell_one(session, "GUILD_CREATE", server)
        self._notice()
        return None

    def _ready(self, session: Session, servers: Iterable[Json]) -> Json:
        return {
            "v": 10,
            "user": self._world.bot_user(),
            "guilds": [{"id": server["id"], "unavailable": True} for server in servers],
            "session_id": session.id,
            "resume_gateway_url": self.url,
            "application": {"id": str(self._world.roster.application), "flags": 0},
            "shard": [session.shard, session.shards],
        }

    def _resume(self, line: Line, data: Json) -> int | None:
        session = self._sessions.get(data["session_id"])
        missed = session.since(data["seq"]) if session else None
        if data["token"] != self._token:
            return _WRONG_TOKEN
        if session is None or missed is None:
            line.send(_frame(_INVALID_SESSION, data=False))
            return None
        session.line = line
        for frame in missed:
            line.send(frame)
        session.tell("RESUMED", {})
        self._notice()
        return None

    def _send_members(self, session: Session, data: Json) -> None:
        given: str | list[str] = data.get("user_ids") or []
        wanted = [given] if isinstance(given, str) else [str(each) for each in given]
        server = int(data["guild_id"])
        found = self._world.members(server, wanted, data.get("query") or "", data.get("limit") or 0)
        chunks = [found[at : at + _MEMBERS_A_CHUNK] for at in range(0, len(found), _MEMBERS_A_CHUNK)] or [[]]
        for index, members in enumerate(chunks):
            chunk = {"guild_id": str(server), "members": members, "nonce": data.get("nonce")}
            session.tell("GUILD_MEMBERS_CHUNK", chunk | {"chunk_index": index, "chunk_count": len(chunks)})

    def _tell(self, event: str, payload: Json) -> None:
        for session in self._sessions.values():
            self._tell_one(session, event, payload)

    def _tell_one(self, session: Session, event: str, payload: Json) -> None:
        server = payload.get("id") if event.startswith("GUILD_") and "guild_id" not in payload else None
        server = payload.get("guild_id") or server
        if (shard_of(int(server), session.shards) if server else 0) != session.shard:
            return
        heard = self._world.heard(event, payload, session.intents)
        if heard is not None:
            self.deliveries.deliver(event, heard, session.tell)

    def _hang_up(self, line: Line) -> None:
        session = self._session_on(line)
        if session is None:
            return
        session.line = None
        if line.socket.close_code in (1000, 1001) and not line.is_cut:
            self._sessions.pop(session.id, None)
        self._notice()

    def _notice(self) -> None:
        for listener in tuple(self.on_presence):
            listener()


def _frame(operation: int, data: object) -> Json:
    return {"op": operation, "d": data, "s": None, "t": None}
