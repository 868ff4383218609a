"""Whole rounds as people play them, with the real client over real sockets."""

import re

from bot.playground.players import text_of
from tests.end_to_end.night import Night, answers, said


async def test_three_people_play_five_questions_for_two_counted_calls_each_and_the_board_has_the_points(
    night: Night,
) -> None:
    ana, bo = night.people["Ana"], night.people["Bo"]
    cleo = night.people.add("Cleo")
    async with night.bot():
        await night.card(ana, "Hello! I am Bon Mot")
        before = night.playground.limits.counted.total()
        assert "\n5 questions · " in await night.start(ana)
        for number in range(1, 6):
            place = f"Question {number} of 5" if number < 5 else "Last question"
            card = await night.asked(bo, place, "Time's up")
            assert (await night.answer(bo, card)).lstrip("*").startswith("Locked in: ")
            await night.answer(ana, card, right=number % 2 == 0)
            if number > 1:
                await night.answer(cleo, card, right=False)
            reveal = await night.revealed(cleo, place, "closed", "✔")
            assert f"<@{bo.id}> +1" in text_of(reveal)
            assert answers(reveal) == []
        ending = text_of(await night.card(cleo, "wins with"))
        assert f"<@{bo.id}> wins with" in ending
        assert night.playground.limits.counted.total() - before == 10
        points = int(re.search(r"wins with ([\d,]+)", ending)[1].replace(",", ""))
        assert f"**1** <@{bo.id}> {points:,}" in said(await bo.command(night.channel, ["leaderboard"]))
        assert f"<@{cleo.id}>: place 3 of 3, with 0 points" in said(
            await cleo.command(night.channel, ["leaderboard"])
        )


async def test_a_restart_in_mid_question_loses_no_answer_and_keeps_the_deadline(night: Night) -> None:
    ana, bo = night.people["Ana"], night.people["Bo"]
    async with night.bot():
        await night.start(ana)
        card = await night.asked(ana, "Question 1 of 5", "Time's up")
        await night.answer(ana, card)
    async with night.bot():
        assert (await night.answer(ana, card)).startswith("Still ")
        await night.answer(bo, card, right=False)
        reveal = await night.revealed(ana, "Question 1 of 5", "closed")
        assert reveal["id"] == card["id"]
        assert f"**1 of 2 right:** <@{ana.id}> +1" in text_of(reveal)
        await night.asked(ana, "Question 2 of 5", "Time's up")


async def test_two_games_in_a_row_with_a_restart_between_them_share_one_board(night: Night) -> None:
    ana = night.people["Ana"]
    for game, headline, place in (
        ("trivia", "Trivia", "Question 1 of 5"),
        ("whosaid", "Who said it?", "Line 1 of 5"),
    ):
        async with night.bot():
            assert headline in await night.start(ana, game)
            await night.answer(ana, await night.asked(ana, place, "Time's up"))
            await night.revealed(ana, place, "closed")
            await ana.command(night.channel, [game, "stop"])
            await night.card(ana, "Stopped by")
    async with night.bot():
        board = said(await ana.command(night.channel, ["leaderboard"]))
        trivia = said(await ana.command(night.channel, ["leaderboard"], {"game": "trivia"}))
    of_all, of_trivia = (int(re.search(r"> (\d+)", text)[1]) for text in (board, trivia))
    assert of_all > of_trivia > 0


async def test_settings_are_for_moderators_and_outlive_the_bot(night: Night) -> None:
    ana, bo = night.people["Ana"], night.people["Bo"]
    async with night.bot():
        panel = await ana.command(night.channel, ["settings"])
        form = await ana.press_label(panel.message, "Questions, seconds, votes…")
        reply = await ana.submit(
            form.interaction, form.modal["custom_id"], {"questions": "3", "answer_time": "30"}
        )
        assert "**Questions a round:** 3\n**Seconds to answer:** 30" in text_of(reply.message)
        assert type(await bo.command(night.channel, ["settings"])).__name__ == "Failed"
    async with night.bot():
        assert "\n3 questions · " in said(await bo.command(night.channel, ["trivia", "start"]))


async def test_where_the_bot_may_not_post_it_says_what_is_missing_and_starts_nothing(night: Night) -> None:
    ana = night.people["Ana"]
    lounge = night.playground.channel("lounge")
    async with night.bot():
        refusal = said(await ana.command(lounge, ["trivia", "start"]))
        assert refusal == (
            f"I may not post in <#{lounge}>. Ask an admin for **Send Messages** here, "
            f"or start in <#{night.channel}>."
        )
        assert "5 questions" in await night.start(ana)
