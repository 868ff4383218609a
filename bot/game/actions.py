"""What goes into a round: orders of people, of the host and of the clock, and what the stage reports."""

from msgspec import Struct


class Action(Struct, frozen=True, tag=True):
    """The root of all actions; never made itself."""


class Choose(Action, frozen=True):
    """A player pressed option `option` (counted from 0) of question `number` at the moment `at`."""

    player: int
    number: int
    option: int
    at: float


class Guess(Action, frozen=True):
    """A player typed an answer to question `number` and sent it at the moment `at`.

    `aloud` says that it was said in the channel, where people talk as well: it counts only if it is right.
    """

    player: int
    number: int
    text: str
    at: float
    aloud: bool = False


class Withdraw(Action, frozen=True):
    """The host takes back what the player sent at the moment `at`: they were told that it was not saved."""

    player: int
    number: int
    at: float


class Stop(Action, frozen=True):
    """Someone who may do so ends the round."""

    player: int


class Wake(Action, frozen=True):
    """The clock calls back, at `round.wakes_at` or later."""


class Opened(Action, frozen=True):
    """The stage has posted question `number`; it opened at the moment in its message's snowflake."""

    number: int
    message_id: int
    opened_at: float


class Lost(Action, frozen=True):
    """The stage can no longer speak in the channel; `reason` is a sentence for the log."""

    reason: str


class Resumed(Action, frozen=True):
    """The bot was away and has picked the round up where it was stored."""


AnyAction = Choose | Guess | Withdraw | Stop | Wake | Opened | Lost | Resumed
