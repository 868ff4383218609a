"""All that can be done to a round, whenever: the moves of a machine that hypothesis plays.

Beside the round it plays a twin in which other options are right. Up to a reveal nobody can tell the two
apart: not by a phase, not by an event, not by the moment at which the clock calls.
"""

from typing import TypeVar

import msgspec
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule
from msgspec.structs import replace

from bot.game.actions import (
    AddTime,
    AnyAction,
    Choose,
    GoOn,
    Hint,
    Join,
    Lost,
    Opened,
    Pause,
    Resumed,
    Shuffle,
    Skip,
    Stop,
    VoteSkip,
    Wake,
)
from bot.game.events import (
    Answer,
    AnswerTaken,
    AnyEvent,
    HintGiven,
    QuestionAsked,
    QuestionClosed,
    QuestionOpened,
    RoundEnded,
)
from bot.game.phases import Asking, Open
from bot.game.question import Choice, Question, TrueFalse
from bot.game.round import Round, restored
from bot.game.rules import Hints, Rules, Style
from bot.game.stepping import begin, step
from tests.examples import CAMERA, EIGHT_O_CLOCK, MILLIONS, NETWORK, SHOW, a_round

E = TypeVar("E", bound=AnyEvent)

quarters = st.integers(-8, 120).map(lambda count: count / 4)  # seconds; quarters are exact in a float
some_rules = st.builds(
    Rules,
    answer_time=st.sampled_from((8.0, 20.0)),
    get_ready=st.sampled_from((0.0, 10.0)),
    early_close=st.booleans(),
    streaks=st.booleans(),
    empty_limit=st.sampled_from((3, 10)),
    style=st.sampled_from(Style),
    hints=st.sampled_from(Hints),
    skip_votes=st.sampled_from((0, 2)),
)
# In these styles it shows at once who is right: by closing early, or by who is out.
TELLING = (Style.FIRST, Style.SUDDEN)


def other_way_round(question: Question) -> Question:
    """The question with the same options, another of them being right."""
    match question.form:
        case TrueFalse(holds=holds):
            return replace(question, form=TrueFalse(holds=not holds))
        case Choice(right=right, wrong=(first, *rest)) as form:
            return replace(question, form=replace(form, right=first, wrong=(*rest, right)))
        case _:
            raise AssertionError(question)


QUESTIONS = (SHOW, NETWORK, MILLIONS, CAMERA)
TWINS = tuple(map(other_way_round, QUESTIONS))


