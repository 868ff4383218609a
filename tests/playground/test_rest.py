"""Discord's REST as it is on the wire."""

from email.utils import parsedate_to_datetime

import aiohttp
import pytest

from bot.playground.faults import Fault
from bot.playground.server import Playground, serve
from bot.playground.world import open_world
from tests.playground.small_bot import TOKEN

BOT = {"Authorization": f"Bot {TOKEN}"}


async def ask(
    playground: Playground, method: str, path: str, **given: object
) -> tuple[aiohttp.ClientResponse, object]:
    """One request, and the JSON of its answer."""
    async with (
        aiohttp.ClientSession() as session,
        session.request(method, f"{playground.api}{path}", **given) as response,  # type: ignore[arg-type]
    ):
        return response, await response.json() if response.content_length else None


async def test_an_answer_has_discords_headers(playground: Playground) -> None:
    response, body = await ask(playground, "GET", "/users/@me", headers=BOT)
    assert body == playground.world.bot_user()
    assert response.headers["Content-Type"] == "application/json"
    assert response.headers["Via"] == "1.1 google"
    assert response.headers["X-RateLimit-Limit"] == "50"
    date = parsedate_to_datetime(response.headers["Date"]).timestamp()
    assert abs(date - playground.world.clock()) < 2


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bot another"}, {"Authorization": TOKEN}])
async def test_a_wrong_token_is_unauthorized(playground: Playground, headers: dict[str, str]) -> None:
    for path in ("/users/@me", "/gateway/bot", "/channels/1/messages"):
        response, body = await ask(playground, "GET", path, headers=headers)
        assert (response.status, body) == (401, {"message": "401: Unauthorized", "code": 0})


async def test_the_gateway_is_here(playground: Playground) -> None:
    _, anyones = await ask(playground, "GET", "/gateway")
    _, bots = await ask(playground, "GET", "/gateway/bot", headers=BOT)
    assert anyones == {"url": playground.gateway}
    limit = {"total": 1000, "remaining": 1000, "reset_after": 86_400_000, "max_concurrency": 1}
    assert bots == {"url": playground.gateway, "shards": 1, "session_start_limit": limit}


async def test_a_route_that_is_not_simulated_names_itself(playground: Playground) -> None:
    response, body = await ask(playground, "PUT", "/guilds/1/soundboard", headers=BOT, json={})
    assert response.status == 501
    assert body == {"message": "The playground does not simulate PUT /guilds/1/soundboard.", "code": 0}


@pytest.mark.parametrize("data", [b"{", b'"text"', b"\xff"])
async def test_a_body_that_is_not_json_is_refused(playground: Playground, data: bytes) -> None:
    path = f"/channels/{playground.channel('trivia')}/messages"
    response, body = await ask(playground, "POST", path, headers=BOT, data=data)
    assert (response.status, body) == (
        400,
        {"message": "The request body contains invalid JSON.", "code": 50109},
    )


async def test_an_empty_answer_is_a_204(playground: Playground) -> None:
    path = f"/channels/{playground.channel('trivia')}/typing"
    response, body = await ask(playground, "POST", path, headers=BOT)
    assert (response.status, body) == (204, None)


async def test_too_many_are_turned_away(playground: Playground) -> None:
    path = f"/channels/{playground.channel('trivia')}/messages"
    answers = [await ask(playground, "POST", path, headers=BOT, json={"content": "x"}) for _ in range(6)]
    assert [response.status for response, _ in answers] == [200] * 5 + [429]
    response, body = answers[-1]
    assert response.headers["Via"]
    assert response.headers["X-RateLimit-Remaining"] == "0"
    assert isinstance(body, dict)
    assert 0 < body["retry_after"] <= 5
    assert len(playground.world.history(playground.channel("trivia"))) == 5


async def test_faults_meet_the_requests_they_name(playground: Playground) -> None:
    playground.faults.add(Fault("GET /users/*", status=502, times=2))
    playground.faults.add(Fault("GET /users/@me", delay=0.01))
    statuses = [(await ask(playground, "GET", "/users/@me", headers=BOT))[0].status for _ in range(4)]
    assert statuses == [502, 502, 200, 200]


async def test_the_date_is_that_of_the_world() -> None:
    async with serve(open_world(clock=lambda: 1_800_000_000.9), token=TOKEN) as playground:
        response, _ = await ask(playground, "GET", "/users/@me", headers=BOT)
    assert response.headers["Date"] == "Fri, 15 Jan 2027 08:00:00 GMT"
