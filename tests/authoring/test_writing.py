from pathlib import Path

import pytest
from msgspec.structs import replace

from bot.authoring.building import build
from bot.authoring.writing import Changes, changes, write
from bot.bank.bank import Bank


def test_a_bank_beside_none_is_all_new(invented: Path, tmp_path: Path) -> None:
    built, _ = build(invented)
    assert built is not None
    assert changes(tmp_path / "bank.json", built.bank).added == tuple(built.bank.by_id)


def test_what_is_added_removed_and_reworded_is_told(invented: Path) -> None:
    built, _ = build(invented)
    assert built is not None
    first, second, *others = built.bank.questions
    bank = Bank("x", "X", (), (replace(first, text="Otherwise?"), *others, replace(second, id="new")))
    found = changes(built.file, bank)
    assert found == Changes(added=("new",), removed=(second.id,), reworded=(first.id,))
    assert str(found) == f"1 new (new), 1 gone ({second.id}), 1 changed ({first.id})"


def test_long_lists_are_cut() -> None:
    assert str(Changes(("a", "b", "c", "d"), (), ())) == "4 new (a, b, c, …)"


def test_a_file_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    taken = tmp_path / "bank.json"
    taken.mkdir()
    with pytest.raises(OSError, match="directory"):
        write(taken, b"{}")
    assert [path.name for path in tmp_path.iterdir()] == ["bank.json"]
