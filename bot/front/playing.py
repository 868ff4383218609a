"""From a command or a button to a round: starting and stopping."""

import discord
from msgspec import Struct

from bot.front import menu, rendering
from bot.front.buttons import named
from bot.front.desk import Desk, desk_of
from bot.front.gate import is_moderator, require_may_start
from bot.front.replying import surely
from bot.front.views import note
from bot.front.words import fixed, refusals
from bot.game.events import RoundStarted
from bot.game.rules import Style
from bot.host.opening import Pace, Wish, make_round
from bot.host.refusals import Refusal
from bot.host.waiting import Outcome

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class Choices(Struct, frozen=True, kw_only=True):
    """What somebody chose of a round; None is left to the server or to chance."""

    game: str
    questions: int | None = None
    pace: Pace | None = None
    theme: str | None = None
    twist: str | None = None
    style: Style | None = None


async def start(interaction: discord.Interaction, chosen: Choices, *, again: bool = False) -> None:
    """Open a round in the channel of the interaction, which is answered with the start card.

    Raises:
        Refusal: the person or the bot may not, or the channel is busy.
    """
    desk = desk_of(interaction)
    server, channel = place(interaction)
    at_once = again or is_moderator(interaction)
    _refuse_if_busy(desk, channel, at_once=at_once)
    settings = await desk.store.settings(server)
    require_may_start(interaction, settings)
    wish = Wish(
        id=_short(interaction.id),
        seed=interaction.id,
        server=server,
        channel=channel,
        player=interaction.user.id,
        game="whosaid" if chosen.game == "whosaid" else "trivia",
        questions=chosen.questions,
        pace=chosen.pace,
        theme=menu.known(chosen.theme, desk.bank.themes_counted),
        twist=menu.known(chosen.twist, menu.all_twists(desk.bank)),
        style=chosen.style,
        alone=desk.company.is_alone(interaction.guild),
        aloud=interaction.client.intents.message_content,
    )
    round_ = make_round(wish, settings, desk.bank, await desk.store.last_asked(server))
    outcome = await desk.lobby.start(round_, at_once=at_once)
    card = _start_card(outcome, desk)
    await surely(lambda: interaction.response.send_message(view=card))


async def stop(interaction: discord.Interaction) -> None:
    """End the channel's round, if its starter or a moderator asks.

    Raises:
        Refusal: no round is on, or it is somebody else's.
    """
    desk = desk_of(interaction)
    _, channel = place(interaction)
    host = desk.lobby.find(channel)
    if host and host.round.started_by != interaction.user.id and not is_moderator(interaction):
        raise Refusal(refusals.not_yours(host.round))
    outcome = await desk.lobby.stop(channel, interaction.user.id)
    text = fixed.STOPPED if outcome.round.tallies else fixed.STOPPED_UNPLAYED
    await interaction.response.send_message(view=note(text), ephemeral=True)


async def again(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """Play the same kind of round once more; those who just played need no breather."""
    game, questions, pace, theme, twist, *style = parts  # cards from before there were styles name none
    bank = desk_of(interaction).bank
    chosen = Choices(
        game=game,
        questions=int(questions),
        pace=Pace(pace) if pace else None,
        theme=named(theme, bank.themes_counted),
        twist=named(twist, menu.all_twists(bank)),
        style=Style(style[0]) if style else None,
    )
    await start(interaction, chosen, again=True)


async def play(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """The button of the welcome card."""
    game, questions = parts
    await start(interaction, Choices(game=game, questions=int(questions)))


async def points(interaction: discord.Interaction, _parts: tuple[str, ...]) -> None:
    """How points work."""
    await interaction.response.send_message(view=note(fixed.HOW_POINTS_WORK), ephemeral=True)


def _refuse_if_busy(desk: Desk, channel: int, *, at_once: bool) -> None:
    if host := desk.lobby.find(channel):
        raise Refusal(refusals.busy(host.round))
    desk.lobby.refuse_if_busy(channel, at_once=at_once)


def _start_card(outcome: Outcome, desk: Desk) -> discord.ui.LayoutView:
    starts_at = next(event.starts_at for event in outcome.events if isinstance(event, RoundStarted))
    ceiling = outcome.round.ceiling
    spoilers = desk.spoilers if ceiling is None else min(ceiling, desk.spoilers)
    return rendering.start_card(outcome.round, starts_at, spoilers)


def place(interaction: discord.Interaction) -> tuple[int, int]:
    """The server and the channel of an interaction.

    Raises:
        Refusal: it did not come from a server.
    """
    if interaction.guild_id is None or interaction.channel_id is None:
        raise Refusal(refusals.ROUNDS_NEED_A_SERVER)
    return interaction.guild_id, interaction.channel_id


def _short(number: int) -> str:
    """The number in base 36, so that it fits into nonces (25 characters) and custom_ids (100)."""
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = DIGITS[digit] + digits
    return digits or "0"
