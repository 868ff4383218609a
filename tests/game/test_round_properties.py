"""What holds for any round, whatever is done to it and whenever."""

from collections import Counter
from itertools import pairwise

import msgspec
from hypothesis import settings
from hypothesis.stateful import invariant
from msgspec.structs import replace

from bot.game.events import AnyEvent, Ending, QuestionAsked, QuestionClosed, QuestionOpened, RoundEnded
from bot.game.phases import Asking, Ended
from bot.game.question import right_text
from bot.game.round import Round, restored
from bot.game.rules import Style
from tests.game.moves import Moves


class AnyRound(Moves):
    """A round under way, looked at after each move."""

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
        closed = self.all(QuestionClosed)
        points: Counter[int] = Counter()
        for result in (row for event in closed for row in event.results):
            points[result.player] += result.points
            assert result.right or result.points == 0
            assert 0 <= result.seconds <= 120
        tellers = [*closed, *self.all(RoundEnded)][-1:]
        assert all({row.player: row.points for row in event.standings} == points for event in tellers)
        assert {player: tally.points for player, tally in self.round.tallies.items()} == points

    @invariant()
    def questions_come_in_order_each_is_revealed_once_and_only_after_it_was_open(self) -> None:
        asked = [event.number for event in self.all(QuestionAsked)]
        assert all(later in (earlier, earlier + 1) for earlier, later in pairwise([1, *asked]))
        closed = [event.number for event in self.all(QuestionClosed)]
        assert closed == list(range(1, len(closed) + 1))
        assert set(closed) <= {event.number for event in self.all(QuestionOpened)}

    @invariant()
    def a_reveal_tells_the_truth(self) -> None:
        for event in self.all(QuestionClosed)[-1:]:
            asked = self.questions[event.number - 1]
            assert (event.question_id, event.answer) == (asked.id, right_text(asked))
            if event.options:
                assert event.options[event.right] == event.answer
                assert all((row.option == event.right) == row.right for row in event.results)

    @invariant()
    def a_round_that_was_not_cut_short_has_asked_everything(self) -> None:
        for ended in self.all(RoundEnded):
            is_decided = self.round.rules.style is Style.SUDDEN and ended.because is Ending.FINISHED
            asked_all = ended.asked == ended.total == len(self.questions)
            assert (ended.because is Ending.FINISHED) == (asked_all or is_decided)

    @invariant()
    def whoever_is_out_of_a_sudden_death_scores_no_more_and_somebody_is_always_in(self) -> None:
        assert not self.round.tallies or set(self.round.tallies) - set(self.round.out)
        gone: set[int] = set()
        for event in self.all(QuestionClosed):
            assert gone.isdisjoint(row.player for row in event.results)
            gone |= set(event.out)

    @invariant()
    def nobody_plays_for_two_teams_and_everyone_for_one(self) -> None:
        if self.round.rules.style is Style.TEAMS:
            assert set(self.round.tallies) <= set(self.round.teams)
        else:
            assert self.round.teams == {}

    @invariant()
    def a_reveal_stands_above_no_other_card_than_the_next(self) -> None:
        above = self.round.above
        assert above is None or (
            above in self.all(QuestionClosed)[-2:] and above.number >= self.round.number - 1
        )


TestAnyRound = AnyRound.TestCase
TestAnyRound.settings = settings(max_examples=80, stateful_step_count=50)
