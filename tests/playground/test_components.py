"""What a client lets a person press, choose and write."""

from typing import Any

import pytest

from bot.playground.components import (
    BUTTON,
    SELECTS,
    NotPossibleError,
    checked_choice,
    control,
    filled,
    spell_ids,
    walk,
)

BUTTON_A = {"type": 2, "custom_id": "a", "label": "A"}
BUTTON_B = {"type": 2, "custom_id": "b", "label": "B", "disabled": True}
SECTION = {"type": 9, "components": [{"type": 10, "content": "Text"}], "accessory": BUTTON_B}
TREE = [{"type": 17, "components": [SECTION, {"type": 1, "components": [BUTTON_A]}]}]
MENU = {"type": 3, "custom_id": "m", "options": [{"value": "x"}, {"value": "y"}, {"value": "z"}]}


def label(component: dict[str, Any]) -> dict[str, Any]:
    """A field of a form."""
    return {"type": 18, "id": 1, "label": "Field", "component": {"id": 2, "custom_id": "f", **component}}


def form(component: dict[str, Any]) -> dict[str, Any]:
    """A form of one field."""
    return {"custom_id": "form", "title": "Form", "components": [label(component)]}


def handed_in(component: dict[str, Any], value: object) -> object:
    """What the bot gets for this field."""
    (field,) = filled(form(component), {} if value is None else {"f": value})
    inner = field["component"]
    return inner.get("value", inner.get("values"))


def test_every_component_is_met_in_order() -> None:
    assert [component["type"] for component in walk(TREE)] == [17, 9, 10, 2, 1, 2]


def test_only_an_enabled_control_of_the_right_kind_is_found() -> None:
    assert control(TREE, "a", (BUTTON,)) is BUTTON_A
    for custom_id, kinds, sentence in (
        ("b", (BUTTON,), "This control is switched off."),
        ("c", (BUTTON,), "This message has no such control any more."),
        ("a", SELECTS, "This message has no such control any more."),
    ):
        with pytest.raises(NotPossibleError) as error:
            control(TREE, custom_id, kinds)
        assert str(error.value) == sentence


def test_a_menu_gives_as_many_as_it_says_and_none_twice() -> None:
    assert checked_choice(MENU | {"max_values": 2}, ["x", "z"]) == ["x", "z"]
    assert checked_choice(MENU | {"min_values": 0}, []) == []
    for menu, values in (
        (MENU, []),
        (MENU, ["x", "y"]),
        (MENU | {"max_values": 2}, ["x", "x"]),
        (MENU, ["w"]),
    ):
        with pytest.raises(NotPossibleError):
            checked_choice(menu, values)


@pytest.mark.parametrize(
    ("field", "value", "handed"),
    [
        ({"type": 4}, "Paris", "Paris"),
        ({"type": 4, "required": False, "min_length": 3}, None, ""),
        ({"type": 4, "required": False, "min_length": 3}, "", ""),
        ({"type": 21, "options": MENU["options"]}, "y", "y"),
        ({"type": 21, "options": MENU["options"], "required": False}, None, None),
        ({"type": 22, "options": MENU["options"]}, ["x", "y", "z"], ["x", "y", "z"]),
        ({"type": 23}, None, False),
        ({"type": 23, "default": True}, None, True),
        ({"type": 23}, True, True),
        (MENU, "x", ["x"]),
        ({"type": 5}, ["12"], ["12"]),
    ],
)
def test_a_form_hands_in_what_was_filled_in(field: dict[str, Any], value: object, handed: object) -> None:
    assert handed_in({**field, "custom_id": "f"}, value) == handed


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ({"type": 4}, None, "Fill in every field that is required."),
        ({"type": 4, "min_length": 3, "max_length": 5}, "ab", "Write 3 to 5 characters."),
        ({"type": 4, "max_length": 5}, "abcdef", "Write up to 5 characters."),
        ({"type": 21, "options": MENU["options"]}, None, "Choose something in every field that is required."),
        ({"type": 21, "options": MENU["options"]}, "w", "That is not on the list any more."),
        ({"type": 22, "options": MENU["options"], "max_values": 1}, ["x", "y"], "Choose 1 of the list."),
        (MENU, "w", "That is not on the list any more."),
    ],
)
def test_a_form_says_what_is_wrong(field: dict[str, Any], value: object, sentence: str) -> None:
    with pytest.raises(NotPossibleError) as error:
        handed_in({**field, "custom_id": "f"}, value)
    assert str(error.value) == sentence


def test_a_form_takes_no_other_fields() -> None:
    with pytest.raises(NotPossibleError, match="no “g”"):
        filled(form({"type": 4}), {"f": "Paris", "g": "London"})


def test_the_ids_that_a_menu_has_chosen_are_texts() -> None:
    menu = {"type": 8, "default_values": [{"id": 1573914766013890561, "type": "channel"}]}
    spell_ids([{"type": 1, "components": [menu]}])
    assert menu["default_values"] == [{"id": "1573914766013890561", "type": "channel"}]
