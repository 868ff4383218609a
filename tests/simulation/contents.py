"""What stands in a message of the bot, as far as the game is concerned."""

from msgspec import Struct

from bot.game.events import Ending, Result
from bot.game.standings import Standing


class StartCard(Struct, frozen=True, tag=True):
    """A round was opened here."""

    round: str


class Card(Struct, frozen=True, tag=True):
    """A question, its buttons, and the second at which it closes."""

    round: str
    number: int
    attempt: int
    options: tuple[str, ...]
    closes_at: float


class Reveal(Struct, frozen=True, tag=True):
    """A question's answer and who knew it; `card` is the message that it was asked in."""

    round: str
    number: int
    card: int
    right: str
    results: tuple[Result, ...]
    standings: tuple[Standing, ...]


class LastCard(Struct, frozen=True, tag=True):
    """How a round ended, with its last reveal if that came at once."""

    round: str
    because: Ending
    standings: tuple[Standing, ...]
    reveal: Reveal | None = None


class Goodbye(Struct, frozen=True, tag=True):
    """The bot goes away for a moment; the round goes on afterwards."""

    round: str


Content = StartCard | Card | Reveal | LastCard | Goodbye
