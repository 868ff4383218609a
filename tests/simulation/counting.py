"""Judging what counts: rows are what players were told, and awards follow from rows by the rules."""

from collections.abc import Iterator
from math import inf

from bot.front.words.answers import OUT
from bot.game.rules import Hints, Style
from tests.simulation.evidence import Evidence, Place
from tests.simulation.night import FIRST_PLAYER
from tests.simulation.oracle import PROMISES, counts, disagreement, hint_counts
from tests.simulation.paying import Asked, paid
from tests.simulation.pretend_discord import Interaction

LETTERS = "ABC"
ROUNDING = 0.002  # seconds by which a moment may differ after it was stored and read back


def broken_answers(evidence: Evidence) -> Iterator[str]:
    """A sentence for each answer that is not kept or paid as it should be."""
    for round_id in evidence.rounds():
        yield from _Round(evidence, round_id).broken()
    yield from _never_closed(evidence)


class _Round:
    """The closed questions of one round, from the first to the last."""

    def __init__(self, evidence: Evidence, round_id: str) -> None:
        self._evidence = evidence
        self._id = round_id
        self._style = evidence.rules(round_id).style
        self._is_clear = evidence.is_clear(round_id)
        self._runs: dict[int, int] = {}
        self._played: set[int] = set()
        self._out: set[int] = set()

    def broken(self) -> Iterator[str]:
        for number in self._evidence.numbers(self._id):
            yield from self._broken((self._id, number))
        outcasts = [row for row in self._evidence.of_round(("answer", "guess"), self._id) if row.told == OUT]
        for row in outcasts:
            if self._is_clear and row.player not in self._out:
                yield f"{_who(row.player, self._id)} was told to be out, and is not."

    def _broken(self, place: Place) -> Iterator[str]:
        name = f"question {place[1]} of {place[0]}"
        asked, posted = self._evidence.asked(place), self._evidence.card(place)
        if posted is None:
            yield f"{name} was closed, but no card of it was ever posted."
            return
        if asked is None:
            if self._is_clear:
                yield f"How {name} stood when it closed is not kept."
            return
        if abs(asked.window.opened_at - posted.message.at) > ROUNDING:
            yield f"{name} did not open with its last card."
        yield from self._rows_and_promises(place, asked)
        if self._is_clear:
            yield from self._awards(place, asked)

    def _rows_and_promises(self, place: Place, asked: Asked) -> Iterator[str]:
        touches = self._evidence.touches(place, asked)
        kept = self._evidence.kept(place)
        for player in sorted((kept.keys() | touches.keys()) - self._evidence.forgotten.keys()):
            who = f"{_who(player, place[0])}, question {place[1]}"
            if problem := disagreement(kept.get(player, ()), touches.get(player, []), self._style):
                yield f"{who}: what is kept is not what they were told: {problem}."
            yield from self._told_falsely(player, place, asked)

    def _told_falsely(self, player: int, place: Place, asked: Asked) -> Iterator[str]:
        rows = [
            row
            for kind in ("answer", "guess")
            for row in self._evidence.orders(kind, *place)
            if row.player == player
        ]
        named = [(row.at, _named(row)) for row in rows]
        named += [(said.at, (said.text,)) for said in self._evidence.said(place) if said.player == player]
        who = f"{_who(player, place[0])}, question {place[1]}"
        closed_at = inf if self._evidence.was_skipped(place) else self._evidence.closings[place]
        for row in rows:
            told, is_inside = row.told or "", asked.window.holds(row.at)
            if counts(row) and not is_inside and not told.startswith("Still "):
                yield f"{who}: told “{told}” of a press outside of the question's time."
            later = tuple(name for at, names in named if at >= row.at for name in names)
            if counts(row) and is_inside and not _promised(told).startswith(later):
                yield f"{who}: told “{told}”, which they never pressed."
            heard_at = inf if row.heard_at is None else row.heard_at
            is_late = told.startswith(("Too late", "Sorry, that reached me"))
            if is_late and is_inside and heard_at < closed_at < inf:
                yield f"{who}: told “{told}” of a press that was heard in time."

    def _awards(self, place: Place, asked: Asked) -> Iterator[str]:
        expected = paid(asked, self._evidence.kept(place), self._runs)
        found = self._evidence.paid(place)
        for player in sorted(expected.keys() | found.keys()):
            award, due = found.get(player), expected.get(player)
            is_same = (
                award is not None
                and due is not None
                and (award.was_right, award.points) == (due.was_right, due.points)
                and abs(award.seconds - due.seconds) < ROUNDING
            )
            if not is_same:
                yield f"{_who(player, place[0])}, question {place[1]}: got {award}, and is due {due}."
            if self._style is Style.SUDDEN and not self._may_answer(player):
                yield f"{_who(player, place[0])}, question {place[1]}: counted, but is not in it."
        right = {player for player, award in found.items() if award.was_right}
        self._runs = {player: self._runs.get(player, 0) + 1 if player in right else 0 for player in found}
        self._leave(set(found), right)
        yield from _hint_for_all(self._evidence, place, asked)

    def _may_answer(self, player: int) -> bool:
        return player not in self._out and (not self._played or player in self._played)

    def _leave(self, answered: set[int], right: set[int]) -> None:
        """Whoever missed is out of a sudden death, unless that would be everyone."""
        playing = (self._played - self._out) | answered
        missed = playing - right
        self._played |= answered
        if self._style is Style.SUDDEN and missed != playing:
            self._out |= missed


def _hint_for_all(evidence: Evidence, place: Place, asked: Asked) -> Iterator[str]:
    if asked.rules.hints is not Hints.PUBLIC:
        if asked.hint_at is not None:
            yield f"Question {place[1]} of {place[0]} showed a hint to all, which the server does not want."
        return
    wanted = [row for row in evidence.orders("hint", *place) if asked.window.holds(row.at)]
    sure = [row.at for row in wanted if hint_counts(row)]
    perhaps = [row.at for row in wanted if hint_counts(row) is None]
    if sure and asked.hint_at is None:
        yield f"Question {place[1]} of {place[0]} showed a hint that is not kept."
    if asked.hint_at is not None and asked.hint_at not in (*sure, *perhaps):
        yield f"Question {place[1]} of {place[0]} keeps a hint that nobody was shown."


def _named(row: Interaction) -> tuple[str, ...]:
    """How a line names what was pressed or typed."""
    if row.order[0] == "guess":
        return (row.order[3],)
    option = int(row.order[3])
    return f"{LETTERS[option]} · ", ("True", "False")[option % 2]


def _promised(told: str) -> str:
    """The answer that a line says is locked in."""
    line = told.removeprefix("**")
    for promise in PROMISES:
        line = line.removeprefix(promise)
    return line.strip()


def _never_closed(evidence: Evidence) -> Iterator[str]:
    """Somebody was told that their answer counts, to a question that neither was counted nor given up."""
    ended = {content.round for _, _, content in evidence.shown() if type(content).__name__ == "LastCard"}
    for row in evidence.night.discord.interactions.values():
        if row.order[0] not in ("answer", "guess") or not counts(row):
            continue
        place = row.order[1], int(row.order[2])
        if place not in evidence.closings and place[0] not in ended | evidence.night.gave_up:
            who = f"{_who(row.player, place[0])}, question {place[1]}"
            yield f"{who}: told “{row.told}”, and it was not counted."


def _who(player: int, round_id: str) -> str:
    return f"Player {player % FIRST_PLAYER} in {round_id}"
