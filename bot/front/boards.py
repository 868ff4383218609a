"""The leaderboard as a card, with buttons for its periods."""

import discord

from bot.front import words
from bot.front.buttons import button
from bot.front.desk import desk_of
from bot.host.ports import Board, Period, Row
from bot.host.refusals import Refusal

COLOUR = discord.Colour(0x7A5BC4)
NAMES = {Period.WEEK: "this week", Period.MONTH: "this month", Period.ALL_TIME: "all time"}


async def show(interaction: discord.Interaction, period: Period, game: str | None) -> None:
    """Answer with the board of this server, everyone's to see."""
    await interaction.response.send_message(view=await _view(interaction, period, game))


async def turn(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """A press on a period: a private board for whoever pressed, edited in place once it is there."""
    period, game = Period(parts[0]), parts[1] if len(parts) > 1 else None
    view = await _view(interaction, period, game or None)
    if interaction.message is not None and interaction.message.flags.ephemeral:
        await interaction.response.edit_message(view=view)
    else:
        await interaction.response.send_message(view=view, ephemeral=True)


async def _view(interaction: discord.Interaction, period: Period, game: str | None) -> discord.ui.LayoutView:
    if interaction.guild_id is None:
        raise Refusal("Boards belong to a server. Try it there!")
    desk = desk_of(interaction)
    now = desk.clock.now()
    board = await desk.store.board(interaction.guild_id, period, game, interaction.user.id, now)
    return board_card(board, period, game)


def board_card(board: Board, period: Period, game: str | None) -> discord.ui.LayoutView:
    """The board: the best players, the asker's own row, and the other periods."""
    container = discord.ui.Container[discord.ui.LayoutView](accent_colour=COLOUR)
    container.add_item(discord.ui.TextDisplay(board_text(board, period, game)))
    row = discord.ui.ActionRow[discord.ui.LayoutView]()
    for other, name in NAMES.items():
        mark = "✔ " if other == period else ""
        row.add_item(button("board", other, game or "", label=f"{mark}{name.capitalize()}"))
    container.add_item(row)
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def board_text(board: Board, period: Period, game: str | None) -> str:
    """The board in words."""
    of = f" · {words.GAMES[game]}" if game else ""
    title = f"## Leaderboard · {NAMES[period]}{of}"
    if not board.top:
        when = "" if period == Period.ALL_TIME else f" {NAMES[period]}"
        return f"{title}\nNobody has scored{when} yet. Be the first: **/trivia start**."
    lines = [_line(row) for row in board.top]
    return "\n".join([title, *lines, f"-# {_own(board)}"])


def _line(row: Row) -> str:
    return f"**{row.place}** {words.mention(row.player)} {row.points:,}"


def _own(board: Board) -> str:
    if board.own is None:
        return "You have no points here yet. Join the next round!"
    points = words.counted(board.own.points, "point")
    return f"You: place {board.own.place} of {board.players}, with {points}"
