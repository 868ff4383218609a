"""The gateway as it is on the wire: for what discord.py would never do, or does not show."""

import zlib
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import orjson
import pytest

from bot.playground.gateway import MESSAGE_CONTENT
from bot.playground.server import Playground
from bot.playground.sessions import KEPT_EVENTS
from tests.patience import PATIENCE
from tests.playground.small_bot import TOKEN

Frame = dict[str, Any]
IDENTIFY: Frame = {"op": 2, "d": {"token": TOKEN, "intents": (1 << 0) | (1 << 9)}}


class Line:
    """A connection to the gateway."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._inflate = zlib.decompressobj()

    async def send(self, frame: Frame) -> None:
        await self._socket.send_str(orjson.dumps(frame).decode())

    async def next(self) -> Frame:
        message = await self._socket.receive(timeout=PATIENCE)
        if message.type is aiohttp.WSMsgType.BINARY:
            return orjson.loads(self._inflate.decompress(message.data))
        assert message.type is aiohttp.WSMsgType.TEXT, message
        return orjson.loads(message.data)

    async def until(self, event: str) -> Frame:
        while (frame := await self.next())["t"] != event:
            pass
        return frame

    async def closed_with(self) -> int | None:
        while (await self._socket.receive(timeout=PATIENCE)).type is not aiohttp.WSMsgType.CLOSE:
            pass
        return self._socket.close_code

    async def leave(self, code: int) -> None:
        await self._socket.close(code=code)


@asynccontextmanager
async def line_to(playground: Playground, **query: str) -> AsyncGenerator[Line]:
    """A connection that has heard HELLO."""
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(playground.gateway, params={"v": "10", **query}) as socket,
    ):
        line = Line(socket)
        assert (await line.next())["op"] == 10
        yield line


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        ({"op": 2, "d": {"token": "another", "intents": 1}}, 4004),
        ({"op": 2, "d": {"token": TOKEN, "intents": 1, "shard": [2, 2]}}, 4010),
        ({"op": 6, "d": {"token": "another", "session_id": "x", "seq": 1}}, 4004),
        ({"op": 8, "d": {"guild_id": "1"}}, 4003),
        ({"op": 2, "d": {}}, 4002),
        ({"d": {}}, 4002),
    ],
)
async def test_what_is_wrong_closes_with_discords_code(
    playground: Playground, frame: Frame, code: int
) -> None:
    async with line_to(playground) as line:
        await line.send(frame)
        assert await line.closed_with() == code


async def test_intents_that_are_not_switched_on_are_disallowed(playground: Playground) -> None:
    playground.faults.allow_intents(0)
    async with line_to(playground) as line:
        await line.send({"op": 2, "d": {"token": TOKEN, "intents": 1 | MESSAGE_CONTENT}})
        assert await line.closed_with() == 4014


async def test_identifying_twice_and_unknown_operations_are_wrong(playground: Playground) -> None:
    for frame, code in ((IDENTIFY, 4005), ({"op": 77}, 4001)):
        async with line_to(playground) as line:
            await line.send(IDENTIFY)
            await line.send(frame)
            assert await line.closed_with() == code


async def test_heartbeats_are_answered_and_presence_is_ignored(playground: Playground) -> None:
    async with line_to(playground) as line:
        await line.send(IDENTIFY)
        await line.until("GUILD_CREATE")
        await line.send({"op": 3, "d": {"status": "online"}})
        await line.send({"op": 1, "d": 2})
        assert await line.next() == {"op": 11, "d": None, "s": None, "t": None}


async def test_ready_says_where_to_come_back(playground: Playground) -> None:
    async with line_to(playground) as line:
        await line.send(IDENTIFY)
        ready = await line.until("READY")
        created = await line.until("GUILD_CREATE")
    assert (ready["s"], created["s"]) == (1, 2)
    assert ready["d"]["resume_gateway_url"] == playground.gateway
    assert ready["d"]["guilds"] == [{"id": str(playground.world.roster.server), "unavailable": True}]
    assert [member["user"]["username"] for member in created["d"]["members"]] == ["Bon Mot"]


async def test_a_stream_can_be_compressed(playground: Playground) -> None:
    async with line_to(playground, compress="zlib-stream") as line:
        await line.send(IDENTIFY)
        assert (await line.until("GUILD_CREATE"))["d"]["name"] == "The Café"


async def test_what_was_missed_is_told_again_in_order(playground: Playground) -> None:
    bo, trivia = playground.people["Bo"], playground.channel("trivia")
    async with line_to(playground) as line:
        await line.send(IDENTIFY)
        session = (await line.until("READY"))["d"]["session_id"]
        await bo.say(trivia, "0")
        heard = (await line.until("MESSAGE_CREATE"))["s"]
        await line.leave(4000)
    assert not playground.is_bot_online
    for number in (1, 2):
        await bo.say(trivia, str(number))
    async with line_to(playground) as line:
        await line.send({"op": 6, "d": {"token": TOKEN, "session_id": session, "seq": heard}})
        frames = [await line.next() for _ in range(3)]
    assert [frame["t"] for frame in frames] == ["MESSAGE_CREATE", "MESSAGE_CREATE", "RESUMED"]
    assert [frame["s"] for frame in frames] == [heard + 1, heard + 2, heard + 3]


async def end(_playground: Playground, line: Line) -> None:
    """The bot says goodbye, which ends its session."""
    await line.leave(1000)


async def invalidate(playground: Playground, line: Line) -> None:
    """Discord ends the session."""
    playground.faults.invalidate(resumable=False)
    assert (await line.next())["op"] == 9


async def miss_too_much(playground: Playground, line: Line) -> None:
    """More happens than is kept."""
    await line.leave(4000)
    for number in range(KEPT_EVENTS):
        await playground.people["Bo"].say(playground.channel("trivia"), str(number))


async def begin_anew(playground: Playground, line: Line) -> None:
    """The bot crashes and identifies again."""
    await line.leave(4000)
    async with line_to(playground) as newer:
        await newer.send(IDENTIFY)
        await newer.until("GUILD_CREATE")


@pytest.mark.parametrize("gone", [begin_anew, end, invalidate, miss_too_much])
async def test_a_session_that_is_gone_must_be_begun_anew(
    playground: Playground, gone: Callable[[Playground, Line], Any]
) -> None:
    async with line_to(playground) as line:
        await line.send(IDENTIFY)
        session = (await line.until("READY"))["d"]["session_id"]
        await line.until("GUILD_CREATE")
        await gone(playground, line)
    async with line_to(playground) as line:
        await line.send({"op": 6, "d": {"token": TOKEN, "session_id": session, "seq": 1}})
        assert await line.next() == {"op": 9, "d": False, "s": None, "t": None}
        await line.send(IDENTIFY)
        assert (await line.until("READY"))["s"] == 1


async def test_members_come_in_chunks_with_their_nonce(playground: Playground) -> None:
    server = str(playground.world.roster.server)
    ana = str(playground.people["Ana"].id)
    async with line_to(playground) as line:
        await line.send(IDENTIFY)
        await line.send({"op": 8, "d": {"guild_id": server, "user_ids": ana, "limit": 0, "nonce": "n"}})
        chunk = (await line.until("GUILD_MEMBERS_CHUNK"))["d"]
        await line.send({"op": 8, "d": {"guild_id": "7", "query": "", "limit": 0}})
        nobody = (await line.until("GUILD_MEMBERS_CHUNK"))["d"]
    assert (chunk["nonce"], chunk["chunk_index"], chunk["chunk_count"]) == ("n", 0, 1)
    assert [member["user"]["id"] for member in chunk["members"]] == [ana]
    assert nobody["members"] == []
