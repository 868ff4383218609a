"""What must hold of the files that a bot left behind, whenever and however it died.

Each check gives back sentences about what does not hold, so that a sweep can count and print them.
"""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import msgspec

from bot.game.events import Answer, Press, QuestionClosed, RoundEnded
from bot.game.phases import Open
from bot.game.round import Round
from bot.host.server_settings import ServerSettings
from tests.faults.history import (
    AskedToForget,
    Chose,
    Denied,
    Forgot,
    Happening,
    LockedIn,
    NotStarted,
    Said,
    Started,
    Told,
    all_of,
)

Place = tuple[str, int, int]  # round, question, player


def kept(database: Path, happened: list[Happening]) -> list[str]:
    """Whatever was acknowledged is in the file, once; what was denied is not."""
    with closing(sqlite3.connect(database)) as connection:
        rounds = {id_ for (id_,) in connection.execute("SELECT id FROM rounds")}
        answers = _answers(connection)
        chosen = dict(connection.execute("SELECT server, settings FROM servers"))
    going = {asked.player for asked in all_of(AskedToForget, happened)}
    times = {
        server: msgspec.json.decode(settings, type=ServerSettings).answer_time or 0
        for server, settings in chosen.items()
    }
    return [
        *(f"{told} is not there" for told in all_of(Started, happened) if told.round not in rounds),
        *(
            f"{told} is not there"
            for told in all_of(LockedIn, happened)
            if told.player not in going
            and [press.at for press in answers.get((told.round, told.number, told.player), ())].count(told.at)
            != 1
        ),
        *(f"{told} is there" for told in all_of(NotStarted, happened) if told.round in rounds),
        *(
            f"{told} is there"
            for told in all_of(Denied, happened)
            if told.at in [press.at for press in answers.get((told.round, told.number, told.player), ())]
        ),
        *(
            f"{told} is not so"
            for told in all_of(Chose, happened)
            if times.get(told.server, 0) < told.answer_time
        ),
        *(f"{told} is not so" for told in all_of(Forgot, happened) if traces(database, told.player)),
    ]


def owed(database: Path, happened: list[Happening]) -> list[Said]:
    """What was typed into a channel in time for the question that is open: the next life must hear it."""
    gone = {asked.player for asked in all_of(AskedToForget, happened)}
    return [
        said
        for round_ in listening(database)
        for said in all_of(Said, happened)
        if isinstance(round_.phase, Open)
        and (said.round, said.number) == (round_.id, round_.phase.number)
        and round_.phase.opened_at <= said.at <= round_.phase.closes_at
        and said.player not in gone
    ]


def listening(database: Path) -> list[Round]:
    """The rounds whose open question may be answered by typing into the channel."""
    with closing(sqlite3.connect(database)) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'rounds'").fetchone():
            return []  # killed before its first commit
        rows = connection.execute("SELECT snapshot FROM rounds WHERE question IS NOT NULL")
        rounds = [msgspec.json.decode(snapshot, type=Round) for (snapshot,) in rows if snapshot]
    return [round_ for round_ in rounds if round_.is_listening]


def unheard(database: Path, debts: list[Said]) -> list[str]:
    """What was owed to players and is not there, though its question was closed."""
    with closing(sqlite3.connect(database)) as connection:
        answers = _answers(connection)
        closings = set(connection.execute("SELECT round, question FROM closings"))
    return [
        f"{said} was not heard"
        for said in debts
        if (said.round, said.number) in closings
        and said.at not in [press.at for press in answers.get((said.round, said.number, said.player), ())]
    ]


def traces(database: Path, player: int) -> list[object]:
    """Every row of any table that has the person's id in it, anywhere."""
    with closing(sqlite3.connect(database)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        rows = [row for (table,) in tables for row in connection.execute(f"SELECT * FROM {table}")]  # noqa: S608 - our own tables
    return [row for row in rows if any(str(player) in str(value) for value in row)]


def settled(database: Path, happened: list[Happening]) -> list[str]:
    """After the last life: all rounds have ended, all is paid as it was told, and all was told."""
    with closing(sqlite3.connect(database)) as connection:
        rounds = dict(connection.execute("SELECT id, ended_at IS NOT NULL FROM rounds"))
        closings = {
            (id_, number) for id_, number in connection.execute("SELECT round, question FROM closings")
        }
        awards = {
            (id_, number, player): points
            for id_, number, player, points in connection.execute(
                "SELECT round, question, player, points FROM awards"
            )
        }
        answered = {
            place
            for place, presses in _answers(connection).items()
            if Answer(presses).is_given and place[:2] in closings
        }
    gone = {asked.player for asked in all_of(AskedToForget, happened)}
    told = all_of(Told, happened)
    reveals = [(said.round, said.event) for said in told if isinstance(said.event, QuestionClosed)]
    ends = [(said.round, said.event) for said in told if isinstance(said.event, RoundEnded)]
    revealed = {(id_, event.number) for id_, event in reveals}
    return [
        *(f"round {id_} has not ended" for id_, ended in rounds.items() if not ended),
        *(f"the reveal {place} was never told" for place in sorted(closings - revealed)),
        *(f"the reveal {place} is not kept" for place in sorted(revealed - closings)),
        *(f"the end of {id_} was never told" for id_ in sorted(rounds.keys() - {end for end, _ in ends})),
        *(f"the answer {place} was not paid" for place in sorted(answered - awards.keys())),
        *(f"the award {place} has no answer" for place in sorted(awards.keys() - answered)),
        *(fault for id_, reveal in reveals for fault in _unlike(id_, reveal, awards, gone)),
        *(fault for id_, end in ends for fault in _misadded(id_, end, awards, gone)),
    ]


def _answers(connection: sqlite3.Connection) -> dict[Place, tuple[Press, ...]]:
    rows: Iterable[tuple[str, int, int, str]] = connection.execute(
        "SELECT round, question, player, presses FROM answers"
    )
    return {
        (id_, number, player): msgspec.json.decode(presses, type=tuple[Press, ...])
        for id_, number, player, presses in rows
    }


def _unlike(id_: str, reveal: QuestionClosed, awards: dict[Place, int], gone: set[int]) -> list[str]:
    """What the channel heard of a question, unlike what is kept of it."""
    said = {row.player: row.points for row in reveal.results if row.player not in gone}
    paid = {
        player: points
        for (round_, number, player), points in awards.items()
        if (round_, number) == (id_, reveal.number) and player not in gone
    }
    return [] if said == paid else [f"of {id_} {reveal.number} was told {said} and kept {paid}"]


def _misadded(id_: str, end: RoundEnded, awards: dict[Place, int], gone: set[int]) -> list[str]:
    """Last standings that are not the sums of the round's awards."""
    said = {row.player: row.points for row in end.standings if row.player not in gone}
    sums = dict.fromkeys(said, 0)
    for (round_, _, player), points in awards.items():
        if round_ == id_ and player not in gone:
            sums[player] = sums.get(player, 0) + points
    return [] if said == sums else [f"the standings of {id_} were told as {said} and are {sums}"]
