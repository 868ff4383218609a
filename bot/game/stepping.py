"""The whole game: the step that an action makes in a round.

`step` reads no clock, no file and no random generator: the time is an argument and the seed is part of the
round, so a round can be stored, replayed and played again with the same result.
"""

import math
from typing import assert_never

from msgspec.structs import replace

from bot.game.actions import (
    AddTime,
    Answering,
    AnyAction,
    Choose,
    Forget,
    GoOn,
    Guess,
    Hint,
    Join,
    Leading,
    Lost,
    Opened,
    Pause,
    Reported,
    Resumed,
    Shuffle,
    Skip,
    Stop,
    VoteSkip,
    Wake,
)
from bot.game.answering import choose, guess, hint, vote_skip
from bot.game.breaks import add_time, go_on, pause
from bot.game.closing import close, end
from bot.game.events import (
    AnyEvent,
    Ending,
    QuestionAsked,
    QuestionClosed,
    QuestionOpened,
    Recap,
    RoundStarted,
)
from bot.game.forgetting import forget
from bot.game.phases import Asking, Break, Ended, GetReady, Open, Revealed
from bot.game.question import Closest, options, right_text
from bot.game.round import Round, Step
from bot.game.rules import time_for
from bot.game.teams import join, shuffle

MOST_CARDS = 40  # tried for one question: a quarter of an hour and more, in which none got there in time


def begin(round_: Round, now: float) -> Step:
    """Open a round whose phase is still to be set: people gather, then the first question comes."""
    starts_at = float(math.ceil(now + round_.rules.get_ready))
    started = replace(round_, phase=GetReady(starts_at))
    return started, (RoundStarted(total=round_.total, starts_at=starts_at),)


def step(round_: Round, action: AnyAction, now: float) -> Step:
    """What the action makes of the round, and the events to tell; a late action changes nothing."""
    if round_.over:
        return round_, ()
    match action:
        case Choose() | Guess() | Hint():
            return _answered(round_, action)
        case Skip() | VoteSkip() | AddTime() | Pause() | GoOn():
            return _paced(round_, action, now)
        case Join():
            return join(round_, action)
        case Shuffle():
            return shuffle(round_, action)
        case Forget(player=player):
            return forget(round_, player)
        case Stop(player=player):
            return end(round_, Ending.STOPPED, now, stopped_by=player)
        case Opened() | Lost() | Wake() | Resumed():
            return _reported(round_, action, now)
        case _:
            assert_never(action)


def must_wait(round_: Round, action: AnyAction) -> bool:
    """Whether the action answers a question that is still being posted."""
    return (
        isinstance(action, Answering)
        and isinstance(round_.phase, Asking)
        and action.number == round_.phase.number
    )


def _answered(round_: Round, action: Answering) -> Step:
    match action:
        case Hint():
            return hint(round_, action)
        case Choose():
            return choose(round_, action)
        case Guess():
            return guess(round_, action)
        case _:
            assert_never(action)


def _paced(round_: Round, action: Leading, now: float) -> Step:
    match action:
        case Skip():
            return _skip(round_, action, now)
        case VoteSkip():
            return _voted(round_, action, now)
        case AddTime():
            return add_time(round_, action, now)
        case Pause():
            return pause(round_, action, now)
        case GoOn():
            return go_on(round_, action, now)
        case _:
            assert_never(action)


def _skip(round_: Round, action: Skip, now: float) -> Step:
    phase = round_.phase
    if not isinstance(phase, Open) or phase.number != action.number:
        return round_, ()
    return close(round_, phase, now, skipped_by=action.player)


def _voted(round_: Round, action: VoteSkip, now: float) -> Step:
    voted, events = vote_skip(round_, action)
    phase = voted.phase
    if not events or not isinstance(phase, Open) or len(phase.skippers) < voted.rules.skip_votes:
        return voted, events
    skipped, closed = close(voted, phase, now, votes=len(phase.skippers))
    return skipped, (*events, *closed)


def _reported(round_: Round, action: Reported, now: float) -> Step:
    match action:
        case Opened():
            return _opened(round_, action, now)
        case Lost():
            return end(round_, Ending.LOST, now)
        case Wake():
            return _wake(round_, action, now)
        case Resumed():
            return _resumed(round_, action, now)
        case _:
            assert_never(action)


