"""What the operator has set: the environment and `.env`, read once into a value that never changes."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from dotenv import dotenv_values
from msgspec import Struct

LAST_PORT = 65_535
LogFormat = Literal["text", "json"]
MOST_HOURS = 8_760  # a year
MOST_KEPT = 1_000


class BadSetting(Exception):
    """A setting that cannot be used; the text is a sentence for the operator."""


class Settings(Struct, frozen=True, kw_only=True):
    """One operator's choices; `show` None means the show that the bot ships with.

    `api` and `gateway` point the bot at a playground on this machine instead of Discord. On `watch_port` the
    counters can be read from this machine; None means nowhere. Every `backup_hours` a backup is made (0:
    never), and the newest `backups_kept` stay. With `typed_guesses`, those typed into channels are heard.
    """

    token: str | None
    database: Path
    show: Path | None
    api: str | None
    gateway: str | None
    watch_port: int | None = None
    log_format: LogFormat = "text"
    backup_hours: int = 24
    backups_kept: int = 7
    typed_guesses: bool = False


def read_settings(environment: Mapping[str, str], folder: Path) -> Settings:
    """The settings of this environment; what it does not set may stand in the folder's `.env`.

    A blank value is one that was not set.

    Raises:
        BadSetting: a value is not one that the setting can have.
    """
    written = dotenv_values(folder / ".env", interpolate=False)
    values = {name: (value or "").strip() for name, value in {**written, **environment}.items()}
    show = values.get("BON_MOT_SHOW")
    return Settings(
        token=values.get("DISCORD_TOKEN") or None,
        database=Path(values.get("BON_MOT_DATABASE") or "bon-mot.db"),
        show=Path(show) if show else None,
        api=values.get("DISCORD_API") or None,
        gateway=values.get("DISCORD_GATEWAY") or None,
        watch_port=_port(values.get("WATCH_PORT", "")),
        log_format=_log_format(values.get("LOG_FORMAT", "")),
        backup_hours=_number("BACKUP_HOURS", values.get("BACKUP_HOURS") or "24", 0, MOST_HOURS),
        backups_kept=_number("BACKUPS_KEPT", values.get("BACKUPS_KEPT") or "7", 1, MOST_KEPT),
        typed_guesses=_switch("TYPED_GUESSES", values.get("TYPED_GUESSES", "")),
    )


def _port(value: str) -> int | None:
    if not value:
        return None
    digits = value.isascii() and value.isdigit() and len(value) <= len(str(LAST_PORT))
    if not digits or not 0 < int(value) <= LAST_PORT:
        raise BadSetting(
            f"WATCH_PORT is a number from 1 to {LAST_PORT}; leave it empty if nobody reads the counters."
        )
    return int(value)


def _number(name: str, value: str, least: int, most: int) -> int:
    digits = value.isascii() and value.isdigit() and len(value) <= len(str(most))
    if not digits or not least <= int(value) <= most:
        raise BadSetting(f"{name} is a whole number from {least} to {most}; leave it empty for the default.")
    return int(value)


def _switch(name: str, value: str) -> bool:
    match value.casefold():
        case "" | "off":
            return False
        case "on":
            return True
        case _:
            raise BadSetting(f"{name} is on or off; leave it empty for off.")


def _log_format(value: str) -> LogFormat:
    match value:
        case "" | "text":
            return "text"
        case "json":
            return "json"
        case _:
            raise BadSetting("LOG_FORMAT is text or json; leave it empty for text.")
