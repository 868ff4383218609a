"""What Discord checks and SimCord does not."""

from typing import Any

import pytest

from bot.playground.calls import Call, RefusedError
from bot.playground.checking import check, check_answer

COMMAND: dict[str, Any] = {"name": "trivia", "description": "Questions", "options": []}
PUT = "/applications/1/commands"


def refused(call: Call) -> str:
    """Discord's words about a call that it does not take."""
    with pytest.raises(RefusedError) as refusal:
        check(call)
    assert (refusal.value.status, refusal.value.code) == (400, 50035)
    return refusal.value.message


def test_what_is_right_passes() -> None:
    options = [
        {"name": "questions", "description": "How many", "type": 4, "required": True},
        {"name": "thème", "description": "Which", "type": 3, "choices": [{"name": "Food", "value": "food"}]},
    ]
    check(Call("PUT", PUT, [COMMAND | {"options": options}, {"name": "Who Is This?", "type": 2}]))
    check(Call("POST", "/channels/1/messages", {"content": "Hello", "nonce": "1:2"}))
    check(Call("GET", "/users/@me"))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"name": "Trivia"}, "lower-case"),
        ({"name": "a" * 33}, "lower-case"),
        ({"name": "two words"}, "lower-case"),
        ({"description": ""}, "description"),
        ({"description": "x" * 101}, "description"),
        ({"options": [{"name": f"o{n}", "description": "x", "type": 3} for n in range(26)]}, "options"),
        (
            {
                "options": [
                    {"name": "a", "description": "x", "type": 3},
                    {"name": "b", "description": "x", "type": 3, "required": True},
                ]
            },
            "Required options must be placed before",
        ),
        (
            {
                "options": [
                    {
                        "name": "a",
                        "description": "x",
                        "type": 3,
                        "choices": [{"name": str(n), "value": n} for n in range(26)],
                    }
                ]
            },
            "25 or fewer",
        ),
        (
            {
                "options": [
                    {
                        "name": f"o{n}",
                        "description": "x" * 100,
                        "type": 3,
                        "choices": [{"name": "n" * 90, "value": "v" * 90}] * 2,
                    }
                    for n in range(25)
                ]
            },
            "8000 or fewer characters",
        ),
    ],
)
def test_commands_keep_discords_limits(change: dict[str, Any], words: str) -> None:
    assert words in refused(Call("PUT", PUT, [COMMAND | change]))


def test_two_commands_need_two_names() -> None:
    assert "same name" in refused(Call("PUT", PUT, [COMMAND, COMMAND]))
    check(Call("PUT", PUT, [COMMAND, {"name": "trivia", "type": 3}]))


def test_suggestions_keep_discords_limits() -> None:
    def answer(choices: list[dict[str, str]]) -> Call:
        return Call("POST", "/interactions/1/t/callback", {"type": 8, "data": {"choices": choices}})

    check(answer([{"name": "n" * 100, "value": "v" * 100}] * 25))
    assert "25 or fewer" in refused(answer([{"name": "n", "value": "v"}] * 26))
    assert "100 characters" in refused(answer([{"name": "n" * 101, "value": "v"}]))
    assert "100 characters" in refused(answer([{"name": "n", "value": ""}]))


def test_a_nonce_has_at_most_25_characters() -> None:
    assert "nonce" in refused(Call("POST", "/channels/1/messages", {"content": "x", "nonce": "n" * 26}))


@pytest.mark.parametrize("label", [None, ""])
def test_a_button_shows_something(label: str | None) -> None:
    row = {"type": 1, "components": [{"type": 2, "style": 1, "custom_id": "a", "label": label}]}
    assert "a label or an emoji" in refused(Call("POST", "/channels/1/messages", {"components": [row]}))
    answer = {"type": 4, "data": {"components": [row]}}
    assert "a label or an emoji" in refused(Call("POST", "/interactions/1/t/callback", answer))


def test_each_kind_of_interaction_has_its_answers() -> None:
    def may_answer(kind: int, answer: int) -> bool:
        try:
            check_answer(kind, answer)
        except RefusedError:
            return False
        return True

    taken = {kind: [answer for answer in range(1, 13) if may_answer(kind, answer)] for kind in (2, 3, 4, 5)}
    assert taken == {2: [4, 5, 9], 3: [4, 5, 6, 7, 9], 4: [8], 5: [4, 5, 6, 7]}
