"""Somebody who asks to be forgotten in the middle of a round is in nothing that the round knows."""

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.game.actions import AnyAction, Choose, Forget, Hint, Join, Pause, VoteSkip, Wake
from bot.game.events import RoundEnded
from bot.game.forgetting import NOBODY
from bot.game.phases import Asking, Open
from bot.game.round import Round
from bot.game.rules import Hints, Rules, Style
from bot.game.standings import standings
from tests.examples import BO, CLEO, MILLIONS, NETWORK, SHOW, a_round
from tests.game.playing import Playing

ANA = 1_111_111_111_111_111_111  # an id that no number of a round is like

players = st.sampled_from((ANA, BO, CLEO))
some_rules = st.builds(
    Rules,
    style=st.sampled_from(Style),
    hints=st.sampled_from(Hints),
    skip_votes=st.sampled_from((0, 2)),
    early_close=st.booleans(),
)


def joins() -> st.SearchStrategy[AnyAction]:
    """What a person does before the first question."""
    return st.builds(Join, players, st.integers(0, 1))


def moves() -> st.SearchStrategy[AnyAction | None]:
    """What a person does to a question; None lets the clock go on."""
    number = st.sampled_from((1, 1, 2))
    at = st.integers(0, 80).map(lambda quarters: quarters / 4)
    choose = st.builds(Choose, players, number, st.integers(0, 3), at)
    rest = (
        st.builds(Hint, players, number, at),
        st.builds(VoteSkip, players, number),
        st.builds(Pause, players),
    )
    return st.one_of(st.none(), choose, choose, choose, *rest)


def play(playing: Playing, move: AnyAction | None) -> None:
    """Make the move at its moment in the question that is on, or go on to whatever comes next."""
    phase = playing.round.phase
    if isinstance(move, Choose | Hint) and isinstance(phase, Open):
        action = move.__class__(*[*msgspec.structs.astuple(move)[:-1], phase.opened_at + move.at])
        playing.take(action, max(playing.now, action.at))
    elif move is not None:
        playing.take(move)
    elif isinstance(phase, Asking):
        playing.post()
    elif playing.round.wakes_at is not None:
        playing.wake()


def rest(round_: Round) -> dict[str, object]:
    """All that the round knows, but for Ana."""
    phase = round_.phase
    return {
        "tallies": {player: tally for player, tally in round_.tallies.items() if player != ANA},
        "teams": {player: team for player, team in round_.teams.items() if player != ANA},
        "out": [player for player in round_.out if player != ANA],
        "closed": [(row.number, row.closed_at, set(row.players) - {ANA}) for row in round_.closed],
        "answers": {player: answer for player, answer in phase.answers.items() if player != ANA}
        if isinstance(phase, Open)
        else {},
        "phase": type(phase),
        "questions": round_.questions,
    }


@settings(max_examples=300)
@given(some_rules, st.lists(joins(), max_size=3), st.lists(moves(), max_size=12), st.integers(0, 12))
def test_nothing_is_left_of_a_person_and_everything_of_the_others(
    rules: Rules, first: list[AnyAction], then: list[AnyAction | None], after: int
) -> None:
    playing = Playing(
        msgspec.structs.replace(a_round((SHOW, NETWORK, MILLIONS), rules=rules), started_by=ANA)
    )
    for move in (*first, None, None, *then):
        play(playing, move)
    left = rest(playing.round)
    was_over = playing.round.over
    assert playing.take(Forget(ANA)) == ()
    if was_over:
        return
    assert str(ANA) not in msgspec.json.encode(playing.round).decode()
    assert rest(playing.round) == left
    assert playing.round.started_by == NOBODY
    once = playing.round
    playing.take(Forget(ANA))
    assert playing.round == once
    told = len(playing.events)
    for _ in range(after):
        play(playing, None)
    assert str(ANA) not in msgspec.json.encode(playing.events[told:]).decode()
    for ended in playing.all(RoundEnded):
        assert ended.standings == standings(playing.round.tallies)


def test_never_more_were_right_than_are_left() -> None:
    playing = Playing(a_round((SHOW, NETWORK)))
    playing.open()
    for player in (ANA, BO, CLEO):
        playing.press(player, "One day", 2.0)
    playing.close()
    playing.take(Forget(ANA))
    assert [(row.players, row.right) for row in playing.round.closed] == [((BO, CLEO), 2)]
    assert set(playing.round.tallies) == {BO, CLEO}


def test_who_plays_on_begins_anew() -> None:
    playing = Playing(a_round((SHOW, NETWORK)))
    playing.open()
    playing.press(ANA, "One day", 2.0)
    playing.close()
    playing.take(Forget(ANA))
    playing.open()
    playing.press(ANA, "True", 2.0)
    playing.close()
    assert playing.round.tallies[ANA].answered == 1


def test_a_miss_in_a_sudden_death_goes_too() -> None:
    playing = Playing(a_round((SHOW, NETWORK), rules=Rules(style=Style.SUDDEN)))
    playing.open()
    for player, text in ((ANA, "One week"), (BO, "One day"), (CLEO, "One day")):
        playing.press(player, text, 2.0)
    playing.close()
    assert playing.round.out == (ANA,)
    playing.take(Forget(ANA))
    assert playing.round.out == ()


def test_a_reveal_above_the_next_question_names_them_no_more() -> None:
    playing = Playing(a_round((SHOW, NETWORK), rules=Rules(style=Style.TEAMS)))
    playing.open()
    for player in (ANA, BO):
        playing.press(player, "One day", 2.0)
    assert playing.round.wakes_at is not None
    playing.take(Wake(lean=True), playing.round.wakes_at)
    playing.take(Forget(ANA))
    above = playing.round.above
    assert above is not None
    assert [row.player for row in above.results] == [BO]
    assert str(ANA) not in msgspec.json.encode(playing.round).decode()


def test_a_vote_to_skip_goes_too() -> None:
    playing = Playing(a_round((SHOW, NETWORK), rules=Rules(skip_votes=2)))
    playing.open()
    playing.take(VoteSkip(ANA, 1))
    assert playing.phase(Open).skippers == (ANA,)
    playing.take(Forget(ANA))
    assert playing.phase(Open).skippers == ()
