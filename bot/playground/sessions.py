"""A gateway session: what one shard of the bot was told, so that it can be told again after a break."""

import uuid
from collections import deque

from bot.playground.lines import Line
from bot.playground.replies import Json

KEPT_EVENTS = 1000
"""Events of a session that can be told again."""


class Session:
    """What one shard was told, so that it can be told again."""

    def __init__(self, intents: int, shard: int, shards: int) -> None:
        self.id = uuid.uuid4().hex
        self.intents = intents
        self.shard = shard
        self.shards = shards
        self.line: Line | None = None
        self._sequence = 0
        self._told: deque[Json] = deque(maxlen=KEPT_EVENTS)

    def is_replaced_by(self, newer: "Session") -> bool:
        """Has the bot begun anew on this shard, and left this one behind?"""
        return self.line is None and (self.shard, self.shards) == (newer.shard, newer.shards)

    def tell(self, event: str, payload: Json) -> None:
        """One more event, now or when it is resumed."""
        self._sequence += 1
        frame: Json = {"op": 0, "t": event, "s": self._sequence, "d": payload}
        self._told.append(frame)
        if self.line:
            self.line.send(frame)

    def since(self, sequence: int) -> list[Json] | None:
        """What was told after this one, or None if that is no longer known."""
        missed = [frame for frame in self._told if frame["s"] > sequence]
        return missed if len(missed) == self._sequence - sequence else None
