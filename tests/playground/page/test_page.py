"""The chat itself: what is shown, to whom, where the reader stays, and what happens when the line is lost."""

import re

import pytest
from playwright.async_api import Browser, Page, expect

from tests.playground.page.page_examples import (
    ANA,
    BO,
    CAFE,
    LOUNGE,
    PEOPLE,
    TRIVIA,
    Part,
    card,
    hello,
    question,
    reveal,
    said,
    shown,
    text,
)
from tests.playground.page.page_server import PageServer

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def put(server: PageServer, *messages: Part, channel: str = TRIVIA) -> None:
    for message in messages:
        await server.send({"type": "message", "channel": channel, "message": message})


async def put_private(server: PageServer, person: str, message: Part) -> None:
    await server.send({"type": "private", "for": person, "channel": TRIVIA, "message": message})


async def test_an_empty_channel_says_what_to_do_and_does_it(page: Page, server: PageServer) -> None:
    await expect(page.locator("#hint")).to_contain_text("Type / and pick /trivia start.")
    await page.click("#fill-in")
    await expect(page.locator(".command-name")).to_have_text("/trivia start")
    await page.click("#send")
    request = await server.heard("command")
    assert (request["path"], request["options"], request["person"]) == (["trivia", "start"], {}, ANA)


async def test_messages_stand_in_the_order_of_their_ids(page: Page, server: PageServer) -> None:
    await put(server, said(1000, "third"), said(99, "first"), said(999, "second"))
    await expect(page.locator(".message .text")).to_have_text(["first", "second", "third"])
    await expect(page.locator("#hint")).to_be_hidden()


async def test_an_edit_replaces_and_a_deletion_removes(page: Page, server: PageServer) -> None:
    await put(server, question(1, 2_000_000_000), said(2, "well"), reveal(1))
    await expect(page.locator(".message").first).to_contain_text("✔ B · Chicago")
    await expect(page.locator(".message")).to_have_count(2)
    await server.send({"type": "deleted", "channel": TRIVIA, "message": "2"})
    await expect(page.locator(".message")).to_have_count(1)


async def test_new_messages_and_reveals_are_said_to_a_screen_reader(page: Page, server: PageServer) -> None:
    await put(server, question(1, 2_000_000_000))
    voice = page.locator("#announcer")
    await expect(voice).to_contain_text("Bon Mot: Question 1 of 5")
    await expect(voice).to_contain_text("Buttons: A · Boston, B · Chicago")
    await put(server, reveal(1))
    await expect(voice).to_contain_text("✔ B · Chicago")
    await put_private(server, ANA, said(2, "**Locked in**"))
    await expect(voice).to_contain_text("Only for you: Locked in")
    assert await voice.get_attribute("aria-live") == "polite"


async def test_what_did_not_change_is_not_said_again(page: Page, server: PageServer) -> None:
    await put(server, said(1, "bonjour"), said(1, "bonjour") | {"flags": 4}, said(2, "salut"))
    await expect(page.locator("#announcer p")).to_have_text(["Bo: bonjour", "Bo: salut"])


async def test_a_covered_spoiler_is_not_said_aloud_and_opens_by_keyboard(
    page: Page, server: PageServer
) -> None:
    await put(server, said(1, "He is called ||Alfie||!"))
    await expect(page.locator("#announcer")).to_have_text("Bo: He is called !")
    cover = page.get_by_role("button", name="Spoiler")
    await cover.focus()
    await page.keyboard.press("Enter")
    await expect(page.locator(".spoiler-read")).to_have_text("Alfie")
    await expect(cover).to_have_count(0)


async def test_a_countdown_counts_live_and_then_says_how_long_ago(
    browser: Browser, server: PageServer
) -> None:
    context = await browser.new_context()
    page = await context.new_page()
    await page.clock.install(time=1_800_000_000)
    await page.goto(server.address)
    await expect(page.locator("#status")).to_have_text("Bon Mot is here")
    await page.clock.pause_at(1_800_000_100)
    await put(server, question(1, 1_800_000_120))
    live = page.locator(".text time")
    await expect(live).to_have_text("in 20 seconds")
    await page.clock.run_for(13_000)
    await expect(live).to_have_text("in 7 seconds")
    await page.clock.run_for(6_600)
    await expect(live).to_have_text("in 1 second")
    await page.clock.run_for(2_400)
    await expect(live).to_have_text("2 seconds ago")
    await context.close()


