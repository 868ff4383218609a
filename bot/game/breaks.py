"""What those in charge of a round may change about its time: more of it, a break, going on."""

import math

from msgspec.structs import replace

from bot.game.actions import AddTime, GoOn, Pause
from bot.game.events import BreakAsked, BreakBegun, BreakEnded, TimeAdded
from bot.game.phases import Asking, Break, GetReady, Open, Revealed
from bot.game.round import Round, Step


def add_time(round_: Round, action: AddTime, now: float) -> Step:
    """The open question closes later, as long as it can still be answered and has not had its most."""
    phase, rules = round_.phase, round_.rules
    if not isinstance(phase, Open) or phase.number != action.number or now > phase.closes_at:
        return round_, ()
    closes_at = phase.closes_at + rules.more_time
    if closes_at - phase.opened_at > rules.most_time:
        return round_, ()
    added = TimeAdded(number=phase.number, message_id=phase.message_id, closes_at=closes_at)
    return replace(round_, phase=replace(phase, closes_at=closes_at)), (added,)


def pause(round_: Round, action: Pause, now: float) -> Step:
    """A break: at once between two questions, else as soon as the question is over."""
    match round_.phase:
        case GetReady() | Revealed():
            return begin_break(round_, action.player, now)
        case Asking() | Open() if round_.break_for is None and round_.number < round_.total:
            return replace(round_, break_for=action.player), (BreakAsked(by=action.player),)
        case _:
            return round_, ()


def begin_break(round_: Round, player: int, now: float) -> Step:
    """The break that this player asked for begins."""
    until = now + round_.rules.longest_break
    begun = BreakBegun(number=round_.number, by=player, until=until)
    return replace(round_, phase=Break(round_.number, until), break_for=None), (begun,)


def go_on(round_: Round, _action: GoOn, now: float) -> Step:
    """The break is over: the next question comes in a moment. One that was only asked for is called off."""
    phase = round_.phase
    if isinstance(phase, Break):
        next_at = float(math.ceil(now + round_.rules.after_break))
        after = GetReady(next_at) if phase.number == 0 else Revealed(phase.number, next_at)
        return replace(round_, phase=after), (BreakEnded(next_at=next_at),)
    return round_, ()
