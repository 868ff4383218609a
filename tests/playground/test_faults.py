"""What can be made to go wrong, seen by the real discord.py and on the wire."""

import aiohttp
import discord
import pytest

from bot.playground.connecting import point_at
from bot.playground.deliveries import Deliveries, Mishap
from bot.playground.faults import Fault, Faults
from bot.playground.gateway import Gateway
from bot.playground.server import Playground
from bot.playground.world import open_world
from tests.playground.small_bot import TOKEN, SmallBot
from tests.playground.test_rest import BOT, ask


async def test_events_can_be_lost_doubled_and_swapped() -> None:
    deliveries, told = Deliveries(), list[str]()
    deliveries.spoil("MESSAGE_*", Mishap.LOST)
    deliveries.spoil("MESSAGE_*", Mishap.DOUBLED)
    deliveries.spoil("THREAD_CREATE", Mishap.SWAPPED)
    for event in ("MESSAGE_CREATE", "MESSAGE_CREATE", "THREAD_CREATE", "MESSAGE_DELETE", "MESSAGE_CREATE"):
        deliveries.deliver(event, {}, lambda name, _: told.append(name))
    assert told == ["MESSAGE_CREATE", "MESSAGE_CREATE", "MESSAGE_DELETE", "THREAD_CREATE", "MESSAGE_CREATE"]


async def test_an_event_can_be_late(playground: Playground, bot: SmallBot) -> None:
    playground.faults.spoil("MESSAGE_CREATE", Mishap.LATE)
    for text in ("first", "second"):
        await playground.people["Bo"].say(playground.channel("trivia"), text)
    await bot.hears("message", 1)
    playground.faults.arrive()
    await bot.hears("message", 2)
    assert [message.id for message in bot.messages] != sorted(message.id for message in bot.messages)


def test_requests_that_are_skipped_pass_untouched() -> None:
    faults = Faults(Gateway(open_world(), TOKEN))
    struck: list[str] = []
    faults.add(Fault("GET /users/*", skip=2, strike=lambda: struck.append("struck")))
    met = [faults.next_for("GET", "/users/@me") for _ in range(4)]
    assert [fault is not None for fault in met] == [False, False, True, False]
    faults.add(Fault("*", times=9))
    faults.clear()
    assert faults.next_for("GET", "/users/@me") is None


async def test_a_connection_can_break_in_place_of_an_answer(playground: Playground) -> None:
    # Nine times: aiohttp asks once more by itself.
    playground.faults.add(Fault("GET /users/*", cut=True, times=9))
    with pytest.raises(aiohttp.ClientConnectionError):
        await ask(playground, "GET", "/users/@me", headers=BOT)


async def test_limits_say_whose_they_are_and_the_edge_leaves_no_via(playground: Playground) -> None:
    playground.faults.add(Fault("GET *", status=429, retry_after=0.5, scope="global"))
    playground.faults.add(Fault("GET *", status=429, retry_after=0.5, scope="shared", via=False))
    (everywhere, said), (edge, _) = [await ask(playground, "GET", "/users/@me", headers=BOT) for _ in "ab"]
    assert (everywhere.headers["X-RateLimit-Global"], everywhere.headers["X-RateLimit-Scope"]) == (
        "true",
        "global",
    )
    assert said == {"message": "429: as a test asked for", "code": 0, "retry_after": 0.5, "global": True}
    assert (edge.headers["X-RateLimit-Scope"], "Via" in edge.headers) == ("shared", False)


async def test_a_refusal_has_discords_code(playground: Playground, bot: SmallBot) -> None:
    channel = bot.get_channel(playground.channel("trivia"))
    assert isinstance(channel, discord.TextChannel)
    playground.faults.add(Fault("POST /channels/*", status=403, code=50001))
    with pytest.raises(discord.Forbidden) as refusal:
        await channel.send("Hello")
    assert refusal.value.code == 50001


async def test_whoever_identifies_can_be_turned_away(playground: Playground) -> None:
    playground.faults.refuse(4014)
    point_at(playground.api, playground.gateway)
    bot = SmallBot()
    with pytest.raises(discord.PrivilegedIntentsRequired):
        await bot.start(TOKEN)
    await bot.close()
