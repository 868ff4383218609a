"""The private line that answers a press."""

from bot.front.words.grammar import in_words, plain
from bot.front.words.questions import MOST_OPTION, lettered, noun_of
from bot.game.actions import Choose, Guess
from bot.game.answering import is_final
from bot.game.events import Answer, AnswerTaken, MoreAsked, Press
from bot.game.phases import Asking, Break, Open
from bot.game.round import Round
from bot.game.rules import Style
from bot.game.sudden import may_answer
from bot.host.waiting import Outcome

OUT = "You are out of this one: in a sudden death, a miss ends it. The next round is yours!"
SPECTATOR = "This sudden death began without you, so you can only watch. Join the next round from its start!"


def acknowledgement(action: Choose | Guess, outcome: Outcome) -> str:
    """What a press or a guess led to. Never a word on right or wrong."""
    round_ = outcome.round
    for event in outcome.events:
        if isinstance(event, MoreAsked):
            return f"{event.because} It does not count yet."
    taken = next((event for event in outcome.events if isinstance(event, AnswerTaken)), None)
    if taken is None:
        return _unchanged(action, round_)
    choice = _choice(round_, taken.number, taken.answer)
    if round_.rules.style is Style.FIRST:
        way = _way(round_, taken.number)
        return f"**Locked in: {choice}** ({taken.seconds:.1f} s). Here the first {way} is final."
    if taken.before is not None and _same(taken.before, taken.answer):
        return f"Still {choice} ({taken.seconds:.1f} s)."
    if taken.before is not None:
        return f"**Changed to {choice}** ({taken.seconds:.1f} s)."
    if taken.newcomer:
        return f"**Locked in: {choice}** ({taken.seconds:.1f} s).{_welcome(taken, round_)}"
    return f"Locked in: {choice} ({taken.seconds:.1f} s)."


def too_late(round_: Round, number: int, at: float) -> str:
    """The question closed before somebody answered."""
    noun = noun_of(round_.game)
    closed_at = round_.closed_at(number)
    if closed_at is None:
        return f"That {noun} is not open, so this press did not count."
    if at <= closed_at:
        return f"Sorry, that reached me only after {noun} {number} had closed, so it does not count."
    late = max(0.1, at - closed_at)
    return f"Too late: {noun} {number} closed {late:.1f} s before your press."


def out_of_it(round_: Round, player: int) -> str:
    """A sudden death goes on without this player."""
    return OUT if player in round_.out else SPECTATOR


def why_not(round_: Round, number: int, player: int, at: float) -> str | None:
    """Why what this player typed next would not count, as far as the round knows; None if it would."""
    if not is_open(round_, number, at):
        return too_late(round_, number, at)
    if not may_answer(round_, player):
        return out_of_it(round_, player)
    return final(round_, player) if is_final(round_, player) else None


def final(round_: Round, player: int) -> str:
    """The player has pressed, and cannot change it."""
    phase = round_.phase
    assert isinstance(phase, Open)  # noqa: S101 - the callers have looked
    choice = _choice(round_, phase.number, phase.answers[player])
    return f"Your first {_way(round_, phase.number)} is final: {choice}."


def is_open(round_: Round, number: int, at: float) -> bool:
    """Whether an answer to the question would count at this moment, as far as the round knows."""
    phase = round_.phase
    return isinstance(phase, Open | Asking) and phase.number == number and at <= phase.closes_at


def form_title(round_: Round, number: int) -> str:
    """The head of the form in which an answer is typed."""
    return f"{noun_of(round_.game).capitalize()} {number} of {round_.total}"


def form_label(unit: str | None) -> str:
    """What the form asks for; Discord takes 45 characters."""
    return "Your answer" if unit is None else f"A number: how many {unit}?"[:45]


def _unchanged(action: Choose | Guess, round_: Round) -> str:
    phase = round_.phase
    if not round_.over and not may_answer(round_, action.player):
        return out_of_it(round_, action.player)
    if not isinstance(phase, Open) or phase.number != action.number or action.player not in phase.given:
        return f"{too_late(round_, action.number, action.at)}{_coming(action, round_)}"
    standing = phase.answers[action.player]
    if round_.rules.style is Style.FIRST:
        return final(round_, action.player)
    kept = f"{_choice(round_, action.number, standing)} ({standing.at - phase.opened_at:.1f} s)."
    if action.at <= phase.closes_at:
        return f"Still {kept}"
    return f"{too_late(round_, action.number, action.at)} Your answer stays {kept}"


def _welcome(taken: AnswerTaken, round_: Round) -> str:
    """What is said once a round, to whoever answers for the first time in it."""
    can_change = " You can change it until time's up; your last press counts."
    if taken.number == 1:
        return can_change
    left = in_words(round_.total - taken.number + 1, noun_of(round_.game))
    return f" Welcome in: you start from 0, {left} to catch up.{can_change}"


def _coming(action: Choose | Guess, round_: Round) -> str:
    if round_.over or action.number >= round_.total:
        return ""
    if isinstance(round_.phase, Break):
        return " There is a break now."
    if round_.number > action.number:
        return f" {noun_of(round_.game).capitalize()} {round_.number} is on."
    return " The next one is coming."


def _way(round_: Round, number: int) -> str:
    """What one answers with."""
    return "press" if round_.shown(number) else "guess"


def _choice(round_: Round, number: int, answer: Answer) -> str:
    shown = round_.shown(number)
    return plain(lettered(shown, answer.option) if shown else answer.text, MOST_OPTION)


def _same(before: Press, answer: Answer) -> bool:
    return (before.option, before.text) == (answer.option, answer.text)
