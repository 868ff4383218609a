"""How rounds end: played to the end, stopped, left by everyone; and what can be done then."""

from pathlib import Path

from bot.host.server_settings import ServerSettings
from tests.front.questions import TRIVIA, bank_of
from tests.front.world import World, buttons, closed_buttons, open_world
from tests.storage.played import changed

REMEMBERED = "-# Joined late? Nothing is lost: every point counts on this month's board."


async def test_those_who_tie_share_a_place(tmp_path: Path) -> None:
    async with open_world(tmp_path, bank_of(TRIVIA[0])) as world:
        ana, bo, cleo, dev, eli = world.people("Ana", "Bo", "Cleo", "Dev", "Eli")
        await ana.slash(world.lounge, "trivia start")
        card = await world.wait_for("Question 1 of 1")
        await world.press(ana, card, "B · Bruno", after=2.5)
        await world.press(bo, card, "B · Bruno", after=2.9)
        await world.press(cleo, card, "B · Bruno", after=9.7)
        await world.press(dev, card, "A · Anouk", after=10)
        await world.press(eli, card, "C · Clara", after=11)
        ending = world.read(await world.wait_for("closed"))
        assert "## @Ana and @Bo share first place with 150\n" in ending
        assert "\n**1** @Ana and @Bo 150 · **3** @Cleo 130 · **4** @Dev and @Eli 0\n" in ending


async def test_a_round_without_a_right_answer_has_no_winner(tmp_path: Path) -> None:
    async with open_world(tmp_path, bank_of(TRIVIA[0])) as world:
        ana, bo = world.people("Ana", "Bo")
        await ana.slash(world.lounge, "trivia start")
        card = await world.wait_for("Question 1 of 1")
        await world.press(ana, card, "A · Anouk")
        await world.press(bo, card, "C · Clara")
        ending = world.read(await world.wait_for("closed"))
        assert "**None of 2 had it.**" in ending
        assert f"## Nobody scored this time.\n**1** @Ana and @Bo 0\n{REMEMBERED}" in ending


async def test_a_round_that_nobody_played_says_so(tmp_path: Path) -> None:
    async with open_world(tmp_path, bank_of(TRIVIA[0])) as world:
        await world.person("Ana").slash(world.lounge, "trivia start")
        reveal = await world.wait_for("closed")
        assert world.read(reveal).endswith(
            "Nobody answered this one.\n-# From: the almanac of 1921\n## Nobody played this time."
        )


async def test_a_round_that_nobody_answers_asks_once_and_then_stops(world: World) -> None:
    await world.person("Ana").slash(world.lounge, "trivia start", questions=5)
    asked = await world.wait_for("Question 2 of 5", "closed")
    assert world.read(asked).endswith(
        "**Still there?** Nobody answered twice in a row; after a third time I'll stop."
    )
    ended = await world.wait_for("Question 3 of 5", "closed")
    assert world.read(ended).endswith("## Nobody answered three in a row, so I'll stop here.")
    assert buttons(ended) == ["Play again", "My answers", "Leaderboard", "Report"]
    await world.wait(60)
    assert world.cards()[-1].id == ended.id


async def test_the_starter_stops_a_round_while_a_question_is_open(world: World) -> None:
    ana, bo = world.people("Ana", "Bo")
    await ana.slash(world.lounge, "trivia start", questions=5)
    await world.press(bo, await world.wait_for("Question 1 of 5"), "B · Bruno", after=3)
    card = await world.wait_for("Question 2 of 5")
    await world.press(ana, card, "True", after=2)
    before = len(world.counted_calls())
    stopped = await ana.slash(world.lounge, "trivia stop")
    assert (world.read(stopped), stopped.ephemeral) == (
        "Stopped. The standings so far are in the channel.",
        True,
    )
    assert world.read(world.now_on(card)) == (
        "## Stopped by @Ana after question 1. Standings so far:\n"
        "**1** @Bo 150\n"
        "The open question counts for nobody. Its answer: **True**.\n"
        "-# Fastest right answer: @Bo, 3.0 s\n"
        f"{REMEMBERED}"
    )
    assert world.counted_calls()[before:] == ["PATCH /channels/*/messages/*"]


async def test_a_moderator_stops_a_round_between_two_questions(world: World) -> None:
    ana, mo = world.person("Ana"), world.person("Mo", world.moderators)
    await ana.slash(world.lounge, "trivia start", questions=5)
    await world.press(ana, await world.wait_for("Question 1 of 5"), "B · Bruno", after=3)
    reveal = await world.wait_for("closed")
    await mo.slash(world.lounge, "whosaid stop")
    assert world.cards()[-1].id != reveal.id
    assert world.read(world.cards()[-1]).startswith(
        "## Stopped by @Mo after question 1. Standings so far:\n**1** @Ana 150"
    )
    assert closed_buttons(world.now_on(reveal)) == closed_buttons(reveal)
    await world.wait(60)
    assert len(world.cards()) == 3


async def test_a_round_is_stopped_before_its_first_question(world: World) -> None:
    ana = world.person("Ana")
    await ana.slash(world.lounge, "trivia start", questions=5)
    stopped = await ana.slash(world.lounge, "trivia stop")
    assert world.read(stopped) == "Stopped before anything was scored."
    assert world.read(world.cards()[-1]) == "## Stopped by @Ana before the first question."
    await world.wait(60)
    assert len(world.cards()) == 2


