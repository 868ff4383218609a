"""What the operator has set: the environment first, then `.env`, then what the bot ships with."""

from pathlib import Path

import pytest

from bot.settings import BadSetting, Settings, read_settings

DEFAULTS = Settings(token=None, database=Path("bon-mot.db"), show=None, api=None, gateway=None)


def test_where_nothing_is_set_the_defaults_hold(tmp_path: Path) -> None:
    assert read_settings({}, tmp_path) == DEFAULTS


def test_everything_can_be_set_in_the_environment(tmp_path: Path) -> None:
    environment = {
        "DISCORD_TOKEN": "abc.def",
        "BON_MOT_DATABASE": "/var/scores.db",
        "BON_MOT_SHOW": "shows/ours",
        "DISCORD_API": "http://127.0.0.1:1/api",
        "DISCORD_GATEWAY": "ws://127.0.0.1:1",
        "WATCH_PORT": "8027",
        "LOG_FORMAT": "json",
        "BACKUP_HOURS": "6",
        "BACKUPS_KEPT": "30",
        "TYPED_GUESSES": "On",
        "HOME": "/root",
    }
    assert read_settings(environment, tmp_path) == Settings(
        token="abc.def",
        database=Path("/var/scores.db"),
        show=Path("shows/ours"),
        api="http://127.0.0.1:1/api",
        gateway="ws://127.0.0.1:1",
        watch_port=8027,
        log_format="json",
        backup_hours=6,
        backups_kept=30,
        typed_guesses=True,
    )


def test_everything_can_be_set_in_a_file_as_well(tmp_path: Path) -> None:
    wrote(
        tmp_path,
        "# Ours\nDISCORD_TOKEN='abc.def'\nexport BON_MOT_DATABASE = scores.db\nBON_MOT_SHOW=ours # all",
    )
    assert read_settings({}, tmp_path) == Settings(
        token="abc.def", database=Path("scores.db"), show=Path("ours"), api=None, gateway=None
    )


def test_the_environment_outdoes_the_file(tmp_path: Path) -> None:
    wrote(tmp_path, "DISCORD_TOKEN=from.file\nBON_MOT_DATABASE=file.db")
    settings = read_settings({"DISCORD_TOKEN": "from.environment"}, tmp_path)
    assert (settings.token, settings.database) == ("from.environment", Path("file.db"))


@pytest.mark.parametrize("blank", ["", "  ", "\t"])
def test_a_blank_value_is_one_that_was_not_set(tmp_path: Path, blank: str) -> None:
    names = ("DISCORD_TOKEN", "BON_MOT_DATABASE", "BON_MOT_SHOW", "DISCORD_API", "DISCORD_GATEWAY")
    assert read_settings(dict.fromkeys(names, blank), tmp_path) == DEFAULTS
    wrote(tmp_path, "\n".join(f"{name}={blank}" for name in names))
    assert read_settings({}, tmp_path) == DEFAULTS
    wrote(tmp_path, "\n".join(names))
    assert read_settings({}, tmp_path) == DEFAULTS


def test_a_blank_in_the_environment_takes_back_what_the_file_says(tmp_path: Path) -> None:
    wrote(tmp_path, "DISCORD_TOKEN=from.file")
    assert read_settings({"DISCORD_TOKEN": ""}, tmp_path).token is None


def test_a_token_that_was_pasted_with_spaces_is_the_token(tmp_path: Path) -> None:
    assert read_settings({"DISCORD_TOKEN": " abc.def\n"}, tmp_path).token == "abc.def"


def test_a_file_is_taken_as_written_whatever_else_the_process_knows(tmp_path: Path) -> None:
    wrote(tmp_path, "DISCORD_TOKEN=abc${PATH}def${NOWHERE}")
    assert read_settings({}, tmp_path).token == "abc${PATH}def${NOWHERE}"


def test_a_file_that_an_editor_began_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    wrote(tmp_path, "\ufeffDISCORD_TOKEN=abc.def")
    assert read_settings({}, tmp_path).token == "abc.def"


def test_every_setting_of_the_example_file_is_one_that_is_read(tmp_path: Path) -> None:
    example = Path(__file__).parents[2] / ".env.example"
    lines = [line.lstrip("#") for line in example.read_text().splitlines() if "=" in line and " " not in line]
    names = [line.partition("=")[0] for line in lines]
    assert "DISCORD_TOKEN" in names
    for name in names:
        value = {"LOG_FORMAT": "json", "TYPED_GUESSES": "on"}.get(name, "5")
        assert read_settings({name: value}, tmp_path) != DEFAULTS


@pytest.mark.parametrize("port", ["0", "65536", "-1", "80.5", "many", "٨", "0655350000", "9" * 5000])
def test_a_port_that_is_none_is_refused_in_a_sentence(tmp_path: Path, port: str) -> None:
    with pytest.raises(BadSetting, match="WATCH_PORT is a number from 1 to 65535"):
        read_settings({"WATCH_PORT": port}, tmp_path)


def test_a_log_is_text_or_json(tmp_path: Path) -> None:
    assert read_settings({"LOG_FORMAT": "text"}, tmp_path).log_format == "text"
    with pytest.raises(BadSetting, match="LOG_FORMAT is text or json"):
        read_settings({"LOG_FORMAT": "xml"}, tmp_path)


@pytest.mark.parametrize("hours", ["-1", "8761", "1.5", "daily", "٨", "9" * 5000])
def test_hours_that_are_none_are_refused_in_a_sentence(tmp_path: Path, hours: str) -> None:
    with pytest.raises(BadSetting, match="BACKUP_HOURS is a whole number from 0 to 8760"):
        read_settings({"BACKUP_HOURS": hours}, tmp_path)


def test_backups_may_be_switched_off_but_the_last_one_is_always_kept(tmp_path: Path) -> None:
    assert read_settings({"BACKUP_HOURS": "0"}, tmp_path).backup_hours == 0
    with pytest.raises(BadSetting, match="BACKUPS_KEPT is a whole number from 1 to 1000"):
        read_settings({"BACKUPS_KEPT": "0"}, tmp_path)


def wrote(folder: Path, text: str) -> None:
    (folder / ".env").write_text(text, encoding="utf-8")


def test_a_switch_is_on_or_off(tmp_path: Path) -> None:
    assert not read_settings({"TYPED_GUESSES": "off"}, tmp_path).typed_guesses
    with pytest.raises(BadSetting, match="TYPED_GUESSES is on or off"):
        read_settings({"TYPED_GUESSES": "maybe"}, tmp_path)
