"""A store that is a few dictionaries: what `RoundStore` promises, in as few words as possible."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable

from msgspec.structs import replace

from bot.game.daily import DailyAnswer, DailyQuestion
from bot.game.events import (
    Answer,
    AnswerTaken,
    AnyEvent,
    HintGiven,
    Press,
    QuestionClosed,
    RoundEnded,
)
from bot.game.forgetting import forget as forgotten
from bot.game.phases import Open
from bot.game.round import Round, restored
from bot.game.standings import Standing
from bot.host.ports import IsWanted, NotSaved, NotWanted, Untold, always
from bot.host.showing import PRIVATE
from tests.simulation.crossings import Bot
from tests.simulation.disks import Disk
from tests.simulation.keeping import Award, Key


class PlainLedger:
    """What is on disk."""

    def __init__(self) -> None:
        self.rounds: dict[str, Round] = {}
        self.given: defaultdict[tuple[str, int], dict[int, Answer]] = defaultdict(dict)
        self.awards: dict[Key, Award] = {}
        self.closings: dict[tuple[str, int], float] = {}
        self.openings: dict[tuple[str, int], Open] = {}
        self.untold: dict[str, list[tuple[Round, AnyEvent]]] = {}
        self.days: dict[int, DailyQuestion] = {}
        self.dailies: dict[int, tuple[Press, ...]] = {}

    def keep(self, round_: Round, events: tuple[AnyEvent, ...]) -> None:
        """One transaction."""
        for event in events:
            match event:
                case AnswerTaken() | HintGiven():
                    self.given[round_.id, event.number][event.player] = event.answer
                case QuestionClosed():
                    self._close(round_, event)
                case RoundEnded():
                    self.untold.setdefault(round_.id, []).append((round_, event))
                case _:
                    pass
        if any(not isinstance(event, PRIVATE) for event in events):
            self.rounds[round_.id] = round_

    def forget(self, player: int) -> None:
        """Nothing is kept about this player any more."""
        self.awards = {key: award for key, award in self.awards.items() if key[2] != player}
        self.dailies.pop(player, None)
        for answers in self.given.values():
            answers.pop(player, None)
        self.rounds = {id_: forgotten(round_, player)[0] for id_, round_ in self.rounds.items()}
        self.untold = {
            id_: [(forgotten(round_, player)[0], _without(event, player)) for round_, event in rows]
            for id_, rows in self.untold.items()
        }

    @property
    def answers(self) -> dict[Key, tuple[Press, ...]]:
        """All presses that are kept."""
        return {
            (*question, player): answer.presses
            for question, answers in self.given.items()
            for player, answer in answers.items()
        }

    def _close(self, round_: Round, closed: QuestionClosed) -> None:
        stood = self.rounds[round_.id].phase
        if isinstance(stood, Open) and stood.number == closed.number:
            self.openings[round_.id, closed.number] = replace(stood, answers={})
        self.untold.setdefault(round_.id, []).append((round_, closed))
        self.closings.setdefault((round_.id, closed.number), closed.closed_at)
        for result in closed.results:
            key = round_.id, closed.number, result.player
            self.awards.setdefault(key, Award(result.right, result.seconds, result.points))

    def open_for(self, bot: Bot, disk: Disk) -> "PlainStore":
        """The store as one life of the bot sees it."""
        return PlainStore(self, bot, disk)

    def crash(self) -> None:
        """What was kept stays."""

    def problems(self) -> tuple[str, ...]:
        """There is nothing here that could contradict itself."""
        return ()

    def unfinished(self) -> list[str]:
        """The rounds that have not ended."""
        return [round_.id for round_ in self.rounds.values() if not round_.over]

    def untold_of(self) -> list[str]:
        """The rounds whose channels have not heard everything."""
        return [round_id for round_id, rows in self.untold.items() if rows]


class PlainStore:
    """`RoundStore`, in virtual time and with the disk's faults."""

    def __init__(self, ledger: PlainLedger, bot: Bot, disk: Disk) -> None:
        self._ledger = ledger
        self._bot = bot
        self._disk = disk

    async def commit(self, round_: Round, events: tuple[AnyEvent, ...], is_wanted: IsWanted = always) -> None:
        if not is_wanted():
            raise NotWanted
        self._bot.crossing("commit begun")
        await self._disk.sync(self._bot)
        self._ledger.keep(round_, events)
        await self._disk.acknowledge(self._bot)

    async def unfinished(self) -> tuple[Round, ...]:
        await self._disk.work(self._bot)
        on = sorted((row for row in self._ledger.rounds.values() if not row.over), key=lambda row: row.id)
        return tuple(restored(row, self._answers(row)) for row in on)

    async def untold(self) -> tuple[Untold, ...]:
        await self._disk.work(self._bot)
        return tuple(
            Untold(rows[-1][0], tuple(event for _, event in rows))
            for rows in self._ledger.untold.values()
            if rows
        )

    async def told(self, round_id: str, events: tuple[AnyEvent, ...]) -> None:
        await self._disk.sync(self._bot)
        left = self._ledger.untold.get(round_id, [])
        all_of_it = any(isinstance(event, RoundEnded) for event in events)
        heard = {(type(event), getattr(event, "number", 0)) for event in events}
        self._ledger.untold[round_id] = [
            row for row in left if not all_of_it and (type(row[1]), getattr(row[1], "number", 0)) not in heard
        ]
        await self._disk.acknowledge(self._bot)

    async def forget(self, player: int) -> None:
        await self._keep(lambda: self._ledger.forget(player))

    async def draw_daily(self, _server: int, question: DailyQuestion, _now: float) -> None:
        await self._keep(lambda: self._ledger.days.setdefault(question.day, question))

    async def daily(self, _server: int, day: int) -> DailyQuestion | None:
        await self._disk.work(self._bot)
        return self._ledger.days.get(day)

    async def answer_daily(self, _server: int, _day: int, player: int, press: Press) -> None:
        kept = self._ledger.dailies
        await self._keep(lambda: kept.update({player: max(kept.get(player, ()), (press,))}))

    async def daily_answers(self, _server: int, player: int) -> tuple[DailyAnswer, ...]:
        await self._disk.work(self._bot)
        return tuple(
            DailyAnswer(day, self._ledger.dailies[player][0].option, is_right=False)
            for day in self._ledger.days
            if player in self._ledger.dailies
        )

    async def _keep(self, change: Callable[[], object]) -> None:
        try:
            await self._disk.sync(self._bot)
        except sqlite3.Error as error:
            raise NotSaved from error
        change()
        await self._disk.acknowledge(self._bot)

    def _answers(self, round_: Round) -> dict[int, Answer]:
        return dict(self._ledger.given[round_.id, round_.number])


def _without(event: AnyEvent, player: int) -> AnyEvent:
    match event:
        case QuestionClosed(results=results, standings=standings):
            others = tuple(row for row in results if row.player != player)
            return replace(event, results=others, standings=_but(standings, player))
        case RoundEnded(standings=standings):
            return replace(event, standings=_but(standings, player))
        case _:
            return event


def _but(standings: tuple[Standing, ...], player: int) -> tuple[Standing, ...]:
    return tuple(row for row in standings if row.player != player)