def _opened(round_: Round, action: Opened, now: float) -> Step:
    phase = round_.phase
    if not isinstance(phase, Asking) or phase.number != action.number:
        return round_, ()
    if phase.closes_at - action.opened_at < round_.rules.least_time:
        # The card came too late to be fair: its deadline is printed on it, so it is asked anew.
        if phase.attempt >= MOST_CARDS:
            return end(round_, Ending.LOST, now)
        return _ask(round_, action.number, now, attempt=phase.attempt + 1)
    opened = QuestionOpened(number=action.number, message_id=action.message_id, opened_at=action.opened_at)
    phase = Open(action.number, phase.attempt, action.message_id, action.opened_at, phase.closes_at)
    return replace(round_, phase=phase), (opened,)


def _resumed(round_: Round, action: Resumed, now: float) -> Step:
    """A round that waited too long ends; a question that nobody could answer in time is asked anew."""
    phase = round_.phase
    due = phase.closes_at if isinstance(phase, Asking) else round_.wakes_at
    if due is not None and now - due > round_.rules.stale_after:
        return end(round_, Ending.INTERRUPTED, now)
    round_ = replace(round_, was_away=True)
    expired_unanswered = isinstance(phase, Open) and not phase.given and now > phase.closes_at
    if isinstance(phase, Asking) and action.found:
        return round_, ()  # its card came too late, so it has just been asked anew
    if isinstance(phase, Asking) or (isinstance(phase, Open) and expired_unanswered):
        return _ask(round_, phase.number, now, attempt=phase.attempt + 1)
    return round_, ()


def _wake(round_: Round, action: Wake, now: float) -> Step:
    if round_.wakes_at is None or now < round_.wakes_at:
        return round_, ()
    match round_.phase:
        case GetReady():
            return _ask(round_, 1, now)
        case Revealed(number=number):
            return _ask(round_, number + 1, now)
        case Open() as phase:
            closed, events = close(round_, phase, now)
            if not action.lean or not isinstance(closed.phase, Revealed):
                return closed, events
            return _ask_below(closed, events, now)
        case Break():
            return end(round_, Ending.LEFT, now)
        case Asking() | Ended():
            return round_, ()
        case _:
            assert_never(round_.phase)


def asked_now(round_: Round, phase: Asking | Open) -> QuestionAsked:
    """The question that is on, as its card says it now."""
    return _asked(round_, phase.number, phase.attempt, phase.closes_at)


def _ask(round_: Round, number: int, now: float, *, attempt: int = 1, extra: float = 0.0) -> Step:
    question = round_.questions[number - 1]
    answer_time = time_for(question, options(question, round_.seed), round_.rules)
    closes_at = float(math.ceil(now + answer_time + extra))
    asked = _asked(round_, number, attempt, closes_at)
    return replace(round_, phase=Asking(number, attempt, closes_at), was_away=False, above=None), (asked,)


def _ask_below(round_: Round, closed: tuple[AnyEvent, ...], now: float) -> Step:
    """The next question at once: its card reveals the one before, so it has more time."""
    above = next(event for event in closed if isinstance(event, QuestionClosed))
    asked, events = _ask(round_, above.number + 1, now, extra=round_.rules.lean_time)
    return replace(asked, above=above), (*closed, *events)


def _asked(round_: Round, number: int, attempt: int, closes_at: float) -> QuestionAsked:
    question = round_.questions[number - 1]
    shown = options(question, round_.seed)
    return QuestionAsked(
        number=number,
        total=round_.total,
        attempt=attempt,
        theme=question.theme,
        text=question.text,
        options=shown,
        unit=question.form.unit if isinstance(question.form, Closest) else None,
        spoils=question.spoils,
        answer_time=time_for(question, shown, round_.rules),
        closes_at=closes_at,
        recap=_recap(round_),
        after_absence=round_.was_away,
    )


def _recap(round_: Round) -> Recap | None:
    if not round_.closed:
        return None
    last = round_.closed[-1]
    question = round_.questions[last.number - 1]
    is_number = isinstance(question.form, Closest)
    return Recap(right_text(question), last.right, len(last.players), is_number)
