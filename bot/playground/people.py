"""The people of the playground: what each can do, and what they then see, as in a Discord client.

The page, simulated players and tests act through `Person`, who can do nothing that a client could not.
"""

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from bot.playground import orders
from bot.playground.components import BUTTON, NotPossibleError, walk
from bot.playground.orders import Order
from bot.playground.replies import NO_ANSWER, Failed, Json, Reply, Shown
from bot.playground.roster import Resident
from bot.playground.world import World


class Person:
    """One person at their client. Everything they do ends in a `Reply`; nothing raises."""

    def __init__(self, world: World, resident: Resident) -> None:
        self.id = resident.id
        self.name = resident.name
        self.resident = resident
        self.is_away = resident.simulated
        """A simulated player is away until somebody invites them."""
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
        return await self._ask(lambda: orders.command(self._world, self.id, channel, path, options or {}))

    async def suggestions(
        self, channel: int, path: Sequence[str], options: Mapping[str, Any], focused: str
    ) -> Reply:
        """Type into an option that makes suggestions; what is typed so far is among the options."""
        return await self._ask(
            lambda: orders.suggestions(self._world, self.id, channel, path, options, focused)
        )

    async def press(self, channel: int, message: int, custom_id: str) -> Reply:
        """Press a button."""
        return await self._ask(lambda: orders.press(self._world, self.id, channel, message, custom_id))

    async def press_label(self, message: Json, label: str) -> Reply:
        """Press the button of this message that reads so."""
        buttons = [each for each in walk(message["components"]) if each["type"] == BUTTON]
        found = [each["custom_id"] for each in buttons if each.get("label") == label and "custom_id" in each]
        if not found:
            return Failed(f"This message has no button “{label}”.")
        return await self.press(int(message["channel_id"]), int(message["id"]), found[0])

    async def select(self, channel: int, message: int, custom_id: str, values: Sequence[str]) -> Reply:
        """Choose in a select menu: texts, or the ids of people, roles or channels."""
        return await self._ask(
            lambda: orders.select(self._world, self.id, channel, message, custom_id, values)
        )

    async def submit(self, interaction: int, custom_id: str, values: Mapping[str, Any]) -> Reply:
        """Hand in the form that this interaction opened; the values go by the fields' custom_ids."""
        reply = await self._ask(lambda: orders.submit(self._world, self.id, interaction, custom_id, values))
        if not isinstance(reply, Failed):
            self._world.close_form(self.id, interaction)
        return reply

    def watch(self, listener: Callable[[Json], None]) -> Callable[[], None]:
        """Call this with every message that they see, new or edited; returns how to stop."""
        self._watching.append(listener)
        return lambda: self._watching.remove(listener)

    async def sees(self, wanted: Callable[[Json], bool], within: float = 60.0) -> Json:
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
        channels = [each for each in self._world.channels if self._world.sees(self.id, each)]
        public = [message for channel in channels for message in self._world.history(channel)]
        private = [message for person, message in self._world.whispers() if person == self.id]
        return sorted(public + private, key=lambda message: int(message["id"]))

    # -----------------------------------------------------------------------------------------------

    async def _ask(self, order: Callable[[], Order]) -> Reply:
        try:
            made = order()
            interaction = self._world.ask(made.kind, self.id, made.channel, made.data, made.source)
        except NotPossibleError as refusal:
            return Failed(str(refusal))
        answer: asyncio.Future[Reply] = asyncio.get_running_loop().create_future()
        self._asked[interaction] = answer
        try:
            return await asyncio.wait_for(answer, self._world.patience)
        except TimeoutError:
            return NO_ANSWER
        finally:
            del self._asked[interaction]

    def _answered(self, interaction: int, reply: Reply) -> None:
        answer = self._asked.get(interaction)
        if answer is not None and not answer.done():
            answer.set_result(reply)

    def _heard(self, event: str, payload: Json) -> None:
        is_message = event in ("MESSAGE_CREATE", "MESSAGE_UPDATE")
        if is_message and self._watching and self._world.sees(self.id, int(payload["channel_id"])):
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
