"""Views and forms of which discord.py keeps nothing.

Whatever can be pressed or sent in them says by its custom_id what it is. Otherwise discord.py would keep a
task for each private message for a quarter of an hour, and each form for good.
"""

from typing import TypeVar

import discord

Shown = TypeVar("Shown", discord.ui.LayoutView, discord.ui.Modal)


def let_go(shown: Shown) -> Shown:
    """The same, and discord.py does not listen to it."""
    shown.stop()
    return shown


def note(text: str) -> discord.ui.LayoutView:
    """A plain message."""
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(discord.ui.TextDisplay(text))
    return let_go(view)
