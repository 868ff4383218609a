"""One round's host: it owns time and order for one channel and knows no Discord.

    submit(action) ──► waiting ──drain──► step … step ──► commit once ──► answer every submit ──► show
                                                              │
                                         on failure: the old round stands, nobody was told

What waits for the disk is called back when its player has lost patience and is told “not saved”. What is
under way there can no longer be: then nobody is told that it does not count.

No task waits while nothing happens: `submit` starts a drain if none runs, and the wake is one timer.
"""

import asyncio
import math
from collections import deque
from collections.abc import Callable, Container, Sized
from functools import partial

from bot.game.actions import (
    Answering,
    AnyAction,
    ByPeople,
    Forget,
    Guess,
    Lost,
    Resumed,
    Wake,
)
from bot.game.phases import Asking, Open
from bot.game.round import Round, Step
from bot.game.stepping import must_wait, step
from bot.host.batching import Taken, comes_later, set_out
from bot.host.ports import Clock, NotWanted, RoundStore, Stage, Untold
from bot.host.showing import Showing
from bot.host.waiting import PATIENCE, Outcome, Waiting
from bot.host.watching import Watch

LAG = 0.5  # seconds by which the clock may call late; later, the bot has stood still, and has much to hear
PAUSE_AFTER_FAILURE = 1.0  # seconds until the clock's and the stage's own actions are tried again


