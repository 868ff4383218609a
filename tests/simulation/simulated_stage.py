"""The stage over the simulated network: what `bot/front/stage.py` does, without discord.py and without looks.

It differs in three ways: messages hold values instead of components, chat between card and reveal is not
noticed, and a card is recognised in the history by its values.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from math import inf
from typing import TypeVar

from bot.front.pacing import Budget
from bot.front.stage import BY_A_QUESTION
from bot.game.actions import Guess
from bot.game.events import AnyEvent, BreakBegun, QuestionAsked, QuestionClosed, RoundEnded, TimeAdded
from bot.game.phases import Asking, Open
from bot.game.round import Round
from bot.game.stepping import asked_now
from bot.host.clock import moment_of
from bot.host.ports import CannotShow, Clock, Posted
from tests.simulation.contents import (
    BreakCard,
    Card,
    Content,
    Goodbye,
    LastCard,
    card_of,
    reveal_of,
)
from tests.simulation.crossings import Bot
from tests.simulation.network import Network
from tests.simulation.pretend_discord import (
    DEADLINE,
    NO_MESSAGE,
    OLD_MESSAGE,
    Message,
    PretendDiscord,
    Refused,
    Said,
)

PAUSES = (2.0, 5.0, 15.0, 30.0, *(60.0,) * 14)
TOO_OLD = 3600.0
LOOK_BACK = 50

Result = TypeVar("Result")


class SimulatedStage:
    """Shows rounds in the channels of a pretend Discord; `gave_up` are those it could not speak for.

    `deaf` are those whose channels it could not read back. `is_lean` says that calls are short tonight.
    """

    def __init__(
        self,
        bot: Bot,
        network: Network,
        discord: PretendDiscord,
        clock: Clock,
        is_lean: Callable[[], bool] = lambda: False,
    ) -> None:
        self.gave_up: set[str] = set()
        self.deaf: set[str] = set()
        self._bot = bot
        self._network = network
        self._discord = discord
        self._clock = clock
        self._is_lean = is_lean
        self._answers: dict[int, set[asyncio.Future[None]]] = {}

    @property
    def budget(self) -> Budget:
        return self._bot.budget

    @property
    def is_short(self) -> bool:
        return self._is_lean() or self.budget.is_short

    def turn(self) -> float:
        return self.budget.turn()

    def answers_press(self, message_id: int, answer: "asyncio.Future[None]") -> None:
        """A press is being answered by its own card: whatever else changes that card comes after it."""
        self._answers.setdefault(message_id, set()).add(answer)
        answer.add_done_callback(self._answers[message_id].discard)

    async def show(self, round_: Round, events: tuple[AnyEvent, ...]) -> Posted | None:
        posted: Posted | None = None
        closed: QuestionClosed | None = None
        for event in events:
            match event:
                case QuestionAsked():
                    posted = await self._ask(round_, event, closed)
                    closed = None
                case QuestionClosed():
                    await self._reveal(round_, closed)
                    closed = event
                case TimeAdded():
                    await self._print_deadline(round_, event)
                case BreakBegun():
                    await self._reveal(round_, closed)
                    closed = None
                    card = BreakCard(round_.id, event.number)
                    await self._post(round_, card, f"{round_.id}:{event.number}:b")
                case RoundEnded():
                    if closed is not None and event.because not in BY_A_QUESTION:
                        await self._reveal(round_, closed)
                        closed = None
                    await self._end(round_, event, closed)
                    closed = None
                case _:
                    pass
        await self._reveal(round_, closed)
        return posted

    async def overheard(self, round_: Round) -> tuple[Guess, ...]:
        phase = round_.phase
        if not isinstance(phase, Open):
            return ()
        try:
            said = await self._trying(
                "listening", lambda: self._discord.said_since(round_.channel, phase.message_id)
            )
        except CannotShow:
            self.deaf.add(round_.id)
            raise
        return tuple(self.heard(one, phase.number, is_read_back=True) for one in said)

    def heard(self, said: Said, number: int, *, is_read_back: bool = False) -> Guess:
        """What somebody said, as a guess; this life knows of it now."""
        said.heard.append((self._bot.number, self._discord.now, is_read_back))
        return Guess(said.player, number, said.text, said.at, aloud=True)

    async def say_goodbye(self, round_: Round) -> None:
        nonce = f"{round_.id}:{round_.number}:g"
        await self._call("goodbye", lambda: self._discord.post(round_.channel, Goodbye(round_.id), nonce))

    async def find(self, round_: Round) -> Posted | None:
        phase = round_.phase
        if not isinstance(phase, Asking):
            return None
        found = await self._speaking(
            round_, "history", lambda: self._discord.history(round_.channel, LOOK_BACK)
        )
        for message in found:
            content = message.content
            if (
                isinstance(content, Card)
                and content.round == round_.id
                and (content.number, content.closes_at) == (phase.number, phase.closes_at)
            ):
                return Posted(message.id, moment_of(message.id))
        return None

    async def _ask(self, round_: Round, asked: QuestionAsked, before: QuestionClosed | None) -> Posted:
        nonce = f"{round_.id}:{asked.number}:{asked.attempt}"
        in_time = asked.closes_at - round_.rules.least_time
        try:
            message = await self._post(round_, card_of(asked, round_), nonce, until=in_time)
        except _TooLate:
            await self._reveal(round_, before)
            posted = Posted(0, self._clock.now())
        else:
            message.is_known = True
            posted = Posted(message.id, moment_of(message.id))
        if posted.opened_at > in_time and (line := self.turn()):
            await asyncio.sleep(line)
        return posted

    async def _reveal(self, round_: Round, closed: QuestionClosed | None) -> None:
        if closed is not None:
            nonce = f"{round_.id}:{closed.number}:r"
            await self._replace(round_, closed.message_id, reveal_of(round_, closed), nonce)

    async def _print_deadline(self, round_: Round, added: TimeAdded) -> None:
        phase = round_.phase
        if isinstance(phase, Open) and phase.number == added.number:
            card = card_of(asked_now(round_, phase), round_)
            with suppress(_Gone):
                await self._edit(round_, added.message_id, card)

    async def _end(self, round_: Round, ended: RoundEnded, closed: QuestionClosed | None) -> None:
        reveal = reveal_of(round_, closed) if closed else None
        content = LastCard(round_.id, ended.because, ended.standings, ended.teams, reveal)
        card = closed.message_id if closed else ended.message_id
        await self._replace(round_, card, content, f"{round_.id}:e")

    async def _replace(self, round_: Round, card: int | None, content: Content, nonce: str) -> None:
        if card is None or self._clock.now() - moment_of(card) > TOO_OLD:
            await self._post(round_, content, nonce)
            return
        try:
            await self._edit(round_, card, content)
        except _Gone:
            await self._post(round_, content, nonce)

    async def _edit(self, round_: Round, card: int, content: Content) -> None:
        if answers := self._answers.get(card):
            await asyncio.wait(tuple(answers), timeout=DEADLINE)
        await self._speaking(round_, "edit", lambda: self._discord.edit(round_.channel, card, content))

    async def _post(self, round_: Round, content: Content, nonce: str, until: float = inf) -> Message:
        return await self._speaking(
            round_, "post", lambda: self._discord.post(round_.channel, content, self.nonce(nonce)), until
        )

    def nonce(self, nonce: str) -> str | None:
        """The nonce that is sent; a broken stage sends none."""
        return nonce

    async def _call(self, what: str, effect: Callable[[], Result]) -> Result:
        return await self._network.call(self._bot, what, effect)

    async def _speaking(
        self, round_: Round, what: str, effect: Callable[[], Result], until: float = inf
    ) -> Result:
        try:
            return await self._trying(what, effect, until)
        except CannotShow:
            self.gave_up.add(round_.id)
            raise

    async def _trying(self, what: str, effect: Callable[[], Result], until: float = inf) -> Result:
        for pause in (*PAUSES, None):
            try:
                return await self._call(what, effect)
            except Refused as error:
                if error.code in (NO_MESSAGE, OLD_MESSAGE):
                    raise _Gone from error
                if pause is None or not (error.status in (408, 429) or error.status >= 500):
                    raise CannotShow(str(error)) from error
            except OSError as error:
                if pause is None:
                    raise CannotShow(str(error)) from error
            await asyncio.sleep(pause)
            if self._clock.now() > until:
                raise _TooLate
        raise AssertionError("the last try raises")


class _Gone(Exception):
    """The message cannot be edited any more."""


class _TooLate(Exception):
    """What was to be said is of no use any more."""
