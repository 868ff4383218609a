"""Points of one answer: knowing counts most, speed a little, a run of right answers a little more."""

RIGHT = 100
SPEED = 50
FULL_SPEED = 3.0  # seconds in which the whole speed bonus is paid
STREAK_FROM = 3
STREAK_STEP = 10
STREAK_MOST = 30


def points_for(*, seconds: float, window: float) -> int:
    """Points of a right answer given `seconds` after opening, of `window` seconds in all: 100 to 150."""
    falling = window - FULL_SPEED
    if seconds <= FULL_SPEED or falling <= 0:
        return RIGHT + SPEED
    left = max(0.0, window - seconds) / falling
    return RIGHT + int(SPEED * left)


def streak_bonus(run: int) -> int:
    """The bonus of the answer that makes `run` right in a row: 10 from the third, 30 from the fifth on."""
    return max(0, min(STREAK_MOST, (run - STREAK_FROM + 1) * STREAK_STEP))
