from pathlib import Path

from msgspec import Struct

from bot.authoring.problems import Place
from bot.authoring.toml_files import read_toml

CONTENT = '''\
title = "x"

[entities.person]
ann = { name = "Ann" }
bob = { name = "Bob" }

[[fact]]
id = "one"
text = """
[[fact]]
not a table
"""

[[fact]]
id = "two"
number = 2
'''


class Row(Struct, forbid_unknown_fields=True):
    id: str
    text: str = ""
    number: int = 0


def test_every_table_and_key_has_its_line(tmp_path: Path) -> None:
    path = tmp_path / "facts.toml"
    path.write_text(CONTENT, encoding="utf-8")
    file, problems = read_toml(path)
    assert problems == []
    assert file is not None
    assert file.place("entities.person", key="bob") == Place(path, 5)
    rows, problems = file.rows("fact", Row)
    assert problems == []
    assert [(row.id, place.line) for row, place in rows] == [("one", 7), ("two", 14)]


def test_a_single_table_where_a_list_belongs_is_told(tmp_path: Path) -> None:
    path = tmp_path / "facts.toml"
    path.write_text('[fact]\nid = "one"\n', encoding="utf-8")
    file, _ = read_toml(path)
    assert file is not None
    rows, problems = file.rows("fact", Row)
    assert rows == []
    assert [str(problem) for problem in problems] == [f"{path}:1: [fact] should be a list. Write [[fact]]."]
