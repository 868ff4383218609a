"""Answers that are typed: judged at once, told at the reveal; of numbers the nearest wins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.game.actions import Choose, Guess
from bot.game.answers import Answers
from bot.game.closest import number_in
from bot.game.events import AnswerTaken, AnyEvent, MoreAsked, QuestionAsked, QuestionClosed, RoundEnded
from bot.game.phases import Open
from bot.game.question import Closest, Question, Typed
from tests.examples import ANA, BO, CLEO, DEV, a_round, question
from tests.game.playing import Playing

TRAIN = question("Which train?", Typed(Answers(answer="the Eurostar", others=("the Thalys",))), "train")
SON = question("Who is his son?", Typed(Answers(answer="Walter White Jr.", kind="person")), "son")
VIEWERS_FORM = Closest(58.0, "58 million", "million people")
VIEWERS = question("How many million people watched?", VIEWERS_FORM, "viewers")


def night_of(asked: Question) -> Playing:
    """A round whose first question is this one, just opened."""
    playing = Playing(a_round((asked, TRAIN)))
    playing.open()
    return playing


def closed(night: Playing) -> QuestionClosed:
    """The reveal of the question that is open."""
    night.close()
    return night.last(QuestionClosed)


def test_a_typed_question_shows_no_options_and_gives_time_to_type() -> None:
    playing = Playing(a_round((TRAIN, SON)))
    asked = next(event for event in playing.wake() if isinstance(event, QuestionAsked))
    assert (asked.options, asked.unit, asked.answer_time) == ((), None, 30.0)


def test_guesses_are_taken_alike_and_only_the_reveal_tells_who_was_right() -> None:
    night = night_of(TRAIN)
    (ana,) = night.guess(ANA, "eurostar!", 4.0)
    (bo,) = night.guess(BO, "the Thalys", 5.0)
    assert isinstance(ana, AnswerTaken)
    assert isinstance(bo, AnswerTaken)
    assert (ana.answer.text, ana.before, bo.answer.text) == ("eurostar!", None, "the Thalys")
    revealed = closed(night)
    assert (revealed.answer, revealed.options) == ("the Eurostar", ())
    assert [(row.player, row.right, row.text) for row in revealed.results] == [
        (ANA, True, "eurostar!"),
        (BO, False, "the Thalys"),
    ]


def test_a_part_of_the_answer_asks_for_more_and_counts_for_nothing() -> None:
    night = night_of(SON)
    (more,) = night.guess(ANA, "Walter White", 4.0)
    assert isinstance(more, MoreAsked)
    assert closed(night).results == ()


def test_what_is_no_number_asks_for_one() -> None:
    because = "One number, please: how many million people?"
    assert night_of(VIEWERS).guess(BO, "a lot", 5.0) == (MoreAsked(number=1, player=BO, because=because),)


def test_the_last_guess_counts_with_its_own_time() -> None:
    night = night_of(TRAIN)
    night.guess(ANA, "the Thalys", 4.0)
    (taken,) = night.guess(ANA, "Eurostar", 9.0)
    assert isinstance(taken, AnswerTaken)
    assert taken.before is not None
    assert (taken.before.text, taken.seconds) == ("the Thalys", 9.0)
    assert [(row.right, row.seconds) for row in closed(night).results] == [(True, 9.0)]


def test_a_late_guess_and_a_press_on_a_typed_question_are_no_events() -> None:
    night = night_of(TRAIN)
    opened_at = night.phase(Open).opened_at
    assert night.take(Choose(ANA, 1, 0, opened_at + 1), opened_at + 1) == ()
    assert night.guess(ANA, "Eurostar", night.phase(Open).closes_at - opened_at + 0.001) == ()


def test_the_nearest_number_wins_and_equals_share_it_by_speed() -> None:
    night = night_of(VIEWERS)
    night.guess(ANA, "70", 4.0)
    night.guess(BO, "60 million", 5.0)
    night.guess(CLEO, "56", 9.0)
    night.guess(DEV, "10", 3.0)
    results = closed(night).results
    assert [row.player for row in results if row.right] == [BO, CLEO]
    assert {row.player for row in results if not row.right} == {ANA, DEV}
    assert results[0].points > results[1].points


def test_a_number_is_told_as_one_and_is_never_the_hardest_question() -> None:
    night = Playing(a_round((VIEWERS, TRAIN, SON)))
    guesses = {
        1: ("70", "60", "50"),
        2: ("eurostar", "eurostar", "a bus"),
        3: ("Walter White Jr.", "Hank", "Gus"),
    }
    for number, said in guesses.items():
        night.open()
        for player, text in zip((ANA, BO, CLEO), said, strict=True):
            night.guess(player, text, 4.0)
        unit = closed(night).unit
        assert unit == ("million people" if number == 1 else None)
    hardest = night.last(RoundEnded).highlights.hardest
    assert hardest is not None
    assert hardest[0] == 3
    recaps = [event.recap for event in night.all(QuestionAsked)]
    assert [recap is not None and recap.is_number for recap in recaps] == [False, True, False]


@pytest.mark.parametrize(
    "text",
    [
        *("58", "58 million", "58M", "58m", "58,000,000", "58 000 000", "58000000", " 58. "),
        *("fifty-eight", "Fifty eight million", "about fifty-eight million people", "I think fifty eight"),
    ],
)
def test_a_number_is_read_as_people_write_it(text: str) -> None:
    assert number_in(text, VIEWERS_FORM) == 58.0


@pytest.mark.parametrize(
    "text", ["", "many", "58 or 60", "no one", "fifty or sixty", "-", "1" * 50, "58, 59"]
)
def test_what_is_not_one_number_is_none(text: str) -> None:
    assert number_in(text, VIEWERS_FORM) is None


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    number = number_in(text, Closest(10.0, "10", "episodes"))
    assert number is None or number >= 0


def aloud(night: Playing, player: int, text: str, seconds: float) -> tuple[AnyEvent, ...]:
    """A player says something in the channel while the question is open."""
    at = night.phase(Open).opened_at + seconds
    return night.take(Guess(player, 1, text, at, aloud=True), max(night.now, at))


def test_what_is_said_in_the_channel_counts_only_if_it_is_right() -> None:
    night = night_of(TRAIN)
    assert aloud(night, ANA, "lol no idea", 2.0) == ()
    assert aloud(night, BO, "the Thalys?", 3.0) == ()
    (taken,) = aloud(night, ANA, "is it the eurostar?", 4.0)
    assert isinstance(taken, AnswerTaken)
    assert aloud(night, ANA, "or a bus", 5.0) == ()
    assert [(row.player, row.right, row.seconds) for row in closed(night).results] == [(ANA, True, 4.0)]


def test_whoever_talks_in_the_channel_is_never_asked_for_more() -> None:
    assert aloud(night_of(SON), ANA, "Walter White", 2.0) == ()
    assert aloud(night_of(VIEWERS), ANA, "a lot", 2.0) == ()


def test_of_numbers_said_in_the_channel_the_last_one_counts() -> None:
    night = night_of(VIEWERS)
    for second, text in enumerate(("50", "hm", "57", "no wait"), start=2):
        aloud(night, ANA, text, float(second))
    assert [(row.text, row.seconds) for row in closed(night).results] == [("57", 4.0)]
