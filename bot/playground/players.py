"""Simulated players: they look at the channel as a client does, think for a while, and press an answer.

They see nothing but a message's text and its buttons. What they know is the caller's affair.
"""

import asyncio
import random
from collections.abc import Callable, Coroutine, Sequence
from functools import partial

import msgspec

from bot.playground.components import BUTTON, TEXT, TEXT_INPUT, walk
from bot.playground.people import People, Person
from bot.playground.replies import Json, Opened, Reply

NAMES = ("Cleo", "Dev", "Eli", "Fay", "Gus", "Hana", "Ivo", "Juno", "Kit", "Lou", "Mara", "Nico")
SKILLS = (0.8, 0.55, 0.65, 0.4, 0.7, 0.3)

QUICKEST, SLOWEST = 1.5, 12.0
"""Seconds until somebody presses."""

_ABSENT, _WAVERS = 0.08, 0.15
_SECOND_THOUGHT = 2.0
_EPHEMERAL = 1 << 6

Knows = Callable[[str, Sequence[str]], str | None]
"""The text of a message and the labels of its answers to the label that is right, or None: no idea."""

Guesses = Callable[[str], Sequence[str]]
"""The text of a message to what people may type for an answer, the right guess first; empty: one presses."""

Later = Callable[[float, Callable[[], None]], object]
"""Do this in so many seconds, as `loop.call_later` does."""


class Minds(msgspec.Struct, frozen=True):
    """What the simulated players share: what they know, which buttons are answers, their sense of time."""

    knows: Knows
    is_answer: Callable[[str], bool]
    seed: int = 0
    later: Later | None = None
    guesses: Guesses | None = None


class Plan(msgspec.Struct, frozen=True):
    """What a player will do about one question: these labels, each so many seconds after it was asked."""

    presses: tuple[tuple[float, str], ...]


def plan(right: str | None, labels: Sequence[str], skill: float, chance: random.Random) -> Plan:
    """Whether, when and what a player of this skill (0 to 1) presses."""
    if chance.random() < _ABSENT:
        return Plan(())
    delay = QUICKEST + (SLOWEST - QUICKEST) * chance.betavariate(1.6, 4.0)
    if right is not None and chance.random() < skill:
        choice = right
    else:
        choice = chance.choice([label for label in labels if label != right] or list(labels))
    others = [label for label in labels if label != choice]
    if others and delay < SLOWEST - _SECOND_THOUGHT and chance.random() < _WAVERS:
        return Plan(((delay, chance.choice(others)), (delay + _SECOND_THOUGHT, choice)))
    return Plan(((delay, choice),))


class Player:
    """One simulated player at their client; stops when `leave` is called."""

    def __init__(self, person: Person, minds: Minds, skill: float) -> None:
        self.person = person
        self._minds = minds
        self._skill = skill
        # Not a secret: the same seed shall give the same round.
        self._chance = random.Random(f"{minds.seed} {person.name}")  # noqa: S311
        self._seen: dict[tuple[str, ...], None] = {}
        self._presses: set[asyncio.Task[Reply]] = set()
        self._unwatch = person.watch(self._look)
        self._is_gone = False

    def leave(self) -> None:
        """Look no more, and press nothing that was planned."""
        if not self._is_gone:
            self._is_gone = True
            self._unwatch()
            for press in self._presses:
                press.cancel()

    def _look(self, message: Json) -> None:
        answers = _answers(message, self._minds.is_answer)
        asked = (message["id"], *answers.values())
        if not answers or asked in self._seen:
            return
        self._seen[asked] = None
        while len(self._seen) > len(NAMES):
            del self._seen[next(iter(self._seen))]
        text = text_of(message)
        guesses = tuple(self._minds.guesses(text)) if self._minds.guesses else ()
        right = guesses[0] if guesses else self._minds.knows(text, tuple(answers))
        later = self._minds.later or asyncio.get_running_loop().call_later
        form = next(iter(answers.values()))
        for delay, choice in plan(right, guesses or tuple(answers), self._skill, self._chance).presses:
            act = partial(self._type, message, form, choice) if guesses else None
            later(delay, partial(self._do, act or partial(self._press, message, answers[choice])))

    def _do(self, act: Callable[[], Coroutine[None, None, Reply]]) -> None:
        if self._is_gone:
            return
        task = asyncio.get_running_loop().create_task(act())
        self._presses.add(task)
        task.add_done_callback(self._presses.discard)

    async def _press(self, message: Json, custom_id: str) -> Reply:
        return await self.person.press(int(message["channel_id"]), int(message["id"]), custom_id)

    async def _type(self, message: Json, custom_id: str, guess: str) -> Reply:
        """Open the form behind the button, write the guess into its first field, and hand it in."""
        opened = await self._press(message, custom_id)
        if not isinstance(opened, Opened):
            return opened
        fields = [each for each in walk(opened.modal["components"]) if each["type"] == TEXT_INPUT]
        values = {fields[0]["custom_id"]: guess} if fields else {}
        return await self.person.submit(opened.interaction, opened.modal["custom_id"], values)


def invite(people: People, count: int, minds: Minds) -> list[Player]:
    """So many players, those who were here before first; their ids and points are kept."""
    known = [person for person in people if person.resident.simulated]
    taken = {person.name for person in people}
    free = (name for name in _names() if name not in taken)
    while len(known) < count:
        known.append(people.add(next(free), simulated=True))
    for person in known[:count]:
        person.is_away = False
    return [Player(person, minds, SKILLS[index % len(SKILLS)]) for index, person in enumerate(known[:count])]


def text_of(message: Json) -> str:
    """All that a message says, line by line."""
    texts = [each["content"] for each in walk(message["components"]) if each["type"] == TEXT]
    return "\n".join([message["content"], *texts] if message["content"] else texts)


def _names() -> "list[str]":
    return [*NAMES, *(f"{name} {number}" for number in range(2, 100) for name in NAMES)]


def _answers(message: Json, is_answer: Callable[[str], bool]) -> dict[str, str]:
    """The labels and custom_ids of the answers that can be pressed on a message that all can see."""
    if message["flags"] & _EPHEMERAL:
        return {}
    buttons = [each for each in walk(message["components"]) if each["type"] == BUTTON]
    return {
        button["label"]: button["custom_id"]
        for button in buttons
        if button.get("label") and not button.get("disabled") and is_answer(button.get("custom_id") or "")
    }
