"""What a restart must not change is read back as it was written, or refused as it is."""

from itertools import count
from pathlib import Path

import msgspec
import pytest

from bot.playground.roster import BrokenRosterError, Resident, new_roster, read_roster, write_roster

ROSTER = new_roster(count(1).__next__)


def test_a_roster_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "playground.json"
    residents = (*ROSTER.residents, Resident(99, "Zoë", simulated=True))
    roster = msgspec.structs.replace(ROSTER, run=7, residents=residents)
    write_roster(path, roster)
    assert read_roster(path) == roster
    assert [file.name for file in tmp_path.iterdir()] == ["playground.json"]


def test_no_file_is_no_roster(tmp_path: Path) -> None:
    assert read_roster(tmp_path / "playground.json") is None


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "Input data was truncated"),
        (b"\xff\xfe", "Input data|malformed|invalid"),
        (b"[]", "Expected `object`"),
        (msgspec.json.encode(ROSTER)[:-20], "truncated"),
        (msgspec.json.encode(ROSTER).replace(b'"id":8', b'"id":"eight"'), "Expected `int`"),
        (msgspec.json.encode(ROSTER).replace(b'"id":8', b'"id":1'), "an id is there twice"),
        (msgspec.json.encode(msgspec.structs.replace(ROSTER, residents=())), "nobody"),
    ],
)
def test_a_broken_file_is_named_and_left_alone(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "playground.json"
    path.write_bytes(content)
    with pytest.raises(BrokenRosterError, match=reason) as error:
        read_roster(path)
    assert str(path) in str(error.value)
    assert path.read_bytes() == content


def test_a_folder_in_its_place_is_no_roster(tmp_path: Path) -> None:
    with pytest.raises(BrokenRosterError, match="does not hold"):
        read_roster(tmp_path)
