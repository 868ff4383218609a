from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.bank.bank import Bank
from bot.bank.drawing import Wanted, draw, playable
from bot.bank.reading import read, shipped_shows
from bot.game.question import Choice, Closest, Option, Question, TrueFalse, Typed, options, right_text

SHIPPED, _ = read(shipped_shows() / "emily-in-paris")
THEMES = ("people", "plot", "numbers")


@st.composite
def questions(draw_one: st.DrawFn, number: int) -> Question:
    stem = draw_one(st.integers(0, 15))
    form = draw_one(st.sampled_from(("choice", "statement")))
    wrong = tuple(
        Option(f"wrong {n}", spoils=draw_one(st.integers(0, 2))) for n in range(draw_one(st.integers(2, 5)))
    )
    return Question(
        id=f"question {number}",
        stem=f"stem {stem}",
        game=draw_one(st.sampled_from(("trivia", "whosaid"))),
        theme=draw_one(st.sampled_from(THEMES)),
        text=f"Question {number}?",
        form=TrueFalse(holds=draw_one(st.booleans()))
        if form == "statement"
        else Choice(Option("right"), wrong, 3),
        explanation="So it is.",
        sources=("an article",),
        facts=(f"fact {stem}",),
        difficulty=draw_one(st.integers(1, 5)),
        spoils=draw_one(st.integers(0, 2)),
        rare=draw_one(st.integers(0, 3)) == 0,
        gives_away=tuple(f"stem {n}" for n in draw_one(st.sets(st.integers(0, 15), max_size=2)) if n != stem),
    )


@st.composite
def banks(draw_one: st.DrawFn) -> Bank:
    size = draw_one(st.integers(0, 25))
    return Bank("a-show", "A show", THEMES, tuple(draw_one(questions(number)) for number in range(size)))


wishes = st.builds(
    Wanted,
    game=st.sampled_from(("trivia", "whosaid")),
    count=st.integers(1, 12),
    theme=st.none() | st.sampled_from(THEMES),
    ceiling=st.none() | st.integers(0, 2),
)
histories = st.dictionaries(st.integers(0, 15).map("stem {}".format), st.floats(0, 1e9), max_size=10)


