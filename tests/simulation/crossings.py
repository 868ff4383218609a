"""What the world knows of a life of the bot; where something passes between the two, it may die."""

from typing import Protocol

from aiolimiter import AsyncLimiter

from tests.simulation.loop import VirtualLoop
from tests.simulation.pretend_discord import Interaction


class Bot(Protocol):
    """One life of the bot, from a start to its end."""

    @property
    def loop(self) -> VirtualLoop:
        """Its event loop."""
        ...

    @property
    def is_alive(self) -> bool:
        """Whether it can still do anything."""
        ...

    @property
    def room(self) -> AsyncLimiter:
        """What holds its counted calls back."""
        ...

    def hear(self, interaction: Interaction) -> None:
        """Take an interaction in."""
        ...

    def heard(self, moment: float) -> None:
        """Discord has named a moment: in the date of an answer, or in a message's snowflake."""
        ...

    def crossing(self, where: str) -> None:
        """Something passes between bot and world."""
        ...
