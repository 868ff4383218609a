"""Reading Discord's component trees: which controls a message has, and what may be handed in."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.playground.replies import Json

ROW, BUTTON, STRING_SELECT, TEXT_INPUT = 1, 2, 3, 4
USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT = 5, 6, 7, 8
TEXT, LABEL, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX = 10, 18, 21, 22, 23

ENTITY_SELECTS = (USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT)
SELECTS = (STRING_SELECT, *ENTITY_SELECTS)


class NotPossibleError(Exception):
    """A person tried what their client would not let them; its text is the sentence they see."""


def walk(components: Sequence[Json]) -> Iterator[Json]:
    """Every component of the tree, parents first, in the order in which they are shown."""
    for component in components:
        yield component
        yield from walk(component.get("components") or ())
        yield from walk([component[key] for key in ("accessory", "component") if key in component])


def spell_ids(components: Sequence[Json]) -> None:
    """Write the ids that a menu has chosen as texts, as Discord does: a page cannot count so far."""
    for component in walk(components):
        for chosen in component.get("default_values") or ():
            chosen["id"] = str(chosen["id"])


def control(components: Sequence[Json], custom_id: str, kinds: Sequence[int]) -> Json:
    """The enabled control with this custom_id.

    Raises:
        NotPossibleError: there is none, or it is disabled.
    """
    for component in walk(components):
        if component["type"] in kinds and component.get("custom_id") == custom_id:
            if component.get("disabled"):
                raise NotPossibleError("This control is switched off.")
            return component
    raise NotPossibleError("This message has no such control any more.")


def checked_choice(menu: Json, values: Sequence[str]) -> list[str]:
    """The values, if this select menu can give them together.

    Raises:
        NotPossibleError: too few, too many, twice the same, or not on the list.
    """
    least, most = (menu.get(key) for key in ("min_values", "max_values"))
    least, most = 1 if least is None else least, 1 if most is None else most
    if not least <= len(values) <= most or len(set(values)) < len(values):
        raise NotPossibleError(
            f"Choose {least} to {most} of the list." if most > least else f"Choose {most} of the list."
        )
    listed = {option["value"] for option in menu.get("options") or ()}
    if menu["type"] not in ENTITY_SELECTS and not listed.issuperset(values):
        raise NotPossibleError("That is not on the list any more.")
    return list(values)


def filled(modal: Json, values: Mapping[str, Any]) -> list[Json]:
    """The components of a handed-in form, as Discord sends them to the bot.

    Raises:
        NotPossibleError: a value is missing, too long, or not on its list.
    """
    known = {each.get("custom_id") for each in walk(modal["components"])}
    if unknown := set(values) - known:
        raise NotPossibleError(f"This form has no “{min(unknown)}”.")
    return [_filled(component, values) for component in modal["components"]]


def _filled(component: Json, values: Mapping[str, Any]) -> Json:
    handed: Json = {"type": component["type"], "id": component.get("id", 0)}
    match component["type"]:
        case 1:
            handed["components"] = [_filled(each, values) for each in component["components"]]
        case 18:
            handed["component"] = _filled(component["component"], values)
        case 10:
            pass
        case _:
            custom_id = component["custom_id"]
            handed |= {"custom_id": custom_id, **_handed_in(component, values.get(custom_id))}
    return handed


def _handed_in(field: Json, value: Any) -> Json:  # noqa: ANN401  whatever the page sent
    kind = field["type"]
    if kind == CHECKBOX:
        return {"value": bool(field.get("default") if value is None else value)}
    if kind == TEXT_INPUT:
        return {"value": _text(field, value)}
    chosen = [value] if isinstance(value, str) and value else [str(each) for each in value or ()]
    if not chosen and _is_required(field):
        raise NotPossibleError("Choose something in every field that is required.")
    if kind == RADIO_GROUP:
        return {"value": checked_choice(field, chosen)[0] if chosen else None}
    if kind == CHECKBOX_GROUP:
        field = {**field, "max_values": field.get("max_values") or len(field["options"])}
    return {"values": checked_choice(field, chosen) if chosen else []}


def _text(field: Json, value: Any) -> str:  # noqa: ANN401  whatever the page sent
    text = "" if value is None else str(value)
    least, most = field.get("min_length") or 0, field.get("max_length") or 4000
    if not text and _is_required(field):
        raise NotPossibleError("Fill in every field that is required.")
    if text and not least <= len(text) <= most:
        wanted = f"{least} to {most}" if least else f"up to {most}"
        raise NotPossibleError(f"Write {wanted} characters.")
    return text


def _is_required(field: Json) -> bool:
    return field.get("required") is not False
