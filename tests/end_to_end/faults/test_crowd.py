"""Two thousand people press at once, and the bot is a process of its own."""

import re

from bot.front.words.refusals import NOT_SAVED, NOT_SURE
from bot.playground import orders
from bot.playground.players import text_of
from bot.playground.replies import Reply
from bot.playground.world import World
from tests.end_to_end.faults.lives import lives_of
from tests.end_to_end.faults.proof import is_promise, pressed
from tests.end_to_end.faults.table import Table
from tests.end_to_end.night import Night, said

CROWD = 2_000
COUNTED = re.compile(r"\*\*(\d+) of (\d+) right:\*\*")
CALLBACK = "POST /interactions/{id}/{token}/callback"


class Switchboard:
    """Hears how each of many presses is answered."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._asked: dict[int, int] = {}
        self.replies: dict[int, Reply] = {}
        world.on_answer.append(self._answered)

    def press(self, person: int, channel: int, message: int, custom_id: str) -> None:
        """One press, whose answer nobody waits for."""
        made = orders.press(self._world, person, channel, message, custom_id)
        self._asked[self._world.ask(made.kind, person, channel, made.data, made.source)] = person

    def _answered(self, interaction: int, reply: Reply) -> None:
        if interaction in self._asked:
            self.replies[self._asked[interaction]] = reply


async def test_of_two_thousand_presses_at_once_each_is_answered_once_and_counts_if_it_was_told_so(
    fresh: Night,
) -> None:
    """On a slow machine some hear that it was not saved, and then it was not, or nothing certain in time."""
    table, world = Table(fresh, fresh.channel), fresh.playground.world
    async with lives_of(fresh) as lives:
        life = await lives.start()
        await table.start(fresh.people["Ana"])
        await lives.skip(life, 12)
        card = await table.card("Question 1 of 5", "Time's up")
        calls = fresh.playground.limits
        before = calls.counted.total()
        board, crowd, choice = Switchboard(world), world.owner.let_in(CROWD), table.choice(card, right=True)
        for person in crowd:
            board.press(person, table.channel, int(card["id"]), choice)
        await table.until(lambda: calls.exempt[CALLBACK] == CROWD + 1)
        refused = 0
        for person, reply in board.replies.items():
            line = said(reply)
            assert is_promise(line) or line in (NOT_SAVED, NOT_SURE)
            if is_promise(line):
                answered, option = pressed(choice, person)
                table.promises[answered] = frozenset({option})
            refused += line == NOT_SAVED
        await lives.skip(life, 60)
        reveal = text_of(await table.card("Question 1 of 5 · closed"))
        right, of = COUNTED.findall(reveal)[0] if "right:" in reveal else (0, 0)
        assert len(table.promises) <= int(right) == int(of) <= CROWD - refused
        # The hello, and the reveal: an edit, or a new card where the playground has forgotten the old one.
        assert calls.counted.total() - before <= 3
    assert await table.wrongs() == []
