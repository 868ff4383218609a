"""What a person's client sends to the bot when they use a command or a control, checked as a client would.

Every function raises NotPossibleError, with the sentence they see, for what a client would not let them do.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from bot.playground.components import (
    BUTTON,
    CHANNEL_SELECT,
    ENTITY_SELECTS,
    MENTIONABLE_SELECT,
    ROLE_SELECT,
    SELECTS,
    USER_SELECT,
    NotPossibleError,
    checked_choice,
    control,
    filled,
    walk,
)
from bot.playground.replies import Json
from bot.playground.world import World

_COMMAND, _COMPONENT, _AUTOCOMPLETE, _SUBMIT = 2, 3, 4, 5
_OPTION_KINDS = {6: ("user",), 7: ("channel",), 8: ("role",), 9: ("user", "role")}
_SELECT_KINDS = {
    USER_SELECT: ("user",),
    ROLE_SELECT: ("role",),
    MENTIONABLE_SELECT: ("user", "role"),
    CHANNEL_SELECT: ("channel",),
}


class Order(msgspec.Struct, frozen=True):
    """An interaction to come: its kind and data, where, and about which message."""

    kind: int
    channel: int
    data: Json
    source: Json | None = None


def command(
    world: World, person: int, channel: int, path: Sequence[str], options: Mapping[str, Any]
) -> Order:
    """Use a command."""
    root, leaf = world.command(person, channel, path)
    for option in leaf.get("options") or ():
        if option.get("required") and option["name"] not in options:
            raise NotPossibleError(f"“{option['name']}” is still missing.")
    given, found = _options(world, person, leaf, options)
    return Order(_COMMAND, channel, _command_data(root, path, given, found))


def suggestions(
    world: World, person: int, channel: int, path: Sequence[str], options: Mapping[str, Any], focused: str
) -> Order:
    """Type into an option; the other options are sent if they are right so far."""
    root, leaf = world.command(person, channel, path)
    typed = next((each for each in leaf.get("options") or () if each["name"] == focused), None)
    if typed is None or not typed.get("autocomplete"):
        raise NotPossibleError(f"“{focused}” makes no suggestions.")
    entry = {"name": focused, "type": typed["type"], "value": str(options.get(focused, "")), "focused": True}
    others = {name: value for name, value in options.items() if name != focused and value not in ("", None)}
    given, found = _options(world, person, leaf, others)
    return Order(_AUTOCOMPLETE, channel, _command_data(root, path, [*given, entry], found))


def press(world: World, person: int, channel: int, message: int, custom_id: str) -> Order:
    """Press an enabled button of a message that the person sees."""
    source = world.message(person, channel, message)
    button = control(source["components"], custom_id, (BUTTON,))
    data = {"custom_id": custom_id, "component_type": BUTTON, "id": button.get("id", 0)}
    return Order(_COMPONENT, channel, data, source)


def select(
    world: World, person: int, channel: int, message: int, custom_id: str, values: Sequence[str]
) -> Order:
    """Choose in an enabled menu of a message that the person sees."""
    source = world.message(person, channel, message)
    menu = control(source["components"], custom_id, SELECTS)
    chosen = checked_choice(menu, values)
    data: Json = {"custom_id": custom_id, "component_type": menu["type"], "id": menu.get("id", 0)}
    data |= {"values": chosen, "resolved": _chosen_entities(world, person, menu, chosen)}
    return Order(_COMPONENT, channel, data, source)


def submit(world: World, person: int, interaction: int, custom_id: str, values: Mapping[str, Any]) -> Order:
    """Hand in the form that this interaction opened."""
    modal, channel, source = world.form(person, interaction)
    if modal["custom_id"] != custom_id:
        raise NotPossibleError("This form is no longer open. Open it again.")
    components = filled(modal, values)
    chosen = [each for each in walk(components) if each["type"] in ENTITY_SELECTS]
    menus = {each.get("custom_id"): each for each in walk(modal["components"])}
    found = [_chosen_entities(world, person, menus[each["custom_id"]], each["values"]) for each in chosen]
    data = {"custom_id": custom_id, "components": components, "resolved": _together(found)}
    return Order(_SUBMIT, channel, data, source)


def _options(
    world: World, person: int, leaf: Json, options: Mapping[str, Any]
) -> tuple[list[Json], dict[str, Json]]:
    declared: dict[str, Json] = {each["name"]: each for each in leaf.get("options") or ()}
    given: list[Json] = []
    found: list[dict[str, Json]] = []
    for name, value in options.items():
        if name not in declared:
            raise NotPossibleError(f"/{leaf['name']} has no “{name}”.")
        option = declared[name]
        if kinds := _OPTION_KINDS.get(option["type"]):
            found.append(_entity(world, person, str(value), kinds, option))
            checked = str(value)
        else:
            checked = world.checked_value(leaf["name"], option, value)
        given.append({"name": name, "type": option["type"], "value": checked})
    return given, _together(found)


def _command_data(root: Json, path: Sequence[str], given: list[Json], found: dict[str, Json]) -> Json:
    node, wrappers = root, list[Json]()
    for name in path[1:]:
        node = next(each for each in node["options"] if each["name"] == name)
        wrappers.append({"name": name, "type": node["type"]})
    for wrapper in reversed(wrappers):
        given = [{**wrapper, "options": given}]
    data: Json = {"id": root["id"], "name": root["name"], "type": 1, "options": given, "resolved": found}
    return {**data, "guild_id": root["guild_id"]} if "guild_id" in root else data


def _chosen_entities(world: World, person: int, menu: Json, chosen: Sequence[str]) -> dict[str, Json]:
    kinds = _SELECT_KINDS.get(menu["type"])
    return _together(_entity(world, person, each, kinds, menu) for each in chosen) if kinds else {}


def _entity(world: World, person: int, wanted: str, kinds: Sequence[str], asked_by: Json) -> dict[str, Json]:
    found = world.entity(person, wanted, kinds)
    types = asked_by.get("channel_types")
    if types and any(each["type"] not in types for each in found.get("channels", {}).values()):
        raise NotPossibleError("Choose another kind of channel.")
    return found


def _together(found: Iterable[dict[str, Json]]) -> dict[str, Json]:
    together: dict[str, Json] = {}
    for each in found:
        for plural, payloads in each.items():
            together.setdefault(plural, {}).update(payloads)
    return together
