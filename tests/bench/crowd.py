"""The people of a bench: they press what chance (a seed) tells them, and note what they are answered."""

import asyncio
import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from bot.playground.components import BUTTON, walk
from bot.playground.players import text_of
from tests.bench.loopback import NEW_MESSAGE, UPDATED, Loopback
from tests.bench.payloads import COMMAND, COMPONENT, MODAL, Json, form, member, press, start_of_a_round
from tests.end_to_end.faults.proof import Answered, is_promise, pressed

QUESTIONS = 5  # in a round
STARTS = 40.0  # rounds that are started in a second: as many as can be asked in one
FORM = 9  # the kind of an answer to an interaction that opens a form
EARLIEST, USUAL, LATEST = 1.5, 5.0, 14.0  # seconds after a card came at which people press
ANSWERING, CHANGING = 0.9, 0.1  # of the people answer a question, and of those change their mind
TYPING = 2.0  # seconds
PATIENCE = 3.0  # seconds that Discord gives the bot
DEADLINE = re.compile(r"Time's up <t:(\d+):R>")
PLAYABLE = re.compile(r"bm1:(?:answer|type):(\w+):(\d+)")


@dataclass(slots=True)
class Press:
    """Something that somebody did, and how long the bot took to answer; None while it has not."""

    sent_at: float
    place: int
    player: int
    custom_id: str
    kind: int
    data: Json
    on: Json | None
    took: float | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A question that can be answered, as it stands in its channel."""

    place: int
    round: str
    number: int
    message: Json
    ways: tuple[str, ...]
    posted_at: float
    deadline: float

    @property
    def name(self) -> tuple[str, int]:
        """Which question it is."""
        return self.round, self.number


class Crowd:
    """Everybody in every channel; `seed` decides who presses what, and when."""

    def __init__(self, discord: Loopback, players: int, seed: int = 1) -> None:
        self.presses: list[Press] = []
        self.cards: list[Card] = []
        self.open: dict[int, Card] = {}
        self.newest: dict[int, Card] = {}
        self.promises: dict[Answered, frozenset[int]] = {}
        self.ended: set[int] = set()
        self.is_playing = True
        self.on_heard: Callable[[Press], None] = lambda _: None
        self._discord = discord
        self._players = players
        self._seed = seed
        self._waiting: dict[int, Press] = {}
        self._attempts: Counter[tuple[str, int]] = Counter()
        discord.on_card = self._see
        discord.on_answer = self._hear

    async def start_rounds(self, a_second: float, questions: int, pace: str) -> None:
        """Somebody starts a round in each channel, one channel after the other."""
        began = time.monotonic()
        for at, place in enumerate(self._discord.places):
            await asyncio.sleep(max(0.0, began + at / a_second - time.monotonic()))
            start = start_of_a_round(questions, pace)
            self._do(COMMAND, place, 0, "start", start)

    def press(self, place: int, player: int, card: Card, way: str) -> None:
        """Press this button of this card."""
        self._do(COMPONENT, place, player, way, press(way), card.message)

    async def do_again(self, done: list[Press]) -> None:
        """The same once more, at the same times after each other."""
        began, first = time.monotonic(), done[0].sent_at
        for one in done:
            await asyncio.sleep(max(0.0, began + one.sent_at - first - time.monotonic()))
            self._send(replace(one, sent_at=time.monotonic(), took=None))

    @property
    def acknowledged(self) -> list[Press]:
        """All that was done and answered, in the order in which it was done."""
        return [one for one in self.presses if one.took is not None]

    def unanswered(self) -> int:
        """How much was done more than three seconds ago and not answered, or later than that."""
        now = time.monotonic()
        return sum(
            one.took > PATIENCE if one.took is not None else now - one.sent_at > PATIENCE
            for one in self.presses
        )

    def _do(self, kind: int, place: int, player: int, way: str, data: Json, on: Json | None = None) -> None:
        self._send(Press(time.monotonic(), place, player, way, kind, data, on))

    def _send(self, one: Press) -> None:
        person = member(one.place * 100 + one.player, f"Player {one.player}")
        self.presses.append(one)
        self._waiting[self._discord.ask(one.kind, one.place, person, one.data, one.on)] = one

    def _hear(self, id_: int, answer: Json) -> None:
        one = self._waiting.pop(id_)
        one.took = time.monotonic() - one.sent_at
        if answer["type"] in (NEW_MESSAGE, UPDATED):
            one.text = text_of({"content": "", **answer["data"]})
            self._note(one)
        elif answer["type"] == FORM:
            way = answer["data"]["custom_id"]
            on = self.open[one.place].message if one.place in self.open else None
            if on:
                asyncio.get_running_loop().call_later(
                    TYPING, self._do, MODAL, one.place, one.player, way, form(way, "1928"), on
                )
        self.on_heard(one)

    def _note(self, one: Press) -> None:
        if one.custom_id.startswith("bm1:answer:") and is_promise(one.text):
            answered, option = pressed(one.custom_id, one.place * 100 + one.player)
            self.promises[answered] = frozenset({option})

    def _see(self, place: int, message: Json) -> None:
        """A card came, or changed."""
        card = read(place, message, time.time())
        if card is None:
            self.open.pop(place, None)
            if any(id_.startswith("bm1:again:") for id_ in ids_of(message)):
                self.ended.add(place)
            return
        known = self.open.get(place)
        if known and known.message["id"] == message["id"]:
            return
        self.open[place] = self.newest[place] = card
        self.cards.append(card)
        self._attempts[card.name] += 1
        if self.is_playing:
            self._answer(place, card)

    def _answer(self, place: int, card: Card) -> None:
        chance = Random(f"{self._seed}:{place}:{card.number}:{self._attempts[card.name]}")  # noqa: S311 - play
        for player in range(self._players):
            if chance.random() > ANSWERING:
                continue
            after, way = chance.triangular(EARLIEST, LATEST, USUAL), chance.choice(card.ways)
            self._later(after, place, player, card, way)
            if chance.random() < CHANGING:
                self._later(after + 1.0, place, player, card, chance.choice(card.ways))

    def _later(self, after: float, place: int, player: int, card: Card, way: str) -> None:
        def now() -> None:
            if self.is_playing and self.open.get(place) is card:
                self.press(place, player, card, way)

        if time.time() + after < card.deadline:
            asyncio.get_running_loop().call_later(after, now)


def read(place: int, message: Json, now: float) -> Card | None:
    """The card in this message; None if it is no question, or is closed."""
    ways = tuple(id_ for id_ in ids_of(message) if PLAYABLE.match(id_))
    deadline = DEADLINE.search(text_of(message))
    if not ways or not deadline:
        return None
    found = PLAYABLE.match(ways[0])
    assert found
    return Card(place, found[1], int(found[2]), message, ways, now, float(deadline[1]))


def ids_of(message: Json) -> list[str]:
    """The custom_ids of the buttons that can be pressed."""
    parts = walk(message["components"])
    return [each["custom_id"] for each in parts if each["type"] == BUTTON and not each.get("disabled")]
