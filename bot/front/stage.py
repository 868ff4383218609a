"""The stage: posts a round's events into its channel, at most two counted calls a question.

A question is posted, and edited at its reveal; the last reveal carries the standings. Where the channel has
moved on, or the card is too old to edit, the reveal is posted anew: one call either way.
"""

import asyncio
import math
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import suppress
from typing import Any, Protocol

import discord

from bot.front import rendering
from bot.front.buttons import custom_id
from bot.front.calling import Calls, Gone, TooLate
from bot.front.pacing import Budget
from bot.front.views import note
from bot.front.words import fixed
from bot.front.words.questions import deadline_text
from bot.game.actions import Guess
from bot.game.events import AnyEvent, BreakBegun, Ending, QuestionAsked, QuestionClosed, RoundEnded, TimeAdded
from bot.game.phases import Asking, Open
from bot.game.round import Round
from bot.game.stepping import asked_now
from bot.host.clock import moment_of
from bot.host.ports import Clock, Posted

MOVED_ON = 8  # messages since the card, after which a reveal is posted anew
TOO_OLD = 3600.0  # seconds; Discord throttles edits of older messages (30046)
LOOK_BACK = 50  # messages searched for a card after a restart
LISTEN_BACK = 200  # messages searched for guesses after a restart
ANSWERABLE = 3.0  # seconds in which Discord takes the answer to a press
BY_A_QUESTION = (Ending.FINISHED, Ending.ABANDONED)  # the last reveal and the end are one
NO_PINGS = discord.AllowedMentions.none()


class Channels(Protocol):
    """The part of discord.py's client that the stage needs."""

    def get_partial_messageable(self, id: int, *, guild_id: int | None = None) -> discord.PartialMessageable:  # noqa: A002 - discord.py's name
        """A channel that can be posted to, known by its id alone."""
        ...


