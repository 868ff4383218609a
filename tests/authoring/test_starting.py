from pathlib import Path

import pytest

from bot.authoring.building import build
from bot.authoring.starting import AlreadyThere, start


def test_a_started_show_can_be_built_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "the-lighthouse"
    assert start(folder) == (folder / "show.toml", folder / "facts.toml", folder / "quotes.toml")
    built, problems = build(folder)
    assert problems == ()
    assert built is not None
    assert set(built.bank.by_stem) == {"ann-plays-the-keeper", "bob-plays-the-sailor"}


def test_a_show_that_is_there_is_not_overwritten(tmp_path: Path) -> None:
    mine = tmp_path / "quotes.toml"
    mine.write_text("# mine", encoding="utf-8")
    with pytest.raises(AlreadyThere):
        start(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["quotes.toml"]
    assert mine.read_text(encoding="utf-8") == "# mine"


def test_a_file_is_no_folder_for_a_show(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.write_text("mine", encoding="utf-8")
    with pytest.raises(AlreadyThere, match="mine"):
        start(mine)
