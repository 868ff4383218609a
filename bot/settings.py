"""What the operator has set: the environment and `.env`, read once into a value that never changes."""

from collections.abc import Mapping
from pathlib import Path

from dotenv import dotenv_values
from msgspec import Struct


class Settings(Struct, frozen=True, kw_only=True):
    """One operator's choices; `show` None means the show that the bot ships with.

    `api` and `gateway` point the bot at a playground on this machine instead of Discord.
    """

    token: str | None
    database: Path
    show: Path | None
    api: str | None
    gateway: str | None


def read_settings(environment: Mapping[str, str], folder: Path) -> Settings:
    """The settings of this environment; what it does not set may stand in the folder's `.env`.

    A blank value is one that was not set.
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
    )
