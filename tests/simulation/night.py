"""One night of a seed: the bot, its people and its troubles, from the first round until all is quiet."""

from collections import Counter

from msgspec import Struct

from bot.host.clock import DiscordClock
from bot.host.lobby import Lobby
from bot.host.ports import Clock
from tests.simulation import bugs
from tests.simulation.building import Building
from tests.simulation.chance import plan, stream
from tests.simulation.contents import Card
from tests.simulation.crossings import Bot
from tests.simulation.disks import Disk
from tests.simulation.front import Front
from tests.simulation.keeping import Kept, Ledger
from tests.simulation.life import Life
from tests.simulation.loop import Agenda
from tests.simulation.network import Network
from tests.simulation.noting import Noting
from tests.simulation.people import Player
from tests.simulation.plain_store import PlainLedger
from tests.simulation.pretend_discord import Interaction, Message, PretendDiscord
from tests.simulation.simulated_stage import SimulatedStage
from tests.simulation.sqlite_store import SqliteLedger
from tests.simulation.story import Story
from tests.simulation.troubles import prepare
from tests.simulation.wishes import Wish, wish

FIRST_PLAYER = 10**17  # ids as long as Discord's: no points or moments are like them
DAILY = 0.3  # of all players: they answer the question of the day
BOUND = 300.0  # seconds of quiet after which every round must be over


class Figures(Struct, frozen=True):
    """How much there was in a night; `wanted` counts what was pressed and said, and styles, by name."""

    rounds: int
    presses: int
    kills: int
    faults: int
    seconds: float
    busiest: int
    calls: int
    wanted: Counter[str]


