"""Taking answers: presses and guesses while a question is open, the last one of each player counting."""

import math

from msgspec.structs import replace

from bot.game.actions import Answering, Choose, Guess, Hint, VoteSkip
from bot.game.answers import judge
from bot.game.closest import number_in
from bot.game.events import (
    HINT,
    RIGHT,
    WRONG,
    Answer,
    AnswerTaken,
    HintGiven,
    HintShown,
    MoreAsked,
    Press,
    SkipVoted,
)
from bot.game.hints import hint_to
from bot.game.phases import Open
from bot.game.question import Choice, Closest, TrueFalse, Typed
from bot.game.round import Round, Step
from bot.game.rules import Hints, Style
from bot.game.sudden import may_answer

MOST_PRESSES = 64  # the last ones of one player on one question: memory stays bounded
LONGEST_GUESS = 100  # characters


def choose(round_: Round, action: Choose) -> Step:
    """A press on one of the options."""
    phase = _open_for(round_, action)
    if phase is None or not 0 <= action.option < len(round_.shown(action.number)):
        return round_, ()
    return _taken(round_, phase, action.player, Press(action.at, action.option))


def guess(round_: Round, action: Guess) -> Step:
    """A guess that was typed: judged at once, but nobody is told before the reveal."""
    phase = _open_for(round_, action)
    if phase is None:
        return round_, ()
    text = " ".join(action.text.split())[:LONGEST_GUESS]
    match round_.questions[action.number - 1].form:
        case Typed(answers=answers):
            verdict = judge(answers, text)
            if verdict.verdict == "prompt":
                return round_, _asking_more(action, verdict.because)
            option = RIGHT if verdict.verdict == "accept" else WRONG
            if action.aloud and option == WRONG:
                return round_, ()
        case Closest() as asked:
            if number_in(text, asked) is None:
                return round_, _asking_more(action, f"One number, please: how many {asked.unit}?")
            option = WRONG
        case Choice() | TrueFalse():
            return round_, ()
    return _taken(round_, phase, action.player, Press(action.at, option, text))


def hint(round_: Round, action: Hint) -> Step:
    """A hint: for the one who asks, or for all where the server wants it so. Half the points from then on."""
    phase = _open_for(round_, action)
    question = round_.questions[action.number - 1]
    if phase is None or round_.rules.hints is Hints.OFF or hint_to(question, round_.seed) is None:
        return round_, ()
    if is_final(round_, action.player, action.at):
        return round_, ()
    if round_.rules.hints is Hints.PUBLIC:
        if phase.hint_at is not None:
            return round_, ()
        shown = HintShown(number=phase.number, at=action.at)
        return replace(round_, phase=replace(phase, hint_at=action.at)), (shown,)
    known = phase.answers.get(action.player, Answer(()))
    if known.is_hinted:
        return round_, ()
    answer = Answer(tuple(sorted((*known.presses, Press(action.at, HINT)))))
    given = HintGiven(number=phase.number, player=action.player, answer=answer)
    return replace(round_, phase=replace(phase, answers={**phase.answers, action.player: answer})), (given,)


def is_final(round_: Round, player: int, at: float = math.inf) -> bool:
    """Whether the player can change nothing at that moment: their first press counts, and came before."""
    phase = round_.phase
    if round_.rules.style is not Style.FIRST or not isinstance(phase, Open):
        return False
    return player in phase.given and phase.answers[player].last.at < at


def vote_skip(round_: Round, action: VoteSkip) -> Step:
    """One player more would rather go on. The last vote that is needed wakes the round at once."""
    phase, needed = round_.phase, round_.rules.skip_votes
    if (
        not isinstance(phase, Open)
        or phase.number != action.number
        or not needed
        or action.player in phase.skippers
        or not may_answer(round_, action.player)
    ):
        return round_, ()
    skippers = (*phase.skippers, action.player)
    voted = SkipVoted(number=phase.number, votes=len(skippers), needed=needed)
    return replace(round_, phase=replace(phase, skippers=skippers)), (voted,)


def _open_for(round_: Round, action: Answering) -> Open | None:
    """The phase in which the action is heard; None if it is late, early, elsewhere, or of one who is out."""
    phase = round_.phase
    if not isinstance(phase, Open) or phase.number != action.number or not may_answer(round_, action.player):
        return None
    return phase if phase.opened_at <= action.at <= phase.closes_at else None


def _asking_more(action: Guess, because: str) -> tuple[MoreAsked, ...]:
    """What is wanted of a guess; whoever only talks in the channel is not asked for anything."""
    if action.aloud:
        return ()
    return (MoreAsked(number=action.number, player=action.player, because=because),)


def _taken(round_: Round, phase: Open, player: int, press: Press) -> Step:
    known = phase.answers.get(player, Answer(()))
    presses = _counting({*known.presses, press}, round_.rules.style)
    if presses == known.presses:
        return round_, ()
    answer = Answer(presses)
    taken = AnswerTaken(
        number=phase.number,
        player=player,
        answer=answer,
        seconds=answer.at - phase.opened_at,
        before=known.last if known.is_given else None,
        newcomer=player not in round_.tallies,
    )
    return replace(round_, phase=replace(phase, answers={**phase.answers, player: answer})), (taken,)


def _counting(presses: set[Press], style: Style) -> tuple[Press, ...]:
    """The presses that are kept, oldest first; only the very first, where the first right one is paid."""
    ordered = sorted(press for press in presses if press.option != HINT)
    kept = ordered[:1] if style is Style.FIRST else ordered[-MOST_PRESSES:]
    return tuple(sorted((*kept, *(press for press in presses if press.option == HINT))))