async def test_a_round_stopped_during_its_first_question_tells_the_answer(world: World) -> None:
    ana = world.person("Ana")
    await ana.slash(world.lounge, "whosaid start", questions=5)
    await world.wait_for("Line 1 of 5")
    await ana.slash(world.lounge, "whosaid stop")
    assert world.read(world.cards()[-1]) == (
        "## Stopped by @Ana before the first line was over.\n"
        "The open line counts for nobody. Its answer: **Mona**."
    )


async def test_nobody_else_can_stop_a_round(world: World) -> None:
    ana, bo = world.people("Ana", "Bo")
    await ana.slash(world.lounge, "trivia start", questions=5)
    refused = await bo.slash(world.lounge, "trivia stop")
    assert world.read(refused) == "Only @Ana, who started this round, or a moderator can stop it."
    assert refused.ephemeral
    await world.wait_for("Question 1 of 5")
    assert len(world.refused()) == 1


async def test_where_no_round_is_on_none_can_be_stopped(world: World) -> None:
    refused = await world.person("Ana").slash(world.lounge, "trivia stop")
    assert world.read(refused) == "No round is on in this channel. Start one with **/trivia start**."


async def test_play_again_starts_the_same_kind_of_round_at_once(world: World) -> None:
    ana, bo = world.people("Ana", "Bo")
    await ana.slash(world.lounge, "trivia start", questions=5, pace="quick", theme="people")
    await world.wait_for("Question 1 of 3")
    await ana.slash(world.lounge, "trivia stop")
    again = await bo.click(world.cards()[-1], label="Play again")
    assert world.read(again) == (
        "## Trivia · The Lighthouse\n"
        "3 questions · People · 12 seconds each · everyone who is right scores, faster is better\n"
        "First question 10 s from now. Just press an answer to play.\n"
        "-# Spoilers: up to season 2 · started by @Bo"
    )
    assert not again.ephemeral
    await world.wait_for("Question 1 of 3 · People")


async def test_play_again_asks_for_as_many_questions_as_were_wished_even_where_there_were_fewer(
    world: World,
) -> None:
    ana = world.person("Ana")
    await world.store.save_settings(world.server.id, ServerSettings(ceiling=0))
    few = await ana.slash(world.lounge, "trivia start", questions=5)
    assert "\n3 questions · " in world.read(few)
    await ana.slash(world.lounge, "trivia stop")
    await world.store.save_settings(world.server.id, ServerSettings())
    again = await ana.click(world.cards()[-1], label="Play again")
    assert "\n5 questions · " in world.read(again)


async def test_play_again_keeps_the_twist_and_the_pace_of_a_quote_game(world: World) -> None:
    ana = world.person("Ana")
    await ana.slash(world.lounge, "whosaid start", twist="who said it", pace="quick")
    await ana.slash(world.lounge, "whosaid stop")
    again = await ana.click(world.cards()[-1], label="Play again")
    assert "4 lines from interviews · 12 seconds each · who said it\n" in world.read(again)


async def test_the_leaderboard_button_under_the_standings_answers_in_private(world: World) -> None:
    ana, bo = world.people("Ana", "Bo")
    await ana.slash(world.lounge, "trivia start", questions=5)
    await world.press(ana, await world.wait_for("Question 1 of 5"), "B · Bruno", after=2)
    await world.wait_for("closed")
    await ana.slash(world.lounge, "trivia stop")
    board = await bo.click(world.cards()[-1], label="Leaderboard")
    assert board.ephemeral
    assert world.read(board) == (
        "## Leaderboard · this month\n**1** @Ana 150\n-# @Bo has no points here yet: join the next round!"
    )


async def test_a_press_on_a_round_that_is_over_says_so(world: World) -> None:
    ana = world.person("Ana")
    await ana.slash(world.lounge, "trivia start", questions=5)
    card = await world.wait_for("Question 1 of 5")
    line = (await world.press(ana, card, "B · Bruno")).response
    assert line is not None
    await ana.slash(world.lounge, "trivia stop")
    late = await ana.click(line, label="A")
    assert world.read(late) == (
        "That round is over. **Play again** under its standings, or **/trivia start**, opens the next one."
    )


async def test_a_round_that_cannot_be_read_after_a_restart_says_so_and_frees_its_channel(
    world: World, tmp_path: Path
) -> None:
    ana, bo = world.people("Ana", "Bo")
    await ana.slash(world.lounge, "trivia start", questions=5)
    card = await world.wait_for("Question 1 of 5")
    await world.press(ana, card, "B · Bruno", after=2)
    await world.press(bo, card, "A · Anouk")
    await world.wait_until_closed(card)
    changed(tmp_path / "bonmot.db", "UPDATE rounds SET snapshot = '{'")
    await world.restart(crash=True)
    ending = await world.wait_for("I lost my place")
    assert world.read(ending) == (
        "## I lost my place in this round, sorry, so it ends here.\n"
        f"**1** @Ana 150 · **2** @Bo 0\n{REMEMBERED}"
    )
    assert buttons(ending) == ["Play again", "My answers", "Leaderboard"]
    await bo.click(ending, label="Play again")
    assert "## Trivia · The Lighthouse" in world.read(world.cards()[-1])
    await world.restart()
    assert [world.read(found).count("I lost my place") for found in world.cards()].count(1) == 1