async def test_a_private_message_is_shown_to_its_person_only(page: Page, server: PageServer) -> None:
    await put_private(server, BO, said(5, "Locked in: B"))
    await put(server, said(6, "for all"))
    await expect(page.locator(".message .text")).to_have_text(["for all"])
    await page.get_by_label("Bo").check(force=True)
    await expect(page.locator(".message .text")).to_have_text(["Locked in: B", "for all"])
    await expect(page.locator(".message-private")).to_contain_text("Only you can see this")
    await page.get_by_role("button", name="Dismiss").click()
    await expect(page.locator(".message .text")).to_have_text(["for all"])


async def test_playing_as_is_switched_by_arrow_keys_and_simulated_people_cannot_be_played(page: Page) -> None:
    await page.locator("input[value='301']").focus()
    await page.keyboard.press("ArrowDown")
    await expect(page.locator("#people input:checked")).to_have_value(BO)
    await expect(page.locator("#people input")).to_have_count(2)
    await expect(page.locator("#others")).to_contain_text("Simon")


async def test_a_person_who_is_added_plays_at_once(page: Page, server: PageServer) -> None:
    await page.get_by_text("Add a person").click()
    await page.get_by_label("Name").fill("Cleo")
    await page.keyboard.press("Enter")
    request = await server.heard("add_person")
    assert request["name"] == "Cleo"
    cleo = {"id": "310", "name": "Cleo", "moderator": False, "simulated": False}
    await server.send({"type": "people", "people": [*PEOPLE, cleo]})
    await expect(page.locator("#people input:checked")).to_have_value("310")
    await server.answer(request)
    await expect(page.get_by_label("Name")).to_be_hidden()
    await expect(page.locator("#people input:checked")).to_be_focused()


async def test_a_name_that_is_refused_says_why(page: Page, server: PageServer) -> None:
    await page.get_by_text("Add a person").click()
    await page.get_by_label("Name").fill("Ana")
    await page.keyboard.press("Enter")
    await server.answer(await server.heard("add_person"), type="failed", sentence="Ana is here already.")
    await expect(page.locator("#add-problem")).to_have_text("Ana is here already.")


async def test_what_is_written_is_said_in_the_open_channel(page: Page, server: PageServer) -> None:
    await page.get_by_role("button", name="lounge").click()
    await page.fill("#entry", "bonjour")
    await page.keyboard.press("Enter")
    request = await server.heard("say")
    assert (request["channel"], request["text"], request["person"]) == (LOUNGE, "bonjour", ANA)
    await expect(page.locator("#entry")).to_have_value("")


async def test_a_message_in_another_channel_marks_it_new(page: Page, server: PageServer) -> None:
    await put(server, said(1, "psst"), channel=LOUNGE)
    lounge = page.locator("[data-channel='202']")
    await expect(lounge).to_have_text("lounge" + "new messages")
    await lounge.click()
    await expect(lounge).to_have_text("lounge")
    await expect(page.locator(".message .text")).to_have_text(["psst"])


async def test_the_latest_message_stays_in_view_only_for_who_reads_the_end(
    page: Page, server: PageServer
) -> None:
    await put(server, *(said(number, f"line {number}") for number in range(100, 140)))
    await expect(page.locator(".message").last).to_be_in_viewport()
    await page.locator("#scroller").evaluate("(scroller) => { scroller.scrollTop = 0; }")
    await put(server, said(200, "the newest"))
    await expect(page.locator("#latest")).to_be_visible()
    await expect(page.locator(".message").first).to_be_in_viewport()
    await page.click("#latest")
    await expect(page.locator(".message").last).to_be_in_viewport()
    await put(server, question(201, 2_000_000_000))
    await expect(page.get_by_role("button", name="Hint")).to_be_in_viewport()