class Night:
    """Everything of one night. After `run` it is over, and can be judged."""

    def __init__(self, seed: int, building: Building | None = None) -> None:
        self.seed = seed
        self.plan = plan(seed)
        self.building = building or Building()
        self.agenda = Agenda()
        self.story = Story(lambda: self.agenda.now)
        self.discord = PretendDiscord(self.agenda, self.story, self.plan.channels)
        self.network = Network(
            self.agenda,
            self.discord,
            self.story,
            self.plan,
            stream(seed, "calls"),
            stream(seed, "gateway"),
        )
        self.disk = Disk(self.agenda, self.story, self.plan, stream(seed, "disk"))
        self.ledger: Ledger = PlainLedger() if self.plan.store == "plain" else SqliteLedger()
        self.gave_up: set[str] = set()
        self.is_quiet = False
        self.is_over = False
        self.kills = 0
        self.lives = 0
        self.ends: dict[int, float] = {}  # of each life, in Discord's time
        self.ears: list[tuple[int, float]] = []  # since when each life hears: its sessions with the gateway
        # By round and number of a question: the life that closed it, and when it began to.
        self.closed_by: dict[tuple[str, int], tuple[int, float]] = {}
        self.deaf: set[str] = set()
        self.troubles = 0
        self._crossings = 0
        self._wishes: dict[int, Wish] = {}
        self._people = self._invited()
        self.life: Life

    @property
    def figures(self) -> Figures:
        """How much there was."""
        return Figures(
            rounds=sum(row.order[0] in ("start", "again") and row.told == "started" for row in self._heard()),
            presses=len(self.discord.interactions),
            kills=self.kills,
            faults=self.troubles + self.network.faults + self.disk.faults,
            seconds=self.agenda.now,
            busiest=self.discord.busiest,
            calls=self.discord.counted,
            wanted=self._wanted(),
        )

    def run(self) -> "Night":
        """Let the night go by."""
        away = iter(self.plan.away)
        prepare(self, self.plan)
        self.agenda.at(self.plan.quiet_at, self._quieten)
        self.agenda.at(self.plan.quiet_at + 5.0, self._look_whether_all_is_over)
        with bugs.heard(self.bug):
            while not self.is_over:
                self.lives += 1
                self.ears.append((self.lives, self.discord.now))
                self.life = Life(self, self.lives)
                self.story.tell("the bot starts")
                self.life.run()
                self.ledger.crash()
                self.ends[self.lives] = self.discord.now
                self.gave_up |= self.life.stage.gave_up
                self.deaf |= self.life.stage.deaf
                self.story.tell("the bot is gone")
                self.agenda.go_on(self.life.loop.time())
                if not self.is_over:
                    self.agenda.go_on(self.agenda.now + next(away, 1.0))
        return self

    # What a life of the bot is given -------------------------------------------------------------------

    def stage(self, bot: Bot, clock: Clock) -> SimulatedStage:
        """The stage over this night's network."""
        return self.building.stage(bot, self.network, self.discord, clock, self._is_lean)

    def store(self, bot: Bot) -> Kept:
        """The store on this night's disk."""
        store = self.building.store(self.ledger.open_for(bot, self.disk))
        return Noting(store, self._note_closing, lambda: self.discord.now)

    def lobby(self, store: Kept, stage: SimulatedStage, clock: Clock) -> Lobby:
        """The lobby of this night's bot."""
        return self.building.lobby(store=store, stage=stage, clock=clock)

    def front(self, bot: Bot, rooms: tuple[Lobby, Kept, SimulatedStage], clock: DiscordClock) -> Front:
        """The front of this night's bot."""
        return self.building.front(bot, self.network, self.discord, rooms, clock, self._wish, self.bug)

    def crossing(self, where: str) -> None:
        """Perhaps the bot dies here."""
        self._crossings += 1
        if self._crossings in self.plan.kill_points and not self.is_quiet:
            self.trouble(f"the bot is killed at: {where}")
            self.life.kill()

    def connected(self, bot: Bot) -> None:
        """The bot is ready to hear."""
        self.network.connect(bot)

    def wish_of(self, round_id: str) -> Wish:
        """The questions and the rules of a round of this night."""
        return self._wish(int(round_id, 16))

    def bug(self, sentence: str) -> None:
        """The bot did something that nobody thought of."""
        self.story.breaks(sentence)

    def trouble(self, what: str) -> None:
        """Count and tell what went wrong."""
        self.troubles += 1
        self.kills += what.startswith("the bot is killed")
        self.story.tell(what)

    # The people -----------------------------------------------------------------------------------------

    def _invited(self) -> list[Player]:
        people: list[Player] = []
        for channel in self.discord.channels:
            for number in range(1, self.plan.players + 1):
                id_ = FIRST_PLAYER + channel * 100 + number
                chance = stream(self.seed, f"player {id_ - FIRST_PLAYER}")
                player = Player(id_, channel, chance, self.agenda, self.discord)
                people.append(player)
        for player in people[:: self.plan.players]:
            starts = stream(self.seed, f"starts in {player.channel}")
            until, times = self.plan.begins
            for _ in range(times):
                self.agenda.at(starts.uniform(0.2, until), player.begin)
        for player in people:
            chance = stream(self.seed, f"day of {player.id}")
            if chance.random() < DAILY:
                self.agenda.at(chance.uniform(0.5, until), player.look_at_the_day)
        self.discord.watch = self._everybody_sees
        self.discord.answered = self._somebody_reads
        return people

    def _everybody_sees(self, message: Message) -> None:
        self.network.announce(message.shown[-1][0])
        for player in self._people:
            if player.channel == message.channel:
                player.sees(message)

    def _somebody_reads(self, interaction: Interaction) -> None:
        next(player for player in self._people if player.id == interaction.player).reads(interaction)

    def _wish(self, seed: int) -> Wish:
        if seed not in self._wishes:
            self._wishes[seed] = wish(stream(self.seed, f"round {seed:x}"), self.plan.longest_round)
        return self._wishes[seed]

    def _note_closing(self, round_id: str, number: int, begun_at: float) -> None:
        self.closed_by.setdefault((round_id, number), (self.lives, begun_at))

    def _is_lean(self) -> bool:
        return any(begins <= self.agenda.now < ends for begins, ends in self.plan.lean)

    def _wanted(self) -> Counter[str]:
        contents = [content for message in self.discord.messages.values() for _, content in message.shown]
        return Counter(
            {
                **Counter(row.order[0] for row in self._heard()),
                **Counter(self._wish(int(card.round, 16))[1].style for card in contents),
                "said": len(self.discord.said),
                "lean": sum(isinstance(content, Card) and content.above is not None for content in contents),
            }
        )

    def _heard(self) -> list[Interaction]:
        return list(self.discord.interactions.values())

    # The end ---------------------------------------------------------------------------------------------

    def _quieten(self) -> None:
        self.story.tell("all is quiet")
        self.is_quiet = self.network.is_quiet = self.disk.is_quiet = True
        for player in self._people:
            player.is_tired = True

    def _look_whether_all_is_over(self) -> None:
        on = self.ledger.unfinished() or [round_.id for round_ in self.life.lobby]
        is_late = self.agenda.now > self.plan.quiet_at + BOUND
        if is_late and on:
            self.story.breaks(f"Round {on[0]} is still on {BOUND:.0f} s after everything works again.")
        if is_late or not (on or self.ledger.untold_of()):
            self.is_over = True
            self.life.kill()
        else:
            self.agenda.after(5.0, self._look_whether_all_is_over)
