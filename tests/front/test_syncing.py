"""Discord is told of the commands when they have changed, and only then."""

from typing import Any

import pytest
from discord import Interaction, app_commands

from bot.front.client import BonMot
from bot.front.syncing import same
from tests.front.world import World

SYNC = "PUT /applications/*/commands"


def told(world: World) -> int:
    return world.counted_calls().count(SYNC)


def ours(bot: BonMot) -> list[dict[str, Any]]:
    return [dict(command.to_dict(bot.tree)) for command in bot.tree.get_commands()]


def as_discord_answers(command: dict[str, Any], place: int) -> dict[str, Any]:
    """The command as Discord's own JSON has it: with its ids, its nulls and its strings."""
    permissions = command["default_member_permissions"]
    answer = command | {
        "id": str(10**18 + place),
        "application_id": str(10**18),
        "version": str(10**18 + 1),
        "name_localizations": None,
        "description_localizations": None,
        "default_member_permissions": None if permissions is None else str(permissions),
    }
    del answer["dm_permission"]
    return answer


async def test_commands_are_sent_at_the_first_start_and_not_again(world: World) -> None:
    assert told(world) == 1
    await world.restart()
    assert told(world) == 1
    assert "## Trivia" in world.read(await world.person("Ana").slash(world.lounge, "trivia start"))


async def test_a_command_that_changed_is_sent_at_the_next_start(world: World) -> None:
    commands = world.env.backend.commands[None]
    key = next(key for key, command in commands.items() if command["name"] == "leaderboard")
    commands[key] = commands[key] | {"description": "As it was in the last version."}
    await world.restart()
    assert told(world) == 2


async def test_what_discord_adds_and_rewrites_is_no_change(world: World) -> None:
    commands = ours(world.bot)
    answered = [as_discord_answers(command, place) for place, command in enumerate(commands)]
    assert same(answered[::-1], commands)
    assert not same(answered[1:], commands)


@pytest.mark.parametrize(
    ("field", "value"),
    [("default_member_permissions", "8"), ("contexts", [0, 1]), ("description", "Other"), ("options", [])],
)
async def test_a_difference_that_people_would_notice_is_one(world: World, field: str, value: object) -> None:
    commands = ours(world.bot)
    answered = [as_discord_answers(command, place) for place, command in enumerate(commands)]
    answered[0][field] = value
    assert not same(answered, commands)


async def test_every_command_is_for_servers_only_and_settings_for_those_who_manage_them(world: World) -> None:
    found = {
        command["name"]: (
            command["contexts"],
            command["integration_types"],
            command["default_member_permissions"],
        )
        for command in ours(world.bot)
    }
    assert found == {
        "trivia": ([0], [0], None),
        "whosaid": ([0], [0], None),
        "leaderboard": ([0], [0], None),
        "daily": ([0], [0], None),
        "settings": ([0], [0], 32),
    }


async def test_every_command_and_option_keeps_to_discords_lengths(world: World) -> None:
    for command in ours(world.bot):
        assert len(str(command)) < 8000
        for part in every_part(command):
            assert 1 <= len(part["name"]) <= 32
            assert 1 <= len(part.get("description", "choice")) <= 100
            assert len(part.get("options", ())) <= 25
            assert len(part.get("choices", ())) <= 25


async def test_a_command_that_discord_knows_and_we_do_not_is_explained(world: World) -> None:
    async def old(interaction: Interaction) -> None:
        raise AssertionError(interaction)

    world.bot.tree.add_command(app_commands.command(name="old", description="Gone by now.")(old))
    await world.bot.tree.sync()
    world.bot.tree.remove_command("old")
    said = await world.person("Ana").slash(world.lounge, "old")
    assert (world.read(said), said.ephemeral) == (
        "My commands have just changed. Please try again in a minute.",
        True,
    )
    world.expect(app_commands.CommandNotFound)


def every_part(command: dict[str, Any]) -> list[dict[str, Any]]:
    """The command, its groups and options, and their choices."""
    inner = [*command.get("options", ()), *command.get("choices", ())]
    return [command, *(part for each in inner for part in every_part(each))]
