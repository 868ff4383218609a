"""Looking back on a round: what was asked in it and what a player made of it, for a month."""

from pathlib import Path

from msgspec.structs import replace

from bot.game.actions import Choose, Guess, Hint, Wake
from bot.game.answers import Answers
from bot.game.events import WRONG, Press, QuestionClosed
from bot.game.lookback import OwnAnswer, Reveal, reveal_of
from bot.game.phases import Open
from bot.game.question import Typed
from bot.game.round import Round
from bot.game.stepping import begin
from bot.host.ports import RoundStore
from bot.storage.reveals import KEPT_FOR, MOST_AT_ONCE
from bot.storage.store import SqliteStore
from tests.storage.played import (
    ANA,
    BO,
    CLEO,
    NOON,
    SERVER,
    a_round,
    answered,
    close_question,
    closed,
    everything,
    found,
    moved,
    opened,
    question,
    started,
)

KEPT = "SELECT round, question FROM reveals ORDER BY round, question"


def told(round_: Round, number: int) -> Reveal:
    """The question as the tests' own close tells it."""
    return reveal_of(closed(round_, {}, number=number), round_.questions[number - 1], round_.game)


async def played(store: RoundStore, choices: dict[int, int]) -> tuple[Round, int]:
    """A round whose first question was answered like this; and the place of the right option."""
    round_ = await answered(store, await opened(store, await started(store, a_round())), choices)
    right = round_.shown(1).index("this one")
    return await moved(store, round_, Wake()), right


async def test_each_question_comes_back_with_what_the_player_made_of_it(store: SqliteStore) -> None:
    right = a_round().shown(1).index("this one")
    round_, _ = await played(store, {ANA: right, BO: (right + 1) % 4})
    round_ = await moved(store, await opened(store, round_), Wake())
    first, second = await store.own_answers(SERVER, "a", ANA)
    assert (first.reveal.text, first.reveal.options[first.reveal.right]) == ("Which is number 1?", "this one")
    assert (first.press and first.press.option, first.is_right, first.points) == (right, True, 150)
    assert second == OwnAnswer(second.reveal)
    assert second.reveal.number == 2
    [wrong, _] = await store.own_answers(SERVER, "a", BO)
    assert (wrong.press and wrong.press.option, wrong.is_right, wrong.points) == ((right + 1) % 4, False, 0)
    assert [answer.press for answer in await store.own_answers(SERVER, "a", CLEO)] == [None, None]


async def test_a_hint_that_was_never_followed_by_an_answer_is_no_answer(store: SqliteStore) -> None:
    round_ = await opened(store, await started(store, a_round()))
    assert isinstance(round_.phase, Open)
    at = round_.phase.opened_at
    await moved(store, round_, Hint(ANA, 1, at + 1), Choose(BO, 1, 0, at + 2), Wake())
    [own] = await store.own_answers(SERVER, "a", ANA)
    assert (own.press, own.is_right) == (None, False)


async def test_of_a_typed_answer_the_guess_comes_back_and_how_it_is_judged(store: SqliteStore) -> None:
    form = Typed(Answers("Alfie", aliases=("Alf",)))
    round_ = a_round(questions=1)
    round_ = replace(round_, questions=(replace(round_.questions[0], form=form),))
    round_, events = begin(round_, NOON)
    await store.commit(round_, events)
    round_ = await opened(store, round_)
    assert isinstance(round_.phase, Open)
    guess = Guess(ANA, 1, "Gabriel", round_.phase.opened_at + 1)
    await moved(store, round_, guess, Wake())
    [own] = await store.own_answers(SERVER, "a", ANA)
    assert own.press == Press(guess.at, WRONG, "Gabriel")
    assert (own.reveal.form, own.reveal.answer, own.reveal.options) == (form, "Alfie", ())


async def test_a_round_is_looked_back_on_in_its_own_server_only(store: SqliteStore) -> None:
    round_ = await started(store, a_round())
    await close_question(store, round_, {ANA: 150})
    assert await store.reveal(SERVER, "a", 1) == told(round_, 1)
    assert await store.reveal(SERVER + 1, "a", 1) is None
    assert await store.reveal(SERVER, "a", 2) is None
    assert await store.own_answers(SERVER + 1, "a", ANA) == ()
    assert await store.own_answers(SERVER, "b", ANA) == ()


async def test_nothing_of_those_who_answered_stands_in_what_is_kept_of_a_question(
    store: SqliteStore, path: Path
) -> None:
    await played(store, {ANA: 0, BO: 1, CLEO: 2})
    kept = [line for line in everything(path) if line.startswith('INSERT INTO "reveals"')]
    assert len(kept) == 1
    assert not [player for player in (ANA, BO, CLEO) if str(player) in kept[0]]


async def test_who_was_forgotten_has_left_everything_out(store: SqliteStore) -> None:
    await played(store, {ANA: 0, BO: 1})
    await store.forget(ANA)
    [own] = await store.own_answers(SERVER, "a", ANA)
    assert own == OwnAnswer(own.reveal)


async def test_a_ruling_is_seen_when_looking_back(store: SqliteStore) -> None:
    right = a_round(questions=1).shown(1).index("this one")
    round_ = await answered(
        store, await opened(store, await started(store, a_round(questions=1))), {ANA: (right + 1) % 4}
    )
    await moved(store, round_, Wake())
    await store.rule("a", 1, (ANA,), right=True)
    [own] = await store.own_answers(SERVER, "a", ANA)
    assert (own.is_right, own.points) == (True, 150)


async def test_a_question_committed_twice_is_kept_once(store: SqliteStore, path: Path) -> None:
    round_ = await started(store, a_round())
    for _ in range(2):
        await close_question(store, round_, {ANA: 150})
    assert found(path, KEPT) == [("a", 1)]


async def test_what_is_a_month_old_goes_when_a_round_ends_so_much_of_it_at_once(
    store: SqliteStore, path: Path
) -> None:
    old = a_round("old", questions=1)
    await store.commit(*begin(old, NOON))
    events: tuple[QuestionClosed, ...] = tuple(
        replace(closed(old, {}, at=NOON + number), number=number) for number in range(1, MOST_AT_ONCE + 6)
    )
    old = replace(old, questions=tuple(question(number) for number in range(1, MOST_AT_ONCE + 6)))
    await store.commit(old, events)

    async def play_one(id_: str, starts_at: float) -> None:
        await moved(
            store, await opened(store, await started(store, a_round(id_, questions=1), starts_at)), Wake()
        )

    await play_one("too early", NOON + KEPT_FOR - 60)
    assert len(found(path, KEPT)) == MOST_AT_ONCE + 6
    await play_one("first", NOON + KEPT_FOR + 1000)
    left = [f"{round_}:{number}" for round_, number in found(path, KEPT)]
    assert sorted(left) == sorted(
        ["first:1", "too early:1", *(f"old:{number}" for number in range(MOST_AT_ONCE + 1, MOST_AT_ONCE + 6))]
    )
    await play_one("second", NOON + KEPT_FOR + 1000)
    assert [round_ for round_, _ in found(path, KEPT)] == ["first", "second", "too early"]
    assert await store.own_answers(SERVER, "old", ANA) == ()
