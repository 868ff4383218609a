"""The store: all that is remembered, in one SQLite file."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator, Collection, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from bot.game.daily import DailyAnswer, DailyQuestion, Turnout, day_of
from bot.game.events import (
    AnswerTaken,
    AnyEvent,
    HintGiven,
    Press,
    QuestionClosed,
    QuestionOpened,
    RoundEnded,
)
from bot.game.lookback import OwnAnswer, Reveal
from bot.game.round import Round
from bot.host.looking_back import Report
from bot.host.ports import IsWanted, Untold, always
from bot.host.remembering import Board, HowMuch, KeptAnswer, Period, Playing
from bot.host.salvaging import Remains
from bot.host.server_settings import ServerSettings
from bot.host.showing import PRIVATE
from bot.storage import (
    awards,
    backups,
    boards,
    checking,
    daily,
    forgetting,
    history,
    openings,
    personal,
    reports,
    reveals,
    rounds,
    ruling,
    servers,
    untold,
)
from bot.storage.database import Database, opened
from bot.storage.refusing import CannotKeep
from bot.storage.writing import Statement, Write, Writer


@asynccontextmanager
async def open_store(path: Path) -> AsyncGenerator["SqliteStore"]:
    """The store in the file at `path`, made if need be; on leaving, what was handed in is on disk.

    Raises:
        CannotOpen: the file cannot be used; its text says why, and nothing was changed.
    """
    async with opened(path) as database:
        writer = Writer(database.writing)
        try:
            yield SqliteStore(database, writer)
        finally:
            await writer.close()


class SqliteStore:
    """What `bot.host.remembering.Store` asks for; each method one transaction or one read."""

    def __init__(self, database: Database, writer: Writer) -> None:
        self._path = database.path
        self._reading = database.reading
        self._writer = writer
        self._ruling = asyncio.Lock()

    async def commit(self, round_: Round, events: tuple[AnyEvent, ...], is_wanted: IsWanted = always) -> None:
        """Keep what these events changed; on return it is on disk, all of it or (on an error) none.

        Raises:
            NotWanted: `is_wanted`, asked just before the disk is touched, said no.
            CannotKeep: it could not be kept.
        """
        if statements := keeping(round_, events):
            await self._writer.write(Write(statements, is_wanted=is_wanted))

    async def unfinished(self) -> tuple[Round, ...]:
        """Every round that has not ended, with the answers taken since its last boundary."""
        return await rounds.unfinished(self._reading)

    async def unreadable(self) -> tuple[Remains, ...]:
        """Every round that has not ended and cannot be read."""
        return await rounds.remains(self._reading)

    async def untold(self) -> tuple[Untold, ...]:
        """What was committed and not yet told: of rounds that are on, and of some that have ended."""
        return await untold.untold(self._reading, rounds.FORMAT)

    async def told(self, round_id: str, events: tuple[AnyEvent, ...]) -> None:
        """Note that the round's channel has heard these events."""
        if (statement := untold.telling(round_id, events)).rows:
            await self._writer.write(Write((statement,)))

    async def settings(self, server: int) -> ServerSettings:
        """The server's choices; the defaults where it made none."""
        return await servers.settings(self._reading, server)

    async def save_settings(self, server: int, settings: ServerSettings) -> None:
        """Keep the server's choices."""
        await self._writer.write(Write((servers.choosing(server, settings),)))

    async def greet(self, server: int) -> bool:
        """Note that the server was greeted; False if it had been before."""
        if await servers.was_greeted(self._reading, server):
            return False
        try:
            await self._writer.write(Write((servers.greeting(server),)))
        except CannotKeep as error:
            if isinstance(error.__cause__, sqlite3.IntegrityError):
                return False
            raise
        return True

    async def board(
        self, server: int, period: Period, game: str | None, player: int, now: float, size: int = 10
    ) -> Board:
        """The board of the period that `now` lies in (UTC; weeks begin on Monday); `game` None counts all.

        Questions of the day count from the end of their day on.
        """
        with suppress(CannotKeep):  # the writer logs it; the board then lacks yesterday's points
            await self.settle_dailies(server, day_of(now))
        return await boards.board(self._reading, server, period, game, player, now, size)

    async def last_asked(self, server: int) -> Mapping[str, float]:
        """When each stem was last asked there, in seconds since 1970."""
        return await history.last_asked(self._reading, server)

    async def draw_daily(self, server: int, question: DailyQuestion, now: float) -> None:
        """Keep what the server is asked on the question's day, unless that day has its question already."""
        await self._writer.write(daily.drawing(server, question, now))

    async def daily(self, server: int, day: int) -> DailyQuestion | None:
        """What the server was asked on that day; None if nobody wanted to know."""
        return await daily.question(self._reading, server, day)

    async def daily_before(self, server: int, day: int) -> tuple[DailyQuestion, Turnout] | None:
        """What it was asked on the last day before this one that had a question, and how that went."""
        return await daily.before(self._reading, server, day)

    async def answer_daily(self, server: int, day: int, player: int, press: Press) -> None:
        """Keep the player's answer to that day's question; of several presses the last one counts.

        Raises:
            CannotKeep: also when the day's points are given already.
        """
        await self._writer.write(daily.answering(server, day, player, press))

    async def daily_answers(self, server: int, player: int) -> tuple[DailyAnswer, ...]:
        """All that the player answered there, by day."""
        return await daily.answers(self._reading, server, player)

    async def settle_dailies(self, server: int, today: int) -> None:
        """Give the points of all days before today that still have none."""
        if write := await daily.settling(self._reading, server, today):
            await self._writer.write(write)

    async def playing(self, server: int, player: int) -> Playing:
        """How a person has played in the rounds of a server; questions of the day apart."""
        return await personal.playing(self._reading, server, player)

    async def how_much(self, player: int) -> HowMuch:
        """How much is kept about a person, in all servers."""
        return await personal.how_much(self._reading, player)

    async def kept_answers(self, player: int) -> tuple[KeptAnswer, ...]:
        """Everything that a person has answered, oldest first."""
        return await personal.answers(self._reading, player)

    async def forget(self, player: int) -> None:
        """Delete what is kept about a person; the totals stay the sums of what is left."""
        unnaming = await forgetting.named_in_guesses(self._reading, player)
        write = forgetting.forgetting(player)
        await self._writer.write(Write((*write.statements, unnaming), alone=True))

    async def reveal(self, server: int, round_id: str, number: int) -> Reveal | None:
        """One question of a round in that server; None if it is not kept, or not any more."""
        return await reveals.reveal(self._reading, server, round_id, number)

    async def own_answers(self, server: int, round_id: str, player: int) -> tuple[OwnAnswer, ...]:
        """All closed questions of a round in that server, with what the player made of them."""
        return await reveals.own_answers(self._reading, server, round_id, player)

    async def report(self, report: Report) -> None:
        """Keep it in place of the person's last one about the same question."""
        await self._writer.write(Write((reports.filing(report),)))

    async def reports(self, server: int, before: int | None, most: int) -> tuple[Report, ...]:
        """The server's newest reports, or the newest of those with smaller ids than `before`."""
        return await reports.newest(self._reading, server, before, most)

    async def how_many_reports(self, server: int) -> int:
        """How many reports the server has."""
        return await reports.how_many(self._reading, server)

    async def dismiss_reports(self, server: int, first: int, last: int) -> None:
        """Delete the server's reports with ids from `first` to `last`."""
        await self._writer.write(Write((reports.dismissing(server, first, last),)))

    async def reports_of(self, player: int) -> tuple[Report, ...]:
        """What one person has reported in all servers, oldest first."""
        return await reports.reports_of(self._reading, player)

    async def back_up(self, name: str) -> Path:
        """Copy everything to `name`.db among the backups beside the database; gives back where."""
        return await backups.back_up(self._path, name)

    @property
    def trouble(self) -> str | None:
        """Why nothing could be kept at the last try, for the log; None as long as all is well.

        It ends with the next write that is kept, so whoever reads it must not stop trying.
        """
        return self._writer.trouble

    async def rule(self, round_id: str, number: int, players: Collection[int], *, right: bool) -> None:
        """Say that these players' answers to a question were right after all, or wrong after all.

        Its awards are made anew from the answers, those of later questions too where a run reaches there;
        the totals follow.

        Raises:
            CannotRule: the round is still on, or what its answers were worth was not kept in full.
            CannotKeep: it could not be kept.
        """
        async with self._ruling:  # what one ruling read, another must not change before it is written
            write = await ruling.ruling(self._reading, round_id, number, players, right=right)
            await self._writer.write(write)

    async def problems(self) -> tuple[str, ...]:
        """A sentence for each thing that is wrong with what is kept; none if all is well."""
        return await checking.problems(self._reading)


def keeping(round_: Round, events: tuple[AnyEvent, ...]) -> tuple[Statement, ...]:
    """All that the events write, always in this order, so that the writes of many rounds mix well."""
    answers = [event for event in events if isinstance(event, AnswerTaken | HintGiven)]
    opened_ = [event for event in events if isinstance(event, QuestionOpened)]
    closed = [event for event in events if isinstance(event, QuestionClosed)]
    ended = [event for event in events if isinstance(event, RoundEnded)]
    to_tell = [event for event in events if isinstance(event, QuestionClosed | RoundEnded)]
    boundaries = tuple(event for event in events if not isinstance(event, PRIVATE))
    opening = openings.keeping(round_, boundaries)
    return (
        *((opening,) if opening else ()),
        *((rounds.saving(round_, events),) if boundaries else ()),
        *((rounds.answering(round_, answers),) if answers else ()),
        *((history.asking(round_, opened_),) if opened_ else ()),
        *(statement for event in closed for statement in awards.closing(round_, event)),
        *((reveals.keeping(round_, closed),) if closed else ()),
        *(reveals.letting_go(event.ended_at) for event in ended),
        *((untold.keeping(round_, to_tell),) if to_tell else ()),
    )
