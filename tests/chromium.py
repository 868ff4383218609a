"""Debian's Chromium, for the tests that look at the page."""

import os
import shutil
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import Browser, async_playwright

QUIETLY = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@asynccontextmanager
async def chromium(path: str | None = None) -> AsyncGenerator[Browser]:
    """A headless Chromium; without one the test is skipped, except where nothing may be skipped (CI=true)."""
    found = shutil.which(path or "chromium")
    if found is None:
        give_up = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        give_up("Chromium is not there: apt-get install chromium")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=found, args=QUIETLY)
        try:
            yield browser
        finally:
            await browser.close()
