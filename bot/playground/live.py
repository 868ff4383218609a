"""The page's WebSocket: what happens goes to every page; what a page asks is done by the person it names."""

import asyncio
from collections.abc import Callable
from typing import assert_never

import msgspec
from aiohttp import WSMsgType, web

from bot.playground.lines import Line
from bot.playground.people import People, Person
from bot.playground.replies import Failed, Json, Reply, Updated
from bot.playground.wire import (
    Act,
    AddPerson,
    Autocomplete,
    Command,
    Press,
    Say,
    Select,
    Submit,
    answers,
    number,
    private,
    read,
    resident_payload,
)
from bot.playground.world import World

_LONGEST_NAME = 32


class Live:
    """All open pages."""

    def __init__(self, world: World, people: People, is_online: Callable[[], bool]) -> None:
        self._world = world
        self._people = people
        self._is_online = is_online
        self._lines: set[Line] = set()
        self._doing: set[asyncio.Task[None]] = set()
        world.on_event.append(self._tell)
        world.on_private.append(lambda person, message: self._tell_all(private(person, message)))
        world.on_commands.append(lambda: self._tell_all({"type": "commands", "commands": world.commands()}))

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Serve one page until it is closed."""
        socket = web.WebSocketResponse(max_msg_size=1 << 18)
        await socket.prepare(request)
        line = Line(socket, request.transport)
        pump = asyncio.create_task(line.pump())
        line.send(self._hello())
        for person, message in self._world.whispers():
            line.send(private(person, message))
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
        return [resident_payload(person.resident) for person in self._people if not person.is_away]

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
            asked = read(text)
        except msgspec.MsgspecError as error:
            line.send({"type": "failed", "request": None, "sentence": f"The page asked wrongly: {error}."})
            return
        task = asyncio.create_task(self._do(line, asked))
        self._doing.add(task)
        task.add_done_callback(self._doing.discard)

    async def _do(self, line: Line, asked: Act | AddPerson) -> None:
        if isinstance(asked, AddPerson):
            reply = self._add(asked.name)
        else:
            person = self._people.with_id(number(asked.person))
            reply = await _act(person, asked) if person else Failed("Choose who you are playing as.")
        for message in answers(asked, reply):
            line.send(message)

    def _add(self, name: str) -> Reply:
        name = " ".join(name.split())
        if not 1 <= len(name) <= _LONGEST_NAME:
            return Failed(f"A name has 1 to {_LONGEST_NAME} characters.")
        self._people.add(name)
        self.show_people()
        return Updated(None)


async def _act(person: Person, asked: Act) -> Reply:
    match asked:
        case Command():
            return await person.command(number(asked.channel), asked.path, asked.options)
        case Autocomplete():
            return await person.suggestions(number(asked.channel), asked.path, asked.options, asked.focused)
        case Press():
            return await person.press(number(asked.channel), number(asked.message), asked.custom_id)
        case Select():
            place, message = number(asked.channel), number(asked.message)
            return await person.select(place, message, asked.custom_id, asked.values)
        case Submit():
            return await person.submit(number(asked.interaction), asked.custom_id, asked.values)
        case Say():
            return await person.say(number(asked.channel), asked.text)
        case _:
            assert_never(asked)
