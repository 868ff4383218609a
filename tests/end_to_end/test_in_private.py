"""What people do for themselves, with the real client over real sockets: `/daily`, and their data."""

import aiohttp

from bot.game.daily import begins_at, day_of
from bot.host.clock import moment_of
from bot.playground.components import walk
from bot.playground.players import text_of
from bot.playground.replies import Json, Shown, Updated
from tests.end_to_end.night import BUTTON, Night, said

CUT = 40  # characters of a label that are there however long the answer is


def labels(card: Json) -> list[str]:
    return [each["label"] for each in walk(card["components"]) if each["type"] == BUTTON]


def skip_to_midnight(night: Night, card: Json) -> None:
    """Go on to the day after the one in which the card came."""
    then = moment_of(int(card["id"]))
    night.loop.skip(begins_at(day_of(then) + 1) - then)


async def test_a_question_of_the_day_outlives_the_bot_and_is_answered_after_midnight(night: Night) -> None:
    ana, bo = night.people["Ana"], night.people["Bo"]
    async with night.bot():
        early = await ana.command(night.channel, ["daily"])
        assert isinstance(early, Shown)
        skip_to_midnight(night, early.message)  # so that no midnight comes by itself
        asked = await ana.command(night.channel, ["daily"])
        assert isinstance(asked, Shown)
        assert asked.private
        assert "-# Question of the day · " in text_of(asked.message)
    async with night.bot():
        pressed = labels(asked.message)[0]
        locked = await ana.press_label(asked.message, pressed)
        assert isinstance(locked, Updated)
        assert locked.message is not None
        assert f"**Locked in: {pressed[:CUT]}" in text_of(locked.message).replace("\\", "")
        assert "Locked in" not in said(await bo.command(night.channel, ["daily"]))
        skip_to_midnight(night, asked.message)
        next_day = said(await ana.command(night.channel, ["daily"]))
        assert next_day.startswith("-# Yesterday's question · ")
        assert "**You had it right: +100.** 1 of 1" in next_day or "You said " in next_day
        late = said(await ana.press_label(locked.message, labels(locked.message)[1]))
        assert late.startswith("That was the question of a day that is over.")


async def test_what_is_kept_about_somebody_is_handed_over_as_a_file_and_deleted(night: Night) -> None:
    ana = night.people["Ana"]
    async with night.bot():
        await night.start(ana)
        await night.answer(ana, await night.asked(ana, "Question 1 of 5", "Time's up"))
        await night.revealed(ana, "Question 1 of 5", "closed")
        told = await ana.command(night.channel, ["trivia", "privacy"])
        assert isinstance(told, Shown)
        handed = await ana.press_label(told.message, "Download")
        assert isinstance(handed, Shown)
        assert handed.private
        [file] = handed.message["attachments"]
        async with aiohttp.ClientSession() as session, session.get(file["url"]) as answer:
            kept = await answer.json(content_type=None)
        assert (file["filename"], kept["player"]) == ("bon-mot.json", str(ana.id))
        assert [(row["game"], row["number"], row["right"]) for row in kept["answers"]] == [
            ("trivia", 1, True)
        ]
        assert f"## <@{ana.id}> in this server" in said(await ana.command(night.channel, ["trivia", "me"]))
        asked = await ana.press_label(told.message, "Delete…")
        assert isinstance(asked, Updated)
        assert asked.message is not None
        deleted = await ana.press_label(asked.message, "Delete everything")
        assert isinstance(deleted, Updated)
        assert deleted.message is not None
        assert text_of(deleted.message).startswith("## Deleted\n")
        assert "Nothing yet." in said(await ana.command(night.channel, ["trivia", "privacy"]))
