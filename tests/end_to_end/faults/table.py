"""A table of a trivia night: one channel, in which a test plays and notes what players were promised."""

import asyncio
from collections.abc import Callable

from bot.front.words.refusals import NOT_SURE
from bot.playground.components import walk
from bot.playground.people import Person
from bot.playground.players import text_of
from bot.playground.replies import Json, Reply, Shown
from tests.end_to_end.faults.proof import Answered, is_on, is_promise, pressed, unseen, wrongs
from tests.end_to_end.night import Night, answers, said
from tests.patience import PATIENCE

LIMIT = 50  # counted requests that Discord takes in any second


class Table:
    """One channel. What takes its time in a round is skipped rather than waited for."""

    def __init__(self, night: Night, channel: int) -> None:
        self.night = night
        self.channel = channel
        self.promises: dict[Answered, frozenset[int]] = {}

    async def start(self, person: Person, questions: int = 5) -> str:
        """Start a round; the text of its card."""
        reply = await person.command(self.channel, ["trivia", "start"], {"questions": questions})
        return said(reply)

    async def begin(self, person: Person, questions: int = 5) -> Json:
        """Start a round and skip to its first question; the card."""
        assert "First question" in await self.start(person, questions)
        self.night.loop.skip(12)
        return await self.card("Question 1 of", "Time's up")

    async def card(self, *wanted: str) -> Json:
        """The newest message of the channel that says all this, there or to come."""
        return await self.night.people["Ana"].sees(
            lambda message: (
                message["channel_id"] == str(self.channel)
                and all(text in text_of(message) for text in wanted)
            ),
        )

    async def answer(self, person: Person, card: Json, *, right: bool = True) -> str:
        """Press the right answer, or a wrong one; the private line. What it promises is noted."""
        return said(await self.press(person, card, self.choice(card, right=right)))

    def choice(self, card: Json, *, right: bool) -> str:
        """The custom_id of the button of the right answer, or of a wrong one."""
        labels = answers(card)
        known = self.night.right_label(text_of(card), labels)
        wanted = known if right else next(label for label in labels if label != known)
        return next(each["custom_id"] for each in walk(card["components"]) if each.get("label") == wanted)

    async def press(self, person: Person, card: Json, custom_id: str) -> Reply:
        """Press this; a promise must be kept from now on, and what is heard nothing certain of may count."""
        answered, option = pressed(custom_id, person.id)
        before = self.promises.get(answered)
        if before:
            self.promises[answered] = before | {option}
        reply = await person.press(self.channel, int(card["id"]), custom_id)
        if isinstance(reply, Shown):
            if is_promise(said(reply)):
                self.promises[answered] = frozenset({option})
            elif before and said(reply) != NOT_SURE:
                self.promises[answered] = before
        return reply

    def forget(self, person: Person) -> None:
        """What this person was promised need not be kept any more."""
        self.promises = {key: kept for key, kept in self.promises.items() if key.player != person.id}

    async def reveal(self, number: int, of: int = 5) -> str:
        """Skip to the reveal of a question; its text."""
        self.night.loop.skip(60)
        return text_of(await self.card(f"{place(number, of)} · closed"))

    async def next(self, number: int, of: int = 5) -> Json:
        """Skip from a reveal to this question; its card."""
        self.night.loop.skip(12)
        return await self.card(f"{place(number, of)} · ", "Time's up")

    async def stop(self, person: Person) -> str:
        """Stop the round; what the channel reads."""
        await person.command(self.channel, ["trivia", "stop"])
        return text_of(await self.card("Stopped by"))

    async def is_free(self, person: Person) -> bool:
        """Can a round be started and ended here? Where it cannot, this fails with what was said."""
        assert "First question" in await self.start(person)
        reply = said(await person.command(self.channel, ["trivia", "stop"]))
        assert reply.startswith("Stopped"), reply
        return True

    def cards(self, wanted: str) -> int:
        """How many messages of the channel say this."""
        return sum(wanted in text_of(message) for message in self.history)

    @property
    def history(self) -> list[Json]:
        """All that everybody sees here, oldest first."""
        return self.night.playground.world.history(self.channel, limit=500)

    @property
    def is_on(self) -> bool:
        """Is a round on here, as far as the disk knows?"""
        return is_on(self.night.database, self.channel)

    async def until(self, holds: Callable[[], bool], within: float = PATIENCE) -> None:
        """Give the bot its turns until this holds.

        Raises:
            TimeoutError: it does not.
        """
        async with asyncio.timeout(within):
            while not holds():  # noqa: ASYNC110 - nobody announces what a disk holds
                await asyncio.sleep(0.005)

    async def wrongs(self, *, told: bool = True) -> list[str]:
        """What is not as it must be, on the disk and on the wire; nothing, if all is well.

        Unless the channel could not be `told`, it has seen every reveal and the end of every round.
        """
        found = await wrongs(self.night.database, self.promises)
        if told:
            found += unseen(self.night.database, self.channel, self.history)
        busiest = self.night.playground.limits.busiest
        return found if busiest <= LIMIT else [*found, f"{busiest} counted requests in a second"]


def place(number: int, of: int) -> str:
    """How a card names the place of a question in its round."""
    return f"Question {number} of {of}" if number < of else "Last question"
