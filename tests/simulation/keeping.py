"""What is kept of a night, as the referee reads it, whichever store kept it."""

from typing import NamedTuple, Protocol

from bot.game.daily import DailyAnswer, DailyQuestion
from bot.game.events import Press
from bot.game.phases import Open
from bot.host.ports import RoundStore
from tests.simulation.crossings import Bot
from tests.simulation.disks import Disk

Key = tuple[str, int, int]  # round, question, player


class Award(NamedTuple):
    """What an answer was worth."""

    was_right: bool
    seconds: float
    points: int


class Kept(RoundStore, Protocol):
    """What the bot of a night needs of a store."""

    async def forget(self, player: int) -> None:
        """Delete what is kept about a player."""
        ...

    async def draw_daily(self, server: int, question: DailyQuestion, now: float) -> None:
        """Keep what the server is asked on a day."""
        ...

    async def daily(self, server: int, day: int) -> DailyQuestion | None:
        """What the server was asked on that day."""
        ...

    async def answer_daily(self, server: int, day: int, player: int, press: Press) -> None:
        """Keep the player's answer to that day's question."""
        ...

    async def daily_answers(self, server: int, player: int) -> tuple[DailyAnswer, ...]:
        """All that the player answered there."""
        ...


class Ledger(Protocol):
    """The disk's contents; they outlive the bot."""

    @property
    def awards(self) -> dict[Key, Award]:
        """All awards."""
        ...

    @property
    def answers(self) -> dict[Key, tuple[Press, ...]]:
        """All presses that are kept of each answer."""
        ...

    @property
    def dailies(self) -> dict[int, tuple[Press, ...]]:
        """By player, what is kept of their answer to the question of the day."""
        ...

    @property
    def openings(self) -> dict[tuple[str, int], Open]:
        """How each closed question stood when it closed, without its answers."""
        ...

    @property
    def closings(self) -> dict[tuple[str, int], float]:
        """When each closed question closed to answers, by round and number."""
        ...

    def open_for(self, bot: Bot, disk: Disk) -> Kept:
        """The store as one life of the bot sees it."""
        ...

    def crash(self) -> None:
        """The bot died: what was not committed is gone."""
        ...

    def unfinished(self) -> list[str]:
        """The rounds that have not ended."""
        ...

    def untold_of(self) -> list[str]:
        """The rounds whose channels have not heard everything."""
        ...

    def problems(self) -> tuple[str, ...]:
        """A sentence for each contradiction in what is kept."""
        ...
