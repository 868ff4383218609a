"""The stage: what is posted, edited or posted anew, and what happens where Discord fails."""

import asyncio
from collections.abc import Awaitable, Callable

import discord
import pytest
from simcord.actors import MemberActor

from bot.front.stage import DiscordStage
from bot.game.actions import Opened, Pause, Stop, Wake
from bot.game.events import QuestionAsked, QuestionClosed, RoundEnded
from bot.host.clock import moment_of
from bot.host.ports import CannotShow
from tests.front.questions import TRIVIA
from tests.front.rounds import Played, a_round, answered, asked, next_asked
from tests.front.world import World, answer_buttons, closed_buttons

POST, EDIT = "POST /channels/*/messages", "PATCH /channels/*/messages/*"


class Pauses(list[float]):
    """The pauses that were made, none of which takes time."""

    async def __call__(self, seconds: float) -> None:
        self.append(seconds)


def a_stage(world: World, pause: Callable[[float], Awaitable[None]]) -> DiscordStage:
    return DiscordStage(world.bot, world.bot.clock, pause=pause)


def in_lounge(world: World) -> Played:
    """A round whose first question has just been asked."""
    return asked(
        a_round(TRIVIA, server=world.server.id, channel=world.lounge.id), world.env.now().timestamp()
    )


async def an_open_question(world: World) -> tuple[MemberActor, discord.Message]:
    ana = world.person("Ana")
    await ana.slash(world.lounge, "trivia start", questions=5)
    card = await world.wait_for("Question 1 of 5")
    await world.press(ana, card, "B · Bruno", after=1)
    return ana, card


async def chat(world: World, person: MemberActor, messages: int) -> None:
    for number in range(messages):
        await person.send(world.lounge, f"talk {number}")


async def test_after_seven_messages_the_reveal_is_still_an_edit(world: World) -> None:
    ana, card = await an_open_question(world)
    await chat(world, ana, 7)
    assert "closed" in world.read(await world.wait_until_closed(card))


async def test_after_eight_messages_the_reveal_is_posted_anew(world: World) -> None:
    ana, card = await an_open_question(world)
    before = len(world.counted_calls())
    await chat(world, ana, 8)
    reveal = await world.wait_for("Question 1 of 5 · closed", "**1 of 1 right:**")
    assert reveal.id != card.id
    assert len(answer_buttons(world.now_on(card))) == 4
    assert world.counted_calls()[before:] == [POST]
    second = await world.wait_for("Question 2 of 5")
    await world.press(ana, second, "True", after=1)
    assert "closed" in world.read(await world.wait_until_closed(second))


async def test_messages_are_still_counted_after_a_restart(world: World) -> None:
    ana, card = await an_open_question(world)
    await world.restart()
    await chat(world, ana, 8)
    reveal = await world.wait_for("closed")
    assert reveal.id != card.id


async def test_where_the_card_was_deleted_the_reveal_is_posted_anew(world: World) -> None:
    _, card = await an_open_question(world)
    world.env.backend.delete_message(world.lounge.id, card.id)
    reveal = await world.wait_for("Question 1 of 5 · closed")
    assert reveal.id != card.id
    await world.wait_for("Question 2 of 5")


async def test_where_the_card_is_too_old_to_edit_the_reveal_is_posted_anew(world: World) -> None:
    _, card = await an_open_question(world)
    world.env.inject_error("PATCH", "/channels/*/messages/*", status=429, code=30046)
    reveal = await world.wait_for("Question 1 of 5 · closed")
    assert reveal.id != card.id
    await world.wait_for("Question 2 of 5")


async def test_a_round_stopped_after_a_new_reveal_posts_its_standings_under_another_nonce(
    world: World,
) -> None:
    ana, _ = await an_open_question(world)
    await chat(world, ana, 8)
    await world.wait_for("closed")
    await ana.slash(world.lounge, "trivia stop")
    posts = [call.json for call in world.env.http_requests if call.method == "POST" and call.json]
    nonces = [body["nonce"] for body in posts if "nonce" in body]
    assert len(nonces) == len(set(nonces)) == 3
    assert max(map(len, nonces)) <= 25
    assert all(body["enforce_nonce"] for body in posts if "nonce" in body)


