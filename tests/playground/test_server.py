"""Who may come in, and by which door."""

from collections.abc import AsyncGenerator

import aiohttp
import pytest

from bot.playground.doors import Doors
from bot.playground.server import Playground, PortTakenError, serve
from bot.playground.world import open_world
from tests.playground.small_bot import TOKEN


@pytest.fixture
async def browser() -> AsyncGenerator[aiohttp.ClientSession]:
    """A browser, with a jar for cookies."""
    jar = aiohttp.CookieJar(unsafe=True)  # unsafe: also for addresses that are numbers
    async with aiohttp.ClientSession(cookie_jar=jar) as session:
        yield session


def base(playground: Playground) -> str:
    """Where it listens."""
    return f"http://127.0.0.1:{playground.port}"


async def get(browser: aiohttp.ClientSession, address: str, **headers: str) -> tuple[int, str]:
    """Status and text."""
    async with browser.get(address, headers=headers) as response:
        return response.status, await response.text()


async def test_the_printed_address_opens_the_page_once(
    playground: Playground, browser: aiohttp.ClientSession
) -> None:
    locked = (403, "Open the address that the playground printed when it started.")
    assert await get(browser, f"{base(playground)}/") == locked
    address = playground.new_address()
    async with browser.get(address, allow_redirects=False) as response:
        assert (response.status, response.headers["Location"]) == (303, "/")
        cookie = response.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    status, page = await get(browser, f"{base(playground)}/")
    assert status == 200
    assert "<title>" in page
    assert (await get(browser, address))[0] == 200
    async with aiohttp.ClientSession() as another:
        status, sentence = await get(another, address)
        assert (status, sentence) == (
            403,
            "This address has been used already. Restart the playground to get a new one.",
        )


async def test_a_wrong_token_opens_nothing(playground: Playground, browser: aiohttp.ClientSession) -> None:
    assert (await get(browser, f"{base(playground)}/?token=guess"))[0] == 403
    assert (await get(browser, playground.new_address()))[0] == 200


async def test_the_page_has_its_files_and_no_others(
    playground: Playground, browser: aiohttp.ClientSession
) -> None:
    assert (await get(browser, f"{base(playground)}/page/main.js"))[0] == 403
    await get(browser, playground.new_address())
    assert (await get(browser, f"{base(playground)}/page/main.js"))[0] == 200
    for name in ("nothing.js", "..%2Fserver.py", "%2e%2e/server.py", "index.html%00.js", "main.js/"):
        assert (await get(browser, f"{base(playground)}/page/{name}"))[0] in {403, 404}


async def test_the_page_is_told_to_trust_nobody_else(
    playground: Playground, browser: aiohttp.ClientSession
) -> None:
    async with browser.get(playground.new_address()) as response:
        policy = response.headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy
        assert "frame-ancestors 'none'" in policy
        assert response.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example"])
async def test_another_name_for_this_machine_is_refused(
    playground: Playground, browser: aiohttp.ClientSession, host: str
) -> None:
    for path in ("/", "/page/live", "/gateway", "/api/v10/users/@me"):
        status, sentence = await get(browser, f"{base(playground)}{path}", Host=host)
        assert (status, sentence) == (403, "This server only answers to the address it printed.")


async def test_no_web_page_reaches_what_is_the_bots(
    playground: Playground, browser: aiohttp.ClientSession
) -> None:
    for origin in ("https://evil.example", base(playground), "null"):
        for path in ("/gateway", "/api/v10/gateway"):
            status, sentence = await get(browser, f"{base(playground)}{path}", Origin=origin)
            assert (status, sentence) == (403, "This is for the bot, not for a web page.")


@pytest.mark.parametrize("origin", [None, "https://evil.example", "null", "http://127.0.0.1:1"])
async def test_only_the_page_itself_has_the_live_line(
    playground: Playground, browser: aiohttp.ClientSession, origin: str | None
) -> None:
    await get(browser, playground.new_address())
    with pytest.raises(aiohttp.WSServerHandshakeError) as refusal:
        await browser.ws_connect(f"{base(playground)}/page/live", origin=origin)
    assert refusal.value.status == 403


async def test_the_live_line_needs_the_cookie(playground: Playground, browser: aiohttp.ClientSession) -> None:
    with pytest.raises(aiohttp.WSServerHandshakeError) as refusal:
        await browser.ws_connect(f"{base(playground)}/page/live", origin=base(playground))
    assert refusal.value.status == 403


async def test_a_port_in_use_is_one_sentence(playground: Playground) -> None:
    with pytest.raises(PortTakenError) as error:
        async with serve(open_world(), playground.port, token=TOKEN):
            pass
    port = playground.port
    sentence = f"Port {port} is in use on this machine. Stop what uses it or choose another with --port."
    assert str(error.value) == sentence


async def test_only_this_machine_can_connect(playground: Playground) -> None:
    assert playground.new_address().startswith("http://127.0.0.1:")
    assert playground.api.startswith("http://127.0.0.1:")
    assert playground.gateway.startswith("ws://127.0.0.1:")


def test_a_token_is_swapped_once() -> None:
    doors = Doors()
    assert doors.swap("guess") is None
    token = doors.new_token()
    cookie = doors.swap(token)
    assert cookie is not None
    assert doors.swap(token) is None
    assert doors.swap(doors.new_token()) == cookie
    tries = [("bon_mot_80", cookie), ("bon_mot_81", cookie), ("bon_mot_80", "ü"), ("bon_mot_80", token)]
    assert [doors.knows({name: value}, 80) for name, value in tries] == [True, False, False, False]
    assert not doors.knows({}, 80)
