"""The page's wire contract, over its WebSocket."""

from collections.abc import AsyncGenerator
from typing import Any

import aiohttp
import orjson
import pytest

from bot.playground.players import Minds
from bot.playground.server import Playground
from tests.patience import PATIENCE
from tests.playground.small_bot import FORM, SmallBot, connected

Event = dict[str, Any]


class Page:
    """An open page; keeps what it was told until a test asks for it."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._heard: list[Event] = []
        self._request = 0

    async def told(self, kind: str, **fields: object) -> Event:
        """The next event of this kind with these fields."""
        while True:
            for event in self._heard:
                if event["type"] == kind and fields.items() <= event.items():
                    self._heard.remove(event)
                    return event
            self._heard.append(orjson.loads(await self._socket.receive_str(timeout=PATIENCE)))

    async def ask(self, kind: str, **fields: object) -> int:
        """Ask for something; the number of the request."""
        self._request += 1
        await self.write({"type": kind, "request": self._request, **fields})
        return self._request

    async def write(self, event: object) -> None:
        await self._socket.send_str(orjson.dumps(event).decode())


@pytest.fixture
async def page(playground: Playground) -> AsyncGenerator[Page]:
    """The page, opened with the printed address."""
    jar = aiohttp.CookieJar(unsafe=True)  # unsafe: also for addresses that are numbers
    async with aiohttp.ClientSession(cookie_jar=jar) as browser:
        await browser.get(playground.new_address())
        address = f"http://127.0.0.1:{playground.port}"
        async with browser.ws_connect(f"{address}/page/live", origin=address) as socket:
            yield Page(socket)


@pytest.fixture
def ana(playground: Playground) -> str:
    """Ana's id, as the page knows it."""
    return str(playground.people["Ana"].id)


@pytest.fixture
def trivia(playground: Playground) -> str:
    """The channel's id, as the page knows it."""
    return str(playground.channel("trivia"))


async def test_hello_says_where_one_is(playground: Playground, page: Page, ana: str, trivia: str) -> None:
    hello = await page.told("hello")
    roster = playground.world.roster
    assert hello["server"] == {"id": str(roster.server), "name": "The Café"}
    assert hello["bot"] == {"id": str(roster.bot), "name": "Bon Mot", "online": False}
    assert [channel["name"] for channel in hello["channels"]] == ["trivia", "general", "lounge"]
    assert hello["people"] == [
        {"id": ana, "name": "Ana", "moderator": True, "simulated": False},
        {"id": str(playground.people["Bo"].id), "name": "Bo", "moderator": False, "simulated": False},
    ]
    assert (hello["commands"], hello["messages"][trivia]) == ([], [])


async def test_the_bot_comes_with_its_commands_and_goes(playground: Playground, page: Page) -> None:
    await page.told("hello")
    async with connected(playground):
        commands = await page.told("commands")
        assert {command["name"] for command in commands["commands"]} == {
            "trivia",
            "settings",
            "slow",
            "late",
            "controls",
        }
        assert (await page.told("bot"))["bot"]["online"] is True
    assert (await page.told("bot"))["bot"]["online"] is False


@pytest.mark.usefixtures("bot")
async def test_a_command_a_press_and_its_private_answer(page: Page, ana: str, trivia: str) -> None:
    await page.told("hello")
    place = {"person": ana, "channel": trivia}
    request = await page.ask("command", **place, path=["trivia", "start"], options={"questions": 5})
    await page.told("answered", request=request)
    message = (await page.told("message", channel=trivia))["message"]
    request = await page.ask("press", **place, message=message["id"], custom_id="choice:A")
    await page.told("answered", request=request)
    private = await page.told("private")
    assert (private["for"], private["message"]["content"]) == (ana, "Locked in: A")


@pytest.mark.usefixtures("bot")
async def test_controls_forms_and_suggestions(
    playground: Playground, page: Page, ana: str, trivia: str
) -> None:
    await page.told("hello")
    place = {"person": ana, "channel": trivia}
    await page.ask("command", **place, path=["controls"], options={})
    message = (await page.told("message"))["message"]["id"]
    general = str(playground.channel("general"))
    await page.ask("select", **place, message=message, custom_id="place", values=[general])
    assert (await page.told("private"))["message"]["content"] == "Chosen: #general"
    request = await page.ask("press", **place, message=message, custom_id="guess!")
    form = await page.told("modal")
    await page.told("answered", request=request)
    assert (form["for"], form["modal"]["title"]) == (ana, "Your guess")
    values = {"guess": "Paris"}
    await page.ask("submit", person=ana, interaction=form["interaction"], custom_id=FORM, values=values)
    assert (await page.told("private"))["message"]["content"] == "You wrote Paris."
    typed = {"path": ["trivia", "show"], "options": {"name": "F"}, "focused": "name"}
    request = await page.ask("autocomplete", **place, **typed)
    choices = await page.told("choices", request=request)
    assert choices["choices"] == [{"name": "Friends", "value": "Friends"}]


