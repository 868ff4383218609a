"""The floor under the bot: what answers each press at once and does nothing else.

python -m tests.bench.bare API GATEWAY
"""

import asyncio
import sys
import zlib

import aiohttp
import orjson

from tests.bench.loopback import HELLO, IDENTIFY

CONNECTIONS = 250  # as many as the bot uses
LINE = {
    "type": 4,
    "data": {
        "content": "",
        "flags": 1 << 15 | 64,
        "components": [{"type": 10, "content": "Locked in: A (2.0 s)."}],
    },
}


async def main() -> None:
    """Acknowledge until the connection ends."""
    api, gateway = sys.argv[1:]
    body = orjson.dumps(LINE)
    connector = aiohttp.TCPConnector(limit=CONNECTIONS)
    headers = {"Content-Type": "application/json"}
    async with aiohttp.ClientSession(connector=connector, headers=headers) as session:
        acknowledging: set[asyncio.Task[None]] = set()

        async def acknowledge(id_: str, token: str) -> None:
            async with session.post(f"{api}/interactions/{id_}/{token}/callback", data=body) as answer:
                await answer.read()

        async with session.ws_connect(f"{gateway}?compress=zlib-stream", max_msg_size=0) as socket:
            inflate = zlib.decompressobj()
            async for raw in socket:
                frame = orjson.loads(inflate.decompress(raw.data))
                if frame["op"] == HELLO:
                    await socket.send_str(orjson.dumps({"op": IDENTIFY, "d": {}}).decode())
                elif frame.get("t") == "INTERACTION_CREATE":
                    asked = frame["d"]
                    task = asyncio.create_task(acknowledge(asked["id"], asked["token"]))
                    acknowledging.add(task)
                    task.add_done_callback(acknowledging.discard)


if __name__ == "__main__":
    asyncio.run(main())
