"""TOML files read into types, with the line of everything that can be wrong in them."""

import re
import tomllib
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from bot.authoring.mistakes import in_words
from bot.authoring.problems import Place, Problem

T = TypeVar("T")

_HEADER = re.compile(r"^\[\[?\s*([\w.-]+)\s*\]\]?")
_KEY = re.compile(r"^([\w-]+)\s*=")
_AT_LINE = re.compile(r"at line (\d+)")


class TomlFile:
    """One file: its tables, and where each stands."""

    def __init__(self, path: Path, content: str, tables: dict[str, Any]) -> None:
        self.path = path
        self.tables = tables
        self._headers: dict[str, list[int]] = {}
        self._keys: dict[tuple[str, str], int] = {}
        self._find_lines(content)

    def place(self, header: str, number: int = 0, key: str = "") -> Place:
        """The line of the `number`-th table with this header, or of a key under it."""
        lines = self._headers.get(header, [])
        line = lines[number] if number < len(lines) else 1
        return Place(self.path, self._keys.get((f"{header}#{number}", key), line))

    def rows(self, header: str, kind: type[T]) -> tuple[list[tuple[T, Place]], list[Problem]]:
        """Every `[[header]]` table as `kind`, each with its place."""
        found: list[tuple[T, Place]] = []
        problems: list[Problem] = []
        raw_rows: object = self.tables.get(header, [])
        if not isinstance(raw_rows, list):
            return [], [self.place(header).problem(f"[{header}] should be a list.", f"Write [[{header}]].")]
        rows: list[object] = raw_rows  # pyright: ignore[reportUnknownVariableType] (TOML holds anything)
        for number, row in enumerate(rows):
            place = self.place(header, number)
            typed, problem = typed_as(row, kind, place)
            if typed is None:
                problems += [problem] if problem else []
            else:
                found.append((typed, place))
        return found, problems

    def ids(self, header: str) -> frozenset[str]:
        """The ids of all `[[header]]` tables, of those that cannot be read as well."""
        raw_rows: object = self.tables.get(header, [])
        rows: list[object] = raw_rows if isinstance(raw_rows, list) else []  # pyright: ignore[reportUnknownVariableType] (TOML holds anything)
        named: list[dict[str, object]] = [row for row in rows if isinstance(row, dict)]  # pyright: ignore[reportUnknownVariableType] (TOML holds anything)
        return frozenset(str(row["id"]) for row in named if "id" in row)

    def _find_lines(self, content: str) -> None:
        header, inside_text = "", False
        for number, line in enumerate(content.splitlines(), start=1):
            if not inside_text:
                if match := _HEADER.match(line):
                    header = match[1]
                    self._headers.setdefault(header, []).append(number)
                elif match := _KEY.match(line):
                    nth = len(self._headers.get(header, [0])) - 1
                    self._keys.setdefault((f"{header}#{nth}", match[1]), number)
            if (line.count('"""') + line.count("'''")) % 2:
                inside_text = not inside_text


def read_toml(path: Path) -> tuple[TomlFile | None, list[Problem]]:
    """The file, or the problem that keeps it from being read."""
    try:
        content = path.read_text(encoding="utf-8")
        return TomlFile(path, content, tomllib.loads(content)), []
    except UnicodeDecodeError as error:
        return None, [Place(path, 0).problem(f"It is not UTF-8 ({error.reason}).", "Save it as UTF-8.")]
    except OSError as error:
        mend = "`python -m bot bank new` shows which files a show needs."
        return None, [Place(path, 0).problem(f"It could not be read ({error.strerror}).", mend)]
    except tomllib.TOMLDecodeError as error:
        at = _AT_LINE.search(str(error))
        place = Place(path, int(at[1]) if at else 0)
        return None, [
            place.problem(f"This is not TOML: {error}.", "Look for a missing quotation mark or bracket.")
        ]


def typed_as(raw: object, kind: type[T], place: Place) -> tuple[T | None, Problem | None]:
    """The raw table as `kind`, or what is wrong with it."""
    try:
        return msgspec.convert(raw, kind), None
    except msgspec.ValidationError as error:
        return None, place.problem(*in_words(error, raw, kind))
