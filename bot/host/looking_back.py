"""What the front needs of the store once questions are over: looking back on them, and reporting them."""

from typing import Protocol

from msgspec import Struct

from bot.game.lookback import OwnAnswer, Reveal


class LookbackStore(Protocol):
    """What was asked in the rounds of the last 30 days."""

    async def reveal(self, server: int, round_id: str, number: int) -> Reveal | None:
        """One question of a round in that server; None if it is not kept, or not any more."""
        ...

    async def own_answers(self, server: int, round_id: str, player: int) -> tuple[OwnAnswer, ...]:
        """All closed questions of a round in that server, with what the player made of them."""
        ...


class Report(Struct, frozen=True, kw_only=True):
    """What a person says is wrong with a question. `id` is the snowflake with which it came."""

    id: int
    server: int
    player: int
    question_id: str
    question: str
    answer: str
    sources: tuple[str, ...]
    said: str
    at: float


class ReportStore(Protocol):
    """Reports of questions, for the moderators of each server."""

    async def report(self, report: Report) -> None:
        """Keep it in place of the person's last one about the same question."""
        ...

    async def reports(self, server: int, before: int | None, most: int) -> tuple[Report, ...]:
        """The server's newest reports, or the newest of those with smaller ids than `before`."""
        ...

    async def how_many_reports(self, server: int) -> int:
        """How many reports the server has."""
        ...

    async def dismiss_reports(self, server: int, first: int, last: int) -> None:
        """Delete the server's reports with ids from `first` to `last`."""
        ...

    async def reports_of(self, player: int) -> tuple[Report, ...]:
        """What one person has reported in all servers, oldest first."""
        ...
