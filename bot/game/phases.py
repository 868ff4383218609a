"""Where a round stands, each phase a type of its own.

GetReady ──► Asking ──► Open ──► Revealed ──► Asking …    the stage reports Opened after Asking;
                            │        │                   the clock wakes the others
                            └────────┴──────► Ended             Stop and Lost lead here
"""

from msgspec import Struct

from bot.game.events import Answer


class Phase(Struct, frozen=True, tag=True):
    """The root of all phases; never made itself."""


class GetReady(Phase, frozen=True):
    """People gather until `starts_at`."""

    starts_at: float


class Asking(Phase, frozen=True):
    """Question `number` is being posted; `attempt` counts the cards it took."""

    number: int
    attempt: int
    closes_at: float


class Open(Phase, frozen=True):
    """Question `number` can be answered from `opened_at` to `closes_at`; `answers` are by player."""

    number: int
    attempt: int
    message_id: int
    opened_at: float
    closes_at: float
    answers: dict[int, Answer] = {}


class Revealed(Phase, frozen=True):
    """Question `number` was answered aloud; the next one comes at `next_at`."""

    number: int
    next_at: float


class Ended(Phase, frozen=True):
    """Nothing follows."""


AnyPhase = GetReady | Asking | Open | Revealed | Ended
