"""The private line that answers a press."""

from bot.front.words.grammar import in_words, plain
from bot.front.words.questions import MOST_OPTION, lettered, noun_of
from bot.game.actions import Choose
from bot.game.events import AnswerTaken
from bot.game.phases import Open
from bot.game.round import Round
from bot.host.host import Outcome


def acknowledgement(action: Choose, outcome: Outcome) -> str:
    """What a press led to. Never a word on right or wrong."""
    round_ = outcome.round
    taken = next((event for event in outcome.events if isinstance(event, AnswerTaken)), None)
    if taken is None:
        return _unchanged(action, round_)
    choice = _choice(round_, taken.number, taken.answer.option)
    if taken.before == taken.answer.option:
        return f"Still {choice} ({taken.seconds:.1f} s)."
    if taken.before is not None:
        return f"**Changed to {choice}** ({taken.seconds:.1f} s)."
    if taken.newcomer:
        return f"**Locked in: {choice}** ({taken.seconds:.1f} s).{_welcome(taken, round_)}"
    return f"Locked in: {choice} ({taken.seconds:.1f} s)."


def _unchanged(action: Choose, round_: Round) -> str:
    phase = round_.phase
    if not isinstance(phase, Open) or phase.number != action.number or action.player not in phase.answers:
        return f"{_too_late(action, round_)}{_coming(action, round_)}"
    standing = phase.answers[action.player]
    kept = f"{_choice(round_, action.number, standing.option)} ({standing.at - phase.opened_at:.1f} s)."
    if action.at <= phase.closes_at:
        return f"Still {kept}"
    return f"{_too_late(action, round_)} Your answer stays {kept}"


def _welcome(taken: AnswerTaken, round_: Round) -> str:
    """What is said once a round, to whoever answers for the first time in it."""
    can_change = " You can change it until time's up; your last press counts."
    if taken.number == 1:
        return can_change
    left = in_words(round_.total - taken.number + 1, noun_of(round_.game))
    return f" Welcome in: you start from 0, {left} to catch up.{can_change}"


def _too_late(action: Choose, round_: Round) -> str:
    noun = noun_of(round_.game)
    closed_at = round_.closed_at(action.number)
    if closed_at is None:
        return f"That {noun} is not open, so this press did not count."
    late = max(0.1, action.at - closed_at)
    return f"Too late: {noun} {action.number} closed {late:.1f} s before your press."


def _coming(action: Choose, round_: Round) -> str:
    if round_.over or action.number >= round_.total:
        return ""
    if round_.number > action.number:
        return f" {noun_of(round_.game).capitalize()} {round_.number} is on."
    return " The next one is coming."


def _choice(round_: Round, number: int, option: int) -> str:
    return plain(lettered(round_.shown(number), option), MOST_OPTION)
