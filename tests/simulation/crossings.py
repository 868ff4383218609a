"""What the world knows of a life of the bot; where something passes between the two, it may die."""

from typing import Protocol

from bot.front.pacing import Budget
from tests.simulation.loop import VirtualLoop
from tests.simulation.pretend_discord import Interaction, Said


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
    def number(self) -> int:
        """Which life this is, counted from 1."""
        ...

    @property
    def budget(self) -> Budget:
        """What holds its counted calls back."""
        ...

    def ready(self) -> None:
        """A session with the gateway began."""
        ...

    def hears(self, *, again: bool) -> None:
        """The gateway broke, or it goes on and has told what was missed."""
        ...

    def hear(self, happened: Interaction | Said) -> None:
        """Take an interaction or a person's message in."""
        ...

    def heard(self, moment: float) -> None:
        """Discord has named a moment: in the date of an answer, or in a message's snowflake."""
        ...

    def crossing(self, where: str) -> None:
        """Something passes between bot and world."""
        ...
