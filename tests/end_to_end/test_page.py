"""A person who has only the page: types a command, plays the round by clicking, sees the standings."""

import re

from playwright.async_api import Page, expect

from tests.chromium import chromium
from tests.end_to_end.night import Night
from tests.patience import PATIENCE

WITHIN = PATIENCE * 1000  # milliseconds


async def test_a_newcomer_starts_and_plays_a_round_on_the_page(night: Night) -> None:
    async with night.bot(), chromium() as browser:
        page = await browser.new_page()
        page.set_default_timeout(WITHIN)
        await page.goto(night.playground.new_address())
        await expect(page.get_by_role("heading", name="Hello! I am Bon Mot")).to_be_visible(timeout=WITHIN)
        await page.get_by_role("combobox", name=re.compile("Message")).fill("/trivia start questions:5")
        await page.get_by_role("button", name="Send").click()
        await expect(page.get_by_role("heading", name="Trivia · Emily in Paris")).to_be_visible(
            timeout=WITHIN
        )
        for number in range(1, 6):
            night.loop.skip(12)
            await _answer(night, page, f"Question {number} of 5" if number < 5 else "Last question")
        await expect(page.get_by_role("button", name="Play again")).to_be_visible(timeout=WITHIN)
        await page.get_by_role("button", name="Leaderboard").click()
        await expect(page.get_by_text(re.compile("Ana.*: place 1 of 1")).first).to_be_visible(timeout=WITHIN)


async def _answer(night: Night, page: Page, place: str) -> None:
    """Press the first answer of the question that is open, and wait for its reveal."""
    card = page.locator("article, li").filter(has_text=place).filter(has_text="Time's up").last
    await card.get_by_role("button").first.click(timeout=WITHIN)
    await expect(page.get_by_text(re.compile("Locked in:")).last).to_be_visible(timeout=WITHIN)
    night.loop.skip(60)
    await expect(page.get_by_text(f"{place} · closed", exact=True)).to_be_visible(timeout=WITHIN)
