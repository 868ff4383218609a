"""`bank quotes`: JSON Lines out, sentences for what cannot be read, and lines added to a show once."""

import json
import shutil
from hashlib import sha256
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from bot.cli.quotes import quotes

INVENTED = Path(__file__).parents[1] / "authoring" / "shows" / "harbor-lights"
command = typer.Typer()
command.command()(quotes)


def run(*arguments: object) -> tuple[int, str, str]:
    """Exit status, what was said, and what was complained of."""
    done = CliRunner().invoke(command, [str(argument) for argument in arguments])
    return done.exit_code, done.stdout, done.stderr


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "echo.txt"
    file.write_text("“C’était l’été,” Jo Star said. “It rained.”\r\n", encoding="utf-8", newline="")
    return file


def test_one_segment_a_line(article: Path) -> None:
    status, out, err = run(article)
    assert (status, err) == (0, "")
    assert [json.loads(line) for line in out.splitlines()] == [
        {
            "text": "C’était l’été,",
            "speaker": "Jo Star",
            "start": 1,
            "end": 15,
            "cue": "Jo Star",
            "tier": "sure",
        },
        {
            "text": "It rained.",
            "speaker": "Jo Star",
            "start": 32,
            "end": 42,
            "cue": "Jo Star",
            "tier": "sure",
        },
    ]


def test_an_article_without_quotes_prints_nothing(tmp_path: Path) -> None:
    (tmp_path / "quiet.txt").write_text("It rained.", encoding="utf-8")
    assert run(tmp_path / "quiet.txt") == (0, "", "")


def test_what_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    missing, empty, other = tmp_path / "missing.txt", tmp_path / "empty.txt", tmp_path / "other.txt"
    empty.write_text(" \n", encoding="utf-8")
    other.write_bytes(b"\xff\xfe")
    assert [run(file) for file in (missing, empty, other)] == [
        (2, "", f"{missing} could not be read (No such file or directory); check its name and try again.\n"),
        (2, "", f"{empty} is empty; put the article’s text in it and try again.\n"),
        (2, "", f"{other} is not UTF-8; save it as UTF-8 text and try again.\n"),
    ]


def test_a_folder_without_a_show_is_one_sentence(article: Path, tmp_path: Path) -> None:
    status, out, err = run(article, "--show", tmp_path)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"{tmp_path}/show.toml: It could not be read")


def test_accepting_wants_a_show_that_cites_the_article(article: Path, tmp_path: Path) -> None:
    show = shutil.copytree(INVENTED, tmp_path / "harbor-lights")
    digest = sha256(article.read_bytes()).hexdigest()
    assert run(article, "--accept") == (
        2,
        "",
        "--accept adds to a show’s quotes.toml; name its folder with --show.\n",
    )
    assert run(article, "--accept", "--show", show) == (
        2,
        "",
        f'show.toml does not cite {article}; add it as a [[source]] with sha256 = "{digest}" first.\n',
    )


def test_a_source_without_its_date_is_told_as_that(article: Path, tmp_path: Path) -> None:
    show = tmp_path / "rain"
    show.mkdir()
    digest = sha256(article.read_bytes()).hexdigest()
    (show / "show.toml").write_text(
        f'title = "Rain"\nthemes = []\n[[source]]\nid = "echo"\nfile = "echo.txt"\nsha256 = "{digest}"\n'
        'cited_as = "article of 1 May"\n',
        encoding="utf-8",
    )
    assert run(article, "--accept", "--show", show) == (
        2,
        "",
        (
            f"{show}/show.toml:3: “echo” has no date."
            " Add date = …; questions/README.md lists what may stand here.\n"
        ),
    )


def test_accepted_lines_are_added_once(article: Path, tmp_path: Path) -> None:
    show = tmp_path / "rain"
    show.mkdir()
    digest = sha256(article.read_bytes()).hexdigest()
    (show / "show.toml").write_text(
        'title = "Rain"\nthemes = ["Quotes"]\n\n'
        f'[[source]]\nid = "echo"\nfile = "echo.txt"\nsha256 = "{digest}"\n'
        'date = "undated"\ncited_as = "article of 1 May"\n\n'
        '[entities.person]\njo-star = { name = "Jo Star" }\n',
        encoding="utf-8",
    )
    article_again = article.read_bytes().replace(b"It rained.", b"It rained a lot.")
    article.write_bytes(article_again)
    spoiled = (show / "show.toml").read_text(encoding="utf-8")
    (show / "show.toml").write_text(
        spoiled.replace(digest, sha256(article_again).hexdigest()), encoding="utf-8"
    )
    assert run(article, "--accept", "--show", show)[2] == (
        f"{show}/quotes.toml: 1 line added; 1 left out (1 × it is too short to stand alone).\n"
    )
    added = (show / "quotes.toml").read_bytes()
    assert run(article, "--accept", "--show", show)[2] == (
        f"{show}/quotes.toml: no line added; 2 left out "
        "(1 × it is too short to stand alone, 1 × it is there already).\n"
    )
    assert (show / "quotes.toml").read_bytes() == added
