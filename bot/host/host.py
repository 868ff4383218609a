"""One round's host: it owns time and order for one channel and knows no Discord.

    submit(action) ──► waiting ──drain──► step … step ──► commit once ──► answer every submit ──► show
                                                              │
                                         on failure: the old round stands, nobody was told

A press that reaches the disk after its player was told “not saved” is withdrawn by the next commit.

No task waits while nothing happens: `submit` starts a drain if none runs, and the wake is one timer.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable

from msgspec import Struct

from bot.game.actions import AnyAction, Choose, Guess, Lost, Opened, Resumed, Stop, Wake, Withdraw
from bot.game.events import AnswerTaken, AnswerWithdrawn, AnyEvent, MoreAsked, QuestionAsked
from bot.game.phases import Asking
from bot.game.round import Round
from bot.game.stepping import must_wait, step
from bot.host.ports import CannotShow, Clock, NotSaved, RoundStore, Stage

log = logging.getLogger(__name__)

PATIENCE = 2.0  # seconds until a press that is not on disk is withdrawn; Discord wants an answer within 3
PAUSE_AFTER_FAILURE = 1.0  # seconds until the clock's and the stage's own actions are tried again


class Outcome(Struct, frozen=True):
    """What an action led to: its own events, and the round after them."""

    round: Round
    events: tuple[AnyEvent, ...]


class Host:
    """Runs one round: steps it, commits it, shows it. `ended` is called once, when the round is over.

    `patience` is how many seconds a person waits for the disk, by the event loop's clock.
    """

    def __init__(
        self,
        round_: Round,
        *,
        store: RoundStore,
        stage: Stage,
        clock: Clock,
        ended: Callable[[Round], None],
        patience: float = PATIENCE,
    ) -> None:
        self.round = round_
        self._store = store
        self._stage = stage
        self._clock = clock
        self._ended = ended
        self._patience = patience
        self._waiting: list[_Waiting] = []
        self._held: list[_Waiting] = []
        self._to_show: deque[tuple[Round, tuple[AnyEvent, ...]]] = deque()
        self._draining: asyncio.Task[None] | None = None
        self._showing: asyncio.Task[None] | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._closed = False

    def submit(self, action: AnyAction) -> asyncio.Future[Outcome]:
        """Hand in an action; the result comes when its events are on disk.

        Raises (through the result):
            NotSaved: it is not on disk, and it did not count.
        """
        waiting = _Waiting(action, patience=self._patience)
        if self._closed and not self.round.over:
            waiting.fail()
            return waiting.result
        self._waiting.append(waiting)
        self._drain_soon()
        return waiting.result

    def wake_when_due(self) -> None:
        """Set the timer for the moment at which the round wants to be woken."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self.round.wakes_at is not None:
            self._call_later(max(0.0, self.round.wakes_at - self._clock.now()))

    def resume(self) -> None:
        """Go on with a round that was read back from disk."""
        if isinstance(self.round.phase, Asking):
            self._showing = asyncio.create_task(self._look_for_card(), name=f"resume {self.round.id}")
        else:
            self._report(Resumed())

    async def close(self) -> None:
        """Take nothing more; what was taken is committed or refused, what was committed is shown."""
        self._closed = True
        if self._timer is not None:
            self._timer.cancel()
        while self._draining or self._showing:
            tasks = [task for task in (self._draining, self._showing) if task]
            await asyncio.wait(tasks)
        for waiting in (*self._waiting, *self._held):
            waiting.fail()

    def _drain_soon(self) -> None:
        if self._draining is None:
            self._draining = asyncio.create_task(self._drain(), name=f"drain {self.round.id}")

    async def _drain(self) -> None:
        try:
            while self._waiting:
                batch, self._waiting = self._waiting, []
                if not await self._take(batch):
                    self._call_later(PAUSE_AFTER_FAILURE)
                    return
        finally:
            self._draining = None
        self.wake_when_due()

    async def _take(self, batch: list["_Waiting"]) -> bool:
        """Step everything, commit once, answer everyone. False if the commit failed."""
        round_, taken = self._stepped(batch)
        events = tuple(event for _, own in taken for event in own)
        if events:
            try:
                await self._store.commit(round_, events)
            except Exception:
                log.exception("round %s: %d events were not saved", round_.id, len(events))
                self._undo(taken)
                return False
        ends = round_.over and not self.round.over
        self.round = round_
        self._withdraw_late(taken)
        for waiting, own in taken:
            waiting.answer(Outcome(round_, own))
        self._show_soon(round_, events)
        if ends:
            self._closed = True
            self._ended(round_)
        return True

    def _stepped(
        self, batch: list["_Waiting"]
    ) -> tuple[Round, list[tuple["_Waiting", tuple[AnyEvent, ...]]]]:
        now = self._clock.now()
        round_ = self.round
        todo = deque(batch)
        taken: list[tuple[_Waiting, tuple[AnyEvent, ...]]] = []
        while todo:
            waiting = todo.popleft()
            if waiting.is_withdrawn:
                continue
            if must_wait(round_, waiting.action):
                self._held.append(waiting)
                continue
            round_, events = step(round_, waiting.action, now)
            taken.append((waiting, events))
            if self._held and not isinstance(round_.phase, Asking):
                todo.extendleft(reversed(self._held))
                self._held.clear()
        return round_, taken

    def _undo(self, taken: list[tuple["_Waiting", tuple[AnyEvent, ...]]]) -> None:
        """People are told that it was not saved; what the clock and the stage said is tried again."""
        again: list[_Waiting] = []
        for waiting, _ in taken:
            if isinstance(waiting.action, Choose | Guess | Stop):
                waiting.fail()
            elif not isinstance(waiting.action, Wake):
                again.append(waiting)
        self._waiting[:0] = again

    def _withdraw_late(self, taken: list[tuple["_Waiting", tuple[AnyEvent, ...]]]) -> None:
        """What the disk took after its player was told that it had not: taken back before all that waits."""
        late = [
            Withdraw(waiting.action.player, waiting.action.number, waiting.action.at)
            for waiting, own in taken
            if waiting.is_withdrawn
            and isinstance(waiting.action, Choose | Guess)
            and any(isinstance(event, AnswerTaken) for event in own)
        ]
        # Before them all, so that no call of the clock can close the question first.
        self._waiting[:0] = [_Waiting(action, patience=None) for action in late]

    def _show_soon(self, round_: Round, events: tuple[AnyEvent, ...]) -> None:
        private = AnswerTaken | AnswerWithdrawn | MoreAsked
        public = tuple(event for event in events if not isinstance(event, private))
        if public:
            self._to_show.append((round_, public))
        if self._to_show and self._showing is None:
            self._showing = asyncio.create_task(self._show_all(), name=f"show {round_.id}")

    async def _show_all(self) -> None:
        try:
            while self._to_show:
                await self._show(*self._to_show.popleft())
        finally:
            self._showing = None

    async def _show(self, round_: Round, events: tuple[AnyEvent, ...]) -> None:
        try:
            posted = await self._stage.show(round_, events)
        except CannotShow as error:
            self._report(Lost(str(error)))
            return
        except Exception:
            # Whatever went wrong, a channel must not be stuck: the round ends and its standings are kept.
            log.exception("round %s: could not be shown", round_.id)
            self._report(Lost("The stage failed."))
            return
        asked = [event.number for event in events if isinstance(event, QuestionAsked)]
        if posted and asked:
            self._report(Opened(asked[-1], posted.message_id, posted.opened_at))

    async def _look_for_card(self) -> None:
        """A question was being posted when the bot went away: perhaps it got there."""
        try:
            posted = await self._stage.find(self.round)
        except CannotShow as error:
            self._report(Lost(str(error)))
        except Exception:
            log.exception("round %s: its card could not be looked for, so it is asked anew", self.round.id)
            self._report(Resumed())
        else:
            opened = (Opened(self.round.number, posted.message_id, posted.opened_at),) if posted else ()
            self._report(*opened, Resumed())
        finally:
            self._showing = None

    def _report(self, *actions: AnyAction) -> None:
        """Hand in what the clock or the stage says; neither loses patience."""
        self._waiting.extend(_Waiting(action, patience=None) for action in actions)
        self._drain_soon()

    def _call_later(self, delay: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if not self._closed:
            self._timer = self._clock.call_later(delay, self._wake)

    def _wake(self) -> None:
        self._timer = None
        self._report(Wake())


class _Waiting:
    """An action and the one who waits for it; `patience` in seconds, or None for the clock and the stage."""

    def __init__(self, action: AnyAction, *, patience: float | None) -> None:
        loop = asyncio.get_running_loop()
        self.action = action
        self.result: asyncio.Future[Outcome] = loop.create_future()
        self._timer = loop.call_later(patience, self.fail) if patience is not None else None

    @property
    def is_withdrawn(self) -> bool:
        """Whether nobody waits for it any more: they were told that it was not saved."""
        return self.result.done()

    def answer(self, outcome: Outcome) -> None:
        """Tell the one who waits; too late if they gave up."""
        self._settle()
        if not self.result.done():
            self.result.set_result(outcome)

    def fail(self) -> None:
        """Tell the one who waits that it did not count."""
        self._settle()
        if not self.result.done():
            self.result.set_exception(NotSaved())
            self.result.exception()  # somebody may have stopped waiting; that is no bug to log

    def _settle(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
