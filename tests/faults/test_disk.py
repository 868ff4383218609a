"""The disk that can lose power: what was synced stays, and of the rest anything may."""

import asyncio
from pathlib import Path
from random import Random

import pytest

from tests.faults.disk import Disk, Loss
from tests.faults.history import Created, Deleted, Happening, History, Synced, Truncated, Written
from tests.faults.lives import first_life
from tests.faults.recording import recorded


def left(
    *happened: Happening, loss: Loss = Loss.ALL, files: dict[str, bytes] | None = None
) -> dict[str, bytes]:
    disk = Disk(files or {})
    disk.happen(happened)
    return disk.left(loss, Random(1))  # noqa: S311 - the same again


def every_one_left(*happened: Happening, loss: Loss, files: dict[str, bytes]) -> set[bytes]:
    """All that chance may leave of the one file."""
    disk = Disk(files)
    disk.happen(happened)
    chance = Random(1)  # noqa: S311 - the same again
    return {content for _ in range(400) for content in disk.left(loss, chance).values()}


def test_what_was_not_synced_may_be_lost() -> None:
    writes = (Written("a", 0, b"new"), Synced("a"), Written("a", 3, b"er"))
    assert left(*writes, files={"a": b"old"}) == {"a": b"new"}
    assert left(*writes, files={"a": b"old"}, loss=Loss.NOTHING) == {"a": b"newer"}


def test_a_later_write_may_be_there_without_an_earlier_one() -> None:
    writes = (Written("a", 0, b"1"), Written("a", 2, b"3"))
    found = every_one_left(*writes, loss=Loss.SOME, files={"a": b"..."})
    assert found == {b"...", b"1..", b"..3", b"1.3"}


def test_a_write_may_be_torn_between_sectors_and_nowhere_else() -> None:
    found = every_one_left(Written("a", 0, b"x" * 1_024), loss=Loss.TORN, files={"a": b"." * 1_024})
    halves = (b"." * 512, b"x" * 512)
    assert found == {first + second for first in halves for second in halves}


def test_what_lies_between_the_end_and_a_write_beyond_it_is_zero() -> None:
    writes = (Written("a", 1, b"2"), Written("a", 2, b"3"))
    assert b".\0003" in every_one_left(*writes, loss=Loss.SOME, files={"a": b"."})


def test_a_file_may_keep_its_length_or_lose_it() -> None:
    found = every_one_left(Truncated("a", 1), loss=Loss.SOME, files={"a": b"abc"})
    assert found == {b"a", b"abc"}


def test_a_new_file_is_lost_until_its_folder_is_synced() -> None:
    made = (Created("a"), Written("a", 0, b"x"), Synced("a"))
    assert left(*made) == {}
    assert left(*made, Created("a-wal"), Synced("a-wal")) == {"a": b"x", "a-wal": b""}


def test_a_removed_file_may_come_back_unless_it_went_for_good() -> None:
    assert left(Deleted("a", for_good=False), files={"a": b"x"}) == {"a": b"x"}
    assert left(Deleted("a", for_good=True), files={"a": b"x"}) == {}
    assert left(Deleted("a", for_good=False), files={"a": b"x"}, loss=Loss.NOTHING) == {}


@pytest.mark.parametrize("seed", ["one", "two"])
def test_the_notes_make_up_the_very_files_that_a_night_left(tmp_path: Path, seed: str) -> None:
    night = first_life(tmp_path, seed)
    there = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert left(*night.happenings, loss=Loss.NOTHING) == there


async def test_the_notes_make_up_the_files_of_a_database_in_use(tmp_path: Path) -> None:
    history = History(asyncio.get_running_loop().time)
    async with recorded(tmp_path / "bonmot.db", history):
        there = {name: (tmp_path / name).read_bytes() for name in ("bonmot.db", "bonmot.db-wal")}
        assert left(*history.happenings, loss=Loss.NOTHING) == there


def test_the_same_seed_makes_the_same_night_but_for_the_salts_of_sqlites_log(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    assert unsalted(first_life(one, "a night")) == unsalted(first_life(other, "a night"))


def unsalted(night: History) -> list[tuple[float, Happening]]:
    """What happened and when; of what was written to the log, only how much."""
    return [
        (time, Written(one.file, one.offset, bytes(len(one.content))) if isinstance(one, Written) else one)
        for time, one in zip(night.times, night.happenings, strict=True)
    ]
