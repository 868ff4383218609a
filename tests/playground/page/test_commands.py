"""The command picker and the options, by keyboard alone."""

import pytest
from playwright.async_api import Page, expect

from tests.playground.page.page_examples import ANA, BO, COMMANDS, LOUNGE, TRIVIA
from tests.playground.page.page_server import PageServer

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_round_is_started_by_keyboard_alone(page: Page, server: PageServer) -> None:
    await page.keyboard.press("/")
    await page.keyboard.type("tri")
    await expect(page.locator("#suggestions .option-label")).to_have_text(["/trivia start", "/trivia stop"])
    await expect(page.locator("#entry")).to_have_attribute("aria-expanded", "true")
    await page.keyboard.press("ArrowDown")
    await expect(page.locator(".option-active .option-label")).to_have_text("/trivia stop")
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")
    await expect(page.locator("#suggestions .option-label")).to_have_text(["5", "10", "15", "20"])
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Tab")
    await page.keyboard.type("quick")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    request = await server.heard("command")
    assert {key: request[key] for key in ("channel", "path", "options", "person")} == {
        "channel": TRIVIA,
        "path": ["trivia", "start"],
        "options": {"questions": 5, "pace": "quick"},
        "person": ANA,
    }
    await expect(page.locator("#note")).to_have_text("Sending /trivia start …")
    await server.answer(request)
    await expect(page.locator("#note")).to_be_hidden()
    await expect(page.locator("#entry")).to_be_focused()


async def test_a_whole_command_can_be_typed(page: Page, server: PageServer) -> None:
    await page.fill("#entry", "/trivia start questions:10 theme: cast & crew")
    await page.keyboard.press("Enter")
    await expect(page.locator("[data-option=questions]")).to_have_value("10")
    await page.click("#send")
    assert (await server.heard("command"))["options"] == {"questions": 10, "theme": "cast & crew"}


async def test_commands_for_moderators_are_not_offered_to_others(page: Page) -> None:
    labels = page.locator("#suggestions .option-label")
    await page.fill("#entry", "/")
    await expect(labels).to_have_text(["/trivia start", "/trivia stop", "/settings", "/points"])
    await page.get_by_label("Bo").check(force=True)
    await page.fill("#entry", "/")
    await expect(labels).to_have_text(["/trivia start", "/trivia stop", "/points"])


async def test_what_everybody_may_do_is_offered_to_everybody(page: Page) -> None:
    offered = await page.evaluate(
        """async (needs) => {
          const { offered } = await import("/page/catalogue.js");
          const command = (need) => ({ name: `${need}`, description: "", default_member_permissions: need });
          return offered(needs.map(command), { moderator: false }).map((leaf) => leaf.name);
        }""",
        [None, "0", "32", "2048", "2080", str(1 << 31)],
    )
    assert offered == ["null", "2048", str(1 << 31)]


async def test_choices_are_asked_from_the_server_while_one_types(page: Page, server: PageServer) -> None:
    await page.fill("#entry", "/trivia start questions:15")
    await page.keyboard.press("Enter")
    first = await server.heard("autocomplete")
    assert (first["path"], first["focused"], first["options"]) == (
        ["trivia", "start"],
        "theme",
        {"questions": 15, "theme": ""},
    )
    await page.keyboard.insert_text("cast")  # all at once: nobody pauses between the letters
    second = await server.heard("autocomplete")
    assert second["options"]["theme"] == "cast"
    await server.answer(first, type="choices", choices=[{"name": "too late", "value": "late"}])
    await server.answer(second, type="choices", choices=[{"name": "Cast & crew (12)", "value": "cast-crew"}])
    await expect(page.locator("#suggestions .option-label")).to_have_text(["Cast & crew (12)"])
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    assert (await server.heard("command"))["options"] == {"theme": "cast-crew", "questions": 15}


async def test_what_is_needed_is_asked_for_and_what_is_wrong_is_said(page: Page, server: PageServer) -> None:
    await page.fill("#entry", "/points")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    note = page.locator("#note")
    await expect(note).to_have_text("person is needed.")
    await expect(page.locator("[data-option=person]")).to_be_focused()
    await page.keyboard.type("bo")
    await page.keyboard.press("Tab")
    await page.keyboard.type("501")
    await page.keyboard.press("Enter")
    await expect(note).to_have_text("amount must be a whole number from 1 to 500.")
    await page.keyboard.press("ControlOrMeta+A")
    await page.keyboard.type("50")
    await page.keyboard.press("Tab")
    await page.keyboard.type("maybe")
    await page.keyboard.press("Enter")
    await expect(note).to_have_text("Pick one of the choices for public.")
    await page.keyboard.press("ControlOrMeta+A")
    await page.keyboard.type("tr")
    await page.keyboard.press("Tab")
    await page.keyboard.type("lounge")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    request = await server.heard("command")
    assert request["options"] == {"person": BO, "amount": 50, "public": True, "channel": LOUNGE}


async def test_escape_closes_the_list_then_leaves_the_command(page: Page) -> None:
    await page.fill("#entry", "/trivia start")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")
    await expect(page.locator("#suggestions")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.locator("#suggestions")).to_be_hidden()
    await expect(page.locator(".command")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.locator(".command")).to_have_count(0)
    await expect(page.locator("#entry")).to_be_focused()


async def test_a_command_that_does_not_exist_is_not_said_aloud(page: Page, server: PageServer) -> None:
    await page.fill("#entry", "/quiz now")
    await expect(page.locator(".suggestions-title")).to_contain_text("No command is called that.")
    await page.keyboard.press("Enter")
    await expect(page.locator("#note")).to_have_text(
        "There is no command /quiz here. Type / to see them all."
    )
    assert server.unheard == []


async def test_a_command_that_fails_says_why(page: Page, server: PageServer) -> None:
    await page.fill("#entry", "/trivia stop")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    await server.answer(
        await server.heard("command"), type="failed", sentence="The application did not respond."
    )
    await expect(page.locator("#note")).to_have_text("/trivia stop: The application did not respond.")


async def test_commands_that_come_later_appear(page: Page, server: PageServer) -> None:
    await server.send({"type": "commands", "commands": []})
    await page.fill("#entry", "/")
    await expect(page.locator(".suggestions-title")).to_contain_text("Bon Mot has not sent its commands yet.")
    await server.send({"type": "commands", "commands": COMMANDS[:1]})
    await expect(page.locator("#suggestions .option-label")).to_have_text(["/trivia start", "/trivia stop"])
