"""What Discord's HTTP answers tell: the time there, and how each call fared."""

from types import SimpleNamespace

import pytest
from yarl import URL

from bot.front.heard import hearing, route
from bot.host.clock import DiscordClock
from bot.host.watching import Watch
from tests.front.hours import Hours

API = "https://discord.com/api/v10"


async def test_the_date_of_an_answer_sets_the_clock_before_any_snowflake_is_seen() -> None:
    clock = DiscordClock(Hours())
    (heard,) = hearing(clock, Watch()).on_request_end
    await heard(None, None, answer())
    assert not clock.is_set
    await heard(None, None, answer(Date="Sun, 22 Nov 2026 20:00:00 GMT"))
    assert clock.now() == 1_795_377_600.0


async def test_answers_are_counted_by_route_and_the_gateway_is_none() -> None:
    watch = Watch()
    (heard,) = hearing(DiscordClock(Hours()), watch).on_request_end
    for status in (200, 429, 101):
        await heard(None, None, answer(status))
    discord = watch.counts().discord
    assert (discord.by_route, discord.rate_limited) == (
        {"POST /channels/*/messages": {"200": 1, "429": 1}},
        1,
    )


async def test_a_call_that_nobody_answered_is_counted_as_such() -> None:
    watch = Watch()
    (not_heard,) = hearing(DiscordClock(Hours()), watch).on_request_exception
    await not_heard(None, None, SimpleNamespace(method="GET", url=URL(f"{API}/users/@me")))
    assert watch.counts().discord.by_route == {"GET /users/@me": {"no answer": 1}}


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/api/v10/channels/1456074443980800002/messages", "/channels/*/messages"),
        ("/api/v9/channels/1456074443980800002/messages/1456074443980800003", "/channels/*/messages/*"),
        ("/api/v10/interactions/145607444398/aW50ZXJhY3Rpb246s3cr3t/callback", "/interactions/*/*/callback"),
        ("/api/v10/webhooks/145607444398/s3cr3t/messages/@original", "/webhooks/*/*/messages/@original"),
        ("/api/v10/webhooks/145607444398/12345", "/webhooks/*/*"),
        ("/api/v10/applications/1456/commands", "/applications/*/commands"),
        ("/api/v10/gateway/bot", "/gateway/bot"),
    ],
)
def test_a_route_holds_no_id_and_no_token(path: str, kind: str) -> None:
    assert route("POST", path) == f"POST {kind}"


def answer(status: int = 200, **headers: str) -> SimpleNamespace:
    """What the HTTP client tells of an answer."""
    response = SimpleNamespace(headers=headers, status=status)
    return SimpleNamespace(method="POST", url=URL(f"{API}/channels/145/messages"), response=response)