async def test_a_lost_line_is_said_and_mends_itself(page: Page, server: PageServer) -> None:
    await put(server, said(1, "before"))
    await server.stop()
    await expect(page.locator("#notice")).to_contain_text("The connection is lost. This page keeps trying")
    await expect(page.locator("#status")).to_have_text("Not connected")
    await expect(page.get_by_role("button", name="Try now")).to_be_visible()
    server.hello = hello(said(1, "before"), said(2, "meanwhile"))
    await server.start()
    # “Try now”, unless the page has tried by itself meanwhile
    await page.evaluate("document.querySelector('#notice button')?.click()")
    await expect(page.locator("#notice")).to_be_hidden()
    await expect(page.locator(".message .text")).to_have_text(["before", "meanwhile"])


async def test_a_bot_that_is_away_is_said(page: Page, server: PageServer) -> None:
    bot = {"id": "400", "name": "Bon Mot", "online": False}
    await server.send({"type": "bot", "bot": bot})
    await expect(page.locator("#notice")).to_contain_text("Bon Mot is away. It comes back by itself")
    await server.send({"type": "bot", "bot": bot | {"online": True}})
    await expect(page.locator("#notice")).to_be_hidden()


async def test_a_link_to_a_message_of_this_server_jumps_to_it(page: Page, server: PageServer) -> None:
    jump = f"https://discord.com/channels/{CAFE}/{TRIVIA}/100"
    await put(server, *(said(number, f"line {number}") for number in range(100, 140)))
    await put(server, shown(200, card(text(f"[Jump to it]({jump})"))))
    await page.get_by_role("link", name="Jump to it").click()
    await expect(page.locator(".message").first).to_be_focused()
    await expect(page.locator(".message").first).to_be_in_viewport()


@pytest.mark.parametrize("width", [360, 768, 1280])
async def test_nothing_is_wider_than_the_screen(page: Page, server: PageServer, width: int) -> None:
    await page.set_viewport_size({"width": width, "height": 740})
    await put(
        server, question(1, 2_000_000_000), said(2, "w" * 300), said(3, "```\n" + "long " * 60 + "\n```")
    )
    await expect(page.locator(".message")).to_have_count(3)
    await page.click("#slash")
    overflow = "(root) => [root.scrollWidth, document.querySelector('#scroller').scrollWidth]"
    widths = await page.locator("html").evaluate(overflow)
    scroller = await page.locator("#scroller").evaluate("(scroller) => scroller.clientWidth")
    assert widths == [width, scroller]


PAIRS = [
    ("ink", "paper"),
    ("ink", "raised"),
    ("soft", "paper"),
    ("soft", "side"),
    ("soft", "raised"),
    ("soft", "hover"),
    ("soft", "tint"),
    ("accent", "paper"),
    ("accent", "tint"),
    ("on-accent", "accent"),
    ("raised", "good"),
    ("raised", "grave"),
    ("brass", "brass-tint"),
    ("grave", "paper"),
    ("grave", "raised"),
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_colour_of_text_can_be_read_on_its_background(page: Page, scheme: str) -> None:
    await page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    names = sorted({name for pair in PAIRS for name in pair})
    read = "(root, names) => names.map((name) => getComputedStyle(root).getPropertyValue(`--${name}`))"
    colours = dict(zip(names, await page.locator("html").evaluate(read, names), strict=True))
    faint = {pair for pair in PAIRS if contrast(colours[pair[0]], colours[pair[1]]) < 4.5}
    assert faint == set()


async def test_motion_stops_for_who_asks_for_it(page: Page, server: PageServer) -> None:
    await page.emulate_media(reduced_motion="reduce")
    await put(server, question(1, 2_000_000_000))
    await page.get_by_role("button", name="A · Boston").click()
    dots = page.locator(".button-dots")
    await expect(dots).to_be_visible()
    assert await dots.evaluate("(dots) => getComputedStyle(dots, '::before').animationName") == "none"


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio)."""
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    channels = [int(pair, 16) / 255 for pair in re.findall("[0-9a-f]{2}", colour)]
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
