"""Reports: anyone says what is wrong with a question; moderators read it under /settings and dismiss it."""

import logging

import discord
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from simcord.actors import MemberActor
from simcord.results import InteractionResult, ResponseMessage

from bot.front.buttons import Pressable, custom_id
from bot.front.panel import panel
from bot.front.rendering import question_card
from bot.front.reporting import MOST_ON_A_PAGE, reports_card
from bot.front.words.reporting import LABEL, LONGEST, TITLE
from bot.game.events import QuestionAsked, QuestionClosed
from bot.host.looking_back import Report
from bot.host.server_settings import ServerSettings
from tests.front.questions import TRIVIA
from tests.front.rounds import LAST_ID, a_round, answered, asked, next_asked
from tests.front.test_rendering import check, texts
from tests.front.world import AFTER_A_ROUND, World, buttons

THANKS = (
    "Thank you! The moderators of this server will see your report, with your name. "
    "Report the same question again, and the new report takes the place of this one."
)
ONLY_MODERATORS = "Only moderators can change this: it takes the **Manage Server** permission."


async def revealed(world: World, ana: MemberActor) -> discord.Message:
    """The reveal of the first question of a round."""
    await ana.slash(world.lounge, "trivia start", questions=5)
    card = await world.wait_for("Question 1 of 5")
    await world.press(ana, card, "B · Bruno", after=3)
    return await world.wait_until_closed(card)


async def report(person: MemberActor, card: discord.Message, said: str) -> InteractionResult:
    form = await person.click(card, label="Report")
    return await person.submit_modal(form, {"said": said})


async def reports(world: World, moderator: MemberActor) -> ResponseMessage:
    """The list, opened from the panel."""
    opened = await moderator.slash(world.lounge, "settings")
    label = next(label for label in buttons(opened) if label.startswith("Reports ("))
    listed = await moderator.click(shown(opened), label=label)
    assert listed.ephemeral
    return shown(listed)


def shown(result: InteractionResult) -> ResponseMessage:
    assert result.response is not None
    return result.response


async def test_a_report_is_a_form_and_a_private_thanks_and_costs_no_counted_call(world: World) -> None:
    ana, bo = world.people("Ana", "Bo")
    card = await revealed(world, ana)
    before, cards = len(world.counted_calls()), len(world.cards())
    form = await bo.click(card, label="Report")
    assert form.modal is not None
    [field] = form.modal["components"]
    assert (form.modal["title"], field["label"]) == (TITLE, LABEL)
    assert (field["component"]["required"], field["component"]["max_length"]) == (False, LONGEST)
    thanks = await bo.submit_modal(form, {"said": "He left in spring."})
    assert (thanks.ephemeral, world.read(thanks)) == (True, THANKS)
    assert (len(world.counted_calls()), len(world.cards())) == (before, cards)


async def test_moderators_read_what_was_said_of_what_by_whom_and_when(world: World) -> None:
    ana, bo, mo = *world.people("Ana", "Bo"), world.person("Mo", world.moderators)
    assert "Reports" not in " ".join(buttons(await mo.slash(world.lounge, "settings")))
    card = await revealed(world, ana)
    await report(bo, card, "  He *left* in spring.\nAsk <@1> ")
    await world.wait(40)
    await report(ana, card, "")
    listed = await reports(world, mo)
    assert world.read(listed) == (
        "## 2 reports\n-# The newest first. Only you see this.\n"
        "**1** · Who keeps the lighthouse?\nAnswer: **Bruno**\nNothing was said about it.\n"
        "-# @Ana, 0 s from now · from: the almanac of 1921\n"
        "**2** · Who keeps the lighthouse?\nAnswer: **Bruno**\n"
        "“He \\*left\\* in spring. Ask \\<@1\\>”\n"
        "-# @Bo, -40 s from now · from: the almanac of 1921"
    )
    assert buttons(listed) == ["Dismiss 1", "Dismiss 2", "Dismiss all 2"]