class Moves(RuleBasedStateMachine):
    """A round under way; `kept` and `rows` are what a store would hold of it."""

    questions = QUESTIONS
    twins = TWINS

    def __init__(self) -> None:
        super().__init__()
        self.now = EIGHT_O_CLOCK
        self.events: list[AnyEvent] = []
        self.round = self.twin = self.kept = a_round(self.questions)
        self.rows: dict[int, Answer] = {}
        self.is_begun = False

    @precondition(lambda self: not self.is_begun)
    @rule(rules=some_rules, alone=st.booleans(), seed=st.integers(0, 2**63))
    def begins(self, rules: Rules, alone: bool, seed: int) -> None:  # noqa: FBT001 - hypothesis hands it in
        self.is_begun = True
        self.round, events = begin(a_round(self.questions, rules=rules, alone=alone, seed=seed), self.now)
        self.twin, _ = begin(a_round(self.twins, rules=rules, alone=alone, seed=seed), self.now)
        self._keep(events)

    @precondition(lambda self: self.is_begun)
    @rule(late=st.sampled_from((0.0, 0.0, 0.25, 3.0, 90.0)), lean=st.booleans())
    def the_clock_calls_when_asked(self, late: float, lean: bool) -> None:  # noqa: FBT001 - hypothesis hands it in
        if self.round.wakes_at is not None:
            self.now = max(self.now, self.round.wakes_at) + late
        self._take(Wake(lean=lean))

    @precondition(lambda self: self.is_begun)
    @rule(seconds=quarters)
    def time_goes_by_and_the_clock_calls_anyhow(self, seconds: float) -> None:
        self.now += max(0.0, seconds)
        self._take(Wake())

    @precondition(lambda self: isinstance(self.round.phase, Asking))
    @rule(took=st.sampled_from((0.0, 0.25, 1.0, 4.0, 60.0)))
    def the_card_is_posted(self, took: float) -> None:
        self.now += took
        self._take(Opened(self.round.number, 5_000 + self.round.number, self.now))

    @precondition(lambda self: self.is_begun)
    @rule(presses=st.lists(st.tuples(st.integers(1, 4), st.integers(0, 3), quarters), min_size=1, max_size=6))
    def everything_goes_as_it_should(self, presses: list[tuple[int, int, float]]) -> None:
        self.the_clock_calls_when_asked(0.0, lean=False)
        if isinstance(self.round.phase, Asking):
            self.the_card_is_posted(0.25)
        for player, option, seconds in presses:
            if isinstance(self.round.phase, Open):
                self.somebody_presses(player, option, seconds)

    @precondition(lambda self: self.is_begun)
    @rule(number=st.integers(0, 5), at=quarters)
    def a_stray_card_is_reported(self, number: int, at: float) -> None:
        if not isinstance(self.round.phase, Asking):
            self._take(Opened(number, 9_000, self.now + at))

    @precondition(lambda self: isinstance(self.round.phase, Open))
    @rule(player=st.integers(1, 4), option=st.integers(0, 3), seconds=quarters)
    def somebody_presses(self, player: int, option: int, seconds: float) -> None:
        phase = self.round.phase
        assert isinstance(phase, Open)
        self.now = max(self.now, phase.opened_at + seconds)
        self._take(Choose(player, phase.number, option, phase.opened_at + seconds))

    @precondition(lambda self: self.is_begun)
    @rule(player=st.integers(1, 4), number=st.integers(-1, 6), option=st.integers(-1, 5), at=quarters)
    def somebody_presses_anything(self, player: int, number: int, option: int, at: float) -> None:
        self._take(Choose(player, number, option, self.now + at))

    @precondition(lambda self: isinstance(self.round.phase, Open))
    @rule(player=st.integers(1, 4), seconds=quarters)
    def somebody_asks_for_a_hint(self, player: int, seconds: float) -> None:
        phase = self.round.phase
        assert isinstance(phase, Open)
        self.now = max(self.now, phase.opened_at + seconds)
        self._take(Hint(player, phase.number, phase.opened_at + seconds))

    @precondition(lambda self: self.is_begun)
    @rule(
        player=st.integers(1, 4),
        number=st.integers(0, 5),
        kind=st.sampled_from((Skip, VoteSkip, VoteSkip, AddTime)),
    )
    def somebody_is_in_a_hurry_or_is_not(
        self, player: int, number: int, kind: type[Skip | VoteSkip | AddTime]
    ) -> None:
        self._take(kind(player, self.round.number if number else number))

    @precondition(lambda self: self.is_begun)
    @rule(action=st.sampled_from((Pause(1), GoOn(1), GoOn(2), Shuffle(1), Join(1, 0), Join(2, 1))))
    def somebody_wants_a_break_or_a_team(self, action: AnyAction) -> None:
        self._take(action)

    @precondition(lambda self: self.is_begun)
    @rule(away=st.sampled_from((0.0, 0.25, 5.0, 30.0)))
    def the_bot_falls_over_and_comes_back(self, away: float) -> None:
        self.now += away
        snapshot = msgspec.json.decode(msgspec.json.encode(self.kept), type=Round)
        self.round = restored(snapshot, dict(reversed(self.rows.items())))
        self._take(Resumed())

    @precondition(lambda self: self.is_begun and len(self.events) > 20)
    @rule(action=st.sampled_from((Stop(1), Lost("The channel was deleted."))))
    def the_round_is_ended(self, action: AnyAction) -> None:
        self._take(action)

    def _take(self, action: AnyAction) -> None:
        was_over = self.round.over
        self.round, events = step(self.round, action, self.now)
        assert not (was_over and events)
        if self.round.rules.style not in TELLING and self.twins != self.questions:
            self.twin, twins = step(self.twin, action, self.now)
            assert secretless(events) == secretless(twins)
            assert self.round.phase == self.twin.phase
            assert self.round.wakes_at == self.twin.wakes_at
        self._keep(events)

    def _keep(self, events: tuple[AnyEvent, ...]) -> None:
        """Keep what a store keeps: the round at each boundary, between boundaries the answers."""
        self.events += events
        for event in events:
            if isinstance(event, AnswerTaken | HintGiven):
                self.rows[event.player] = event.answer
            else:
                self.kept = self.round
                if not isinstance(self.round.phase, Open) or isinstance(event, QuestionOpened):
                    self.rows = {}

    def all(self, kind: type[E]) -> list[E]:
        return [event for event in self.events if isinstance(event, kind)]


def secretless(events: tuple[AnyEvent, ...]) -> list[object]:
    """What the events tell before the answer is known: all of it, but for reveals and the answer before."""
    return [
        replace(event, recap=None) if isinstance(event, QuestionAsked) else event
        for event in events
        if not isinstance(event, QuestionClosed | RoundEnded)
    ]