async def test_a_channel_that_is_closed_to_the_bot_ends_the_round_and_keeps_its_points(world: World) -> None:
    ana, _ = await an_open_question(world)
    await world.wait_for("closed")
    world.deny(world.lounge, send_messages=True, view_channel=True)
    await world.wait(60)
    terrace = world.server.create_text_channel("terrace")
    board = await ana.slash(terrace, "leaderboard")
    assert "**1** @Ana 150" in world.read(board)
    assert world.bot.desk.lobby.find(world.lounge.id) is None


async def test_where_discord_fails_it_is_tried_again_with_the_same_nonce(world: World) -> None:
    pauses = Pauses()
    played = in_lounge(world)
    world.env.inject_error("POST", "/channels/*/messages", status=503, times=2)
    posted = await a_stage(world, pauses).show(played.round, (played.last(QuestionAsked),))
    assert posted is not None
    (card,) = world.cards()
    assert (card.id, moment_of(card.id)) == (posted.message_id, posted.opened_at)
    assert pauses == [2.0, 5.0]
    sent = [call.json for call in world.env.http_requests if call.path.endswith("/messages")]
    assert {body["nonce"] for body in sent if body} == {"1y2p0ij32e8e7:1:1"}


async def test_where_discord_asks_for_fewer_calls_it_is_tried_again(world: World) -> None:
    pauses = Pauses()
    played = in_lounge(world)
    world.env.inject_error("POST", "/channels/*/messages", status=429)
    assert await a_stage(world, pauses).show(played.round, (played.last(QuestionAsked),))
    assert pauses == [2.0]


async def test_where_discord_keeps_failing_the_stage_gives_up(world: World) -> None:
    pauses = Pauses()
    played = in_lounge(world)
    world.env.inject_error("POST", "/channels/*/messages", status=500, times=None)
    with pytest.raises(CannotShow):
        await a_stage(world, pauses).show(played.round, (played.last(QuestionAsked),))
    assert pauses[:5] == [2.0, 5.0, 15.0, 30.0, 60.0]
    assert 600 < sum(pauses) < 1_200


async def test_where_discord_says_no_it_is_not_asked_again(world: World) -> None:
    pauses = Pauses()
    played = in_lounge(world)
    world.deny(world.lounge, send_messages=True)
    with pytest.raises(CannotShow, match="Missing Permissions"):
        await a_stage(world, pauses).show(played.round, (played.last(QuestionAsked),))
    assert pauses == []


async def test_a_card_that_stands_in_the_channel_is_found_again(world: World) -> None:
    stage = a_stage(world, Pauses())
    played = in_lounge(world)
    ana = world.person("Ana")
    assert await stage.find(played.round) is None
    posted = await stage.show(played.round, (played.last(QuestionAsked),))
    await chat(world, ana, 3)
    assert await stage.find(played.round) == posted


async def test_an_earlier_card_of_the_same_question_is_not_taken_for_the_new_one(world: World) -> None:
    """It prints another deadline."""
    stage = a_stage(world, Pauses())
    played = in_lounge(world)
    await stage.show(played.round, (played.last(QuestionAsked),))
    too_late = played.last(QuestionAsked).closes_at - 1.0
    again = played.after(Opened(1, 1, too_late), too_late)
    assert again.last(QuestionAsked).attempt == 2
    assert await stage.find(again.round) is None
    posted = await stage.show(again.round, (again.last(QuestionAsked),))
    assert await stage.find(again.round) == posted


async def test_a_question_that_is_not_being_asked_is_not_looked_for(world: World) -> None:
    played = answered(in_lounge(world), {})
    assert await a_stage(world, Pauses()).find(played.round) is None


