"""The page's WebSocket: what happens goes to every page; what a page asks is done by the person it names."""

import asyncio
from collections.abc import Callable
from typing import Any, assert_never

import msgspec
from aiohttp import WSMsgType, web

from bot.playground.lines import Line
from bot.playground.people import People, Person
from bot.playground.replies import Failed, Json, Offered, Opened, Reply, Shown, Updated
from bot.playground.roster import Resident
from bot.playground.world import World

_LONGEST_NAME = 32


class _Asked(msgspec.Struct, frozen=True, tag_field="type"):
    request: int
    person: str


class _Command(_Asked, frozen=True, tag="command"):
    channel: str
    path: list[str]
    options: dict[str, Any] = {}


class _Autocomplete(_Asked, frozen=True, tag="autocomplete"):
    channel: str
    path: list[str]
    focused: str
    options: dict[str, Any] = {}


class _Press(_Asked, frozen=True, tag="press"):
    channel: str
    message: str
    custom_id: str


class _Select(_Asked, frozen=True, tag="select"):
    channel: str
    message: str
    custom_id: str
    values: list[str]


class _Submit(_Asked, frozen=True, tag="submit"):
    interaction: str
    custom_id: str
    values: dict[str, Any]


class _Say(_Asked, frozen=True, tag="say"):
    channel: str
    text: str


class _AddPerson(msgspec.Struct, frozen=True, tag_field="type", tag="add_person"):
    request: int
    name: str


_Act = _Command | _Autocomplete | _Press | _Select | _Submit | _Say
_decoder = msgspec.json.Decoder(_Act | _AddPerson)


class Live:
    """All open pages."""

    def __init__(self, world: World, people: People, is_online: Callable[[], bool]) -> None:
        self._world = world
        self._people = people
        self._is_online = is_online
        self._lines: set[Line] = set()
        self._doing: set[asyncio.Task[None]] = set()
        world.on_event.append(self._tell)
        world.on_private.append(lambda person, message: self._tell_all(_private(person, message)))
        world.on_commands.append(lambda: self._tell_all({"type": "commands", "commands": world.commands()}))

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Serve one page until it is closed."""
        socket = web.WebSocketResponse(max_msg_size=1 << 18)
        await socket.prepare(request)
        line = Line(socket, request.transport)
        pump = asyncio.create_task(line.pump())
        line.send(self._hello())
        for person, message in self._world.whispers():
            line.send(_private(person, message))
        self._lines.add(line)
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    self._begin(line, message.data)
        finally:
            self._lines.discard(line)
            line.stop()
            await pump
        return socket

    def show_bot(self) -> None:
        """Tell the pages whether the bot is there."""
        self._tell_all({"type": "bot", "bot": self._bot()})

    def show_people(self) -> None:
        """Tell the pages who is there."""
        self._tell_all({"type": "people", "people": self._residents()})

    async def close(self) -> None:
        """Close all pages' connections."""
        for line in tuple(self._lines):
            await line.socket.close(code=1001)
        for task in tuple(self._doing):
            task.cancel()

    # -----------------------------------------------------------------------------------------------

    def _hello(self) -> Json:
        roster = self._world.roster
        return {
            "type": "hello",
            "server": {"id": str(roster.server), "name": roster.server_name},
            "bot": self._bot(),
            "channels": [{"id": str(place.id), "name": place.name} for place in roster.places],
            "people": self._residents(),
            "commands": self._world.commands(),
            "messages": {str(place.id): self._world.history(place.id) for place in roster.places},
        }

    def _bot(self) -> Json:
        roster = self._world.roster
        return {"id": str(roster.bot), "name": roster.bot_name, "online": self._is_online()}

    def _residents(self) -> list[Json]:
        return [_resident(person.resident) for person in self._people]

    def _tell(self, event: str, payload: Json) -> None:
        channel = payload.get("channel_id")
        match event:
            case "MESSAGE_CREATE" | "MESSAGE_UPDATE":
                self._tell_all({"type": "message", "channel": channel, "message": payload})
            case "MESSAGE_DELETE":
                self._tell_all({"type": "deleted", "channel": channel, "message": payload["id"]})
            case "MESSAGE_DELETE_BULK":
                for each in payload["ids"]:
                    self._tell_all({"type": "deleted", "channel": channel, "message": each})
            case _:
                pass

    def _tell_all(self, message: Json) -> None:
        for line in self._lines:
            line.send(message)

    def _begin(self, line: Line, text: str) -> None:
        try:
            asked = _decoder.decode(text)
        except msgspec.MsgspecError as error:
            line.send({"type": "failed", "request": None, "sentence": f"The page asked wrongly: {error}."})
            return
        task = asyncio.create_task(self._do(line, asked))
        self._doing.add(task)
        task.add_done_callback(self._doing.discard)

    async def _do(self, line: Line, asked: _Act | _AddPerson) -> None:
        if isinstance(asked, _AddPerson):
            reply = self._add(asked.name)
        else:
            person = self._people.with_id(_number(asked.person))
            reply = await _act(person, asked) if person else Failed("Choose who you are playing as.")
        for message in _answers(asked, reply):
            line.send(message)

    def _add(self, name: str) -> Reply:
        name = " ".join(name.split())
        if not 1 <= len(name) <= _LONGEST_NAME:
            return Failed(f"A name has 1 to {_LONGEST_NAME} characters.")
        self._people.add(name)
        self.show_people()
        return Updated(None)


async def _act(person: Person, asked: _Act) -> Reply:
    match asked:
        case _Command():
            return await person.command(_number(asked.channel), asked.path, asked.options)
        case _Autocomplete():
            return await person.suggestions(_number(asked.channel), asked.path, asked.options, asked.focused)
        case _Press():
            return await person.press(_number(asked.channel), _number(asked.message), asked.custom_id)
        case _Select():
            place, message = _number(asked.channel), _number(asked.message)
            return await person.select(place, message, asked.custom_id, asked.values)
        case _Submit():
            return await person.submit(_number(asked.interaction), asked.custom_id, asked.values)
        case _Say():
            return await person.say(_number(asked.channel), asked.text)
        case _:
            assert_never(asked)


def _answers(asked: _Act | _AddPerson, reply: Reply) -> list[Json]:
    request = asked.request
    answered: Json = {"type": "answered", "request": request}
    match reply:
        case Failed(sentence):
            return [{"type": "failed", "request": request, "sentence": sentence}]
        case Offered(choices):
            return [{"type": "choices", "request": request, "choices": choices}]
        case Opened(interaction, modal):
            person = "" if isinstance(asked, _AddPerson) else asked.person
            opened = {"type": "modal", "for": person, "interaction": str(interaction), "modal": modal}
            return [opened, answered]
        case Shown() | Updated():
            return [answered]
        case _:
            assert_never(reply)


def _private(person: int, message: Json) -> Json:
    return {"type": "private", "for": str(person), "channel": message["channel_id"], "message": message}


def _resident(resident: Resident) -> Json:
    return {
        "id": str(resident.id),
        "name": resident.name,
        "moderator": resident.moderator,
        "simulated": resident.simulated,
    }


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0
