"""Rounds for the tests of the store: short ones that were really played, and questions closed to order."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from bot.game.actions import AnyAction, Choose, Opened, Wake
from bot.game.events import AnyEvent, QuestionClosed, Result
from bot.game.phases import GetReady
from bot.game.question import Choice, Option, Question
from bot.game.round import Round
from bot.game.rules import Rules
from bot.game.stepping import begin, step
from bot.host.ports import RoundStore

NOON = 1_795_521_600.0  # Tuesday 2026-11-24, 12:00 UTC: in week 48
SERVER, CHANNEL = 900, 901
ANA, BO, CLEO = 1_111_111_111_111_111_111, 1_222_222_222_222_222_222, 1_333_333_333_333_333_333


def question(number: int) -> Question:
    return Question(
        id=f"question-{number}",
        stem=f"stem-{number}",
        game="trivia",
        theme="by-the-numbers",
        text=f"Which is number {number}?",
        form=Choice(Option("this one"), tuple(Option(f"“not {letter}”") for letter in "abc")),
        explanation="This one is.",
        sources=("a source",),
        facts=(f"fact-{number}",),
    )


def a_round(id_: str = "a", *, server: int = SERVER, game: str = "trivia", questions: int = 3) -> Round:
    """A round whose start is still to be committed."""
    return Round(
        id=id_,
        server=server,
        channel=CHANNEL,
        game=game,
        show="a-show",
        started_by=ANA,
        seed=7,
        rules=Rules(),
        questions=tuple(question(number) for number in range(1, questions + 1)),
        phase=GetReady(starts_at=0.0),
    )


async def started(store: RoundStore, round_: Round, now: float = NOON) -> Round:
    """The round, begun and on disk."""
    return await kept(store, begin(round_, now))


async def kept(store: RoundStore, stepped: tuple[Round, tuple[AnyEvent, ...]]) -> Round:
    """The round after a step, on disk."""
    round_, events = stepped
    await store.commit(round_, events)
    return round_


async def moved(store: RoundStore, round_: Round, *actions: AnyAction) -> Round:
    """The round after these actions, each committed on its own at the moment it is due."""
    for action in actions:
        round_ = await kept(store, step(round_, action, _moment(round_, action)))
    return round_


async def opened(store: RoundStore, round_: Round) -> Round:
    """The round with its next question open since half a second after it was due."""
    due = round_.wakes_at or NOON
    return await moved(store, round_, Wake(), Opened(round_.number + 1, 5_000 + round_.number, due + 0.5))


async def answered(store: RoundStore, round_: Round, choices: Mapping[int, int]) -> Round:
    """The round after these players chose an option each, a second apart."""
    at = round_.phase.opened_at if hasattr(round_.phase, "opened_at") else NOON
    presses = (
        Choose(player, round_.number, option, at + seconds)
        for seconds, (player, option) in enumerate(choices.items(), start=1)
    )
    return await moved(store, round_, *presses)


async def close_question(
    store: RoundStore,
    round_: Round,
    points: Mapping[int, int],
    *,
    number: int = 1,
    at: float = NOON,
) -> None:
    """Commit, for a round that was started, that a question closed and was worth this to each player."""
    await store.commit(round_, (closed(round_, points, number=number, at=at),))


def closed(round_: Round, points: Mapping[int, int], *, number: int = 1, at: float = NOON) -> QuestionClosed:
    asked = round_.questions[number - 1]
    return QuestionClosed(
        number=number,
        total=round_.total,
        message_id=5_000 + number,
        question_id=asked.id,
        stem=asked.stem,
        theme=asked.theme,
        text=asked.text,
        options=("this one", "not a"),
        right=0,
        answer="this one",
        explanation=asked.explanation,
        sources=asked.sources,
        results=tuple(_result(player, worth) for player, worth in points.items()),
        standings=(),
        closed_at=at,
        next_at=None,
        still_there=False,
    )


def changed(path: Path, sql: str, *parameters: object) -> None:
    """Change the file behind the store's back, as a fault would."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(sql, parameters)


def found(path: Path, sql: str, *parameters: object) -> list[tuple[object, ...]]:
    """What stands in the file, read without the store."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql, parameters).fetchall()


def everything(path: Path) -> list[str]:
    """All that the file holds, as SQL that would make it again."""
    with closing(sqlite3.connect(path)) as connection:
        return sorted(connection.iterdump())


def _result(player: int, worth: int) -> Result:
    return Result(
        player=player, option=0, right=worth > 0, seconds=2.5, points=worth, bonus=0, run=int(worth > 0)
    )


def _moment(round_: Round, action: AnyAction) -> float:
    match action:
        case Choose(at=at) | Opened(opened_at=at):
            return at + 0.1
        case _:
            return round_.wakes_at or NOON
