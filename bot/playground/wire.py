"""The page's wire contract: what it may ask, and what it is told. All ids on the wire are strings."""

from typing import Any, assert_never

import msgspec

from bot.playground.replies import Failed, Json, Offered, Opened, Reply, Shown, Updated
from bot.playground.roster import Resident


class Asked(msgspec.Struct, frozen=True, tag_field="type"):
    """Every request has a number, and the person who asks."""

    request: int
    person: str


class Command(Asked, frozen=True, tag="command"):
    """Use a command."""

    channel: str
    path: list[str]
    options: dict[str, Any] = {}


class Autocomplete(Asked, frozen=True, tag="autocomplete"):
    """Type into an option."""

    channel: str
    path: list[str]
    focused: str
    options: dict[str, Any] = {}


class Press(Asked, frozen=True, tag="press"):
    """Press a button."""

    channel: str
    message: str
    custom_id: str


class Select(Asked, frozen=True, tag="select"):
    """Choose in a menu."""

    channel: str
    message: str
    custom_id: str
    values: list[str]


class Submit(Asked, frozen=True, tag="submit"):
    """Hand in a form."""

    interaction: str
    custom_id: str
    values: dict[str, Any]


class Say(Asked, frozen=True, tag="say"):
    """Write a message."""

    channel: str
    text: str


class AddPerson(msgspec.Struct, frozen=True, tag_field="type", tag="add_person"):
    """Let somebody new walk in."""

    request: int
    name: str


Act = Command | Autocomplete | Press | Select | Submit | Say

_decoder = msgspec.json.Decoder(Act | AddPerson)


def read(text: str) -> Act | AddPerson:
    """What a page asks.

    Raises:
        msgspec.MsgspecError: it is not in the contract.
    """
    return _decoder.decode(text)


def answers(asked: Act | AddPerson, reply: Reply) -> list[Json]:
    """What the page that asked is told."""
    request = asked.request
    answered: Json = {"type": "answered", "request": request}
    match reply:
        case Failed(sentence):
            return [{"type": "failed", "request": request, "sentence": sentence}]
        case Offered(choices):
            return [{"type": "choices", "request": request, "choices": choices}]
        case Opened(interaction, modal):
            person = "" if isinstance(asked, AddPerson) else asked.person
            opened = {"type": "modal", "for": person, "interaction": str(interaction), "modal": modal}
            return [opened, answered]
        case Shown() | Updated():
            return [answered]
        case _:
            assert_never(reply)


def private(person: int, message: Json) -> Json:
    """A message that only this person may see."""
    return {"type": "private", "for": str(person), "channel": message["channel_id"], "message": message}


def resident_payload(resident: Resident) -> Json:
    """One of the people."""
    return {
        "id": str(resident.id),
        "name": resident.name,
        "moderator": resident.moderator,
        "simulated": resident.simulated,
    }


def number(text: str) -> int:
    """An id as the page sends it; 0, which nothing has, for anything else."""
    return int(text) if text.isdecimal() else 0
