"""What is known of a night when it is over, sorted by what it is about."""

from collections import defaultdict
from collections.abc import Iterator
from math import inf
from typing import NamedTuple

from bot.game.events import HINT, RIGHT, WRONG, Press
from bot.game.question import Closest, Question, Typed, options
from bot.game.rules import Rules, Style
from tests.simulation.contents import Card, Content
from tests.simulation.front import FORGOTTEN
from tests.simulation.keeping import Award
from tests.simulation.leading import LET_BE, SHOWN
from tests.simulation.night import Night
from tests.simulation.oracle import Touch, Window, counts, hint_counts, may_have_done
from tests.simulation.paying import Asked, Presses
from tests.simulation.pretend_discord import Interaction, Message, Said
from tests.simulation.wishes import NUMBERS, WORDS

Place = tuple[str, int]  # a round and the number of a question

VOTED = ("Your vote to skip counts already", SHOWN, LET_BE)


class Posted(NamedTuple):
    """A card as it was posted."""

    message: Message
    card: Card


class Evidence:
    """One night's messages, presses and rows."""

    def __init__(self, night: Night) -> None:
        self.night = night
        self.messages = list(night.discord.messages.values())
        self.awards = night.ledger.awards
        self._kept: defaultdict[Place, dict[int, Presses]] = defaultdict(dict)
        for (round_id, number, player), presses in night.ledger.answers.items():
            self._kept[round_id, number][player] = presses
        self._paid: defaultdict[Place, dict[int, Award]] = defaultdict(dict)
        for (round_id, number, player), award in self.awards.items():
            self._paid[round_id, number][player] = award
        self.closings = night.ledger.closings
        self.openings = night.ledger.openings
        self.posted = [
            Posted(message, card)
            for message in self.messages
            if isinstance(card := message.shown[0][1], Card)
        ]
        self._orders: defaultdict[tuple[str, ...], list[Interaction]] = defaultdict(list)
        for row in night.discord.interactions.values():
            is_of_round = row.order[0] in ("join", "shuffle")
            self._orders[row.order[:2] if is_of_round else row.order[:3]].append(row)
        self.forgotten = {  # by player: when the bot was done with it, if they were told so
            row.player: row.done_at if row.told == FORGOTTEN else inf for row in self._orders["forget",]
        }
        self._touched_by_forgotten = {
            row.order[1]
            for row in night.discord.interactions.values()
            if row.player in self.forgotten and len(row.order) > 1
        }

    def orders(self, kind: str, round_id: str, number: int | None = None) -> list[Interaction]:
        """What people wanted of a round, or of one question."""
        return self._orders[(kind, round_id) if number is None else (kind, round_id, str(number))]

    def of_round(self, kinds: tuple[str, ...], round_id: str) -> Iterator[Interaction]:
        """What people wanted of a round, whatever the question."""
        for row in self.night.discord.interactions.values():
            if row.order[0] in kinds and row.order[1] == round_id:
                yield row

    def shown(self) -> Iterator[tuple[Message, float, Content]]:
        """Everything that ever stood in any message, and since when."""
        for message in self.messages:
            for at, content in message.shown:
                yield message, at, content

    def numbers(self, round_id: str) -> list[int]:
        """The closed questions of a round, in their order."""
        return sorted(number for id_, number in self.closings if id_ == round_id)

    def rounds(self) -> list[str]:
        """The rounds of which a question was closed."""
        return sorted({id_ for id_, _ in self.closings})

    def kept(self, place: Place) -> dict[int, Presses]:
        """By player, the presses since the last card of the question; older ones were for another."""
        stood = self.openings.get(place)
        since = stood.opened_at if stood else inf
        return {
            player: tuple(press for press in presses if press.at >= since)
            for player, presses in self._kept[place].items()
        }

    def paid(self, place: Place) -> dict[int, Award]:
        """By player, what their answer was worth."""
        return self._paid[place]

    def question(self, place: Place) -> Question:
        return self.night.wish_of(place[0])[0][place[1] - 1]

    def rules(self, round_id: str) -> Rules:
        return self.night.wish_of(round_id)[1]

    def is_clear(self, round_id: str) -> bool:
        """Whether nobody who was forgotten can have played in it; only there all rows are left."""
        is_heard_aloud = self.rules(round_id).aloud and any(
            said.player in self.forgotten for said in self.night.discord.said
        )
        return round_id not in self._touched_by_forgotten and not is_heard_aloud

    def asked(self, place: Place) -> Asked | None:
        """The question as it stood when it closed; None if the store does not know."""
        stood = self.openings.get(place)
        if stood is None:
            return None
        question, rules = self.question(place), self.rules(place[0])
        shown = options(question, int(place[0], 16))
        return Asked(question, shown, rules, Window(stood.opened_at, stood.closes_at), stood.hint_at)

    def card(self, place: Place) -> Posted | None:
        """The card that was answered: the last one, since one that expired is asked anew."""
        mine = [each for each in self.posted if (each.card.round, each.card.number) == place]
        return mine[-1] if mine else None

    def said(self, place: Place) -> list[Said]:
        """What was said in the channel while the question could be answered so."""
        asked, posted = self.asked(place), self.card(place)
        if asked is None or posted is None or asked.shown or not asked.rules.aloud:
            return []
        return [
            said
            for said in self.night.discord.said
            if said.channel == posted.message.channel and asked.window.holds(said.at)
        ]

    def touches(self, place: Place, asked: Asked) -> dict[int, list[Touch]]:
        """By player, all that could be an answer or a hint, in the question's time."""
        found: defaultdict[int, list[Touch]] = defaultdict(list)
        for kind, judged in (("answer", counts), ("guess", counts), ("hint", hint_counts)):
            for row in self.orders(kind, *place):
                press = press_of(row, asked.question)
                is_private = kind != "hint" or asked.rules.hints == "private"
                if press is not None and is_private and asked.window.holds(row.at):
                    found[row.player].append(Touch(press, judged(row)))
        for said in self.said(place):
            press = press_of_text(said.at, said.text, asked.question)
            if press is not None and (isinstance(asked.question.form, Closest) or press.option == RIGHT):
                found[said.player].append(Touch(press, self._must_count(said, place)))
        return found

    def was_skipped(self, place: Place) -> bool:
        """Whether somebody in charge, or enough players, may have closed the question."""
        if any(may_have_done(row, "Skipped") for row in self.orders("skip", *place)):
            return True
        needed = self.rules(place[0]).skip_votes
        voters = {row.player for row in self.orders("vote", *place) if may_have_done(row, *VOTED)}
        return bool(needed) and len(voters) >= needed

    def _must_count(self, said: Said, place: Place) -> bool | None:
        """True where the life that closed the question heard it before that; else nobody knows.

        What was said before that life began, or a new session with the gateway did, is read back; all of it
        is where the question was closed while nothing was heard.
        """
        life, begun_at = self.night.closed_by.get(place, (0, 0.0))
        if self.rules(place[0]).style is Style.SUDDEN or self.was_skipped(place):
            return None
        was_heard = any(by == life and at < begun_at for by, at, _ in said.heard)
        ears = [at for by, at in self.night.ears if by == life and at < begun_at]
        was_missed = bool(ears) and said.at < max(ears) and place[0] not in self.night.deaf
        is_silent = any(since < begun_at < until for since, until in self.night.network.silences)
        was_missed |= is_silent and said.at < self.closings[place] and place[0] not in self.night.deaf
        return True if was_heard or was_missed else None


def press_of(row: Interaction, question: Question) -> Press | None:
    """The press as it would be kept; None if it asks for more, or cannot be an answer."""
    match row.order:
        case ("answer", _, _, option):
            return Press(row.at, int(option))
        case ("guess", _, _, text):
            return press_of_text(row.at, text, question)
        case _:
            return Press(row.at, HINT)


def press_of_text(at: float, text: str, question: Question) -> Press | None:
    """Something typed, as it would be kept."""
    match question.form:
        case Typed():
            is_right = WORDS.get(text)
            return None if is_right is None else Press(at, RIGHT if is_right else WRONG, text)
        case Closest():
            return Press(at, WRONG, text) if NUMBERS.get(text) is not None else None
        case _:
            return None
