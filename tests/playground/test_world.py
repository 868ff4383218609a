"""The pretend Discord without a network: what it keeps, what it forgets, what it refuses."""

from pathlib import Path

import msgspec
import pytest

from bot.playground.calls import Call, RefusedError
from bot.playground.components import NotPossibleError
from bot.playground.people import People
from bot.playground.replies import Failed, Json, Shown
from bot.playground.roster import BrokenRosterError
from bot.playground.simulation import KEPT_MESSAGES
from bot.playground.snowflakes import EPOCH, time_of
from bot.playground.world import World, open_world, shard_of


def places(world: World) -> dict[str, int]:
    """The channels' ids by name."""
    return {place.name: place.id for place in world.roster.places}


def send(world: World, text: str, channel: str = "trivia", **fields: object) -> Json:
    """The bot writes."""
    body = {"content": text, **fields}
    sent = world.call(Call("POST", f"/channels/{places(world)[channel]}/messages", body))
    return msgspec.convert(sent, type=Json)


def test_ids_and_people_are_the_same_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "playground.json"
    before = open_world(path)
    zoe = before.add_person("Zoë", moderator=True)
    cleo = before.add_person("Cleo", simulated=True)
    after = open_world(path)
    assert after.roster == msgspec.structs.replace(before.roster, run=2)
    assert after.roster.residents[-2:] == (zoe, cleo)
    assert after.bot_user()["id"] == str(before.roster.bot)
    assert [person.name for person in People(after)] == ["Ana", "Bo", "Zoë", "Cleo"]


def test_no_id_comes_again_after_a_restart_even_if_the_clock_is_set_back(tmp_path: Path) -> None:
    times = iter([EPOCH + 1000.0, EPOCH + 1000.0])
    made: list[str] = []
    for now in times:
        world = open_world(tmp_path / "playground.json", clock=lambda now=now: now)
        made += [send(world, str(number))["id"] for number in range(20)]
    assert len(set(made)) == 40
    assert {time_of(int(id)) for id in made} == {EPOCH + 1000.0}  # noqa: A001  the word for it


def test_a_broken_file_of_ids_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "playground.json"
    path.write_text("{", encoding="utf-8")
    with pytest.raises(BrokenRosterError):
        open_world(path)
    assert path.read_text(encoding="utf-8") == "{"


def test_a_channel_keeps_its_last_messages() -> None:
    world = open_world()
    sent = [send(world, str(number), nonce=str(number))["content"] for number in range(KEPT_MESSAGES + 20)]
    kept = [message["content"] for message in world.history(places(world)["trivia"], KEPT_MESSAGES * 2)]
    assert kept == sent[-KEPT_MESSAGES:]


def test_a_nonce_without_enforcing_sends_twice() -> None:
    world = open_world()
    first, second = send(world, "One", nonce=7), send(world, "Two", nonce=7)
    third = send(world, "Three", nonce=7, enforce_nonce=True)
    assert first["id"] != second["id"] == third["id"]
    assert [first["nonce"], second["nonce"]] == ["7", "7"]


def test_a_nonce_whose_message_is_gone_sends_anew() -> None:
    world = open_world()
    first = send(world, "One", nonce="n", enforce_nonce=True)
    world.call(Call("DELETE", f"/channels/{first['channel_id']}/messages/{first['id']}"))
    assert send(world, "Two", nonce="n", enforce_nonce=True)["content"] == "Two"


def test_the_nonce_is_in_the_event() -> None:
    world, heard = open_world(), list[Json]()
    world.on_event.append(lambda event, payload: heard.append({"event": event, "nonce": payload["nonce"]}))
    send(world, "One", nonce="n")
    assert heard == [{"event": "MESSAGE_CREATE", "nonce": "n"}]


@pytest.mark.parametrize(
    ("call", "status", "code", "words"),
    [
        (Call("GET", "/nowhere/7"), 501, 0, "GET /nowhere/7"),
        (Call("GET", "/channels/7"), 404, 10003, "Unknown Channel"),
        (Call("GET", "/channels/seven"), 400, 50035, "Invalid Form Body"),
        (Call("POST", "/interactions/7/token/callback", {"type": 4}), 404, 10062, "Unknown Interaction"),
        (
            Call("PUT", "/applications/7/commands", [{"name": "A", "description": "x"}]),
            400,
            50035,
            "lower-case",
        ),
        (Call("PATCH", "/users/@me", {"banner": "x"}), 501, 0, "banner"),
    ],
)
def test_what_it_will_not_do_it_says_as_discord(call: Call, status: int, code: int, words: str) -> None:
    with pytest.raises(RefusedError) as refusal:
        open_world().call(call)
    assert (refusal.value.status, refusal.value.code) == (status, code)
    assert words in refusal.value.body["message"]


@pytest.mark.parametrize(
    "body",
    [
        {"flags": 1 << 15, "components": [{"type": 10, "content": "x" * 4001}]},
        {"flags": 1 << 15, "components": [{"type": 10, "content": "x" * 2001}] * 2},
        {"flags": 1 << 15, "components": [{"type": 10, "content": "x"}] * 41},
        {"flags": 1 << 15, "content": "both", "components": [{"type": 10, "content": "x"}]},
        {
            "components": [
                {"type": 1, "components": [{"type": 2, "style": 1, "label": "x", "custom_id": "c" * 101}]}
            ]
        },
        {
            "components": [
                {"type": 1, "components": [{"type": 2, "style": 1, "label": "x" * 81, "custom_id": "c"}]}
            ]
        },
        {
            "components": [
                {
                    "type": 1,
                    "components": [
                        {"type": 2, "style": 1, "label": "x", "custom_id": str(number)} for number in range(6)
                    ],
                }
            ]
        },
        {"content": "x" * 2001},
        {"content": "  "},
    ],
)
def test_a_message_keeps_discords_limits(body: Json) -> None:
    world = open_world()
    with pytest.raises(RefusedError) as refusal:
        world.call(Call("POST", f"/channels/{places(world)['trivia']}/messages", body))
    assert (refusal.value.status, refusal.value.code) == (400, 50035)
    assert world.history(places(world)["trivia"]) == []


async def test_people_write_where_they_may() -> None:
    world = open_world()
    bo = People(world)["Bo"]
    said = await bo.say(places(world)["lounge"], "Hello")
    assert isinstance(said, Shown)
    assert said.message["author"]["global_name"] == "Bo"
    assert await bo.say(places(world)["lounge"], " ") == Failed("Write something first.")
    assert isinstance(await bo.say(places(world)["lounge"], "x" * 2001), Failed)
    assert isinstance(await bo.say(7, "Hello"), Failed)


def test_a_message_that_is_not_there_cannot_be_seen() -> None:
    world = open_world()
    with pytest.raises(NotPossibleError, match="cannot see"):
        world.message(world.roster.residents[0].id, places(world)["trivia"], 7)


def test_members_are_found_by_id_or_by_name() -> None:
    world = open_world()
    ana, bo = (str(resident.id) for resident in world.roster.residents)
    names = [
        [member["user"]["global_name"] for member in world.members(world.roster.server, *wanted)]
        for wanted in (([bo], "", 0), ([], "a", 0), ([], "", 0), ([], "", 2), ([ana, "7"], "", 0))
    ]
    assert names == [["Bo"], ["Ana"], ["Bon Mot", "Ana", "Bo"], ["Bon Mot", "Ana"], ["Ana"]]


def test_a_server_belongs_to_one_shard() -> None:
    world = open_world()
    mine = shard_of(world.roster.server, 4)
    assert [len(world.servers(shard, 4)) for shard in range(4)] == [shard == mine for shard in range(4)]