async def test_what_people_say_is_heard_and_deleted(
    playground: Playground, page: Page, bot: SmallBot, ana: str, trivia: str
) -> None:
    await page.told("hello")
    await page.ask("say", person=ana, channel=trivia, text="Hello")
    said = await page.told("message", channel=trivia)
    assert said["message"]["content"] == "Hello"
    channel = bot.get_partial_messageable(int(trivia))
    sent = await channel.send("Oops")
    await sent.delete()
    assert (await page.told("deleted", channel=trivia))["message"] == str(sent.id)
    kept = playground.world.history(int(trivia))
    assert [message["id"] for message in kept] == [said["message"]["id"]]


async def test_somebody_new_is_there_for_all_pages(playground: Playground, page: Page) -> None:
    await page.told("hello")
    request = await page.ask("add_person", person="", name="  Zoë   B. ")
    people = await page.told("people")
    await page.told("answered", request=request)
    assert [person["name"] for person in people["people"]] == ["Ana", "Bo", "Zoë B."]
    for name in ("", " ", "x" * 33):
        request = await page.ask("add_person", person="", name=name)
        failed = await page.told("failed", request=request)
        assert failed["sentence"] == "A name has 1 to 32 characters."
    assert [person.name for person in playground.people] == ["Ana", "Bo", "Zoë B."]


async def test_simulated_people_are_there_once_they_are_invited(playground: Playground, page: Page) -> None:
    playground.people.add("Zoë", simulated=True)
    hello = await page.told("hello")
    playground.invite(1, Minds(knows=lambda _, __: None, is_answer=lambda _: False))
    people = await page.told("people")
    assert [person["name"] for person in hello["people"]] == ["Ana", "Bo"]
    assert [(each["name"], each["simulated"]) for each in people["people"]][2:] == [("Zoë", True)]


@pytest.mark.usefixtures("playground")
async def test_what_cannot_be_done_fails_in_a_sentence(page: Page, ana: str, trivia: str) -> None:
    await page.told("hello")
    place = {"person": ana, "channel": trivia}
    for kind, fields, sentence in (
        ("command", {**place, "path": ["trivia"]}, "There is no command /trivia here."),
        ("press", {**place, "message": "7", "custom_id": "a"}, "You cannot see this message any more."),
        ("say", {"person": "7", "channel": trivia, "text": "Hello"}, "Choose who you are playing as."),
        ("say", {"person": ana, "channel": "x", "text": "Hello"}, "Not sent: Unknown Channel."),
    ):
        request = await page.ask(kind, **fields)
        assert (await page.told("failed", request=request))["sentence"] == sentence


@pytest.mark.usefixtures("playground")
@pytest.mark.parametrize("asked", [[], {"type": "shout"}, {"type": "say", "request": 1}, "{"])
async def test_a_page_that_asks_wrongly_is_told(page: Page, asked: object) -> None:
    await page.told("hello")
    await page.write(asked)
    failed = await page.told("failed")
    assert failed["sentence"].startswith("The page asked wrongly: ")
    await page.ask("say", person="7", channel="7", text="Still here")
    await page.told("failed", request=1)


@pytest.mark.usefixtures("bot")
async def test_a_page_that_opens_later_sees_what_was_there(playground: Playground, trivia: str) -> None:
    ana = playground.people["Ana"]
    await ana.say(int(trivia), "Hello")
    await ana.command(int(trivia), ["slow"])
    await ana.sees(lambda message: message["content"] == "Done at last")
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(cookie_jar=jar) as browser:
        await browser.get(playground.new_address())
        address = f"http://127.0.0.1:{playground.port}"
        async with browser.ws_connect(f"{address}/page/live", origin=address) as socket:
            page = Page(socket)
            hello, private = await page.told("hello"), await page.told("private")
    assert [message["content"] for message in hello["messages"][trivia]] == ["Hello"]
    assert private["message"]["content"] == "Done at last"
