"""What the front works with, reachable from any interaction."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, cast

import discord

from bot.bank.bank import Bank
from bot.front.company import Company
from bot.host.clock import DiscordClock, moment_of
from bot.host.lobby import Lobby
from bot.host.ports import Store

Press = Callable[[discord.Interaction, tuple[str, ...]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Desk:
    """The rooms behind the front. `presses` says who hears which button, by the name in its custom_id."""

    lobby: Lobby
    store: Store
    bank: Bank
    clock: DiscordClock
    presses: Mapping[str, Press]
    company: Company = field(default_factory=Company)

    @property
    def spoilers(self) -> int:
        """The last season that any question of the bank gives away."""
        return max((question.spoils for question in self.bank.questions), default=0)

    def heard(self, interaction: discord.Interaction) -> None:
        """Take note of what any interaction tells: what time it is for Discord, and who is there."""
        self.clock.heard(moment_of(interaction.id))
        self.company.noticed(interaction.guild, interaction.user)


class _Client(Protocol):
    desk: Desk


def desk_of(interaction: discord.Interaction) -> Desk:
    """The desk of the client that heard this interaction."""
    return cast("_Client", interaction.client).desk
