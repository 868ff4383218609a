"""The people of a night: each with habits and chances of their own."""

from random import Random

from bot.front.words import refusals
from tests.simulation.contents import Card, LastCard
from tests.simulation.loop import Agenda
from tests.simulation.pretend_discord import DEADLINE, Interaction, Message, PretendDiscord
from tests.simulation.wishes import RIGHT


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
        self._cards: list[Card] = []
        self._diligence = random.choice((0.5, 0.9, 1.0))
        self._knowledge = random.random()
        self._haste = random.choice((0.15, 0.5, 1.05))  # of the time that a question leaves
        self._fickleness = random.choice((0.0, 0.3, 0.7))
        self._nerves = random.choice((0.0, 0.3))
        self._curiosity = random.choice((0.0, 0.1, 0.3))

    def begin(self) -> None:
        """Ask for a round."""
        if not self.is_tired:
            self._discord.press(self.id, self.channel, ("start",))

    def sees(self, message: Message) -> None:
        """Something new stands in the channel."""
        match message.content:
            case Card() as card if card not in self._cards:
                self._cards.append(card)
                self._agenda.after(self._random.uniform(0.02, 0.3), lambda: self._think_about(card))
            case LastCard() if self._random.random() < 0.3:
                self._later(1.0, 15.0, ("again",))
            case _:
                pass

    def reads(self, interaction: Interaction) -> None:
        """An answer to something that they pressed."""
        not_saved = interaction.told in (refusals.NOT_SAVED, refusals.NOT_SURE)
        if not_saved and interaction.order[0] == "answer" and self._random.random() < 0.4:
            self._later(0.3, 2.0, interaction.order)

    def _think_about(self, card: Card) -> None:
        random = self._random
        if random.random() > self._diligence:
            return
        window = max(0.5, card.closes_at - self._discord.now)
        moment = random.uniform(0.1, self._haste) * window
        if random.random() < 0.25:
            moment = window + random.gauss(0.0, 0.4)  # just before it is too late, or just after
        self._agenda.after(max(0.05, moment), lambda: self._answer(card))
        if random.random() < self._curiosity:
            other = random.choice(self._cards)
            self._later(0.1, window, self._order(other, random.randrange(len(other.options))))
        if random.random() < 0.03:
            self._later(0.5, window, ("stop",))
        if random.random() < 0.01:
            self._later(0.5, window, ("forget",))

    def _answer(self, card: Card) -> None:
        random = self._random
        option = card.options.index(RIGHT) if random.random() < self._knowledge else random.randrange(3)
        self._press(self._order(card, option))
        if random.random() < self._nerves:
            self._later(0.001, 0.2, self._order(card, option))
        if random.random() < self._fickleness:
            self._later(0.01, 5.0, self._order(card, random.randrange(3)))

    def _press(self, order: tuple[str, ...]) -> None:
        interaction = self._discord.press(self.id, self.channel, order)
        if self._random.random() < 0.5:
            self._agenda.after(DEADLINE + 0.1, lambda: self._press_again(interaction))

    def _press_again(self, interaction: Interaction) -> None:
        """“This interaction failed”, Discord says."""
        if interaction.told is None:
            self._discord.press(self.id, self.channel, interaction.order)

    def _later(self, least: float, most: float, order: tuple[str, ...]) -> None:
        def press() -> None:
            if order[0] != "again" or not self.is_tired:
                self._discord.press(self.id, self.channel, order)

        self._agenda.after(self._random.uniform(least, most), press)

    def _order(self, card: Card, option: int) -> tuple[str, ...]:
        return "answer", card.round, str(card.number), str(option)
