"""The whole game: a round, and the step that an action makes in it.

`step` reads no clock, no file and no random generator: the time is an argument and the seed is part of the
round, so a round can be stored, replayed and played again with the same result.
"""

import math
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from bot.game.actions import AnyAction, Choose, Lost, Opened, Resumed, Stop, Wake
from bot.game.events import (
    Answer,
    AnswerTaken,
    AnyEvent,
    Ending,
    Press,
    QuestionAsked,
    QuestionClosed,
    QuestionOpened,
    Recap,
    RoundEnded,
    RoundStarted,
)
from bot.game.phases import AnyPhase, Asking, Ended, GetReady, Open, Revealed
from bot.game.question import Question, options, right_text
from bot.game.results import results, tallied
from bot.game.rules import Rules, time_for
from bot.game.standings import Tally, highlights, standings

MOST_PRESSES = 64  # the last ones of one player on one question: memory stays bounded


class Closed(Struct, frozen=True):
    """What stays of a question after its reveal."""

    number: int
    closed_at: float
    players: tuple[int, ...]
    right: int


class Round(Struct, frozen=True, kw_only=True):
    """A run of questions in one channel, from start to standings; `questions` are in the order of play.

    `alone` says that nobody else can be waited for, so that even the first question may close early.
    `pace`, `theme` and `twist` are what was asked for, so that it can be played again.
    """

    id: str
    server: int
    channel: int
    game: str
    show: str
    started_by: int
    seed: int
    rules: Rules
    questions: tuple[Question, ...]
    phase: AnyPhase
    tallies: dict[int, Tally] = {}
    closed: tuple[Closed, ...] = ()
    nobody_in_a_row: int = 0
    alone: bool = False
    ceiling: int | None = None
    pace: str = ""
    theme: str = ""
    twist: str = ""

    @property
    def wakes_at(self) -> float | None:
        """When the clock should call back, or None where only the stage can move the round on."""
        match self.phase:
            case GetReady(starts_at=starts_at):
                return starts_at
            case Open() as open_:
                return _closing_time(self, open_)
            case Revealed(next_at=next_at):
                return next_at
            case Asking() | Ended():
                return None
            case _:
                assert_never(self.phase)

    @property
    def total(self) -> int:
        """How many questions the round has."""
        return len(self.questions)

    @property
    def number(self) -> int:
        """The question that is open or was asked last, counted from 1; 0 before the first."""
        match self.phase:
            case Asking(number=number) | Open(number=number) | Revealed(number=number):
                return number
            case GetReady() | Ended():
                return len(self.closed)
            case _:
                assert_never(self.phase)

    def shown(self, number: int) -> tuple[str, ...]:
        """The options of question `number`, in the order in which this round shows them."""
        return options(self.questions[number - 1], self.seed)

    def closed_at(self, number: int) -> float | None:
        """When question `number` closed to answers; None if it never opened or still can be answered."""
        if isinstance(self.phase, Open) and self.phase.number == number:
            return self.phase.closes_at
        return next((row.closed_at for row in self.closed if row.number == number), None)

    @property
    def over(self) -> bool:
        """Whether the round has ended."""
        return isinstance(self.phase, Ended)


Step = tuple[Round, tuple[AnyEvent, ...]]


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
        case Choose():
            return _choose(round_, action)
        case Opened():
            return _opened(round_, action, now)
        case Wake():
            return _wake(round_, now)
        case Stop(player=player):
            return _end(round_, Ending.STOPPED, now, stopped_by=player)
        case Lost():
            return _end(round_, Ending.LOST, now)
        case Resumed():
            return _resumed(round_, now)
        case _:
            assert_never(action)


def must_wait(round_: Round, action: AnyAction) -> bool:
    """Whether the action is a press on a question that is still being posted."""
    return (
        isinstance(action, Choose)
        and isinstance(round_.phase, Asking)
        and action.number == round_.phase.number
    )


def restored(snapshot: Round, answers: dict[int, Answer]) -> Round:
    """The round as it stood: its last snapshot, and the answers taken since."""
    if not isinstance(snapshot.phase, Open):
        return snapshot
    return replace(snapshot, phase=replace(snapshot.phase, answers=answers))


def _choose(round_: Round, action: Choose) -> Step:
    phase = round_.phase
    if not isinstance(phase, Open) or not _is_heard(round_, phase, action):
        return round_, ()
    known = phase.answers.get(action.player)
    press = Press(action.at, action.option)
    before = known.presses if known else ()
    presses = tuple(sorted({*before, press}))[-MOST_PRESSES:]
    if presses == before:
        return round_, ()
    answer = Answer(presses)
    taken = AnswerTaken(
        number=phase.number,
        player=action.player,
        answer=answer,
        seconds=answer.at - phase.opened_at,
        before=known.option if known else None,
        newcomer=action.player not in round_.tallies,
    )
    answers = {**phase.answers, action.player: answer}
    return replace(round_, phase=replace(phase, answers=answers)), (taken,)


def _is_heard(round_: Round, phase: Open, action: Choose) -> bool:
    shown = len(options(round_.questions[phase.number - 1], round_.seed))
    in_time = phase.opened_at <= action.at <= phase.closes_at
    return action.number == phase.number and in_time and 0 <= action.option < shown


