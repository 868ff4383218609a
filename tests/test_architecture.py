"""The shape of the code: who may import whom, how long things may be, and that importing does nothing."""

import ast
import subprocess
import sys
import tomllib
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / "bot").rglob("*.py"))

LONGEST_FILE = 300  # lines
LONGEST_FUNCTION = 45  # lines
LONGEST_WITH_A_REASON = 400  # lines

LONG_FILES = {
    "bot/playground/simulation.py": "the one file that names SimCord's internals, so that no other has to",
}
LONG_FUNCTIONS: dict[str, str] = {}

READS_THE_ENVIRONMENT = {"bot/cli/playing.py"}  # it hands the environment to settings.py, which reads it

# Imports every module of the bot once, and reports whatever was done meanwhile.
WATCHED = """
import importlib, sys

NEVER = ("socket.", "subprocess.", "sqlite3.connect", "os.system", "os.fork", "os.mkdir", "os.remove")

def watch(event, arguments):
    writes = event == "open" and isinstance(arguments[1], str) and not set("wax+").isdisjoint(arguments[1])
    if is_watching and (writes or event.startswith(NEVER)):
        print(event, arguments[:1])

is_watching = False
modules = sys.argv[1:]
for name in modules:
    importlib.import_module(name)  # libraries do what they do once
for ours in [name for name in sys.modules if name.partition(".")[0] == "bot"]:
    del sys.modules[ours]
sys.addaudithook(watch)
threads = sys._current_frames().keys()
is_watching = True
for name in modules:
    importlib.import_module(name)
is_watching = False
if sys._current_frames().keys() != threads:
    print("a thread was started")
print("imported", len(modules))
"""


def test_every_layer_imports_only_what_it_may() -> None:
    """The contracts of pyproject.toml, by import-linter."""
    run = "from importlinter.cli import lint_imports_command; lint_imports_command(['--no-cache'])"
    checked = python("-c", run)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    contracts = settings("importlinter")["contracts"]
    assert f"{len(contracts)} kept, 0 broken" in checked.stdout


def test_no_folder_is_without_a_layer() -> None:
    (layers,) = (rule for rule in settings("importlinter")["contracts"] if rule["type"] == "layers")
    assert layers["exhaustive"] is True
    named = {name.strip() for layer in layers["layers"] for name in layer.split("|")}
    there = {path.stem for path in (ROOT / "bot").glob("*.py")} - {"__init__", "__main__"}
    there |= {path.parent.name for path in (ROOT / "bot").glob("*/__init__.py")}
    assert named == there


def test_a_file_is_short_or_has_a_reason() -> None:
    lengths = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert {file for file, length in lengths.items() if length > LONGEST_FILE} == set(LONG_FILES)
    assert max(lengths.values()) <= LONGEST_WITH_A_REASON


def test_a_function_is_short_or_has_a_reason() -> None:
    long = {
        f"{name(path)}:{node.name}"
        for path in FILES
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    }
    assert long == set(LONG_FUNCTIONS)


def test_every_module_opens_by_saying_what_it_is() -> None:
    assert [name(path) for path in FILES if not ast.get_docstring(parsed(path))] == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    empty = {"utils", "util", "helpers", "common", "core", "managers", "models", "misc"}
    assert [name(path) for path in FILES if empty & {path.stem, *path.parts}] == []


def test_the_environment_is_asked_for_in_one_place() -> None:
    asking = {
        name(path)
        for path in FILES
        for node in ast.walk(parsed(path))
        if (isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"})
        or (isinstance(node, ast.alias) and node.name in {"environ", "getenv"})
    }
    assert asking == READS_THE_ENVIRONMENT


def test_importing_any_module_does_nothing() -> None:
    modules = [dotted(path) for path in FILES]
    imported = python("-B", "-c", WATCHED, *modules)
    assert imported.stdout == f"imported {len(modules)}\n", imported.stdout + imported.stderr[-2000:]


def test_any_module_can_be_imported_first() -> None:
    """No imports go in a circle; a CycleError names the circle."""
    imports = {dotted(path): imported_by(path) for path in FILES}
    assert set(TopologicalSorter(imports).static_order()) >= set(imports)


def imported_by(path: Path) -> set[str]:
    """The modules of ours that run before this one has run: those it imports, and their packages."""
    modules = set(map(dotted, FILES))
    own = dotted(path)
    found: set[str] = set()
    for node in parsed(path).body:
        match node:
            case ast.Import(names=names):
                found |= {alias.name for alias in names}
            case ast.ImportFrom(module=str(module), names=names):
                full = {f"{module}.{alias.name}" for alias in names}
                found |= full & modules or {module}
                found |= {module} if full - modules else set()
            case _:
                pass
    packages = {".".join(name.split(".")[:end]) for name in found for end in range(1, name.count(".") + 1)}
    around = {".".join(own.split(".")[:end]) for end in range(1, own.count(".") + 1)}
    return ((found & modules) | (packages - around)) - {own}


def python(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Another Python, in the repository, whose environment is empty."""
    return subprocess.run(  # noqa: S603 - our own words
        [sys.executable, *arguments], cwd=ROOT, env={}, capture_output=True, text=True, check=False
    )


def settings(tool: str) -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][tool]


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def dotted(path: Path) -> str:
    return name(path).removesuffix(".py").removesuffix("/__init__").replace("/", ".")
