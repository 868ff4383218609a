"""Discord's promise about nonces: the same one again, within minutes, gives the first message back."""

REMEMBERED_FOR = 180.0
"""Seconds. Discord says "a few minutes"."""


class Nonces:
    """Which message was sent with which nonce, channel by channel; old ones go as new ones come."""

    def __init__(self) -> None:
        self._sent: dict[tuple[int, str], tuple[int, float]] = {}

    def first(self, channel: int, nonce: str, now: float) -> int | None:
        """The message that was sent here with this nonce not long ago."""
        message, sent_at = self._sent.get((channel, nonce), (None, 0.0))
        return message if now - sent_at < REMEMBERED_FOR else None

    def remember(self, channel: int, nonce: str, message: int, now: float) -> None:
        """This message was sent here with this nonce."""
        self._sent.pop((channel, nonce), None)
        self._sent[channel, nonce] = (message, now)
        while now - next(iter(self._sent.values()))[1] >= REMEMBERED_FOR:
            del self._sent[next(iter(self._sent))]
