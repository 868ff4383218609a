"""A round that cannot be read ends on disk; where the disk is full, the next start tries again."""

from bot.game.events import AnyEvent, Ending, RoundEnded
from bot.game.round import Round
from bot.game.standings import Highlights, Standing
from bot.host.ports import NotSaved
from bot.host.salvaging import Remains, end_unreadable
from tests.examples import ANA, BO, EIGHT_O_CLOCK

TABLE = (Standing(1, ANA, 150), Standing(2, BO, 0))
TWO = tuple(
    Remains(id=name, server=1, channel=2, game="whosaid", asked=asked, standings=TABLE)
    for name, asked in (("r1", 3), ("r2", 0))
)


class Shelf:
    """A store that holds what is left of two rounds."""

    def __init__(self, *, is_full: bool) -> None:
        self.kept: list[tuple[Round, tuple[AnyEvent, ...]]] = []
        self.is_full = is_full

    async def unreadable(self) -> tuple[Remains, ...]:
        ended = {round_.id for round_, _ in self.kept}
        return tuple(remains for remains in TWO if remains.id not in ended)

    async def commit(self, round_: Round, events: tuple[AnyEvent, ...]) -> None:
        if self.is_full:
            raise NotSaved
        self.kept.append((round_, events))


async def test_each_ends_where_it_was_played_with_the_standings_that_are_kept() -> None:
    shelf = Shelf(is_full=False)
    await end_unreadable(shelf, EIGHT_O_CLOCK)
    assert [(round_.id, round_.channel, round_.game, round_.over) for round_, _ in shelf.kept] == [
        ("r1", 2, "whosaid", True),
        ("r2", 2, "whosaid", True),
    ]
    assert shelf.kept[0][1] == (
        RoundEnded(
            because=Ending.UNREADABLE,
            asked=3,
            total=3,
            standings=TABLE,
            highlights=Highlights(),
            ended_at=EIGHT_O_CLOCK,
        ),
    )


async def test_where_the_disk_takes_nothing_they_wait_for_the_next_start() -> None:
    shelf = Shelf(is_full=True)
    await end_unreadable(shelf, EIGHT_O_CLOCK)
    assert shelf.kept == []
    shelf.is_full = False
    await end_unreadable(shelf, EIGHT_O_CLOCK)
    assert len(shelf.kept) == 2
