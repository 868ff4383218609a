"""The question of the day is drawn once for everyone, freshest first, below the ceiling, never typed."""

import pytest
from msgspec.structs import replace

from bot.game.answers import Answers
from bot.game.question import Typed
from bot.host.daily import question_of_the_day
from bot.host.refusals import Refusal
from tests.front.questions import BANK, LINES, TRIVIA, bank_of

SERVER, DAY = 800, 20_781
TYPED = replace(TRIVIA[0], form=Typed(Answers("Bruno")))


def test_a_server_and_a_day_always_have_the_same_question_with_the_same_options() -> None:
    drawn = question_of_the_day(BANK, SERVER, DAY, None, {})
    assert drawn == question_of_the_day(BANK, SERVER, DAY, None, {})
    asked = BANK.by_id[drawn.question_id]
    assert (drawn.day, drawn.stem, drawn.text, drawn.sources) == (DAY, asked.stem, asked.text, asked.sources)
    assert asked.explanation == drawn.explanation


def test_days_and_servers_differ_and_both_games_are_asked() -> None:
    of_days = {question_of_the_day(BANK, SERVER, DAY + ago, None, {}).stem for ago in range(60)}
    of_servers = {question_of_the_day(BANK, SERVER + more, DAY, None, {}).stem for more in range(60)}
    assert of_days == of_servers == {question.stem for question in (*TRIVIA, *LINES)}


def test_what_was_asked_longest_ago_comes_first() -> None:
    asked = {question.stem: 100.0 + place for place, question in enumerate((*TRIVIA, *LINES))}
    assert question_of_the_day(BANK, SERVER, DAY, None, asked).stem == TRIVIA[0].stem
    del asked[LINES[2].stem]
    assert question_of_the_day(BANK, SERVER, DAY, None, asked).stem == LINES[2].stem


def test_the_right_option_is_the_right_one() -> None:
    for day in range(DAY, DAY + 30):
        drawn = question_of_the_day(bank_of(*TRIVIA), SERVER, day, None, {})
        right = {"Who keeps the lighthouse?": "Bruno", "The storm came in March.": "True"}
        right |= {"Who bakes the bread?": "Gerda", "Who finds the wreck?": "Jonas"}
        right |= {"Where does the ferry land?": "Eastpier"}
        assert drawn.options[drawn.right] == right[drawn.text]


def test_nothing_above_the_ceiling_is_asked() -> None:
    stems = {question_of_the_day(BANK, SERVER, day, 0, {}).stem for day in range(DAY, DAY + 60)}
    assert stems == {question.stem for question in BANK.questions if question.spoils == 0}


def test_what_is_typed_is_never_asked_and_a_bank_of_nothing_else_is_a_refusal() -> None:
    stems = {
        question_of_the_day(bank_of(TYPED, TRIVIA[1]), SERVER, day, None, {}).stem
        for day in range(DAY, DAY + 9)
    }
    assert stems == {TRIVIA[1].stem}
    with pytest.raises(Refusal, match="There is no question of the day here"):
        question_of_the_day(bank_of(TYPED), SERVER, DAY, None, {})
