"""What a person asked for and what the server chose, made into a round that can begin."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal

from msgspec import Struct

from bot.bank.bank import Bank
from bot.bank.drawing import Wanted, draw, playable
from bot.game.phases import GetReady
from bot.game.round import Round
from bot.game.rules import Rules, Style
from bot.host.refusals import Refusal
from bot.host.server_settings import ServerSettings

DEFAULT_QUESTIONS = {"trivia": 10, "whosaid": 8}


class Pace(StrEnum):
    """How much time a round leaves for each answer."""

    QUICK = "quick"
    NORMAL = "normal"
    RELAXED = "relaxed"


SECONDS = {Pace.QUICK: (12, 5), Pace.NORMAL: (20, 8), Pace.RELAXED: (35, 15)}  # to answer, to read the reveal


class Wish(Struct, frozen=True, kw_only=True):
    """A round that somebody asks for; None leaves a choice to the server, the seed decides for chance."""

    id: str
    seed: int
    server: int
    channel: int
    player: int
    game: Literal["trivia", "whosaid"]
    questions: int | None = None
    pace: Pace | None = None
    theme: str | None = None
    twist: str | None = None
    style: Style | None = None
    alone: bool = False
    aloud: bool = False


def make_round(wish: Wish, settings: ServerSettings, bank: Bank, last_asked: Mapping[str, float]) -> Round:
    """The round that was asked for, ready to begin.

    Raises:
        Refusal: the bank has nothing that fits.
    """
    wanted = Wanted(
        game=wish.game,
        count=wish.questions or settings.questions or DEFAULT_QUESTIONS[wish.game],
        theme=wish.theme,
        twist=wish.twist,
        ceiling=settings.ceiling,
    )
    questions = draw(bank, wanted, last_asked, wish.seed)
    if not questions:
        raise Refusal(_nothing_fits(bank, wish.game))
    return Round(
        id=wish.id,
        server=wish.server,
        channel=wish.channel,
        game=wish.game,
        show=bank.title,
        started_by=wish.player,
        seed=wish.seed,
        rules=_rules(wish, settings),
        questions=questions,
        phase=GetReady(starts_at=0.0),
        alone=wish.alone,
        wished=wanted.count,
        pace=wish.pace or "",
        theme=wish.theme or "",
        twist=wish.twist or "",
        ceiling=settings.ceiling,
    )


def _nothing_fits(bank: Bank, game: Literal["trivia", "whosaid"]) -> str:
    if playable(bank, Wanted(game=game, count=1)):
        return (
            "No question fits that choice here. Leave the theme out, or ask a moderator to allow later "
            "seasons in **/settings**."
        )
    if game == "whosaid":
        return "This show has no lines to quote yet. Try **/trivia start**."
    return "This show has nothing but lines to quote. Try **/whosaid start**."


def _rules(wish: Wish, settings: ServerSettings) -> Rules:
    answer_time, pause = SECONDS[wish.pace or Pace.NORMAL]
    if wish.pace is None and settings.answer_time is not None:
        answer_time = settings.answer_time
    return Rules(
        answer_time=float(answer_time),
        reveal_pause=float(pause),
        aloud=wish.aloud,
        style=wish.style or Style.EVERYONE,
        hints=settings.hints,
        skip_votes=settings.skip_votes or 0,
    )
