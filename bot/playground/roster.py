"""Who and what lives in the playground: the ids in a JSON file beside the database survive a restart."""

from collections.abc import Callable
from pathlib import Path

import msgspec


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A channel. Where the bot may not speak, a refusal can be tried."""

    id: int
    name: str
    bot_may_speak: bool = True


class Resident(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A person. A moderator holds Manage Server; a simulated one plays by itself."""

    id: int
    name: str
    moderator: bool = False
    simulated: bool = False


class Roster(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole cast. The first resident owns the server; `run` counts the starts."""

    run: int
    server: int
    server_name: str
    application: int
    bot: int
    bot_name: str
    bot_role: int
    moderator_role: int
    places: tuple[Place, ...]
    residents: tuple[Resident, ...]


class BrokenRosterError(ValueError):
    """The file of ids cannot be used; its text is one sentence for the operator."""


def new_roster(next_id: Callable[[], int]) -> Roster:
    """A café with three channels, its owner and one guest."""
    return Roster(
        run=0,
        server=next_id(),
        server_name="The Café",
        application=next_id(),
        bot=next_id(),
        bot_name="Bon Mot",
        bot_role=next_id(),
        moderator_role=next_id(),
        places=(
            Place(next_id(), "trivia"),
            Place(next_id(), "general"),
            Place(next_id(), "lounge", bot_may_speak=False),
        ),
        residents=(Resident(next_id(), "Ana", moderator=True), Resident(next_id(), "Bo")),
    )


def read_roster(path: Path) -> Roster | None:
    """The roster in this file, or None if there is no file.

    Raises:
        BrokenRosterError: the file is there and is not a roster; it is left as it is.
    """
    try:
        roster = msgspec.json.decode(path.read_bytes(), type=Roster)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise _broken(path, str(error)) from error
    for fault in _faults(roster):
        raise _broken(path, fault)
    return roster


def write_roster(path: Path, roster: Roster) -> None:
    """Replace the file in one step, so that a crash leaves the old one or the new one."""
    draft = path.with_name(f"{path.name}.new")
    draft.write_bytes(msgspec.json.format(msgspec.json.encode(roster)) + b"\n")
    draft.replace(path)


def _faults(roster: Roster) -> list[str]:
    singles = (roster.server, roster.application, roster.bot, roster.bot_role, roster.moderator_role)
    ids = [*singles, *(each.id for each in (*roster.places, *roster.residents))]
    faults: list[str] = []
    if len(set(ids)) < len(ids) or min(ids) <= 0:
        faults.append("an id is there twice or is not positive")
    if not roster.places or not roster.residents:
        faults.append("there is no channel or nobody in it")
    return faults


def _broken(path: Path, reason: str) -> BrokenRosterError:
    return BrokenRosterError(
        f"{path} does not hold the playground's ids ({reason}). Mend it or move it away to start anew."
    )
