"""A hint halves what a right answer earns, tells something true, and never the answer."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.game.actions import Hint
from bot.game.answers import Answers
from bot.game.events import AnswerTaken, AnyEvent, HintGiven, HintShown, QuestionClosed
from bot.game.hints import Told, hint_to
from bot.game.phases import Open
from bot.game.question import Choice, Closest, Option, Typed, options
from bot.game.rules import Hints, Rules, Style
from tests.examples import ANA, BO, CAMERA, CITY, MILLIONS, NETWORK, a_round, question
from tests.game.playing import Playing

TRAIN = question("Which train?", Typed(Answers(answer="the Eurostar")), "train")
VIEWERS = question("How many?", Closest(58.0, "58 million", "million people"), "viewers")
TAUGHT = question(
    "How many million?",
    Choice(Option("58"), (Option("70"), Option("82", because="that was Bridgerton"), Option("76"))),
    "taught",
)
seeds = st.integers(0, 2**63)


def ask(night: Playing, player: int, seconds: float) -> tuple[AnyEvent, ...]:
    """A player asks for a hint, so many seconds after the card."""
    at = night.phase(Open).opened_at + seconds
    return night.take(Hint(player, night.round.number, at), max(night.now, at))


def opened(*asked: object, hints: Hints = Hints.PRIVATE, style: Style = Style.EVERYONE) -> Playing:
    rules = Rules(hints=hints, style=style)
    night = Playing(a_round(asked or (CITY, MILLIONS), rules=rules))  # type: ignore[arg-type]
    night.open()
    return night


def test_a_hint_halves_the_points_of_whoever_asked_and_of_nobody_else() -> None:
    night = opened()
    (told,) = ask(night, ANA, 1.0)
    assert isinstance(told, HintGiven)
    night.press(ANA, "Chicago", 2.0)
    night.press(BO, "Chicago", 2.0)
    night.close()
    rows = night.last(QuestionClosed).results
    assert [(row.player, row.points, row.hinted) for row in rows] == [(BO, 150, False), (ANA, 75, True)]


def test_a_hint_counts_whether_it_came_before_or_after_the_answer_and_once() -> None:
    night = opened()
    night.press(ANA, "Chicago", 2.0)
    assert len(ask(night, ANA, 5.0)) == 1
    assert ask(night, ANA, 6.0) == ()
    night.close()
    (row,) = night.last(QuestionClosed).results
    assert (row.points, row.seconds) == (75, 2.0)


def test_where_the_first_press_is_final_a_hint_after_it_is_not_given_and_costs_nothing() -> None:
    night = opened(style=Style.FIRST)
    night.press(ANA, "Chicago", 2.0)
    assert ask(night, ANA, 2.5) == ()
    assert len(ask(night, BO, 2.5)) == 1
    night.close()
    (row,) = night.last(QuestionClosed).results
    assert (row.player, row.points, row.hinted) == (ANA, 150, False)


def test_where_the_first_press_is_final_a_hint_that_was_heard_before_it_and_asked_for_after_it_is_free() -> (
    None
):
    night = opened(style=Style.FIRST)
    ask(night, ANA, 2.5)
    night.press(ANA, "Chicago", 2.0)
    night.close()
    assert [(row.points, row.hinted) for row in night.last(QuestionClosed).results] == [(150, False)]


def test_where_the_first_press_is_final_a_hint_before_it_halves_as_everywhere() -> None:
    night = opened(style=Style.FIRST)
    ask(night, ANA, 1.0)
    night.press(ANA, "Chicago", 2.0)
    night.close()
    assert [(row.points, row.hinted) for row in night.last(QuestionClosed).results] == [(75, True)]


def test_whoever_cannot_change_their_press_any_more_shows_no_hint_to_the_others() -> None:
    night = opened(hints=Hints.PUBLIC, style=Style.FIRST)
    night.press(ANA, "Boston", 2.0)
    assert ask(night, ANA, 3.0) == ()
    assert night.phase(Open).hint_at is None


def test_whoever_only_asks_for_a_hint_has_not_answered() -> None:
    night = opened()
    ask(night, ANA, 1.0)
    assert night.phase(Open).given == {}
    night.close()
    assert night.last(QuestionClosed).results == ()
    assert night.round.closed[-1].players == ()


def test_the_first_answer_after_a_hint_is_no_change_of_mind() -> None:
    night = opened()
    ask(night, ANA, 1.0)
    (taken,) = night.press(ANA, "Boston", 2.0)
    assert isinstance(taken, AnswerTaken)
    assert (taken.before, taken.answer.option, taken.answer.at) == (
        None,
        night.round.shown(1).index("Boston"),
        night.phase(Open).opened_at + 2.0,
    )


def test_where_hints_are_public_everyone_sees_it_and_earns_half_from_then_on() -> None:
    night = opened(hints=Hints.PUBLIC)
    night.press(ANA, "Chicago", 2.0)
    (shown,) = ask(night, BO, 4.0)
    assert shown == HintShown(number=1, at=night.phase(Open).opened_at + 4.0)
    assert ask(night, ANA, 5.0) == ()
    night.press(BO, "Chicago", 6.0)
    night.close()
    rows = night.last(QuestionClosed).results
    assert [(row.player, row.hinted) for row in rows] == [(ANA, False), (BO, True)]


def test_where_hints_are_off_or_there_is_none_nothing_happens() -> None:
    assert ask(opened(hints=Hints.OFF), ANA, 1.0) == ()
    assert ask(opened(NETWORK), ANA, 1.0) == ()


@given(seeds)
def test_a_hint_names_a_wrong_option_that_is_shown_and_one_that_teaches_if_there_is_one(seed: int) -> None:
    told = hint_to(TAUGHT, seed)
    assert told == Told("82", options(TAUGHT, seed).index("82"), "that was Bridgerton")
    other = hint_to(CITY, seed)
    assert other is not None
    assert other.option is not None
    assert other.text == options(CITY, seed)[other.option] != "Chicago"


@given(seeds)
def test_a_line_has_its_context_for_a_hint(seed: int) -> None:
    line = replace(CAMERA, context="Of a colleague behind the camera.")
    assert hint_to(line, seed) == Told("Of a colleague behind the camera.")


def test_a_typed_answer_shows_its_first_letters_and_its_length() -> None:
    assert hint_to(TRAIN, 1) == Told("t·· E·······")


@given(seeds, st.one_of(st.integers(1, 10**7).map(float), st.floats(0.01, 1000)))
def test_a_number_is_somewhere_in_the_range_that_is_told(seed: int, number: float) -> None:
    told = hint_to(replace(VIEWERS, form=Closest(number, str(number), "people")), seed)
    assert told is not None
    least, most = (float(end.replace(",", "")) for end in told.text.removesuffix(" people").split(" to "))
    assert least <= number <= most
    assert least < most
