"""What can be read of a bot while it runs: numbers, ids, routes and kinds of errors, and nothing else."""

from msgspec import Struct

from bot.host.spread import Figures


class Rounds(Struct, frozen=True, kw_only=True):
    """Rounds and their questions; `open` is now, `resumed` were picked up from disk."""

    open: int
    started: int
    resumed: int
    ended: dict[str, int]
    questions_asked: int
    questions_closed: int


class Answers(Struct, frozen=True, kw_only=True):
    """Presses and guesses: taken, asked to be more exact, heard too late, not saved, perhaps saved."""

    taken: int
    more_asked: int
    late: int
    not_saved: int
    not_sure: int


class Commits(Struct, frozen=True, kw_only=True):
    """What was written of rounds: the seconds it took, the events in one commit, and how many failed."""

    seconds: Figures
    events: Figures
    failed: int


class Calls(Struct, frozen=True, kw_only=True):
    """Calls to Discord by route and status, the refused ones among them, and the gateway's connections."""

    by_route: dict[str, dict[str, int]]
    rate_limited: int
    connects: int
    resumes: int


class Errors(Struct, frozen=True, kw_only=True):
    """Bugs that people met: how many, and the kinds of the last ones by the reference they were told."""

    count: int
    last: dict[str, str]


class Counts(Struct, frozen=True, kw_only=True):
    """Everything that is counted, since the process began `up_for` seconds ago."""

    up_for: float
    rounds: Rounds
    answers: Answers
    acknowledgement: Figures
    commits: Commits
    loop_lag: Figures
    discord: Calls
    errors: Errors
