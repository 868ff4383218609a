"""Rounds that were really stepped, for tests of what is said about them."""

from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from bot.game.actions import AnyAction, Choose, Opened, Wake
from bot.game.events import AnyEvent, QuestionAsked, QuestionClosed
from bot.game.phases import GetReady
from bot.game.question import Question
from bot.game.round import Round
from bot.game.rules import Rules
from bot.game.stepping import begin, step

NOON = 1_900_000_000.0
LAST_ID = 2**63 - 1  # the longest that a snowflake can become

Event = TypeVar("Event", bound=AnyEvent)


class Played(NamedTuple):
    """A round, and what has happened in it so far."""

    round: Round
    events: tuple[AnyEvent, ...] = ()

    def after(self, action: AnyAction, now: float) -> "Played":
        """The round one step further."""
        round_, events = step(self.round, action, now)
        return Played(round_, (*self.events, *events))

    def last(self, kind: type[Event]) -> Event:
        """The newest event of this kind."""
        return next(event for event in reversed(self.events) if isinstance(event, kind))


def a_round(questions: Iterable[Question], *, server: int = 1, channel: int = 2, theme: str = "") -> Round:
    """A round that is about to begin."""
    asked = tuple(questions)
    return Round(
        id="1y2p0ij32e8e7",
        server=server,
        channel=channel,
        game=asked[0].game,
        show="The Lighthouse",
        started_by=LAST_ID,
        seed=1,
        rules=Rules(),
        questions=asked,
        phase=GetReady(0.0),
        theme=theme,
    )


def asked(round_: Round, now: float = NOON) -> Played:
    """The round when its first question has just been asked."""
    started, events = begin(round_, now)
    return Played(started, events).after(Wake(), now + round_.rules.get_ready)


def answered(played: Played, presses: dict[int, int], message: int = LAST_ID) -> Played:
    """The question opens, everyone presses their option, a tenth of a second apart, and it closes."""
    question = played.last(QuestionAsked)
    opened_at = question.closes_at - question.answer_time
    played = played.after(Opened(question.number, message, opened_at), opened_at)
    for place, (player, option) in enumerate(presses.items(), start=1):
        at = opened_at + min(question.answer_time, place / 10)
        played = played.after(Choose(player, question.number, option, at), at)
    return played.after(Wake(), question.closes_at + 1.0)


def next_asked(played: Played) -> Played:
    """The reveal has been read, and the next question is asked."""
    next_at = played.last(QuestionClosed).next_at
    assert next_at is not None
    return played.after(Wake(), next_at)


def played_out(round_: Round, presses: dict[int, int]) -> Played:
    """The whole round, everyone pressing the same option each time."""
    played = answered(asked(round_), presses)
    while not played.round.over:
        played = answered(next_asked(played), presses)
    return played
