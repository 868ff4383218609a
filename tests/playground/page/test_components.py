"""Cards and what can be pressed on them: buttons, selects, sections, pictures."""

import pytest
from playwright.async_api import Page, expect

from tests.playground.page.page_examples import (
    ANA,
    BO,
    LOUNGE,
    TRIVIA,
    Part,
    button,
    card,
    question,
    reveal,
    row,
    shown,
    text,
)
from tests.playground.page.page_server import PageServer

pytestmark = pytest.mark.asyncio(loop_scope="session")

PACE: Part = {
    "type": 3,
    "custom_id": "pace",
    "placeholder": "Seconds for each answer",
    "options": [
        {"label": "12 s", "value": "12", "description": "quick"},
        {"label": "20 s", "value": "20", "description": "normal", "default": True},
        {"label": "35 s", "value": "35", "description": "relaxed"},
    ],
}
CHANNELS: Part = {
    "type": 8,
    "custom_id": "where",
    "placeholder": "Where rounds may be played",
    "max_values": 2,
}


async def put(server: PageServer, *messages: Part) -> None:
    for message in messages:
        await server.send({"type": "message", "channel": TRIVIA, "message": message})


async def test_a_press_waits_until_it_is_answered(page: Page, server: PageServer) -> None:
    await put(server, question(1, 2_000_000_000))
    chicago = page.get_by_role("button", name="B · Chicago")
    await chicago.focus()
    await page.keyboard.press("Enter")
    request = await server.heard("press")
    assert {key: request[key] for key in ("channel", "message", "custom_id", "person")} == {
        "channel": TRIVIA,
        "message": "1",
        "custom_id": "answer:B",
        "person": ANA,
    }
    await expect(chicago).to_have_attribute("aria-busy", "true")
    await expect(chicago).to_be_focused()
    await page.keyboard.press("Enter")
    await server.answer(request)
    await expect(chicago).not_to_have_attribute("aria-busy", "true")
    assert server.unheard == []


async def test_a_press_of_one_person_does_not_hold_up_another(page: Page, server: PageServer) -> None:
    await put(server, question(1, 2_000_000_000))
    chicago = page.get_by_role("button", name="B · Chicago")
    await chicago.click()
    await page.get_by_label("Bo").check(force=True)
    await expect(chicago).not_to_have_attribute("aria-busy", "true")
    await chicago.click()
    assert [(await server.heard("press"))["person"] for _ in range(2)] == [ANA, BO]


async def test_a_press_that_fails_says_so_at_the_message_until_the_next_one(
    page: Page, server: PageServer
) -> None:
    await put(server, question(1, 2_000_000_000))
    boston = page.get_by_role("button", name="A · Boston")
    await boston.click()
    await server.answer(
        await server.heard("press"), type="failed", sentence="The application did not respond."
    )
    await expect(page.locator(".message").get_by_role("alert")).to_have_text(
        "The application did not respond."
    )
    await boston.click()
    await expect(page.locator(".message").get_by_role("alert")).to_have_count(0)


async def test_a_press_while_the_line_is_lost_says_so(page: Page, server: PageServer) -> None:
    await put(server, question(1, 2_000_000_000))
    await expect(page.locator(".message")).to_have_count(1)
    await server.stop()
    await expect(page.locator("#status")).to_have_text("Not connected")
    await page.get_by_role("button", name="A · Boston").click()
    await expect(page.locator(".message").get_by_role("alert")).to_contain_text("The connection was lost")


async def test_who_stood_on_a_button_stands_on_the_message_after_its_reveal(
    page: Page, server: PageServer
) -> None:
    await put(server, question(1, 2_000_000_000))
    await page.get_by_role("button", name="B · Chicago").focus()
    await put(server, reveal(1))
    await expect(page.locator(".message")).to_be_focused()
    await expect(page.get_by_role("button", name="✔ B · Chicago")).to_be_disabled()


