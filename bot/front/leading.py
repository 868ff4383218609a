"""While a round is on: hints and votes for all, and the private “⋯” menu of those in charge of it.

What changes the card for everyone is answered by the card itself, so that it costs no counted call.
"""

import asyncio
from typing import Protocol, cast

import discord

from bot.front import rendering
from bot.front.buttons import button
from bot.front.desk import desk_of
from bot.front.gate import is_moderator
from bot.front.playing import place
from bot.front.stage import DiscordStage
from bot.front.views import note
from bot.front.words import fixed, leading, refusals
from bot.front.words.answers import out_of_it, too_late
from bot.game.actions import AddTime, GoOn, Hint, Pause, Skip, Stop, VoteSkip
from bot.game.answering import is_final
from bot.game.events import BreakEnded, QuestionClosed, TimeAdded
from bot.game.hints import hint_to
from bot.game.phases import Break, Open
from bot.game.round import Round
from bot.game.rules import Hints
from bot.game.stepping import asked_now
from bot.game.sudden import may_answer
from bot.host.clock import moment_of
from bot.host.host import Host
from bot.host.refusals import Refusal


async def hint(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """A hint: told to the one who asks, or shown to all where the server wants it so."""
    host, number = _host(interaction, parts)
    at = moment_of(interaction.id)
    outcome = await host.submit(Hint(interaction.user.id, number, at))
    round_ = outcome.round
    told = hint_to(round_.questions[number - 1], round_.seed)
    if told is None:
        raise Refusal(leading.NO_HINT)
    if not _is_on(round_, number) or at > _closes_at(round_):
        raise Refusal(too_late(round_, number, at))
    if not may_answer(round_, interaction.user.id):
        raise Refusal(out_of_it(round_, interaction.user.id))
    if round_.rules.hints is Hints.PUBLIC and _phase(round_).hint_at is not None:
        await _card_again(interaction, round_, leading.hint_text(told, round_.game))
        return
    if is_final(round_, interaction.user.id, at) and not _has_hint(round_, interaction.user.id):
        raise Refusal(leading.no_more_hint(round_, interaction.user.id))
    view = note(leading.hint_text(told, round_.game))
    await interaction.response.send_message(view=view, ephemeral=True)


async def vote_skip(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """One more who would rather go on: the card counts them."""
    host, number = _host(interaction, parts)
    player = interaction.user.id
    outcome = await host.submit(VoteSkip(player, number))
    round_ = outcome.round
    if not _is_on(round_, number):  # the reveal is on its way to the card
        await interaction.response.defer()
    elif outcome.events:
        await _card_again(interaction, round_, _votes(round_))
    elif not may_answer(round_, player):
        raise Refusal(out_of_it(round_, player))
    else:
        raise Refusal(_votes(round_))


async def menu(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """The private menu."""
    host, number = _host(interaction, parts)
    may_lead = _may_lead(interaction, host.round)
    text = leading.menu_text(host.round, may_lead=may_lead)
    buttons = [button("points", label="How points work")]
    if may_lead:
        of_round = (host.round.id, number)
        buttons = [
            button("skip", *of_round, label="Skip"),
            button("pause", *of_round, label="Pause"),
            button("more", *of_round, label="+15 s"),
            button("halt", *of_round, label="Stop", style=discord.ButtonStyle.danger),
            *buttons,
        ]
    view = note(text)
    view.add_item(rendering.row(*buttons))
    await interaction.response.send_message(view=view, ephemeral=True)


async def skip(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """Close the question now."""
    host, number = _led(interaction, parts)
    outcome = await host.submit(Skip(interaction.user.id, number))
    was_open = any(isinstance(event, QuestionClosed) for event in outcome.events)
    say = leading.skipped if was_open else leading.over_already
    await _answer(interaction, say(number, outcome.round.game))


async def more(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """Give the question more time."""
    host, number = _led(interaction, parts)
    outcome = await host.submit(AddTime(interaction.user.id, number))
    added = next((event for event in outcome.events if isinstance(event, TimeAdded)), None)
    await _answer(interaction, leading.longer(added.closes_at) if added else leading.NO_MORE_TIME)


async def pause(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """A break, now or after the question."""
    host, _ = _led(interaction, parts)
    outcome = await host.submit(Pause(interaction.user.id))
    round_ = outcome.round
    if isinstance(round_.phase, Break):
        text = leading.BREAK_NOW
    elif round_.break_for is not None:
        text = leading.break_comes(round_.game)
    else:
        text = leading.no_break_after(round_.game)
    await _answer(interaction, text)


async def halt(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """End the round."""
    host, _ = _led(interaction, parts)
    outcome = await host.submit(Stop(interaction.user.id))
    await _answer(interaction, fixed.STOPPED if outcome.round.tallies else fixed.STOPPED_UNPLAYED)


async def go_on(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """End the break: its message says so."""
    host, _ = _led(interaction, parts)
    outcome = await host.submit(GoOn(interaction.user.id))
    ended = next((event for event in outcome.events if isinstance(event, BreakEnded)), None)
    text = leading.on_we_go(ended.next_at, outcome.round.game) if ended else leading.NO_BREAK
    await _answer(interaction, text)


async def _answer(interaction: discord.Interaction, text: str) -> None:
    """The message that was pressed says what came of it."""
    await interaction.response.edit_message(view=note(text))


async def _card_again(interaction: discord.Interaction, round_: Round, in_private: str) -> None:
    """The card that was pressed, as it is now, for everyone; where it is an earlier one, a private line.

    An earlier card of the same question must not look like one that is open.
    """
    phase = _phase(round_)
    if interaction.message is None or interaction.message.id != phase.message_id:
        await interaction.response.send_message(view=note(in_private), ephemeral=True)
        return
    view = rendering.question_card(asked_now(round_, phase), round_)
    answer = asyncio.ensure_future(interaction.response.edit_message(view=view))
    cast("_Client", interaction.client).stage.answers_press(phase.message_id, answer)
    await answer


class _Client(Protocol):
    stage: DiscordStage


def _votes(round_: Round) -> str:
    return leading.voted_already(len(_phase(round_).skippers), round_.rules.skip_votes)


def _host(interaction: discord.Interaction, parts: tuple[str, ...]) -> tuple[Host, int]:
    """The round that the button belongs to, and the question.

    Raises:
        Refusal: that round is over.
    """
    round_id, number = parts
    _, channel = place(interaction)
    host = desk_of(interaction).lobby.find(channel)
    if host is None or host.round.id != round_id:
        raise Refusal(refusals.ROUND_IS_OVER)
    return host, int(number)


def _led(interaction: discord.Interaction, parts: tuple[str, ...]) -> tuple[Host, int]:
    """The same, for those in charge.

    Raises:
        Refusal: it is somebody else's round.
    """
    host, number = _host(interaction, parts)
    if not _may_lead(interaction, host.round):
        raise Refusal(leading.FOR_THEM)
    return host, number


def _may_lead(interaction: discord.Interaction, round_: Round) -> bool:
    return round_.started_by == interaction.user.id or is_moderator(interaction)


def _is_on(round_: Round, number: int) -> bool:
    return isinstance(round_.phase, Open) and round_.phase.number == number


def _phase(round_: Round) -> Open:
    assert isinstance(round_.phase, Open)  # noqa: S101 - the callers have looked
    return round_.phase


def _has_hint(round_: Round, player: int) -> bool:
    return _phase(round_).answers[player].is_hinted


def _closes_at(round_: Round) -> float:
    return round_.phase.closes_at if isinstance(round_.phase, Open) else 0.0
