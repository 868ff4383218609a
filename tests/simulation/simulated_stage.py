"""The stage over the simulated network: what `bot/front/stage.py` does, without discord.py and without looks.

It differs in three ways: messages hold values instead of components, chat between card and reveal is not
noticed, and a card is recognised in the history by its values.
"""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from bot.game.actions import Guess
from bot.game.events import AnyEvent, QuestionAsked, QuestionClosed, RoundEnded
from bot.game.phases import Asking
from bot.game.round import Round
from bot.host.clock import moment_of
from bot.host.ports import CannotShow, Clock, Posted
from tests.simulation.contents import Card, Content, Goodbye, LastCard, Reveal
from tests.simulation.crossings import Bot
from tests.simulation.network import Network
from tests.simulation.pretend_discord import NO_MESSAGE, OLD_MESSAGE, Message, PretendDiscord, Refused

PAUSES = (2.0, 5.0, 15.0, 30.0, *(60.0,) * 14)
TOO_OLD = 3600.0
LOOK_BACK = 50

Result = TypeVar("Result")


class SimulatedStage:
    """Shows rounds in the channels of a pretend Discord; `gave_up` are those it could not speak for."""

    is_short = False

    def __init__(self, bot: Bot, network: Network, discord: PretendDiscord, clock: Clock) -> None:
        self.gave_up: set[str] = set()
        self._bot = bot
        self._network = network
        self._discord = discord
        self._clock = clock

    def turn(self) -> float:
        return 0.0

    async def show(self, round_: Round, events: tuple[AnyEvent, ...]) -> Posted | None:
        posted: Posted | None = None
        closed: QuestionClosed | None = None
        for event in events:
            match event:
                case QuestionAsked():
                    posted = await self._ask(round_, event)
                case QuestionClosed():
                    await self._reveal(round_, closed)
                    closed = event
                case RoundEnded():
                    if closed is not None and closed.next_at is not None:  # it did not end with this question
                        await self._reveal(round_, closed)
                        closed = None
                    await self._end(round_, event, closed)
                    closed = None
                case _:
                    pass
        await self._reveal(round_, closed)
        return posted

    async def overheard(self, _round: Round) -> tuple[Guess, ...]:
        return ()  # nobody types here

    async def say_goodbye(self, round_: Round) -> None:
        nonce = f"{round_.id}:{round_.number}:g"
        await self._call("goodbye", lambda: self._discord.post(round_.channel, Goodbye(round_.id), nonce))

    async def find(self, round_: Round) -> Posted | None:
        phase = round_.phase
        if not isinstance(phase, Asking):
            return None
        found = await self._trying(
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

    async def _ask(self, round_: Round, asked: QuestionAsked) -> Posted:
        card = Card(round_.id, asked.number, asked.attempt, asked.options, asked.closes_at)
        message = await self._post(round_, card, f"{round_.id}:{asked.number}:{asked.attempt}")
        return Posted(message.id, moment_of(message.id))

    async def _reveal(self, round_: Round, closed: QuestionClosed | None) -> None:
        if closed is not None:
            nonce = f"{round_.id}:{closed.number}:r"
            await self._replace(round_, closed.message_id, _revealed(round_, closed), nonce)

    async def _end(self, round_: Round, ended: RoundEnded, closed: QuestionClosed | None) -> None:
        reveal = _revealed(round_, closed) if closed else None
        content = LastCard(round_.id, ended.because, ended.standings, reveal)
        card = closed.message_id if closed else ended.message_id
        await self._replace(round_, card, content, f"{round_.id}:e")

    async def _replace(self, round_: Round, card: int | None, content: Content, nonce: str) -> None:
        if card is None or self._clock.now() - moment_of(card) > TOO_OLD:
            await self._post(round_, content, nonce)
            return
        try:
            await self._trying(round_, "edit", lambda: self._discord.edit(round_.channel, card, content))
        except _Gone:
            await self._post(round_, content, nonce)

    async def _post(self, round_: Round, content: Content, nonce: str) -> Message:
        return await self._trying(
            round_, "post", lambda: self._discord.post(round_.channel, content, self.nonce(nonce))
        )

    def nonce(self, nonce: str) -> str | None:
        """The nonce that is sent; a broken stage sends none."""
        return nonce

    async def _call(self, what: str, effect: Callable[[], Result]) -> Result:
        return await self._network.call(self._bot, what, effect)

    async def _trying(self, round_: Round, what: str, effect: Callable[[], Result]) -> Result:
        for pause in (*PAUSES, None):
            try:
                return await self._call(what, effect)
            except Refused as error:
                if error.code in (NO_MESSAGE, OLD_MESSAGE):
                    raise _Gone from error
                if pause is None or not (error.status in (408, 429) or error.status >= 500):
                    self.gave_up.add(round_.id)
                    raise CannotShow(str(error)) from error
            except OSError as error:
                if pause is None:
                    self.gave_up.add(round_.id)
                    raise CannotShow(str(error)) from error
            await asyncio.sleep(pause)
        raise AssertionError("the last try raises")


class _Gone(Exception):
    """The message cannot be edited any more."""


def _revealed(round_: Round, closed: QuestionClosed) -> Reveal:
    return Reveal(
        round_.id, closed.number, closed.message_id, closed.answer, closed.results, closed.standings
    )
