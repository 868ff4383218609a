"""`run` and `playground` as an operator types them: what is wrong is one sentence, nothing is overwritten."""

import socket
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app

NOWHERE = {"DISCORD_API": "http://127.0.0.1:1/api/v10", "DISCORD_GATEWAY": "ws://127.0.0.1:1/gateway"}


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def typed(*words: str, **environment: str | None) -> Result:
    without = dict.fromkeys(("DISCORD_TOKEN", "DISCORD_API", "DISCORD_GATEWAY", "BON_MOT_SHOW"), None)
    return CliRunner().invoke(app, words, env={**without, **environment})


def sentence(result: Result) -> str:
    lines = result.stderr.splitlines()
    assert len(lines) == 1, result.stderr
    return lines[0]


@pytest.mark.parametrize("words", [(), ("run",)])
def test_without_a_token_one_sentence_names_the_example_and_the_playground(words: tuple[str, ...]) -> None:
    result = typed(*words)
    assert result.exit_code == 2
    assert ".env.example" in sentence(result)
    assert "python -m bot playground" in sentence(result)


def test_a_token_in_env_is_read_and_never_sent_anywhere_but_to_discord_or_this_machine() -> None:
    Path(".env").write_text("DISCORD_TOKEN=secret\nDISCORD_API=https://example.com/api/v10\n")
    result = typed("run", DISCORD_GATEWAY="wss://example.com")
    assert result.exit_code == 1
    assert sentence(result).startswith("https://example.com/api/v10 is not on this machine.")


def test_half_an_address_is_no_address() -> None:
    result = typed("run", DISCORD_TOKEN="secret", DISCORD_API=NOWHERE["DISCORD_API"])
    assert result.exit_code == 1
    assert "DISCORD_API and DISCORD_GATEWAY belong together" in sentence(result)


def test_a_missing_bank_says_how_it_is_built() -> None:
    Path("my-show").mkdir()
    result = typed("run", DISCORD_TOKEN="secret", BON_MOT_SHOW="my-show", **NOWHERE)
    assert result.exit_code == 1
    assert "`python -m bot bank build my-show` writes it" in sentence(result)
    assert not Path("bon-mot.db").exists()


def test_a_broken_bank_is_named() -> None:
    Path("my-show").mkdir()
    Path("my-show/bank.json").write_text("{")
    result = typed("playground", "--no-browser", "--port", "0", "--show", "my-show")
    assert result.exit_code == 1
    assert "is not a bank" in sentence(result)


def test_a_file_that_is_no_database_is_left_as_it_is() -> None:
    text = "Dear diary, this is not a database at all. " * 30
    Path("diary.db").write_text(text)
    result = typed("playground", "--no-browser", "--port", "0", "--database", "diary.db")
    assert result.exit_code == 1
    assert sentence(result).startswith("diary.db is not a database or is damaged")
    assert Path("diary.db").read_text() == text
    assert not Path("diary.json").exists()


def test_a_missing_folder_is_named() -> None:
    result = typed("playground", "--no-browser", "--port", "0", "--database", "no/such/scores.db")
    assert result.exit_code == 1
    assert "Make its folder" in sentence(result)


def test_a_broken_file_of_ids_is_left_as_it_is() -> None:
    Path("scores.json").write_text("nonsense")
    result = typed("playground", "--no-browser", "--port", "0", "--database", "scores.db")
    assert result.exit_code == 1
    assert sentence(result).startswith("scores.json does not hold the playground's ids")
    assert Path("scores.json").read_text() == "nonsense"


def test_a_port_in_use_is_named_with_the_option_that_chooses_another() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = typed("playground", "--no-browser", "--port", str(port), "--database", "scores.db")
    assert result.exit_code == 1
    assert sentence(result) == (
        f"Port {port} is in use on this machine. Stop what uses it or choose another with --port."
    )


@pytest.mark.parametrize("port", ["-1", "65536", "many"])
def test_a_port_that_is_none_is_refused(port: str) -> None:
    assert typed("playground", "--port", port).exit_code == 2


def test_an_env_file_that_is_not_utf_8_is_named() -> None:
    Path(".env").write_bytes("DISCORD_TOKEN=caf\xe9\n".encode("latin-1"))
    result = typed("run")
    assert result.exit_code == 2
    assert sentence(result) == "The file .env is not UTF-8 text: save it as UTF-8 and start again."


def test_a_show_that_is_not_there_says_how_to_start_one() -> None:
    result = typed("run", DISCORD_TOKEN="secret", BON_MOT_SHOW="my-show", **NOWHERE)
    assert result.exit_code == 1
    assert sentence(result) == "There is no my-show; `python -m bot bank new my-show` starts a show there."


def test_a_setting_that_cannot_be_is_one_sentence() -> None:
    result = typed("run", DISCORD_TOKEN="secret", WATCH_PORT="many")
    assert result.exit_code == 2
    assert sentence(result) == (
        "WATCH_PORT is a number from 1 to 65535; leave it empty if nobody reads the counters."
    )


def test_a_port_of_the_counters_that_is_in_use_is_named() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = typed("run", DISCORD_TOKEN="secret", WATCH_PORT=str(port), **NOWHERE)
    assert result.exit_code == 1
    assert sentence(result) == (
        f"WATCH_PORT is {port}, but that port cannot be opened (something else uses it). Choose another, or "
        "leave it empty."
    )
    assert not Path("bon-mot.db").exists()
