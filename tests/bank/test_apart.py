from bot.bank.apart import apart
from bot.bank.bank import Bank
from bot.bank.drawing import Wanted, draw
from bot.bank.reading import read, shipped_shows
from bot.game.question import Choice, Option, Question

SHIPPED, _ = read(shipped_shows() / "emily-in-paris")
LINES = ("We burned it.", "Salt first.", "Never before noon.", "Ask the cat.", "Two is enough.")


def asks(line: int, *others: int) -> Question:
    return Question(
        id=f"q{line}",
        stem=f"line {line}",
        game="whosaid",
        theme="Whose line is it?",
        text="Which of these lines is Vale’s?",
        form=Choice(Option(LINES[line]), tuple(other(line) for line in others), 3),
        explanation="So Vale said.",
        sources=(),
        facts=(),
    )


def other(line: int) -> Option:
    return Option(LINES[line], "Milo said that", line=f"line {line}")


def wrong_of(question: Question) -> list[tuple[str, str]]:
    assert isinstance(question.form, Choice)
    return [(option.text, option.because) for option in question.form.wrong]


def test_a_line_of_the_round_is_no_wrong_option_where_others_are_left() -> None:
    first, second = apart((asks(0, 1, 2, 3), asks(1, 0, 2, 3)))
    assert wrong_of(first) == [(LINES[2], "Milo said that"), (LINES[3], "Milo said that")]
    assert wrong_of(second) == wrong_of(first)


def test_where_no_others_are_left_it_stays_and_nobody_hears_whose_it_is() -> None:
    first, _, _ = apart((asks(0, 1, 2, 4), asks(1, 2, 4), asks(2, 3, 4)))
    assert wrong_of(first) == [(LINES[1], ""), (LINES[4], "Milo said that")]


def test_a_round_of_whose_line_is_it_is_as_long_as_was_wished() -> None:
    wanted = Wanted(game="whosaid", count=8, twist="whose line is it")
    assert {len(draw(SHIPPED, wanted, {}, seed)) for seed in range(100)} == {8}


def test_every_round_of_one_kind_of_line_is_as_long_as_the_bank_has_lines() -> None:
    for twist in {question.twist for question in SHIPPED.questions if question.game == "whosaid"}:
        stems = {question.stem for question in SHIPPED.questions if question.twist == twist}
        assert lengths(SHIPPED, twist) == {min(5, len(stems))}, twist


def lengths(bank: Bank, twist: str) -> set[int]:
    return {len(draw(bank, Wanted(game="whosaid", count=5, twist=twist), {}, seed)) for seed in range(60)}
