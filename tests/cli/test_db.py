"""`db` as an operator types it: what was done is a line, what was not is one sentence on standard error."""

import asyncio
import json
import os
import sqlite3
import sys
from collections.abc import Callable, Coroutine
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.game.actions import Wake
from bot.storage.store import SqliteStore, open_store
from tests.storage.played import ANA, BO, CLEO, SERVER, a_round, answered, everything, moved, opened, started

OTHER = SERVER << 40
MANY_LINES = """
    WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n LIMIT 50000)
    INSERT INTO asked SELECT 1, n, 0 FROM n
"""


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def typed(*words: object) -> Result:
    words_ = [str(word) for word in words]
    return CliRunner().invoke(app, ["db", *words_], env={"BON_MOT_DATABASE": None, "BACKUP_HOURS": None})


def sentence(result: Result) -> str:
    assert (result.exit_code, result.stdout) == (1, ""), result.output
    lines = result.stderr.splitlines()
    assert len(lines) == 1, result.stderr
    return lines[0]


def with_store(work: Callable[[SqliteStore], Coroutine[Any, Any, None]]) -> Path:
    """The bot's own database, after this was done with it."""
    path = Path("bon-mot.db")

    async def done() -> None:
        async with open_store(path) as store:
            await work(store)

    asyncio.run(done())
    return path


async def play(store: SqliteStore) -> None:
    """A question that two answered and one that is open, and another round elsewhere."""
    round_ = await answered(store, await opened(store, await started(store, a_round())), {ANA: 0, BO: 1})
    round_ = await opened(store, await moved(store, round_, Wake()))
    await answered(store, round_, {ANA: 2})
    await started(store, a_round("b", server=OTHER))


def played() -> Path:
    return with_store(play)


def changed(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(sql)


@pytest.mark.parametrize("command", [(), ("check",), ("backup",), ("restore",), ("export",), ("forget",)])
def test_every_command_says_what_it_does(command: tuple[str, ...]) -> None:
    result = typed(*command, "--help")
    assert (result.exit_code, "Usage: " in result.stdout) == (0, True)


@pytest.mark.parametrize("command", [("check",), ("backup",), ("export",), ("forget", ANA)])
def test_a_database_that_is_not_there_is_named_and_not_made(command: tuple[object, ...]) -> None:
    assert sentence(typed(*command)) == (
        "There is no database bon-mot.db. Name another with --database, or start the bot once."
    )
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize("command", [("check",), ("backup",), ("export",), ("forget", ANA)])
def test_a_file_that_is_no_database_is_left_as_it_is(command: tuple[object, ...]) -> None:
    diary = "Dear diary, this is not a database at all. " * 30
    Path("bon-mot.db").write_text(diary)
    assert sentence(typed(*command)).startswith("bon-mot.db is not a database or is damaged (")
    assert Path("bon-mot.db").read_text() == diary


def test_a_sound_database_is_told_in_figures() -> None:
    played()
    result = typed("check")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "bon-mot.db: 2 rounds, 2 open; 3 answers; 2 awards, 2 of them counted again; "
        "totals equal the awards.\n"
    )


def test_what_is_wrong_is_a_sentence_each_and_then_what_to_do() -> None:
    path = played()
    changed(path, "UPDATE totals SET points = points + 1 WHERE game || period = 'all' AND points > 0")
    changed(path, "UPDATE rounds SET snapshot = '{}' WHERE id = 'b'")
    result = typed("check", "--database", path)
    assert (result.exit_code, result.stdout) == (1, "")
    *wrong, last = result.stderr.splitlines()
    assert "Round b cannot be read, so it cannot go on; the others can." in wrong
    assert last.startswith("bon-mot.db is not sound. Stop the bot and put a backup in its place: ")


def test_a_backup_is_made_beside_the_database_or_as_a_new_file() -> None:
    path = played()
    [line] = typed("backup").stdout.splitlines()
    made = Path(line.partition(": ")[0])
    assert line == f"{made}: {made.stat().st_size:,} bytes, checked."
    assert (made.parent, everything(made)) == (Path("bon-mot.db.backups"), everything(path))
    assert typed("backup", "--to", "mine.db").exit_code == 0
    assert everything(Path("mine.db")) == everything(path)


def test_a_backup_never_goes_over_a_file_that_is_there() -> None:
    played()
    Path("mine.db").write_text("mine")
    assert sentence(typed("backup", "--to", "mine.db")) == "mine.db is there already; name a new file."
    assert Path("mine.db").read_text() == "mine"


def test_a_backup_that_cannot_be_written_says_what_to_look_at() -> None:
    played()
    said = sentence(typed("backup", "--to", "no/such/folder/mine.db"))
    assert said.startswith("The backup was not made (")
    assert said.endswith("Look whether the disk is full and the folder may be written.")


def test_a_backup_takes_the_place_of_the_database_only_when_one_says_so() -> None:
    path = played()
    typed("backup", "--to", "mine.db")
    before = everything(path)
    changed(path, "DELETE FROM awards")
    assert sentence(typed("restore", "mine.db")) == (
        "bon-mot.db is there already. Say --replace to put it aside and restore."
    )
    result = typed("restore", "mine.db", "--replace")
    assert result.exit_code == 0
    [aside] = Path("bon-mot.db.backups").iterdir()
    assert result.stdout == f"bon-mot.db is as it was in mine.db. What was there is now {aside}.\n"
    assert everything(path) == before