class Host:
    """Runs one round: steps it, commits it, shows it. `ended` is called once, when the round is over.

    `patience` is how many seconds a person waits for the disk, by the event loop's clock. What the players
    in `unheard` do does not count. While there is anything in `deaf`, what is typed is not heard.
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
        watch: Watch | None = None,
    ) -> None:
        self.round = round_
        self.unheard: Container[int] = ()
        self.deaf: Sized = ()
        self._watch = watch or Watch()
        self.showing = Showing(store=store, stage=stage, report=self._report, watch=self._watch)
        self._store = store
        self._stage = stage
        self._clock = clock
        self._ended = ended
        self._patience = patience
        self._waiting: list[Waiting] = []
        self._held: list[Waiting] = []
        self._draining: asyncio.Task[None] | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._closed = False
        self._is_listening_back = False
        self._heard_back_at = -math.inf
        self._due_call = math.inf
        self._heard_out: float | None = None
        self._turn_at: float | None = None

    def submit(self, action: AnyAction) -> asyncio.Future[Outcome]:
        """Hand in an action; the result comes when its events are on disk.

        Raises (through the result):
            NotYet: it is on its way to the disk and may count.
            NotSaved: it is not on disk, and it does not count.
        """
        # What is said in the channel is answered to nobody, and who wants to be forgotten waits elsewhere.
        may_take_its_time = isinstance(action, Forget) or (isinstance(action, Guess) and action.aloud)
        waiting = Waiting(action, patience=None if may_take_its_time else self._patience)
        waiting.result.add_done_callback(self._watch.answered(action))
        is_unheard = isinstance(action, ByPeople) and action.player in self.unheard
        if is_unheard or (self._closed and not self.round.over):
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
        if self.round.wakes_at is not None and not self._is_listening_back:
            due = max(self.round.wakes_at, self._turn_at or 0.0)
            self._call_later(max(0.0, due - self._clock.now()))

    def resume(self, untold: tuple[Untold, ...] = ()) -> None:
        """Go on with a round that was read back from disk; first its channel hears what it has not heard."""
        for left in untold:
            self.showing.show(left.round, left.events)
        if isinstance(self.round.phase, Asking):
            self.showing.look_for_card(self.round)
        elif self.round.is_listening:
            self.listen_back()
        else:
            self._report(Resumed())

    def listen_back(self) -> None:
        """Hear what was typed into the channel while nobody listened; the clock waits for it."""
        if not self._is_listening_back:  # else what is about to be read is all of it
            self._is_listening_back = True
            self._heard_back_at = self._clock.now()
            self.showing.listen_back(self.round)

    async def close(self) -> None:
        """Take nothing more; what was taken is committed or refused, and may still be shown."""
        self._closed = True
        if self._timer is not None:
            self._timer.cancel()
        while self._draining:
            await asyncio.wait({self._draining})
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

    async def _take(self, batch: list[Waiting]) -> bool:
        """Step everything, commit once, answer everyone. False if the commit failed."""
        round_, taken = self._stepped(batch)
        events = tuple(event for _, own in taken for event in own)
        if events:
            try:
                await self._store.commit(round_, events, partial(set_out, taken))
            except NotWanted:  # by some: the others go without them
                self._waiting[:0] = [waiting for waiting, _ in taken if not waiting.gave_up]
                return True
            except Exception:  # noqa: BLE001 - whatever it is, those who wait must hear of it
                self._undo(taken)
                return False
        ends = round_.over and not self.round.over
        self.round = round_
        for waiting, own in taken:
            waiting.answer(Outcome(round_, own))
        self.showing.show(round_, events)
        if ends:
            self._closed = True
            self._ended(round_)
        return True

    def _stepped(self, batch: list[Waiting]) -> tuple[Round, Taken]:
        now = self._clock.now()
        round_ = self.round
        todo = deque(batch)
        taken: Taken = []
        while todo:
            if comes_later(todo[0], taken):
                self._waiting[:0] = todo
                break
            waiting = todo.popleft()
            if waiting.gave_up:
                continue
            if must_wait(round_, waiting.action):
                self._held.append(waiting)
                continue
            try:
                round_, events = self._step(round_, waiting.action, now)
            except Exception as error:  # noqa: BLE001 - the one who handed it in hears of it
                waiting.fail(error)
                continue
            taken.append((waiting, events))
            if isinstance(waiting.action, Forget):
                self._let_go_of(waiting.action.player)
            if self._held and not isinstance(round_.phase, Asking):
                todo.extendleft(reversed(self._held))
                self._held.clear()
        return round_, taken

    def _let_go_of(self, player: int) -> None:
        for held in self._held:
            if isinstance(held.action, Answering) and held.action.player == player:
                held.fail()

    def _step(self, round_: Round, action: AnyAction, now: float) -> Step:
        """The step; where a bug stops one that nobody waits for, the round ends rather than stand still.

        Raises:
            Exception: a bug met by a person's action.
        """
        try:
            return step(round_, action, now)
        except Exception as error:
            if isinstance(action, ByPeople):
                raise
            self._watch.lost(round_, error)
            return step(round_, Lost("A bug."), now)

    def _undo(self, taken: Taken) -> None:
        """Who waits is told that it was not saved; what the clock and the stage said is tried again.

        So is an answer given in the channel, which nobody would know to give again.
        """
        again: list[Waiting] = []
        for waiting, own in taken:
            if isinstance(waiting.action, ByPeople) and not (waiting.is_patient and own):
                waiting.fail()
            elif not isinstance(waiting.action, Wake):
                again.append(waiting)
        self._waiting[:0] = again

    def _report(self, *actions: AnyAction) -> None:
        """Hand in what the clock or the stage says; neither loses patience."""
        if any(isinstance(action, Resumed) for action in actions):
            self._is_listening_back = False
        if actions:
            self._waiting.extend(Waiting(action, patience=None) for action in actions)
            self._drain_soon()

    def _call_later(self, delay: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if not self._closed:
            self._due_call = self._clock.now() + delay
            self._timer = self._clock.call_later(delay, self._wake)

    def _wake(self) -> None:
        self._timer = None
        if self._draining is not None:  # the timer is set anew after it: answers that wait there go first
            return
        now, due = self._clock.now(), self.round.wakes_at
        if due is None or now < due or self._is_listening_back:  # only what failed is tried again
            if self._waiting:
                self._drain_soon()
            else:
                self.wake_when_due()
            return
        if self._stood_still(now, due):
            self._call_later(self.round.rules.grace)
            return
        if self._misses_something():
            self.listen_back()
            return
        if self._turn_at is None:
            # A deadline is chosen when its card is made, so the line stands before that and not behind it.
            self._turn_at = now + self._stage.turn()
        if self._turn_at > now:
            self.wake_when_due()
            return
        self._turn_at = None
        self._report(Wake(lean=self._stage.is_short))

    def _stood_still(self, now: float, due: float) -> bool:
        """Whether the clock calls so late that presses may wait to be heard: the question then waits once."""
        if not isinstance(self.round.phase, Open) or now - self._due_call < LAG or self._heard_out == due:
            return False
        self._heard_out = due
        return True

    def _misses_something(self) -> bool:
        """Whether the open question is about to close on answers that were typed and can only be read."""
        due = self.round.wakes_at or 0.0
        is_open = isinstance(self.round.phase, Open) and self.round.is_listening
        return is_open and bool(self.deaf) and self._heard_back_at < due
