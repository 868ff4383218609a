"""`/trivia privacy`: what is kept about you, as a file, and gone, even while you play."""

import gzip
import json
from pathlib import Path

from simcord.actors import MemberActor
from simcord.results import InteractionResult

from bot.front.privacy import MOST_BYTES, document, packed
from bot.game.events import HINT, Press
from bot.host.looking_back import Report
from bot.host.remembering import HowMuch, KeptAnswer, Period
from tests.front.questions import TRIVIA, bank_of
from tests.front.world import World, buttons, open_world

AT = 1_795_550_400.5  # 2026-11-24, 20:00 UTC

NOTHING = (
    "## What I keep about you\nNothing yet. When you answer a question, I keep your Discord number, "
    "what you answered and when, and its points; never your name."
)
DELETED = (
    "## Deleted\nI keep nothing about you any more. What I have posted in channels stays there, and backups "
    "from before hold it until newer ones take their place. If you answer again, I begin anew."
)


async def answer_one(world: World, *people: MemberActor) -> None:
    """A round of which the first question is answered and closed, and the second one is open."""
    await people[0].slash(world.lounge, "trivia start", questions=5)
    card = await world.wait_for("Question 1 of 5")
    for person in people:
        await world.press(person, card, "B · Bruno", after=2)
    await world.wait_for("Question 2 of 5")


async def click(person: MemberActor, card: InteractionResult, label: str) -> InteractionResult:
    assert card.response is not None
    return await person.click(card.response, label=label)


async def test_who_never_played_reads_that_nothing_is_kept(world: World) -> None:
    told = await world.person("Ana").slash(world.lounge, "trivia privacy")
    assert (told.ephemeral, world.read(told), buttons(told)) == (True, NOTHING, [])


async def test_it_says_how_much_is_kept_and_hands_it_over(world: World) -> None:
    ana, bo = world.people("Ana", "Bo")
    await answer_one(world, ana, bo)
    told = await ana.slash(world.lounge, "trivia privacy")
    assert "Your Discord number and 1 answer of yours, since <t:" in world.read(told)
    assert buttons(told) == ["Download", "Delete…"]
    handed = await click(ana, told, "Download")
    assert handed.ephemeral
    assert handed.response is not None
    [file] = handed.response.attachments
    assert file.filename == "bon-mot.json"


async def test_before_anything_is_deleted_it_is_asked_once_more(world: World) -> None:
    ana, bo = world.people("Ana", "Bo")
    await answer_one(world, ana, bo)
    told = await ana.slash(world.lounge, "trivia privacy")
    before = world.read(told)
    await click(ana, told, "Delete…")
    assert "**This cannot be undone.**" in world.read(told)
    assert buttons(told) == ["Delete everything", "Keep it"]
    await click(ana, told, "Keep it")
    assert world.read(told) == before
    assert (await world.store.how_much(ana.id)).answers == 1


async def test_who_deletes_in_the_middle_of_a_round_is_written_down_no_more(world: World) -> None:
    ana, bo = world.people("Ana", "Bo")
    await answer_one(world, ana, bo)
    await world.press(ana, world.cards()[-1], "True", after=1)
    await world.press(bo, world.cards()[-1], "True", after=1)
    told = await ana.slash(world.lounge, "trivia privacy")
    await click(ana, told, "Delete…")
    await click(ana, told, "Delete everything")
    assert (world.read(told), buttons(told)) == (DELETED, [])
    await world.wait_for("Question 3 of 5")
    await bo.slash(world.lounge, "trivia stop")
    mo = world.person("Mo", world.moderators)
    await mo.slash(world.lounge, "trivia stop")
    assert "@Bo" in world.read(world.cards()[-1])
    assert "@Ana" not in world.read(world.cards()[-1])
    assert await world.store.how_much(ana.id) == HowMuch(0, 0, None)
    board = await world.store.board(world.server.id, Period.ALL_TIME, None, ana.id, world.bot.clock.now())
    assert (board.own, board.players) == (None, 1)
    assert await world.store.problems() == ()
    assert len(world.refused()) == 1  # Bo did not start the round


async def test_answers_to_questions_of_the_day_go_too(tmp_path: Path) -> None:
    async with open_world(tmp_path, bank_of(TRIVIA[0])) as world:
        ana = world.person("Ana")
        card = await ana.slash(world.lounge, "daily")
        await click(ana, card, "B · Bruno")
        told = await ana.slash(world.lounge, "trivia privacy")
        await click(ana, told, "Delete…")
        await click(ana, told, "Delete everything")
        assert "Locked in" not in world.read(await ana.slash(world.lounge, "daily"))


def test_the_file_is_json_with_an_answer_or_a_report_a_line_and_ids_as_texts() -> None:
    one = KeptAnswer(
        server=2**62,
        game="trivia",
        round="r1",
        number=3,
        question="city",
        presses=(Press(AT, HINT), Press(AT + 1, 2), Press(AT + 2, 1, "Chicago")),
        right=True,
        points=75,
    )
    report = Report(
        id=5,
        server=2**62,
        player=2**63 - 1,
        question_id="city",
        question="Which city?",
        answer="Chicago",
        sources=(),
        said="No.",
        at=AT,
    )
    content = document(2**63 - 1, (one, one), (report,))
    assert len(content.splitlines()) == 6
    told = json.loads(content)
    assert told["player"] == str(2**63 - 1)
    assert told["answers"][1] == {
        "server": str(2**62),
        "game": "trivia",
        "round": "r1",
        "number": 3,
        "question": "city",
        "presses": [
            {"at": "2026-11-24T20:00:00.500+00:00", "hint": True},
            {"at": "2026-11-24T20:00:01.500+00:00", "option": 2},
            {"at": "2026-11-24T20:00:02.500+00:00", "typed": "Chicago"},
        ],
        "right": True,
        "points": 75,
    }
    assert told["reports"] == [
        {"server": str(2**62), "question": "city", "said": "No.", "at": "2026-11-24T20:00:00.500+00:00"}
    ]
    assert json.loads(document(5, (), ())) == {"player": "5", "answers": [], "reports": []}


def test_a_file_too_large_for_discord_is_packed() -> None:
    assert packed(b"{}") == ("bon-mot.json", b"{}")
    large = b" " * (MOST_BYTES + 1)
    name, content = packed(large)
    assert (name, gzip.decompress(content) == large) == ("bon-mot.json.gz", True)
