"""Teams: chosen on the start card, which says who plays for which."""

import discord

from bot.front import rendering
from bot.front.desk import desk_of
from bot.front.gate import is_moderator
from bot.front.playing import place
from bot.front.words import leading, refusals
from bot.front.words.teaming import TEAMS_FULL
from bot.game.actions import Join, Shuffle
from bot.game.round import Round
from bot.host.host import Host
from bot.host.refusals import Refusal


async def join(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """A player chooses a team."""
    round_id, team, *card = parts
    outcome = await _host(interaction, round_id).submit(Join(interaction.user.id, int(team)))
    if outcome.round.teams.get(interaction.user.id) != int(team):
        raise Refusal(TEAMS_FULL)
    await _card_again(interaction, outcome.round, tuple(card))


async def shuffle(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """Whoever is in charge deals the players out anew."""
    round_id, *card = parts
    host = _host(interaction, round_id)
    if host.round.started_by != interaction.user.id and not is_moderator(interaction):
        raise Refusal(leading.FOR_THEM)
    outcome = await host.submit(Shuffle(interaction.user.id))
    await _card_again(interaction, outcome.round, tuple(card))


async def _card_again(interaction: discord.Interaction, round_: Round, card: tuple[str, ...]) -> None:
    starts_at, spoilers = card
    view = rendering.start_card(round_, float(starts_at), int(spoilers))
    await interaction.response.edit_message(view=view)


def _host(interaction: discord.Interaction, round_id: str) -> Host:
    _, channel = place(interaction)
    host = desk_of(interaction).lobby.find(channel)
    if host is None or host.round.id != round_id:
        raise Refusal(refusals.ROUND_IS_OVER)
    return host