async def test_a_card_older_than_an_hour_is_not_edited(world: World) -> None:
    stage = a_stage(world, Pauses())
    played = in_lounge(world)
    posted = await stage.show(played.round, (played.last(QuestionAsked),))
    assert posted is not None
    await world.wait(3601)
    closed = answered(played, {}, posted.message_id)
    await stage.show(closed.round, (closed.last(QuestionClosed),))
    assert len(world.cards()) == 2
    assert closed_buttons(world.cards()[0]) == []


async def test_a_reveal_waits_for_the_answer_to_a_press_that_changes_the_same_card(world: World) -> None:
    """Else the answer, should it be slower, would stand over the reveal."""
    stage = a_stage(world, Pauses())
    played = in_lounge(world)
    posted = await stage.show(played.round, (played.last(QuestionAsked),))
    assert posted is not None
    answer: asyncio.Future[object] = asyncio.get_running_loop().create_future()
    stage.answers_press(posted.message_id, answer)
    before = len(world.counted_calls())
    closed = answered(played, {}, posted.message_id)
    reveal = asyncio.create_task(stage.show(closed.round, (closed.last(QuestionClosed),)))
    for _ in range(20):
        await asyncio.sleep(0)
    assert world.counted_calls()[before:] == []
    answer.set_result(None)
    await reveal
    assert world.counted_calls()[before:] == [EDIT]


async def test_the_last_reveal_carries_the_standings_in_one_call(world: World) -> None:
    stage = a_stage(world, Pauses())
    played = in_lounge(world)
    for _ in range(len(TRIVIA)):
        posted = await stage.show(played.round, (played.last(QuestionAsked),))
        assert posted is not None
        played = answered(played, {7: 0}, posted.message_id)
        played = played if played.round.over else next_asked(played)
    before = len(world.counted_calls())
    await stage.show(played.round, (played.last(QuestionClosed), played.last(RoundEnded)))
    assert world.counted_calls()[before:] == [EDIT]
    assert "## <@7> wins with" in world.read(world.cards()[-1])


async def test_where_messages_are_to_be_saved_the_reveal_rides_on_the_next_card(world: World) -> None:
    """One call for a reveal and a question, and more time to read them."""
    stage = a_stage(world, Pauses())
    played = in_lounge(world)
    posted = await stage.show(played.round, (played.last(QuestionAsked),))
    assert posted is not None
    opened = played.after(Opened(1, posted.message_id, posted.opened_at), posted.opened_at)
    lean = opened.after(Wake(lean=True), posted.opened_at + 40)
    before = len(world.counted_calls())
    await stage.show(lean.round, (lean.last(QuestionClosed), lean.last(QuestionAsked)))
    assert world.counted_calls()[before:] == [POST]
    text = world.read(world.cards()[-1])
    assert text.index("Nobody answered this one.") < text.index("Question 2 of 5") < text.index("Time's up")
    assert "last answer" not in text
    assert "next question" not in text


@pytest.mark.parametrize("in_a_break", [False, True])
async def test_an_end_that_came_later_does_not_stand_on_the_reveal_before_it(
    world: World, *, in_a_break: bool
) -> None:
    """After a restart both may be told at once."""
    stage = a_stage(world, Pauses())
    played = in_lounge(world)
    posted = await stage.show(played.round, (played.last(QuestionAsked),))
    assert posted is not None
    if in_a_break:
        played = played.after(Pause(7), world.env.now().timestamp())
    stopped = answered(played, {}, posted.message_id).after(Stop(7), world.env.now().timestamp() + 60)
    before = len(world.counted_calls())
    await stage.show(stopped.round, (stopped.last(QuestionClosed), stopped.last(RoundEnded)))
    assert world.counted_calls()[before:] == [EDIT, POST]
    reveal, ending = world.cards()
    assert "Stopped by" not in world.read(reveal)
    assert "Stopped by" in world.read(ending)
