"""The story of a night: one line an event, for people to read and for two runs to be compared."""

from collections.abc import Callable
from hashlib import sha256


class Story:
    """Lines with their moments; `now` is seconds since the night began."""

    def __init__(self, now: Callable[[], float]) -> None:
        self.lines: list[str] = []
        self.broken: list[str] = []
        self._now = now

    def tell(self, line: str) -> None:
        """Add a line."""
        self.lines.append(f"{self._now():9.3f}  {line}")

    def breaks(self, sentence: str) -> None:
        """A promise was broken; the sentence says which and how."""
        self.broken.append(sentence)
        self.tell(f"BROKEN  {sentence}")

    @property
    def print(self) -> str:
        """The same for two nights in which the same happened at the same moments."""
        return sha256("\n".join(self.lines).encode()).hexdigest()
