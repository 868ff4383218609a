"""What Discord checks in a call and SimCord does not: commands, suggestions, nonces, faceless buttons."""

import re
from collections.abc import Iterator, Sequence

from bot.playground.calls import Call, RefusedError, invalid
from bot.playground.components import BUTTON, walk
from bot.playground.replies import Json

_NAME = re.compile(r"[-_'\w]{1,32}")
_PREMIUM = 6
_SUBCOMMAND, _GROUP = 1, 2
_MESSAGE, _DEFERRED, _DEFERRED_UPDATE, _UPDATE, _SUGGESTIONS, _MODAL = 4, 5, 6, 7, 8, 9
_MAY_ANSWER = {
    2: (_MESSAGE, _DEFERRED, _MODAL),
    3: (_MESSAGE, _DEFERRED, _DEFERRED_UPDATE, _UPDATE, _MODAL),
    4: (_SUGGESTIONS,),
    5: (_MESSAGE, _DEFERRED, _DEFERRED_UPDATE, _UPDATE),
}
"""Which answers a command, a component, an option being typed and a form can have."""

_MOST_COMMANDS, _MOST_OPTIONS, _MOST_CHOICES, _MOST_CHARACTERS = 100, 25, 25, 8_000
_LONGEST_DESCRIPTION, _LONGEST_CHOICE, _LONGEST_NONCE = 100, 100, 25


def check(call: Call) -> None:
    """Pass what Discord would take.

    Raises:
        RefusedError: as Discord would answer (400, code 50035).
    """
    for fault in _faults(call):
        raise fault


def check_answer(kind: int, answer: object) -> None:
    """Pass what may answer an interaction of this kind.

    Raises:
        RefusedError: suggestions for what is not being typed, a form after a form, and the like.
    """
    if answer not in _MAY_ANSWER[kind]:
        raise invalid(f"type: {answer} does not answer an interaction of type {kind}.")


def _faults(call: Call) -> Iterator[RefusedError]:
    if call.method == "PUT" and call.parts[-1] == "commands" and isinstance(call.body, list):
        yield from _commands(call.body)
    nonce = call.fields.get("nonce")
    if nonce is not None and len(str(nonce)) > _LONGEST_NONCE:
        yield invalid(f"nonce: Must be {_LONGEST_NONCE} or fewer in length.")
    message: Json = call.fields
    if call.parts[-1] == "callback":
        message = call.fields.get("data") or {}
        if call.fields.get("type") == _SUGGESTIONS:
            yield from _choices(message.get("choices") or [], "data.choices")
    if call.fields.get("type") != _MODAL and isinstance(message.get("components"), list):
        yield from _faces(message["components"])


def _commands(commands: Sequence[Json]) -> Iterator[RefusedError]:
    if len(commands) > _MOST_COMMANDS:
        yield invalid(f"{len(commands)} commands: Must be {_MOST_COMMANDS} or fewer in length.")
    names = [(command.get("name"), command.get("type", 1)) for command in commands]
    if len(set(names)) < len(names):
        yield invalid("two commands have the same name.")
    for command in commands:
        if command.get("type", 1) != 1:
            continue
        yield from _node(command, command["name"])
        if len(_text_of(command)) > _MOST_CHARACTERS:
            yield invalid(f"{command['name']}: Must be {_MOST_CHARACTERS} or fewer characters in all.")


def _node(node: Json, where: str) -> Iterator[RefusedError]:
    name = node.get("name") or ""
    if not _NAME.fullmatch(name) or name != name.lower():
        yield invalid(f"{where}: a name has 1 to 32 lower-case letters, digits, - or _.")
    if not 1 <= len(node.get("description") or "") <= _LONGEST_DESCRIPTION:
        yield invalid(f"{where}.description: Must be between 1 and {_LONGEST_DESCRIPTION} in length.")
    yield from _choices(node.get("choices") or [], where)
    options: list[Json] = node.get("options") or []
    if len(options) > _MOST_OPTIONS:
        yield invalid(f"{where}.options: Must be {_MOST_OPTIONS} or fewer in length.")
    required = [bool(each.get("required")) for each in options if each["type"] not in (_SUBCOMMAND, _GROUP)]
    if required != sorted(required, reverse=True):
        yield invalid(f"{where}.options: Required options must be placed before non-required options.")
    for option in options:
        yield from _node(option, f"{where}.{option.get('name')}")


def _choices(choices: Sequence[Json], where: str) -> Iterator[RefusedError]:
    if len(choices) > _MOST_CHOICES:
        yield invalid(f"{where}: Must be {_MOST_CHOICES} or fewer in length.")
    for choice in choices:
        texts = [text for text in (choice.get("name"), choice.get("value")) if isinstance(text, str)]
        if not choice.get("name") or any(not 1 <= len(text) <= _LONGEST_CHOICE for text in texts):
            yield invalid(f"{where}: a choice has 1 to {_LONGEST_CHOICE} characters.")


def _faces(components: Sequence[Json]) -> Iterator[RefusedError]:
    for component in walk(components):
        is_plain = component.get("type") == BUTTON and component.get("style") != _PREMIUM
        if is_plain and not component.get("label") and not component.get("emoji"):
            yield invalid("components: a button needs a label or an emoji.")


def _text_of(command: Json) -> str:
    parts = [command.get("name") or "", command.get("description") or ""]
    for choice in command.get("choices") or ():
        parts += [choice["name"], choice["value"] if isinstance(choice["value"], str) else ""]
    return "".join(parts + [_text_of(option) for option in command.get("options") or ()])
