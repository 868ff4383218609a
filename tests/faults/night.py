"""A quiz night: the real lobby, hosts, rules and store, in two channels, with players by chance.

Some players change their minds, some press too late, some never press; the disk is slow now and then, and so
is the network. All that people are promised is added to the history at the moment it is said.
"""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from random import Random

from bot.game.actions import AddTime, Answering, Choose, GoOn, Guess, Hint, Pause, Skip, VoteSkip
from bot.game.events import AnswerTaken, AnyEvent, QuestionAsked, RoundEnded
from bot.game.phases import Open
from bot.game.question import Closest, Question
from bot.game.round import Round
from bot.game.rules import Hints, Rules
from bot.host.clock import DiscordClock
from bot.host.forgetting import forget
from bot.host.lobby import Lobby
from bot.host.ports import NotSaved, RoundStore
from bot.host.refusals import Refusal
from bot.host.server_settings import ServerSettings
from bot.host.waiting import NotYet, Outcome
from bot.storage.store import SqliteStore
from tests.examples import CITY, NETWORK, SERVER, a_round, question
from tests.faults.history import (
    AskedToForget,
    Chose,
    Denied,
    Forgot,
    Happening,
    History,
    LockedIn,
    NotStarted,
    Pressed,
    Said,
    Started,
)
from tests.faults.stage import Stage

FIRST, SECOND = CHANNELS = (901, 902)
PLAYERS = (1_101_101_101_101, 1_102_102_102_102, 1_103_103_103_103)  # unlike any other number
FAY = 1_999_999_999_999  # plays in the first channel's first round, and is then forgotten
GUS = 1_998_998_998_998  # plays in the second channel, and is forgotten in the middle of it
MODERATOR = 1_000
MILLIONS = question("How many million people watched it?", Closest(58.0, "58 million", "million"), "millions")


