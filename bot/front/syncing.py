"""Telling Discord of the commands, only when they differ from what it already knows."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from discord import app_commands

# Discord's own additions, and a field that `contexts` has replaced.
IGNORED = ("id", "application_id", "version", "guild_id", "dm_permission")
AS_TEXT = ("default_member_permissions",)  # we send a number, Discord answers with its digits


async def sync_changed(tree: app_commands.CommandTree[Any]) -> bool:
    """Send the commands if Discord knows them otherwise; True if they were sent."""
    client = tree.client
    # Not `tree.fetch_commands`: its AppCommand forgets who may use a command by default (discord.py 2.7.1).
    known = await client.http.get_global_commands(client.application_id or 0)
    ours = [command.to_dict(tree) for command in tree.get_commands()]
    if same(known, ours):
        return False
    await tree.sync()
    return True


def same(known: Sequence[Any], ours: Sequence[Any]) -> bool:
    """Whether Discord's commands are ours, in whatever order and however written."""
    return _comparable(known) == _comparable(ours)


def _comparable(commands: Sequence[Any]) -> list[Any]:
    return sorted((_bare(command) for command in commands), key=lambda command: command["name"])


def _bare(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """The value without what Discord adds and without what means nothing: both sides then look alike."""
    if isinstance(value, Mapping):
        entries = cast("Mapping[str, Any]", value)
        kept = {key: _bare(inner) for key, inner in entries.items() if key not in IGNORED}
        said = {key: inner for key, inner in kept.items() if inner not in (None, False, [], {}, "")}
        return {key: str(inner) if key in AS_TEXT else inner for key, inner in said.items()}
    if isinstance(value, list | tuple):
        return [_bare(inner) for inner in cast("Sequence[Any]", value)]
    return value
