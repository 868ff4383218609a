"""The promises, checked when a night is over: each that is broken becomes a sentence of the story."""

from collections import defaultdict
from itertools import groupby, pairwise
from math import inf

from bot.front.words import refusals
from tests.simulation.contents import Card, LastCard, Reveal, reveals_in
from tests.simulation.counting import broken_answers
from tests.simulation.days import broken_days
from tests.simulation.evidence import Evidence
from tests.simulation.gathering import broken_standings
from tests.simulation.night import FIRST_PLAYER, Night
from tests.simulation.pacing import broken_times
from tests.simulation.pretend_discord import MOST_CALLS, NONCES_LAST, Message


class Referee:
    """Judges one night."""

    def __init__(self, night: Night) -> None:
        self._night = night
        self._evidence = Evidence(night)

    def judge(self) -> None:
        """Check everything."""
        for problems in (
            self._night.ledger.problems(),
            broken_answers(self._evidence),
            broken_times(self._evidence),
            broken_standings(self._evidence),
            broken_days(self._evidence),
        ):
            for problem in problems:
                self._breaks(problem)
        self._nothing_is_kept_of_the_forgotten()
        self._reveals_and_standings_are_told()
        self._nothing_is_shown_twice()
        self._one_round_a_channel_and_nothing_after_its_end()
        self._a_good_card_is_not_asked_anew()
        self._nobody_is_told_two_things()
        if self._night.discord.busiest > MOST_CALLS:
            self._breaks(f"{self._night.discord.busiest} counted calls were made in one second.")

    def _nothing_is_kept_of_the_forgotten(self) -> None:
        for round_id, number, player in self._evidence.awards:
            done_at = self._evidence.forgotten.get(player, inf)
            since = any(
                row.player == player and (row.heard_at or 0.0) >= done_at
                for kind in ("answer", "guess")
                for row in self._evidence.orders(kind, round_id, number)
            ) or any(  # what they said in the channel stands there, and is heard again after a restart
                said.player == player and at >= done_at
                for said in self._night.discord.said
                for _, at, _ in said.heard
            )
            if done_at < inf and not since:
                self._breaks(
                    f"Player {player % FIRST_PLAYER} was forgotten; question {number} of {round_id} is kept."
                )

    # What channels see ------------------------------------------------------------------------------------

    def _reveals_and_standings_are_told(self) -> None:
        seen: set[tuple[str, int]] = set()
        ended: set[str] = set()
        for message in self._evidence.messages:
            for _, content in message.shown:
                seen |= {(reveal.round, reveal.number) for reveal in reveals_in(content)}
                if isinstance(content, LastCard):
                    ended.add(content.round)
        excused = self._night.gave_up
        for round_id, number in sorted(self._evidence.closings.keys() - seen):
            if round_id not in excused:
                self._breaks(f"The channel never saw the reveal of question {number} of {round_id}.")
        asked = {asked.card.round for asked in self._evidence.posted}
        for round_id in sorted(asked - ended - excused):
            self._breaks(f"The channel never saw the last standings of {round_id}.")

    def _nothing_is_shown_twice(self) -> None:
        places: defaultdict[tuple[object, ...], list[Message]] = defaultdict(list)
        for message in self._evidence.messages:
            for key in {_place(content) for _, content in message.shown}:
                places[key].append(message)
        for key, messages in places.items():
            there = [message for message in messages if not message.is_deleted]
            if len(there) > 1 and there[-1].at - there[0].at < NONCES_LAST:
                self._breaks(f"{' '.join(map(str, key))} stands in the channel {len(there)} times.")

    def _one_round_a_channel_and_nothing_after_its_end(self) -> None:
        for channel in self._night.discord.channels:
            here = (asked.card.round for asked in self._evidence.posted if asked.message.channel == channel)
            rounds = [round_id for round_id, _ in groupby(here)]
            if len(rounds) != len(set(rounds)):
                self._breaks(f"Two rounds were on at once in channel {channel}.")
        ends = {
            content.round: at
            for message in self._evidence.messages
            for at, content in message.shown
            if isinstance(content, LastCard)
        }
        for message, card in self._evidence.posted:
            if message.at > ends.get(card.round, message.at):
                self._breaks(f"A question of {card.round} was asked after its end.")

    def _a_good_card_is_not_asked_anew(self) -> None:
        ordered = sorted(self._evidence.posted, key=lambda asked: (asked.message.channel, asked.message.id))
        for (message, card), (later, anew) in pairwise(ordered):
            least = self._evidence.rules(card.round).least_time
            was_good = card.closes_at - message.at >= least and message.is_known and not message.is_deleted
            is_same = (card.round, card.number) == (anew.round, anew.number)
            if is_same and was_good and later.at < card.closes_at:
                self._breaks(
                    f"Question {card.number} of {card.round} was asked anew while its card was good."
                )

    def _nobody_is_told_two_things(self) -> None:
        asked = {asked.card.round for asked in self._evidence.posted}
        for row in self._night.discord.interactions.values():
            if row.told == refusals.NOT_SAVED and f"{row.id:x}" in asked:
                self._breaks(
                    f"Player {row.player % FIRST_PLAYER} was told that no round began, but {row.id:x} did."
                )

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
