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


class Forget(Action, frozen=True):
    """A player asked that nothing be kept about them: the host takes them out of the round."""

    player: int


class Hint(Action, frozen=True):
    """A player asked for a hint to question `number` at the moment `at`."""

    player: int
    number: int
    at: float


class Skip(Action, frozen=True):
    """Someone who may do so closes question `number` at once; what was answered counts."""

    player: int
    number: int


class VoteSkip(Action, frozen=True):
    """A player would rather go on to the next question; where enough say so, it comes."""

    player: int
    number: int


class AddTime(Action, frozen=True):
    """Someone who may do so gives question `number` more time."""

    player: int
    number: int


class Pause(Action, frozen=True):
    """Someone who may do so wants a break: now, or as soon as the open question is over."""

    player: int


class GoOn(Action, frozen=True):
    """Someone who may do so ends the break."""

    player: int


class Join(Action, frozen=True):
    """A player chose a team (counted from 0) before the first question."""

    player: int
    team: int


class Shuffle(Action, frozen=True):
    """Someone who may do so shuffles the teams, so that they are as large as each other."""

    player: int


class Stop(Action, frozen=True):
    """Someone who may do so ends the round."""

    player: int


class Wake(Action, frozen=True):
    """The clock calls back, at `round.wakes_at` or later.

    `lean` says that messages are short: a question that closes now is revealed on the next one's card.
    """

    lean: bool = False


class Opened(Action, frozen=True):
    """The stage has posted question `number`; it opened at the moment in its message's snowflake."""

    number: int
    message_id: int
    opened_at: float


class Lost(Action, frozen=True):
    """The stage can no longer speak in the channel; `reason` is a sentence for the log."""

    reason: str


class Resumed(Action, frozen=True):
    """The bot was away and has picked the round up where it was stored.

    `found` says that the card of the question that was being asked was found, and reported as `Opened`.
    """

    found: bool = False


Answering = Choose | Guess | Hint
Leading = Skip | VoteSkip | AddTime | Pause | GoOn
Teaming = Join | Shuffle
ByPeople = Answering | Leading | Teaming | Stop
Reported = Wake | Opened | Lost | Resumed
AnyAction = ByPeople | Forget | Reported
