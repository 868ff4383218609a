"""What a server saw, and when it last did."""

from bot.game.actions import Stop, Wake
from bot.game.phases import Open
from bot.storage.store import SqliteStore
from tests.storage.played import ANA, NOON, SERVER, a_round, moved, opened, started


async def test_a_question_counts_as_asked_when_it_stood_in_the_channel(store: SqliteStore) -> None:
    round_ = await moved(store, await started(store, a_round("a")), Wake())
    assert await store.last_asked(SERVER) == {}
    await moved(store, round_, Stop(ANA))
    round_ = await opened(store, await started(store, a_round("b")))
    assert isinstance(round_.phase, Open)
    assert await store.last_asked(SERVER) == {"stem-1": round_.phase.opened_at}


async def test_the_last_time_stands_whatever_order_rounds_are_kept_in(store: SqliteStore) -> None:
    late = await opened(store, await started(store, a_round("late"), NOON + 1_000))
    await opened(store, await started(store, a_round("early"), NOON))
    assert isinstance(late.phase, Open)
    assert await store.last_asked(SERVER) == {"stem-1": late.phase.opened_at}


async def test_another_server_has_not_seen_it(store: SqliteStore) -> None:
    await opened(store, await started(store, a_round()))
    assert await store.last_asked(SERVER + 1) == {}
