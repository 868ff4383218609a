"""What the moderators of one server have chosen."""

from enum import StrEnum

from msgspec import Struct

from bot.game.rules import Hints


class MayStart(StrEnum):
    """Who may start a round."""

    EVERYONE = "everyone"
    ROLE = "role"
    MODERATORS = "moderators"


QUESTIONS = (1, 50)
ANSWER_TIME = (8, 120)
SKIP_VOTES = (2, 20)


class ServerSettings(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One server's choices. None means: nobody chose, so each game keeps its own default.

    `answer_time` is in seconds; `channels` are those in which rounds may be played (none named: all);
    `role` is the role that may start where `may_start` says so; `ceiling` is the last season that may be
    spoiled (None: all). `hints` says who sees a hint, `skip_votes` how many players it takes to skip a
    question (None: they are not asked).
    """

    questions: int | None = None
    answer_time: int | None = None
    may_start: MayStart = MayStart.EVERYONE
    role: int | None = None
    channels: tuple[int, ...] = ()
    ceiling: int | None = None
    hints: Hints = Hints.PRIVATE
    skip_votes: int | None = None
