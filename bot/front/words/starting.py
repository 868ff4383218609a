"""The start card of a round: what is played, how long, and who scores."""

from typing import assert_never

from bot.front.words.fixed import GAMES
from bot.front.words.grammar import counted, mention, plain, soon
from bot.front.words.questions import MOST_TITLE, noun_of
from bot.game.round import Round
from bot.game.rules import Style, time_for

EVERYONE = " · everyone who is right scores, faster is better"


def start_text(round_: Round, starts_at: float, spoilers: int) -> str:
    """The start card of a round."""
    seconds = _seconds_each(round_)
    if round_.game == "whosaid":
        size = counted(round_.total, "line")
        kind = plain(round_.twist, MOST_TITLE) if round_.twist else "who said it, about whom, finish the line"
        how = f"{size} from interviews · {seconds} · {kind}{_how(round_)}"
    else:
        about = f" · {plain(round_.theme, MOST_TITLE)}" if round_.theme else ""
        size = counted(round_.total, "question")
        how = f"{size}{about} · {seconds}{_how(round_) or EVERYONE}"
    seen = f"Spoilers: up to season {spoilers}" if spoilers else "No spoilers"
    return (
        f"## {GAMES[round_.game]} · {plain(round_.show, MOST_TITLE)}\n{how}\n"
        f"First {noun_of(round_.game)} {soon(starts_at)}. {_how_to_join(round_)}\n"
        f"-# {seen} · started by {mention(round_.started_by)}"
    )


def _seconds_each(round_: Round) -> str:
    """How long its questions can be answered: some kinds have more time, and so have long texts."""
    times = [
        time_for(question, round_.shown(at), round_.rules) for at, question in enumerate(round_.questions, 1)
    ]
    least, most = round(min(times)), round(max(times))
    return f"{least} seconds each" if least == most else f"{least} to {most} seconds each"


def _how_to_join(round_: Round) -> str:
    if round_.rules.style is Style.TEAMS:
        return "Join a team, or just press an answer: then the smaller team takes you."
    return "Just press an answer to play."


def _how(round_: Round) -> str:
    """Who scores, where it is not everyone who is right."""
    match round_.rules.style:
        case Style.EVERYONE:
            return ""
        case Style.FIRST:
            return " · **first right only**: your first press is final, and only the first right one scores"
        case Style.SUDDEN:
            return (
                " · **sudden death**: a miss is out, the last one standing wins; if all miss, nobody is out"
            )
        case Style.TEAMS:
            return " · **teams**: what a team's players score on average counts"
        case _:
            assert_never(round_.rules.style)
