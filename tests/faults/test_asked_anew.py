"""A question that nobody answered while the bot was away is asked anew: on disk as in memory."""

from pathlib import Path

from bot.game.actions import Hint, Opened, Resumed
from bot.game.stepping import step
from bot.storage.store import open_store
from tests.storage import played
from tests.storage.played import ANA, a_round, kept, started


async def test_a_round_whose_question_was_asked_anew_is_read_back_as_it_stands(tmp_path: Path) -> None:
    async with open_store(tmp_path / "bonmot.db") as store:
        round_ = await played.opened(store, await started(store, a_round()))
        deadline = round_.wakes_at or 0.0
        round_ = await kept(store, step(round_, Hint(ANA, 1, deadline - 10.0), deadline - 10.0))
        later = deadline + 60.0
        round_ = await kept(store, step(round_, Resumed(), later))
        round_ = await kept(store, step(round_, Opened(1, 5_009, later + 0.5), later + 0.5))
        assert await store.unfinished() == (round_,)
