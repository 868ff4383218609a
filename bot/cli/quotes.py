"""`python -m bot bank quotes …`: who said what in an article, as JSON Lines."""

from hashlib import sha256
from pathlib import Path
from typing import Annotated, NoReturn

import msgspec
import typer

from bot.authoring.problems import Problem
from bot.authoring.quoting import read_quotes
from bot.authoring.show import Show, read_show
from bot.authoring.sources import Source
from bot.authoring.speech import Segment, segments_of
from bot.authoring.speech.accepting import accepted
from bot.authoring.speech.people import people_of
from bot.authoring.toml_files import read_toml


def quotes(
    article: Annotated[
        Path, typer.Argument(help="The article, as a text file in UTF-8.", show_default=False)
    ],
    show: Annotated[
        Path | None, typer.Option(help="The folder of the show: its people help to name the speakers.")
    ] = None,
    *,
    accept: Annotated[
        bool, typer.Option("--accept", help="Add what is sure to the show’s quotes.toml, each line once.")
    ] = False,
) -> None:
    """Who said what in an article: one segment a line, with its speaker, its cue and how sure it is."""
    content = _content(article)
    described, problems = _show(show) if show else (None, [])
    if accept and described is None:
        _give_up("--accept adds to a show’s quotes.toml; name its folder with --show.")
    if accept and problems:
        _give_up(str(problems[0]))  # the article may be cited there, in a table that cannot be read
    source = _source(described, article, content) if accept and described else None
    found = segments_of(_text(article, content), people_of(described) if described else ())
    for segment in found:
        typer.echo(msgspec.json.encode(segment))
    if show and described and source:
        _add(found, show / "quotes.toml", described, source)


def _content(article: Path) -> bytes:
    try:
        return article.read_bytes()
    except OSError as error:
        _give_up(f"{article} could not be read ({error.strerror}); check its name and try again.")


def _text(article: Path, content: bytes) -> str:
    """The article as Python reads any text file: other systems’ line ends count as one character."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        _give_up(f"{article} is not UTF-8; save it as UTF-8 text and try again.")
    if not text.strip():
        _give_up(f"{article} is empty; put the article’s text in it and try again.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _show(folder: Path) -> tuple[Show, list[Problem]]:
    """The show of a folder, and what is wrong with parts of it."""
    file, problems = read_toml(folder / "show.toml")
    described, more = read_show(file) if file else (None, [])
    if described is None:
        first = [*problems, *more][:1]
        _give_up(str(first[0]) if first else f"{folder} has no show.toml.")
    return described, more


def _source(show: Show, article: Path, content: bytes) -> Source:
    digest = sha256(content).hexdigest()
    source = next((source for source in show.sources.values() if source.sha256 == digest), None)
    if source is None:
        _give_up(f'show.toml does not cite {article}; add it as a [[source]] with sha256 = "{digest}" first.')
    return source


def _add(found: tuple[Segment, ...], path: Path, show: Show, source: Source) -> None:
    file, problems = read_toml(path) if path.exists() else (None, [])
    if problems:
        _give_up(str(problems[0]))
    known, _, faults = read_quotes(file, show) if file else ({}, {}, [])
    if faults:
        _give_up(str(faults[0]))
    new = accepted(found, show, source, known.values())
    if new.count:
        try:
            with path.open("a", encoding="utf-8") as appended:
                appended.write(new.toml)
        except OSError as error:
            _give_up(f"{path} could not be written ({error.strerror}); check the folder’s permissions.")
    typer.echo(f"{path}: {_counted(new.count)} added; {_why(new.left_out)}", err=True)


def _counted(count: int) -> str:
    return "no line" if count == 0 else "1 line" if count == 1 else f"{count} lines"


def _why(reasons: tuple[str, ...]) -> str:
    if not reasons:
        return "read them through, then build the bank."
    told = ", ".join(f"{reasons.count(reason)} × it {reason}" for reason in dict.fromkeys(reasons))
    return f"{len(reasons)} left out ({told})."


def _give_up(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(2)