@given(banks(), wishes, histories, st.integers())
@settings(max_examples=150)
def test_any_round_keeps_its_promises(
    bank: Bank, wanted: Wanted, last_asked: dict[str, float], seed: int
) -> None:
    drawn = draw(bank, wanted, last_asked, seed)
    stems = [question.stem for question in drawn]
    assert len(drawn) <= wanted.count
    assert len(set(stems)) == len(stems)
    assert not {stem for question in drawn for stem in question.gives_away} & set(stems)
    assert [question.difficulty for question in drawn] == sorted(question.difficulty for question in drawn)
    assert draw(bank, wanted, last_asked, seed) == drawn
    assert sum(question.rare for question in drawn) <= max(1, wanted.count // 5)
    for question in drawn:
        ceiling = 9 if wanted.ceiling is None else wanted.ceiling
        assert question.spoils <= ceiling
        assert wanted.theme in (None, question.theme)
        if isinstance(question.form, Choice):
            assert all(option.spoils <= ceiling for option in question.form.wrong)
            assert 2 <= question.form.shown <= len(question.form.wrong) + 1


@given(banks(), wishes, st.integers())
@settings(max_examples=100)
def test_a_small_bank_gives_all_it_can(bank: Bank, wanted: Wanted, seed: int) -> None:
    """What was left out could not join: its stem is there, an answer is told, or it is one rare too many."""
    drawn = draw(bank, wanted, {}, seed)
    if len(drawn) == wanted.count:
        return
    stems = {question.stem for question in drawn}
    told = {stem for question in drawn for stem in question.gives_away}
    no_more_rare = sum(question.rare for question in drawn) == max(1, wanted.count // 5)
    for question in playable(bank, wanted):
        left_out = question.stem in stems | told or stems & set(question.gives_away)
        assert left_out or (question.rare and no_more_rare)


@cache
def rounds(game: Literal["trivia", "whosaid"], count: int) -> list[tuple[Question, ...]]:
    """A thousand rounds of the shipped bank."""
    return [draw(SHIPPED, Wanted(game=game, count=count), {}, seed) for seed in range(1_000)]


def most(traits: Iterable[str]) -> int:
    return max(Counter(traits).values())


def test_a_thousand_rounds_of_trivia_are_balanced() -> None:
    """Easy first and hard last, mixed themes and answers, few statements, and seldom “Which outlet …?”."""
    outlets = {question.stem for question in SHIPPED.questions if question.rare}
    assert len(outlets) == 4
    for drawn in rounds("trivia", 10):
        levels = [question.difficulty for question in drawn]
        assert (len(levels), max(levels[:2]) <= 2, levels[-1] >= 4) == (10, True, True)
        assert not any(isinstance(question.form, Typed | Closest) for question in drawn[:2])
        assert most(question.theme for question in drawn) <= 4
        assert most(right_text(question) for question in drawn) <= 2
        assert sum(isinstance(question.form, TrueFalse) for question in drawn) <= 4
        assert sum(question.stem in outlets for question in drawn) <= 2
    for drawn in rounds("trivia", 5):
        assert sum(question.stem in outlets for question in drawn) <= 1


def test_a_thousand_quote_rounds_are_balanced() -> None:
    """No speaker has more than two fifths, no twist more than half, no answer more than a quarter."""
    for drawn in rounds("whosaid", 8):
        assert len(drawn) == 8
        assert most(SHIPPED.speakers[question.stem] for question in drawn) <= 3
        assert most(question.twist for question in drawn) <= 4
        assert most(right_text(question) for question in drawn) <= 2
        assert drawn[-1].difficulty >= 4


def test_every_stem_has_its_turn() -> None:
    """Over a thousand rounds nothing is asked six times as often as anything else."""
    for game, drawn in (("trivia", rounds("trivia", 10)), ("whosaid", rounds("whosaid", 8))):
        asked = Counter(question.stem for one in drawn for question in one)
        assert asked.keys() >= {question.stem for question in SHIPPED.questions if question.game == game}
        assert max(asked.values()) < 6 * min(asked.values())


def test_nothing_is_asked_again_while_there_is_something_new() -> None:
    last_asked: dict[str, float] = {}
    for number in range(6):
        drawn = draw(SHIPPED, Wanted(game="trivia", count=10), last_asked, number)
        assert not {question.stem for question in drawn} & last_asked.keys()
        last_asked |= {question.stem: float(number) for question in drawn}


def test_what_was_asked_longest_ago_comes_back_first() -> None:
    stems = list(SHIPPED.by_stem)
    last_asked = {stem: float(number) for number, stem in enumerate(stems)}
    drawn = draw(SHIPPED, Wanted(game="trivia", count=5, theme="By the numbers"), last_asked, 1)
    ages = sorted(last_asked[question.stem] for question in drawn)
    numbers = {question.stem for question in SHIPPED.questions if question.theme == "By the numbers"}
    assert ages[0] == min(last_asked[stem] for stem in numbers)


def test_a_theme_is_kept_to() -> None:
    drawn = draw(SHIPPED, Wanted(game="trivia", count=8, theme="Behind the scenes"), {}, 3)
    assert {question.theme for question in drawn} == {"Behind the scenes"}
    assert len(drawn) == 8


def test_trivia_about_quotes_asks_quotes() -> None:
    drawn = draw(SHIPPED, Wanted(game="trivia", count=8, theme="Quotes"), {}, 3)
    assert {question.game for question in drawn} == {"whosaid"}
    assert len(drawn) == 8


def test_a_twist_is_kept_to() -> None:
    drawn = draw(SHIPPED, Wanted(game="whosaid", count=5, twist="finish the line"), {}, 3)
    assert {question.twist for question in drawn} == {"finish the line"}


def test_below_a_ceiling_nothing_speaks_of_later_seasons() -> None:
    for question in playable(SHIPPED, Wanted(game="trivia", count=10, ceiling=0)):
        assert question.spoils == 0
        assert question.theme != "Season 2 spoilers"


def test_the_right_option_stands_in_every_place_equally_often() -> None:
    """Over many seeds, where nothing orders the options: each of four places within a tenth of its share."""
    unordered = [
        question
        for question in SHIPPED.questions
        if isinstance(question.form, Choice) and question.form.right.rank is None and question.form.shown == 4
    ]
    places = Counter(
        options(question, seed).index(right_text(question)) for question in unordered for seed in range(40)
    )
    asked = len(unordered) * 40
    assert all(abs(places[place] / asked - 0.25) < 0.025 for place in range(4))
