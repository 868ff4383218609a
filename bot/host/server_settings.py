"""What the moderators of one server have chosen."""

from enum import StrEnum

from msgspec import Struct


class MayStart(StrEnum):
    """Who may start a round."""

    EVERYONE = "everyone"
    ROLE = "role"
    MODERATORS = "moderators"


QUESTIONS = (1, 50)
ANSWER_TIME = (8, 120)


class ServerSettings(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One server's choices. None means: nobody chose, so each game keeps its own default.

    `answer_time` is in seconds; `channels` are those in which rounds may be played (none named: all);
    `role` is the role that may start where `may_start` says so; `ceiling` is the last season that may be
    spoiled (None: all).
    """

    questions: int | None = None
    answer_time: int | None = None
    may_start: MayStart = MayStart.EVERYONE
    role: int | None = None
    channels: tuple[int, ...] = ()
    ceiling: int | None = None
