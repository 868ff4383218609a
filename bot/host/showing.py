"""Showing what was committed: in order, one call of the stage at a time, each until the channel has heard it.

What was committed and not shown is told after the next start; what the stage cannot show at all is let go.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from functools import partial

from msgspec.structs import replace

from bot.game.actions import AnyAction, Guess, Lost, Opened, Resumed
from bot.game.events import AnswerTaken, AnyEvent, HintGiven, MoreAsked, QuestionAsked
from bot.game.phases import Asking, Open
from bot.game.round import Round
from bot.host.ports import CannotShow, Posted, RoundStore, Stage
from bot.host.watching import Watch

PRIVATE = AnswerTaken | HintGiven | MoreAsked  # told to one player, by whoever handed the action in


class Showing:
    """What one round has to say; `report` takes what the stage answers."""

    def __init__(self, *, store: RoundStore, stage: Stage, report: Callable[..., None], watch: Watch) -> None:
        self._store = store
        self._watch = watch
        self._stage = stage
        self._report: Callable[..., None] = report
        self._jobs: deque[Callable[[], Awaitable[None]]] = deque()
        self._working: asyncio.Task[None] | None = None

    def show(self, round_: Round, events: tuple[AnyEvent, ...]) -> None:
        """Tell the channel what happened, after all that it is still to be told."""
        public = tuple(event for event in events if not isinstance(event, PRIVATE))
        if public:
            self._add(partial(self._show, round_, public))

    def look_for_card(self, round_: Round) -> None:
        """A question was being posted when the bot went away: perhaps it got there."""
        self._add(partial(self._look_for_card, round_))

    def listen_back(self, round_: Round) -> None:
        """Hear what was typed into the channel while the bot was away, then go on."""
        self._add(partial(self._listen_back, round_))

    def say_goodbye(self, round_: Round) -> None:
        """Tell the channel that the bot is going away for a moment."""
        self._add(partial(self._say_goodbye, round_))

    @property
    def task(self) -> asyncio.Task[None] | None:
        """The task that is done when all has been said; None while there is nothing to say."""
        return self._working

    def give_up(self) -> None:
        """Stop in mid-sentence: what was not said is said after the next start."""
        self._jobs.clear()
        if self._working is not None:
            self._working.cancel()

    def _add(self, job: Callable[[], Awaitable[None]]) -> None:
        self._jobs.append(job)
        if self._working is None:
            self._working = asyncio.create_task(self._work(), name="show")

    async def _work(self) -> None:
        try:
            while self._jobs:
                await self._jobs.popleft()()
        finally:
            self._working = None

    async def _show(self, round_: Round, events: tuple[AnyEvent, ...]) -> None:
        reports: tuple[AnyAction, ...] = ()
        try:
            posted = await self._stage.show(round_, events)
        except CannotShow as error:
            self._watch.lost(round_, error)
            reports = (Lost(str(error)),)
        except Exception as error:  # noqa: BLE001 - see below
            # Whatever went wrong, a channel must not be stuck: the round ends and its standings are kept.
            self._watch.lost(round_, error)
            reports = (Lost("The stage failed."),)
        else:
            asked = [event.number for event in events if isinstance(event, QuestionAsked)]
            if posted and asked:
                reports = (Opened(asked[-1], posted.message_id, posted.opened_at),)
        self._report(*reports)
        await self._note_told(round_, events)

    async def _note_told(self, round_: Round, events: tuple[AnyEvent, ...]) -> None:
        try:
            await self._store.told(round_.id, events)
        except Exception as error:  # noqa: BLE001 - at worst it is told twice
            self._watch.stumbled(round_, "noting what was told", error)

    async def _look_for_card(self, round_: Round) -> None:
        try:
            posted = await self._stage.find(round_)
        except CannotShow as error:
            self._watch.lost(round_, error)
            self._report(Lost(str(error)))
        except Exception as error:  # noqa: BLE001 - whatever it is, the question is asked anew
            self._watch.stumbled(round_, "looking for its card", error)
            self._report(Resumed())
        else:
            found = await self._below(round_, posted) if posted else ()
            self._report(*found, Resumed(found=bool(found)))

    async def _below(self, round_: Round, card: Posted) -> tuple[AnyAction, ...]:
        """That the card stands there, and what was typed below it while nobody listened."""
        phase = round_.phase
        opened = Opened(round_.number, card.message_id, card.opened_at)
        if not round_.is_listening or not isinstance(phase, Asking):
            return (opened,)
        open_ = Open(phase.number, phase.attempt, card.message_id, card.opened_at, phase.closes_at)
        return (opened, *await self._overheard(replace(round_, phase=open_)))

    async def _listen_back(self, round_: Round) -> None:
        # It was open, so its card is there: by now another may be asked, which needs none.
        self._report(*await self._overheard(round_), Resumed(found=True))

    async def _overheard(self, round_: Round) -> tuple[Guess, ...]:
        try:
            return await self._stage.overheard(round_)
        except Exception as error:  # noqa: BLE001 - the round goes on without it
            self._watch.stumbled(round_, "listening back", error)
            return ()

    async def _say_goodbye(self, round_: Round) -> None:
        try:
            await self._stage.say_goodbye(round_)
        except Exception as error:  # noqa: BLE001 - a courtesy: nothing depends on it
            self._watch.stumbled(round_, "saying goodbye", error)
