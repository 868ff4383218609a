"""Entities on a ring of hashes: who asks gets its neighbours, and a newcomer changes few of them."""

from bisect import bisect_left
from hashlib import sha256

from bot.authoring.show import Entity


class Ring:
    """Entities in an order that looks random and is the same on every machine."""

    def __init__(self, entities: tuple[Entity, ...]) -> None:
        self._members = sorted(
            ((place_by_chance(entity.id), entity) for entity in entities), key=lambda pair: pair[0]
        )
        self._places = [place for place, _ in self._members]

    def after(self, salt: str, count: int) -> tuple[Entity, ...]:
        """The `count` members that follow the salt's own place."""
        start = bisect_left(self._places, place_by_chance(salt))
        size = len(self._members)
        return tuple(self._members[(start + step) % size][1] for step in range(min(count, size)))


def place_by_chance(name: str) -> bytes:
    """Where a name stands: it looks random and is the same on every machine."""
    return sha256(name.encode()).digest()
