"""One whole night, press by press: Ana, Bo, Cleo, Dev and Eli play five questions."""

from bot.game.events import (
    Ending,
    QuestionAsked,
    QuestionClosed,
    QuestionOpened,
    Recap,
    RoundEnded,
    RoundStarted,
)
from bot.game.standings import Fastest, Highlights, Standing
from tests.examples import ANA, BO, CLEO, DEV, EIGHT_O_CLOCK, ELI, FIVE, a_round
from tests.game.playing import Playing

NAMES = {ANA: "Ana", BO: "Bo", CLEO: "Cleo", DEV: "Dev", ELI: "Eli"}


def test_five_questions_are_played_as_on_a_good_trivia_night() -> None:
    night = Playing(a_round())
    assert night.last(RoundStarted) == RoundStarted(total=5, starts_at=EIGHT_O_CLOCK + 10)

    night.open()
    night.press(ANA, "Chicago", 3.875)
    night.press(BO, "New York", 4.0)
    night.press(CLEO, "Boston", 5.0)
    night.press(BO, "Chicago", 6.25)
    night.press(DEV, "Chicago", 9.625)
    night.close()
    assert reveal(night) == "3 of 4 right: Ana +147, Bo +140, Dev +130"
    assert table(night) == "Ana 147, Bo 140, Dev 130, Cleo 0"

    night.open()
    night.press(BO, "True", 3.125)
    night.press(ANA, "True", 4.375)
    night.press(CLEO, "True", 5.0)
    night.press(ELI, "True", 8.875)
    night.press(DEV, "False", 9.5)
    night.close()
    assert reveal(night) == "4 of 5 right: Bo +149, Ana +144, Cleo +141, Eli +125"
    assert table(night) == "Ana 291, Bo 289, Cleo 141, Dev 130, Eli 125"

    night.open()
    night.press(BO, "Andy Fleming", 4.0)
    night.press(ELI, "Tony Hernandez", 5.0)
    night.press(CLEO, "Steven Fierberg", 5.5)
    night.press(ANA, "Steven Fierberg", 6.875)
    night.press(DEV, "Steven Fierberg", 11.25)
    night.close()
    assert reveal(night) == "3 of 5 right: Ana +148 (3 in a row, +10), Cleo +142, Dev +125"
    assert table(night) == "Ana 439, Bo 289, Cleo 283, Dev 255, Eli 125"

    night.open()
    night.press(CLEO, "58", 4.25)
    night.press(BO, "58", 6.5)
    night.press(DEV, "82", 7.0)
    night.press(ANA, "58", 10.0)
    night.press(ELI, "58", 12.25)
    night.close()
    assert (
        reveal(night)
        == "4 of 5 right: Cleo +156 (3 in a row, +10), Ana +149 (4 in a row, +20), Bo +139, Eli +122"
    )
    assert table(night) == "Ana 588, Cleo 439, Bo 428, Dev 255, Eli 247"

    night.open()
    night.press(CLEO, "One day", 3.5)
    night.press(ANA, "One week", 5.0)
    night.press(BO, "One day", 5.25)
    night.press(DEV, "One day", 5.875)
    night.press(ELI, "One day", 7.625)
    night.close()
    assert reveal(night) == "4 of 5 right: Cleo +168 (4 in a row, +20), Bo +143, Dev +141, Eli +136"
    assert [NAMES[row.player] for row in night.last(QuestionClosed).results if row.ended_run == 4] == ["Ana"]
    assert night.last(RoundEnded) == RoundEnded(
        because=Ending.FINISHED,
        asked=5,
        total=5,
        standings=(
            Standing(1, CLEO, 607),
            Standing(2, ANA, 588),
            Standing(3, BO, 571),
            Standing(4, DEV, 396),
            Standing(5, ELI, 383),
        ),
        highlights=Highlights(fastest=Fastest(BO, 3.125), longest_run=((ANA, CLEO), 4), hardest=(3, 3, 5)),
        ended_at=night.last(QuestionClosed).closed_at,
    )
    assert night.round.over


def test_the_night_goes_at_the_pace_of_a_good_trivia_night() -> None:
    night = Playing(a_round())
    for _ in FIVE:
        night.open()
        night.press(ANA, night.right(), 2.0)
        night.press(BO, night.right(), 6.0)
        night.close()
    asked = [event.closes_at - EIGHT_O_CLOCK for event in night.all(QuestionAsked)]
    opened = [event.opened_at - EIGHT_O_CLOCK for event in night.all(QuestionOpened)]
    closed = [event.closed_at - EIGHT_O_CLOCK for event in night.all(QuestionClosed)]
    # The first stays open to the end and a second of grace; later ones close when both are in, after 8 s.
    assert opened == [10, 39, 55, 71, 87]
    assert asked == [30, 54, 75, 91, 107]
    assert closed == [30, 47, 63, 79, 95]
    assert [event.next_at for event in night.all(QuestionClosed)] == [
        EIGHT_O_CLOCK + 39,
        EIGHT_O_CLOCK + 55,
        EIGHT_O_CLOCK + 71,
        EIGHT_O_CLOCK + 87,
        None,
    ]


def test_each_card_repeats_the_answer_before_it() -> None:
    night = Playing(a_round())
    for wrong in ("Boston", "False", "Andy Fleming", "82", "One week"):
        night.open()
        night.press(ANA, night.right(), 2.0)
        night.press(BO, wrong, 6.0)
        night.close()
    assert [event.recap for event in night.all(QuestionAsked)] == [
        None,
        Recap("Chicago", 1, 2),
        Recap("True", 1, 2),
        Recap("Steven Fierberg", 1, 2),
        Recap("58", 1, 2),
    ]


def reveal(night: Playing) -> str:
    """The line that the last reveal says."""
    results = night.last(QuestionClosed).results
    right = [row for row in results if row.right]
    named = [
        f"{NAMES[row.player]} +{row.points}" + (f" ({row.run} in a row, +{row.bonus})" if row.bonus else "")
        for row in right
    ]
    return f"{len(right)} of {len(results)} right: {', '.join(named)}"


def table(night: Playing) -> str:
    """The standings after the last reveal."""
    return ", ".join(f"{NAMES[row.player]} {row.points}" for row in night.last(QuestionClosed).standings)
