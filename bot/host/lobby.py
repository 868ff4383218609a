"""One round a channel: rounds are opened, found, stopped, and picked up after a restart."""

import asyncio
import logging
from collections.abc import Iterator

from bot.game.actions import Stop
from bot.game.events import AnyEvent
from bot.game.round import Round
from bot.game.stepping import begin
from bot.host.host import Host, Outcome
from bot.host.ports import Clock, NotSaved, RoundStore, Stage
from bot.host.refusals import Refusal

log = logging.getLogger(__name__)

BREATHER = 60.0  # seconds between two rounds in a channel


class Lobby:
    """All rounds that are on, by channel."""

    def __init__(self, *, store: RoundStore, stage: Stage, clock: Clock) -> None:
        self._store = store
        self._stage = stage
        self._clock = clock
        self._hosts: dict[int, Host] = {}
        self._opening: set[int] = set()
        self._ended_at: dict[int, float] = {}
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
            NotSaved: it could not be kept, so nothing was started.
        """
        self.refuse_if_busy(round_.channel, at_once=at_once)
        self._opening.add(round_.channel)
        try:
            started, events = begin(round_, self._clock.now())
            await self._commit(started, events)
            host = self._host(started)
            if self._closed:  # meanwhile: it goes on after the next start
                await host.close()
            host.wake_when_due()
        finally:
            self._opening.discard(round_.channel)
        return Outcome(started, events)

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

    async def resume(self) -> int:
        """Pick up every round that had not ended when the bot went away; gives back how many."""
        rounds = await self._store.unfinished()
        for round_ in rounds:
            self._host(round_).resume()
        return len(rounds)

    async def close(self) -> None:
        """No new rounds; what is under way is committed and shown. The rounds go on after the next start."""
        self._closed = True
        await asyncio.gather(*(host.close() for host in list(self._hosts.values())))

    def _host(self, round_: Round) -> Host:
        host = Host(round_, store=self._store, stage=self._stage, clock=self._clock, ended=self._forget)
        self._hosts[round_.channel] = host
        return host

    def _forget(self, round_: Round) -> None:
        now = self._clock.now()
        del self._hosts[round_.channel]
        self._ended_at = {channel: at for channel, at in self._ended_at.items() if at + BREATHER > now}
        self._ended_at[round_.channel] = now

    async def _commit(self, round_: Round, events: tuple[AnyEvent, ...]) -> None:
        try:
            await self._store.commit(round_, events)
        except Exception as error:
            log.exception("round %s: could not be opened", round_.id)
            raise NotSaved from error


def _busy(round_: Round) -> str:
    if round_.number == 0:
        return "A round is just starting in this channel. Join in!"
    return f"A round is already on in this channel: question {round_.number} of {round_.total}. Join in!"
