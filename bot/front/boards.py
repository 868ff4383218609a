"""The leaderboard as a card, with buttons for its periods."""

import discord

from bot.front.buttons import button
from bot.front.desk import desk_of
from bot.front.rendering import ENDED, card, row
from bot.front.words import refusals
from bot.front.words.boards import PERIODS, board_text
from bot.host.refusals import Refusal
from bot.host.remembering import Board, Period


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


def board_card(board: Board, period: Period, game: str | None, asker: int) -> discord.ui.LayoutView:
    """The board: the best players, the asker's own row, and the other periods."""
    buttons = [
        button("board", other, game or "", label=f"{'✔ ' if other == period else ''}{name.capitalize()}")
        for other, name in PERIODS.items()
    ]
    return card(ENDED, board_text(board, period, game, asker), row(*buttons))


async def _view(interaction: discord.Interaction, period: Period, game: str | None) -> discord.ui.LayoutView:
    if interaction.guild_id is None:
        raise Refusal(refusals.BOARDS_NEED_A_SERVER)
    desk = desk_of(interaction)
    asker = interaction.user.id
    board = await desk.store.board(interaction.guild_id, period, game, asker, desk.clock.now())
    return board_card(board, period, game, asker)
