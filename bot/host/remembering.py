"""What is remembered beside the rounds that are on: settings, boards, what was asked, days, and people."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Protocol

from msgspec import Struct

from bot.game.daily import DailyAnswer, DailyQuestion, Turnout
from bot.game.events import Press
from bot.host.looking_back import LookbackStore, ReportStore
from bot.host.ports import RoundStore
from bot.host.salvaging import SalvageStore
from bot.host.server_settings import ServerSettings


class SettingsStore(Protocol):
    """What moderators chose, and whether a server was greeted."""

    async def settings(self, server: int) -> ServerSettings:
        """The server's choices; the defaults where it made none."""
        ...

    async def save_settings(self, server: int, settings: ServerSettings) -> None:
        """Keep the server's choices."""
        ...

    async def greet(self, server: int) -> bool:
        """Note that the server was greeted; False if it had been before."""
        ...


class Period(StrEnum):
    """Which points a board counts."""

    WEEK = "week"
    MONTH = "month"
    ALL_TIME = "all"


class Row(Struct, frozen=True):
    """One player's line on a board; players with equal points share a place."""

    place: int
    player: int
    points: int


class Board(Struct, frozen=True):
    """The best players of a server, the asker's own row wherever it stands, and how many play there."""

    top: tuple[Row, ...]
    own: Row | None
    players: int


class BoardStore(Protocol):
    """Standings over all rounds of a server."""

    async def board(
        self, server: int, period: Period, game: str | None, player: int, now: float, size: int = 10
    ) -> Board:
        """The board of the period that `now` lies in (UTC; weeks begin on Monday); `game` None counts all.

        Questions of the day count from the end of their day on.
        """
        ...


class HistoryStore(Protocol):
    """Which questions a server has seen."""

    async def last_asked(self, server: int) -> Mapping[str, float]:
        """When each stem was last asked there, in seconds since 1970."""
        ...


class DailyStore(Protocol):
    """The question of the day, one for each server; a day is counted as in `bot.game.daily`."""

    async def draw_daily(self, server: int, question: DailyQuestion, now: float) -> None:
        """Keep what the server is asked on the question's day, unless that day has its question already."""
        ...

    async def daily(self, server: int, day: int) -> DailyQuestion | None:
        """What the server was asked on that day; None if nobody wanted to know."""
        ...

    async def daily_before(self, server: int, day: int) -> tuple[DailyQuestion, Turnout] | None:
        """What it was asked on the last day before this one that had a question, and how that went."""
        ...

    async def answer_daily(self, server: int, day: int, player: int, press: Press) -> None:
        """Keep the player's answer to that day's question; of several presses the last one counts.

        Raises:
            NotSaved: also when the day's points are given already.
        """
        ...

    async def daily_answers(self, server: int, player: int) -> tuple[DailyAnswer, ...]:
        """All that the player answered there, by day."""
        ...

    async def settle_dailies(self, server: int, today: int) -> None:
        """Give the points of all days before today that still have none."""
        ...


class Playing(Struct, frozen=True):
    """How one player has played in the rounds of a server; seconds are those of right answers, if any."""

    rounds: int
    answered: int
    right: int
    mean_seconds: float | None
    fastest: float | None
    longest_run: int


class HowMuch(Struct, frozen=True):
    """How much is kept about a person: answers, in so many servers, the first one at `since`; and reports."""

    answers: int
    servers: int
    since: float | None
    reports: int = 0


class KeptAnswer(Struct, frozen=True, kw_only=True):
    """One answer of a person, with all its presses; what it was worth is known once its question closed."""

    server: int
    game: str
    round: str
    number: int
    question: str | None
    presses: tuple[Press, ...]
    right: bool | None
    points: int | None


class PersonStore(Protocol):
    """What is kept about one person."""

    async def playing(self, server: int, player: int) -> Playing:
        """How they have played in the rounds of a server; questions of the day apart."""
        ...

    async def how_much(self, player: int) -> HowMuch:
        """How much is kept about them, in all servers."""
        ...

    async def kept_answers(self, player: int) -> tuple[KeptAnswer, ...]:
        """Everything that they have answered, oldest first."""
        ...

    async def forget(self, player: int) -> None:
        """Delete what is kept about them; the totals stay the sums of what is left."""
        ...


class Store(
    RoundStore,
    SettingsStore,
    BoardStore,
    HistoryStore,
    DailyStore,
    PersonStore,
    SalvageStore,
    LookbackStore,
    ReportStore,
    Protocol,
):
    """All that is remembered."""

    @property
    def trouble(self) -> str | None:
        """Why nothing could be kept at the last try, for the log; None as long as all is well."""
        ...
