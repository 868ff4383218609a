"""What stands in a message of the bot, as far as the game is concerned."""

from msgspec import Struct

from bot.game.events import Ending, QuestionAsked, QuestionClosed, Result
from bot.game.hints import hint_to
from bot.game.phases import Open
from bot.game.round import Round
from bot.game.rules import Hints, Style
from bot.game.standings import Standing, TeamStanding


class StartCard(Struct, frozen=True, tag=True):
    """A round was opened here; where it is played in teams, who plays for which."""

    round: str
    is_for_teams: bool
    teams: dict[int, int]


class Reveal(Struct, frozen=True, tag=True):
    """A question's answer and who knew it; `card` is the message that it was asked in."""

    round: str
    number: int
    card: int
    right: str
    results: tuple[Result, ...]
    standings: tuple[Standing, ...]
    teams: tuple[TeamStanding, ...]


class Card(Struct, frozen=True, tag=True):
    """A question, what can be pressed on it, and the second at which it closes.

    `above` is the reveal of the question before, where messages are saved.
    """

    round: str
    number: int
    attempt: int
    options: tuple[str, ...]
    closes_at: float
    is_number: bool = False
    is_heard_aloud: bool = False
    has_hint: bool = False
    hint_is_shown: bool = False
    votes: int = 0
    votes_needed: int = 0
    above: Reveal | None = None


class BreakCard(Struct, frozen=True, tag=True):
    """Nothing comes before somebody presses “Go on”."""

    round: str
    number: int


class LastCard(Struct, frozen=True, tag=True):
    """How a round ended, with its last reveal if that came at once."""

    round: str
    because: Ending
    standings: tuple[Standing, ...]
    teams: tuple[TeamStanding, ...]
    reveal: Reveal | None = None


class Goodbye(Struct, frozen=True, tag=True):
    """The bot goes away for a moment; the round goes on afterwards."""

    round: str


Content = StartCard | Card | Reveal | BreakCard | LastCard | Goodbye


def start_card(round_: Round) -> StartCard:
    """The card under which people gather."""
    return StartCard(round_.id, round_.rules.style is Style.TEAMS, round_.teams)


def card_of(asked: QuestionAsked, round_: Round) -> Card:
    """The card of a question, as the round now is."""
    phase = round_.phase if isinstance(round_.phase, Open) else None
    rules = round_.rules
    has_hint = hint_to(round_.questions[asked.number - 1], round_.seed) is not None
    return Card(
        round_.id,
        asked.number,
        asked.attempt,
        asked.options,
        asked.closes_at,
        is_number=asked.unit is not None,
        is_heard_aloud=rules.aloud and not asked.options,
        has_hint=has_hint and rules.hints is not Hints.OFF,
        hint_is_shown=phase is not None and phase.hint_at is not None,
        votes=len(phase.skippers) if phase else 0,
        votes_needed=rules.skip_votes,
        above=reveal_of(round_, round_.above) if round_.above else None,
    )


def reveal_of(round_: Round, closed: QuestionClosed) -> Reveal:
    """The reveal of a question that was closed."""
    told = closed.answer, closed.results, closed.standings, closed.teams
    return Reveal(round_.id, closed.number, closed.message_id, *told)


def reveals_in(content: Content) -> tuple[Reveal, ...]:
    """The reveals that stand in a message."""
    match content:
        case Reveal():
            return (content,)
        case LastCard(reveal=reveal) | Card(above=reveal) if reveal is not None:
            return (reveal,)
        case _:
            return ()
