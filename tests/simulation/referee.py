"""The promises, checked when a night is over: each that is broken becomes a sentence of the story."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import groupby, pairwise
from math import inf
from typing import NamedTuple

from bot.front.words import refusals
from bot.game.events import Result
from bot.game.standings import Standing
from tests.simulation.contents import Card, LastCard, Reveal
from tests.simulation.front import FORGOTTEN
from tests.simulation.night import FIRST_PLAYER, Night
from tests.simulation.oracle import Given, Window, counted, points, possible
from tests.simulation.pretend_discord import MOST_CALLS, NONCES_LAST, Interaction, Message
from tests.simulation.wishes import RIGHT

LETTERS = "ABC"


class Referee:
    """Judges one night."""

    def __init__(self, night: Night) -> None:
        self._night = night
        self._messages = list(night.discord.messages.values())
        self._asked = [
            _Asked(message, card)
            for message in self._messages
            if isinstance(card := message.shown[0][1], Card)
        ]
        self._presses: defaultdict[tuple[str, int], list[Interaction]] = defaultdict(list)
        for row in night.discord.interactions.values():
            if row.order[0] == "answer":
                self._presses[row.order[1], int(row.order[2])].append(row)
        self._forgotten = {  # by player: when the bot was done with it, if they were told so
            row.player: row.done_at if row.told == FORGOTTEN else inf
            for row in night.discord.interactions.values()
            if row.order == ("forget",)
        }
        self._awards = night.ledger.awards
        self._closings = night.ledger.closings

    def judge(self) -> None:
        """Check everything."""
        for problem in self._night.ledger.problems():
            self._breaks(problem)
        for round_id, number in sorted(self._closings):
            self._every_answer_counts(round_id, number)
        self._nothing_is_kept_of_the_forgotten()
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
        asked = self._last_card(round_id, number)
        if asked is None:
            self._breaks(f"Question {number} of {round_id} was closed, but no card of it was ever posted.")
            return
        window = Window(asked.message.at, asked.card.closes_at)
        presses = self._presses[round_id, number]
        awarded = {key[2] for key in self._awards if key[:2] == (round_id, number)}
        players = awarded | {press.player for press in presses}
        for player in sorted(players - self._forgotten.keys()):
            theirs = [press for press in presses if press.player == player]
            self._answer_counts((round_id, number, player), possible(theirs, window), window, asked.card)
            for press in theirs:
                self._told_truly(press, theirs, window)

    def _answer_counts(
        self, key: tuple[str, int, int], allowed: set[Given | None], window: Window, card: Card
    ) -> None:
        round_id, number, player = key
        award = self._awards.get(key)
        who = f"Player {player % FIRST_PLAYER}, question {number} of {round_id}"
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
        told, who = (
            press.told or "",
            f"Player {press.player % FIRST_PLAYER}, question {' of '.join(press.order[2:0:-1])}",
        )
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

    def _nothing_is_kept_of_the_forgotten(self) -> None:
        for round_id, number, player in self._awards:
            done_at = self._forgotten.get(player, inf)
            since = any(
                press.player == player and (press.heard_at or 0.0) >= done_at
                for press in self._presses[round_id, number]
            )
            if done_at < inf and not since:
                self._breaks(
                    f"Player {player % FIRST_PLAYER} was forgotten; question {number} of {round_id} is kept."
                )

    # What channels see ------------------------------------------------------------------------------------

    def _points_are_sums(self) -> None:
        sums: defaultdict[str, Counter[int]] = defaultdict(Counter)
        for (round_id, _, player), award in self._awards.items():
            sums[round_id][player] += award.points
        for _, content in (shown for message in self._messages for shown in message.shown):
            match content:
                case LastCard(standings=standings):
                    if self._known(standings) != self._but_the_forgotten(sums[content.round]):
                        self._breaks(f"The last standings of {content.round} are not the sums of its awards.")
                case Reveal():
                    self._reveal_is_true(content)
                case _:
                    pass

    def _reveal_is_true(self, reveal: Reveal) -> None:
        kept = {
            key[2]: award.points
            for key, award in self._awards.items()
            if key[:2] == (reveal.round, reveal.number)
        }
        if self._known(reveal.results) != self._but_the_forgotten(kept):
            self._breaks(f"The reveal of question {reveal.number} of {reveal.round} tells other points.")

    def _known(self, rows: Iterable[Result | Standing]) -> dict[int, int]:
        return self._but_the_forgotten({row.player: row.points for row in rows})

    def _but_the_forgotten(self, points_of: Mapping[int, int]) -> dict[int, int]:
        return {player: found for player, found in points_of.items() if player not in self._forgotten}

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
        asked = {asked.card.round for asked in self._asked}
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
            here = (asked.card.round for asked in self._asked if asked.message.channel == channel)
            rounds = [round_id for round_id, _ in groupby(here)]
            if len(rounds) != len(set(rounds)):
                self._breaks(f"Two rounds were on at once in channel {channel}.")
        ends = {
            content.round: at
            for message in self._messages
            for at, content in message.shown
            if isinstance(content, LastCard)
        }
        for message, card in self._asked:
            if message.at > ends.get(card.round, message.at):
                self._breaks(f"A question of {card.round} was asked after its end.")

    def _a_good_card_is_not_asked_anew(self) -> None:
        ordered = sorted(self._asked, key=lambda asked: (asked.message.channel, asked.message.id))
        for (message, card), (later, anew) in pairwise(ordered):
            least = self._night.rules_of(card.round).least_time
            was_good = card.closes_at - message.at >= least and not message.is_deleted
            is_same = (card.round, card.number) == (anew.round, anew.number)
            if is_same and was_good and later.at < card.closes_at:
                self._breaks(
                    f"Question {card.number} of {card.round} was asked anew while its card was good."
                )

    def _nobody_is_told_two_things(self) -> None:
        asked = {asked.card.round for asked in self._asked}
        for row in self._night.discord.interactions.values():
            if row.told == refusals.NOT_SAVED and f"{row.id:x}" in asked:
                self._breaks(
                    f"Player {row.player % FIRST_PLAYER} was told that no round began, but {row.id:x} did."
                )

    def _last_card(self, round_id: str, number: int) -> "_Asked | None":
        """The card that was answered: the last one, since one that expired is asked anew."""
        mine = [asked for asked in self._asked if (asked.card.round, asked.card.number) == (round_id, number)]
        return mine[-1] if mine else None

    def _breaks(self, sentence: str) -> None:
        self._night.story.breaks(sentence)


class _Asked(NamedTuple):
    """A card as it was posted."""

    message: Message
    card: Card


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
