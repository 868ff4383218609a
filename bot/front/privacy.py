"""`/trivia privacy`: see, download or delete what is kept about you. Whoever presses is whom it is about."""

import gzip
from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO

import discord
import msgspec

from bot.front.buttons import button
from bot.front.desk import desk_of
from bot.front.panel import COLOUR
from bot.front.patience import in_time
from bot.front.rendering import Part, card, row
from bot.front.views import note
from bot.front.words import privacy as words
from bot.game.events import HINT, Press
from bot.host.forgetting import forget
from bot.host.looking_back import Report
from bot.host.remembering import KeptAnswer

FILE = "bon-mot.json"
MOST_BYTES = 9_000_000  # Discord takes 10 MiB


async def show(interaction: discord.Interaction) -> None:
    """Answer with what is kept about the person who asks."""
    await interaction.response.send_message(view=await _view(interaction), ephemeral=True)


async def download(interaction: discord.Interaction, _parts: tuple[str, ...]) -> None:
    """All of it as a file."""
    store, player = desk_of(interaction).store, interaction.user.id
    answers, reports = await store.kept_answers(player), await store.reports_of(player)
    name, content = packed(document(player, answers, reports))
    view = note(words.IN_THE_FILE)
    view.add_item(discord.ui.File[discord.ui.LayoutView](f"attachment://{name}"))
    file = discord.File(BytesIO(content), filename=name)
    await interaction.response.send_message(view=view, file=file, ephemeral=True)


async def ask(interaction: discord.Interaction, _parts: tuple[str, ...]) -> None:
    """Before anything is deleted: is that what is wanted?"""
    delete = button("delete_me", label="Delete everything", style=discord.ButtonStyle.danger)
    keep = button("keep_me", label="Keep it")
    await interaction.response.edit_message(view=card(COLOUR, words.ASK, row(delete, keep)))


async def keep(interaction: discord.Interaction, _parts: tuple[str, ...]) -> None:
    """It is not: back to what is kept."""
    await interaction.response.edit_message(view=await _view(interaction))


async def delete(interaction: discord.Interaction, _parts: tuple[str, ...]) -> None:
    """It is: the answer comes when all of it is gone."""
    desk = desk_of(interaction)
    await in_time(forget(desk.lobby, desk.store, interaction.user.id), words.NOT_YET)
    await interaction.response.edit_message(view=card(COLOUR, words.DONE))


def document(player: int, answers: tuple[KeptAnswer, ...], reports: tuple[Report, ...]) -> bytes:
    """Everything as JSON, one thing a line. Ids are texts, since many readers of JSON round such numbers."""
    answered, reported = _lines(map(_told, answers)), _lines(map(_told_report, reports))
    return b'{"player": "%d", "answers": [%s], "reports": [%s]}\n' % (player, answered, reported)


def packed(content: bytes) -> tuple[str, bytes]:
    """The file's name and bytes, made smaller where Discord would not take it."""
    return (FILE, content) if len(content) <= MOST_BYTES else (f"{FILE}.gz", gzip.compress(content, mtime=0))


async def _view(interaction: discord.Interaction) -> discord.ui.LayoutView:
    kept = await desk_of(interaction).store.how_much(interaction.user.id)
    parts: list[Part] = [words.kept_text(kept)]
    if kept.answers or kept.reports:
        parts.append(row(button("download_me", label="Download"), button("ask_delete", label="Delete…")))
    return card(COLOUR, *parts)


def _lines(told: Iterable[dict[str, object]]) -> bytes:
    lines = [b"\n" + msgspec.json.encode(one) for one in told]
    return b",".join(lines) + (b"\n" if lines else b"")


def _told(answer: KeptAnswer) -> dict[str, object]:
    return {
        "server": str(answer.server),
        "game": answer.game,
        "round": answer.round,
        "number": answer.number,
        "question": answer.question,
        "presses": [_told_press(press) for press in answer.presses],
        "right": answer.right,
        "points": answer.points,
    }


def _told_report(report: Report) -> dict[str, object]:
    return {
        "server": str(report.server),
        "question": report.question_id,
        "said": report.said,
        "at": _when(report.at),
    }


def _told_press(press: Press) -> dict[str, object]:
    at = _when(press.at)
    if press.option == HINT:
        return {"at": at, "hint": True}
    return {"at": at, "typed": press.text} if press.text else {"at": at, "option": press.option}


def _when(moment: float) -> str:
    return datetime.fromtimestamp(moment, UTC).isoformat(timespec="milliseconds")