async def test_every_kind_of_button_is_drawn(page: Page, server: PageServer) -> None:
    link = {"type": 2, "style": 5, "label": "Article", "url": "https://a.example/b"}
    trap = {"type": 2, "style": 5, "label": "Trap", "url": "javascript:alert(1)"}
    face = {"type": 2, "style": 2, "emoji": {"name": "🎲", "id": None}, "custom_id": "dice"}
    styles = [button(f"Style {style}", f"s{style}", style=style) for style in (1, 2, 3, 4)]
    await put(server, shown(1, row(*styles), row(link, trap, face)))
    await expect(page.locator(".action-row button")).to_have_text(
        ["Style 1", "Style 2", "Style 3", "Style 4", "🎲"]
    )
    await expect(page.get_by_role("link", name="Article")).to_have_attribute("href", "https://a.example/b")
    await expect(page.get_by_role("link", name="Trap")).to_have_count(0)
    await expect(page.get_by_role("button", name="🎲")).to_be_visible()


async def test_a_card_shows_its_colour_its_sections_and_its_pictures(page: Page, server: PageServer) -> None:
    section = {
        "type": 9,
        "components": [text("**Early close**")],
        "accessory": button("On", "early", style=3),
    }
    gallery = {
        "type": 12,
        "items": [
            {"media": {"url": "https://far.example/a.png"}, "description": "A café"},
            {"media": {"url": "data:image/gif;base64,R0lGODlhAQABAAAAACw="}, "description": "A dot"},
        ],
    }
    divider = {"type": 14, "divider": True, "spacing": 2}
    await put(server, shown(1, card(section, divider, gallery, {"type": 99}, accent=0x00AA10)))
    painted = await page.locator(".card").evaluate("(card) => getComputedStyle(card).borderLeftColor")
    assert painted == "rgb(0, 170, 16)"
    await expect(page.locator(".section button")).to_have_text("On")
    await expect(page.locator("hr.separator-wide")).to_have_count(1)
    await expect(page.locator("img")).to_have_attribute("alt", "A dot")
    await expect(page.get_by_role("link", name="A café")).to_have_attribute(
        "href", "https://far.example/a.png"
    )
    await expect(page.locator(".gap")).to_have_text("This page cannot show components of type 99 yet.")


async def test_one_choice_is_sent_at_once_and_stays_shown(page: Page, server: PageServer) -> None:
    await put(server, shown(1, row(PACE)))
    menu = page.get_by_role("button", name="Seconds for each answer: 20 s")
    await menu.focus()
    await page.keyboard.press("ArrowDown")
    await expect(page.locator(".option-active")).to_have_text("20 snormal")
    await page.keyboard.press("3")
    await page.keyboard.press("Enter")
    request = await server.heard("select")
    assert (request["custom_id"], request["values"], request["message"]) == ("pace", ["35"], "1")
    await server.answer(request)
    await expect(page.locator(".select-face")).to_have_text("35 s")
    await expect(page.locator(".select-button")).to_be_focused()


async def test_a_choice_that_fails_is_taken_back(page: Page, server: PageServer) -> None:
    await put(server, shown(1, row(PACE)))
    await page.locator(".select-button").click()
    await page.get_by_role("option", name="12 s").click()
    await server.answer(await server.heard("select"), type="failed", sentence="Only moderators may.")
    await expect(page.get_by_role("alert").filter(has_text="Only moderators may.")).to_be_visible()
    await expect(page.locator(".select-face")).to_have_text("20 s")


async def test_several_choices_are_sent_when_the_list_is_closed(page: Page, server: PageServer) -> None:
    await put(server, shown(1, row(CHANNELS)))
    await page.locator(".select-button").focus()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Space")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Space")
    assert server.unheard == []
    await page.keyboard.press("Escape")
    assert (await server.heard("select"))["values"] == [TRIVIA, LOUNGE]


async def test_people_and_the_bot_can_be_chosen(page: Page, server: PageServer) -> None:
    await put(
        server, shown(1, row({"type": 5, "custom_id": "who", "default_values": [{"id": BO, "type": "user"}]}))
    )
    await expect(page.locator(".select-face")).to_have_text("Bo")
    await page.locator(".select-button").click()
    await expect(page.get_by_role("option")).to_have_text(["Ana", "Bo", "Simon", "Bon Mot"])
    await page.get_by_role("option", name="Ana").click()
    assert (await server.heard("select"))["values"] == [ANA]
