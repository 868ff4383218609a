"""Buttons and selects that know all they need from their custom_id, so that they work after a restart.

A custom_id reads `bm1:NAME:PART:PART…`. It begins with a version: a later form takes another prefix, and
the old one can still be understood. Who hears a name is said in one table, `presses.py`.
"""

import re
from collections.abc import Iterable
from hashlib import sha256
from typing import Any, Self

import discord

from bot.front.complaints import complain
from bot.front.desk import desk_of

VERSION = "bm1"


def custom_id(name: str, *parts: object) -> str:
    """The custom_id of a button: its name, and what it has to remember."""
    return ":".join((VERSION, name, *map(str, parts)))


def parts_of(id_: str) -> tuple[str, tuple[str, ...]] | None:
    """The name and the parts in a custom_id, or None if it is not one of ours."""
    version, *rest = id_.split(":")
    return (rest[0], tuple(rest[1:])) if version == VERSION and rest else None


def key_of(name: str) -> str:
    """A short stand-in for a name of any length, to be remembered in a custom_id; empty for no name."""
    return sha256(name.encode()).hexdigest()[:8] if name else ""


def named(key: str, names: Iterable[str]) -> str | None:
    """The name that a key stands for, or None if there is none by now."""
    return next((name for name in names if key_of(name) == key), None)


class Pressable(discord.ui.DynamicItem[discord.ui.Item[Any]], template=rf"{VERSION}:[a-z_]+(:[^:]*)*"):
    """Any button or select of ours. Views hold nothing else, so that discord.py need keep none of them."""

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction, item: discord.ui.Item[Any], _match: re.Match[str], /
    ) -> Self:
        """Rebuild the item that was pressed."""
        return cls(item)

    async def callback(self, interaction: discord.Interaction) -> None:
        """Hand the press to whom it concerns.

        Exceptions in a dynamic item's callback reach neither the tree's nor the view's `on_error`
        (discord.py 2.7.1), so they are heard here.
        """
        try:
            await pressed(interaction, self.custom_id)
        except Exception as error:  # noqa: BLE001 - the one place where a failing button is heard
            await complain(interaction, error)


async def pressed(interaction: discord.Interaction, id_: str) -> None:
    """Hand a press or a submitted modal to whom its custom_id names."""
    found = parts_of(id_)
    if found:
        name, parts = found
        desk = desk_of(interaction)
        if desk.heard(interaction):
            await desk.presses[name](interaction, parts)


def button(
    name: str,
    *parts: object,
    label: str,
    style: discord.ButtonStyle = discord.ButtonStyle.secondary,
    disabled: bool = False,
) -> Pressable:
    """A button; its label is put on one line and cut to the 80 characters that Discord takes."""
    return Pressable(
        discord.ui.Button[discord.ui.LayoutView](
            custom_id=custom_id(name, *parts),
            label=_cut(label),
            style=style,
            disabled=disabled,
        )
    )


def _cut(label: str, most: int = 80) -> str:
    line = " ".join(label.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def typed_in(interaction: discord.Interaction) -> dict[str, str]:
    """The texts of a submitted form, by the custom_id of each input."""
    data: dict[str, Any] = dict(interaction.data or {})
    inputs = [row.get("component") or row["components"][0] for row in data["components"]]
    return {one["custom_id"]: one["value"] for one in inputs}
