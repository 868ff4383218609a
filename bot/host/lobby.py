"""One round a channel: rounds are opened, found, stopped, and picked up after a restart."""

import asyncio
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from functools import partial

from bot.game.actions import Forget, Stop
from bot.game.events import AnyEvent
from bot.game.phases import Open
from bot.game.round import Round, Step
from bot.game.stepping import begin
from bot.host.host import Host
from bot.host.keeping import WatchedStore
from bot.host.ports import Clock, NotSaved, RoundStore, Stage
from bot.host.refusals import Refusal
from bot.host.waiting import PATIENCE, NotYet, Outcome
from bot.host.watching import Watch

BREATHER = 60.0  # seconds between two rounds in a channel
LAST_WORDS = 6.0  # seconds in which closing may still say what was committed


class Lobby:
    """All rounds that are on, by channel. `deaf` holds the connections over which nothing is heard just now.

    `patience` is how many seconds a person waits for the disk, by the event loop's clock.
    """

    def __init__(
        self,
        *,
        store: RoundStore,
        stage: Stage,
        clock: Clock,
        patience: float = PATIENCE,
        watch: Watch | None = None,
    ) -> None:
        self._watch = watch or Watch()
        self._store = WatchedStore(store, self._watch)
        self._stage = stage
        self._clock = clock
        self._patience = patience
        self.deaf: set[int] = set()
        self._hosts: dict[int, Host] = {}
        self._ended: set[Host] = set()  # of these the last words are still to be said
        self._opening: dict[int, asyncio.Task[Outcome]] = {}
        self._ended_at: dict[int, float] = {}
        self._unheard: set[int] = set()  # players who are being forgotten
        self._closed = False

    def __iter__(self) -> Iterator[Round]:
        """The rounds that are on."""
        return (host.round for host in self._hosts.values())

    def find(self, channel: int) -> Host | None:
        """The host of the round that is on in this channel."""
        return self._hosts.get(channel)

    def refuse_if_busy(self, channel: int, *, at_once: bool) -> None:
        """Say why no round can start in the channel now; `at_once` skips the breather between two rounds.

        Raises:
            Refusal: the bot is stopping, a round is on, or the last one ended just now.
        """
        if self._closed:
            raise Refusal("I am about to restart, so no new round right now. Try again in a minute.")
        if channel in self._opening:
            raise Refusal("A round is just starting in this channel. Join in!")
        if host := self._hosts.get(channel):
            raise Refusal(_busy(host.round))
        ready_at = self._ended_at.get(channel, 0.0) + BREATHER
        if not at_once and channel in self._ended_at and ready_at > self._clock.now():
            raise Refusal(
                f"The last round here has only just ended. The next one can start <t:{int(ready_at) + 1}:R>; "
                "or press **Play again** under its standings."
            )

    async def start(self, round_: Round, *, at_once: bool = False) -> Outcome:
        """Open this round in its channel; it is on disk when this returns.

        Raises:
            Refusal: the channel is busy.
            NotYet: it is on its way to the disk; if it gets there, the round goes on with its first question.
            NotSaved: it could not be kept, so nothing was started.
        """
        self.refuse_if_busy(round_.channel, at_once=at_once)
        if round_.started_by in self._unheard:
            raise NotSaved
        way = _Way()
        opening = asyncio.create_task(self._open(begin(round_, self._clock.now()), way))
        self._opening[round_.channel] = opening
        opening.add_done_callback(partial(self._opened, round_.channel))
        await asyncio.wait({opening}, timeout=self._patience)
        if opening.done():
            return opening.result()
        if way.is_under_way:
            raise NotYet
        way.is_called_back = True
        del self._opening[round_.channel]
        raise NotSaved

    async def stop(self, channel: int, player: int) -> Outcome:
        """End the channel's round for this player.

        Raises:
            Refusal: no round is on there.
            NotSaved: it could not be kept, so the round goes on.
        """
        host = self._hosts.get(channel)
        if host is None:
            raise Refusal("No round is on in this channel. Start one with **/trivia start**.")
        return await host.submit(Stop(player))

    @asynccontextmanager
    async def unhearing(self, player: int) -> AsyncGenerator[None]:
        """Until this is left nobody hears the player: nothing that they do is saved.

        Raises:
            NotSaved: they are being forgotten already.
        """
        if player in self._unheard:
            raise NotSaved
        self._unheard.add(player)
        try:
            if self._opening:
                await asyncio.wait(self._opening.values())  # one of them may be theirs
            yield
        finally:
            self._unheard.discard(player)

    async def forget(self, player: int) -> bool:
        """No round knows the player any more; gives back whether any is on.

        Raises:
            NotSaved: the bot is stopping.
        """
        outcomes = await asyncio.gather(*(host.submit(Forget(player)) for host in self._hosts.values()))
        return bool(outcomes)

    async def resume(self) -> int:
        """Pick up every round that had not ended when the bot went away; gives back how many.

        Channels hear first what they have not heard, the last standings of ended rounds too.
        """
        rounds = await self._store.unfinished()
        untold = await self._store.untold()
        on = {round_.id for round_ in rounds}
        for left in untold:
            if left.round.id not in on:
                self._say_last_words(self._host(left.round), left.events)
        for round_ in rounds:
            self._watch.resumed(round_)
            host = self._hosts[round_.channel] = self._host(round_)
            host.resume(tuple(left for left in untold if left.round.id == round_.id))
        return len(rounds)

    def listen_back(self) -> None:
        """The connection was lost: what was typed meanwhile is not said again, so read it in the channels."""
        for host in self._hosts.values():
            if isinstance(host.round.phase, Open) and host.round.is_listening:
                host.listen_back()

    async def close(self, seconds: float = LAST_WORDS) -> None:
        """No new rounds; what is under way is committed, and said if it takes no longer than `seconds`.

        The rounds go on after the next start, and what was not said is said then.
        """
        self._closed = True
        hosts = [*self._hosts.values(), *self._ended]
        try:
            await asyncio.gather(*(host.close() for host in hosts))
            for host in self._hosts.values():
                host.showing.say_goodbye(host.round)
            saying = {task for host in hosts if (task := host.showing.task) is not None}
            if saying:
                await asyncio.wait(saying, timeout=seconds)
        finally:
            for host in hosts:
                host.showing.give_up()
        await asyncio.gather(*(host.close() for host in hosts))

    def _host(self, round_: Round) -> Host:
        host = Host(
            round_,
            store=self._store,
            stage=self._stage,
            clock=self._clock,
            ended=self._forget,
            patience=self._patience,
            watch=self._watch,
        )
        host.unheard, host.deaf = self._unheard, self.deaf
        return host

    def _forget(self, round_: Round) -> None:
        now = self._clock.now()
        self._say_last_words(self._hosts.pop(round_.channel), ())
        self._ended_at = {channel: at for channel, at in self._ended_at.items() if at + BREATHER > now}
        self._ended_at[round_.channel] = now

    def _say_last_words(self, host: Host, events: tuple[AnyEvent, ...]) -> None:
        """Keep the host of an ended round until its channel has heard the end."""
        host.showing.show(host.round, events)
        if (saying := host.showing.task) is not None:
            self._ended.add(host)
            saying.add_done_callback(lambda _: self._ended.discard(host))

    async def _open(self, begun: Step, way: "_Way") -> Outcome:
        round_, events = begun
        try:
            await self._store.commit(round_, events, way.sets_out)
        except Exception as error:
            raise NotSaved from error
        if not self._closed:  # else it goes on after the next start
            host = self._hosts[round_.channel] = self._host(round_)
            host.wake_when_due()
        return Outcome(round_, events)

    def _opened(self, channel: int, opening: asyncio.Task[Outcome]) -> None:
        if self._opening.get(channel) is opening:
            del self._opening[channel]
        if not opening.cancelled():
            opening.exception()  # whoever asked for it may have stopped waiting; that is no bug to log


class _Way:
    """The way of a round to the disk: it can be called back until it sets out."""

    def __init__(self) -> None:
        self.is_under_way = False
        self.is_called_back = False

    def sets_out(self) -> bool:
        """Whether it is still wanted; if so it is under way from now on."""
        self.is_under_way = not self.is_called_back
        return self.is_under_way


def _busy(round_: Round) -> str:
    if round_.number == 0:
        return "A round is just starting in this channel. Join in!"
    return f"A round is already on in this channel: question {round_.number} of {round_.total}. Join in!"
