"""What goes wrong in a night, at the moments of its plan."""

from typing import Protocol

from tests.simulation.chance import Plan
from tests.simulation.life import Life
from tests.simulation.loop import Agenda
from tests.simulation.network import Network
from tests.simulation.pretend_discord import PretendDiscord
from tests.simulation.story import Story


class Troubled(Protocol):
    """What trouble can reach."""

    agenda: Agenda
    discord: PretendDiscord
    network: Network
    story: Story
    life: Life
    is_quiet: bool

    def trouble(self, what: str) -> None:
        """Count and tell it."""
        ...


def prepare(night: Troubled, plan: Plan) -> None:
    """Put all troubles on the agenda."""
    at = night.agenda.at
    for moment in plan.kills:
        at(moment, lambda: _to_the_living(night, "the bot is killed", "kill"))
    for moment in plan.closes:
        at(moment, lambda: _to_the_living(night, "the bot is told to end", "close"))
    for moment, seconds in plan.blocks:
        at(moment, lambda seconds=seconds: _block(night, seconds))
    for moment, seconds in plan.sleeps:
        at(moment, lambda seconds=seconds: _sleep(night, seconds))
    for moment, seconds, is_resumed in plan.disconnections:
        at(moment, lambda s=seconds, r=is_resumed: night.network.disconnect(s, is_resumed=r))
    for moment in plan.deletions:
        at(moment, lambda: night.discord.delete_newest(1))
    for begins, ends in plan.forbidden:
        at(begins, lambda: _forbid(night, forbidden=True))
        at(min(ends, plan.quiet_at), lambda: _forbid(night, forbidden=False))
    if plan.channel_gone_at is not None:
        at(plan.channel_gone_at, lambda: _delete_channel(night))


def _to_the_living(night: Troubled, what: str, deed: str) -> None:
    if night.life.is_alive and not night.is_quiet:
        night.trouble(what)
        getattr(night.life, deed)()


def _block(night: Troubled, seconds: float) -> None:
    if night.life.is_alive:
        night.trouble(f"the loop is blocked for {seconds} s")
        night.life.block(seconds)


def _sleep(night: Troubled, seconds: float) -> None:
    night.trouble(f"the machine sleeps for {seconds:.0f} s")
    night.discord.skew += seconds


def _forbid(night: Troubled, *, forbidden: bool) -> None:
    if forbidden:
        night.trouble("channel 1: the bot may not speak any more")
        night.discord.forbidden.add(1)
    else:
        night.story.tell("channel 1: the bot may speak again")
        night.discord.forbidden.discard(1)


def _delete_channel(night: Troubled) -> None:
    night.trouble("channel 1 is deleted")
    night.discord.gone.add(1)
