"""Reports: anyone says what is wrong with a question, from its reveal; moderators read it and dismiss it."""

import discord

from bot.front.buttons import Pressable, button, custom_id, typed_in
from bot.front.desk import desk_of
from bot.front.gate import require_opener
from bot.front.playing import place
from bot.front.rendering import ENDED, MOST_TEXT, Part, card, row
from bot.front.views import let_go, note
from bot.front.words import reporting as words
from bot.host.clock import moment_of
from bot.host.looking_back import Report
from bot.host.refusals import Refusal
from bot.host.waiting import soon

MOST_ON_A_PAGE = 5


async def ask(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """The button under an answer: a form, since Discord opens one only as the first response."""
    form = discord.ui.Modal(title=words.TITLE, custom_id=custom_id("take_report", *parts))
    field = discord.ui.TextInput[discord.ui.Modal](
        custom_id="said",
        style=discord.TextStyle.paragraph,
        required=False,
        max_length=words.LONGEST,
        placeholder=words.PLACEHOLDER,
    )
    form.add_item(discord.ui.Label(text=words.LABEL, component=field))
    await interaction.response.send_modal(let_go(form))


async def take(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """The form was sent in: keep it, and say thanks."""
    round_id, number = parts
    server, _ = place(interaction)
    store = desk_of(interaction).store
    reveal = await store.reveal(server, round_id, int(number))
    if reveal is None:
        raise Refusal(words.GONE)
    report = Report(
        id=interaction.id,
        server=server,
        player=interaction.user.id,
        question_id=reveal.question_id,
        question=reveal.text,
        answer=reveal.answer,
        sources=reveal.sources,
        said=typed_in(interaction)["said"].strip()[: words.LONGEST],
        at=moment_of(interaction.id),
    )
    await soon(store.report(report))
    await interaction.response.send_message(view=note(words.THANKS), ephemeral=True)


async def open_reports(interaction: discord.Interaction) -> None:
    """Answer with the newest reports. Whoever calls this has checked that the person may read them."""
    await interaction.response.send_message(view=await _view(interaction, None), ephemeral=True)


async def show(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """The button of the settings panel."""
    require_opener(interaction, parts[0])
    await open_reports(interaction)


async def turn(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """Another page of the list: what is older than a report, or the newest."""
    opener, before = parts
    require_opener(interaction, opener)
    view = await _view(interaction, int(before) if before else None)
    await interaction.response.edit_message(view=view)


async def dismiss(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """Reports from one to another are dealt with; the list goes on without them."""
    opener, first, last, before = parts
    require_opener(interaction, opener)
    server, _ = place(interaction)
    await soon(desk_of(interaction).store.dismiss_reports(server, int(first), int(last)))
    view = await _view(interaction, int(before) if before else None)
    await interaction.response.edit_message(view=view)


def reports_card(
    found: tuple[Report, ...], how_many: int, opener: int, before: int | None
) -> discord.ui.LayoutView:
    """Reports, as many of them as there is room for, each with its button; and the way to older ones."""
    if not found:
        return card(ENDED, words.NO_REPORTS)
    head = words.list_head(how_many)
    shown = _fitting(found, MOST_TEXT - len(head))
    parts: list[Part] = [head]
    for number, (report, text) in enumerate(shown, start=1):
        here = (opener, report.id, report.id, before or "")
        parts += [text, row(button("dismiss", *here, label=f"Dismiss {number}"))]
    last, _ = shown[-1]
    buttons = [
        *([button("reports_page", opener, "", label="Newest")] if before else []),
        *([button("reports_page", opener, last.id, label="Older")] if len(shown) < len(found) else []),
        *([_dismiss_all(found[0], how_many, opener)] if before is None and how_many > 1 else []),
    ]
    return card(ENDED, *parts, *([row(*buttons)] if buttons else []))


def _dismiss_all(newest: Report, how_many: int, opener: int) -> Pressable:
    """What comes in after the list was shown stays."""
    return button(
        "dismiss",
        opener,
        0,
        newest.id,
        "",
        label=f"Dismiss all {how_many:,}",
        style=discord.ButtonStyle.danger,
    )


def _fitting(found: tuple[Report, ...], room: int) -> list[tuple[Report, str]]:
    """The first reports with their texts, as many as fit."""
    shown: list[tuple[Report, str]] = []
    for report in found[:MOST_ON_A_PAGE]:
        text = words.report_text(report, len(shown) + 1)
        room -= len(text)
        if room < 0:
            break
        shown.append((report, text))
    return shown


async def _view(interaction: discord.Interaction, before: int | None) -> discord.ui.LayoutView:
    """The list from there on; where that is empty by now, from the newest on."""
    server, _ = place(interaction)
    store = desk_of(interaction).store
    found = await store.reports(server, before, MOST_ON_A_PAGE + 1)
    if not found and before is not None:
        return await _view(interaction, None)
    return reports_card(found, await store.how_many_reports(server), interaction.user.id, before)