async def test_a_second_report_of_the_same_question_replaces_the_first(world: World) -> None:
    ana, mo = world.person("Ana"), world.person("Mo", world.moderators)
    card = await revealed(world, ana)
    await report(ana, card, "Wrong!")
    assert world.read(await report(ana, card, "Right after all.")) == THANKS
    listed = await reports(world, mo)
    assert world.read(listed).startswith("## 1 report\n")
    assert "“Right after all.”" in world.read(listed)
    assert buttons(listed) == ["Dismiss 1"]


async def test_the_last_question_is_reported_from_the_card_with_the_standings(world: World) -> None:
    ana, mo = world.person("Ana"), world.person("Mo", world.moderators)
    await ana.slash(world.lounge, "trivia start", questions=5)
    for _ in range(3):
        ended = await world.wait_until_closed(await world.wait_for("Time's up"))
    assert buttons(ended) == [*AFTER_A_ROUND, "Report"]
    await world.restart()
    await report(ana, ended, "Too hard.")
    assert "Who bakes the bread?" in world.read(await reports(world, mo))


async def test_reports_are_dismissed_one_by_one_or_all_that_were_shown(world: World) -> None:
    ana, bo, cleo, mo = *world.people("Ana", "Bo", "Cleo"), world.person("Mo", world.moderators)
    card = await revealed(world, ana)
    for person in (ana, bo, cleo):
        await report(person, card, f"{person.name} says no.")
    listed = await reports(world, mo)
    await mo.click(listed, label="Dismiss 2")
    assert "Bo says no." not in world.read(listed)
    assert [said.player for said in await world.store.reports(world.server.id, None, 9)] == [cleo.id, ana.id]
    await report(bo, card, "Bo says no again.")
    await mo.click(listed, label="Dismiss all 2")
    assert world.read(listed).startswith("## 1 report\n")
    assert "Bo says no again." in world.read(listed)
    await world.restart()
    await mo.click(listed, label="Dismiss 1")
    assert (world.read(listed), buttons(listed)) == (
        "No reports are waiting. When somebody presses **Report** under an answer, it comes here.",
        [],
    )
    assert await world.store.how_many_reports(world.server.id) == 0


async def test_nobody_but_moderators_and_whoever_opened_the_list_can_do_anything_with_it(
    world: World,
) -> None:
    """The list is private; were it seen by others all the same, each press is checked."""
    ana, bo, mo = *world.people("Ana", "Bo"), world.person("Mo", world.moderators)
    await report(ana, await revealed(world, ana), "No.")
    kept = await world.store.reports(world.server.id, None, 9)
    lounge = world.bot.get_channel(world.lounge.id)
    assert isinstance(lounge, discord.TextChannel)
    leaked = await lounge.send(view=reports_card(kept, 2, 5, None))
    leaked_panel = await lounge.send(view=panel(ServerSettings(), 5, 2, reports=1))
    refusals = [await bo.click(leaked, label=label) for label in ("Dismiss 1", "Dismiss all 2")]
    refusals.append(await bo.click(leaked_panel, label="Reports (1)"))
    assert [world.read(refusal) for refusal in refusals] == [ONLY_MODERATORS] * 3
    assert await world.store.how_many_reports(world.server.id) == 1
    await mo.click(leaked, label="Dismiss 1")
    assert await world.store.how_many_reports(world.server.id) == 0


async def test_the_list_is_turned_to_older_reports_and_back(world: World) -> None:
    mo = world.person("Mo", world.moderators)
    for id_ in range(1, 8):
        await world.store.report(a_report(id_, server=world.server.id, question=f"Which {id_}?"))
    listed = await reports(world, mo)
    assert [number for number in range(1, 8) if f"Which {number}?" in world.read(listed)] == [3, 4, 5, 6, 7]
    assert buttons(listed)[-2:] == ["Older", "Dismiss all 7"]
    await mo.click(listed, label="Older")
    assert [number for number in range(1, 8) if f"Which {number}?" in world.read(listed)] == [1, 2]
    assert buttons(listed) == ["Dismiss 1", "Dismiss 2", "Newest"]
    await mo.click(listed, label="Dismiss 1")
    assert [number for number in range(1, 8) if f"Which {number}?" in world.read(listed)] == [1]
    await mo.click(listed, label="Dismiss 1")
    assert world.read(listed).startswith("## 5 reports\n")


