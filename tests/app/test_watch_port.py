"""The counters on their port: for this machine, to read, and nothing else."""

import asyncio
import socket
from collections.abc import AsyncGenerator

import aiohttp
import msgspec
import pytest
import pytest_asyncio

from bot.app.watch_port import PortTaken, counts_on
from bot.host.counts import Counts
from bot.host.watching import Watch


class Reader:
    """Somebody on this machine who asks."""

    def __init__(self, session: aiohttp.ClientSession, watch: Watch, port: int) -> None:
        self.watch = watch
        self.port = port
        self._session = session

    async def ask(
        self, method: str = "GET", path: str = "/", host: str | None = None
    ) -> tuple[int, str, bytes]:
        """The status, the kind and the body of the answer."""
        headers = {"Host": host} if host else {}
        url = f"http://127.0.0.1:{self.port}{path}"
        async with self._session.request(method, url, headers=headers) as answer:
            return answer.status, answer.content_type, await answer.read()


@pytest_asyncio.fixture
async def reader() -> AsyncGenerator[Reader]:
    watch = Watch(lambda: 5.0)
    async with counts_on(0, watch.counts) as port, aiohttp.ClientSession() as session:
        yield Reader(session, watch, port)


async def test_the_counters_are_read_as_they_are_now(reader: Reader) -> None:
    reader.watch.called("POST /channels/*/messages", "200")
    status, kind, body = await reader.ask()
    assert (status, kind) == (200, "application/json")
    assert msgspec.json.decode(body, type=Counts) == reader.watch.counts()
    reader.watch.called("POST /channels/*/messages", "429")
    assert (await reader.ask())[2] != body


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
async def test_nothing_can_be_changed_there(reader: Reader, method: str) -> None:
    assert (await reader.ask(method))[0] == 405


async def test_there_is_nothing_else(reader: Reader) -> None:
    assert (await reader.ask(path="/metrics"))[0] == 404


@pytest.mark.parametrize("host", ["example.com", "example.com:8027", "127.0.0.1.example.com", "[::1]"])
@pytest.mark.parametrize("path", ["/", "/metrics"])
async def test_a_site_that_calls_this_machine_by_a_name_of_its_own_reads_nothing(
    reader: Reader, host: str, path: str
) -> None:
    status, _, body = await reader.ask(host=host, path=path)
    assert (status, b"rounds" in body) == (403, False)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:8027", "localhost:9999"])
async def test_this_machine_is_asked_by_its_own_name_through_any_port(reader: Reader, host: str) -> None:
    assert (await reader.ask(host=host))[0] == 200


async def test_nobody_else_can_reach_it(reader: Reader) -> None:
    with pytest.raises(OSError, match=r"refused|Connect call failed|unreachable"):
        await asyncio.open_connection("127.0.0.2", reader.port)


async def test_a_port_in_use_is_one_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(PortTaken) as refused:
            async with counts_on(port, Watch().counts):
                pass
    assert str(refused.value) == (
        f"WATCH_PORT is {port}, but that port cannot be opened (something else uses it). Choose another, or "
        "leave it empty."
    )


async def test_afterwards_the_port_is_free() -> None:
    async with counts_on(0, Watch().counts) as port:
        pass
    async with counts_on(port, Watch().counts) as again:
        assert again == port
