"""Where a round stands, each phase a type of its own.

GetReady ──► Asking ──► Open ──► Revealed ──► Asking …    the stage reports Opened after Asking;
    │                       │        │                   the clock wakes the others
    └───► Break ◄───────────┼────────┤                   GoOn leads from a break to Revealed
            └───────────────┴────────┴──────► Ended             Stop and Lost lead here
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
    """Question `number` can be answered from `opened_at` to `closes_at`; `answers` are by player.

    Everyone sees the hint since `hint_at`, if at all; `skippers` would rather go on.
    """

    number: int
    attempt: int
    message_id: int
    opened_at: float
    closes_at: float
    answers: dict[int, Answer] = {}
    hint_at: float | None = None
    skippers: tuple[int, ...] = ()

    @property
    def given(self) -> dict[int, Answer]:
        """The answers of those who answered, and did not only ask for a hint."""
        return {player: answer for player, answer in self.answers.items() if answer.is_given}


class Revealed(Phase, frozen=True):
    """Question `number` was answered aloud; the next one comes at `next_at`."""

    number: int
    next_at: float


class Break(Phase, frozen=True):
    """Nothing comes after question `number` before somebody says so; at `until` the round ends."""

    number: int
    until: float


class Ended(Phase, frozen=True):
    """Nothing follows."""


AnyPhase = GetReady | Asking | Open | Revealed | Break | Ended
