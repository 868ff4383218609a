"""What the bot of a night is built from: all of it as it is, unless something broken is put in."""

from collections.abc import Callable

from msgspec import Struct

from bot.host.lobby import Lobby
from tests.simulation.front import Front
from tests.simulation.keeping import Kept
from tests.simulation.simulated_stage import SimulatedStage


def as_it_is(store: Kept) -> Kept:
    """The store itself."""
    return store


class Building(Struct, frozen=True):
    """The parts; `store` may put something around the store."""

    stage: type[SimulatedStage] = SimulatedStage
    front: type[Front] = Front
    lobby: type[Lobby] = Lobby
    store: Callable[[Kept], Kept] = as_it_is
