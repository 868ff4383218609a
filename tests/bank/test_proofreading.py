import pytest
from msgspec.structs import replace

from bot.bank.bank import Bank
from bot.bank.proofreading import proofread
from bot.game.answers import Answers
from bot.game.question import Choice, Option, Question, TrueFalse, Typed

FINE = Question(
    id="milo/inverse",
    stem="milo",
    game="trivia",
    theme="Cast & crew",
    text="Who plays the baker?",
    form=Choice(Option("Bruno Vale"), (Option("Nora Quill"), Option("Tomas Reed")), 3),
    explanation="Bruno Vale plays Milo.",
    sources=("The Port Paper",),
    facts=("vale-plays-milo",),
)


def said(*questions: Question) -> list[tuple[str, str]]:
    bank = Bank("harbor-lights", "Harbor Lights", ("Cast & crew",), questions)
    return [(remark.severity, remark.wrong) for remark in proofread(bank)]


def wrong(*texts: str) -> tuple[Option, ...]:
    return tuple(Option(text) for text in texts)


def test_a_good_question_passes() -> None:
    assert said(FINE) == []


@pytest.mark.parametrize(
    ("changed", "severity", "sentence"),
    [
        (replace(FINE, facts=()), "error", "names no fact."),
        (replace(FINE, sources=()), "error", "names no source."),
        (replace(FINE, explanation=" "), "error", "explains nothing."),
        (replace(FINE, difficulty=6), "error", "has difficulty 6."),
        (replace(FINE, text="Who? " * 70), "error", "has 350 characters of text."),
        (replace(FINE, explanation="Because. " * 50), "error", "has 450 characters of explanation."),
        (replace(FINE, text="Who plays Milo: Bruno Vale?"), "error", "says its own answer."),
        (
            replace(FINE, form=Choice(Option("Bruno Vale"), wrong("nora quill", "Nora Quill"), 3)),
            "error",
            "offers “nora quill” 2 times.",
        ),
        (
            replace(FINE, form=Choice(Option("Bruno Vale"), wrong("Nora Quill"), 4)),
            "error",
            "shows 4 of 2 options.",
        ),
        (
            replace(FINE, form=Choice(Option("B" * 151), wrong("N" * 150, "T" * 140), 3)),
            "error",
            "has an option of 151 characters.",
        ),
        (
            replace(FINE, form=Choice(Option("3", rank=3), (Option("4", rank=4), Option("5")), 3)),
            "error",
            "mixes numbers with other options.",
        ),
        (
            replace(FINE, form=Choice(Option("Three loaves"), wrong("4", "5"), 3)),
            "warning",
            "has figures in some options only.",
        ),
        (
            replace(FINE, form=Choice(Option("The tall man who bakes at night"), wrong("Nora", "Tomas"), 3)),
            "warning",
            "has a right option far longer than the others.",
        ),
        (
            replace(FINE, form=Choice(Option("a tailor"), wrong("A sailor", "A mayor"), 3)),
            "warning",
            "has a right option that begins like no other.",
        ),
        (
            replace(FINE, form=Choice(Option("He bakes."), wrong("He sails", "He rows"), 3)),
            "warning",
            "has a right option that ends like no other.",
        ),
        (
            replace(FINE, form=Choice(Option("3 loaves"), wrong("4 loaves", "5 loaves"), 3)),
            "error",
            "has numbers that nothing puts in order.",
        ),
        (replace(FINE, context="Hint. " * 30), "error", "has 180 characters of context."),
        (replace(FINE, context="Bruno Vale, of course."), "error", "says its answer in its context."),
        (
            replace(
                FINE,
                form=Choice(
                    Option("Bruno Vale"), (Option("Nora Quill", "not Bruno Vale"), Option("Tomas Reed")), 3
                ),
            ),
            "error",
            "says its answer where it tells why “Nora Quill” is wrong.",
        ),
    ],
)
def test_what_a_question_lacks_is_said(changed: Question, severity: str, sentence: str) -> None:
    assert said(changed) == [(severity, f"“milo/inverse” {sentence}")]


def test_a_typed_answer_takes_its_own_names_and_nobody_elses() -> None:
    fine = Answers("Bruno Vale", aliases=("Vale",), others=("Nora Quill", "Tomas Reed"), kind="person")
    assert said(replace(FINE, form=Typed(fine))) == []
    twin = Answers("Bruno Vale", others=("Bruno  vale",), kind="person")
    assert said(replace(FINE, form=Typed(twin))) == [
        ("error", "“milo/inverse” accepts “Bruno  vale”, which is something else.")
    ]
    refused = Answers("Bruno Vale", aliases=("Vale",), refused=("Vale",), kind="person")
    assert said(replace(FINE, form=Typed(refused))) == [("error", "“milo/inverse” does not accept “Vale”.")]


def test_statements_are_true_as_often_as_false() -> None:
    statements = [
        replace(
            FINE, id=f"{number}", stem=f"{number}", text=f"Is it {number}?", form=TrueFalse(holds=number > 4)
        )
        for number in range(20)
    ]
    assert said(*statements) == [("error", "15 of 20 statements are true.")]


def test_one_answer_is_not_right_everywhere() -> None:
    texts = ["bakes", "sails", "rows", "sings", "sleeps", "paints", "reads", "fishes", "swims", "laughs"]
    right = ["Bruno Vale"] * 3 + [f"Person {letter}" for letter in "abcdefghijklmnopq"]
    questions = [
        replace(
            FINE,
            id=f"{n}",
            stem=f"{n}",
            text=f"Who {texts[n % 10]} {n}?",
            form=Choice(Option(name), wrong("X", "Y"), 3),
        )
        for n, name in enumerate(right)
    ]
    assert said(*questions) == [("warning", "“bruno vale” is the right answer of 3 of 20 stems.")]


def test_two_stems_that_ask_the_same_are_found() -> None:
    again = replace(FINE, id="baker/inverse", stem="baker", text="Who plays a baker?")
    assert said(FINE, again) == [("error", "“baker/inverse” asks the same as “milo/inverse”.")]


def test_what_is_wrong_here_is_not_right_there() -> None:
    form = Choice(Option("Nora Quill"), wrong("Bruno Vale", "Tomas Reed"), 3)
    other = replace(FINE, id="ines/inverse", stem="ines", form=form)
    assert said(FINE, other) == [
        ("error", "“milo/inverse” calls “Nora Quill” wrong, which is right in “ines/inverse”."),
        ("error", "“ines/inverse” calls “Bruno Vale” wrong, which is right in “milo/inverse”."),
    ]
    among = [replace(question, text="Which of these plays a baker?") for question in (FINE, other)]
    assert said(*among) == []
