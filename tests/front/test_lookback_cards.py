"""The cards of looking back keep to Discord's limits, whatever the bank holds and however long the round."""

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.front import lookback
from bot.game.events import Press
from bot.game.lookback import OwnAnswer, Reveal
from bot.game.question import Closest
from tests.front.rounds import LAST_ID
from tests.front.test_rendering import check, texts

LONG_ROUND_ID = "1y2p0ij32e8e7"


def reveal(number: int, *, total: int = 50, text: str = "?" * 300, option: str = "*" * 100) -> Reveal:
    return Reveal(
        game="trivia",
        number=number,
        total=total,
        question_id=f"q{number}",
        text=text,
        options=tuple(f"{option}{place}" for place in range(5)),
        right=1,
        answer=option,
        explanation="*" * 600,
        sources=("*" * 120,) * 4,
    )


def test_fifty_of_the_longest_questions_are_turned_page_by_page() -> None:
    own = tuple(
        OwnAnswer(
            reveal(number, text="*" * 300), Press(1.0, number % 2), is_right=number % 2 == 1, points=180
        )
        for number in range(1, 51)
    )
    pages = lookback.pages(own)
    assert len([text for page in pages for text in page]) == 50
    for page in range(len(pages)):
        view = lookback.answers_card(LONG_ROUND_ID, own, page)
        check(view)
        labels = [item.item.label for item in view.walk_children() if hasattr(item, "item")]
        expected = ["Back"] * (page > 0) + ["Next"] * (page + 1 < len(pages))
        assert [label for label in labels if label != "Repeat my misses"] == expected
    assert lookback.answers_card(LONG_ROUND_ID, own, 99).to_components() == view.to_components()


def test_ten_questions_of_usual_length_stand_on_one_page_and_the_eleventh_on_the_next() -> None:
    usual = replace(reveal(1, text="w" * 90, option="w" * 15), sources=("w" * 60,))
    own = tuple(OwnAnswer(replace(usual, number=number), Press(1.0, 1)) for number in range(1, 12))
    assert [len(page) for page in lookback.pages(own[:10])] == [10]
    assert [len(page) for page in lookback.pages(own)] == [10, 1]


@settings(max_examples=60)
@given(st.lists(st.tuples(texts(300), texts(100), st.booleans()), min_size=1, max_size=50), texts(600))
def test_every_card_of_looking_back_can_be_sent(questions: list[tuple[str, str, bool]], why: str) -> None:
    own = tuple(
        OwnAnswer(
            Reveal(
                game="whosaid",
                number=number,
                total=50,
                question_id="q" * 100,
                text=text,
                options=() if is_typed else (option, f"{option}2"),
                right=1,
                answer=option,
                explanation=why,
                sources=(option, text),
                form=Closest(5, option, option) if is_typed else None,
            ),
            Press(1.0, 0, option[:100] if is_typed else "") if number % 3 else None,
        )
        for number, (text, option, is_typed) in enumerate(questions, start=1)
    )
    for page in range(len(lookback.pages(own))):
        check(lookback.answers_card(LONG_ROUND_ID, own, page))
    missed = tuple(answer.reveal for answer in own)
    for one in missed:
        check(lookback.once_more_card(LONG_ROUND_ID, missed, one, LAST_ID, "w" * 300))
        check(lookback.tried_card(LONG_ROUND_ID, missed, one, 50, one.answer, is_right=False))
        check(lookback.tried_card(LONG_ROUND_ID, missed, one, 50, None, is_right=False))
