"""One Chromium for all of the page's tests; each test has a server and a page of its own."""

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, expect

from tests.chromium import chromium
from tests.patience import PATIENCE
from tests.playground.page.page_examples import hello
from tests.playground.page.page_server import PageServer


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Debian's Chromium; without it these tests are skipped, except where nothing may be skipped."""
    async with chromium() as launched:
        yield launched


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def listening() -> AsyncIterator[PageServer]:
    """The one server of all tests, at one address: so the browser may keep the page's files."""
    server = PageServer(hello())
    await server.start()
    yield server
    await server.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def server(listening: PageServer) -> AsyncIterator[PageServer]:
    """A server whose channel is empty and whose bot is there."""
    yield listening
    await listening.begin_again(hello())


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def profile(browser: Browser) -> AsyncIterator[BrowserContext]:
    """One British profile in UTC."""
    context = await browser.new_context(
        viewport={"width": 1100, "height": 800}, locale="en-GB", timezone_id="UTC"
    )
    context.set_default_timeout(PATIENCE * 1000)
    expect.set_options(timeout=PATIENCE * 1000)
    yield context
    await context.close()


@pytest_asyncio.fixture(loop_scope="session")
async def page(profile: BrowserContext, server: PageServer) -> AsyncIterator[Page]:
    """The page, open and connected; no test may leave an error in its console."""
    page = await profile.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    await page.goto(server.address)
    await expect(page.locator("#status")).to_have_text("Bon Mot is here")
    yield page
    await page.evaluate("localStorage.clear()")
    await page.close()
    assert errors == []