class Night:
    """The bot, two channels and their people, on the event loop that runs.

    `rounds` is what the bot commits to, `before` what happened in an earlier life of it.
    """

    def __init__(
        self,
        history: History,
        clock: DiscordClock,
        chance: Random,
        store: SqliteStore,
        rounds: RoundStore,
        before: list[Happening],
    ) -> None:
        self.stage = Stage(history, clock, chance, self._hear, before)
        self.lobby = Lobby(store=rounds, stage=self.stage, clock=clock)
        self._history = history
        self._clock = clock
        self._chance = chance
        self._store = store
        self._ends: dict[str, asyncio.Event] = {}
        self._doing: set[asyncio.Task[None]] = set()
        self._errors: list[BaseException] = []
        self._gone: set[int] = set()

    async def evening(self) -> None:
        """Two rounds in the first channel, one in the second; in the end the bot is stopped as one should."""
        await asyncio.gather(self._first_channel(), self._second_channel())
        await self._close()

    async def pick_up(self) -> None:
        """Play on from what is on disk, until no round is on; then every channel is free for the next one."""
        await self.lobby.resume()
        for round_ in self.lobby:
            if isinstance(round_.phase, Open):
                self._play(round_, round_.phase.number)
        self._do(self._lead())
        while list(self.lobby):  # noqa: ASYNC110 - in virtual time, and nothing says when all have ended
            await asyncio.sleep(1.0)
        await asyncio.sleep(60.0)
        for channel in CHANNELS:
            self.lobby.refuse_if_busy(channel, at_once=True)
        await self._close()

    async def _first_channel(self) -> None:
        await self._choose(answer_time=30)
        await self._round("early", FIRST, (CITY, MILLIONS))
        self._history.add(AskedToForget(FAY))
        await self._store.forget(FAY)
        self._history.add(Forgot(FAY))
        await self._choose(answer_time=40)
        await self._round("late", FIRST, (NETWORK, CITY))

    async def _second_channel(self) -> None:
        await asyncio.sleep(self._chance.uniform(0.0, 9.0))
        self._do(self._lead())
        self._do(self._leave_after(self._chance.uniform(15.0, 90.0)))
        self._do(self._stop_after(self._chance.uniform(20.0, 400.0)))  # sometimes that is after the round
        await self._round("other", SECOND, (NETWORK, MILLIONS, CITY))

    async def _round(self, name: str, channel: int, questions: tuple[Question, ...]) -> None:
        """A round from its start to the moment at which its channel has heard the end."""
        self._ends[name] = asyncio.Event()
        hints, votes = self._chance.choice(list(Hints)), self._chance.choice((0, 2))
        rules = Rules(aloud=True, hints=hints, skip_votes=votes)
        round_ = a_round(questions, name=name, channel=channel, rules=rules)
        await self._until_free(channel)
        try:
            await self.lobby.start(round_, at_once=True)
        except NotYet:
            await self._until_free(channel)  # it may begin all the same
            return
        except NotSaved:
            self._history.add(NotStarted(name))
            return
        self._history.add(Started(name))
        await self._ends[name].wait()

    async def _until_free(self, channel: int) -> None:
        while self._is_busy(channel):  # noqa: ASYNC110 - in virtual time, and nothing says when it is free
            await asyncio.sleep(1.0)

    def _is_busy(self, channel: int) -> bool:
        try:
            self.lobby.refuse_if_busy(channel, at_once=True)
        except Refusal:
            return True
        return False

    async def _choose(self, answer_time: int) -> None:
        await self._store.save_settings(SERVER, ServerSettings(answer_time=answer_time))
        self._history.add(Chose(SERVER, answer_time))

    async def _lead(self) -> None:
        """Someone in charge of the second channel gives more time, makes breaks, and skips questions."""
        while True:
            await asyncio.sleep(self._chance.uniform(4.0, 40.0))
            if host := self.lobby.find(SECOND):
                number = host.round.number
                wishes = (
                    AddTime(MODERATOR, number),
                    Skip(MODERATOR, number),
                    Pause(MODERATOR),
                    GoOn(MODERATOR),
                )
                with suppress(NotSaved):
                    await host.submit(self._chance.choice(wishes))

    async def _leave_after(self, seconds: float) -> None:
        """Gus wants to be forgotten in the middle of the round, and asks again until it is done."""
        await asyncio.sleep(seconds)
        self._gone.add(GUS)
        self._history.add(AskedToForget(GUS))
        while True:
            try:
                await forget(self.lobby, self._store, GUS)
            except NotSaved:
                await asyncio.sleep(2.0)
            else:
                self._history.add(Forgot(GUS))
                return

    async def _stop_after(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
        with suppress(NotSaved, Refusal):  # the round was over, or goes on
            await self.lobby.stop(SECOND, MODERATOR)

    async def _close(self) -> None:
        await self.lobby.close()
        for task in self._doing:
            task.cancel()
        for error in self._errors:
            raise error

    def _hear(self, round_: Round, event: AnyEvent) -> None:
        match event:
            case QuestionAsked(number=number):
                self._play(round_, number)
            case RoundEnded() if round_.id in self._ends:
                self._ends[round_.id].set()
            case _:
                pass

    def _play(self, round_: Round, number: int) -> None:
        guest = {"early": FAY, "other": GUS}.get(round_.id) if self._ends else None
        for player in (*PLAYERS, guest) if guest else PLAYERS:
            self._do(self._answer(round_, number, player))

    def _do(self, something: Coroutine[object, object, None]) -> None:
        task = asyncio.create_task(something)
        self._doing.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._doing.discard(task)
        if not task.cancelled() and (error := task.exception()):
            self._errors.append(error)

    async def _answer(self, round_: Round, number: int, player: int) -> None:
        for _ in range(self._chance.choice((0, 1, 1, 2, 3))):
            await asyncio.sleep(self._chance.uniform(0.3, 9.0))
            drawn, at = self._chance.random(), self._clock.now()
            if drawn < 0.1:
                await self._press(round_, Hint(player, number, at))
            elif drawn < 0.2 and round_.rules.skip_votes:
                with suppress(NotSaved):
                    await self._submit(round_, VoteSkip(player, number))
            elif round_.shown(number):
                await self._press(round_, Choose(player, number, self._chance.randrange(2), at))
            elif drawn < 0.6 or player == GUS:  # what he said aloud would be heard again after a restart
                await self._press(round_, Guess(player, number, self._a_guess(), at))
            else:
                await self._say(round_, Guess(player, number, self._a_guess(), at, aloud=True))

    async def _press(self, round_: Round, action: Answering) -> None:
        """A button, or a form that is sent in: Discord shows the player what the bot makes of it."""
        press = round_.id, action.number, action.player, action.at
        self._history.add(Pressed(*press))
        try:
            outcome = await self._submit(round_, action)
        except NotSaved:
            self._history.add(Denied(*press))
        else:
            if outcome is not None and any(isinstance(event, AnswerTaken) for event in outcome.events):
                self._history.add(LockedIn(*press))

    async def _say(self, round_: Round, guess: Guess) -> None:
        """A line in the channel: it stands there, and nobody answers it."""
        self._history.add(Said(round_.id, guess.number, guess.player, guess.text, guess.at))
        with suppress(NotSaved):
            await self._submit(round_, guess)

    async def _submit(self, round_: Round, action: Answering | VoteSkip) -> Outcome | None:
        await self.stage.network()
        host = self.lobby.find(round_.channel)
        if host is None or host.round.id != round_.id or action.player in self._gone:
            return None
        with suppress(NotYet):  # nobody knows, and nobody is told more than that
            return await host.submit(action)
        return None

    def _a_guess(self) -> str:
        return str(self._chance.randrange(40, 80))