def _opened(round_: Round, action: Opened, now: float) -> Step:
    phase = round_.phase
    if not isinstance(phase, Asking) or phase.number != action.number:
        return round_, ()
    if phase.closes_at - action.opened_at < round_.rules.least_time:
        # The card came too late to be fair: its deadline is printed on it, so it is asked anew.
        return _ask(round_, action.number, now, attempt=phase.attempt + 1)
    opened = QuestionOpened(number=action.number, message_id=action.message_id, opened_at=action.opened_at)
    phase = Open(action.number, phase.attempt, action.message_id, action.opened_at, phase.closes_at)
    return replace(round_, phase=phase), (opened,)


def _resumed(round_: Round, now: float) -> Step:
    """A round that waited too long ends; a question that nobody could answer in time is asked anew."""
    phase = round_.phase
    due = phase.closes_at if isinstance(phase, Asking) else round_.wakes_at
    if due is not None and now - due > round_.rules.stale_after:
        return _end(round_, Ending.INTERRUPTED, now)
    expired_unanswered = isinstance(phase, Open) and not phase.answers and now > phase.closes_at
    if isinstance(phase, Asking) or (isinstance(phase, Open) and expired_unanswered):
        return _ask(round_, phase.number, now, attempt=phase.attempt + 1)
    return round_, ()


def _wake(round_: Round, now: float) -> Step:
    if round_.wakes_at is None or now < round_.wakes_at:
        return round_, ()
    match round_.phase:
        case GetReady():
            return _ask(round_, 1, now)
        case Revealed(number=number):
            return _ask(round_, number + 1, now)
        case Open() as phase:
            return _close(round_, phase, now)
        case Asking() | Ended():
            return round_, ()
        case _:
            assert_never(round_.phase)


def _ask(round_: Round, number: int, now: float, *, attempt: int = 1) -> Step:
    question = round_.questions[number - 1]
    shown = options(question, round_.seed)
    answer_time = time_for(question, shown, round_.rules)
    closes_at = float(math.ceil(now + answer_time))
    asked = QuestionAsked(
        number=number,
        total=round_.total,
        attempt=attempt,
        theme=question.theme,
        text=question.text,
        options=shown,
        spoils=question.spoils,
        answer_time=answer_time,
        closes_at=closes_at,
        recap=_recap(round_),
    )
    return replace(round_, phase=Asking(number, attempt, closes_at)), (asked,)


def _recap(round_: Round) -> Recap | None:
    if not round_.closed:
        return None
    last = round_.closed[-1]
    answer = right_text(round_.questions[last.number - 1])
    return Recap(answer, last.right, len(last.players))


def _closing_time(round_: Round, phase: Open) -> float:
    """The deadline and its grace; earlier when everyone who lately took part has answered."""
    rules = round_.rules
    deadline = phase.closes_at + rules.grace
    lately = {player for closed in round_.closed[-2:] for player in closed.players}
    everyone_is_in = (bool(lately) or round_.alone) and bool(phase.answers) and lately <= phase.answers.keys()
    if rules.early_close and everyone_is_in:
        return min(deadline, phase.opened_at + rules.early_close_after)
    return deadline


def _close(round_: Round, phase: Open, now: float) -> Step:
    question = round_.questions[phase.number - 1]
    shown = options(question, round_.seed)
    right = shown.index(right_text(question))
    played_last = round_.closed[-1].players if round_.closed else ()
    found = results(phase, right, round_.tallies, played_last, round_.rules)
    closed_at = min(now, phase.closes_at)
    closed = Closed(phase.number, closed_at, tuple(sorted(phase.answers)), sum(row.right for row in found))
    nobody_in_a_row = 0 if found else round_.nobody_in_a_row + 1
    ending = _ending_after(round_, phase.number, nobody_in_a_row)
    next_at = None if ending else float(math.ceil(now + round_.rules.reveal_pause))
    after = replace(
        round_,
        tallies=tallied(round_.tallies, found),
        closed=(*round_.closed, closed),
        nobody_in_a_row=nobody_in_a_row,
        phase=Revealed(phase.number, now if next_at is None else next_at),
    )
    revealed = QuestionClosed(
        number=phase.number,
        total=round_.total,
        message_id=phase.message_id,
        question_id=question.id,
        stem=question.stem,
        theme=question.theme,
        text=question.text,
        options=shown,
        right=right,
        explanation=question.explanation,
        sources=question.sources,
        results=found,
        standings=standings(after.tallies),
        closed_at=closed_at,
        next_at=next_at,
        still_there=nobody_in_a_row == round_.rules.empty_warning and ending is None,
    )
    if ending is None:
        return after, (revealed,)
    ended, events = _end(after, ending, now)
    return ended, (revealed, *events)


def _ending_after(round_: Round, number: int, nobody_in_a_row: int) -> Ending | None:
    if number == round_.total:
        return Ending.FINISHED
    if nobody_in_a_row >= round_.rules.empty_limit:
        return Ending.ABANDONED
    return None


def _end(round_: Round, because: Ending, now: float, *, stopped_by: int | None = None) -> Step:
    phase = round_.phase
    unplayed = right_text(round_.questions[phase.number - 1]) if isinstance(phase, Open) else None
    ended = RoundEnded(
        because=because,
        asked=len(round_.closed),
        total=round_.total,
        standings=standings(round_.tallies),
        highlights=highlights(
            round_.tallies, tuple((row.number, row.right, len(row.players)) for row in round_.closed)
        ),
        ended_at=now,
        stopped_by=stopped_by,
        message_id=phase.message_id if isinstance(phase, Open) else None,
        unplayed=unplayed,
    )
    return replace(round_, phase=Ended()), (ended,)
