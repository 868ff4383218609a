"""`python -m bot bank …`: build, check, measure and read the questions of a show."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Annotated, NoReturn

import msgspec
import typer
from rich.console import Console

from bot.authoring.building import Built, build
from bot.authoring.checking import check, remarks
from bot.authoring.measuring import figure_lines, measured
from bot.authoring.previewing import preview
from bot.authoring.problems import Problem
from bot.authoring.starting import AlreadyThere, start
from bot.authoring.wording import counted
from bot.authoring.writing import changes, write
from bot.bank.reading import shipped_shows

bank = typer.Typer(name="bank", help="Build, check and read the questions of a show.", no_args_is_help=True)

Folders = Annotated[
    list[Path] | None,
    typer.Argument(
        help="Folders with a show.toml. Default: the shows that come with the bot.", show_default=False
    ),
]


@bank.command("build")
def build_command(folders: Folders = None) -> None:
    """Make each show's bank from its facts; nothing is written where anything is wrong."""
    failed = False
    for folder in _shows(folders):
        built, problems = build(folder)
        if built is not None:
            problems = (*problems, *remarks(built))
        if built is None or _errors(problems):
            _complain(problem for problem in problems if problem.severity == "error")
            typer.echo(f"{folder}: no bank was written; mend the above and build again.", err=True)
            failed = True
        else:
            _write(built)
    raise typer.Exit(1 if failed else 0)


@bank.command("check")
def check_command(
    folders: Folders = None,
    sources: Annotated[
        Path | None, typer.Option(help="The folder of the articles: every cited phrase is looked for there.")
    ] = None,
) -> None:
    """Say all that is wrong with a show, each with its file, line and mend."""
    if sources is not None and not sources.is_dir():
        _give_up(f"There is no folder {sources}; --sources wants the folder that holds the articles.")
    failed = False
    for folder in _shows(folders):
        with _busy(f"Reading {folder}, and letting blind players try it …"):
            built, problems = check(folder, sources)
        _complain(problems)
        if built is None or _errors(problems):
            failed = True
        else:
            questions, stems = len(built.bank.questions), len(built.bank.by_stem)
            typer.echo(f"{folder}: {counted(stems, 'stem')} in {counted(questions, 'question')}, all well.")
    raise typer.Exit(1 if failed else 0)


@bank.command("new")
def new_command(folder: Annotated[Path, typer.Argument(help="The folder of the new show.")]) -> None:
    """Start a show: three files with commented examples."""
    try:
        written = start(folder)
    except AlreadyThere as error:
        _give_up(f"{error} is there already; choose a folder without a show.")
    except OSError as error:
        _give_up(f"{folder} could not be written ({error.strerror}); choose another folder.")
    typer.echo(f"{', '.join(str(path) for path in written)}: replace the examples with your show.")
    typer.echo(f"Then: python -m bot bank check {folder}")


@bank.command("stats")
def stats_command(
    folders: Folders = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line instead of tables.")] = False,  # noqa: FBT002 (typer reads a flag from a default)
) -> None:
    """Count what a show has: facts used, kinds, seasons, speakers, answers, blind players."""
    for folder in _shows(folders):
        with _busy(f"Measuring {folder} …"):
            figures = measured(_built(folder))
        if json:
            typer.echo(msgspec.json.encode(figures))
        else:
            for line in figure_lines(figures):
                typer.echo(line)
    raise typer.Exit(0)


@bank.command("preview")
def preview_command(folders: Folders = None) -> None:
    """Print every question with its options, explanation and source, as a Markdown page."""
    for folder in _shows(folders):
        for line in preview(_built(folder).bank):
            typer.echo(line)


def _built(folder: Path) -> Built:
    built, problems = build(folder)
    if built is None or _errors(problems):
        _complain(problem for problem in problems if problem.severity == "error")
        _give_up(f"{folder} has problems; mend them first.", 1)
    return built


def _shows(folders: list[Path] | None) -> list[Path]:
    """The folders asked for, or all that come with the bot."""
    if not folders:
        return sorted(_as_seen_from_here(file.parent) for file in shipped_shows().glob("*/show.toml"))
    for folder in folders:
        if folder.is_file():
            _give_up(f"{folder} is a file. Give the folder: {folder.parent}")
        if not (folder / "show.toml").is_file():
            _give_up(f"{folder} has no show.toml; `python -m bot bank new {folder}` starts a show there.")
    return folders


def _as_seen_from_here(folder: Path) -> Path:
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


def _busy(doing: str) -> AbstractContextManager[object]:
    """A line that moves while something takes long, where there is a terminal to see it."""
    return Console(stderr=True).status(doing)


def _write(built: Built) -> None:
    different = changes(built.file, built.bank)
    stems, questions = len(built.bank.by_stem), len(built.bank.questions)
    try:
        write(built.file, built.content)
    except OSError as error:
        _give_up(f"{built.file} could not be written ({error.strerror}); check the folder’s permissions.", 1)
    typer.echo(f"{built.file}: {counted(stems, 'stem')} in {counted(questions, 'question')}; {different}.")


def _errors(problems: Iterable[Problem]) -> bool:
    return any(problem.severity == "error" for problem in problems)


def _complain(problems: Iterable[Problem]) -> None:
    for problem in problems:
        typer.echo(str(problem), err=True)


def _give_up(sentence: str, status: int = 2) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(status)
