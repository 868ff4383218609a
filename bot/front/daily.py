"""`/daily`: the question of the day, on one private card that each press brings up to date."""

import discord

from bot.front.buttons import Pressable, button
from bot.front.desk import Desk, desk_of
from bot.front.patience import in_time
from bot.front.rendering import ASKING, MOST_TEXT, Part, card, option_parts
from bot.front.words import daily as words
from bot.game.daily import DailyAnswer, DailyQuestion, Turnout, day_of, streaks
from bot.game.events import Press
from bot.host.clock import moment_of
from bot.host.daily import question_of_the_day
from bot.host.refusals import Refusal

Before = tuple[DailyQuestion, Turnout]


async def show(interaction: discord.Interaction) -> None:
    """Answer with the last question's answer and today's question; the first who asks has it drawn."""
    desk, server, today = desk_of(interaction), _server(interaction), _today(interaction)
    if await desk.store.daily(server, today) is None:
        await _draw(desk, server, today)
    await interaction.response.send_message(view=await _view(interaction), ephemeral=True)


async def answer(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """A press on an option: once it is on disk, the card says what is locked in."""
    desk, server, today = desk_of(interaction), _server(interaction), _today(interaction)
    day, option = map(int, parts)
    if day != today:
        raise Refusal(words.DAY_IS_OVER)
    press = Press(moment_of(interaction.id), option)
    await in_time(desk.store.answer_daily(server, day, interaction.user.id, press), words.NOT_SURE)
    await interaction.response.edit_message(view=await _view(interaction))


def daily_card(
    asked: DailyQuestion, before: Before | None, answers: tuple[DailyAnswer, ...]
) -> discord.ui.LayoutView:
    """The card of one player: the last answer, and today's question with its buttons."""
    own = {answer.day: answer for answer in answers}
    today = own.get(asked.day)

    def made(option: int, label: str) -> Pressable:
        is_own = today is not None and today.option == option
        style = discord.ButtonStyle.primary if is_own else discord.ButtonStyle.secondary
        label = words.option_label(label, is_own=is_own)
        return button("daily", asked.day, option, label=label, style=style)

    parts: list[Part] = [
        words.question_text(asked),
        *option_parts(asked.options, made),
        words.answer_text(asked, today),
        words.streak_text(streaks(answers, asked.day), today, asked.day),
    ]
    if before is not None:
        last, turnout = before
        room = MOST_TEXT - sum(len(part) for part in parts if isinstance(part, str))
        reveal = words.reveal_text(last, turnout, own.get(last.day), asked.day, room)
        parts = [reveal, discord.ui.Separator(), *parts]
    return card(ASKING, *parts)


async def _draw(desk: Desk, server: int, today: int) -> None:
    settings = await desk.store.settings(server)
    last_asked = await desk.store.last_asked(server)
    question = question_of_the_day(desk.bank, server, today, settings.ceiling, last_asked)
    await in_time(desk.store.draw_daily(server, question, desk.clock.now()), words.NOT_SURE)


async def _view(interaction: discord.Interaction) -> discord.ui.LayoutView:
    store, server, today = desk_of(interaction).store, _server(interaction), _today(interaction)
    asked = await store.daily(server, today)
    if asked is None:
        raise LookupError(f"server {server} has no question on day {today}")
    before = await store.daily_before(server, today)
    return daily_card(asked, before, await store.daily_answers(server, interaction.user.id))


def _server(interaction: discord.Interaction) -> int:
    if interaction.guild_id is None:
        raise Refusal(words.NEEDS_A_SERVER)
    return interaction.guild_id


def _today(interaction: discord.Interaction) -> int:
    return day_of(moment_of(interaction.id))
