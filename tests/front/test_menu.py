"""Themes and twists, as they are offered while somebody types."""

from bot.front.menu import offered, themes
from bot.host.server_settings import ServerSettings
from tests.front.questions import BANK
from tests.front.world import World


async def test_themes_are_offered_with_their_number_of_questions(world: World) -> None:
    ana = world.person("Ana")
    assert await ana.autocomplete(world.lounge, "trivia start", "theme", "") == [
        {"name": "Surprise me", "value": "Surprise me"},
        {"name": "People (3)", "value": "People"},
        {"name": "Places & dates (2)", "value": "Places & dates"},
    ]
    assert await ana.autocomplete(world.lounge, "trivia start", "theme", "PLA") == [
        {"name": "Places & dates (2)", "value": "Places & dates"}
    ]


async def test_what_the_server_has_not_watched_is_not_offered(world: World) -> None:
    await world.store.save_settings(world.server.id, ServerSettings(ceiling=0))
    found = await world.person("Ana").autocomplete(world.lounge, "trivia start", "theme", "p")
    assert [choice["name"] for choice in found] == ["Surprise me", "People (2)", "Places & dates (1)"]


def test_a_theme_without_a_question_below_the_ceiling_is_left_out() -> None:
    assert (themes(BANK, None), themes(BANK, 0)) == (
        {"People": 3, "Places & dates": 2},
        {"People": 2, "Places & dates": 1},
    )


def test_no_more_than_25_choices_are_offered_and_none_is_too_long() -> None:
    counts = {f"Theme {number} {'x' * 80}": number for number in range(40)} | {"y" * 101: 1}
    found = offered(counts, "", "Surprise me")
    assert len(found) == 25
    assert max(len(choice.name) for choice in found) <= 100
    assert max(len(choice.value) for choice in found) <= 100
    assert offered(counts, "yyy", "Surprise me") == []
