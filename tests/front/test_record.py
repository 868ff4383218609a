"""`/trivia me`: one's own place, right answers, speed and streaks, in private until one shows them."""

from bot.front.words.record import record_text
from bot.game.daily import Streaks
from bot.host.remembering import Board, Playing, Row
from tests.front.world import World, buttons

EMPTY = Board((), None, 0)
LEADING = Board((Row(1, 7, 9410),), Row(1, 7, 9410), 40)
SECOND = Board((Row(1, 8, 2000),), Row(2, 7, 1204), 14)
NOTHING = Playing(0, 0, 0, None, None, 0)


def test_every_line_stands_where_there_is_something_to_say() -> None:
    assert record_text(7, SECOND, LEADING, Playing(12, 80, 61, 4.13, 1.94, 7), Streaks(4, 2)) == (
        "## <@7> in this server\n"
        "**This month:** place 2 of 14, 1,204 points\n"
        "**All time:** place 1 of 40, 9,410 points\n"
        "**Right:** 61 of 80 answers (76 %), in 12 rounds\n"
        "**Speed of right answers:** 4.1 s on average, 1.9 s the fastest\n"
        "**Longest run:** 7 right in a row\n"
        "**Question of the day:** answered 4 days in a row"
    )


def test_who_was_never_right_has_no_speed_and_no_run() -> None:
    text = record_text(7, EMPTY, EMPTY, Playing(1, 1, 0, None, None, 0), Streaks(0, 0))
    assert text == "## <@7> in this server\n**Right:** 0 of 1 answer (0 %), in 1 round"


def test_who_has_not_played_reads_how_to_begin() -> None:
    assert record_text(7, EMPTY, EMPTY, NOTHING, Streaks(0, 0)) == (
        "<@7> has not played here yet. **/trivia start** opens a round, **/daily** has today's question."
    )


async def test_it_is_private_until_it_is_shown(world: World) -> None:
    ana, bo = world.people("Ana", "Bo")
    await ana.slash(world.lounge, "trivia start", questions=5)
    card = await world.wait_for("Question 1 of 5")
    await world.press(ana, card, "B · Bruno", after=2)
    await world.press(bo, card, "A · Anouk", after=2)
    await world.wait_for("closed")
    await ana.slash(world.lounge, "trivia stop")
    said = len(world.cards())
    own = await ana.slash(world.lounge, "trivia me")
    expected = (
        "## @Ana in this server\n"
        "**This month:** place 1 of 2, 150 points\n"
        "**All time:** place 1 of 2, 150 points\n"
        "**Right:** 1 of 1 answer (100 %), in 1 round\n"
        "**Speed of right answers:** 2.0 s on average, 2.0 s the fastest"
    )
    assert (own.ephemeral, world.read(own), buttons(own)) == (True, expected, ["Show in channel"])
    assert len(world.cards()) == said
    of_ana = await bo.slash(world.lounge, "trivia me", person=ana.user)
    assert world.read(of_ana) == expected
    assert own.response is not None
    shown = await ana.click(own.response, label="Show in channel")
    assert (shown.ephemeral, world.read(world.cards()[-1]), buttons(world.cards()[-1])) == (
        False,
        expected,
        [],
    )
