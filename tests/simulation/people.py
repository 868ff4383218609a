"""The people of a night: each with habits and chances of their own."""

from random import Random

from bot.front.words import refusals
from tests.simulation.contents import BreakCard, Card, LastCard, StartCard
from tests.simulation.front import STARTED
from tests.simulation.loop import Agenda
from tests.simulation.pretend_discord import DEADLINE, Interaction, Message, Order, PretendDiscord
from tests.simulation.wishes import NUMBERS, RIGHT, WORDS

LED = ("skip", "more", "more", "pause", "pause", "halt")  # how often each is wanted


class Player:
    """Somebody who plays in one channel, sees what is posted there and reads what they are told."""

    def __init__(
        self, id_: int, channel: int, random: Random, agenda: Agenda, discord: PretendDiscord
    ) -> None:
        self.id = id_
        self.channel = channel
        self.is_tired = False  # too tired to begin another round
        self._random = random
        self._agenda = agenda
        self._discord = discord
        self._cards: list[tuple[Card, Message]] = []
        self._own: set[str] = set()  # rounds that they started
        self._diligence = random.choice((0.5, 0.9, 1.0))
        self._knowledge = random.random()
        self._haste = random.choice((0.15, 0.5, 1.05))  # of the time that a question leaves
        self._fickleness = random.choice((0.0, 0.3, 0.7))
        self._nerves = random.choice((0.0, 0.3))
        self._curiosity = random.choice((0.0, 0.1, 0.3))
        self._impatience = random.choice((0.0, 0.2, 0.5))
        self._loudness = random.choice((0.0, 0.5, 1.0))
        self._authority = random.choice((0.0, 0.2, 0.4))

    def look_at_the_day(self) -> None:
        """Answer the question of the day, and perhaps think better of it."""
        for _ in range(self._random.choice((1, 1, 2, 3))):
            self._later(0.0, 8.0, ("daily", str(self._random.randrange(3))))

    def begin(self) -> None:
        """Ask for a round."""
        if not self.is_tired:
            self._discord.press(self.id, self.channel, ("start",))

    def sees(self, message: Message) -> None:
        """Something new stands in the channel."""
        match message.content:
            case Card() as card if not any(_is_same(card, known) for known, _ in self._cards):
                self._cards.append((card, message))
                self._agenda.after(self._random.uniform(0.02, 0.3), lambda: self._think_about(card, message))
            case StartCard(round=round_id, is_for_teams=True) if len(message.shown) == 1:
                self._choose_team(round_id, message)
            case BreakCard(round=round_id, number=number) if round_id in self._own:
                if self._random.random() < 0.7:
                    self._later(0.5, 8.0, ("go on", round_id, str(number)), message)
            case LastCard() if self._random.random() < 0.3:
                self._later(1.0, 15.0, ("again",))
            case _:
                pass

    def reads(self, interaction: Interaction) -> None:
        """An answer to something that they pressed."""
        told, order = interaction.told, interaction.order
        if told == STARTED:
            self._own.add(f"{interaction.id:x}")
        was_lost = told in (refusals.NOT_SAVED, refusals.NOT_SURE) and len(order) > 1
        if was_lost and self._random.random() < 0.4:
            self._later(0.3, 2.0, order, interaction.pressed_on)

    def _think_about(self, card: Card, message: Message) -> None:
        random = self._random
        window = max(0.5, card.closes_at - self._discord.now)
        if card.round in self._own and random.random() < self._authority:
            self._later(0.3, window + 1.0, (random.choice(LED), card.round, str(card.number)), message)
        if random.random() > self._diligence:
            return
        moment = random.uniform(0.1, self._haste) * window
        if random.random() < 0.25:
            moment = window + random.gauss(0.0, 0.4)  # just before it is too late, or just after
        self._agenda.after(max(0.05, moment), lambda: self._answer(card, message))
        self._do_something_else(card, message, window)

    def _do_something_else(self, card: Card, message: Message, window: float) -> None:
        random = self._random
        if random.random() < self._curiosity:
            other, its_message = random.choice(self._cards)
            self._later(0.1, window, self._order(other), its_message)
        if card.has_hint and random.random() < self._curiosity * 1.5:
            self._later(0.1, window, ("hint", card.round, str(card.number)), message)
        if card.votes_needed and random.random() < self._impatience:
            self._later(0.1, window + 0.5, ("vote", card.round, str(card.number)), message)
        if random.random() < 0.02:
            self._later(0.5, window, ("stop",))
        if random.random() < 0.01:
            self._later(0.5, window, ("forget",))

    def _answer(self, card: Card, message: Message) -> None:
        random = self._random
        if card.is_heard_aloud and random.random() < self._loudness:
            self._say(card)
            if random.random() < self._fickleness:
                self._agenda.after(random.uniform(0.01, 5.0), lambda: self._say(card))
            return
        order = self._order(card, is_known=random.random() < self._knowledge)
        self._press(order, message)
        if random.random() < self._nerves:
            self._later(0.001, 0.2, order, message)
        if random.random() < self._fickleness:
            self._later(0.01, 5.0, self._order(card), message)

    def _choose_team(self, round_id: str, message: Message) -> None:
        random = self._random
        for _ in range(random.choice((0, 1, 1, 2))):
            self._later(0.1, 6.0, ("join", round_id, str(random.randrange(2))), message)
        if round_id in self._own and random.random() < self._authority:
            self._later(0.5, 3.0, ("shuffle", round_id), message)

    def _say(self, card: Card) -> None:
        is_known = self._random.random() < self._knowledge
        self._discord.say(self.id, self.channel, self._text(card, is_known=is_known))

    def _press(self, order: Order, message: Message | None) -> None:
        interaction = self._discord.press(self.id, self.channel, order, message)
        if self._random.random() < 0.5:
            self._agenda.after(DEADLINE + 0.1, lambda: self._press_again(interaction))

    def _press_again(self, interaction: Interaction) -> None:
        """“This interaction failed”, Discord says."""
        if interaction.told is None:
            self._discord.press(self.id, self.channel, interaction.order, interaction.pressed_on)

    def _later(self, least: float, most: float, order: Order, message: Message | None = None) -> None:
        def press() -> None:
            if order[0] != "again" or not self.is_tired:
                self._discord.press(self.id, self.channel, order, message)

        self._agenda.after(self._random.uniform(least, most), press)

    def _order(self, card: Card, *, is_known: bool = False) -> Order:
        """An answer, right or by chance."""
        if not card.options:
            return "guess", card.round, str(card.number), self._text(card, is_known=is_known)
        right = next(place for place, text in enumerate(card.options) if text in (RIGHT, "True"))
        option = right if is_known else self._random.randrange(len(card.options))
        return "answer", card.round, str(card.number), str(option)

    def _text(self, card: Card, *, is_known: bool) -> str:
        texts = list(NUMBERS if card.is_number else WORDS)
        return texts[0] if is_known else self._random.choice(texts)


def _is_same(card: Card, other: Card) -> bool:
    return (card.round, card.number, card.attempt) == (other.round, other.number, other.attempt)
