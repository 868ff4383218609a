"""Modals: labels around inputs and the older rows, filled in, checked, submitted or left."""

from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.playground.page.page_examples import ANA, BO, LOUNGE, Part
from tests.playground.page.page_server import PageServer

pytestmark = pytest.mark.asyncio(loop_scope="session")


def label(words: str, component: Part, description: str | None = None) -> Part:
    return {"type": 18, "label": words, "description": description, "component": component}


TYPED: Part = {"type": 4, "custom_id": "guess", "style": 1, "min_length": 2, "max_length": 40}
NOTE: Part = {
    "type": 4,
    "custom_id": "note",
    "style": 2,
    "label": "A note",
    "required": False,
    "value": "as before",
}
WHO: Part = {
    "type": 3,
    "custom_id": "who",
    "options": [
        {"label": "Everyone", "value": "all", "default": True},
        {"label": "Moderators", "value": "mods"},
    ],
}
KINDS: list[Part] = [{"label": "Quick", "value": "q"}, {"label": "Relaxed", "value": "r"}]


def modal(*components: Part, person: str = ANA) -> dict[str, Any]:
    shown = {"custom_id": "form:1", "title": "Your guess", "components": list(components)}
    return {"type": "modal", "for": person, "interaction": "77", "modal": shown}


async def test_a_guess_is_typed_and_submitted_by_keyboard(page: Page, server: PageServer) -> None:
    await server.send(
        modal(label("Who is it?", TYPED, "First names are enough."), {"type": 1, "components": [NOTE]})
    )
    guess = page.get_by_label("Who is it?")
    await expect(guess).to_be_focused()
    await expect(guess).to_have_accessible_description("First names are enough.")
    await page.keyboard.type("Alfie")
    await page.keyboard.press("Enter")
    request = await server.heard("submit")
    assert {key: request[key] for key in ("interaction", "custom_id", "values", "person")} == {
        "interaction": "77",
        "custom_id": "form:1",
        "values": {"guess": "Alfie", "note": "as before"},
        "person": ANA,
    }
    await server.answer(request)
    await expect(page.get_by_role("dialog")).to_have_count(0)


async def test_what_is_missing_is_said_before_anything_is_sent(page: Page, server: PageServer) -> None:
    await server.send(modal(label("Who is it?", TYPED)))
    await page.get_by_role("button", name="Submit").click()
    guess = page.get_by_label("Who is it?")
    await expect(guess).to_have_accessible_description("Write something here first.")
    await guess.fill("A")
    await page.keyboard.press("Enter")
    await expect(guess).to_have_accessible_description("At least 2 characters, please: this is 1.")
    assert server.unheard == []


async def test_selects_radios_and_checkboxes_are_read(page: Page, server: PageServer) -> None:
    channels = {"type": 8, "custom_id": "where", "max_values": 2}
    await server.send(
        modal(
            label("Who may start", WHO),
            label("Channels", channels),
            label("Pace", {"type": 21, "custom_id": "pace", "options": KINDS}),
            label("Kinds", {"type": 22, "custom_id": "kinds", "options": KINDS}),
            label("Hints", {"type": 23, "custom_id": "hints"}),
        )
    )
    await page.get_by_role("button", name="Who may start: Everyone").click()
    await page.get_by_role("option", name="Moderators").click()
    await page.get_by_role("button", name="Channels").click()
    await page.get_by_role("option", name="#lounge").click()
    await page.get_by_role("radio", name="Relaxed").check()
    await page.get_by_role("checkbox", name="Quick").check()
    await page.get_by_role("checkbox", name="Hints").check()
    await page.get_by_role("button", name="Submit").click()
    assert (await server.heard("submit"))["values"] == {
        "who": ["mods"],
        "where": [LOUNGE],
        "pace": "r",
        "kinds": ["q"],
        "hints": True,
    }


async def test_a_submission_that_fails_keeps_what_was_typed(page: Page, server: PageServer) -> None:
    await server.send(modal(label("Who is it?", TYPED)))
    await page.get_by_label("Who is it?").fill("Alfie")
    await page.keyboard.press("Enter")
    await server.answer(
        await server.heard("submit"), type="failed", sentence="The application did not respond."
    )
    await expect(page.get_by_role("dialog").get_by_role("alert")).to_have_text(
        "The application did not respond."
    )
    await expect(page.get_by_label("Who is it?")).to_have_value("Alfie")


async def test_a_modal_is_left_with_escape_and_nothing_is_sent(page: Page, server: PageServer) -> None:
    await server.send(modal(label("Who is it?", TYPED)))
    await expect(page.get_by_role("dialog")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    assert server.unheard == []


async def test_a_modal_waits_for_its_person(page: Page, server: PageServer) -> None:
    await server.send(modal(label("Who is it?", TYPED), person=BO))
    await server.send({"type": "private", "for": ANA, "channel": "201", "message": _nudge()})
    await expect(page.locator(".message")).to_have_count(1)
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await page.get_by_label("Bo").check(force=True)
    await expect(page.get_by_role("dialog")).to_be_visible()


def _nudge() -> Part:
    author = {"id": "400", "username": "Bon Mot", "bot": True}
    return {
        "id": "9",
        "channel_id": "201",
        "author": author,
        "content": "here",
        "timestamp": "2026-03-01T20:00:00+00:00",
    }
