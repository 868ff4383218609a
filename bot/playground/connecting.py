"""Bringing discord.py to another address: the one file that touches what discord.py does not promise.

It needs no SimCord, since the bot itself uses it (an operator may point it at a playground). The check on
import names the discord.py that this was written for, so that an upgrade fails here and in one sentence.
"""

import ipaddress

import discord
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

_WRITTEN_FOR = "2.7.1"


def point_at(api: str, gateway: str) -> None:
    """Send every client of this process to `api` (…/api/v10) and `gateway` (ws://…), both on this machine.

    Raises:
        ValueError: an address is not on this machine; nothing was changed.
    """
    for address in (api, gateway):
        if not _is_on_this_machine(URL(address).host):
            raise ValueError(
                f"{address} is not on this machine. The bot's token only goes to Discord itself or to a "
                "playground on 127.0.0.1, localhost or [::1]."
            )
    Route.BASE = api.rstrip("/")
    DiscordWebSocket.DEFAULT_GATEWAY = URL(gateway)


def _is_on_this_machine(host: str | None) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host or "").is_loopback
    except ValueError:
        return False


def _check() -> None:
    known = isinstance(getattr(Route, "BASE", None), str) and isinstance(
        getattr(DiscordWebSocket, "DEFAULT_GATEWAY", None), URL
    )
    if not known:
        raise ImportError(
            f"discord.py {discord.__version__} keeps its addresses elsewhere than {_WRITTEN_FOR}, for which "
            "bot/playground/connecting.py was written. Install discord.py 2.7 or mend that file."
        )


_check()
