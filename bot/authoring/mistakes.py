"""What a decoder says of a table, in words that its author can act on."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import cast

import msgspec
from msgspec import inspect

GUIDE = "questions/README.md lists what may stand here."
_PATH = re.compile(r" - at `\$\.?(.*)`$")
_INDEX = re.compile(r"\[[^\]]*\]")
_FIELD = re.compile(r"field `(.+?)`")


def in_words(error: msgspec.ValidationError, raw: object, kind: type) -> tuple[str, str]:
    """What is wrong with a raw table that should be of this kind, and what mends it."""
    said = str(error)
    at = _PATH.search(said)
    path = _INDEX.sub("", at[1]).strip(".") if at else ""
    named = raw.get("id", "") if isinstance(raw, dict) else ""  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType] (TOML holds anything)
    whose = f"“{named}”" if named else "The file"
    wanted: inspect.Type = inspect.type_info(kind)
    value: object = cast("object", raw)
    for key in filter(None, path.split(".")):
        wanted, value = _type_within(wanted, key), _value_within(value, key)
    if field := _FIELD.search(said):
        return _about_a_key(
            field[1], f"{path} of {whose}" if path else whose, wanted, missing="missing" in said
        )
    return _about_a_value(f"{path} of {whose}" if named else path, wanted, value)


def _about_a_key(key: str, owner: str, wanted: inspect.Type, *, missing: bool) -> tuple[str, str]:
    if missing:
        return f"{owner} has no {key}.", f"Add {key} = …; {GUIDE}"
    known = [field.encode_name for struct in _structs(wanted) for field in struct.fields]
    meant = get_close_matches(key, known, 1)
    return f"{owner} has a key “{key}” that nothing reads.", f"Did you mean {meant[0]}?" if meant else GUIDE


def _about_a_value(what: str, wanted: inspect.Type, value: object) -> tuple[str, str]:
    choices = [str(choice) for choice in _choices(wanted)]
    if choices:
        given = cast("list[object]", value) if isinstance(value, list) else [value]
        odd = next((str(one) for one in given if one not in choices), "")
        meant = get_close_matches(odd, choices, 1)
        mend = f"Did you mean {meant[0]}?" if meant else GUIDE
        return f"{what} is “{odd}”; it knows {', '.join(filter(None, choices))}.", mend
    return f"{what} must be {_described(wanted)}, not “{value}”.", GUIDE


def _parts(wanted: inspect.Type) -> Iterator[inspect.Type]:
    """The type, and what it is a union or a row of."""
    yield wanted
    if isinstance(wanted, inspect.UnionType):
        for part in wanted.types:
            yield from _parts(part)
    elif isinstance(wanted, inspect.VarTupleType):
        yield from _parts(wanted.item_type)


def _structs(wanted: inspect.Type) -> Iterator[inspect.StructType]:
    return (part for part in _parts(wanted) if isinstance(part, inspect.StructType))


def _choices(wanted: inspect.Type) -> Iterator[str | int | bool | None]:
    for part in _parts(wanted):
        if isinstance(part, inspect.LiteralType):
            yield from part.values


def _type_within(wanted: inspect.Type, key: str) -> inspect.Type:
    for part in _parts(wanted):
        if isinstance(part, inspect.DictType):
            return part.value_type
    fields = (field for struct in _structs(wanted) for field in struct.fields)
    return next((field.type for field in fields if field.encode_name == key), inspect.AnyType())


def _value_within(value: object, key: str) -> object:
    return cast("dict[str, object]", value).get(key) if isinstance(value, dict) else None


def _described(wanted: inspect.Type) -> str:
    for part in _parts(wanted):
        match part:
            case inspect.IntType(ge=int(low), le=int(high)):
                return f"a number {low} to {high}"
            case inspect.IntType() | inspect.FloatType():
                return "a number"
            case inspect.BoolType():
                return "true or false"
            case inspect.VarTupleType():
                return "a list [ … ]"
            case inspect.StructType() | inspect.DictType():
                return "a table { … }"
            case inspect.StrType():
                return "a text in quotation marks"
            case _:
                continue
    return "something else"
