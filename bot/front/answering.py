"""Answers on their way in: a press on an option, or a guess typed into a form.

A press is answered by one private line once it is on disk; a change of mind edits the line it came from.
"""

import discord

from bot.front import rendering
from bot.front.buttons import custom_id, typed_in
from bot.front.desk import desk_of
from bot.front.playing import place
from bot.front.replying import surely
from bot.front.views import let_go
from bot.front.words import answers, refusals
from bot.game.actions import Choose, Guess
from bot.game.answering import LONGEST_GUESS
from bot.game.events import AnswerTaken
from bot.game.question import Closest
from bot.game.round import Round
from bot.host.clock import moment_of
from bot.host.host import Host
from bot.host.refusals import Refusal


async def answer(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """A press on a question's card."""
    view = await _choose(interaction, parts)
    await surely(lambda: interaction.response.send_message(view=view, ephemeral=True))


async def change(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """A press on the private line: the line itself says what now counts."""
    view = await _choose(interaction, parts)
    await surely(lambda: interaction.response.edit_message(view=view))


async def open_form(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """A press on “Type your answer”: Discord opens a form only as the first response to a press."""
    round_id, number = parts
    round_ = _host(interaction, round_id).round
    if because := answers.why_not(round_, int(number), interaction.user.id, moment_of(interaction.id)):
        raise Refusal(because)
    await interaction.response.send_modal(_form(round_, int(number)))


async def guess(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """A form that was sent in."""
    round_id, number = parts
    host = _host(interaction, round_id)
    text = typed_in(interaction)["guess"]
    action = Guess(interaction.user.id, int(number), text, moment_of(interaction.id))
    view = await _acknowledged(host, action)
    if interaction.message is not None and interaction.message.flags.ephemeral:
        await surely(lambda: interaction.response.edit_message(view=view))
    else:
        await surely(lambda: interaction.response.send_message(view=view, ephemeral=True))


async def _choose(interaction: discord.Interaction, parts: tuple[str, ...]) -> discord.ui.LayoutView:
    round_id, number, option = parts
    host = _host(interaction, round_id)
    action = Choose(interaction.user.id, int(number), int(option), moment_of(interaction.id))
    return await _acknowledged(host, action)


async def _acknowledged(host: Host, action: Choose | Guess) -> discord.ui.LayoutView:
    outcome = await host.submit(action)
    taken = next((event for event in outcome.events if isinstance(event, AnswerTaken)), None)
    text = answers.acknowledgement(action, outcome)
    round_ = outcome.round
    if isinstance(action, Guess):
        another = answers.why_not(round_, action.number, action.player, action.at) is None
        return rendering.guess_line(text, round_, action.number, another=another)
    return rendering.acknowledgement(text, round_, taken)


def _host(interaction: discord.Interaction, round_id: str) -> Host:
    _, channel = place(interaction)
    host = desk_of(interaction).lobby.find(channel)
    if host is None or host.round.id != round_id:
        raise Refusal(refusals.ROUND_IS_OVER)
    return host


def _form(round_: Round, number: int) -> discord.ui.Modal:
    form = discord.ui.Modal(
        title=answers.form_title(round_, number), custom_id=custom_id("guess", round_.id, number)
    )
    asked = round_.questions[number - 1].form
    label = answers.form_label(asked.unit if isinstance(asked, Closest) else None)
    field = discord.ui.TextInput[discord.ui.Modal](custom_id="guess", max_length=LONGEST_GUESS)
    form.add_item(discord.ui.Label(text=label, component=field))
    return let_go(form)
