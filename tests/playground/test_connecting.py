"""The bot goes to this machine or nowhere."""

import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.playground.connecting import point_at


@pytest.mark.parametrize("host", ["127.0.0.1:4000", "127.8.9.1:4000", "localhost:4000", "[::1]:4000"])
def test_every_name_of_this_machine_will_do(host: str) -> None:
    point_at(f"http://{host}/api/v10/", f"ws://{host}/gateway")
    assert Route("GET", "/users/@me").url == f"http://{host}/api/v10/users/@me"
    assert str(DiscordWebSocket.DEFAULT_GATEWAY) == f"ws://{host}/gateway"


@pytest.mark.parametrize(
    "host",
    ["discord.example", "192.168.1.2", "127.0.0.1.example.com", "localhost.example.com", "[::2]", ""],
)
def test_other_machines_are_refused_and_nothing_changes(host: str) -> None:
    point_at("http://127.0.0.1:1/api/v10", "ws://127.0.0.1:1/gateway")
    for api, gateway in (("http://127.0.0.1/api", f"ws://{host}"), (f"http://{host}/api", "ws://127.0.0.1")):
        with pytest.raises(ValueError, match="is not on this machine"):
            point_at(api, gateway)
    assert Route.BASE == "http://127.0.0.1:1/api/v10"
    assert str(DiscordWebSocket.DEFAULT_GATEWAY) == "ws://127.0.0.1:1/gateway"