async def test_after_a_month_a_question_can_be_reported_no_more(world: World) -> None:
    ana = world.person("Ana")
    card = await revealed(world, ana)
    await ana.slash(world.lounge, "trivia stop")
    await world.wait(31 * 86_400)
    await ana.slash(world.lounge, "trivia start", questions=5)
    await ana.slash(world.lounge, "trivia stop")
    assert world.read(await report(ana, card, "No.")).startswith("I no longer have that question")


async def test_the_report_of_somebody_who_is_forgotten_is_gone(world: World) -> None:
    ana, bo = world.people("Ana", "Bo")
    card = await revealed(world, ana)
    await report(bo, card, "No.")
    told = await bo.slash(world.lounge, "trivia privacy")
    assert world.read(told).startswith(
        "## What I keep about you\nYour Discord number and 1 report of yours: what you wrote about a "
        "question, and when; moderators read it. Never your name"
    )
    await bo.click(shown(told), label="Delete…")
    await bo.click(shown(told), label="Delete everything")
    assert await world.store.how_many_reports(world.server.id) == 0


async def test_a_person_reads_and_is_handed_their_reports_beside_their_answers(world: World) -> None:
    ana = world.person("Ana")
    await report(ana, await revealed(world, ana), "No.")
    text = world.read(await ana.slash(world.lounge, "trivia privacy"))
    assert "and its points. Also 1 report of yours: what you wrote about a question" in text


async def test_what_is_typed_stands_in_no_log_and_pings_nobody(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "bot")
    ana, mo = world.person("Ana"), world.person("Mo", world.moderators)
    card = await revealed(world, ana)
    await report(ana, card, "@everyone xyzzy <@1>")
    await reports(world, mo)
    assert "xyzzy" not in caplog.text
    bodies = [call.json for call in world.env.http_requests if "xyzzy" in str(call.json)]
    assert [body["data"]["allowed_mentions"] for body in bodies] == [{"parse": []}]


def test_a_reveal_on_the_next_questions_card_can_be_reported_too() -> None:
    played = next_asked(answered(asked(a_round(TRIVIA)), {1: 0}))
    lean = replace(played.round, above=played.last(QuestionClosed))
    view = question_card(played.last(QuestionAsked), lean)
    ids = [item.custom_id for item in view.walk_children() if isinstance(item, Pressable)]
    assert [id_ for id_ in ids if ":report:" in id_] == [custom_id("report", played.round.id, 1)]


def a_report(
    id_: int, *, server: int = 1, question: str = "?", said: str = "No.", source: str = "an article"
) -> Report:
    return Report(
        id=id_,
        server=server,
        player=LAST_ID,
        question_id=f"q{id_}",
        question=question,
        answer=question,
        sources=(source,) * 4,
        said=said,
        at=1_900_000_000.0,
    )


@settings(max_examples=60)
@given(
    st.lists(st.tuples(texts(300), texts(LONGEST), texts(120)), min_size=1, max_size=MOST_ON_A_PAGE + 1),
    st.booleans(),
)
def test_every_list_of_reports_can_be_sent(found: list[tuple[str, str, str]], is_older: bool) -> None:  # noqa: FBT001 - hypothesis draws it
    listed = tuple(
        a_report(LAST_ID - place, question=question, said=said, source=source)
        for place, (question, said, source) in enumerate(found)
    )
    check(reports_card(listed, 12_345, LAST_ID, LAST_ID if is_older else None))


def test_of_the_longest_reports_a_page_still_shows_two() -> None:
    listed = tuple(
        a_report(LAST_ID - place, question="*" * 300, said="*" * LONGEST, source="*" * 120)
        for place in range(MOST_ON_A_PAGE + 1)
    )
    view = reports_card(listed, 6, LAST_ID, None)
    check(view)
    dismiss = [custom_id("dismiss", LAST_ID, one.id, one.id, "") for one in listed]
    there = {getattr(item, "custom_id", "") for item in view.walk_children()}
    assert [one in there for one in dismiss] == [True, True, False, False, False, False]
