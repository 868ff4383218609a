"""What is kept about one person: how they play, how much there is, and every answer of theirs."""

from bot.game.actions import Wake
from bot.game.daily import DailyQuestion, day_of
from bot.game.events import Press
from bot.game.round import Round
from bot.host.remembering import HowMuch, KeptAnswer, Playing
from bot.storage.store import SqliteStore
from tests.storage.played import ANA, BO, CLEO, NOON, SERVER, a_round, answered, moved, opened, started

TODAY = day_of(NOON)


async def play(store: SqliteStore, round_: Round, how: str) -> Round:
    """One question after the other that Ana has right (+), wrong (-) or does not answer; Bo has all wrong."""
    round_ = await started(store, round_)
    for number, mark in enumerate(how, start=1):
        round_ = await opened(store, round_)
        place = round_.shown(number).index("this one")
        wrong = (place + 1) % 4
        choices = {BO: wrong} if mark == " " else {BO: wrong, ANA: place if mark == "+" else wrong}
        round_ = await moved(store, await answered(store, round_, choices), Wake())
    return round_


async def a_daily(store: SqliteStore) -> None:
    question = DailyQuestion(
        day=TODAY,
        question_id="city",
        stem="city",
        theme="Places",
        text="Which city?",
        options=("Boston", "Chicago"),
        right=1,
        explanation="Chicago.",
        sources=(),
    )
    await store.draw_daily(SERVER, question, NOON)
    await store.answer_daily(SERVER, TODAY, ANA, Press(NOON, 1))


async def test_rounds_answers_speed_and_the_longest_run_in_a_round(store: SqliteStore) -> None:
    await play(store, a_round("a", questions=6), "++ +++")
    await play(store, a_round("b", questions=3), "+-+")
    assert await store.playing(SERVER, ANA) == Playing(2, 8, 7, 2.0, 2.0, 3)
    assert await store.playing(SERVER, BO) == Playing(2, 9, 0, None, None, 0)


async def test_who_has_not_played_there_has_nothing(store: SqliteStore) -> None:
    await play(store, a_round(questions=1), "+")
    nothing = Playing(0, 0, 0, None, None, 0)
    assert await store.playing(SERVER, CLEO) == await store.playing(SERVER + 1, ANA) == nothing
    assert await store.how_much(CLEO) == HowMuch(0, 0, None)
    assert await store.kept_answers(CLEO) == ()


async def test_questions_of_the_day_are_no_speed_and_no_run(store: SqliteStore) -> None:
    await a_daily(store)
    await store.settle_dailies(SERVER, TODAY + 1)
    assert await store.playing(SERVER, ANA) == Playing(0, 0, 0, None, None, 0)
    assert await store.how_much(ANA) == HowMuch(1, 1, NOON)


async def test_every_answer_is_told_with_its_presses_and_what_it_was_worth(store: SqliteStore) -> None:
    await play(store, a_round("a", server=SERVER + 1, questions=1), "+")
    round_ = await opened(store, await started(store, a_round("b", questions=1), NOON + 100))
    round_ = await answered(store, round_, {ANA: 0})
    await a_daily(store)
    daily, closed, open_ = await store.kept_answers(ANA)
    assert daily == KeptAnswer(
        server=SERVER,
        game="daily",
        round=f"daily-{SERVER}-{TODAY}",
        number=1,
        question=None,
        presses=(Press(NOON, 1),),
        right=None,
        points=None,
    )
    assert (closed.server, closed.round, closed.question, closed.right, closed.points) == (
        (SERVER + 1, "a", "question-1", True, 150)
    )
    assert (open_.round, open_.number, open_.right, open_.points) == ("b", 1, None, None)
    assert await store.how_much(ANA) == HowMuch(3, 2, NOON)
    await store.settle_dailies(SERVER, TODAY + 1)
    assert [answer.points for answer in await store.kept_answers(ANA)] == [100, 150, None]


async def test_who_is_forgotten_has_nothing_left(store: SqliteStore) -> None:
    await play(store, a_round(questions=1), "+")
    await a_daily(store)
    await store.forget(ANA)
    assert await store.kept_answers(ANA) == ()
    assert await store.how_much(ANA) == HowMuch(0, 0, None)
    assert (await store.playing(SERVER, BO)).answered == 1
