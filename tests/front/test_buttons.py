"""Buttons that know all they need from their custom_id."""

import discord
import pytest

from bot.front import rendering
from bot.front.boards import board_card
from bot.front.buttons import Pressable, button, custom_id, key_of, named, parts_of
from bot.front.panel import panel
from bot.front.presses import PRESSES
from bot.game.events import QuestionAsked, QuestionClosed, RoundEnded
from bot.host.remembering import Board, Period
from bot.host.server_settings import MayStart, ServerSettings
from tests.front.questions import TRIVIA
from tests.front.rounds import LAST_ID, a_round, asked, played_out
from tests.front.world import World


def test_a_custom_id_is_read_back_as_it_was_written() -> None:
    assert custom_id("again", "trivia", 5, "", "") == "bm1:again:trivia:5::"
    assert parts_of("bm1:again:trivia:5::") == ("again", ("trivia", "5", "", ""))
    assert parts_of("bm1:setup") == ("setup", ())


@pytest.mark.parametrize("id_", ["", "bm1", "bm2:answer:1", "poll:answer", "answer:bm1"])
def test_what_is_not_ours_is_nobodys(id_: str) -> None:
    assert parts_of(id_) is None


def test_a_name_of_any_length_is_remembered_by_a_short_key() -> None:
    names = ("Season 2: spoilers", "s" * 300, "Café ☕")
    assert [named(key_of(name), names) for name in names] == list(names)
    assert all(len(key_of(name)) == 8 for name in names)
    assert (key_of(""), named("", names), named(key_of("gone"), names)) == ("", None, None)


def test_every_button_that_is_ever_shown_is_heard_by_somebody() -> None:
    played = played_out(a_round(TRIVIA), {LAST_ID: 0})
    ended, closed = played.last(RoundEnded), played.last(QuestionClosed)
    settings = ServerSettings(may_start=MayStart.ROLE)
    views = [
        rendering.start_card(played.round, 0.0, 2),
        rendering.question_card(asked(played.round).last(QuestionAsked), played.round),
        rendering.reveal_card(closed, played.round, ended),
        rendering.welcome_card("Show"),
        board_card(Board((), None, 0), Period.WEEK, None, 1),
        panel(settings, 1, 2, reports=3),
    ]
    items = [item for view in views for item in view.walk_children() if isinstance(item, Pressable)]
    names = {found[0] for item in items if (found := parts_of(item.custom_id))}
    assert names == {
        *("points", "answer", "hint", "menu", "again", "mine", "board", "report"),
        *("play", "setup", "numbers", "set", "reports"),
    }
    assert names < set(PRESSES)


def test_a_label_that_is_too_long_ends_in_an_ellipsis() -> None:
    made = button("points", label="long\n" * 40).item
    assert isinstance(made, discord.ui.Button)
    assert made.label == ("long " * 16)[:79] + "…"


async def test_a_button_of_another_program_is_left_alone(world: World) -> None:
    lounge = world.bot.get_channel(world.lounge.id)
    assert isinstance(lounge, discord.TextChannel)
    view = discord.ui.View(timeout=None)
    view.add_item(discord.ui.Button(custom_id="bm0:answer:1:2", label="Old"))
    card = await lounge.send(view=view)
    await world.restart()
    pressed = await world.person("Ana").click(card, label="Old")
    assert (pressed.acknowledged, world.refused()) == (False, [])
