"""Rulings: a moderator's word that an answer counts after all, or does not, when its round is over."""

from collections.abc import Collection

import aiosqlite

from bot.storage.recounting import changing, closed_questions
from bot.storage.writing import Write

_HAS_ENDED = "SELECT ended_at IS NOT NULL FROM rounds WHERE id = ?"


class CannotRule(Exception):
    """The text says why not, to whoever asked for it."""


async def ruling(
    connection: aiosqlite.Connection, round_id: str, number: int, players: Collection[int], *, right: bool
) -> Write:
    """What is to be written so that these players were right, or were not, at a question of a round.

    Raises:
        CannotRule: the round is still on, or what its answers were worth was not kept in full.
    """
    [[has_ended]] = await connection.execute_fetchall(_HAS_ENDED, (round_id,)) or [[None]]
    if not has_ended:
        raise CannotRule("That round is still on. Rule on its answers when it is over.")
    questions = await closed_questions(connection, round_id)
    question = next((each for each in questions if each.phase.number == number), None)
    if question is None:
        raise CannotRule("That question was never closed, or so long ago that its points cannot change.")
    named = question.awards.keys() & set(players)
    now_right = question.right | named if right else question.right - named
    return Write((changing(round_id, questions, number, frozenset(now_right)),))
