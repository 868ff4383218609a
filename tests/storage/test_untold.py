"""What a channel has not heard stays until it was told, and says nothing of a person who was forgotten."""

from pathlib import Path

from bot.game.actions import Stop, Wake
from bot.game.events import QuestionClosed, RoundEnded
from bot.game.stepping import step
from bot.host.ports import Untold
from bot.storage.store import SqliteStore, open_store
from tests.storage.played import ANA, BO, NOON, a_round, answered, changed, everything, moved, opened, started


async def test_a_reveal_is_kept_until_it_was_told(store: SqliteStore) -> None:
    round_ = await answered(store, await opened(store, await started(store, a_round())), {ANA: 0, BO: 1})
    assert await store.untold() == ()
    after, events = step(round_, Wake(), NOON + 60)
    await store.commit(after, events)
    assert await store.untold() == (Untold(after, events),)
    await store.told("a", events)
    assert await store.untold() == ()


async def test_reveals_and_the_end_come_in_their_order_with_the_round_after_them(store: SqliteStore) -> None:
    round_ = await started(store, a_round())
    for _ in range(2):
        round_ = await moved(store, await answered(store, await opened(store, round_), {ANA: 0}), Wake())
    round_ = await moved(store, round_, Stop(ANA))
    (left,) = await store.untold()
    assert left.round == round_
    assert [type(event) for event in left.events] == [QuestionClosed, QuestionClosed, RoundEnded]
    await store.told("a", left.events[:1])
    assert (await store.untold())[0].events == left.events[1:]


async def test_of_a_person_who_was_forgotten_nothing_is_told(store: SqliteStore, path: Path) -> None:
    round_ = await opened(store, await started(store, a_round()))
    round_ = await moved(store, await answered(store, round_, {ANA: 0, BO: 0}), Wake(), Stop(ANA))
    await store.forget(ANA)
    assert [line for line in everything(path) if str(ANA) in line] == []
    (left,) = await store.untold()
    closed, ended = left.events
    assert isinstance(closed, QuestionClosed)
    assert isinstance(ended, RoundEnded)
    assert [row.player for row in closed.results] == [row.player for row in ended.standings] == [BO]


async def test_what_cannot_be_read_is_left_and_the_others_are_told(path: Path) -> None:
    async with open_store(path) as store:
        for id_ in ("a", "b"):
            await moved(store, await started(store, a_round(id_)), Stop(ANA))
    changed(path, "UPDATE untold SET event = '{' WHERE round = 'a'")
    async with open_store(path) as store:
        assert [left.round.id for left in await store.untold()] == ["b"]


async def test_whoever_has_heard_the_end_has_heard_all(store: SqliteStore) -> None:
    round_ = await opened(store, await started(store, a_round()))
    await moved(store, await answered(store, round_, {ANA: 0}), Wake(), Stop(ANA))
    (left,) = await store.untold()
    await store.told("a", left.events[1:])
    assert await store.untold() == ()


async def test_a_reveal_whose_round_is_known_no_more_is_left(path: Path) -> None:
    async with open_store(path) as store:
        round_ = await opened(store, await started(store, a_round()))
        await moved(store, await answered(store, round_, {ANA: 0}), Wake(), Stop(ANA))
    changed(path, "DELETE FROM untold WHERE question = 0")
    async with open_store(path) as store:
        assert await store.untold() == ()
