"""What holds for any round, whatever is done to it and whenever.

The machine plays one round, and beside it a twin in which other options are right. Up to a reveal nobody can
tell the two apart: not by a phase, not by an event, not by the moment at which the clock calls.
"""

from collections import Counter
from itertools import pairwise
from typing import TypeVar

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
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
    Ending,
    HintGiven,
    QuestionAsked,
    QuestionClosed,
    QuestionOpened,
    RoundEnded,
)
from bot.game.phases import Asking, Ended, Open
from bot.game.question import Choice, Question, TrueFalse, right_text
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


class AnyRound(RuleBasedStateMachine):
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
    @rule(late=st.sampled_from((0.0, 0.0, 0.25, 3.0, 90.0)))
    def the_clock_calls_when_asked(self, late: float) -> None:
        if self.round.wakes_at is not None:
            self.now = max(self.now, self.round.wakes_at) + late
        self._take(Wake())

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
        self.the_clock_calls_when_asked(0.0)
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

    @invariant()
    def the_clock_is_asked_to_call_unless_the_stage_is_awaited_or_the_round_is_over(self) -> None:
        assert (self.round.wakes_at is None) == isinstance(self.round.phase, Asking | Ended)

    @invariant()
    def a_snapshot_is_read_back_as_it_was_and_the_answers_since_complete_it(self) -> None:
        for value in (self.round, self.kept):
            assert msgspec.json.decode(msgspec.json.encode(value), type=Round) == value
        # That the bot was away is known anew at each start.
        kept = replace(self.kept, was_away=self.round.was_away)
        assert not self.is_begun or restored(kept, self.rows) == self.round

    @invariant()
    def every_event_is_read_back_as_it_was(self) -> None:
        last = self.events[-3:]
        assert msgspec.json.decode(msgspec.json.encode(last), type=list[AnyEvent]) == last

    @invariant()
    def nothing_follows_the_end_and_nothing_ends_without_saying_so(self) -> None:
        ends = [place for place, event in enumerate(self.events) if isinstance(event, RoundEnded)]
        assert ends == ([len(self.events) - 1] if self.round.over else [])

    @invariant()
    def the_points_are_the_sums_of_the_results(self) -> None:
        closed = self._all(QuestionClosed)
        points: Counter[int] = Counter()
        for result in (row for event in closed for row in event.results):
            points[result.player] += result.points
            assert result.right or result.points == 0
            assert 0 <= result.seconds <= 120
        tellers = [*closed, *self._all(RoundEnded)][-1:]
        assert all({row.player: row.points for row in event.standings} == points for event in tellers)
        assert {player: tally.points for player, tally in self.round.tallies.items()} == points

    @invariant()
    def questions_come_in_order_each_is_revealed_once_and_only_after_it_was_open(self) -> None:
        asked = [event.number for event in self._all(QuestionAsked)]
        assert all(later in (earlier, earlier + 1) for earlier, later in pairwise([1, *asked]))
        closed = [event.number for event in self._all(QuestionClosed)]
        assert closed == list(range(1, len(closed) + 1))
        assert set(closed) <= {event.number for event in self._all(QuestionOpened)}

    @invariant()
    def a_reveal_tells_the_truth(self) -> None:
        for event in self._all(QuestionClosed)[-1:]:
            asked = self.questions[event.number - 1]
            assert (event.question_id, event.answer) == (asked.id, right_text(asked))
            if event.options:
                assert event.options[event.right] == event.answer
                assert all((row.option == event.right) == row.right for row in event.results)

    @invariant()
    def a_round_that_was_not_cut_short_has_asked_everything(self) -> None:
        for ended in self._all(RoundEnded):
            is_decided = self.round.rules.style is Style.SUDDEN and ended.because is Ending.FINISHED
            asked_all = ended.asked == ended.total == len(self.questions)
            assert (ended.because is Ending.FINISHED) == (asked_all or is_decided)

    @invariant()
    def whoever_is_out_of_a_sudden_death_scores_no_more_and_somebody_is_always_in(self) -> None:
        assert not self.round.tallies or set(self.round.tallies) - set(self.round.out)
        gone: set[int] = set()
        for event in self._all(QuestionClosed):
            assert gone.isdisjoint(row.player for row in event.results)
            gone |= set(event.out)

    @invariant()
    def nobody_plays_for_two_teams_and_everyone_for_one(self) -> None:
        if self.round.rules.style is Style.TEAMS:
            assert set(self.round.tallies) <= set(self.round.teams)
        else:
            assert self.round.teams == {}

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

    def _all(self, kind: type[E]) -> list[E]:
        return [event for event in self.events if isinstance(event, kind)]


def secretless(events: tuple[AnyEvent, ...]) -> list[object]:
    """What the events tell before the answer is known: all of it, but for reveals and the answer before."""
    return [
        replace(event, recap=None) if isinstance(event, QuestionAsked) else event
        for event in events
        if not isinstance(event, QuestionClosed | RoundEnded)
    ]


TestAnyRound = AnyRound.TestCase
TestAnyRound.settings = settings(max_examples=80, stateful_step_count=50)
