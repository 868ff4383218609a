"""Chance: one stream for each subject, so that one more player changes nothing for the network.

Each night has a plan: which troubles there are at all (some of all that are known, so that they are met in
many mixtures), and how often.
"""

from random import Random

from msgspec import Struct

CROWDED = 0.01  # of all nights
LEAN = 0.3  # likewise: calls are short for a while


def stream(seed: int, subject: str) -> Random:
    """The chance of one subject in the night of this seed; the same on every machine."""
    return Random(f"{seed} {subject}")  # noqa: S311 - a replay is wanted, not a secret


class Plan(Struct, frozen=True, kw_only=True):
    """What a night is like. Shares are of 1, durations in seconds, moments in seconds since its beginning.

    `lost` calls never arrive, `unanswered` ones take effect without the bot hearing of it, `failing` ones
    are answered with 5xx or 429, before or after they took effect.
    """

    quiet_at: float
    channels: int
    players: int
    begins: tuple[float, int]  # until when rounds are asked for in each channel, and how often
    longest_round: int
    store: str
    lost: float = 0.0
    unanswered: float = 0.0
    failing: float = 0.0
    slow: float = 0.0
    twice: float = 0.0
    late: float = 0.0
    unheard: float = 0.0
    disconnections: tuple[tuple[float, float, bool], ...] = ()  # when, how long, and whether it is resumed
    outages: tuple[tuple[float, float], ...] = ()  # from when to when Discord answers nothing but 503
    stalls: float = 0.0
    refused: float = 0.0
    full: tuple[tuple[float, float], ...] = ()  # from when to when the disk is full
    kills: tuple[float, ...] = ()
    kill_points: tuple[int, ...] = ()  # at which crossings between bot and world, counted over the night
    closes: tuple[float, ...] = ()
    away: tuple[float, ...] = (1.0,)  # how long the bot stays away, one after the other
    blocks: tuple[tuple[float, float], ...] = ()
    sleeps: tuple[
        tuple[float, float], ...
    ] = ()  # the machine sleeps: its clock stands still, Discord's does not
    deletions: tuple[float, ...] = ()  # of the newest message
    lean: tuple[tuple[float, float], ...] = ()  # from when to when calls are short
    forbidden: tuple[
        tuple[float, float], ...
    ] = ()  # from when to when the bot may not speak in the first channel
    channel_gone_at: float | None = None


def plan(seed: int) -> Plan:
    """The plan of the night with this seed; one in a hundred is crowded."""
    draw = _Draw(stream(seed, "plan"))
    is_crowded = draw.random.random() < CROWDED
    return Plan(
        quiet_at=draw.length,
        channels=60 if is_crowded else draw.random.choice((1, 1, 2)),
        players=1 if is_crowded else draw.random.choice((1, 2, 3, 3, 4)),
        begins=(3.0, 1) if is_crowded else (draw.length * 0.6, 3),
        longest_round=2 if is_crowded else 4,
        store=draw.random.choice(("plain", "sqlite")),
        lost=draw.share(0.05),
        unanswered=draw.share(0.08),
        failing=draw.share(0.1),
        slow=draw.share(0.2),
        twice=draw.share(0.4),
        late=draw.share(0.2),
        unheard=draw.share(0.05),
        disconnections=tuple(
            (at, *draw.random.choice(((0.5, True), (3.0, True), (7.0, False)))) for at in draw.moments(3)
        ),
        outages=tuple(draw.span((2.0, 12.0, 60.0)) for _ in draw.moments(1)),
        stalls=draw.share(0.2),
        refused=draw.share(0.25),
        full=tuple(draw.span((3.0, 10.0)) for _ in draw.moments(2)),
        kills=draw.moments(2),
        kill_points=draw.points(),
        closes=draw.moments(1),
        away=tuple(draw.random.choice((1.0, 1.5, 4.0, 20.0, 20.0, 200.0)) for _ in range(4)),
        blocks=tuple((at, draw.random.choice((1.5, 5.0))) for at in draw.moments(2)),
        sleeps=tuple((at, draw.random.choice((4.0, 30.0, 3600.0))) for at in draw.moments(1, rare=True)),
        deletions=draw.moments(2),
        forbidden=tuple(draw.span((1.0, 15.0)) for _ in draw.moments(1, rare=True)),
        channel_gone_at=next(iter(draw.moments(1, rare=True)), None),
        lean=(draw.span((10.0, 40.0)),) if draw.random.random() < LEAN else (),
    )


class _Draw:
    """Draws for a plan; each kind of trouble is there or not, whatever the others are."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.length = random.uniform(25.0, 60.0)
        self._trouble = random.choice((0.0, 0.3, 0.5, 0.7))  # how likely each kind is tonight

    def share(self, most: float) -> float:
        return self.random.uniform(most / 5, most) if self._is_there() else 0.0

    def moments(self, most: int, *, rare: bool = False) -> tuple[float, ...]:
        if not self._is_there() or (rare and self.random.random() < 0.6):
            return ()
        count = self.random.randint(1, most)
        return tuple(sorted(self.random.uniform(1.0, self.length) for _ in range(count)))

    def span(self, lengths: tuple[float, ...]) -> tuple[float, float]:
        begins = self.random.uniform(1.0, self.length - 1.0)
        return begins, begins + self.random.choice(lengths)

    def points(self) -> tuple[int, ...]:
        if not self._is_there():
            return ()
        return tuple(sorted(self.random.randint(1, 150) for _ in range(self.random.randint(1, 3))))

    def _is_there(self) -> bool:
        return self.random.random() < self._trouble
