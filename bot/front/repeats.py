"""Interactions that come twice: after a break the gateway may tell again what was told before."""

MOST = 10_000  # interactions remembered: minutes of a busy night


class Repeats:
    """Which interactions were heard lately."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._heard: dict[int, None] = {}

    def is_first(self, id: int) -> bool:  # noqa: A002 - the one short word that DESIGN allows
        """Whether this one was not heard before; from now on it was."""
        if id in self._heard:
            return False
        self._heard[id] = None
        if len(self._heard) > self._most:
            del self._heard[next(iter(self._heard))]
        return True
