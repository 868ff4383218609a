"""Hints, votes, and what those in charge of a round can do: the lines that answer their presses."""

from bot.front.words.answers import final
from bot.front.words.grammar import mention, soon
from bot.front.words.questions import hint_line, noun_of
from bot.game.events import BreakBegun
from bot.game.hints import Told
from bot.game.round import Round

HALF = "A right answer now earns half."
NO_HINT = "There is no hint to this one: it is true or it is false."
ON_WE_GO = "On we go."
NO_BREAK = "There is no break any more: the round goes on."
NO_MORE_TIME = "That question has had all the time it may have, or is over."
BREAK_NOW = "The break has begun. **Go on** under it ends it."
FOR_THEM = "Only the one who started the round, or a moderator, can do that."


def hint_text(told: Told, game: str) -> str:
    """What a hint tells the one who asked, and what it costs."""
    line = hint_line(told, game)
    return f"{line}\n{HALF}" if told.option is None else f"{line}. {HALF}"


def no_more_hint(round_: Round, player: int) -> str:
    """A hint after the press that is final: it is not given, and costs nothing."""
    return f"{final(round_, player)} A hint cannot change it any more, so it costs you nothing."


def voted_already(votes: int, needed: int) -> str:
    """One vote each."""
    return f"Your vote to skip counts already: {votes} of {needed}."


def menu_text(round_: Round, *, may_lead: bool) -> str:
    """The head of the private menu."""
    where = f"{noun_of(round_.game).capitalize()} {round_.number} of {round_.total}"
    if may_lead:
        return f"**{where}.** Skip closes it now, and what was locked in counts."
    return f"**{where}.** Skip, pause, +15 s and stop are for whoever started the round, and for moderators."


def skipped(number: int, game: str) -> str:
    """The question was closed at once."""
    return f"Skipped {noun_of(game)} {number}. What was locked in counts."


def over_already(number: int, game: str) -> str:
    """There was nothing to skip."""
    return f"{noun_of(game).capitalize()} {number} is over already."


def longer(closes_at: float) -> str:
    """The question closes later."""
    return f"More time, for everyone. Time's up {soon(closes_at)}."


def break_comes(game: str) -> str:
    """There will be a break."""
    return f"There will be a break after this {noun_of(game)}. **Go on** under it ends it."


def no_break_after(game: str) -> str:
    """There is nothing to wait for."""
    return f"This is the last {noun_of(game)}, so there is nothing to pause."


def break_text(begun: BreakBegun, game: str) -> str:
    """The message that stands in the channel during a break."""
    after = f" after {noun_of(game)} {begun.number}" if begun.number else ""
    return (
        f"## A break{after}\n"
        f"Asked for by {mention(begun.by)}. Nothing is lost: **Go on** brings the next one.\n"
        f"-# Without it, the round ends {soon(begun.until)}."
    )


def on_we_go(next_at: float, game: str) -> str:
    """The break is over."""
    return f"{ON_WE_GO} Next {noun_of(game)} {soon(next_at)}."
