"""`/trivia me`: how somebody has done in this server, in private; they may show it to the channel."""

import discord

from bot.front.buttons import button
from bot.front.desk import desk_of
from bot.front.rendering import ENDED, card, row
from bot.front.words import refusals
from bot.front.words.record import not_yet, record_text
from bot.game.daily import day_of, streaks
from bot.host.clock import moment_of
from bot.host.refusals import Refusal
from bot.host.remembering import Period


async def show(interaction: discord.Interaction, person: discord.User | discord.Member | None) -> None:
    """Answer in private, with a button that shows it to everyone."""
    player = (person or interaction.user).id
    text = await _text(interaction, player)
    is_new = text == not_yet(player)
    buttons = [] if is_new else [row(button("show_record", player, label="Show in channel"))]
    view = card(ENDED, text, *buttons)
    await interaction.response.send_message(view=view, ephemeral=True)


async def share(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """The same for everyone to see."""
    await interaction.response.send_message(view=card(ENDED, await _text(interaction, int(parts[0]))))


async def _text(interaction: discord.Interaction, player: int) -> str:
    if interaction.guild_id is None:
        raise Refusal(refusals.BOARDS_NEED_A_SERVER)
    store, server, now = desk_of(interaction).store, interaction.guild_id, moment_of(interaction.id)
    month, ever = [
        await store.board(server, period, None, player, now, size=1)
        for period in (Period.MONTH, Period.ALL_TIME)
    ]
    daily = streaks(await store.daily_answers(server, player), day_of(now))
    return record_text(player, month, ever, await store.playing(server, player), daily)
