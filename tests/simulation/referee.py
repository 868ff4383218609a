"""The promises, checked when a night is over: each that is broken becomes a sentence of the story."""

from collections import Counter, defaultdict
from itertools import groupby, pairwise

from bot.front.words import refusals
from tests.simulation.contents import Card, LastCard, Reveal
from tests.simulation.night import Night
from tests.simulation.oracle import Given, Window, counted, points, possible
from tests.simulation.pretend_discord import MOST_CALLS, NONCES_LAST, Interaction, Message
from tests.simulation.wishes import RIGHT

LETTERS = "ABC"


class Referee:
    """Judges one night."""

    def __init__(self, night: Night) -> None:
        self._night = night
        self._messages = list(night.discord.messages.values())
        self._presses: defaultdict[tuple[str, int], list[Interaction]] = defaultdict(list)
        for row in night.discord.interactions.values():
            if row.order[0] == "answer":
                self._presses[row.order[1], int(row.order[2])].append(row)
        self._awards = night.ledger.awards
        self._closings = night.ledger.closings

    def judge(self) -> None:
        """Check everything."""
        for problem in self._night.ledger.problems():
            self._breaks(problem)
        for round_id, number in sorted(self._closings):
            self._every_answer_counts(round_id, number)
        self._points_are_sums()
        self._reveals_and_standings_are_told()
        self._nothing_is_shown_twice()
        self._one_round_a_channel_and_nothing_after_its_end()
        self._a_good_card_is_not_asked_anew()
        self._nobody_is_told_two_things()
        if self._night.discord.busiest > MOST_CALLS:
            self._breaks(f"{self._night.discord.busiest} counted calls were made in one second.")

    # Answers --------------------------------------------------------------------------------------------

    def _every_answer_counts(self, round_id: str, number: int) -> None:
        card = self._card(round_id, number)
        if card is None:
            self._breaks(f"Question {number} of {round_id} was closed, but no card of it was ever posted.")
            return
        content = card.shown[0][1]
        assert isinstance(content, Card)
        window = Window(card.at, content.closes_at)
        presses = self._presses[round_id, number]
        players = {press.player for press in presses}
        for player in sorted(players | {key[2] for key in self._awards if key[:2] == (round_id, number)}):
            theirs = [press for press in presses if press.player == player]
            self._answer_counts((round_id, number, player), possible(theirs, window), window, content)
            for press in theirs:
                self._told_truly(press, theirs, window)

    def _answer_counts(
        self, key: tuple[str, int, int], allowed: set[Given | None], window: Window, card: Card
    ) -> None:
        round_id, number, player = key
        award = self._awards.get(key)
        who = f"Player {player}, question {number} of {round_id}"
        if award is None:
            if None not in allowed:
                self._breaks(f"{who}: was told that their answer counts, and it was not counted.")
            return
        fitting = [
            given
            for given in allowed
            if given is not None
            and (card.options[given.option] == RIGHT) == award.was_right
            and abs(given.at - window.opened_at - award.seconds) < 0.002
        ]
        if not fitting:
            self._breaks(
                f"{who}: what was counted ({award}) is not what they were told; possible: {allowed}."
            )
            return
        if award.points not in self._worth(key, window):
            self._breaks(f"{who}: {award.points} points, not {sorted(self._worth(key, window))}.")

    def _worth(self, key: tuple[str, int, int], window: Window) -> set[int]:
        """What the answer may be worth, with and without bonuses for runs being on."""
        round_id, number, player = key
        award = self._awards[key]
        if not award.was_right:
            return {0}
        run = 1
        while (before := self._awards.get((round_id, number - run, player))) and before.was_right:
            run += 1
        streaks = self._night.rules_of(round_id).streaks
        return {points(award.seconds, window, run, streaks=streaks)}

    def _told_truly(self, press: Interaction, theirs: list[Interaction], window: Window) -> None:
        told, who = press.told or "", f"Player {press.player}, question {' of '.join(press.order[2:0:-1])}"
        is_inside = window.opened_at <= press.at <= window.closes_at
        if counted(press):
            letter = told.partition(" · ")[0][-1]
            later = {LETTERS[int(row.order[3])] for row in theirs if row.at >= press.at}
            if not is_inside and not told.startswith("Still "):
                self._breaks(f"{who}: told “{told}” of a press outside of the question's time.")
            elif is_inside and letter not in later:
                self._breaks(f"{who}: told “{told}”, which they never pressed.")
        closed_at = self._closings[press.order[1], int(press.order[2])]
        heard_at = press.heard_at or closed_at
        if told.startswith("Too late") and is_inside and heard_at < closed_at:
            self._breaks(f"{who}: told “{told}” of a press that was heard in time.")

    # What channels see ------------------------------------------------------------------------------------

    def _points_are_sums(self) -> None:
        sums: defaultdict[str, Counter[int]] = defaultdict(Counter)
        for (round_id, _, player), award in self._awards.items():
            sums[round_id][player] += award.points
        for message in self._messages:
            for _, content in message.shown:
                match content:
                    case LastCard(standings=standings):
                        if {row.player: row.points for row in standings} != sums[content.round]:
                            self._breaks(
                                f"The last standings of {content.round} are not the sums of its awards."
                            )
                    case Reveal():
                        self._reveal_is_true(content)
                    case _:
                        pass

    def _reveal_is_true(self, reveal: Reveal) -> None:
        told = {row.player: row.points for row in reveal.results}
        kept = {
            key[2]: award.points
            for key, award in self._awards.items()
            if key[:2] == (reveal.round, reveal.number)
        }
        if told != kept:
            self._breaks(
                f"The reveal of question {reveal.number} of {reveal.round} tells other points than kept."
            )

    def _reveals_and_standings_are_told(self) -> None:
        seen: set[tuple[str, int]] = set()
        ended: set[str] = set()
        for message in self._messages:
            for _, content in message.shown:
                reveal = content.reveal if isinstance(content, LastCard) else content
                if isinstance(reveal, Reveal):
                    seen.add((reveal.round, reveal.number))
                if isinstance(content, LastCard):
                    ended.add(content.round)
        excused = self._night.gave_up
        for round_id, number in sorted(self._closings.keys() - seen):
            if round_id not in excused:
                self._breaks(f"The channel never saw the reveal of question {number} of {round_id}.")
        asked = {message.shown[0][1].round for message in self._cards()}
        for round_id in sorted(asked - ended - excused):
            self._breaks(f"The channel never saw the last standings of {round_id}.")

    def _nothing_is_shown_twice(self) -> None:
        places: defaultdict[tuple[object, ...], list[Message]] = defaultdict(list)
        for message in self._messages:
            for key in {_place(content) for _, content in message.shown}:
                places[key].append(message)
        for key, messages in places.items():
            there = [message for message in messages if not message.is_deleted]
            if len(there) > 1 and there[-1].at - there[0].at < NONCES_LAST:
                self._breaks(f"{' '.join(map(str, key))} stands in the channel {len(there)} times.")

    def _one_round_a_channel_and_nothing_after_its_end(self) -> None:
        for channel in self._night.discord.channels:
            cards = [card for card in self._cards() if card.channel == channel]
            rounds = [round_id for round_id, _ in groupby(card.shown[0][1].round for card in cards)]
            if len(rounds) != len(set(rounds)):
                self._breaks(f"Two rounds were on at once in channel {channel}.")
        ends = {
            content.round: at
            for message in self._messages
            for at, content in message.shown
            if isinstance(content, LastCard)
        }
        for card in self._cards():
            round_id = card.shown[0][1].round
            if card.at > ends.get(round_id, card.at):
                self._breaks(f"A question of {round_id} was asked after its end.")

    def _a_good_card_is_not_asked_anew(self) -> None:
        for first, second in pairwise(sorted(self._cards(), key=lambda card: (card.channel, card.id))):
            one, two = first.shown[0][1], second.shown[0][1]
            least = self._night.rules_of(one.round).least_time
            was_good = one.closes_at - first.at >= least and not first.is_deleted
            if (one.round, one.number) == (two.round, two.number) and was_good and second.at < one.closes_at:
                self._breaks(f"Question {one.number} of {one.round} was asked anew while its card was good.")

    def _nobody_is_told_two_things(self) -> None:
        asked = {message.shown[0][1].round for message in self._cards()}
        for row in self._night.discord.interactions.values():
            if row.told == refusals.NOT_SAVED and f"{row.id:x}" in asked and not row.died_with_it:
                self._breaks(f"Player {row.player} was told that no round was begun, and it was: {row.id:x}.")

    def _card(self, round_id: str, number: int) -> Message | None:
        """The card that was answered: the last one, since one that expired is asked anew."""
        mine = [
            card
            for card in self._cards()
            if (card.shown[0][1].round, card.shown[0][1].number) == (round_id, number)
        ]
        return mine[-1] if mine else None

    def _cards(self) -> list[Message]:
        return [message for message in self._messages if isinstance(message.shown[0][1], Card)]

    def _breaks(self, sentence: str) -> None:
        self._night.story.breaks(sentence)


def _place(content: object) -> tuple[object, ...]:
    match content:
        case Card(round=round_id, number=number, attempt=attempt):
            return "Card", round_id, number, attempt
        case Reveal(round=round_id, number=number):
            return "Reveal", round_id, number
        case LastCard(round=round_id):
            return "The end of", round_id
        case _:
            return "", id(content)
