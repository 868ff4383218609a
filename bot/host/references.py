"""The short reference under which a bug stands in the log, and which whoever met it reads."""

from random import Random

# Signs of which no two look or sound alike, and that spell no words.
SIGNS = "23456789FHKMQRTWXY"
LENGTH = 6


def new_reference(chance: Random) -> str:
    """A reference that can be read aloud."""
    return "".join(chance.choices(SIGNS, k=LENGTH))
