"""What the front works with, reachable from any interaction."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from random import Random, SystemRandom
from typing import Protocol, cast

import discord

from bot.bank.bank import Bank
from bot.front.company import Company
from bot.front.repeats import Repeats
from bot.host.clock import DiscordClock, moment_of
from bot.host.lobby import Lobby
from bot.host.remembering import Store
from bot.host.watching import Watch

Press = Callable[[discord.Interaction, tuple[str, ...]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Desk:
    """The rooms behind the front. `presses` says who hears which button, by the name in its custom_id.

    `chance` makes the references under which bugs are logged.
    """

    lobby: Lobby
    store: Store
    bank: Bank
    clock: DiscordClock
    presses: Mapping[str, Press]
    company: Company = field(default_factory=Company)
    watch: Watch = field(default_factory=Watch)
    chance: Random = field(default_factory=SystemRandom)
    repeats: Repeats = field(default_factory=Repeats)

    @property
    def spoilers(self) -> int:
        """The last season that any question of the bank gives away."""
        return max((question.spoils for question in self.bank.questions), default=0)

    def heard(self, interaction: discord.Interaction) -> bool:
        """Take note of what any interaction tells: what time it is for Discord, and who is there.

        False if this very one was heard before: then it is dealt with already.
        """
        self.clock.heard(moment_of(interaction.id))
        self.company.noticed(interaction.guild, interaction.user)
        return self.repeats.is_first(interaction.id)


class _Client(Protocol):
    desk: Desk


def desk_of(interaction: discord.Interaction) -> Desk:
    """The desk of the client that heard this interaction."""
    return cast("_Client", interaction.client).desk
