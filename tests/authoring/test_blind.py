import pytest

from bot.authoring.blind import blind_scores
from bot.bank.bank import Bank
from bot.game.question import Choice, Option, Question, TrueFalse

WORDS = ("ash", "oak", "elm", "fir", "yew", "box", "bay", "fig")


def bank(*questions: Question) -> Bank:
    return Bank("trees", "Trees", ("Trees",), questions)


def question(number: int, form: Choice | TrueFalse, text: str = "Which tree?") -> Question:
    return Question(
        id=f"q{number}",
        stem=f"q{number}",
        game="trivia",
        theme="Trees",
        text=text,
        form=form,
        explanation="So it is.",
        sources=("a book",),
        facts=(f"f{number}",),
    )


def choice(right: str, *wrong: str) -> Choice:
    return Choice(Option(right), tuple(Option(text) for text in wrong))


def too_good(found: Bank) -> set[str]:
    return {score.player for score in blind_scores(found, 100) if score.too_good}


def test_nobody_beats_chance_where_looks_say_nothing() -> None:
    """Each word is right once and wrong three times, and all are equally long."""
    fair = [question(n, choice(*(WORDS[(n + step) % 8] for step in (0, 1, 3, 6)))) for n in range(8)]
    assert too_good(bank(*fair)) == set()


@pytest.mark.parametrize(
    ("form", "player"),
    [
        (choice("a long answer", "short", "brief", "terse"), "the longest option"),
        (choice("oak", "hornbeam", "chestnut", "mountain ash"), "the shortest option"),
        (choice("tree", "house", "river", "stone"), "most words of the question"),
        (Choice(Option("1", rank=1), tuple(Option(str(n), rank=n) for n in (2, 3, 4))), "option 1"),
        (Choice(Option("4", rank=4), tuple(Option(str(n), rank=n) for n in (1, 2, 3))), "the last option"),
    ],
)
def test_a_bank_that_looks_give_away_is_seen_through(form: Choice, player: str) -> None:
    assert player in too_good(bank(*(question(number, form) for number in range(10))))


def test_one_answer_that_is_always_right_is_learnt_from_the_other_stems() -> None:
    always = [
        question(n, choice("oak", *(f"{word}{n}" for word in ("ash", "elm", "fir")))) for n in range(10)
    ]
    assert {"the commonest right answer", "the commonest option"} <= too_good(bank(*always))


def test_an_answer_that_is_right_once_teaches_nothing() -> None:
    once = [question(n, choice(*(f"{word}{n}" for word in ("oak", "ash", "elm", "fir")))) for n in range(10)]
    assert "the commonest right answer" not in too_good(bank(*once))


def test_statements_that_are_mostly_true_are_seen_through() -> None:
    statements = [question(n, TrueFalse(holds=n > 1), f"Is tree {n} tall?") for n in range(10)]
    assert "option 1" in too_good(bank(*statements))