class DiscordStage:
    """Shows rounds in Discord's channels."""

    def __init__(
        self,
        channels: Channels,
        clock: Clock,
        budget: Budget | None = None,
        *,
        pause: Callable[[float], Awaitable[None]] | None = None,
    ) -> None:
        self._channels = channels
        self._budget = budget
        self._clock = clock
        self._calls = Calls(clock, pause)
        self._since_card: dict[int, int] = {}
        self._answers: dict[int, set[asyncio.Future[Any]]] = {}

    @property
    def is_short(self) -> bool:
        """Whether calls have to wait, so that messages should be saved."""
        return self._budget is not None and self._budget.is_short

    def turn(self) -> float:
        """Seconds until this round may go on, so that what it will show need not wait for room."""
        return self._budget.turn() if self._budget is not None else 0.0

    def noticed(self, channel: int) -> None:
        """A message that is no card has come into a channel in which a round is on."""
        self._since_card[channel] = self._since_card.get(channel, 0) + 1

    def answers_press(self, message_id: int, answer: "asyncio.Future[Any]") -> None:
        """A press is being answered by its own card: whatever else changes that card comes after it."""
        self._answers.setdefault(message_id, set()).add(answer)
        answer.add_done_callback(lambda done: self._answered(message_id, done))

    async def show(self, round_: Round, events: tuple[AnyEvent, ...]) -> Posted | None:
        """Tell the channel; gives back the card of a question that was posted.

        Raises:
            CannotShow: the channel can no longer be spoken in.
        """
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
                    await self._post(
                        round_, rendering.break_card(event, round_), f"{round_.id}:{event.number}:b"
                    )
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
        """What was typed into the channel since the open question's card, as far as can still be read."""
        phase = round_.phase
        if not isinstance(phase, Open):
            return ()
        return await self._calls.trying(lambda: self._listen(round_, phase))

    async def _listen(self, round_: Round, phase: Open) -> tuple[Guess, ...]:
        card = discord.Object(phase.message_id)
        said = [message async for message in self._channel(round_).history(limit=LISTEN_BACK, after=card)]
        guesses = [guess_of(message, phase.number) for message in said]
        return tuple(guess for guess in guesses if guess is not None)

    async def say_goodbye(self, round_: Round) -> None:
        """Tell the channel that the bot goes away for a moment and that the round goes on after it.

        Said once or not at all: there is no time to try again.
        """
        await self._channel(round_).send(view=note(fixed.GOODBYE), nonce=f"{round_.id}:{round_.number}:g")

    async def find(self, round_: Round) -> Posted | None:
        """The card of the question that is being asked, if it already stands in the channel."""
        phase = round_.phase
        if not isinstance(phase, Asking):
            return None
        first = ("answer", (phase.number, 0)) if round_.shown(phase.number) else ("type", (phase.number,))
        wanted = custom_id(first[0], round_.id, *first[1]), deadline_text(phase.closes_at)
        return await self._calls.trying(lambda: self._look(round_, wanted))

    async def _look(self, round_: Round, wanted: tuple[str, str]) -> Posted | None:
        """The card with this first button and this deadline; an earlier card of the question has another."""
        async for message in self._channel(round_).history(limit=LOOK_BACK):
            if set(wanted) <= set(_parts_of(message.components)):
                return Posted(message.id, moment_of(message.id))
        return None

    async def _ask(self, round_: Round, asked: QuestionAsked, before: QuestionClosed | None) -> Posted:
        """Post the question; in the lean form, the reveal of the one before stands on its card."""
        nonce = f"{round_.id}:{asked.number}:{asked.attempt}"
        view = rendering.question_card(asked, round_)
        self._since_card[round_.channel] = 0
        in_time = asked.closes_at - round_.rules.least_time
        try:
            message = await self._post(round_, view, nonce, until=in_time)
        except TooLate:
            # Its deadline would be over or near: better no card than that. The round asks anew.
            await self._reveal(round_, before)
            posted = Posted(0, self._clock.now())
        else:
            posted = Posted(message.id, moment_of(message.id))
        if posted.opened_at > in_time and (line := self.turn()):
            await self._calls.wait(line)  # it will be asked anew, with all its time: not before there is room
        return posted

    async def _reveal(self, round_: Round, closed: QuestionClosed | None) -> None:
        if closed is not None:
            view = rendering.reveal_card(closed, round_)
            await self._replace(round_, closed.message_id, view, f"{round_.id}:{closed.number}:r")

    async def _print_deadline(self, round_: Round, added: TimeAdded) -> None:
        """The deadline is the second that the card prints, so the card has to say it."""
        phase = round_.phase
        if isinstance(phase, Open) and phase.number == added.number:
            view = rendering.question_card(asked_now(round_, phase), round_)
            with suppress(Gone):
                await self._edit(round_, added.message_id, view)

    async def _end(self, round_: Round, ended: RoundEnded, closed: QuestionClosed | None) -> None:
        nonce = f"{round_.id}:e"
        try:
            if closed is not None:
                view = rendering.reveal_card(closed, round_, ended)
                await self._replace(round_, closed.message_id, view, nonce)
            else:
                await self._replace(round_, ended.message_id, rendering.ending_card(ended, round_), nonce)
        finally:
            self._since_card.pop(round_.channel, None)

    async def _replace(
        self, round_: Round, message_id: int | None, view: discord.ui.LayoutView, nonce: str
    ) -> None:
        if message_id is None or self._is_out_of_sight(round_.channel, message_id):
            await self._post(round_, view, nonce)
            return
        try:
            await self._edit(round_, message_id, view)
        except Gone:
            await self._post(round_, view, nonce)

    def _answered(self, message_id: int, answer: "asyncio.Future[Any]") -> None:
        self._answers[message_id].discard(answer)
        if not self._answers[message_id]:
            del self._answers[message_id]

    async def _edit(self, round_: Round, message_id: int, view: discord.ui.LayoutView) -> None:
        if answers := self._answers.get(message_id):
            await asyncio.wait(tuple(answers), timeout=ANSWERABLE)
        message = self._channel(round_).get_partial_message(message_id)
        # An edit does not take over the client's allowed mentions (discord.py 2.7.1).
        await self._calls.trying(lambda: message.edit(view=view, allowed_mentions=NO_PINGS))

    def _is_out_of_sight(self, channel: int, message_id: int) -> bool:
        is_old = self._clock.now() - moment_of(message_id) > TOO_OLD
        return is_old or self._since_card.get(channel, 0) >= MOVED_ON

    async def _post(
        self, round_: Round, view: discord.ui.LayoutView, nonce: str, until: float = math.inf
    ) -> discord.Message:
        return await self._calls.trying(lambda: self._channel(round_).send(view=view, nonce=nonce), until)

    def _channel(self, round_: Round) -> discord.PartialMessageable:
        return self._channels.get_partial_messageable(round_.channel, guild_id=round_.server)


def guess_of(message: discord.Message, number: int) -> Guess | None:
    """What somebody typed into the channel, as a guess; of an edited one nobody knows what it said."""
    if message.author.bot or not message.content or message.edited_at is not None:
        return None
    return Guess(message.author.id, number, message.content, moment_of(message.id), aloud=True)


def _parts_of(components: Sequence[object]) -> Iterator[str]:
    """The texts and the custom_ids of a message's components."""
    for component in components:
        match component:
            case discord.Container() | discord.ActionRow():
                yield from _parts_of(component.children)
            case discord.TextDisplay(content=content):
                yield content
            case discord.Button(custom_id=str(id_)):
                yield id_
            case _:
                pass
