"""The people of the playground: what each can do, and what they then see, as in a Discord client.

The page, simulated players and tests act through `Person`, who can do nothing that a client could not.
"""

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from bot.playground.components import (
    BUTTON,
    CHANNEL_SELECT,
    ENTITY_SELECTS,
    MENTIONABLE_SELECT,
    ROLE_SELECT,
    SELECTS,
    USER_SELECT,
    NotPossibleError,
    checked_choice,
    control,
    filled,
    walk,
)
from bot.playground.replies import NO_ANSWER, Failed, Json, Reply, Shown
from bot.playground.roster import Resident
from bot.playground.world import World

_COMMAND, _COMPONENT, _AUTOCOMPLETE, _SUBMIT = 2, 3, 4, 5
_TEXT_OPTION = 3
_OPTION_KINDS = {6: ("user",), 7: ("channel",), 8: ("role",), 9: ("user", "role")}
_SELECT_KINDS = {
    USER_SELECT: ("user",),
    ROLE_SELECT: ("role",),
    MENTIONABLE_SELECT: ("user", "role"),
    CHANNEL_SELECT: ("channel",),
}


class Person:
    """One person at their client. Everything they do ends in a `Reply`; nothing raises."""

    def __init__(self, world: World, resident: Resident) -> None:
        self.id = resident.id
        self.name = resident.name
        self.resident = resident
        self._world = world
        self._asked: dict[int, asyncio.Future[Reply]] = {}
        self._watching: list[Callable[[Json], None]] = []
        world.on_answer.append(self._answered)
        world.on_event.append(self._heard)
        world.on_private.append(self._whispered)

    async def say(self, channel: int, text: str) -> Reply:
        """Write a message."""
        try:
            return Shown(self._world.speak(self.id, channel, text), private=False)
        except NotPossibleError as refusal:
            return Failed(str(refusal))

    async def command(
        self, channel: int, path: Sequence[str], options: Mapping[str, Any] | None = None
    ) -> Reply:
        """Use a command: `path` is its name, or those of its group and itself."""
        try:
            return await self._ask(_COMMAND, channel, self._command(channel, path, options or {}))
        except NotPossibleError as refusal:
            return Failed(str(refusal))

    async def suggestions(
        self, channel: int, path: Sequence[str], options: Mapping[str, Any], focused: str
    ) -> Reply:
        """Type into an option that makes suggestions; what is typed so far is among the options."""
        try:
            data = self._command(channel, path, options, focused)
            return await self._ask(_AUTOCOMPLETE, channel, data)
        except NotPossibleError as refusal:
            return Failed(str(refusal))

    async def press(self, channel: int, message: int, custom_id: str) -> Reply:
        """Press a button."""
        try:
            source = self._world.message(self.id, channel, message)
            button = control(source["components"], custom_id, (BUTTON,))
            data = {"custom_id": custom_id, "component_type": BUTTON, "id": button.get("id", 0)}
            return await self._ask(_COMPONENT, channel, data, source)
        except NotPossibleError as refusal:
            return Failed(str(refusal))

    async def press_label(self, message: Json, label: str) -> Reply:
        """Press the button of this message that reads so."""
        buttons = [each for each in walk(message["components"]) if each["type"] == BUTTON]
        found = [each["custom_id"] for each in buttons if each.get("label") == label and "custom_id" in each]
        if not found:
            return Failed(f"This message has no button “{label}”.")
        return await self.press(int(message["channel_id"]), int(message["id"]), found[0])

    async def select(self, channel: int, message: int, custom_id: str, values: Sequence[str]) -> Reply:
        """Choose in a select menu: texts, or the ids of people, roles or channels."""
        try:
            source = self._world.message(self.id, channel, message)
            menu = control(source["components"], custom_id, SELECTS)
            chosen = checked_choice(menu, values)
            data: Json = {"custom_id": custom_id, "component_type": menu["type"], "id": menu.get("id", 0)}
            data |= {"values": chosen, "resolved": self._resolved_choice(menu, chosen)}
            return await self._ask(_COMPONENT, channel, data, source)
        except NotPossibleError as refusal:
            return Failed(str(refusal))

    async def submit(self, interaction: int, custom_id: str, values: Mapping[str, Any]) -> Reply:
        """Hand in the form that this interaction opened; the values go by the fields' custom_ids."""
        try:
            modal, channel, source = self._world.form(self.id, interaction)
            if modal["custom_id"] != custom_id:
                raise NotPossibleError("This form is no longer open. Open it again.")
            data = {"custom_id": custom_id, **self._submission(modal, values)}
            reply = await self._ask(_SUBMIT, channel, data, source)
            if reply != NO_ANSWER:
                self._world.close_form(self.id, interaction)
        except NotPossibleError as refusal:
            return Failed(str(refusal))
        return reply

    def watch(self, listener: Callable[[Json], None]) -> Callable[[], None]:
        """Call this with every message that they see, new or edited; returns how to stop."""
        self._watching.append(listener)
        return lambda: self._watching.remove(listener)

    async def sees(self, wanted: Callable[[Json], bool], within: float = 5.0) -> Json:
        """The newest message for which this holds, of those already there or else of those to come.

        Raises:
            TimeoutError: none came within so many seconds.
        """
        for message in reversed(self.visible()):
            if wanted(message):
                return message
        found: asyncio.Future[Json] = asyncio.get_running_loop().create_future()

        def look(message: Json) -> None:
            if not found.done() and wanted(message):
                found.set_result(message)

        stop = self.watch(look)
        try:
            return await asyncio.wait_for(found, within)
        finally:
            stop()

    def visible(self) -> list[Json]:
        """The messages before their eyes in all channels, oldest first."""
        public = [message for place in self._world.roster.places for message in self._world.history(place.id)]
        private = [message for person, message in self._world.whispers() if person == self.id]
        return sorted(public + private, key=lambda message: int(message["id"]))

    # -----------------------------------------------------------------------------------------------

    async def _ask(self, kind: int, channel: int, data: Json, source: Json | None = None) -> Reply:
        interaction = self._world.ask(kind, self.id, channel, data, source)
        answer: asyncio.Future[Reply] = asyncio.get_running_loop().create_future()
        self._asked[interaction] = answer
        try:
            return await asyncio.wait_for(answer, self._world.patience)
        except TimeoutError:
            return NO_ANSWER
        finally:
            del self._asked[interaction]

    def _command(
        self, channel: int, path: Sequence[str], options: Mapping[str, Any], focused: str | None = None
    ) -> Json:
        root, leaf = self._world.command(self.id, channel, path)
        given, resolved = self._options(leaf, options, focused)
        node, wrappers = root, list[Json]()
        for name in path[1:]:
            node = next(each for each in node["options"] if each["name"] == name)
            wrappers.append({"name": name, "type": node["type"]})
        for wrapper in reversed(wrappers):
            given = [{**wrapper, "options": given}]
        data: Json = {"id": root["id"], "name": root["name"], "type": 1, "options": given}
        if "guild_id" in root:
            data["guild_id"] = root["guild_id"]
        return {**data, "resolved": resolved} if resolved else data

    def _options(
        self, leaf: Json, options: Mapping[str, Any], focused: str | None
    ) -> tuple[list[Json], dict[str, Json]]:
        declared: dict[str, Json] = {each["name"]: each for each in leaf.get("options") or ()}
        for name, option in declared.items():
            if option.get("required") and name not in options and focused is None:
                raise NotPossibleError(f"“{name}” is still missing.")
        given: list[Json] = []
        resolved: dict[str, Json] = {}
        for name, value in options.items():
            if name not in declared:
                raise NotPossibleError(f"/{leaf['name']} has no “{name}”.")
            option = declared[name]
            entry: Json = {"name": name, "type": option["type"], "value": value}
            if name == focused:
                entry["focused"] = True
            elif option["type"] in _OPTION_KINDS:
                found = self._resolved(str(value), _OPTION_KINDS[option["type"]], option)
                for plural, payloads in found.items():
                    resolved.setdefault(plural, {}).update(payloads)
            else:
                entry["value"] = self._world.checked_value(leaf["name"], option, value)
            given.append(entry)
        return given, resolved

    def _resolved_choice(self, menu: Json, chosen: Sequence[str]) -> dict[str, Json]:
        if menu["type"] not in ENTITY_SELECTS:
            return {}
        resolved: dict[str, Json] = {}
        for each in chosen:
            for plural, payloads in self._resolved(each, _SELECT_KINDS[menu["type"]], menu).items():
                resolved.setdefault(plural, {}).update(payloads)
        return resolved

    def _resolved(self, wanted: str, kinds: Sequence[str], asked_by: Json) -> dict[str, Json]:
        found = self._world.resolved(self.id, [wanted], kinds)
        types = asked_by.get("channel_types")
        if types and any(each["type"] not in types for each in found.get("channels", {}).values()):
            raise NotPossibleError("Choose another kind of channel.")
        return found

    def _submission(self, modal: Json, values: Mapping[str, Any]) -> Json:
        resolved: dict[str, Json] = {}
        for field in walk(modal["components"]):
            if field["type"] in ENTITY_SELECTS and values.get(field["custom_id"]):
                for plural, payloads in self._resolved_choice(field, values[field["custom_id"]]).items():
                    resolved.setdefault(plural, {}).update(payloads)
        return {"components": filled(modal, values), "resolved": resolved}

    def _answered(self, interaction: int, reply: Reply) -> None:
        answer = self._asked.get(interaction)
        if answer is not None and not answer.done():
            answer.set_result(reply)

    def _heard(self, event: str, payload: Json) -> None:
        if event in ("MESSAGE_CREATE", "MESSAGE_UPDATE"):
            self._look(payload)

    def _whispered(self, person: int, message: Json) -> None:
        if person == self.id:
            self._look(message)

    def _look(self, message: Json) -> None:
        for listener in tuple(self._watching):
            listener(message)


class People:
    """Everyone, by name or id."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._people = {each.id: Person(world, each) for each in world.roster.residents}

    def __iter__(self) -> Iterator[Person]:
        return iter(self._people.values())

    def __getitem__(self, name: str) -> Person:
        """The person of this name (the first, if two share it)."""
        for person in self:
            if person.name == name:
                return person
        raise KeyError(name)

    def with_id(self, id: int) -> Person | None:  # noqa: A002  the one short word that DESIGN allows
        """The person with this id, if there is one."""
        return self._people.get(id)

    def add(self, name: str, *, moderator: bool = False, simulated: bool = False) -> Person:
        """Somebody new walks in."""
        resident = self._world.add_person(name, moderator=moderator, simulated=simulated)
        person = self._people[resident.id] = Person(self._world, resident)
        return person