def test_a_backup_that_is_not_there_is_a_slip_of_the_pen() -> None:
    played()
    result = typed("restore", "mine.db", "--replace")
    assert (result.exit_code, "does not exist" in result.stderr) == (2, True)


def test_an_export_has_a_line_for_everything_in_one_order() -> None:
    played()
    result = typed("export")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [line["kind"] for line in lines] == [
        *("database", "asked", "asked", "round", "round", "question", "answer", "answer", "answer"),
        *("award", "award", *["total"] * 12),
    ]
    assert lines[6] == {
        "kind": "answer",
        "round": "a",
        "question": 1,
        "player": str(ANA),
        "presses": lines[6]["presses"],
    }
    assert {line["player"] for line in lines if "player" in line} == {str(ANA), str(BO)}
    assert typed("export").stdout == result.stdout


def test_an_export_of_one_server_has_nothing_of_others() -> None:
    played()
    assert typed("export", "--to", "all.jsonl").stdout == "all.jsonl: 23 lines.\n"
    assert typed("export", "--to", "one.jsonl", "--server", OTHER).stdout == "one.jsonl: 2 lines.\n"
    rounds = [json.loads(line) for line in Path("one.jsonl").read_text().splitlines()]
    assert [line.get("server") for line in rounds] == [None, str(OTHER)]


def test_an_export_never_goes_over_a_file_that_is_there() -> None:
    played()
    Path("mine.jsonl").write_text("mine")
    assert sentence(typed("export", "--to", "mine.jsonl")) == "mine.jsonl is there already; name a new file."
    assert Path("mine.jsonl").read_text() == "mine"


def test_a_forgotten_person_leaves_no_trace_in_the_file() -> None:
    path = played()
    assert str(ANA).encode() in path.read_bytes()
    result = typed("forget", ANA)
    assert result.stdout == f"Nothing about {ANA} is now kept in bon-mot.db.\n"
    left = b"".join(file.read_bytes() for file in Path().glob("bon-mot.db*") if file.is_file())
    assert (str(ANA).encode() in left, ANA.to_bytes(8, "big") in left) == (False, False)
    assert BO.to_bytes(8, "big") in left
    assert typed("check").exit_code == 0


def test_whoever_was_never_here_is_forgotten_easily() -> None:
    path = played()
    before = everything(path)
    assert typed("forget", CLEO).stdout == f"Nothing about {CLEO} was kept in bon-mot.db.\n"
    assert everything(path) == before


def test_backups_that_hold_a_forgotten_person_are_named_and_rewritten_on_request() -> None:
    played()
    typed("backup")
    [backup] = Path("bon-mot.db.backups").iterdir()
    os.utime(backup, ns=(5, 5))
    assert typed("forget", ANA).stdout.splitlines() == [
        f"Nothing about {ANA} is now kept in bon-mot.db.",
        f"{backup} still holds them.",
        "Backups are rewritten without them by the same command with --backups.",
    ]
    assert typed("forget", ANA, "--backups").stdout.splitlines() == [
        f"Nothing about {ANA} was kept in bon-mot.db.",
        "1 backup rewritten without them.",
    ]
    assert (ANA.to_bytes(8, "big") in backup.read_bytes(), backup.stat().st_mtime_ns) == (False, 5)
    assert list(Path("bon-mot.db.backups").iterdir()) == [backup]
    assert typed("check", "--database", backup).exit_code == 0
    assert everything(backup) == everything(Path("bon-mot.db"))


def test_a_backup_that_cannot_be_read_is_left_to_the_operator() -> None:
    played()
    Path("bon-mot.db.backups").mkdir()
    Path("bon-mot.db.backups/old.db").write_text("rubbish " * 100)
    assert typed("forget", ANA, "--backups").stdout.splitlines()[1:] == [
        "bon-mot.db.backups/old.db cannot be read, so it may hold them: delete it if you do not need it."
    ]
    assert Path("bon-mot.db.backups/old.db").read_text() == "rubbish " * 100


@pytest.mark.parametrize("player", ["0", "-5", "Ana", "12", str(2**63)])
def test_what_is_no_id_of_a_person_is_refused(player: str) -> None:
    assert typed("forget", "--", player).exit_code == 2


def test_a_setting_that_cannot_be_is_one_sentence() -> None:
    Path(".env").write_text("BACKUP_HOURS=often\n")
    result = typed("check")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert result.stderr.startswith("BACKUP_HOURS is a whole number")


async def test_an_export_into_a_pipe_that_closes_ends_without_a_word() -> None:
    async with open_store(Path("bon-mot.db")):
        pass
    changed(Path("bon-mot.db"), MANY_LINES)
    reading, writing = os.pipe()
    export = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "db", "export"),
        stdout=writing,
        stderr=asyncio.subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "BON_MOT_DATABASE": "bon-mot.db"},
    )
    os.close(writing)
    os.read(reading, 100)
    os.close(reading)
    _, said = await export.communicate()
    assert (export.returncode, said) == (1, b"")
