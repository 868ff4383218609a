"""What the READMEs promise is there, and what is there stands in the READMEs."""

import re
import tomllib
from pathlib import Path

import pytest
import typer.main

from bot.cli import app
from bot.settings import Settings, read_settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CODE_MAP = (ROOT / "bot/README.md").read_text(encoding="utf-8")
ENVIRONMENT = (
    "DISCORD_TOKEN",
    "BON_MOT_DATABASE",
    "BON_MOT_SHOW",
    "DISCORD_API",
    "DISCORD_GATEWAY",
    "WATCH_PORT",
    "LOG_FORMAT",
    "BACKUP_HOURS",
    "BACKUPS_KEPT",
    "TYPED_GUESSES",
)


def command_lines() -> set[str]:
    """Every command of the command line, `bank build` and the like."""
    found: set[str] = set()
    for name, command in typer.main.get_group(app).commands.items():
        inner = getattr(command, "commands", None)
        found |= {f"{name} {each}" for each in inner} if inner else {name}
    return found


@pytest.mark.parametrize("variable", ENVIRONMENT)
def test_every_setting_stands_in_the_readme_and_in_the_example(variable: str) -> None:
    assert f"`{variable}`" in README
    assert f"{variable}=" in (ROOT / ".env.example").read_text(encoding="utf-8")


def test_every_setting_that_is_read_is_one_of_these() -> None:
    source = (ROOT / "bot/settings.py").read_text(encoding="utf-8")
    assert set(re.findall(r'"([A-Z]+_[A-Z_]+)"', source)) == set(ENVIRONMENT)
    assert len(Settings.__struct_fields__) == len(ENVIRONMENT)
    assert read_settings({}, ROOT / "tests").token is None


@pytest.mark.parametrize("command", sorted(command_lines()))
def test_every_command_of_the_command_line_stands_in_the_readme(command: str) -> None:
    words = command.split()
    assert any(all(word in line for word in words) for line in README.splitlines()), command


def test_every_folder_and_file_that_the_code_map_names_is_there() -> None:
    named = re.findall(r"`((?:\w+/)+(?:\w+\.\w+)?|\w+\.py)`", CODE_MAP)
    missing = [name for name in named if not (ROOT / "bot" / name).exists() and not (ROOT / name).exists()]
    assert len(named) > 20
    assert missing == []


def test_every_room_of_the_house_stands_in_the_code_map() -> None:
    rooms = [path.name for path in (ROOT / "bot").iterdir() if (path / "__init__.py").exists()]
    assert [room for room in rooms if f"{room}/" not in CODE_MAP and f"`{room}`" not in CODE_MAP] == []


def test_the_changelog_has_the_version_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert f"## {project['version']} " in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_gate_runs_the_test_command_of_the_readme() -> None:
    assert len([line for line in README.splitlines() if line.strip().endswith("pytest -q")]) == 1
    assert "grep -m1 'pytest -q' README.md" in (ROOT / ".ci/run").read_text(encoding="utf-8")


def test_every_slash_command_stands_in_the_readme() -> None:
    named = set(re.findall(r"`/(\w+)", README))
    assert {path.stem for path in (ROOT / "bot/front/commands").glob("[a-z]*.py")} <= named
