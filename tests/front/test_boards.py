"""`/leaderboard`: the best, the asker's own row, and other periods for whoever asks."""

import pytest

from bot.front.boards import board_card
from bot.front.words.boards import board_text
from bot.host.remembering import Board, Period, Row
from tests.front.world import World, buttons

TEN = tuple(Row(place, 100 + place, 1200 - 50 * place) for place in range(1, 11))


async def play_one_question(world: World, *names: str) -> None:
    """A round of which only the first question counts; everyone named is right, each a second later."""
    people = world.people(*names)
    await people[0].slash(world.lounge, "trivia start", questions=5)
    card = await world.wait_for("Question 1 of 5")
    for second, person in enumerate(people, start=2):
        await world.press(person, card, "B · Bruno", after=second)
    await world.wait_for("closed")
    await people[0].slash(world.lounge, "trivia stop")


async def test_an_empty_board_says_how_to_be_the_first(world: World) -> None:
    ana = world.person("Ana")
    board = await ana.slash(world.lounge, "leaderboard")
    assert world.read(board) == (
        "## Leaderboard · this month\nNobody has scored this month yet. Be the first: **/trivia start**."
    )
    assert (buttons(board), board.ephemeral) == (["This week", "✔ This month", "All time"], False)
    quotes = await ana.slash(world.lounge, "leaderboard", period="all", game="whosaid")
    assert world.read(quotes) == (
        "## Leaderboard · all time · Who said it?\nNobody has scored yet. Be the first: **/whosaid start**."
    )


async def test_the_board_names_the_asker_among_the_best(world: World) -> None:
    await play_one_question(world, "Ana", "Bo", "Cleo")
    dev = world.person("Dev")
    assert world.read(await dev.slash(world.lounge, "leaderboard")) == (
        "## Leaderboard · this month\n**1** @Ana 150\n**1** @Bo 150\n**3** @Cleo 147\n"
        "-# @Dev has no points here yet: join the next round!"
    )


async def test_a_period_on_a_public_board_opens_a_private_one_that_then_turns_in_place(world: World) -> None:
    await play_one_question(world, "Ana", "Bo")
    bo = world.person("Bob")
    await bo.slash(world.lounge, "leaderboard")
    public = world.cards()[-1]
    private = await bo.click(public, label="All time")
    assert private.ephemeral
    assert world.read(private).startswith("## Leaderboard · all time\n**1** @Ana 150")
    assert private.response is not None
    turned = await bo.click(private.response, label="This week")
    assert turned.response is not None
    assert turned.response.id == private.response.id
    assert world.read(private).startswith("## Leaderboard · this week\n")
    assert world.read(world.now_on(public)).startswith("## Leaderboard · this month\n")


async def test_a_board_of_one_game_keeps_to_it(world: World) -> None:
    await play_one_question(world, "Ana")
    ana = world.person("Ann")
    await ana.slash(world.lounge, "leaderboard", game="trivia")
    turned = await ana.click(world.cards()[-1], label="All time")
    assert world.read(turned).startswith("## Leaderboard · all time · Trivia\n**1** @Ana 150")


@pytest.mark.parametrize(
    ("own", "end"),
    [
        (TEN[2], "**10** <@110> 700\n-# <@103>: place 3 of 4,321, with 1,050 points"),
        (
            Row(14, 114, 1),
            "**10** <@110> 700\n⋯\n**14** <@114> 1\n-# <@114>: place 14 of 4,321, with 1 point",
        ),
        (None, "**10** <@110> 700\n-# <@99> has no points here yet: join the next round!"),
    ],
)
def test_the_askers_own_row_stands_on_the_board_wherever_it_is(own: Row | None, end: str) -> None:
    asker = own.player if own else 99
    text = board_text(Board(TEN, own, 4321), Period.MONTH, None, asker)
    assert text.startswith("## Leaderboard · this month\n**1** <@101> 1,150\n")
    assert text.endswith(end)


def test_a_board_fits_into_a_message_whatever_the_points() -> None:
    rows = tuple(Row(place, 10**19 + place, 10**9) for place in range(1, 11))
    card = board_card(Board(rows, Row(10**6, 10**19, 0), 10**6), Period.ALL_TIME, "whosaid", 10**19)
    assert card.content_length() < 4000
