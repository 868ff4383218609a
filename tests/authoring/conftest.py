"""Shows to build: an invented one, whole, and copies of it that a test may spoil."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.authoring.checking import check

INVENTED = Path(__file__).parent / "shows" / "harbor-lights"


@pytest.fixture
def invented() -> Path:
    return INVENTED


@pytest.fixture
def spoiled(tmp_path: Path) -> Callable[[str, str, str], Path]:
    """A copy of the invented show in which one text of one file is replaced."""

    def spoil(file: str, old: str, new: str) -> Path:
        folder = tmp_path / "harbor-lights"
        shutil.copytree(INVENTED, folder, dirs_exist_ok=True)
        content = (folder / file).read_text(encoding="utf-8")
        assert old in content
        (folder / file).write_text(content.replace(old, new, 1), encoding="utf-8")
        return folder

    return spoil


@pytest.fixture
def extended(tmp_path: Path) -> Callable[[str, str], Path]:
    """A copy of the invented show with more at the end of its facts, and relations of its own."""

    def extend(facts: str, relations: str = "") -> Path:
        folder = tmp_path / "harbor-lights"
        shutil.copytree(INVENTED, folder, dirs_exist_ok=True)
        with (folder / "facts.toml").open("a", encoding="utf-8") as file:
            file.write(facts)
        (folder / "relations.toml").write_text(relations, encoding="utf-8")
        return folder

    return extend


@pytest.fixture
def said() -> Callable[..., list[str]]:
    """What a check says, with file names instead of paths; that the bank is older goes without saying."""

    def say(folder: Path, sources: Path | None = None) -> list[str]:
        _, problems = check(folder, sources)
        return [
            str(problem).replace(f"{folder}/", "").replace(str(folder), "FOLDER")
            for problem in problems
            if "not the bank that the facts make" not in problem.wrong
        ]

    return say
