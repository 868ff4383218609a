"""Awards made anew from the rows they came from: to check them, and after a moderator's ruling.

A round's questions are counted in their order, since a run of right answers reaches over several of them.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, cast

import aiosqlite
import msgspec
from msgspec import Struct
from msgspec.structs import replace

from bot.game.events import Answer, Press, Result
from bot.game.phases import Open
from bot.game.results import results, tallied
from bot.game.rules import Rules
from bot.game.standings import Tally
from bot.storage.writing import Statement

_CLOSED = """
    SELECT question, phase, rules FROM closings LEFT JOIN openings USING (round, question)
    WHERE round = ? ORDER BY question
"""

_ANSWERED = """
    SELECT question, player, presses, was_right, seconds, points
    FROM answers LEFT JOIN awards USING (round, question, player) WHERE round = ? AND presses != '[]'
"""

_CHANGE = "UPDATE awards SET was_right = ?, points = ? WHERE round = ? AND question = ? AND player = ?"


class Award(NamedTuple):
    """What an answer was worth, by the row that is kept."""

    was_right: bool
    seconds: float
    points: int


class Closed(Struct, frozen=True):
    """One question that was closed: its answers, and what each was worth."""

    phase: Open
    rules: Rules
    awards: dict[int, Award]

    @property
    def right(self) -> frozenset[int]:
        """The players who were right."""
        return frozenset(player for player, award in self.awards.items() if award.was_right)


async def closed_questions(connection: aiosqlite.Connection, round_id: str) -> tuple[Closed, ...]:
    """The closed questions of a round, in their order; none if one is from before openings were kept.

    Raises:
        msgspec.DecodeError: a row cannot be read.
    """
    found: dict[int, Closed] = {}
    rows = cast("Iterable[_Closing]", await connection.execute_fetchall(_CLOSED, (round_id,)))
    for number, phase, rules in rows:
        if phase is None:
            return ()
        stood = replace(msgspec.json.decode(phase, type=Open), answers={})
        found[number] = Closed(stood, msgspec.json.decode(rules, type=Rules), awards={})
    answered = cast("Iterable[_Answered]", await connection.execute_fetchall(_ANSWERED, (round_id,)))
    for number, player, presses, was_right, seconds, points in answered:
        if question := found.get(number):
            given = msgspec.json.decode(presses, type=tuple[Press, ...])
            question.phase.answers[player] = Answer(given)
            if points is not None:
                question.awards[player] = Award(bool(was_right), seconds, points)
    return tuple(found.values())


def recounted(
    questions: Iterable[Closed], number: int = 0, right: frozenset[int] = frozenset()
) -> Iterator[tuple[Closed, tuple[Result, ...]]]:
    """Each question with the results that its answers give, if at question `number` these were right."""
    tallies: dict[int, Tally] = {}
    played_last: frozenset[int] = frozenset()
    for question in questions:
        who = right if question.phase.number == number else question.right
        who &= question.phase.given.keys()  # an award whose answer is lost is another check's business
        found = results(question.phase, who, tallies, played_last, question.rules)
        yield question, found
        tallies = tallied(tallies, found)
        played_last = frozenset(question.phase.given)


def changing(round_id: str, questions: Iterable[Closed], number: int, right: frozenset[int]) -> Statement:
    """Give every answer of the round what it is worth if at question `number` these players were right."""
    return Statement(
        _CHANGE,
        tuple(
            (int(result.right), result.points, round_id, question.phase.number, result.player)
            for question, found in recounted(questions, number, right)
            for result in found
            if (kept := question.awards.get(result.player))
            and (result.right, result.points) != (kept.was_right, kept.points)
        ),
    )


_Closing = tuple[int, str | None, str]
_Answered = tuple[int, int, str, int, float, int | None]
